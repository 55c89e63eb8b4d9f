//! What of the WebAssembly is whose: the bytes of the functions of each dependency and each part of the app, in both
//! pieces, before the optimizer makes them smaller. Most functions are made for somebody, as a list of calls is sorted
//! for the table: they count as the part's that they are made for, if their name says so.

use super::{list, program::Program};
use std::{collections::BTreeMap, fmt::Write};

/// The app in the names of functions.
const APP: &str = "portal_home::";
/// Rooms of the app that are told by what is in them.
const WIDE: [&str; 4] = ["ui::sections", "ui::details", "ui::sheets", "ui::parts"];
/// The floors of it.
const FLOORS: [&str; 4] = ["api::", "model::", "state::", "ui::"];
/// What is told together, being little: bytes.
const LITTLE: usize = 1_000;

/// The table, for people.
pub fn table(program: &Program, is_later: impl Fn(&str) -> bool) -> String {
    let mut rooms: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    for (function, body) in program.defined() {
        let name = program.names.get(&function).map_or("", String::as_str);
        rooms.entry(room(&list::plain(name))).or_default()[usize::from(is_later(name))] += body.as_bytes().len();
    }
    let mut little = [0; 2];
    rooms.retain(|_, bytes| {
        let keep = bytes[0] + bytes[1] >= LITTLE;
        if !keep {
            little = [little[0] + bytes[0], little[1] + bytes[1]];
        }
        keep
    });
    let mut rows: Vec<(String, [usize; 2])> = rooms.into_iter().collect();
    rows.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    rows.push(("(less than 1 kB each)".to_owned(), little));
    let sum = |piece: usize| rows.iter().map(|(_, bytes)| bytes[piece]).sum::<usize>();
    let mut text = format!("{:<28} {:>8} {:>7} {:>8}\n", "code, before optimizing", "first", "", "later");
    let all = sum(0).max(1);
    for (name, [first, later]) in &rows {
        let share = *first as f64 * 100.0 / all as f64;
        // Writing into a text does not fail.
        let _ = writeln!(text, "{name:<28} {first:>8} {share:>5.1} % {later:>8}");
    }
    let _ = writeln!(text, "{:<28} {:>8} {:>7} {:>8}", "sum", sum(0), "", sum(1));
    text
}

/// Whose a function is.
fn room(name: &str) -> String {
    let paths: Vec<&str> = name.match_indices(APP).map(|(at, _)| path(&name[at + APP.len()..])).collect();
    let floor = |floor: &str| paths.iter().rfind(|path| path.starts_with(floor)).copied();
    // The signals are everybody's.
    let state = paths.iter().find(|path| path.starts_with("state::") && !path.starts_with("state::live")).copied();
    if let Some(path) = floor("ui::").or(state).or(paths.first().copied()) {
        let depth = match path {
            path if WIDE.iter().any(|wide| path.starts_with(wide)) => 3,
            path if FLOORS.iter().any(|floor| path.starts_with(floor)) => 2,
            _ => 1,
        };
        let is_module = |step: &&str| step.starts_with(|c: char| c.is_ascii_lowercase());
        let rooms: Vec<&str> = path.split("::").take_while(is_module).take(depth).collect();
        return if path.contains("::") { rooms.join("::") } else { "app".to_owned() };
    }
    let start = name.trim_start_matches(|c: char| !c.is_ascii_alphabetic() && c != '_');
    let start = start.strip_prefix("mut ").or_else(|| start.strip_prefix("dyn ")).unwrap_or(start);
    match start.split_once("::").map(|(name, _)| name) {
        Some("core" | "alloc" | "std" | "str" | "__rustc" | "compiler_builtins") => "(standard library)".to_owned(),
        Some(name) if name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') => name.to_owned(),
        _ => "(standard library)".to_owned(),
    }
}

/// The path that a text begins with.
fn path(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && !"_:".contains(c)).unwrap_or(text.len());
    text[..end].trim_end_matches(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_whose_they_are_made_for() {
        for (name, whose) in [
            ("portal_home::ui::sections::calls::row::call::{closure}", "ui::sections::calls"),
            (
                "<portal_home::state::live::Derived<u8>>::new::<portal_home::ui::filter_bar::filter_bar::{closure}>",
                "ui::filter_bar",
            ),
            ("<portal_home::state::home::HomeState>::request::{closure}", "state::home"),
            ("core::ptr::drop_in_place::<portal_home::api::session::SessionInfo>", "api::session"),
            ("<alloc::vec::Vec<u8>>::push", "(standard library)"),
            ("<&mut serde_json::de::Deserializer<u8> as serde_core::de::Deserializer>::next", "serde_json"),
            ("reactive_graph::owner::Owner::new", "reactive_graph"),
            ("<portal_home::state::Page>::start", "state"),
            ("<portal_home::words::Word<0>>::text", "words"),
            ("portal_home::mount", "app"),
            ("memcpy", "(standard library)"),
        ] {
            assert_eq!(room(name), whose, "{name}");
        }
    }
}
