//! Joins the style sheets of `style/` into the one that the page loads.

use anyhow::Context;
use std::{fs, path::Path};

/// The sheets that others build on, in this order.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];

/// Writes `target/style/portal-home.css` below `root`, unless it is up to date: a watcher must not take the writing for
/// a change.
///
/// # Errors
/// Files that cannot be read or written.
pub fn write(root: &Path) -> anyhow::Result<()> {
    let folder = root.join("style");
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".css") && !name.starts_with('.') {
            names.push(name);
        }
    }
    sort(&mut names);
    join(root, &names, "portal-home.css")
}

fn join(root: &Path, names: &[String], into: &str) -> anyhow::Result<()> {
    let folder = root.join("style");
    let mut joined = String::new();
    for name in names {
        let file = folder.join(name);
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        joined.push_str(&format!("/* {name} */\n{}\n", text.trim_end()));
    }
    // Always the same place, wherever Cargo builds: the page links to it.
    let target = root.join("target/style");
    let file = target.join(into);
    if fs::read_to_string(&file).is_ok_and(|text| text == joined) {
        return Ok(());
    }
    fs::create_dir_all(&target)?;
    fs::write(&file, joined).with_context(|| file.display().to_string())
}

fn sort(names: &mut [String]) {
    names.sort_by_cached_key(|name| {
        let place = FIRST.iter().position(|first| first == name);
        (place.unwrap_or(FIRST.len()), name.clone())
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_build_on_comes_first() {
        let mut names = ["calls.css", "base.css", "a.css", "tokens.css"].map(String::from);
        sort(&mut names);
        assert_eq!(names, ["tokens.css", "base.css", "a.css", "calls.css"]);
    }

    #[test]
    fn an_unchanged_file_is_left_alone() {
        let root = std::env::temp_dir().join(format!("xtask-style-{}", std::process::id()));
        fs::create_dir_all(root.join("style")).unwrap();
        fs::write(root.join("style/b.css"), "b {}\n\n").unwrap();
        fs::write(root.join("style/base.css"), "a {}").unwrap();
        write(&root).unwrap();
        let file = root.join("target/style/portal-home.css");
        let written = fs::metadata(&file).unwrap().modified().unwrap();
        let text = fs::read_to_string(&file).unwrap();
        assert_eq!(text, "/* base.css */\na {}\n/* b.css */\nb {}\n");
        write(&root).unwrap();
        assert_eq!(fs::metadata(&file).unwrap().modified().unwrap(), written);
        fs::remove_dir_all(root).unwrap();
    }
}
