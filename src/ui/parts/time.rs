//! An instant: clock time and how long ago it is, together.

use leptos::prelude::*;

use crate::model::instant::{self, Instant};
use crate::state::Page;
use crate::ui::format;

/// Absolute and relative time. Where the server's date could not be read, `raw` is shown as it came.
pub fn when(instant: Option<Instant>, raw: &str) -> AnyView {
    let Some(instant) = instant else {
        let raw = if raw.is_empty() { "No date".to_owned() } else { raw.to_owned() };
        return view! { <span class="time time--unread">{raw}</span> }.into_any();
    };
    let now = Page::here().clock.now;
    view! {
        <time class="time" datetime=instant::iso_text(instant) title=format::full(instant)>
            <span class="time__clock">{format::date_time(instant)}</span>
            " "
            <span class="time__ago">{move || format::relative(instant, now.get())}</span>
        </time>
    }
    .into_any()
}
