//! Installing programs into `.tools/`, each version in a folder of its own.

use super::npm;
use crate::{
    process::{Run, find},
    root,
};
use anyhow::bail;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Where a program is installed, in that version.
pub fn place(package: &str, version: &str) -> PathBuf {
    root().join(".tools").join(format!("{package}-{version}"))
}

/// Folder of a program that Cargo installs, if it is there: on `PATH` or installed before.
pub fn cargo_tool_there(program: &str, package: &str, version: &str) -> Option<PathBuf> {
    let own = || place(package, version).join("bin");
    on_path(program, version).or_else(|| Some(own()).filter(|folder| says(&folder.join(program), version)))
}

/// Folder of a program that Cargo installs: made here, unless `cargo binstall` is there, which fetches it as it was built
/// by its makers.
pub fn cargo_tool(program: &str, package: &str, version: &str) -> anyhow::Result<PathBuf> {
    if let Some(folder) = cargo_tool_there(program, package, version) {
        return Ok(folder);
    }
    let place = place(package, version);
    let folder = place.join("bin");
    if find("cargo-binstall").is_some() {
        let fetched = Run::new("cargo", root())
            .args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--version", version])
            .arg_path("--root", &place)
            .args([package])
            .go();
        match fetched {
            Ok(()) if says(&folder.join(program), version) => return Ok(folder),
            Ok(()) => eprintln!("{package} {version}: what was fetched does not run here; it is compiled"),
            Err(error) => eprintln!("{error:#}\n{package} {version} can't be fetched; it is compiled"),
        }
    }
    cargo_install(package, version, &place)?;
    Ok(folder)
}

/// Where programs are compiled. Several have much in common; and an installation that was stopped goes on from there.
fn build_folder() -> PathBuf {
    root().join(".tools/build")
}

/// Removes what is of use to installations only.
pub fn clean_up() {
    // It may not even exist.
    let _ = fs::remove_dir_all(build_folder());
}

fn cargo_install(package: &str, version: &str, place: &Path) -> anyhow::Result<()> {
    let install = |locked: &[&str]| {
        Run::new("cargo", root())
            .args(["install", package, "--version", version])
            .args(locked)
            .arg_path("--root", place)
            .env("CARGO_TARGET_DIR", build_folder())
            // Trunk's own release profile has fat LTO and one codegen unit: twice the time to build, no faster to use.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .go()
    };
    install(&["--locked"]).or_else(|error| {
        // The versions that a package was released with may be gone.
        eprintln!("{error:#}\ntrying again with newer dependencies");
        install(&[])
    })
}

/// Folder of a program of a package of npm that was installed before.
pub fn npm_tool_there(program: &str, package: &str, version: &str, said: &str) -> Option<PathBuf> {
    let folder = place(package, version).join("node_modules/.bin");
    Some(folder).filter(|folder| says(&folder.join(program), said))
}

/// Folder of a program of a package of npm, which calls itself the version
/// `said`.
pub fn npm_tool(program: &str, package: &str, version: &str, said: &str) -> anyhow::Result<PathBuf> {
    if let Some(folder) = npm_tool_there(program, package, version, said) {
        return Ok(folder);
    }
    let place = place(package, version);
    fs::create_dir_all(&place)?;
    Run::new(npm()?, root())
        .args(["install", "--no-audit", "--no-fund"])
        .arg_path("--prefix", &place)
        .args([format!("{package}@{version}")])
        .go()?;
    match npm_tool_there(program, package, version, said) {
        Some(folder) => Ok(folder),
        None => bail!("{} does not work", place.join("node_modules/.bin").join(program).display()),
    }
}

/// Installs packages of the system, where that can be done from here. Services
/// are not started: each test runs its own.
pub fn apt_install(packages: &[&str]) -> anyhow::Result<()> {
    let user = Run::new("id", root()).args(["-u"]).output();
    if find("apt-get").is_none() || user.is_none_or(|id| id.trim() != "0") {
        return Ok(());
    }
    println!("installing {}", packages.join(" "));
    Run::new("apt-get", root()).args(["update"]).go()?;
    Run::new("apt-get", root()).args(["install", "-y"]).args(packages).env("RUNLEVEL", "1").go()
}

/// The folder of a program on `PATH` that has the right version.
pub fn on_path(program: &str, version: &str) -> Option<PathBuf> {
    let place = find(program)?;
    if says(&place, version) { place.parent().map(Path::to_owned) } else { None }
}

/// Whether the program runs and calls itself that version.
fn says(program: &Path, version: &str) -> bool {
    let output = Run::new(program, root()).args(["--version"]).output();
    output.is_some_and(|text| text.split_whitespace().any(|word| word == version))
}
