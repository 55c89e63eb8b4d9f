//! Joins the style sheets of `style/` into the one that the page loads.

use anyhow::Context;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The sheets that others build on, in this order.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];

/// Writes `target/style/portal-home.css` below `root`, unless it is up to date: a watcher must not take the writing for
/// a change.
///
/// # Errors
/// Files that cannot be read or written.
pub fn write(root: &Path) -> anyhow::Result<()> {
    let mut sheets = sheets(&root.join("style"))?;
    sort(&mut sheets);
    let mut joined = String::new();
    for sheet in &sheets {
        let text = fs::read_to_string(sheet).with_context(|| sheet.display().to_string())?;
        joined.push_str(&format!("/* {} */\n{}\n", name(sheet), text.trim_end()));
    }
    // Always the same place, wherever Cargo builds: the page links to it.
    let target = root.join("target/style");
    let file = target.join("portal-home.css");
    if fs::read_to_string(&file).is_ok_and(|text| text == joined) {
        return Ok(());
    }
    fs::create_dir_all(&target)?;
    fs::write(&file, joined).with_context(|| file.display().to_string())
}

/// The sheets in a folder and below it, which has the tree of `src/ui`.
fn sheets(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut sheets = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            sheets.extend(self::sheets(&path)?);
        } else if name(&path).ends_with(".css") && !name(&path).starts_with('.') {
            sheets.push(path);
        }
    }
    Ok(sheets)
}

fn name(sheet: &Path) -> String {
    sheet.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// By name, in whatever folder they are, after those that others build on.
fn sort(sheets: &mut [PathBuf]) {
    sheets.sort_by_cached_key(|sheet| {
        let name = name(sheet);
        let place = FIRST.iter().position(|first| *first == name);
        (place.unwrap_or(FIRST.len()), name)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_build_on_comes_first() {
        let mut sheets = ["x/calls.css", "base.css", "z/a.css", "tokens.css"].map(PathBuf::from);
        sort(&mut sheets);
        assert_eq!(sheets, ["tokens.css", "base.css", "z/a.css", "x/calls.css"].map(PathBuf::from));
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
