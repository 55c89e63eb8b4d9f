//! Hands the API's requests on to a real server, so that the page and the API
//! share one origin as they do when deployed.

use anyhow::{Context, bail};
use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header},
    response::Response,
};
use std::{io::Read, path::Path, time::Duration};
use ureq::Agent;

use crate::site;

/// Longest body in either direction, in bytes.
const LONGEST: u64 = 256 * 1024 * 1024;

/// A server to ask in place of the demo.
pub struct Proxy {
    agent: Agent,
    /// Scheme, host and any path before the API's, without a slash at the end.
    base: String,
}

impl Proxy {
    /// A proxy to that address.
    ///
    /// # Errors
    /// An address that is not `http(s)://host`.
    pub fn new(address: &str) -> anyhow::Result<Self> {
        let uri: Uri = address.parse().with_context(|| format!("--api {address} is no address"))?;
        if !matches!(uri.scheme_str(), Some("http" | "https")) || uri.host().is_none() {
            bail!("--api {address} must look like https://host");
        }
        let config = Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(120)))
            .build();
        Ok(Self { agent: config.into(), base: address.trim_end_matches('/').to_owned() })
    }

    /// Whether a path belongs to the API: all but the page and its files, since nobody but the server knows where it
    /// keeps recordings and pictures.
    pub fn owns(path: &str, dist: &Path) -> bool {
        path.starts_with("/portal/") || path.starts_with("/auth/") || !(path == "/" || site::has(dist, path))
    }

    /// The server's answer, or 502 with the reason.
    pub async fn respond(&self, request: Request) -> Response {
        match self.forward(request).await {
            Ok(response) => response,
            Err(error) => {
                let mut response = Response::new(Body::from(format!("{}: {error:#}", self.base)));
                *response.status_mut() = StatusCode::BAD_GATEWAY;
                let kind = HeaderValue::from_static("text/plain; charset=utf-8");
                response.headers_mut().insert(header::CONTENT_TYPE, kind);
                response
            }
        }
    }

    async fn forward(&self, request: Request) -> anyhow::Result<Response> {
        let (parts, body) = request.into_parts();
        let body = axum::body::to_bytes(body, LONGEST as usize).await?;
        let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
        let mut upstream = axum::http::Request::builder().method(parts.method).uri(format!("{}{path}", self.base));
        for (name, value) in &parts.headers {
            if asks(name) {
                upstream = upstream.header(name, value);
            }
        }
        let upstream = upstream.body(body.to_vec())?;
        let agent = self.agent.clone();
        let (parts, bytes) = tokio::task::spawn_blocking(move || {
            let (parts, mut body) = agent.run(upstream)?.into_parts();
            let mut bytes = Vec::new();
            body.as_reader().take(LONGEST).read_to_end(&mut bytes)?;
            anyhow::Ok((parts, bytes))
        })
        .await??;
        let mut response = Response::new(Body::from(bytes));
        *response.status_mut() = parts.status;
        copy_answer(&parts.headers, response.headers_mut());
        Ok(response)
    }
}

/// Headers of a request that the server needs. The browser's own agent is
/// among them, as some gateways turn others away.
fn asks(name: &HeaderName) -> bool {
    [header::ACCEPT, header::ACCEPT_LANGUAGE, header::CONTENT_TYPE, header::COOKIE, header::RANGE, header::USER_AGENT]
        .contains(name)
}

fn copy_answer(from: &HeaderMap, to: &mut HeaderMap) {
    for (name, value) in from {
        let dropped = [
            header::CONNECTION,
            header::CONTENT_LENGTH,
            header::STRICT_TRANSPORT_SECURITY,
            header::TRANSFER_ENCODING,
            // Would open the browser's own password box.
            header::WWW_AUTHENTICATE,
        ];
        if *name == header::SET_COOKIE {
            to.append(name, local(value));
        } else if !dropped.contains(name) {
            to.append(name, value.clone());
        }
    }
}

/// A cookie as this host can set it: without Domain and, as there is no TLS
/// here, without Secure and what depends on it.
fn local(cookie: &HeaderValue) -> HeaderValue {
    let Ok(text) = cookie.to_str() else {
        return cookie.clone();
    };
    let kept: Vec<_> = text
        .split(';')
        .map(str::trim)
        .filter(|part| {
            let part = part.to_ascii_lowercase();
            part != "secure" && part != "samesite=none" && !part.starts_with("domain=")
        })
        .collect();
    HeaderValue::from_str(&kept.join("; ")).unwrap_or_else(|_| cookie.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::{Api, Server};
    use demo::{Demo, faults::Switches};
    use jiff::tz::TimeZone;
    use std::path::PathBuf;
    use tokio::net::TcpListener;

    #[test]
    fn cookies_are_made_local() {
        let cookie = HeaderValue::from_static("ss-id=1; Domain=x.io; path=/; Secure; HttpOnly; SameSite=None");
        assert_eq!(local(&cookie), "ss-id=1; path=/; HttpOnly");
    }

    #[tokio::test]
    async fn a_session_works_through_the_proxy() {
        let demo =
            Server { api: Api::Demo(Box::new(Demo::new(Switches::default(), TimeZone::UTC))), dist: PathBuf::new() };
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let served = tokio::spawn(async { axum::serve(listener, demo.router()).await });
        let proxy = Proxy::new(&address).unwrap();
        let request = |method: &str, path: &str, cookie: &str, body: &'static str| {
            Request::builder()
                .method(method)
                .uri(path)
                .header(header::ACCEPT, "application/json")
                .header(header::CONTENT_TYPE, "application/json")
                .header(header::COOKIE, cookie)
                .body(Body::from(body))
                .unwrap()
        };
        let signed_out = proxy.respond(request("GET", "/portal/home", "", "")).await;
        assert_eq!(signed_out.status(), StatusCode::UNAUTHORIZED);
        assert!(!signed_out.headers().contains_key(header::WWW_AUTHENTICATE));
        let body = r#"{"userName":"new","password":"new"}"#;
        let signed_in = request("POST", "/auth/credentials", "", body);
        let signed_in = proxy.respond(signed_in).await;
        assert_eq!(signed_in.status(), StatusCode::OK);
        let cookie = signed_in.headers()[header::SET_COOKIE].to_str().unwrap();
        let home = request("GET", "/portal/home?FromDate=2026-11-01", cookie, "");
        let home = proxy.respond(home).await;
        assert_eq!(home.status(), StatusCode::OK);
        let body = axum::body::to_bytes(home.into_body(), 10_000).await.unwrap();
        assert!(body.starts_with(b"{\"isHostedSuiteCustomer\":false"));
        served.abort();
    }

    #[test]
    fn only_servers_can_be_asked() {
        assert!(Proxy::new("https://phone.example.com/").is_ok());
        assert!(Proxy::new("phone.example.com").is_err());
        assert!(Proxy::new("file:///etc").is_err());
    }
}
