//! Cutting the WebAssembly in two: what runs until the first data is shown, and the rest, which the page fetches
//! afterwards (`src/ui/later.rs`, `src/boot.js`).
//!
//! Which functions are the rest is written in `dev/later.txt` ([`list`]), as `cargo xtask profile` found it by watching
//! the page start ([`instrument`]). A function that is not on the list stays in the first piece; one that is on it and
//! wanted early stops the page until the second piece is there; a test in the browser then fails.

mod costs;
mod cut;
mod glue;
mod instrument;
pub mod list;
mod order;
mod program;
mod words;

use crate::{process::Run, root, tools};
use anyhow::Context;
use glue::Glue;
use program::Program;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The second piece, in the site.
pub const SECOND: &str = "later.wasm";
/// Set for a build that is to be watched: the folder into which goes what is needed to understand it.
pub const WATCHED: &str = "PORTAL_HOME_WATCHED";

/// Cuts the program in a site, whose module and WebAssembly have those names. The first piece takes its place.
///
/// # Errors
/// Programs that cannot be had or fail, and a program that is not as expected.
pub fn cut(folder: &Path, glue: &str, wasm: &str) -> anyhow::Result<()> {
    let (glue, wasm) = (folder.join(glue), folder.join(wasm));
    let bytes = fs::read(&wasm).with_context(|| wasm.display().to_string())?;
    let text = fs::read_to_string(&glue).with_context(|| glue.display().to_string())?;
    let mut module = Glue::read(&text)?;
    if let Some(place) = std::env::var_os(WATCHED) {
        fs::write(&glue, module.text())?;
        return watch(&bytes, &wasm, Path::new(&place));
    }
    let later = list::read()?;
    let program = Program::read(&bytes)?;
    let is_later = |name: &str| later.contains(&list::key(name));
    fs::write(costs_file(), costs::table(&program, is_later))?;
    let names = words::names()?;
    let data = words::find(&bytes, names.len(), |number| later.contains(&list::word(&names[number])))?;
    let pieces = cut::cut(&bytes, program, data, is_later, |name| module.mentions(name))?;
    let second = folder.join(SECOND);
    for (path, bytes) in [(&wasm, &pieces.first), (&second, &pieces.later)] {
        fs::write(path, bytes)?;
        optimize(path)?;
        fs::write(path, order::by_likeness(&fs::read(path)?)?)?;
    }
    module.rename(&pieces.imports, &pieces.exports)?;
    module.keep(&Program::read(&fs::read(&wasm)?)?.imports);
    fs::write(&glue, module.text())?;
    Ok(())
}

/// Where the last build says what its parts cost.
pub fn costs_file() -> PathBuf {
    root().join("target/costs.txt")
}

/// Puts a program that remembers what was called into the place of the one that is there.
fn watch(bytes: &[u8], wasm: &Path, place: &Path) -> anyhow::Result<()> {
    let watched = instrument::instrument(bytes)?;
    fs::write(wasm, &watched.bytes)?;
    let note = serde_json::json!({ "address": watched.address, "names": watched.names });
    fs::create_dir_all(place)?;
    fs::write(place.join("functions.json"), note.to_string())?;
    Ok(())
}

/// Makes WebAssembly small, in place.
fn optimize(path: &Path) -> anyhow::Result<()> {
    let [_, _, optimizer] = tools::for_trunk()?;
    Run::new(optimizer.join("wasm-opt"), root())
        // Twice, and once over another shape of it: 1 kB less than once.
        .args(["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"])
        .args(["--strip-debug", "--strip-producers", "--strip-target-features"])
        .args(FEATURES)
        .args([path])
        .arg_path("-o", path)
        .go()
}

/// What the compiler makes use of, which the optimizer has to be told.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];
