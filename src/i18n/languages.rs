//! The languages of the page, and the check that each has every message.

use super::catalog::NAMES;

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its code, by ISO 639-1.
    pub code: &'static str,
    /// Its name in the language itself.
    pub name: &'static str,
    /// Whether it is written from right to left.
    pub is_rtl: bool,
}

const fn language(code: &'static str, name: &'static str, is_rtl: bool) -> Language {
    Language { code, name, is_rtl }
}

/// The languages, in the order in which they are offered. For somebody who chose none, `src/head.js`, which lists the
/// same ones, picks one.
pub const LANGUAGES: [Language; 5] = [
    language("en", "English", false),
    language("es", "Espa\u{f1}ol", false),
    language("fr", "Fran\u{e7}ais", false),
    language("de", "Deutsch", false),
    language("ar", "\u{627}\u{644}\u{639}\u{631}\u{628}\u{64a}\u{629}", true),
];

// A language file with a missing, extra or misplaced message does not compile.
const _: () = check(include_str!("../../languages/es.txt"));
const _: () = check(include_str!("../../languages/fr.txt"));
const _: () = check(include_str!("../../languages/de.txt"));
const _: () = check(include_str!("../../languages/ar.txt"));

/// Checks that a file has the messages of the catalog, in its order.
const fn check(file: &str) {
    let file = file.as_bytes();
    let (mut at, mut message) = (0, 0);
    while at < file.len() {
        if file[at].is_ascii_uppercase() {
            assert!(message < NAMES.len(), "a language file has more messages than the catalog");
            let name = NAMES[message].as_bytes();
            let mut letter = 0;
            while letter < name.len() {
                assert!(
                    file[at + letter] == name[letter],
                    "a language file has not the messages of the catalog, in its order"
                );
                letter += 1;
            }
            assert!(
                file[at + letter] == b' ' && file[at + letter + 1] == b'=',
                "a language file has not the messages of the catalog, in its order"
            );
            message += 1;
        }
        while at < file.len() && file[at] != b'\n' {
            at += 1;
        }
        at += 1;
    }
    assert!(message == NAMES.len(), "a language file has fewer messages than the catalog");
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::i18n::text::{english, entries, form};
    use std::collections::BTreeSet;

    const FILES: [(&str, &str, &[&str]); 4] = [
        ("es", include_str!("../../languages/es.txt"), &["one", "other"]),
        ("fr", include_str!("../../languages/fr.txt"), &["one", "other"]),
        ("de", include_str!("../../languages/de.txt"), &["one", "other"]),
        ("ar", include_str!("../../languages/ar.txt"), &["zero", "one", "two", "few", "many", "other"]),
    ];

    fn places(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).filter_map(|rest| rest.get(..1)).collect()
    }

    #[test]
    fn messages_take_the_same_values_in_every_language() {
        for (code, file, forms) in FILES {
            for ((name, text), original) in entries(file).zip(english()) {
                assert!(!text.trim().is_empty(), "{code} {name}");
                if !original.starts_with("one: ") {
                    assert_eq!(places(text), places(original), "{code} {name}");
                    assert!(!text.contains(" | "), "{code} {name}");
                    continue;
                }
                let found: Vec<&str> =
                    text.split(" | ").map(|form| form.split_once(": ").unwrap_or_default().0).collect();
                assert_eq!(found, forms, "{code} {name}");
                for kind in forms {
                    let mut missing = &places(form(original, "other")) - &places(form(text, kind));
                    // Languages have words for zero, one and two.
                    if ["zero", "one", "two"].contains(kind) {
                        missing.remove("0");
                    }
                    assert!(missing.is_empty(), "{code} {name} {kind}");
                    assert!(
                        places(form(text, kind)).is_subset(&places(form(original, "other"))),
                        "{code} {name} {kind}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_page_before_the_program_has_words_in_every_language() {
        let page = include_str!("../../index.html");
        let asked: BTreeSet<&str> = ["data-word=\"", "data-label=\""]
            .into_iter()
            .flat_map(|mark| page.split(mark).skip(1).filter_map(|rest| rest.split('"').next()))
            .collect();
        assert!(asked.len() > 5);
        for (code, file, _) in FILES {
            let there = file.lines().filter_map(|line| Some(line.split_once(" = ")?.0));
            let there: BTreeSet<&str> = there.filter(|name| name.starts_with("page-")).collect();
            assert_eq!(there, asked, "{code}");
            assert!(page.contains(&format!("languages/{code}.txt")), "{code}");
        }
        assert_eq!(FILES.len() + 1, LANGUAGES.len());
        // The script sets the direction before the first paint by comparing the code.
        let head = include_str!("../head.js");
        for language in LANGUAGES {
            assert_eq!(head.contains(&format!("code === '{}') root.dir = 'rtl'", language.code)), language.is_rtl);
        }
    }
}
