//! Calls into `head.js` and `boot.js`, which do the same in a tenth of the bytes.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Function, Promise, Reflect};

/// The value that they left under a name.
pub fn left(name: &str) -> Option<JsValue> {
    let window = web_sys::window()?;
    Reflect::get(&window, &name.into()).ok()
}

/// Calls one of their functions by name. `None` if it does not exist, as in tests.
pub fn asked(name: &str) -> Option<Promise> {
    let ask = left(name)?.dyn_into::<Function>().ok()?;
    ask.call0(&JsValue::UNDEFINED).ok()?.dyn_into::<Promise>().ok()
}
