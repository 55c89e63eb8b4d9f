//! The decomposition of characters, by the browser's Unicode tables.

use wasm_bindgen::JsValue;
use web_sys::js_sys::JsString;

/// Converts a character to lower case and to the compatibility decomposition of Unicode (NFKD).
pub fn decompose(c: char) -> String {
    let text = JsString::from(JsValue::from(c.to_string())).normalize("NFKD").to_lower_case();
    text.normalize("NFKD").into()
}
