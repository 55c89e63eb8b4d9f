//! The period in words.

use leptos::prelude::*;

use crate::api::error::Error;
use crate::i18n::{self, Message, format};
use crate::model::window::{Invalid, OLDEST, Preset};
use crate::state::clock::Clock;
use crate::state::home::{HomeStore, Load};

/// What the server finds wrong with the start, if it does.
pub fn refused(load: &Load) -> Option<String> {
    let Load::Failed(Error::Refused { fields, .. }) = load else {
        return None;
    };
    let (_, said) = fields.iter().find(|(name, _)| name.eq_ignore_ascii_case("FromDate"))?;
    // Empty where it is not fit for people.
    Some(if said.is_empty() { i18n::DATE_REFUSED.text().to_owned() } else { said.clone() })
}

/// The words on a preset. Each is a start; the end is always now.
pub fn preset_name(preset: Preset) -> Message<0> {
    match preset {
        Preset::Today => i18n::TODAY,
        Preset::Yesterday => i18n::SINCE_YESTERDAY,
        Preset::Days7 => i18n::DAYS_7,
        Preset::Days30 => i18n::DAYS_30,
        Preset::Days90 => i18n::DAYS_90,
        Preset::Week => i18n::THIS_WEEK,
        Preset::Month => i18n::THIS_MONTH,
        Preset::Visit => i18n::SINCE_VISIT,
    }
}

/// "Since Mon, Nov 16, 12:00 AM"; in a zone that somebody chose, with its name.
pub fn sentence(home: HomeStore, clock: Clock) -> String {
    let midnight = clock.zone.with(|zone| zone.midnight(home.from.get()));
    let start = format::start(midnight);
    if clock.is_chosen {
        i18n::SINCE_IN_ZONE.with([&start, &clock.zone_name.get()])
    } else {
        i18n::SINCE_YOUR_TIME.with([&start])
    }
}

/// The zone of all days and times, which means something to few.
pub fn zone(clock: Clock) -> String {
    clock.zone_name.get().replace('_', " ")
}

/// Why what was typed, or what the address says, is no period.
pub fn explanation(invalid: &Invalid) -> String {
    match invalid {
        Invalid::NotADate(text) if text.is_empty() => i18n::NOT_WHOLE_DATE.text().to_owned(),
        Invalid::NotADate(text) => i18n::NOT_A_DATE.with([text]),
        Invalid::Future(date) => i18n::IN_FUTURE.with([&format::date(*date)]),
        Invalid::TooOld(date) => i18n::TOO_OLD.with([&format::date(*date), &format::date(OLDEST)]),
    }
}
