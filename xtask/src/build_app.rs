//! Building the site with Trunk.

use crate::{process::Run, root, tools};
use std::path::{Path, PathBuf};

/// Builds the release into that folder.
///
/// # Errors
/// Tools that cannot be had, or a build that fails.
pub fn release(dist: &Path) -> anyhow::Result<()> {
    release_at(dist, "/")
}

/// The same, for a server that has the page at that path.
///
/// # Errors
/// As [`release`].
pub fn release_at(dist: &Path, base: &str) -> anyhow::Result<()> {
    release_run(dist, base)?.go()
}

/// The same with a folder of its own for everything that is compiled.
///
/// # Errors
/// As [`release`].
pub fn release_from_nothing(dist: &Path, base: &str, target: &Path) -> anyhow::Result<()> {
    release_run(dist, base)?.env("CARGO_TARGET_DIR", target).go()
}

/// Where the app on Leptos's own renderer is built.
pub fn stock_dist() -> PathBuf {
    root().join("target/stock-dist")
}

/// Builds the release on Leptos's own renderer.
///
/// # Errors
/// As [`release`].
pub fn release_stock(dist: &Path) -> anyhow::Result<()> {
    release_run(dist, "/")?.args(["--features", "stock"]).env("CARGO_TARGET_DIR", root().join("target/stock")).go()
}

fn release_run(dist: &Path, base: &str) -> anyhow::Result<Run> {
    let run = trunk(&["build", "--release", "--public-url", base], dist)?;
    // Trunk calls a Cargo that may download nothing.
    Run::new("cargo", root()).args(["fetch", "--target", tools::TARGET]).go()?;
    Ok(run.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags()))
}

/// Flags of the compiler. They keep the folders of this machine out of the
/// WebAssembly, so that the same commit gives the same bytes anywhere.
fn flags() -> String {
    let home = std::env::var_os("HOME").map(std::path::PathBuf::from).unwrap_or_default();
    let cargo = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), Into::into);
    let rustup = std::env::var_os("RUSTUP_HOME").map_or_else(|| home.join(".rustup"), Into::into);
    let mut places =
        vec![(root().to_owned(), "home".to_owned()), (cargo, "cargo".to_owned()), (rustup, "rustup".to_owned())];
    places.extend(library_source());
    let flags: Vec<String> =
        places.iter().map(|(from, to)| format!("--remap-path-prefix={}=/{to}", from.display())).collect();
    flags.join(" ")
}

/// The sources of the standard library, if they are installed, and the name
/// the compiler has for them if they are not.
fn library_source() -> Option<(PathBuf, String)> {
    let ask = |argument: &[&str]| Run::new("rustc", root()).args(argument).output();
    let sysroot = ask(&["--print", "sysroot"])?;
    let version = ask(&["-vV"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "))?;
    Some((Path::new(sysroot.trim()).join("lib/rustlib/src/rust"), format!("rustc/{commit}")))
}

/// Trunk for that folder, with the programs it calls on its `PATH` so that it
/// downloads none.
///
/// # Errors
/// Tools that cannot be had.
pub fn trunk(arguments: &[&str], dist: &Path) -> anyhow::Result<Run> {
    let run = Run::new("trunk", root()).args(arguments).arg_path("--dist", dist);
    Ok(run.path(tools::for_trunk()?))
}
