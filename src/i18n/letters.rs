//! What letters are made of, by the browser's Unicode tables.

use wasm_bindgen::JsValue;
use web_sys::js_sys::JsString;

/// Puts a character into lower case and takes it apart, by the compatibility decomposition of Unicode.
pub fn decompose(c: char) -> String {
    let text = JsString::from(JsValue::from(c.to_string())).normalize("NFKD").to_lower_case();
    text.normalize("NFKD").into()
}
