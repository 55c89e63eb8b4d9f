//! The only place that fetches: paths, headers, time-out, abort, content types, and an early answer taken over from
//! the page's start.

use std::cell::Cell;
use std::rc::Rc;

use futures_util::future::join;
use gloo_net::http::{Method, RequestBuilder, Response};
use wasm_bindgen::prelude::*;
use web_sys::js_sys::futures::JsFuture;
use web_sys::js_sys::{Date, Object, Promise, Reflect, Uint8Array};
use web_sys::{
    AbortController, AbortSignal, ReadableStream, ReadableStreamDefaultReader, RequestCache, UrlSearchParams,
};

use super::auth::UserInfo;
use super::boot;
use super::decode::{self, Decoded, Slices};
use super::error::Error;
use super::metric::AppHomeCallMetric;
use super::yielder::Yielder;

/// How long nothing may come of a request, in milliseconds: of a long answer on a poor line, each part begins it anew.
pub const PATIENCE_MS: i32 = 30_000;

/// How long a long answer may take whose parts nobody counts, in milliseconds.
const BODY_PATIENCE_MS: i32 = 300_000;

/// Up to how many bytes an answer is short: on the poorest line it is there before [`PATIENCE_MS`] is over.
const SHORT: usize = 256 * 1024;

/// How many bytes of a long answer are read before something else may happen: some milliseconds on a slow device.
const SLICE: usize = 512 * 1024;

/// What `portal/home` is asked. Empty values are not sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HomeQuery {
    /// Start of the window, `yyyy-mm-dd`.
    pub from_date: String,
    /// The account, when one was chosen.
    pub account_id: String,
    /// The customer, when one was chosen.
    pub customer_id: String,
}

/// Ends a request from outside; kept by whoever started it.
#[derive(Clone)]
pub struct Abort(Option<AbortController>);

impl Abort {
    /// A handle for one request.
    pub fn new() -> Self {
        Abort(AbortController::new().ok())
    }

    /// Ends the request, if it is still on its way.
    pub fn abort(&self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }

    fn signal(&self) -> Option<AbortSignal> {
        self.0.as_ref().map(AbortController::signal)
    }
}

impl Default for Abort {
    fn default() -> Self {
        Self::new()
    }
}

/// The server, below its base address.
#[derive(Clone, Debug, Default)]
pub struct Client {
    /// The base: empty for the page's own folder, else an `https:` address. From the configuration alone.
    pub base: String,
}

/// A whole answer.
struct Answer {
    status: u16,
    content_type: String,
    retry_after: Option<u32>,
    body: Vec<u8>,
}

impl Answer {
    /// The body of a good answer that is JSON (or JSON Lines), else the error it stands for.
    fn into_body(self) -> Result<Vec<u8>, Error> {
        if !(200..300).contains(&self.status) {
            return Err(Error::of_status(self.status, self.retry_after, &self.body));
        }
        if self.status == 204 || self.body.is_empty() || is_kind(&self.content_type, "json") {
            return Ok(self.body);
        }
        Err(Error::NotTheApi { content_type: self.content_type })
    }
}

impl Client {
    /// Asks `portal/home`.
    ///
    /// # Errors
    /// Every one of [`Error`].
    ///
    /// `progress` hears how many bytes have come so far.
    pub async fn home(&self, query: &HomeQuery, abort: &Abort, progress: &dyn Fn(usize)) -> Result<Decoded, Error> {
        let answer = self.send(Method::GET, &Self::home_path(query), None, abort, progress).await?;
        let body = answer.into_body()?;
        let (mut slices, mut yielder) = (Slices::of(&body, SLICE), Yielder::start());
        loop {
            if let Some(decoded) = slices.step() {
                return decoded;
            }
            yielder.yield_if_due().await;
            if abort.signal().is_some_and(|signal| signal.aborted()) {
                return Err(Error::Aborted);
            }
        }
    }

    /// Asks `portal/home` for the figures alone.
    ///
    /// # Errors
    /// Every one of [`Error`].
    pub async fn metrics(&self, query: &HomeQuery, abort: &Abort) -> Result<Vec<AppHomeCallMetric>, Error> {
        let answer = self.send(Method::GET, &Self::home_path(query), None, abort, &|_| {}).await?;
        decode::metrics(&answer.into_body()?)
    }

    /// The path of a request for the home, with its query.
    fn home_path(query: &HomeQuery) -> String {
        match Self::query_string(query) {
            text if text.is_empty() => "portal/home".to_owned(),
            text => format!("portal/home?{text}"),
        }
    }

    /// The query of a request for the home, as it stands in the address.
    fn query_string(query: &HomeQuery) -> String {
        let Ok(params) = UrlSearchParams::new() else {
            return String::new();
        };
        for (name, value) in
            [("FromDate", &query.from_date), ("AccountId", &query.account_id), ("CustomerId", &query.customer_id)]
        {
            if !value.is_empty() {
                params.append(name, value);
            }
        }
        String::from(params.to_string())
    }

    /// Asks who is signed in. `None`: the server has no sign-in.
    ///
    /// # Errors
    /// [`Error::SignedOut`] when nobody is, and every other way to fail. An answer that can't be read is one: it does not
    /// say that nobody is signed in.
    pub async fn status(&self, abort: &Abort) -> Result<Option<UserInfo>, Error> {
        let answer = self.send(Method::GET, "auth/status", None, abort, &|_| {}).await?;
        if answer.status == 404 {
            return Ok(None);
        }
        let body = answer.into_body()?;
        let mut user = UserInfo::default();
        // What ServiceStack sends (with 204) for a result of nothing.
        if !body.iter().all(u8::is_ascii_whitespace) {
            decode::record(&body, &mut user).map_err(Error::Unreadable)?;
        }
        if user.is_authenticated { Ok(Some(user)) } else { Err(Error::SignedOut(String::new())) }
    }

    /// Signs in.
    ///
    /// # Errors
    /// [`Error::SignedOut`] with the server's words for a wrong password or a locked account, and every other way
    /// to fail.
    pub async fn sign_in(&self, user_name: &str, password: &str, remember: bool, abort: &Abort) -> Result<(), Error> {
        let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
        let body = format!(
            r#"{{"provider":"credentials","userName":{},"password":{},"rememberMe":{remember}}}"#,
            quoted(user_name),
            quoted(password),
        );
        self.send(Method::POST, "auth/credentials", Some(body), abort, &|_| {}).await?.into_body()?;
        Ok(())
    }

    /// Signs out.
    ///
    /// # Errors
    /// Every way in which a request can fail; the session may then live on at the server.
    pub async fn sign_out(&self, abort: &Abort) -> Result<(), Error> {
        self.send(Method::POST, "auth/logout", Some("{}".to_owned()), abort, &|_| {}).await?.into_body()?;
        Ok(())
    }

    /// Finds out why a recording can't be had, without loading it: `Ok` when it can.
    ///
    /// # Errors
    /// Every way in which a request can fail.
    pub async fn probe(&self, address: &str, abort: &Abort) -> Result<(), Error> {
        let builder = RequestBuilder::new(address).header("Range", "bytes=0-0").cache(RequestCache::NoStore);
        let builder = builder.abort_signal(abort.signal().as_ref());
        let builder =
            if self.base.is_empty() { builder } else { builder.credentials(web_sys::RequestCredentials::Include) };
        let unreachable = if online() { Error::Unreachable } else { Error::Offline };
        let request = builder.build().map_err(|error| network(&error, unreachable.clone()))?;
        let response = request.send().await.map_err(|error| network(&error, unreachable))?;
        // The head has said everything.
        abort.abort();
        let content_type = response.headers().get("content-type").unwrap_or_default();
        match response.status() {
            200..300 if is_kind(&content_type, "html") => Err(Error::NotTheApi { content_type }),
            200..300 => Ok(()),
            status => Err(Error::of_status(status, None, &[])),
        }
    }

    async fn send(
        &self,
        method: Method,
        path: &str,
        body: Option<String>,
        abort: &Abort,
        progress: &dyn Fn(usize),
    ) -> Result<Answer, Error> {
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
        let answer = self.exchange(method, path, body, abort, &came).await;
        drop(deadline);
        answer.map_err(|error| match error {
            Error::Aborted | Error::CutOff if late.get() => Error::TimedOut,
            Error::Unreachable | Error::CutOff if !online() => Error::Offline,
            error => error,
        })
    }

    /// Sends a request and reads its answer; `came` hears of each part of it, with how many bytes have come so far.
    async fn exchange(
        &self,
        method: Method,
        path: &str,
        body: Option<String>,
        abort: &Abort,
        came: &dyn Fn(Part),
    ) -> Result<Answer, Error> {
        let url = format!("{}{path}", self.base);
        let sent = if method == Method::GET { early(&url, abort).await? } else { None };
        let response = match sent {
            Some(promise) => JsFuture::from(promise)
                .await
                .map(|value| Response::from(value.unchecked_into::<web_sys::Response>()))
                .map_err(|reason| cause(&reason, Error::Unreachable))?,
            None => self.send_new(method, url, body, abort).await?,
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

    /// Sends a request that nobody has sent yet.
    async fn send_new(
        &self,
        method: Method,
        url: String,
        body: Option<String>,
        abort: &Abort,
    ) -> Result<Response, Error> {
        let builder = RequestBuilder::new(&url)
            .method(method)
            // Alone: with anything else beside it the server answers in HTML.
            .header("Accept", "application/json")
            .cache(RequestCache::NoStore)
            .abort_signal(abort.signal().as_ref());
        let builder =
            if self.base.is_empty() { builder } else { builder.credentials(web_sys::RequestCredentials::Include) };
        let request = match body {
            Some(body) => builder.header("Content-Type", "application/json").body(body),
            None => builder.build(),
        };
        let request = request.map_err(|error| network(&error, Error::Unreachable))?;
        request.send().await.map_err(|error| network(&error, Error::Unreachable))
    }
}

/// The body of an answer; `came` hears of each part of a long one, with how many bytes of it have come so far.
async fn read_all(response: Response, length: Option<usize>, came: &dyn Fn(Part)) -> Result<Vec<u8>, Error> {
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
enum Part {
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

/// What the page's start has requested (`head.js`), by address.
const EARLY: &str = "earlyRequests";

/// Takes over the request for `url` that the page's start may have sent already, or may be about to send; once.
async fn early(url: &str, abort: &Abort) -> Result<Option<Promise>, Error> {
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

/// Whether a content type is of a kind, as `application/x-ndjson` and `application/json-seq` are of `json`.
fn is_kind(content_type: &str, kind: &str) -> bool {
    let mut words = content_type.split(|c: char| !c.is_ascii_alphanumeric());
    words.any(|word| word.starts_with(kind) || word.ends_with(kind))
}

fn taken_over(starts: &JsValue, url: &str, abort: &Abort) -> Option<Promise> {
    if url.split('?').next().is_some_and(|path| path.ends_with("portal/home")) {
        // Whoever asks for the home first does so alone.
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
    // From now on the request ends with its new owner.
    let signal = abort.signal()?;
    let end = Closure::once_into_js(move || controller.abort());
    signal.set_onabort(end.dyn_ref());
    Some(promise)
}

/// Ends what the page's start requested and nobody took over: it was for another window than the one shown.
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

/// `Retry-After`: seconds, or the date of the other form.
fn seconds(text: &str) -> Option<u32> {
    text.parse().ok().or_else(|| {
        let ahead = (Date::parse(text) - Date::now()) / 1000.0;
        // Neither a date nor a number is not-a-number here; what is past is now.
        (!ahead.is_nan()).then_some(ahead.max(0.0).ceil() as u32)
    })
}

fn online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

fn network(error: &gloo_net::Error, otherwise: Error) -> Error {
    match error {
        gloo_net::Error::JsError(error) if is_abort(&error.name) => Error::Aborted,
        _ => otherwise,
    }
}

fn cause(reason: &JsValue, otherwise: Error) -> Error {
    match Reflect::get(reason, &"name".into()).ok().and_then(|name| name.as_string()) {
        Some(name) if is_abort(&name) => Error::Aborted,
        _ => otherwise,
    }
}

fn is_abort(name: &str) -> bool {
    matches!(name, "AbortError" | "TimeoutError")
}

/// Calls something once nothing has happened for so long, unless it is dropped before.
struct Deadline {
    id: Cell<Option<i32>>,
    callback: Closure<dyn FnMut()>,
}

impl Deadline {
    fn new(ms: i32, call: impl FnOnce() + 'static) -> Self {
        let deadline = Deadline { id: Cell::new(None), callback: Closure::once(call) };
        deadline.restart(ms);
        deadline
    }

    /// Something happened: the time begins anew.
    fn restart(&self, ms: i32) {
        self.stop();
        let call = self.callback.as_ref().unchecked_ref();
        let start =
            |window: web_sys::Window| window.set_timeout_with_callback_and_timeout_and_arguments_0(call, ms).ok();
        self.id.set(web_sys::window().and_then(start));
    }

    fn stop(&self) {
        if let (Some(window), Some(id)) = (web_sys::window(), self.id.take()) {
            window.clear_timeout_with_handle(id);
        }
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        self.stop();
    }
}
