//! Building the site with Trunk.

use crate::{pieces, process::Run, root, tools};
use std::path::Path;

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

/// The same for a program that is watched ([`pieces::WATCHED`]), which leaves in that folder what is needed for it.
///
/// # Errors
/// As [`release`].
pub fn release_watched(dist: &Path, place: &Path) -> anyhow::Result<()> {
    release_run(dist, "/")?.env(pieces::WATCHED, place.as_os_str()).go()
}

/// The same with a folder of its own for everything that is compiled.
///
/// # Errors
/// As [`release`].
pub fn release_from_nothing(dist: &Path, base: &str, target: &Path) -> anyhow::Result<()> {
    release_run(dist, base)?.env("CARGO_TARGET_DIR", target).go()
}

fn release_run(dist: &Path, base: &str) -> anyhow::Result<Run> {
    let run = trunk(&["build", "--release", "--public-url", base], dist)?;
    let mut flags = flags();
    let is_small = can_be_small() && fetch(true).is_ok();
    if is_small {
        for flag in SMALL {
            flags.push(' ');
            flags.push_str(flag);
        }
    } else {
        println!("the standard library can't be built here as with Rust 1.95: the page becomes a tenth larger");
        fetch(false)?;
    }
    Ok(told(run.env(FLAGS, flags), is_small))
}

/// Has everything here that is compiled: Trunk calls a Cargo that may download nothing, and the standard library has
/// dependencies of its own.
fn fetch(is_small: bool) -> anyhow::Result<()> {
    told(Run::new("cargo", root()).args(["fetch", "--target", tools::TARGET]), is_small).go()
}

/// Cargo, told whether to build the standard library as well.
fn told(cargo: Run, is_small: bool) -> Run {
    if !is_small {
        return cargo;
    }
    cargo
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
}

const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// What makes a tenth of the page unnecessary: words for programmers. A panic is a trap, which `src/boot.js` hears of.
/// All of it is unstable; where it is not understood the page is built without.
const SMALL: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// Whether the compiler understands that, and the standard library can be built.
fn can_be_small() -> bool {
    let understood =
        Run::new("rustc", root()).env("RUSTC_BOOTSTRAP", "1").args(SMALL).args(["--print", "cfg"]).output();
    understood.is_some() && tools::standard_library().is_ok()
}

/// Flags of the compiler. They keep the folders of this machine out of the
/// WebAssembly, so that the same commit gives the same bytes anywhere.
fn flags() -> String {
    let home = std::env::var_os("HOME").map(std::path::PathBuf::from).unwrap_or_default();
    let cargo = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), Into::into);
    let rustup = std::env::var_os("RUSTUP_HOME").map_or_else(|| home.join(".rustup"), Into::into);
    let places = [(root().to_owned(), "home"), (cargo, "cargo"), (rustup, "rustup")];
    let flags = places.map(|(from, to)| format!("--remap-path-prefix={}=/{to}", from.display()));
    flags.join(" ")
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
