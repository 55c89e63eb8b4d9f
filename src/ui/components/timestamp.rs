//! An instant: clock time and how long ago it is, together.

use leptos::either::Either;
use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::model::instant::{self, Instant};
use crate::state::use_clock;

/// How a time is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TimeForm {
    /// The time of day, where the day stands elsewhere.
    Clock,
    /// Date and time of day.
    Date,
}

/// An instant that changes, and how long ago it is. Its elements stay.
#[component]
pub fn LiveTime(
    /// The instant.
    instant: Signal<Option<Instant>>,
    /// What is shown where the server's date could not be read: the date as it came.
    raw: Signal<String>,
    /// How it is written.
    form: Signal<TimeForm>,
) -> impl IntoView {
    let now = use_clock().now;
    let class = move || if instant.get().is_some() { "time" } else { "time time--unread" };
    let text = move || match (instant.get(), form.get()) {
        (Some(instant), TimeForm::Clock) => format::time(instant),
        (Some(instant), TimeForm::Date) => format::date_time(instant),
        (None, _) => Some(raw.get()).filter(|raw| !raw.is_empty()).unwrap_or_else(|| i18n::NO_DATE.text().to_owned()),
    };
    let ago = move || match (instant.get(), form.get()) {
        (Some(instant), TimeForm::Clock) => format::relative_short(instant, now.get()),
        (Some(instant), TimeForm::Date) => format::relative(instant, now.get()),
        (None, _) => String::new(),
    };
    view! {
        <time
            class=class
            datetime=move || instant.get().map(instant::iso_text)
            title=move || instant.get().map(format::full)
        >
            <span class="time__clock">{text}</span>
            " "
            <span class="time__ago">{ago}</span>
        </time>
    }
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
    let Some(instant) = instant else {
        let text = if raw.is_empty() { i18n::NO_DATE.text().to_owned() } else { raw };
        return Either::Left(view! { <span class="time time--unread">{text}</span> });
    };
    let now = use_clock().now;
    Either::Right(view! {
        <time class="time" datetime=instant::iso_text(instant) title=format::full(instant)>
            <span class="time__clock">{format::date_time(instant)}</span>
            " "
            <span class="time__ago">{move || format::relative(instant, now.get())}</span>
        </time>
    })
}
