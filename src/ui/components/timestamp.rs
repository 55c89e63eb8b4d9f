//! An instant: clock time and how long ago it is, together.

use leptos::either::Either;
use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::model::instant::{self, Instant};
use crate::state::use_clock;

/// Absolute and relative time.
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
