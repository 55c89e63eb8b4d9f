//! `dev/later.txt`: the functions of the second piece, one a line, by what of their names stays the same from build to
//! build, and the messages that only it needs. All functions of the same line go the same way.

use crate::root;
use anyhow::Context;
use std::{collections::BTreeSet, fs};

const FILE: &str = "dev/later.txt";
/// Longer names end with a number made of the rest.
const LONGEST: usize = 110;

/// The line of a message of the page.
pub fn word(name: &str) -> String {
    format!("word {name}")
}

/// What any server's first answer may need, whatever the demo's did: reading it, what it means, how it is written, the
/// names of what it counts, and giving up what was shown before.
fn must_stay(name: &str) -> bool {
    let words = [
        "METRIC_",
        "UNIT_",
        "NO_",
        "NONE",
        "FAX_",
        "TRANSFER",
        "UPLOAD",
        "CONFERENCE",
        "UNKNOWN",
        "SKIPPED_N",
        "FORM_NO_NAME",
        "UNREADABLE",
        "IN_FUTURE",
        "TOO_OLD",
        "SIGNED_OUT",
        "SESSION_ENDED",
        "NOT_SET_UP",
        "CONFIG_",
    ];
    if let Some(word) = name.strip_prefix("word ") {
        return words.iter().any(|start| word.starts_with(start));
    }
    let own = name.trim_start_matches(['<', '&']).strip_prefix("portal_home::").unwrap_or_default();
    let means = own.starts_with("model::") && !LATER_ROOMS.iter().any(|room| own[7..].starts_with(room));
    let reads = own.starts_with("api::") && !own.starts_with("api::client::");
    let writes = own.starts_with("ui::format::");
    // A field or a name of any kind is read by what is made for it; how an answer is written and how large it is decides
    // what else is called below.
    let below = ["drop_in_place", "portal_home::api::wire::", "serde_json::", "dlmalloc::", "hashbrown::raw"];
    means || reads || writes || below.iter().any(|part| name.contains(part))
}

/// Rooms of the model that only the second piece has a use for.
const LATER_ROOMS: [&str; 7] = ["chart", "compare", "csv", "handover", "lanes", "sheets", "story"];

/// Reads it.
///
/// # Errors
/// It is not there.
pub fn read() -> anyhow::Result<BTreeSet<String>> {
    let text = fs::read_to_string(root().join(FILE)).context(FILE)?;
    Ok(text.lines().map(str::to_owned).collect())
}

/// Writes it anew: every function of these names but those that were called.
///
/// # Errors
/// It can't be written.
pub fn write(names: &[String], called: &BTreeSet<String>) -> anyhow::Result<()> {
    let stays = |name: &&String| called.contains(*name) || must_stay(&plain(name));
    let called: BTreeSet<String> = names.iter().filter(stays).map(|name| key(name)).collect();
    let all: BTreeSet<String> = names.iter().filter(|name| !name.is_empty()).map(|name| key(name)).collect();
    let later: Vec<&str> = all.difference(&called).map(String::as_str).collect();
    fs::write(root().join(FILE), later.join("\n") + "\n").context(FILE)?;
    println!("{FILE}: {} of {} names", later.len(), all.len());
    Ok(())
}

/// A name without the compiler's own numbers, those of crates and of closures.
pub fn plain(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(at) = rest.find(['[', '#']) {
        let (before, after) = rest.split_at(at);
        key.push_str(before);
        let end = if after.starts_with('[') { ']' } else { '}' };
        let inside = after[1..].split(end).next().unwrap_or_default();
        if !inside.is_empty() && inside.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            rest = &after[1 + inside.len() + usize::from(end == ']')..];
        } else {
            key.push_str(&after[..1]);
            rest = &after[1..];
        }
    }
    key.push_str(rest);
    key
}

/// The line of a function.
pub fn key(name: &str) -> String {
    let key = plain(name);
    if key.len() <= LONGEST {
        return key;
    }
    // FNV-1a.
    let hash = key.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let cut = (0..=LONGEST - 12).rev().find(|at| key.is_char_boundary(*at)).unwrap_or(0);
    format!("{}… {hash:08x}", &key[..cut])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_the_compiler_are_left_out() {
        for (name, told) in [
            ("home[66d0fb2f85f0ebcb]::ui::shell::shell::{closure#6}", "home::ui::shell::shell::{closure}"),
            ("<core[1]::iter::Map<[u8; 4]> as a[2f]::B>::next", "<core::iter::Map<[u8; 4]> as a::B>::next"),
            ("<[alloc[9]::string::String]>::join", "<[alloc::string::String]>::join"),
            ("main", "main"),
        ] {
            assert_eq!(key(name), told);
        }
    }

    #[test]
    fn what_any_answer_may_need_stays() {
        for (name, stays) in [
            ("<portal_home::model::call::Call>::same", true),
            ("portal_home::model::csv::quoted", false),
            ("<core::option::Option<portal_home::api::file::FileTypes> as portal_home::api::wire::Member>::take", true),
            ("portal_home::api::decode::surrogate", true),
            ("<portal_home::api::client::Client>::sign_in::{closure}", false),
            ("core::ptr::drop_in_place::<portal_home::ui::account::picker::{closure}>", true),
            ("portal_home::ui::sheets::keys::content", false),
            ("<serde_json::de::Deserializer<serde_json::read::SliceRead>>::parse_exponent", true),
            ("<dlmalloc::dlmalloc::Dlmalloc<dlmalloc::sys::System>>::segment_holding", true),
            ("word METRIC_MISSED_CALLS", true),
            ("word KEY_NEXT", false),
        ] {
            assert_eq!(must_stay(name), stays, "{name}");
        }
    }

    #[test]
    fn long_names_stay_different() {
        let [one, two] = ["a", "b"].map(|end| key(&("x".repeat(300) + end)));
        assert!(one.len() <= LONGEST && two.len() <= LONGEST);
        assert_ne!(one, two);
    }
}
