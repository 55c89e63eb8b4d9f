//! A stand-in for the phone system's server: the API of the page, with data
//! made up from a seed.
//!
//! A request comes in through [`Demo::respond`]. [`home`] assembles the answer
//! from the days of [`history`] (written by [`stories`]) and the calls of
//! [`live`]; a [`plan`] says what happens in a session and [`session`] how it
//! looks at a moment. [`answer`] and [`json`] give it the real server's shape,
//! [`faults`] spoil it, [`auth`] and [`media`] are the routes around it.

mod answer;
mod auth;
mod dates;
mod dto;
pub mod faults;
mod forms;
mod history;
mod home;
mod json;
mod live;
mod log;
mod media;
mod metrics;
mod people;
mod plan;
mod query;
mod random;
mod reports;
mod session;
mod stories;
mod texts;
mod voicemail;
mod world;

#[cfg(test)]
mod tests;

use answer::Format;
use auth::Sessions;
use axum::{
    body::{Body, Bytes},
    extract::Request,
    http::{HeaderMap, Method, StatusCode, header, request::Parts},
    response::Response,
};
use faults::Switches;
use history::{History, Size};
use jiff::tz::TimeZone;
use query::{Values, header_text};
use reports::Reports;
use std::{sync::Arc, time::Duration};
use world::Account;

/// How to sign in, for whoever starts the server.
pub const SIGN_IN: &str = "sign in as demo, dental, answering or new; \
     the password is the user name (\"locked\" cannot sign in)";

/// Longest body of a request, in bytes.
const LONGEST: usize = 64 * 1024;

/// The demo server's state.
pub struct Demo {
    switches: Switches,
    sessions: Sessions,
    history: Arc<History>,
    reports: Reports,
}

impl Demo {
    /// A server whose offices are in that zone.
    pub fn new(switches: Switches, zone: TimeZone) -> Self {
        Self {
            switches,
            sessions: Sessions::default(),
            history: Arc::new(History::new(zone)),
            reports: Reports::default(),
        }
    }

    /// Whether a path is the demo's rather than a file of the site.
    pub fn owns(path: &str) -> bool {
        let top = path.split('/').nth(1).unwrap_or_default();
        ["portal", "auth", "files", "avatars", "reports"].iter().any(|name| name.eq_ignore_ascii_case(top))
    }

    /// Answers a request for a path that the demo [owns](Self::owns).
    pub async fn respond(&self, request: Request) -> Response {
        let (parts, body) = request.into_parts();
        let Ok(body) = axum::body::to_bytes(body, LONGEST).await else {
            return answer::plain(StatusCode::PAYLOAD_TOO_LARGE, &parts);
        };
        let switches = match self.switches.for_request(&parts.headers) {
            Ok(switches) => switches,
            Err(mistake) => return answer::typed(StatusCode::BAD_REQUEST, "text/plain", mistake),
        };
        let path = parts.uri.path().to_ascii_lowercase();
        let (route, suffix) = match path.rsplit_once('.') {
            Some((route, suffix @ ("json" | "jsonl" | "html"))) => (route, Some(suffix)),
            _ => (path.as_str(), None),
        };
        let query = Values::from_form(parts.uri.query().unwrap_or_default());
        let format = answer::negotiate(&query, suffix, &parts.headers);
        let headers = &parts.headers;
        let reads = matches!(parts.method, Method::GET | Method::HEAD);
        let posts = parts.method == Method::POST;
        match route {
            "/portal/home" if reads => self.home(&parts, &query, &format, &switches).await,
            "/auth/status" if (reads || posts) && !switches.no_sign_in => self.sessions.status(&format, headers),
            "/auth/logout" if (reads || posts) && !switches.no_sign_in => self.sessions.sign_out(&format, headers),
            "/auth/credentials" if posts && !switches.no_sign_in => self.sessions.sign_in(&format, headers, &body),
            "/reports" if posts && self.reports.take(&body) => answer::typed(StatusCode::NO_CONTENT, "", Body::empty()),
            "/reports" if reads => answer::typed(StatusCode::OK, "application/jsonl", self.reports.list()),
            _ if reads => self.media(route, &parts, &switches),
            _ => answer::plain(StatusCode::NOT_FOUND, &parts),
        }
    }

    async fn home(&self, parts: &Parts, query: &Values, format: &Format, switches: &Switches) -> Response {
        if let Some(latency) = switches.latency {
            tokio::time::sleep(Duration::from_millis(latency)).await;
        }
        if let Some(status) = switches.status {
            return answer::failure(format, status, switches.retry_after, parts);
        }
        let allowed = match self.sessions.user(&parts.headers) {
            Some(user) if !switches.no_sign_in => user.accounts(),
            None if !switches.no_sign_in => return answer::unauthorized(format, &parts.uri),
            _ => world::accounts().iter().collect(),
        };
        if let Some(body) = switches.body {
            return strange(body, format);
        }
        let Some(account) = home::account_of(query.get("AccountId"), &allowed) else {
            return answer::plain(StatusCode::FORBIDDEN, parts);
        };
        match self.body(account, query, format, switches).await {
            Ok(body) => match switches.truncate {
                Some(faults::Truncate::Cut) => answer::cut(format, body),
                Some(faults::Truncate::Json) => answer::data(format, StatusCode::OK, answer::half(body)),
                None => answer::data(format, StatusCode::OK, body),
            },
            Err(refusal) => refusal,
        }
    }

    async fn body(
        &self,
        account: &'static Account,
        query: &Values,
        format: &Format,
        switches: &Switches,
    ) -> Result<String, Response> {
        let now = dates::now();
        let from = dates::from_date(query.get("FromDate"), self.history.zone(), now).map_err(|message| {
            let (status, field) = (StatusCode::BAD_REQUEST, ("FromDate", message.as_str()));
            answer::error(format, status, "FormatException", &message, &[field])
        })?;
        let customer = query.get("CustomerId").map(str::to_owned);
        let history = Arc::clone(&self.history);
        let size = size(switches);
        let (nan, pascal) = (switches.nan, switches.pascal);
        // Thousands of calls take a while, which must not hold up the rest.
        let made = tokio::task::spawn_blocking(move || {
            let query = home::Query { account, customer: customer.as_deref(), from, now, size, nan };
            let body = home::home(&history, &query)?;
            serde_json::Result::Ok(if pascal { json::pascal(&body) } else { body })
        });
        match made.await {
            Ok(Ok(body)) => Ok(body),
            Ok(Err(error)) => Err(broken(format, &error.to_string())),
            Err(error) => Err(broken(format, &error.to_string())),
        }
    }

    /// Recordings and pictures.
    fn media(&self, route: &str, parts: &Parts, switches: &Switches) -> Response {
        if let Some(id) = route.strip_prefix("/files/") {
            if !switches.no_sign_in && self.sessions.user(&parts.headers).is_none() {
                return answer::unauthorized(&Format::Json, &parts.uri);
            }
            if let Some(seconds) = media::seconds(id) {
                return recording(id, seconds, &parts.headers);
            }
        }
        let avatar = route.strip_prefix("/avatars/").and_then(|name| name.strip_suffix(".svg")).and_then(media::avatar);
        match avatar {
            Some(svg) => answer::typed(StatusCode::OK, "image/svg+xml", svg),
            None => answer::plain(StatusCode::NOT_FOUND, parts),
        }
    }
}

fn size(switches: &Switches) -> Size {
    Size { seed: switches.seed.unwrap_or(1), calls: switches.calls.unwrap_or(420) }
}

/// A mistake of the demo itself.
fn broken(format: &Format, message: &str) -> Response {
    answer::error(format, StatusCode::INTERNAL_SERVER_ERROR, "DemoException", message, &[])
}

/// Something that is no home.
fn strange(body: faults::Body, format: &Format) -> Response {
    let json = |text: &str| answer::data(format, StatusCode::OK, text.to_owned());
    match body {
        faults::Body::Html => {
            let page = answer::page("Sign in");
            answer::typed(StatusCode::OK, "text/html; charset=utf-8", page)
        }
        faults::Body::Empty => answer::typed(StatusCode::NO_CONTENT, "", Body::empty()),
        faults::Body::Null => json("null"),
        faults::Body::List => json("[]"),
        faults::Body::Text => {
            let text = "The service is being moved. Please come back later.";
            answer::typed(StatusCode::OK, "text/plain", text)
        }
        faults::Body::Error => {
            json(r#"{"responseStatus":{"errorCode":"TimeoutException","message":"The operation has timed out."}}"#)
        }
    }
}

/// A recording or the part that is asked for.
fn recording(id: &str, seconds: u32, headers: &HeaderMap) -> Response {
    let size = media::size(seconds);
    let range = Some(header_text(headers, "range")).filter(|range| !range.is_empty());
    let (status, part) = match media::wanted(range, size) {
        media::Wanted::Whole => (StatusCode::OK, 0..size),
        media::Wanted::Part(part) => (StatusCode::PARTIAL_CONTENT, part),
        media::Wanted::Nothing => {
            let response = answer::typed(StatusCode::RANGE_NOT_SATISFIABLE, "", Body::empty());
            return answer::with(response, header::CONTENT_RANGE, &format!("bytes */{size}"));
        }
    };
    let bytes = Bytes::from(media::bytes(id, seconds, part.clone()));
    let response = answer::typed(status, media::TYPE, bytes);
    let response = answer::with(response, header::ACCEPT_RANGES, "bytes");
    if status == StatusCode::PARTIAL_CONTENT {
        let range = format!("bytes {}-{}/{size}", part.start, part.end - 1);
        answer::with(response, header::CONTENT_RANGE, &range)
    } else {
        response
    }
}
