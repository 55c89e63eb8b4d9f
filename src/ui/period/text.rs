//! The period in words.

use leptos::prelude::*;

use crate::api::error::Error;
use crate::model::window::{Invalid, OLDEST, Preset};
use crate::state::clock::Clock;
use crate::state::home::{HomeStore, Load};
use crate::ui::format;
use crate::words::{self, Word};

/// What the server finds wrong with the start, if it does.
pub fn refused(load: &Load) -> Option<String> {
    let Load::Failed(Error::Refused { fields, .. }) = load else {
        return None;
    };
    fields.iter().find(|(name, _)| name.eq_ignore_ascii_case("FromDate"))?;
    Some(words::DATE_REFUSED.text().to_owned())
}

/// The words on a preset. Each is a start; the end is always now.
pub fn preset_name(preset: Preset) -> Word<0> {
    match preset {
        Preset::Today => words::TODAY,
        Preset::Yesterday => words::SINCE_YESTERDAY,
        Preset::Days7 => words::DAYS_7,
        Preset::Days30 => words::DAYS_30,
        Preset::Days90 => words::DAYS_90,
        Preset::Week => words::THIS_WEEK,
        Preset::Month => words::THIS_MONTH,
        Preset::Visit => words::SINCE_VISIT,
    }
}

/// "Since Mon, Nov 16, 00:00, your time (Europe/Berlin)".
pub fn sentence(home: HomeStore, clock: Clock) -> String {
    let midnight = clock.zone.with(|zone| zone.midnight(home.from.get()));
    let (start, zone) = (format::start(midnight), clock.zone_name.get());
    if clock.is_chosen {
        words::SINCE_IN_ZONE.with([&start, &zone])
    } else if zone.is_empty() {
        words::SINCE_YOUR_TIME.with([&start])
    } else {
        words::SINCE_YOUR_ZONE.with([&start, &zone])
    }
}

/// Why what was typed, or what the address says, is no period.
pub fn explanation(invalid: &Invalid) -> String {
    match invalid {
        Invalid::NotADate(text) if text.is_empty() => words::NOT_WHOLE_DATE.text().to_owned(),
        Invalid::NotADate(text) => words::NOT_A_DATE.with([text]),
        Invalid::Future(date) => words::IN_FUTURE.with([&format::date(*date)]),
        Invalid::TooOld(date) => words::TOO_OLD.with([&format::date(*date), &format::date(OLDEST)]),
    }
}
