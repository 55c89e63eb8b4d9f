//! An instant: clock time and how long ago it is, together.

use leptos::either::Either;
use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::model::instant::{self, Instant};
use crate::state::use_clock;

/// The time of day and how long ago it is, where the day stands elsewhere.
#[component]
pub fn ClockTime(
    /// The instant.
    instant: Option<Instant>,
    /// What is shown where the server's date could not be read: the date as it came.
    #[prop(into)]
    raw: String,
) -> impl IntoView {
    time(instant, raw, format::time, format::relative_short)
}

/// Date, time of day, and how long ago it is.
#[component]
pub fn Timestamp(
    /// The instant.
    instant: Option<Instant>,
    /// What is shown where the server's date could not be read: the date as it came.
    #[prop(into)]
    raw: String,
) -> impl IntoView {
    time(instant, raw, format::date_time, format::relative)
}

fn time(
    instant: Option<Instant>,
    raw: String,
    absolute: fn(Instant) -> String,
    relative: fn(Instant, Instant) -> String,
) -> impl IntoView {
    let Some(instant) = instant else {
        let text = if raw.is_empty() { i18n::NO_DATE.text().to_owned() } else { raw };
        return Either::Left(view! { <span class="time time--unread">{text}</span> });
    };
    let now = use_clock().now;
    Either::Right(view! {
        <time class="time" datetime=instant::iso_text(instant) title=format::full(instant)>
            <span class="time__clock">{absolute(instant)}</span>
            " "
            <span class="time__ago">{move || relative(instant, now.get())}</span>
        </time>
    })
}
