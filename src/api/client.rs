//! The HTTP client, the only code that fetches: paths, headers, time-out, abort, content types, and taking over the
//! requests that `head.js` sent early.

use gloo_net::http::RequestBuilder;
use web_sys::{RequestCache, UrlSearchParams};

use super::auth::UserInfo;
use super::decode::{self, Decoded, Slices};
use super::error::Error;
use super::metric::AppHomeCallMetric;
use super::yielder::Yielder;

mod abort;
mod body;
mod deadline;
mod early;
mod exchange;
mod failure;

pub use abort::Abort;
pub use early::drop_early;
pub use exchange::PATIENCE_MS;

use exchange::{Request, is_kind};
use failure::{is_online, network};

/// How many bytes of a long answer to decode before yielding: a few milliseconds on a slow device.
const SLICE: usize = 512 * 1024;

/// The query of `portal/home`. Empty values are not sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HomeQuery {
    /// Start of the window, `yyyy-mm-dd`.
    pub from_date: String,
    /// The account, when one was chosen.
    pub account_id: String,
    /// The customer, when one was chosen.
    pub customer_id: String,
}

/// The server at a base address.
#[derive(Clone, Debug, Default)]
pub struct Client {
    /// The base: empty for the page's own folder, else an `https:` address. From the configuration alone.
    pub base: String,
}

impl Client {
    /// Requests `portal/home`.
    ///
    /// # Errors
    /// Any [`Error`].
    ///
    /// `progress` is called with the number of bytes received so far.
    pub async fn home(&self, query: &HomeQuery, abort: &Abort, progress: &dyn Fn(usize)) -> Result<Decoded, Error> {
        let answer = self.get(&Self::home_path(query)).send(abort, progress).await?;
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

    /// Requests `portal/home` and decodes only the metrics.
    ///
    /// # Errors
    /// Any [`Error`].
    pub async fn metrics(&self, query: &HomeQuery, abort: &Abort) -> Result<Vec<AppHomeCallMetric>, Error> {
        let answer = self.get(&Self::home_path(query)).send(abort, &|_| {}).await?;
        decode::metrics(&answer.into_body()?)
    }

    /// A request that reads.
    fn get<'a>(&'a self, path: &'a str) -> Request<'a> {
        Request { base: &self.base, path, body: None }
    }

    /// A request that sends JSON.
    fn post<'a>(&'a self, path: &'a str, body: String) -> Request<'a> {
        Request { base: &self.base, path, body: Some(body) }
    }

    /// The path of a request for the home, with its query.
    fn home_path(query: &HomeQuery) -> String {
        match Self::query_string(query) {
            text if text.is_empty() => "portal/home".to_owned(),
            text => format!("portal/home?{text}"),
        }
    }

    /// The query string of a request for the home.
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
    /// [`Error::SignedOut`] when nobody is, and any other [`Error`]. An unreadable answer is an error of its own: it
    /// does not mean that nobody is signed in.
    pub async fn status(&self, abort: &Abort) -> Result<Option<UserInfo>, Error> {
        let answer = self.get("auth/status").send(abort, &|_| {}).await?;
        if answer.status == 404 {
            return Ok(None);
        }
        let body = answer.into_body()?;
        let mut user = UserInfo::default();
        // ServiceStack sends an empty body (with 204) for an empty result.
        if !body.iter().all(u8::is_ascii_whitespace) {
            decode::record(&body, &mut user).map_err(Error::Unreadable)?;
        }
        if user.is_authenticated { Ok(Some(user)) } else { Err(Error::SignedOut(String::new())) }
    }

    /// Signs in.
    ///
    /// # Errors
    /// [`Error::SignedOut`] with the server's message for a wrong password or a locked account, and any other
    /// [`Error`].
    pub async fn sign_in(&self, user_name: &str, password: &str, remember: bool, abort: &Abort) -> Result<(), Error> {
        let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
        let body = format!(
            r#"{{"provider":"credentials","userName":{},"password":{},"rememberMe":{remember}}}"#,
            quoted(user_name),
            quoted(password),
        );
        self.post("auth/credentials", body).send(abort, &|_| {}).await?.into_body()?;
        Ok(())
    }

    /// Signs out.
    ///
    /// # Errors
    /// Any [`Error`]; the session may then still exist on the server.
    pub async fn sign_out(&self, abort: &Abort) -> Result<(), Error> {
        self.post("auth/logout", "{}".to_owned()).send(abort, &|_| {}).await?.into_body()?;
        Ok(())
    }

    /// Finds out why a recording can't be loaded, without loading it: `Ok` when it can.
    ///
    /// # Errors
    /// Any [`Error`].
    pub async fn probe(&self, address: &str, abort: &Abort) -> Result<(), Error> {
        let builder = RequestBuilder::new(address).header("Range", "bytes=0-0").cache(RequestCache::NoStore);
        let builder = builder.abort_signal(abort.signal().as_ref());
        let builder =
            if self.base.is_empty() { builder } else { builder.credentials(web_sys::RequestCredentials::Include) };
        let unreachable = if is_online() { Error::Unreachable } else { Error::Offline };
        let request = builder.build().map_err(|error| network(&error, unreachable.clone()))?;
        let response = request.send().await.map_err(|error| network(&error, unreachable))?;
        // The headers are all that is needed.
        abort.abort();
        let content_type = response.headers().get("content-type").unwrap_or_default();
        match response.status() {
            200..300 if is_kind(&content_type, "html") => Err(Error::NotTheApi { content_type }),
            200..300 => Ok(()),
            status => Err(Error::of_status(status, None, &[])),
        }
    }
}
