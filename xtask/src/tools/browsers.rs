//! The browsers that the tests run in, and their drivers.

use super::Missing;
use super::install::{apt_install, cargo_tool};
use crate::process::find;
use std::path::PathBuf;

const GECKODRIVER: &str = "0.37.1";
/// What Debian has of the two other engines, a screen for the one that needs one, and what it plays recordings with.
const OTHERS: [&str; 7] = [
    "--no-install-recommends",
    "firefox-esr",
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "gstreamer1.0-plugins-base",
    "gstreamer1.0-plugins-good",
];

/// A browser for the tests: that of `CHROMIUM`, or one on `PATH`.
///
/// # Errors
/// There is none and it cannot be installed.
pub fn chromium() -> anyhow::Result<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    browser("CHROMIUM", &names)
}

/// The browser's driver: that of `CHROMEDRIVER`, or the one on `PATH`.
///
/// # Errors
/// There is none and it cannot be installed.
pub fn chromedriver() -> anyhow::Result<PathBuf> {
    browser("CHROMEDRIVER", &["chromedriver"])
}

/// The driver of Firefox: that of `GECKODRIVER`, or one that Cargo installs.
///
/// # Errors
/// An installation that fails.
pub fn geckodriver() -> anyhow::Result<PathBuf> {
    if let Some(place) = std::env::var_os("GECKODRIVER").filter(|place| !place.is_empty()) {
        return Ok(place.into());
    }
    let folder = cargo_tool("geckodriver", "geckodriver", GECKODRIVER)?;
    Ok(folder.join("geckodriver"))
}

/// Makes sure of Firefox and WebKit.
///
/// # Errors
/// One is not there and cannot be installed.
pub fn other_browsers() -> anyhow::Result<()> {
    let lacks = || ["firefox-esr", "WebKitWebDriver", "xvfb-run"].into_iter().find(|name| find(name).is_none());
    if lacks().is_some() {
        apt_install(&OTHERS)?;
    }
    match lacks() {
        None => Ok(()),
        Some(name) => {
            let packages = OTHERS[1..].join(" ");
            Err(Missing(format!("{name} is needed (Debian and Ubuntu: sudo apt-get install {packages})")).into())
        }
    }
}

fn browser(variable: &str, names: &[&str]) -> anyhow::Result<PathBuf> {
    if let Some(place) = std::env::var_os(variable).filter(|place| !place.is_empty()) {
        return Ok(place.into());
    }
    let found = || names.iter().find_map(|name| find(name));
    if let Some(place) = found() {
        return Ok(place);
    }
    apt_install(&["chromium", "chromium-driver"])?;
    found().ok_or_else(|| {
        let how = "install Chromium and chromedriver (Debian and Ubuntu: \
                   sudo apt-get install chromium chromium-driver), or name the program";
        Missing(format!("{} is needed: {how} in {variable}", names.join(" or "))).into()
    })
}
