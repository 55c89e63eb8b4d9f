//! What is asked of `head.js` and `boot.js`, which do it in a tenth of the bytes.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Function, Promise, Reflect};

/// What they have left by that name.
pub fn left(name: &str) -> Option<JsValue> {
    let window = web_sys::window()?;
    Reflect::get(&window, &name.into()).ok()
}

/// Calls a function of theirs by its name. None where it is not there, as in tests.
pub fn asked(name: &str) -> Option<Promise> {
    let ask = left(name)?.dyn_into::<Function>().ok()?;
    ask.call0(&JsValue::UNDEFINED).ok()?.dyn_into::<Promise>().ok()
}
