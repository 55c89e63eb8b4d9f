//! Cutting the WebAssembly in two: what the first data needs, and what
//! `src/ui/later.rs` alone leads to, which the page fetches afterwards. Trunk
//! knows nothing of it: what it made is made once more here, from the same
//! compiled program, and put in its place.

use crate::{process::Run, root, tools};
use anyhow::{Context, bail};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The module that connects both pieces, and the second one, in the site.
pub const CONNECTION: &str = "pieces.js";
const SECOND: &str = "later.wasm";
/// What both are called by the program that cuts.
const CUT_CONNECTION: &str = "__wasm_split.js";
const CUT_SECOND: &str = "split_later.wasm";

/// Cuts the program that was compiled last, and puts the pieces into the site,
/// whose scripts and first piece have those names.
///
/// # Errors
/// Programs that cannot be had or fail, and a cut that is not as expected.
pub fn cut(folder: &Path, glue: &str, wasm: &str) -> anyhow::Result<()> {
    let compiled = compiled();
    let place = compiled.with_file_name("pieces");
    let _ = fs::remove_dir_all(&place);
    fs::create_dir_all(&place)?;
    Run::new("node", root())
        .args(["--no-warnings", "dev/cut.mjs"])
        .args([&tools::wasm_split()?, &compiled, &place])
        .go()?;
    let [_, bindgen, optimizer] = tools::for_trunk()?;
    Run::new(bindgen.join("wasm-bindgen"), root())
        .args([&place.join("main.wasm")])
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "main"])
        .arg_path("--out-dir", &place)
        .go()?;
    for (from, to) in [("main_bg.wasm", wasm), (CUT_SECOND, SECOND)] {
        Run::new(optimizer.join("wasm-opt"), root())
            // Twice, and once over another shape of it: 1 kB less than once.
            .args(["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"])
            .args(["--strip-debug", "--strip-producers", "--strip-target-features"])
            .args(FEATURES)
            .args([&place.join(from)])
            .arg_path("-o", &folder.join(to))
            .go()?;
    }
    let read = |name: &str| fs::read_to_string(place.join(name)).with_context(|| name.to_owned());
    // The name within the WebAssembly stays as it is; only where the module is found is another.
    let found = format!("from \"./{CUT_CONNECTION}\"");
    fs::write(folder.join(glue), replaced(&read("main.js")?, &found, &format!("from \"./{CONNECTION}\""))?)?;
    let connection = read(CUT_CONNECTION)?;
    // Not from the first module, whose name changes with this one's: boot.js leaves it what is needed.
    let connection = replaced(
        &connection,
        "import { initSync } from \"./main.js\";",
        "const initSync = () => globalThis.wasmExports;",
    )?;
    // The page says itself that a piece did not come.
    let connection = replaced(&connection, "console.error(e);", "")?;
    // Somebody may want the second piece while the first is still starting.
    let ready = "await Promise.all([...parallelStuff, globalThis.wasmReady]);";
    let connection = replaced(&connection, "await Promise.all(parallelStuff);", ready)?;
    fs::write(folder.join(CONNECTION), replaced(&connection, CUT_SECOND, SECOND)?)?;
    Ok(())
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

/// The compiled program, before anything was made of it.
fn compiled() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), Into::into);
    target.join("wasm32-unknown-unknown/release/portal-home.wasm")
}

fn replaced(text: &str, from: &str, to: &str) -> anyhow::Result<String> {
    if !text.contains(from) {
        bail!("a cut without {from}; is it another version's?");
    }
    Ok(text.replace(from, to))
}
