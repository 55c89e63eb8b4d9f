//! Dates, times and numbers in the viewer's own form, by the browser's `Intl`.
//!
//! The language is that of the page; the time zone and the current year are set from outside, by [`set_zone`] and
//! [`set_year`].

use std::cell::{Cell, OnceCell};
use std::thread::LocalKey;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Function, Intl, Object, Reflect};

use super::catalog::JUST_NOW;
use super::message::Plural;
use super::page_language::locales;
use super::text::bidi_isolate;
use crate::model::civil::Date;
use crate::model::instant::Instant;
use crate::model::zone::Year;

thread_local! {
    /// The name of the time zone that was chosen; `None` for the browser's own.
    static ZONE: OnceCell<Option<String>> = const { OnceCell::new() };
    /// The current year; `None` until it is set: then every date says its year.
    static YEAR: Cell<Option<Year>> = const { Cell::new(None) };
}

/// Sets the time zone of all dates, by its name; `None` for the browser's own. Has an effect only once, and only before
/// the first date is written: the formats are made with it.
pub fn set_zone(name: Option<String>) {
    // A second zone is ignored, as the formats would ignore it.
    let _ = ZONE.with(|zone| zone.set(name));
}

/// Sets the current year: dates of any other year say theirs.
pub fn set_year(year: Year) {
    YEAR.set(Some(year));
}

/// An object of options for a constructor of `Intl`.
fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        // Setting a member of a fresh object can't fail.
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    options
}

/// The function that writes a date by these options, given its milliseconds since 1970. The time zone is that of the
/// page, unless the options name one: dates without a time of day are written in UTC.
fn dates(pairs: &[(&str, &str)]) -> Function {
    let options = options(pairs);
    if !pairs.iter().any(|(name, _)| *name == "timeZone")
        && let Some(zone) = ZONE.with(|zone| zone.get().cloned().flatten())
    {
        let _ = Reflect::set(&options, &"timeZone".into(), &zone.into());
    }
    Intl::DateTimeFormat::new(&locales(), &options).format()
}

thread_local! {
    static SHORT: Function = dates(&[("month", "short"), ("day", "numeric"), ("hour", "numeric"), ("minute", "2-digit")]);
    static SHORT_YEAR: Function = dates(&[
        ("year", "numeric"), ("month", "short"), ("day", "numeric"), ("hour", "numeric"), ("minute", "2-digit"),
    ]);
    static FULL: Function = dates(&[("dateStyle", "full"), ("timeStyle", "medium")]);
    static TIME: Function = dates(&[("hour", "numeric"), ("minute", "2-digit")]);
    static CLOCK: Function = dates(&[("hour", "numeric"), ("minute", "2-digit"), ("second", "2-digit")]);
    static START: Function = dates(&[
        ("weekday", "short"), ("month", "short"), ("day", "numeric"), ("hour", "2-digit"), ("minute", "2-digit"),
    ]);
    static START_YEAR: Function = dates(&[
        ("weekday", "short"), ("year", "numeric"), ("month", "short"), ("day", "numeric"), ("hour", "2-digit"),
        ("minute", "2-digit"),
    ]);
    static DAY_YEAR: Function = dates(&[
        ("weekday", "long"), ("year", "numeric"), ("month", "long"), ("day", "numeric"), ("timeZone", "UTC"),
    ]);
    static DAY: Function = dates(&[("weekday", "long"), ("month", "long"), ("day", "numeric"), ("timeZone", "UTC")]);
    static DATE: Function = dates(&[("dateStyle", "medium"), ("timeZone", "UTC")]);
    static DAY_OF: Function = dates(&[("weekday", "short"), ("month", "short"), ("day", "numeric")]);
    static DAY_OF_YEAR: Function =
        dates(&[("weekday", "short"), ("year", "numeric"), ("month", "short"), ("day", "numeric")]);
    static MONTH_OF: Function = dates(&[("month", "long"), ("year", "numeric")]);
    static WEEKDAY: Function = dates(&[("weekday", "long"), ("timeZone", "UTC")]);
    static HOUR: Function = dates(&[("hour", "numeric"), ("timeZone", "UTC")]);
    static HOUR_TIME: Function = dates(&[("hour", "numeric"), ("minute", "2-digit"), ("timeZone", "UTC")]);
    static NUMBER: Function = numbers(&[], 2);
    static PERCENT: Function = numbers(&[("style", "unit"), ("unit", "percent")], 2);
    static CHANGE: Function = numbers(&[("style", "unit"), ("unit", "percent"), ("signDisplay", "exceptZero")], 0);
    static BYTES: Function = numbers(&[("style", "unit"), ("unit", "byte")], 1);
    static KILOBYTES: Function = numbers(&[("style", "unit"), ("unit", "kilobyte")], 1);
    static MEGABYTES: Function = numbers(&[("style", "unit"), ("unit", "megabyte")], 1);
    static GIGABYTES: Function = numbers(&[("style", "unit"), ("unit", "gigabyte")], 1);
    static RELATIVE: Intl::RelativeTimeFormat =
        Intl::RelativeTimeFormat::new(&locales(), &options(&[("numeric", "auto")]));
    static RELATIVE_SHORT: Intl::RelativeTimeFormat =
        Intl::RelativeTimeFormat::new(&locales(), &options(&[("numeric", "auto"), ("style", "short")]));
    static KIND: Intl::PluralRules = Intl::PluralRules::new(&locales(), &Object::new());
    static LIST: Intl::ListFormat = Intl::ListFormat::new(&locales(), &options(&[("type", "unit"), ("style", "short")]));
    /// The digits of the language, where they are not those of English.
    static DIGITS: Option<Vec<char>> = {
        let digits: Vec<char> = (0..10).filter_map(|digit| call(&NUMBER, f64::from(digit)).chars().next()).collect();
        (digits.len() == 10 && digits[0] != '0').then_some(digits)
    };
}

/// The function that writes a number by these options, with at most `digits` digits after the point.
fn numbers(pairs: &[(&str, &str)], digits: i32) -> Function {
    let options = options(pairs);
    // Setting a member of a fresh object can't fail.
    let _ = Reflect::set(&options, &"maximumFractionDigits".into(), &digits.into());
    Intl::NumberFormat::new(&locales(), &options).format()
}

/// What a format makes of a value; empty if the browser refuses it, such as a date out of its range.
fn call(format: &'static LocalKey<Function>, value: f64) -> String {
    format
        .with(|format| format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(value)))
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// By the format for a date of this year, or that for any other, which says which.
fn call_dated(
    instant: Instant,
    this_year: &'static LocalKey<Function>,
    other_year: &'static LocalKey<Function>,
) -> String {
    call(if YEAR.get().is_some_and(|year| year.has(instant)) { this_year } else { other_year }, instant as f64)
}

/// `Nov 23, 10:05 AM`; of another year `Nov 23, 2025, 10:05 AM`.
pub fn date_time(instant: Instant) -> String {
    call_dated(instant, &SHORT, &SHORT_YEAR)
}

/// Everything: weekday, date, time to the second.
pub fn full(instant: Instant) -> String {
    call(&FULL, instant as f64)
}

/// `10:05 AM`.
pub fn time(instant: Instant) -> String {
    call(&TIME, instant as f64)
}

/// `10:05:09 AM`.
pub fn clock(instant: Instant) -> String {
    call(&CLOCK, instant as f64)
}

/// `Mon, Nov 16, 12:00 AM`: where a window begins; with the year where it is another one.
pub fn start(instant: Instant) -> String {
    call_dated(instant, &START, &START_YEAR)
}

/// `Monday, November 23`; with the year where it is another one.
pub fn day(date: Date) -> String {
    call(
        if YEAR.get().is_some_and(|year| year.number == date.year) { &DAY } else { &DAY_YEAR },
        date.days() as f64 * 86_400_000.0,
    )
}

/// `Mon, Nov 23`, of an instant; with the year where it is another one.
pub fn day_of(instant: Instant) -> String {
    call_dated(instant, &DAY_OF, &DAY_OF_YEAR)
}

/// `November 2026`, of an instant.
pub fn month_of(instant: Instant) -> String {
    call(&MONTH_OF, instant as f64)
}

/// `Monday`.
pub fn weekday(date: Date) -> String {
    call(&WEEKDAY, date.days() as f64 * 86_400_000.0)
}

/// An hour of the day, in 12 or 24 as the locale has it: `10 AM`.
pub fn hour(hour: usize) -> String {
    call(&HOUR, hour as f64 * 3_600_000.0)
}

/// The beginning of an hour of the day: `10:00 AM`.
pub fn hour_time(hour: usize) -> String {
    call(&HOUR_TIME, hour as f64 * 3_600_000.0)
}

/// `Nov 23, 2026`.
pub fn date(date: Date) -> String {
    call(&DATE, date.days() as f64 * 86_400_000.0)
}

/// A number with at most two digits after the point.
pub fn number(number: f64) -> String {
    call(&NUMBER, number)
}

/// A count.
pub fn count(count: usize) -> String {
    call(&NUMBER, count as f64)
}

/// `5 minutes ago`. What is less than a minute away, or in the future by the disagreement of two clocks, is just now.
pub fn relative(instant: Instant, now: Instant) -> String {
    relative_by(&RELATIVE, instant, now)
}

/// `5 min. ago`, where there is little room.
pub fn relative_short(instant: Instant, now: Instant) -> String {
    relative_by(&RELATIVE_SHORT, instant, now)
}

fn relative_by(format: &'static LocalKey<Intl::RelativeTimeFormat>, instant: Instant, now: Instant) -> String {
    let seconds = (now - instant) / 1000;
    let (amount, unit) = match seconds {
        i64::MIN..60 if seconds > -300 => return JUST_NOW.text().to_owned(),
        -3599..3600 => (seconds / 60, "minute"),
        -86_399..86_400 => (seconds / 3600, "hour"),
        -2_591_999..2_592_000 => (seconds / 86_400, "day"),
        -31_535_999..31_536_000 => (seconds / 2_592_000, "month"),
        _ => (seconds / 31_536_000, "year"),
    };
    format.with(|format| String::from(format.format(-(amount as f64), unit)))
}

/// A part of a hundred: `12%`.
pub fn percent(number: f64) -> String {
    call(&PERCENT, number)
}

/// A change in parts of a hundred, with its sign: `+12%`.
pub fn change(percent: i64) -> String {
    call(&CHANGE, percent as f64)
}

/// The kind of number that a count is in this language, by the rules of CLDR.
pub fn kind(count: usize) -> String {
    KIND.with(|rules| String::from(rules.select(count as f64)))
}

/// A message about a number of things.
pub fn plural(word: Plural<1>, number: usize) -> String {
    word.with(&kind(number), [&count(number)])
}

/// Several things in a line: `a, b, c`.
pub fn list(parts: &[impl AsRef<str>]) -> String {
    let array: Array = parts.iter().map(|part| JsValue::from_str(&bidi_isolate(part.as_ref()))).collect();
    LIST.with(|format| String::from(format.format(array.unchecked_ref())))
}

/// A length of time: `0:42`, `12:05`, `1:02:03`.
pub fn duration(seconds: i64) -> String {
    let (sign, seconds) = if seconds < 0 { ("\u{2212}", seconds.unsigned_abs()) } else { ("", seconds.unsigned_abs()) };
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let text = if hours > 0 {
        format!("{sign}{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{sign}{minutes}:{seconds:02}")
    };
    let own = |c: char| DIGITS.with(|digits| Some(*digits.as_ref()?.get(c.to_digit(10)? as usize)?));
    text.chars().map(|c| own(c).unwrap_or(c)).collect()
}

/// A size in bytes, as people say it: `48 kB`.
pub fn size(bytes: i64) -> String {
    let (divisor, format) = match bytes {
        ..1000 => (1.0, &BYTES),
        1000..1_000_000 => (1e3, &KILOBYTES),
        1_000_000..1_000_000_000 => (1e6, &MEGABYTES),
        _ => (1e9, &GIGABYTES),
    };
    call(format, bytes as f64 / divisor)
}
