//! What the site costs on the line until the first data: every file that the
//! page loads, compressed as a CDN would, against the budget.

use crate::{build_app, default_dist, deploy, dist, release, root};
use anyhow::{Context, bail};
use clap::Args;
use std::{fs, path::Path};

/// The budget: bytes, compressed. Changed by hand, in the commit that needs it.
const BUDGET: &str = "xtask/budget.txt";
/// How much the site may grow before somebody has to say so, in percent.
const MARGIN: u64 = 2;

/// What to say of the size.
#[derive(Args)]
pub struct Size {
    /// Build the app on Leptos's own renderer too, and say what that costs
    #[arg(long)]
    stock: bool,
}

/// Prints the table, and beside it that of the stock renderer where it is wanted.
///
/// # Errors
/// A build that fails, and those of [`check`].
pub fn size(options: &Size) -> anyhow::Result<()> {
    if options.stock {
        let dist = build_app::stock_dist();
        build_app::release_stock(&dist)?;
        println!("on Leptos's own renderer");
        print(&loaded(&dist)?);
        // What lies there may be of another day.
        build_app::release(&default_dist())?;
        println!("\non the lean renderer");
    }
    check(&default_dist())
}

/// Prints a table; its sum.
fn print(files: &[(String, u64, u64)]) -> u64 {
    println!("{:<12} {:>9} {:>11}", "file", "bytes", "compressed");
    for (name, bytes, compressed) in files {
        println!("{name:<12} {bytes:>9} {compressed:>11}");
    }
    let sum = files.iter().map(|(_, _, compressed)| compressed).sum();
    println!("{:<12} {:>9} {sum:>11}", "sum", "");
    sum
}

/// Prints the table, and compares its sum with the budget.
///
/// # Errors
/// No built site, or one that is over the budget.
pub fn check(dist: &Path) -> anyhow::Result<()> {
    let sum = print(&loaded(dist)?);
    let budget = fs::read_to_string(root().join(BUDGET)).context(BUDGET)?;
    let budget: u64 = budget.trim().parse().context(BUDGET)?;
    println!("{:<12} {:>9} {budget:>11}", "budget", "");
    if sum > budget + budget * MARGIN / 100 {
        bail!("the site has grown by more than {MARGIN} %: make it smaller, or change {BUDGET} and say why");
    }
    Ok(())
}

/// The files that are loaded before the first data: kind, size, compressed
/// size.
fn loaded(dist: &Path) -> anyhow::Result<Vec<(String, u64, u64)>> {
    let mut files = Vec::new();
    for entry in
        fs::read_dir(dist).with_context(|| format!("{}; first run: cargo xtask test --only build", dist.display()))?
    {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // The same page, for servers that look for it by that name; what is asked for once everything is there; and
        // what is only where a deployer wants it.
        if name == deploy::NOT_FOUND || name == release::WORKER || name.starts_with("reports-") {
            continue;
        }
        if ["html", "css", "js", "wasm"].iter().any(|kind| path.extension().is_some_and(|extension| extension == *kind))
        {
            let bytes = fs::read(&path)?;
            files.push((short(&name), bytes.len() as u64, compressed(&bytes)?));
        }
    }
    if files.is_empty() {
        bail!("there is no site in {}", dist.display());
    }
    files.sort_by_key(|(_, _, compressed)| std::cmp::Reverse(*compressed));
    Ok(files)
}

/// A name without the hash of the content.
fn short(name: &str) -> String {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let stem = stem.rsplit_once('-').map_or(stem, |(stem, _)| stem);
    match extension {
        "wasm" | "css" => extension.to_owned(),
        "js" if stem == "portal-home" => "glue".to_owned(),
        _ => stem.to_owned(),
    }
}

/// The size under Brotli at its best, as files are compressed that are served
/// many times.
fn compressed(bytes: &[u8]) -> anyhow::Result<u64> {
    Ok(dist::brotli(bytes)?.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_without_their_hash() {
        for (name, told) in [
            ("index.html", "index"),
            ("boot-0123456789abcdef.js", "boot"),
            ("portal-home-0123456789abcdef.js", "glue"),
            ("portal-home-0123456789abcdef_bg.wasm", "wasm"),
            ("portal-home-0123456789abcdef.css", "css"),
        ] {
            assert_eq!(short(name), told);
        }
    }

    #[test]
    fn what_repeats_is_small() {
        assert!(compressed(&[b'a'; 10_000]).unwrap() < 100);
    }
}
