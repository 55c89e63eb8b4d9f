//! Joins the style sheets of `style/` into the two that the page loads: one that it starts with, and one that comes with
//! the second piece of the program (`src/ui/later.rs`).

use anyhow::Context;
use std::{fs, path::Path};

/// The sheets that others build on, in this order.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];

/// The sheets of what only the second piece shows.
const LATER: [&str; 4] = ["call_details.css", "sheets.css", "story.css", "swim_lanes.css"];

/// Writes `target/style/portal-home.css` and `later.css` below `root`, unless they are up to
/// date: a watcher must not take the writing for a change.
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
    let (later, first): (Vec<_>, Vec<_>) = names.into_iter().partition(|name| LATER.contains(&name.as_str()));
    join(root, &first, "portal-home.css")?;
    join(root, &later, "later.css")
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
        fs::write(root.join("style/story.css"), "c {}").unwrap();
        write(&root).unwrap();
        let file = root.join("target/style/portal-home.css");
        let written = fs::metadata(&file).unwrap().modified().unwrap();
        let text = fs::read_to_string(&file).unwrap();
        assert_eq!(text, "/* base.css */\na {}\n/* b.css */\nb {}\n");
        let later = fs::read_to_string(root.join("target/style/later.css")).unwrap();
        assert_eq!(later, "/* story.css */\nc {}\n");
        write(&root).unwrap();
        assert_eq!(fs::metadata(&file).unwrap().modified().unwrap(), written);
        fs::remove_dir_all(root).unwrap();
    }
}
