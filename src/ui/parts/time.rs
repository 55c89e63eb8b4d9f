//! An instant: clock time and how long ago it is, together.

use crate::i18n;
use crate::model::instant::{self, Instant};
use crate::state::Page;
use crate::ui::dom::{El, el};
use crate::ui::format;
use leptos::prelude::*;

/// Absolute and relative time. Where the server's date could not be read, `raw` is shown as it came.
pub fn when(instant: Option<Instant>, raw: &str) -> El {
    let Some(instant) = instant else {
        return el("span").class("time time--unread").child(if raw.is_empty() { i18n::NO_DATE.text() } else { raw });
    };
    let now = Page::here().clock.now;
    el("time")
        .class("time")
        .attr("datetime", &instant::iso_text(instant))
        .attr("title", &format::full(instant))
        .child(el("span").class("time__clock").child(format::date_time(instant)))
        .child(" ")
        .child(el("span").class("time__ago").live_text(move || format::relative(instant, now.get())))
}
