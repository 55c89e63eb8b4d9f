//! What the choices of settings are called.

use web_sys::js_sys::Number;

use crate::i18n::{self, format};

/// How fast: `1.5×`, written as the language does.
pub fn speed_words(speed: &str) -> String {
    // Reading it by Rust would bring 13 kB of tables.
    i18n::SPEED_TIMES.with([&format::number(Number::parse_float(speed))])
}

/// An interval in seconds.
pub fn interval_words(seconds: &str) -> String {
    match seconds.parse::<usize>().unwrap_or(0) {
        0 => i18n::OFF.text().to_owned(),
        seconds @ 1..60 => i18n::SECONDS.with([&format::count(seconds)]),
        seconds => i18n::MINUTES.with([&format::count(seconds / 60)]),
    }
}
