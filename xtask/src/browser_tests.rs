//! What runs in browsers through the programs of `end2end/`: tests, pictures, icons.

use crate::{
    default_dist,
    process::Run,
    root,
    tools::{self, Missing},
};
use anyhow::Context;
use std::path::Path;

/// Takes pictures of every state into `target/screenshots`, and those of the
/// README into `docs`.
///
/// # Errors
/// No built site, tools that cannot be had, or a state that cannot be reached.
pub fn screenshots() -> anyhow::Result<()> {
    let own = std::env::current_exe().context("the path of this program")?;
    playwright(&own, &["playwright", "test", "--config", "pictures.config.mjs"])?;
    println!("{}", root().join("target/screenshots").display());
    Ok(())
}

/// Draws the app's icons with the browser that the tests run in.
///
/// # Errors
/// As [`screenshots`].
pub fn icons() -> anyhow::Result<()> {
    let own = std::env::current_exe().context("the path of this program")?;
    browser_tests("node", &own, &default_dist())?.args(["icons.mjs"]).go()
}

/// Runs Playwright on the built site, with this very program as the demo server.
///
/// # Errors
/// No built site, tools that cannot be had, or tests that fail.
pub fn playwright(own: &Path, arguments: &[&str]) -> anyhow::Result<()> {
    playwright_run(own, arguments, &default_dist())?.go()
}

/// The same for a site in that folder, ready to be run.
///
/// # Errors
/// No built site, or tools that cannot be had.
pub fn playwright_run(own: &Path, arguments: &[&str], dist: &Path) -> anyhow::Result<Run> {
    Ok(browser_tests("npx", own, dist)?.args(arguments))
}

/// A program that tests the built site in browsers, with what it needs.
///
/// # Errors
/// As [`playwright_run`].
pub fn browser_tests(program: &str, own: &Path, dist: &Path) -> anyhow::Result<Run> {
    let npm = tools::npm()?;
    let chromium = tools::chromium()?;
    tools::fonts()?;
    if !dist.join("index.html").is_file() {
        return Err(Missing("the site has not been built; first run: cargo xtask test --only build".into()).into());
    }
    let folder = root().join("end2end");
    if !fresh(&folder) {
        Run::new(npm, &folder)
            .args(["ci", "--no-audit", "--no-fund"])
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .go()?;
    }
    let run = Run::new(program, &folder).env("PORTAL_HOME_XTASK", own).env("PORTAL_HOME_DIST", dist);
    Ok(run.env("CHROMIUM", chromium))
}

/// Whether what npm installed is at least as new as what is asked for.
fn fresh(folder: &Path) -> bool {
    let changed = |file: &str| {
        let metadata = std::fs::metadata(folder.join(file)).ok()?;
        metadata.modified().ok()
    };
    let installed = changed("node_modules/.package-lock.json");
    installed.is_some() && installed >= changed("package-lock.json")
}
