//! The built site, read from disk at each request so that a rebuild shows,
//! with the headers that a deployment should send.

use crate::headers;
use axum::{
    body::Body,
    http::{HeaderValue, Method, StatusCode, header, request::Parts},
    response::Response,
};
use std::path::{Path, PathBuf};

/// Whether a path names a file of the site.
pub fn has(dist: &Path, path: &str) -> bool {
    relative(path).is_some_and(|path| dist.join(path).is_file())
}

/// Answers with a file of `dist`, or with the page for paths that look like
/// places within it.
pub async fn respond(dist: &Path, parts: &Parts) -> Response {
    if !matches!(parts.method, Method::GET | Method::HEAD) {
        return plain(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD");
    }
    let Some(path) = relative(parts.uri.path()) else {
        return plain(StatusCode::NOT_FOUND, "no such file");
    };
    if path.extension().is_some() {
        return match tokio::fs::read(dist.join(&path)).await {
            Ok(bytes) => file(&path, bytes),
            Err(_) => plain(StatusCode::NOT_FOUND, "no such file"),
        };
    }
    match tokio::fs::read(dist.join("index.html")).await {
        Ok(bytes) => file(Path::new("index.html"), bytes),
        Err(_) => plain(StatusCode::NOT_FOUND, "the app has not been built; run: cargo xtask serve"),
    }
}

/// The file that a URL path names, below the site's folder. `None` for a path
/// that tries to leave it.
fn relative(path: &str) -> Option<PathBuf> {
    let path = percent_encoding::percent_decode_str(path).decode_utf8().ok()?;
    let mut result = PathBuf::new();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        if part.starts_with('.') || part.contains(['\\', '\0', ':']) {
            return None;
        }
        result.push(part);
    }
    Some(result)
}

fn file(path: &Path, bytes: Vec<u8>) -> Response {
    let kind = headers::content_type(path.extension().and_then(|extension| extension.to_str()).unwrap_or_default());
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    for (name, value) in headers::of_files() {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let kept = if headers::is_hashed(stem) { headers::IMMUTABLE } else { headers::REVALIDATE };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    // The stock renderer makes markup from strings: it is tested without.
    let policy = headers::policy(None, None);
    let policy = match std::env::var_os("PORTAL_HOME_NO_TRUSTED_TYPES") {
        Some(_) => policy.split("; require-trusted-types-for").next().unwrap_or_default().to_owned(),
        None => policy,
    };
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_below_the_folder() {
        assert_eq!(relative("/a/b.js"), Some(PathBuf::from("a/b.js")));
        assert_eq!(relative("/"), Some(PathBuf::new()));
        for path in ["/../x.js", "/a/%2e%2e/x.js", "/a%5c..%5cx.js", "/.git/config.txt", "/%ff"] {
            assert_eq!(relative(path), None, "{path}");
        }
    }
}
