//! Takes over the requests that `head.js` sent before the program started.

use wasm_bindgen::prelude::*;
use web_sys::AbortController;
use web_sys::js_sys::futures::JsFuture;
use web_sys::js_sys::{Object, Promise, Reflect};

use super::abort::Abort;
use crate::api::boot;
use crate::api::error::Error;

/// The name under which `head.js` leaves its requests, by URL.
const EARLY: &str = "earlyRequests";

/// Takes over the request for `url` that `head.js` has sent or is about to send, if any; once.
pub(super) async fn early(url: &str, abort: &Abort) -> Result<Option<Promise>, Error> {
    let Some(starts) = boot::left(EARLY) else {
        return Ok(None);
    };
    let of_starts = |name: &str| Reflect::get(&starts, &name.into()).ok();
    if of_starts(url).is_some_and(|entry| entry.is_undefined())
        && let Some(sent) = of_starts("sent").and_then(|sent| sent.dyn_into::<Promise>().ok())
    {
        let _ = JsFuture::from(sent).await;
        if abort.signal().is_some_and(|signal| signal.aborted()) {
            return Err(Error::Aborted);
        }
    }
    Ok(taken_over(&starts, url, abort))
}

fn taken_over(starts: &JsValue, url: &str, abort: &Abort) -> Option<Promise> {
    if url.split('?').next().is_some_and(|path| path.ends_with("portal/home")) {
        // From now on `head.js` must not request the home.
        Reflect::set(starts, &"closed".into(), &JsValue::TRUE).ok()?;
    }
    let entry = Reflect::get(starts, &url.into()).ok()?;
    let promise = Reflect::get(&entry, &"response".into()).ok()?;
    let controller = Reflect::get(&entry, &"controller".into()).ok()?;
    let (Ok(promise), Ok(controller)) = (promise.dyn_into::<Promise>(), controller.dyn_into::<AbortController>())
    else {
        return None;
    };
    Reflect::delete_property(starts.unchecked_ref::<Object>(), &url.into()).ok()?;
    // From now on, aborting the new owner aborts the request.
    let signal = abort.signal()?;
    let end = Closure::once_into_js(move || controller.abort());
    signal.set_onabort(end.dyn_ref());
    Some(promise)
}

/// Aborts the early requests that nobody took over: they were for another window than the one shown.
pub fn drop_early() {
    if let Some(starts) = boot::left(EARLY)
        && let Some(starts) = starts.dyn_ref::<Object>()
    {
        for entry in Object::values(starts).iter() {
            if let Ok(controller) = Reflect::get(&entry, &"controller".into())
                && let Some(controller) = controller.dyn_ref::<AbortController>()
            {
                controller.abort();
            }
        }
    }
}
