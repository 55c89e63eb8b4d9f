//! One request and its answer: headers and the time-out.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::{Method, RequestBuilder, Response};
use wasm_bindgen::prelude::*;
use web_sys::RequestCache;
use web_sys::js_sys::Date;
use web_sys::js_sys::futures::JsFuture;

use super::abort::Abort;
use super::body::{Part, read_all};
use super::deadline::Deadline;
use super::early::early;
use super::failure::{cause, is_online, network};
use crate::api::error::Error;

/// The time-out of a request, in milliseconds. Each part of a long answer restarts it.
pub const PATIENCE_MS: i32 = 30_000;

/// The time-out of a long answer whose parts are not counted, in milliseconds.
const BODY_PATIENCE_MS: i32 = 300_000;

/// A complete answer.
pub(super) struct Answer {
    pub(super) status: u16,
    content_type: String,
    retry_after: Option<u32>,
    body: Vec<u8>,
}

impl Answer {
    /// The body of a successful answer in JSON (or JSON Lines), else the error that the answer means.
    pub(super) fn into_body(self) -> Result<Vec<u8>, Error> {
        if !(200..300).contains(&self.status) {
            return Err(Error::of_status(self.status, self.retry_after, &self.body));
        }
        if self.status == 204 || self.body.is_empty() || is_kind(&self.content_type, "json") {
            return Ok(self.body);
        }
        Err(Error::NotTheApi { content_type: self.content_type })
    }
}

/// A request to the server.
pub(super) struct Request<'a> {
    /// The base address of the server; empty for the page's own folder.
    pub(super) base: &'a str,
    /// The path below the base, with its query.
    pub(super) path: &'a str,
    /// The JSON to send by POST; without any, the request is a GET.
    pub(super) body: Option<String>,
}

impl Request<'_> {
    /// Sends the request and reads its answer, within the time-out; `progress` is called with the number of bytes
    /// received so far.
    pub(super) async fn send(self, abort: &Abort, progress: &dyn Fn(usize)) -> Result<Answer, Error> {
        let late = Rc::new(Cell::new(false));
        let deadline = Deadline::new(PATIENCE_MS, {
            let (late, abort) = (late.clone(), abort.clone());
            move || {
                late.set(true);
                abort.abort();
            }
        });
        let came = |part| match part {
            Part::Bytes(bytes) => {
                deadline.restart(PATIENCE_MS);
                progress(bytes);
            }
            Part::Uncounted => deadline.restart(BODY_PATIENCE_MS),
        };
        let answer = self.exchange(abort, &came).await;
        drop(deadline);
        answer.map_err(|error| match error {
            Error::Aborted | Error::CutOff if late.get() => Error::TimedOut,
            Error::Unreachable | Error::CutOff if !is_online() => Error::Offline,
            error => error,
        })
    }

    /// Sends the request and reads its answer; `came` is called for each part of it, with the bytes received so far.
    async fn exchange(self, abort: &Abort, came: &dyn Fn(Part)) -> Result<Answer, Error> {
        let url = format!("{}{}", self.base, self.path);
        let sent = if self.body.is_none() { early(&url, abort).await? } else { None };
        let response = match sent {
            Some(promise) => JsFuture::from(promise)
                .await
                .map(|value| Response::from(value.unchecked_into::<web_sys::Response>()))
                .map_err(|reason| cause(&reason, Error::Unreachable))?,
            None => self.send_new(&url, abort).await?,
        };
        came(Part::Bytes(0));
        let headers = response.headers();
        let answer = Answer {
            status: response.status(),
            content_type: headers.get("content-type").unwrap_or_default(),
            retry_after: headers.get("retry-after").and_then(|text| seconds(text.trim())),
            body: read_all(response, headers.get("content-length").and_then(|text| text.parse().ok()), came).await?,
        };
        Ok(answer)
    }

    /// Sends the request anew, where no early one can be taken over.
    async fn send_new(self, url: &str, abort: &Abort) -> Result<Response, Error> {
        let builder = RequestBuilder::new(url)
            .method(if self.body.is_some() { Method::POST } else { Method::GET })
            // JSON only: with other types beside it the server answers in HTML.
            .header("Accept", "application/json")
            .cache(RequestCache::NoStore)
            .abort_signal(abort.signal().as_ref());
        let builder =
            if self.base.is_empty() { builder } else { builder.credentials(web_sys::RequestCredentials::Include) };
        let request = match self.body {
            Some(body) => builder.header("Content-Type", "application/json").body(body),
            None => builder.build(),
        };
        let request = request.map_err(|error| network(&error, Error::Unreachable))?;
        request.send().await.map_err(|error| network(&error, Error::Unreachable))
    }
}

/// Whether a content type is of a kind, as `application/x-ndjson` and `application/json-seq` are of `json`.
pub(super) fn is_kind(content_type: &str, kind: &str) -> bool {
    let mut words = content_type.split(|c: char| !c.is_ascii_alphanumeric());
    words.any(|word| word.starts_with(kind) || word.ends_with(kind))
}

/// `Retry-After` in seconds, whether the header holds seconds or a date.
fn seconds(text: &str) -> Option<u32> {
    text.parse().ok().or_else(|| {
        let ahead = (Date::parse(text) - Date::now()) / 1000.0;
        // NaN if it is neither a number nor a date; a date in the past means now.
        (!ahead.is_nan()).then_some(ahead.max(0.0).ceil() as u32)
    })
}
