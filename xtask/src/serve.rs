//! The commands `demo` and `serve`.

use crate::{
    build_app, default_dist,
    proxy::Proxy,
    server::{Api, Server},
};
use anyhow::Context;
use clap::Args;
use demo::{Demo, faults::Switches};
use jiff::tz::TimeZone;
use std::{
    net::{IpAddr, Ipv4Addr},
    path::PathBuf,
};

/// Where to listen and what the demo is like.
#[derive(Args)]
pub struct Local {
    /// Folder of the built site [default: dist]
    #[arg(long)]
    dist: Option<PathBuf>,
    /// Address to listen on
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
    /// Port to listen on; 0 picks a free one
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Time zone of the demo's server, such as America/New_York
    /// [default: this machine's]
    #[arg(long)]
    zone: Option<String>,
    #[command(flatten)]
    switches: Switches,
}

/// What to serve beside the built site.
#[derive(Args)]
pub struct Serve {
    /// Use this server, such as https://phone.example.com, and not the demo
    #[arg(long)]
    api: Option<String>,
    /// Rebuild in the dev profile whenever a source file changes
    #[arg(long)]
    watch: bool,
    #[command(flatten)]
    local: Local,
}

/// Serves the demo API and the site as it has been built.
///
/// # Errors
/// An unknown time zone, or an address that cannot be listened on.
pub fn demo(local: Local) -> anyhow::Result<()> {
    let api = local.demo()?;
    listen(local, api, demo::SIGN_IN, None)
}

/// Builds the site and serves it.
///
/// # Errors
/// Tools that cannot be had, a build that fails, and those of [`demo`].
pub fn serve(serve: Serve) -> anyhow::Result<()> {
    let (api, note) = match &serve.api {
        Some(address) => {
            (Api::Proxy(Proxy::new(address)?), format!("everything but the page itself is answered by {address}"))
        }
        None => (serve.local.demo()?, demo::SIGN_IN.to_owned()),
    };
    let watcher = if serve.watch {
        Some(build_app::trunk(&["watch"], &serve.local.dist())?.command())
    } else {
        build_app::release(&serve.local.dist())?;
        None
    };
    listen(serve.local, api, &note, watcher)
}

impl Local {
    fn dist(&self) -> PathBuf {
        match &self.dist {
            // Trunk runs in the workspace's folder, whatever the present one is.
            Some(dist) => std::path::absolute(dist).unwrap_or_else(|_| dist.clone()),
            None => default_dist(),
        }
    }

    fn demo(&self) -> anyhow::Result<Api> {
        let zone = match &self.zone {
            Some(name) => TimeZone::get(name).with_context(|| format!("--zone {name} is unknown"))?,
            None => TimeZone::system(),
        };
        Ok(Api::Demo(Box::new(Demo::new(self.switches.clone(), zone))))
    }
}

fn listen(local: Local, api: Api, note: &str, watcher: Option<std::process::Command>) -> anyhow::Result<()> {
    let server = Server { api, dist: local.dist() };
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
        // Ends together with this process.
        let _watcher = watcher
            .map(|command| {
                tokio::process::Command::from(command).kill_on_drop(true).spawn().context("trunk watch cannot be run")
            })
            .transpose()?;
        server.run(local.host, local.port, note).await
    })
}
