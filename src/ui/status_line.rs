//! How fresh the page is, how often it refreshes itself, and the button to do it now.

use super::dom::{El, button, div, el, icon_button};
use super::format;
use super::parts::setting::select;
use super::sheets::preferences_button;
use crate::i18n;
use crate::state::Page;
use crate::state::home::Load;
use leptos::prelude::*;

/// What is older than this and older than two refreshes may be out of date, in milliseconds.
const STALE_MS: i64 = 300_000;

/// "Updated 10:32, 2 minutes ago", or that it is busy.
pub fn status_line() -> El {
    let page = Page::here();
    let busy = Memo::new(move |_| page.load() == Load::Loading);
    let text = move || match (busy.get(), page.home.updated.get()) {
        (true, None) => i18n::LOADING.text().to_owned(),
        (true, Some(_)) => i18n::REFRESHING.text().to_owned(),
        (false, Some(at)) => i18n::UPDATED.with([&format::time(at)]),
        (false, None) => String::new(),
    };
    let stale = Memo::new(move |_| {
        let limit = STALE_MS.max(page.preferences.refresh_seconds() * 2000);
        page.home.updated.get().is_some_and(|at| page.clock.now.get() - at > limit)
    });
    let age = move || {
        let at = page.home.updated.get().filter(|_| !busy.get());
        let age = at.map(|at| format::relative(at, page.clock.now.get())).unwrap_or_default();
        if busy.get() {
            let received = page.home.received.get();
            return received.map(|bytes| i18n::RECEIVED.with([&format::size(bytes as i64)])).unwrap_or_default();
        }
        if stale.get() { i18n::MAY_BE_OLD.with([&age]) } else { age }
    };
    let refresh = icon_button("refresh", i18n::REFRESH.text(), move || page.home.reload())
        .live_attr("class", move || {
            Some(if busy.get() { "icon-button icon-button--busy" } else { "icon-button" }.to_owned())
        });
    div("status-line")
        .live_attr("data-stale", move || stale.get().then(String::new))
        .child(
            el("p")
                .class("status-line__text")
                .attr("role", "status")
                // A refresh that nobody asked for is not spoken of.
                .live_attr("aria-live", move || page.home.quiet.get().then(|| "off".to_owned()))
                .live_text(text),
        )
        // Outside the live region: the age changes all the time, and nobody wants to hear it.
        .child(el("span").class("status-line__age").live_text(age))
        .child(refresh)
        .child(interval(page))
        .child(preferences_button())
}

/// How often the page refreshes itself. It stops in a hidden tab, offline and after a refusal.
fn interval(page: Page) -> El {
    select(page.preferences.refresh, interval_words)
        .class("status-line__interval")
        .attr("aria-label", i18n::REFRESH_BY_ITSELF.text())
}

/// The words of an interval in seconds.
pub fn interval_words(seconds: &str) -> String {
    match seconds.parse::<usize>().unwrap_or(0) {
        0 => i18n::OFF.text().to_owned(),
        seconds @ 1..60 => i18n::SECONDS.with([&format::count(seconds)]),
        seconds => i18n::MINUTES.with([&format::count(seconds / 60)]),
    }
}

/// "3 new": records that a refresh brought and that wait for a press.
pub fn held() -> El {
    let page = Page::here();
    // The same count again is no news.
    let new = Memo::new(move |_| page.home.held.with(|held| held.as_ref().map_or(0, |(_, new)| *new)));
    let show = button("held__show", move || page.home.show_held())
        .live_text(move || format::plural(i18n::SHOW_NEW_N, new.get()))
        .live_show(move || new.get() > 0);
    div("held").attr("role", "status").child(show)
}
