//! What is asked of `boot.js`, which does it in a tenth of the bytes.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Function, Promise, Reflect};

/// Calls a function of it by its name. None where it is not there, as in tests.
pub fn asked(name: &str) -> Option<Promise> {
    let ask = Reflect::get(&window(), &name.into()).ok()?.dyn_into::<Function>().ok()?;
    ask.call0(&JsValue::UNDEFINED).ok()?.dyn_into::<Promise>().ok()
}
