//! The body of an answer, with word of how much has come.

use futures_util::future::join;
use gloo_net::http::Response;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::futures::JsFuture;
use web_sys::js_sys::{Reflect, Uint8Array};
use web_sys::{ReadableStream, ReadableStreamDefaultReader};

use super::exchange::network;
use crate::api::error::Error;

/// Up to how many bytes an answer is short: on the poorest line it is there before [`PATIENCE_MS`](super::PATIENCE_MS) is over.
const SHORT: usize = 256 * 1024;

/// The body of an answer; `came` hears of each part of a long one, with how many bytes of it have come so far.
pub(super) async fn read_all(response: Response, length: Option<usize>, came: &dyn Fn(Part)) -> Result<Vec<u8>, Error> {
    let response: web_sys::Response = response.into();
    // Read by the browser itself, beside whose parts are counted: what a page reads in parts, Chromium calls cancelled.
    // The copy that is counted costs a large answer a fifth of its time: not where the line is fast.
    let parts = match length {
        Some(0..=SHORT) => None,
        _ if is_fast_line() => {
            came(Part::Uncounted);
            None
        }
        _ => web_sys::Response::clone(&response).ok().and_then(|copy| copy.body()),
    };
    let response = Response::from(response);
    let whole = response.binary();
    let whole = match parts {
        Some(parts) => join(whole, count(parts, came)).await.0,
        None => whole.await,
    };
    whole.map_err(|error| network(&error, Error::CutOff))
}

/// Counts the bytes of a body as they come, to its end, or to where it breaks off: that is told by who reads it.
async fn count(body: ReadableStream, came: &dyn Fn(Part)) {
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let mut bytes = 0;
    while let Ok(part) = JsFuture::from(reader.read()).await
        && let Some(part) =
            Reflect::get(&part, &"value".into()).ok().and_then(|part| part.dyn_into::<Uint8Array>().ok())
    {
        bytes += part.length() as usize;
        came(Part::Bytes(bytes));
    }
}

/// What is heard of a body that is on its way.
pub(super) enum Part {
    /// So many bytes have come.
    Bytes(usize),
    /// It is long, and nobody counts.
    Uncounted,
}

/// Whether the browser says that the line is as fast as it ever says (10 Mbit/s). Not every browser says anything.
fn is_fast_line() -> bool {
    let member = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let connection = web_sys::window().and_then(|window| member(&window.navigator(), "connection"));
    let speed = connection.filter(JsValue::is_object).and_then(|connection| member(&connection, "downlink")?.as_f64());
    speed.is_some_and(|speed| speed >= 10.0)
}
