//! Running the fuzzers of `fuzz/`, with the stable compiler.

use crate::{process::Run, root, tools};
use clap::Args;
use std::fs;

/// What to fuzz, and for how long.
#[derive(Args)]
pub struct Fuzz {
    /// How many seconds each fuzzer runs
    #[arg(long, default_value_t = 600)]
    seconds: u32,
    /// Only this one
    #[arg(long)]
    only: Option<String>,
}

impl Fuzz {
    /// All fuzzers, for so many seconds each.
    pub fn all(seconds: u32) -> Self {
        Fuzz { seconds, only: None }
    }
}

const TARGETS: [&str; 2] = ["decode", "address"];

/// Has the compiler tell libFuzzer which ways through the program an input took. LLVM's own options, all of them stable.
const COVERAGE: [&str; 7] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cdebug-assertions",
    "-Coverflow-checks",
];

/// Runs each fuzzer for its time. What it has found before is kept in `target/fuzz`, where an input that fails is
/// written too.
///
/// # Errors
/// A finding, or a build that fails.
pub fn run(fuzz: &Fuzz) -> anyhow::Result<()> {
    tools::cpp_compiler()?;
    let host = tools::host()?;
    let place = root().join("target/fuzz");
    for target in TARGETS.into_iter().filter(|target| fuzz.only.as_deref().is_none_or(|only| only == *target)) {
        let corpus = place.join(target);
        fs::create_dir_all(&corpus)?;
        Run::new("cargo", root())
            .args(["run", "--release", "-p", "portal-home-fuzz", "--bin", target, "--target", &host, "--"])
            .args([corpus.as_os_str()])
            .args([format!("-max_total_time={}", fuzz.seconds)])
            .args([format!("-artifact_prefix={}/{target}-", place.display())])
            .args(["-max_len=8192", "-print_final_stats=1"])
            // Apart from the release, which is made to be small.
            .env("CARGO_TARGET_DIR", place.join("build"))
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "2")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_PANIC", "unwind")
            .env("RUSTFLAGS", COVERAGE.join(" "))
            .go()?;
    }
    Ok(())
}
