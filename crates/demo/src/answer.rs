//! Answers in the manner of the real server: content negotiation, errors, and
//! bodies that arrive broken on purpose.

use super::query::{Values, header_text};
use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header, request::Parts},
    response::Response,
};
use futures_util::stream;
use serde_json::json;
use std::{io, time::Duration};

/// How long the first half of a broken answer has to leave.
const CUT_AFTER: Duration = Duration::from_millis(200);

/// A form that an answer can take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Format {
    Json,
    /// One line of JSON without a line end.
    Jsonl,
    /// A page to look at. Whoever wanted data is trapped.
    Html,
    /// A call of that function, always with status 200.
    Script(String),
}

/// Picks the form: `callback` goes before the suffix and `format`, these go
/// before `Accept`, and there the first type that is known counts.
pub fn negotiate(query: &Values, suffix: Option<&str>, headers: &HeaderMap) -> Format {
    if let Some(callback) = query.get("callback") {
        let name = callback.chars().filter(|c| c.is_alphanumeric() || "_.$".contains(*c));
        return Format::Script(name.collect());
    }
    match suffix.or(query.get("format")).map(str::to_ascii_lowercase) {
        Some(format) if format == "json" => return Format::Json,
        Some(format) if format == "jsonl" => return Format::Jsonl,
        Some(format) if format == "html" => return Format::Html,
        _ => {}
    }
    let types = |name| header_text(headers, name).split(',').map(kind);
    types("accept")
        .find_map(|kind| match kind {
            "application/json" => Some(Format::Json),
            "text/jsonl" => Some(Format::Jsonl),
            "text/html" => Some(Format::Html),
            // Anything goes: as the question, so the answer.
            "*/*" | "" if types("content-type").any(|kind| kind == "application/json") => Some(Format::Json),
            "*/*" => Some(Format::Html),
            _ => None,
        })
        .unwrap_or(Format::Html)
}

/// A media type without its parameters.
fn kind(entry: &str) -> &str {
    entry.split(';').next().unwrap_or_default().trim()
}

/// An answer of that type.
pub fn typed(status: StatusCode, content_type: &'static str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    if !content_type.is_empty() {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    headers.insert(header::VARY, HeaderValue::from_static("Accept"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// JSON text in the wanted form.
pub fn data(format: &Format, status: StatusCode, json: String) -> Response {
    match format {
        Format::Json => typed(status, "application/json; charset=utf-8", json),
        Format::Jsonl => typed(status, "text/jsonl", json),
        Format::Html => typed(status, "text/html; charset=utf-8", page("Snapshot of the response")),
        Format::Script(name) => typed(StatusCode::OK, "application/javascript", format!("{name}({json})")),
    }
}

/// A page without anything that a program could use.
pub fn page(title: &str) -> String {
    format!(
        "<!doctype html>\n<html><head><title>{title}</title></head>\n\
         <body><h1>{title}</h1><p>This is the page for people.</p></body></html>\n"
    )
}

/// An error of the service, with the field at fault if there is one.
pub fn error(format: &Format, status: StatusCode, code: &str, message: &str, fields: &[(&str, &str)]) -> Response {
    let errors: Vec<_> = fields
        .iter()
        .map(|(field, message)| json!({ "errorCode": code, "fieldName": field, "message": message }))
        .collect();
    let mut status_json = json!({ "errorCode": code, "message": message });
    if !errors.is_empty() {
        status_json["errors"] = errors.into();
    }
    if status == StatusCode::INTERNAL_SERVER_ERROR {
        status_json["stackTrace"] =
            "   at Portal.Services.HomeService.Get(AppGetHomeInformation request) in /src/HomeService.cs:line 42\n   at lambda_method(Closure, Object, Object)".into();
    }
    data(format, status, json!({ "responseStatus": status_json }).to_string())
}

/// No session: 401 without a body, or the way to the sign-in page for whoever
/// would get a page.
pub fn unauthorized(format: &Format, uri: &Uri) -> Response {
    match format {
        Format::Html => {
            let target = uri.path_and_query().map_or("/", |target| target.as_str());
            let target: String = form_urlencoded::byte_serialize(target.as_bytes()).collect();
            redirect(&format!("/login?redirect={target}"))
        }
        Format::Script(_) => error(format, StatusCode::UNAUTHORIZED, "Unauthorized", "Not Authenticated", &[]),
        Format::Json | Format::Jsonl => with(
            typed(StatusCode::UNAUTHORIZED, "", Body::empty()),
            header::WWW_AUTHENTICATE,
            "basic realm=\"/auth/basic\"",
        ),
    }
}

/// 302 to a path of this server.
pub fn redirect(to: &str) -> Response {
    with(typed(StatusCode::FOUND, "", Body::empty()), header::LOCATION, to)
}

/// The answer with one more header; a value that no header can hold is left
/// out.
pub fn with(mut response: Response, name: HeaderName, value: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().append(name, value);
    }
    response
}

/// Plain text that repeats the request, as the real server's handlers of 403
/// and 404 do.
pub fn plain(status: StatusCode, parts: &Parts) -> Response {
    let Parts { method, uri, .. } = parts;
    let text = format!(
        "{}\n\nRequest.HttpMethod: {method}\nRequest.PathInfo: {}\nRequest.QueryString: {}\n",
        if status == StatusCode::FORBIDDEN { "Forbidden" } else { "Handler for Request not found" },
        uri.path(),
        uri.query().unwrap_or_default(),
    );
    typed(status, "text/plain", text)
}

/// A failure that was switched on, looking as that status usually does.
pub fn failure(format: &Format, status: u16, retry_after: Option<u32>, parts: &Parts) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let response = match status.as_u16() {
        400 => error(
            format,
            status,
            "FormatException",
            "String 'x' was not recognized as a valid DateTime.",
            &[("FromDate", "String 'x' was not recognized as a valid DateTime.")],
        ),
        401 => unauthorized(format, &parts.uri),
        403 | 404 => plain(status, parts),
        429 => error(format, status, "TooManyRequests", "Too many requests", &[]),
        500 => error(
            format,
            status,
            "NullReferenceException",
            "Object reference not set to an instance of an object.",
            &[],
        ),
        502..=504 => typed(status, "text/html", page(&status.to_string())),
        _ => error(format, status, "Exception", &status.to_string(), &[]),
    };
    match status.as_u16() {
        429 | 503 => {
            let seconds = retry_after.unwrap_or(2).to_string();
            with(response, header::RETRY_AFTER, &seconds)
        }
        _ => response,
    }
}

/// The first half of an answer, announced as the whole; then the connection is
/// cut.
pub fn cut(format: &Format, json: String) -> Response {
    let mut response = data(format, StatusCode::OK, String::new());
    let length = HeaderValue::from(json.len());
    response.headers_mut().insert(header::CONTENT_LENGTH, length);
    let mut bytes = Bytes::from(json);
    let half = bytes.split_to(bytes.len() / 2);
    let parts = stream::unfold(Some(half), |half| async move {
        match half {
            Some(half) => Some((Ok(half), None)),
            None => {
                tokio::time::sleep(CUT_AFTER).await;
                Some((Err(io::Error::other("cut on purpose")), None))
            }
        }
    });
    *response.body_mut() = Body::from_stream(parts);
    response
}

/// The text without its second half.
pub fn half(mut json: String) -> String {
    let middle = json.floor_char_boundary(json.len() / 2);
    json.truncate(middle);
    json
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negotiation() {
        let script = Format::Script("show".into());
        for (query, suffix, accept, content, expected) in [
            ("", None, "application/json", "", Format::Json),
            ("", None, "text/jsonl", "", Format::Jsonl),
            ("", None, "*/*", "", Format::Html),
            ("", None, "", "", Format::Html),
            ("", None, "text/html, application/json", "", Format::Html),
            ("", None, "application/json, text/plain, */*", "", Format::Json),
            ("", None, "image/png, application/json;q=0.9", "", Format::Json),
            ("", None, "*/*", "application/json; charset=utf-8", Format::Json),
            ("format=json", None, "text/html", "", Format::Json),
            ("FORMAT=jsonl", None, "application/json", "", Format::Jsonl),
            ("", Some("json"), "*/*", "", Format::Json),
            ("callback=sh(ow)&format=json", None, "text/html", "", script),
        ] {
            let mut headers = HeaderMap::new();
            for (name, value) in [(header::ACCEPT, accept), (header::CONTENT_TYPE, content)] {
                if !value.is_empty() {
                    headers.insert(name, HeaderValue::from_static(value));
                }
            }
            assert_eq!(
                negotiate(&Values::from_form(query), suffix, &headers),
                expected,
                "{query} {suffix:?} {accept} {content}"
            );
        }
    }
}
