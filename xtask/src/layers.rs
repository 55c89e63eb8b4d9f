//! Which file of the app may use which: the layers of `DESIGN.md`, read from
//! the paths in the sources.

use anyhow::{Context, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// How many lines a file may have.
const MOST_LINES: usize = 300;
/// The layers from the lowest up; each may use itself and those before it.
const LAYERS: [&str; 4] = ["api", "model", "state", "ui"];
/// Folders of Rust files whose length is checked.
const FOLDERS: [&str; 5] = ["src", "crates", "xtask/src", "fuzz", "tests"];

/// A file by its module path, such as `["ui", "calls", "slots"]`.
type Module = Vec<String>;

/// Checks the sources.
///
/// # Errors
/// The breaches.
pub fn check(root: &Path) -> anyhow::Result<()> {
    let mut breaches = long_files(root)?;
    let uses = uses(&root.join("src"))?;
    breaches.extend(wrong_arrows(&uses));
    breaches.extend(circles(&uses));
    if !breaches.is_empty() {
        bail!("{}", breaches.into_iter().collect::<Vec<_>>().join("\n"));
    }
    println!("{} files", uses.len());
    Ok(())
}

fn rust_files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "target") {
            files.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn long_files(root: &Path) -> anyhow::Result<BTreeSet<String>> {
    let mut long = BTreeSet::new();
    for folder in FOLDERS {
        for path in rust_files(&root.join(folder))? {
            let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
            if fs::read_to_string(&path).with_context(|| name.clone())?.lines().count() > MOST_LINES {
                long.insert(format!("longer than {MOST_LINES} lines: {name}"));
            }
        }
    }
    Ok(long)
}

/// Every module with the modules that it uses.
fn uses(src: &Path) -> anyhow::Result<BTreeMap<Module, BTreeSet<Module>>> {
    let mut sources = BTreeMap::new();
    for path in rust_files(src)? {
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        sources.insert(module(path.strip_prefix(src).unwrap_or(&path)), text);
    }
    let modules: BTreeSet<Module> = sources.keys().cloned().collect();
    Ok(sources.iter().map(|(module, text)| (module.clone(), used(module, text, &modules))).collect())
}

/// The module path of a file.
fn module(path: &Path) -> Module {
    let path = path.with_extension("");
    let mut module: Module = path.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    module.pop_if(|last| last == "mod");
    module
}

/// The modules that a file uses, outside of its tests.
fn used(module: &Module, text: &str, modules: &BTreeSet<Module>) -> BTreeSet<Module> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let code = code.split("#[cfg(all(test").next().unwrap_or_default();
    let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let is_parent =
        module.last().is_some() && modules.iter().any(|other| other.len() > module.len() && other.starts_with(module));
    let mut found = BTreeSet::new();
    for (start, base) in [("crate::", Vec::new()), ("super::", module[..module.len().saturating_sub(1)].to_vec())] {
        for (at, _) in code.match_indices(start) {
            // `super::super::` is not used, and a name may end in one of these.
            if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
                || code[..at].ends_with("pub(in ")
            {
                continue;
            }
            // What stands in braces is used one by one.
            for path in paths(&code[at + start.len()..]) {
                found.extend(longest(&base, &path, modules));
            }
        }
    }
    if is_parent {
        // `use child::Name` of a module beside its children.
        for line in code.lines().map(str::trim_start) {
            let rest = line.strip_prefix("pub ").unwrap_or(line).strip_prefix("use ");
            if let Some(rest) = rest.filter(|rest| !rest.starts_with("crate::") && !rest.starts_with("super::")) {
                for path in paths(rest) {
                    found.extend(longest(module, &path, modules).filter(|found| found != module));
                }
            }
        }
    }
    found.remove(module);
    found
}

/// The paths that a text begins with: `a::b`, or those of `a::{b, c::d}`.
fn paths(text: &str) -> Vec<Vec<String>> {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(text.len());
    let head: Vec<String> = text[..end].split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect();
    if !text[end..].starts_with('{') {
        return vec![head];
    }
    let mut all = Vec::new();
    let mut depth = 0;
    let mut part_start = true;
    for (at, c) in text[end..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        if part_start && depth == 1 && (c.is_alphanumeric() || c == '_') {
            all.extend(paths(&text[end + at..]).into_iter().map(|path| [head.clone(), path].concat()));
            part_start = false;
        }
        if depth == 1 && (c == ',' || c == '{') {
            part_start = true;
        }
    }
    all
}

/// The module that a path leads into: the longest beginning of it that is one.
fn longest(base: &[String], path: &[String], modules: &BTreeSet<Module>) -> Option<Module> {
    let whole = [base, path].concat();
    (1..=whole.len()).rev().map(|len| whole[..len].to_vec()).find(|module| modules.contains(module))
}

fn wrong_arrows(uses: &BTreeMap<Module, BTreeSet<Module>>) -> BTreeSet<String> {
    let mut wrong = BTreeSet::new();
    for (from, all) in uses {
        for to in all {
            if !may_use(from, to) {
                wrong.insert(format!("{} uses {}", from.join("::"), to.join("::")));
            }
        }
    }
    wrong
}

/// Whether a file may use another, by their layers and features.
fn may_use(from: &Module, to: &Module) -> bool {
    let level = |module: &Module| LAYERS.iter().position(|layer| module.first().is_some_and(|first| first == layer));
    match (level(from), level(to)) {
        // Messages are for what people see.
        (Some(level), None) if to[0] == "i18n" => LAYERS[level] == "ui",
        // The words of labels say what records mean.
        (None, Some(level)) if from[0] == "i18n" => LAYERS[level] == "api" || LAYERS[level] == "model",
        (Some(from_level), Some(to_level)) if LAYERS[from_level] == "ui" && LAYERS[to_level] == "ui" => {
            is_within_features(from, to)
        }
        (Some(from_level), Some(to_level)) => to_level <= from_level,
        _ => true,
    }
}

/// Features use themselves, what they share, and no other feature; the shell puts them together.
fn is_within_features(from: &Module, to: &Module) -> bool {
    let (from, to) = (from.get(1).map_or("", String::as_str), to.get(1).map_or("", String::as_str));
    let is_shared = |feature: &str| ["", "components", "export"].contains(&feature);
    if is_shared(from) { is_shared(to) } else { from == "shell" || from == to || is_shared(to) }
}

/// Files that use each other in a circle, each named once with those of its circle.
fn circles(uses: &BTreeMap<Module, BTreeSet<Module>>) -> BTreeSet<String> {
    let reach: BTreeMap<&Module, BTreeSet<&Module>> =
        uses.keys().map(|module| (module, reached(module, uses))).collect();
    let mut circles = BTreeSet::new();
    for (module, reached) in &reach {
        let circle: Vec<String> = reached
            .iter()
            .filter(|other| **other != *module && reach.get(**other).is_some_and(|back| back.contains(module)))
            .map(|other| other.join("::"))
            .collect();
        if !circle.is_empty() {
            let mut circle = [vec![module.join("::")], circle].concat();
            circle.sort();
            circles.insert(format!("circle: {}", circle.join(", ")));
        }
    }
    circles
}

fn reached<'a>(from: &Module, uses: &'a BTreeMap<Module, BTreeSet<Module>>) -> BTreeSet<&'a Module> {
    let mut seen: BTreeSet<&Module> = BTreeSet::new();
    let mut next: Vec<&Module> = uses.get(from).into_iter().flatten().collect();
    while let Some(module) = next.pop() {
        if seen.insert(module) {
            next.extend(uses.get(module).into_iter().flatten());
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module_of(text: &str) -> Module {
        text.split("::").map(str::to_owned).collect()
    }

    #[test]
    fn paths_in_braces_are_each_a_path() {
        let found = paths("state::{self, use_home, clock::{Clock, now}};");
        let found: Vec<String> = found.iter().map(|path| path.join("::")).collect();
        assert_eq!(found, ["state::self", "state::use_home", "state::clock::Clock", "state::clock::now"]);
        assert_eq!(paths("model::home::Home;"), [["model", "home", "Home"]]);
    }

    #[test]
    fn a_file_uses_the_modules_that_its_paths_lead_into() {
        let modules = ["ui::calls", "ui::calls::slots", "ui::calls::rows", "model::home"].map(module_of).into();
        let text = "use super::slots::Slot;\n// crate::api::x\nlet x = crate::model::home::Home::default();\n#[cfg(test)]\nuse crate::ui::calls::rows::x;";
        let found = used(&module_of("ui::calls::rows"), text, &modules);
        assert_eq!(found, ["model::home", "ui::calls::slots"].map(module_of).into());
        let found = used(&module_of("ui::calls"), "mod slots;\npub use slots::Slot;", &modules);
        assert_eq!(found, ["ui::calls::slots"].map(module_of).into());
    }

    #[test]
    fn arrows_point_down_and_not_sideways() {
        let may = |from, to| may_use(&module_of(from), &module_of(to));
        assert!(may("ui::calls::row", "state::home"));
        assert!(may("ui::calls::row", "ui::components::icon"));
        assert!(may("ui::shell::content", "ui::calls"));
        assert!(may("ui::calls::row", "i18n"));
        assert!(!may("state::home", "ui::components"));
        assert!(!may("model::home", "i18n"));
        assert!(!may("ui::calls::row", "ui::forms"));
        assert!(!may("ui::components::icon", "ui::calls"));
        assert!(!may("api::client", "model::home"));
    }

    #[test]
    fn circles_are_found() {
        let uses = [("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")];
        let uses = uses.map(|(from, to)| (module_of(from), [module_of(to)].into())).into();
        assert_eq!(circles(&uses), ["circle: a, b, c".to_owned()].into());
    }
}
