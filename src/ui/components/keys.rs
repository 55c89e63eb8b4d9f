//! The keys of the page.

use crate::i18n::{self, Message};

/// Keys and what they do, in the order in which the help shows them.
pub const KEYS: [(Key, Message<0>); 10] = [
    (Key::Sign("n"), i18n::KEY_NEXT),
    (Key::Sign("j"), i18n::KEY_ROW),
    (Key::Sign("k"), i18n::KEY_ROW_BEFORE),
    (Key::Named(i18n::KEY_ENTER), i18n::KEY_OPEN),
    (Key::Sign("/"), i18n::SEARCH),
    (Key::Sign("r"), i18n::REFRESH),
    (Key::Named(i18n::KEY_SPACE), i18n::KEY_PLAY),
    (Key::Sign("\u{2190} \u{2192}"), i18n::KEY_SEEK),
    (Key::Named(i18n::KEY_ESCAPE), i18n::KEY_CLOSE),
    (Key::Sign("?"), i18n::KEY_HELP),
];

/// What stands on a key, or on several of one use.
#[derive(Clone, Copy)]
pub enum Key {
    /// The same in every language.
    Sign(&'static str),
    /// A name.
    Named(Message<0>),
}
