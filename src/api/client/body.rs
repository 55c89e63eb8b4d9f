//! The body of an answer, and its progress.

use futures_util::future::join;
use gloo_net::http::Response;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::futures::JsFuture;
use web_sys::js_sys::{Reflect, Uint8Array};
use web_sys::{ReadableStream, ReadableStreamDefaultReader};

use super::failure::network;
use crate::api::error::Error;

/// Up to how many bytes an answer is short: on the slowest connection it is there before
/// [`PATIENCE_MS`](super::PATIENCE_MS) is over.
const SHORT: usize = 256 * 1024;

/// Reads the body of an answer; `came` is called for each part of a long one, with the bytes received so far.
pub(super) async fn read_all(response: Response, length: Option<usize>, came: &dyn Fn(Part)) -> Result<Vec<u8>, Error> {
    let response: web_sys::Response = response.into();
    // The browser reads the body itself while the parts of a clone are counted: Chromium reports a body that the page
    // reads in parts as cancelled. Counting makes a large answer a fifth slower, so fast connections go without.
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

/// Counts the bytes of a body as they arrive, until it ends or breaks off. Whoever reads the body reports the failure.
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

/// Progress of a body that is being received.
pub(super) enum Part {
    /// The number of bytes received so far.
    Bytes(usize),
    /// The body is long, and its bytes are not counted.
    Uncounted,
}

/// Whether the browser reports the fastest connection that it tells apart (10 Mbit/s). Not every browser reports one.
fn is_fast_line() -> bool {
    let member = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let connection = web_sys::window().and_then(|window| member(&window.navigator(), "connection"));
    let speed = connection.filter(JsValue::is_object).and_then(|connection| member(&connection, "downlink")?.as_f64());
    speed.is_some_and(|speed| speed >= 10.0)
}
