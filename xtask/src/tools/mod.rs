//! The programs that building and testing need: found on `PATH` when the
//! version is right, else installed into `.tools/`, which Git ignores.

mod browsers;
mod install;
mod steps;

use crate::{
    process::{Run, find},
    root,
};
use anyhow::Context;
pub use browsers::{chromedriver, chromium, geckodriver, other_browsers};
use install::{apt_install, cargo_tool, cargo_tool_there, clean_up, npm_tool, npm_tool_there, on_path};
use std::{
    fs,
    path::{Path, PathBuf},
};
use steps::Step;

const TRUNK: &str = "0.21.14";
/// The package of `wasm-bindgen`, the program.
const BINDGEN: &str = "wasm-bindgen-cli";
const BINARYEN: &str = "132.0.0";
const ESBUILD: &str = "0.25.12";
/// What the page is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Something needed that is not there and cannot be installed from here. The
/// text says how to get it.
#[derive(Debug)]
pub struct Missing(pub String);

impl std::fmt::Display for Missing {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Missing {}

/// Installs whatever is missing and says where everything is.
///
/// # Errors
/// The first program that cannot be had.
pub fn all() -> anyhow::Result<()> {
    let [trunk, wasm_bindgen, wasm_opt] = for_trunk()?;
    component("fmt", "rustfmt")?;
    component("clippy", "clippy")?;
    let programs = [
        ("trunk", trunk.join("trunk")),
        ("wasm-bindgen", wasm_bindgen.join("wasm-bindgen")),
        ("wasm-opt", wasm_opt.join("wasm-opt")),
        ("esbuild", esbuild()?),
        ("npm", npm()?),
        ("chromium", chromium()?),
        ("chromedriver", chromedriver()?),
    ];
    for (name, place) in programs {
        println!("{name}: {}", place.display());
    }
    Ok(())
}

/// Makes sure of Trunk and everything it calls, and returns their folders.
///
/// # Errors
/// Programs that cannot be had.
pub fn for_trunk() -> anyhow::Result<[PathBuf; 3]> {
    steps::run(&[
        Step {
            what: format!("{TARGET}, the standard library for browsers"),
            takes: "seconds",
            is_done: has_wasm_target,
            run: wasm_target,
        },
        Step {
            what: format!("trunk {TRUNK}, which builds the page"),
            takes: "two to five minutes",
            is_done: || Ok(cargo_tool_there("trunk", "trunk", TRUNK).is_some()),
            run: || trunk().map(drop),
        },
        Step {
            what: format!("wasm-bindgen {}, which joins WebAssembly and JavaScript", bindgen_version()?),
            takes: "one to two minutes",
            is_done: || Ok(cargo_tool_there("wasm-bindgen", BINDGEN, &bindgen_version()?).is_some()),
            run: || wasm_bindgen().map(drop),
        },
        Step {
            what: format!("wasm-opt of binaryen {BINARYEN}, which makes WebAssembly small"),
            takes: "seconds",
            is_done: || {
                Ok(on_path("wasm-opt", release_of(BINARYEN)).is_some()
                    || npm_tool_there("wasm-opt", "binaryen", BINARYEN, release_of(BINARYEN)).is_some())
            },
            run: || wasm_opt().map(drop),
        },
        Step {
            what: format!("esbuild {ESBUILD}, which makes scripts and styles small"),
            takes: "seconds",
            is_done: || Ok(npm_tool_there("esbuild", "esbuild", ESBUILD, ESBUILD).is_some()),
            run: || esbuild().map(drop),
        },
    ])?;
    clean_up();
    Ok([trunk()?, wasm_bindgen()?, wasm_opt()?])
}

/// Makes sure of a part of the toolchain, such as Clippy, by the name of its
/// Cargo command.
///
/// # Errors
/// `rustup` fails or is not there.
pub fn component(command: &str, name: &str) -> anyhow::Result<()> {
    if Run::new("cargo", root()).args([command, "--version"]).output().is_some() {
        return Ok(());
    }
    println!("adding {name} to the toolchain");
    Run::new("rustup", root()).args(["component", "add", name]).go()
}

/// Makes sure of the standard library for the browser.
///
/// # Errors
/// `rustup` fails or is not there.
pub fn wasm_target() -> anyhow::Result<()> {
    if has_wasm_target()? {
        return Ok(());
    }
    Run::new("rustup", root()).args(["target", "add", TARGET]).go()
}

/// The name of this machine's own compile target.
///
/// # Errors
/// `rustc` cannot be run.
pub fn host() -> anyhow::Result<String> {
    let version = Run::new("rustc", root()).args(["-vV"]).output().context("rustc cannot be run")?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc does not say its host")?;
    Ok(host.to_owned())
}

/// Makes sure of a compiler of C++, in which the fuzzers' engine is written.
///
/// # Errors
/// There is none and it cannot be installed.
pub fn cpp_compiler() -> anyhow::Result<()> {
    if find("c++").is_none() {
        apt_install(&["--no-install-recommends", "g++"])?;
    }
    match find("c++") {
        Some(_) => Ok(()),
        None => Err(Missing("a compiler of C++ is needed (Debian and Ubuntu: sudo apt-get install g++)".into()).into()),
    }
}

fn has_wasm_target() -> anyhow::Result<bool> {
    Ok(libraries()?.join(TARGET).is_dir())
}

/// Where the toolchain has its libraries.
fn libraries() -> anyhow::Result<PathBuf> {
    let sysroot = Run::new("rustc", root()).args(["--print", "sysroot"]).output();
    let sysroot = sysroot.context("rustc cannot be run; see https://rustup.rs")?;
    Ok(Path::new(sysroot.trim()).join("lib/rustlib"))
}

/// Folder of Trunk.
///
/// # Errors
/// An installation that fails.
fn trunk() -> anyhow::Result<PathBuf> {
    cargo_tool("trunk", "trunk", TRUNK)
}

/// Folder of `wasm-bindgen` and its test runner, in the version of the library
/// that the app is built with.
///
/// # Errors
/// An unreadable `Cargo.lock`, or an installation that fails.
pub fn wasm_bindgen() -> anyhow::Result<PathBuf> {
    cargo_tool("wasm-bindgen", BINDGEN, &bindgen_version()?)
}

fn bindgen_version() -> anyhow::Result<String> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).context("Cargo.lock")?;
    Ok(locked(&lock, "wasm-bindgen").context("Cargo.lock has no wasm-bindgen")?.to_owned())
}

/// The version of a package in the text of a `Cargo.lock`.
fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    version.strip_suffix('"')
}

/// Folder of `wasm-opt`, which npm has for every platform.
///
/// # Errors
/// No npm, or an installation that fails.
fn wasm_opt() -> anyhow::Result<PathBuf> {
    match on_path("wasm-opt", release_of(BINARYEN)) {
        Some(folder) => Ok(folder),
        None => npm_tool("wasm-opt", "binaryen", BINARYEN, release_of(BINARYEN)),
    }
}

/// What a program of a package of that version calls itself: `132` of `132.0.0`.
fn release_of(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}

/// esbuild, which makes scripts and styles small.
///
/// # Errors
/// No npm, or an installation that fails.
pub fn esbuild() -> anyhow::Result<PathBuf> {
    Ok(npm_tool("esbuild", "esbuild", ESBUILD, ESBUILD)?.join("esbuild"))
}

/// npm, which comes with Node.
///
/// # Errors
/// It is not there.
pub fn npm() -> anyhow::Result<PathBuf> {
    let missing = "Node.js with npm is needed; see https://nodejs.org/en/download";
    find("npm").ok_or_else(|| Missing(missing.into()).into())
}

/// The typeface that the page is measured in, where it can be installed: a machine without fonts has one that is a tenth
/// wider.
///
/// # Errors
/// The packages cannot be had.
pub fn fonts() -> anyhow::Result<()> {
    let known = Run::new("fc-list", root()).args([":family=Noto Sans"]).output();
    if known.is_none_or(|fonts| fonts.trim().is_empty()) {
        apt_install(&["--no-install-recommends", "fontconfig", "fonts-noto-core"])?;
    }
    Ok(())
}

/// nginx and Caddy, which the tests of the deployed site need.
///
/// # Errors
/// One is not there and cannot be installed.
pub fn web_servers() -> anyhow::Result<()> {
    for (program, package) in [("nginx", "nginx-light"), ("caddy", "caddy")] {
        // Where only the administrator looks.
        let there = || find(program).is_some() || Path::new("/usr/sbin").join(program).is_file();
        if !there() {
            apt_install(&["--no-install-recommends", package])?;
        }
        if !there() {
            return Err(
                Missing(format!("{program} is needed (Debian and Ubuntu: sudo apt-get install {package})")).into()
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_come_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "trunk"), None);
    }
}
