//! What the choices of settings are called.

use web_sys::js_sys::Number;

use crate::ui::format;
use crate::words;

/// How fast: `1.5×`, written as the language does.
pub fn speed_words(speed: &str) -> String {
    // Reading it by Rust would bring 13 kB of tables.
    words::SPEED_TIMES.with([&format::number(Number::parse_float(speed))])
}

/// An interval in seconds.
pub fn interval_words(seconds: &str) -> String {
    match seconds.parse::<usize>().unwrap_or(0) {
        0 => words::OFF.text().to_owned(),
        seconds @ 1..60 => words::SECONDS.with([&format::count(seconds)]),
        seconds => words::MINUTES.with([&format::count(seconds / 60)]),
    }
}
