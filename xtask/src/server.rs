//! The local server: the site's files and the API on one origin.

use crate::{proxy::Proxy, site};
use anyhow::Context;
use axum::{Router, extract::Request, extract::State, response::Response};
use demo::Demo;
use std::{io::Write, net::IpAddr, path::PathBuf, sync::Arc};
use tokio::net::TcpListener;

/// Where the API's answers come from.
pub enum Api {
    /// Data made up here.
    Demo(Box<Demo>),
    /// A real server.
    Proxy(Proxy),
}

/// What the server serves.
pub struct Server {
    pub api: Api,
    /// Folder of the built site.
    pub dist: PathBuf,
}

impl Server {
    /// Listens, says where, prints `note` and serves until Ctrl-C.
    ///
    /// # Errors
    /// An address that cannot be listened on.
    pub async fn run(self, host: IpAddr, port: u16, note: &str) -> anyhow::Result<()> {
        let listener = TcpListener::bind((host, port))
            .await
            .with_context(|| format!("{host}:{port} cannot be listened on; try --port 0"))?;
        // Whoever starts this server waits for the line.
        println!("listening on http://{}", listener.local_addr()?);
        println!("{note}");
        std::io::stdout().flush()?;
        tokio::select! {
            served = axum::serve(listener, self.router()) => served?,
            stop = stop() => stop?,
        }
        Ok(())
    }

    /// Every path goes through one place, as its names come in any case.
    pub fn router(self) -> Router {
        Router::new().fallback(respond).with_state(Arc::new(self))
    }
}

async fn respond(State(server): State<Arc<Server>>, request: Request) -> Response {
    let path = request.uri().path();
    match &server.api {
        Api::Demo(demo) if Demo::owns(path) => demo.respond(request).await,
        Api::Proxy(proxy) if Proxy::owns(path, &server.dist) => proxy.respond(request).await,
        _ => site::respond(&server.dist, &request.into_parts().0).await,
    }
}

/// Returns when somebody asks the process to end.
#[cfg(unix)]
async fn stop() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        stopped = tokio::signal::ctrl_c() => stopped,
        _ = terminate.recv() => Ok(()),
    }
}

/// Returns when somebody asks the process to end.
#[cfg(not(unix))]
async fn stop() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{
        body::Body,
        http::{StatusCode, header},
    };
    use demo::faults::Switches;
    use jiff::tz::TimeZone;
    use tower::ServiceExt;

    #[tokio::test]
    async fn files_and_api_share_an_origin() {
        let dist = std::env::temp_dir().join(format!("xtask-site-{}", std::process::id()));
        std::fs::create_dir_all(&dist).unwrap();
        std::fs::write(dist.join("index.html"), "<!doctype html>").unwrap();
        let demo = Demo::new(Switches::default(), TimeZone::UTC);
        let router = Server { api: Api::Demo(Box::new(demo)), dist: dist.clone() }.router();
        let get = async |path: &str| {
            let request = Request::builder().uri(path).body(Body::empty()).unwrap();
            router.clone().oneshot(request).await.unwrap()
        };
        let page = get("/somewhere?FromDate=7d").await;
        assert_eq!(page.status(), StatusCode::OK);
        assert!(page.headers().contains_key(header::CONTENT_SECURITY_POLICY));
        assert_eq!(page.headers()[header::CACHE_CONTROL], "no-cache");
        assert_eq!(get("/lost.js").await.status(), StatusCode::NOT_FOUND);
        // Without an Accept header the API leads to the sign-in page.
        assert_eq!(get("/portal/home").await.status(), StatusCode::FOUND);
        std::fs::remove_dir_all(dist).unwrap();
    }
}
