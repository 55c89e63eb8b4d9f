//! The keys of the page.

use crate::words::{self, Word};

/// Keys and what they do, in the order in which the help shows them.
pub const KEYS: [(Key, Word<0>); 10] = [
    (Key::Sign("n"), words::KEY_NEXT),
    (Key::Sign("j"), words::KEY_ROW),
    (Key::Sign("k"), words::KEY_ROW_BEFORE),
    (Key::Named(words::KEY_ENTER), words::KEY_OPEN),
    (Key::Sign("/"), words::SEARCH),
    (Key::Sign("r"), words::REFRESH),
    (Key::Named(words::KEY_SPACE), words::KEY_PLAY),
    (Key::Sign("\u{2190} \u{2192}"), words::KEY_SEEK),
    (Key::Named(words::KEY_ESCAPE), words::KEY_CLOSE),
    (Key::Sign("?"), words::KEY_HELP),
];

/// What stands on a key, or on several of one use.
#[derive(Clone, Copy)]
pub enum Key {
    /// The same in every language.
    Sign(&'static str),
    /// A name.
    Named(Word<0>),
}
