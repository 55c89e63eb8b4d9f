//! The repository's tools, run as `cargo xtask COMMAND`.
//!
//! `demo` and `serve` run a local [`server`] with the [`demo`] API or a
//! [`proxy`] to a real one beside the built [`site`]; `serve` makes the build
//! first ([`build_app`], which needs the programs of [`tools`]). [`style`]
//! joins the style sheets and [`finish`] ends a build; [`dist`] makes it fit to
//! be deployed, with the [`headers`] and configurations ([`deploy`]) to serve it
//! with. [`test`] runs every check there is, those in browsers by [`browser_tests`].

mod browser_tests;
mod build_app;
mod deploy;
mod dist;
mod finish;
mod fuzz;
mod headers;
mod layers;
mod process;
mod proxy;
mod release;
mod serve;
mod server;
mod site;
mod size;
mod style;
mod test;
mod tools;

use clap::{Parser, Subcommand};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Tools for working on the portal's home page")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the demo API and an already built site
    Demo(serve::Local),
    /// Make the folder to deploy, with the configurations of servers beside it
    Dist(dist::Dist),
    /// Finish a site that Trunk has built; Trunk calls it
    Finish,
    /// Run the fuzzers of what reads the server's data
    Fuzz(fuzz::Fuzz),
    /// Draw the app's icons for desktops and home screens, from style/icons/icon.svg
    Icons,
    /// Build the site, then serve it with the demo API or a real server's
    Serve(serve::Serve),
    /// Take pictures of every state of the built site, and those of the README
    Screenshots,
    /// Say what the built site costs on the line, against the budget
    Size(size::Size),
    /// Join the style sheets into the file of target/style
    Style,
    /// Run every check, from formatting to the browser tests
    Test(test::Test),
    /// Install the programs that building and testing need
    Tools,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Demo(local) => serve::demo(local),
        Command::Dist(options) => dist::dist(&options),
        Command::Finish => finish::finish(),
        Command::Fuzz(fuzz) => fuzz::run(&fuzz),
        Command::Icons => browser_tests::icons(),
        Command::Serve(serve) => serve::serve(serve),
        Command::Screenshots => browser_tests::screenshots(),
        Command::Size(options) => size::size(&options),
        Command::Style => style::write(root()),
        Command::Test(test) => test::run(&test),
        Command::Tools => tools::all(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The workspace's folder.
fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own)
}

/// Where Trunk puts the built site.
fn default_dist() -> PathBuf {
    root().join("dist")
}
