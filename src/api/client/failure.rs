//! What the browser's errors mean.

use wasm_bindgen::JsValue;
use web_sys::js_sys::Reflect;

use crate::api::error::Error;

/// Whether the device has a connection, as far as the browser knows.
pub(super) fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// What the failure of a request by `gloo` means: that it was aborted, else `otherwise`.
pub(super) fn network(error: &gloo_net::Error, otherwise: Error) -> Error {
    match error {
        gloo_net::Error::JsError(error) if is_abort(&error.name) => Error::Aborted,
        _ => otherwise,
    }
}

/// What the reason of a rejected promise means: that the request was aborted, else `otherwise`.
pub(super) fn cause(reason: &JsValue, otherwise: Error) -> Error {
    match Reflect::get(reason, &"name".into()).ok().and_then(|name| name.as_string()) {
        Some(name) if is_abort(&name) => Error::Aborted,
        _ => otherwise,
    }
}

fn is_abort(name: &str) -> bool {
    matches!(name, "AbortError" | "TimeoutError")
}
