//! What a release is called, and where that is told: in the page, in `version.json`, and at the end of the service worker.

use crate::{finish::hash, root};
use anyhow::Context;
use std::{fs, ops::Range, path::Path, process::Command};

/// Where the build's own name goes.
const BUILD: &str = "<meta name=\"build\" content=\"";
/// The file that says which build a server has.
pub const VERSION: &str = "version.json";
/// The service worker.
pub const WORKER: &str = "worker.js";
/// What stands before the build's name at the worker's end.
const WORKER_BUILD: &str = "\n// ";

/// Writes the build's name into a page: the hash of the page without it, which
/// names every other file by its content.
///
/// # Errors
/// A page without a place for it.
pub fn sign(page: &str) -> anyhow::Result<String> {
    let build = value(page, BUILD).context("the page has no place for its build's name")?;
    let (before, after) = (&page[..build.start], &page[build.end..]);
    Ok([before, &hash([before, after].concat().as_bytes()), after].concat())
}

/// Writes what a server is asked for to notice a new release, and the build's name into the service worker: browsers
/// look for another worker by themselves, and so find a new release even where the old page can't ask for it.
///
/// # Errors
/// A page that is not signed, or a folder that cannot be written into.
pub fn write_version(folder: &Path, page: &str) -> anyhow::Result<()> {
    let build = &page[value(page, BUILD).context("the page is not signed")?];
    let version = env!("CARGO_PKG_VERSION");
    let text = format!("{{\"version\":\"{version}\",\"commit\":\"{}\",\"build\":\"{build}\"}}\n", commit());
    fs::write(folder.join(VERSION), text).context(VERSION)?;
    let worker = fs::read_to_string(folder.join(WORKER)).context(WORKER)?;
    let worker = worker.split(WORKER_BUILD).next().unwrap_or_default();
    fs::write(folder.join(WORKER), format!("{}{WORKER_BUILD}{build}\n", worker.trim_end())).context(WORKER)
}

/// The commit that is checked out; empty where that is not known.
fn commit() -> String {
    let output = Command::new("git").args(["rev-parse", "--short=12", "HEAD"]).current_dir(root()).output();
    let text = output.ok().filter(|output| output.status.success()).map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&text).trim().to_owned()
}

/// Where the value stands that begins after the mark and ends at a quotation
/// mark.
pub fn value(page: &str, mark: &str) -> Option<Range<usize>> {
    let start = page.find(mark)? + mark.len();
    Some(start..start + page[start..].find('"')?)
}
