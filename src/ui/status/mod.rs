//! How fresh the page is, and the button to refresh it now.

use leptos::prelude::*;

use super::components::icon::Icon;
use crate::i18n::{self, format};
use crate::state::home::Load;
use crate::state::{use_clock, use_home, use_preferences};

/// What is older than this and older than two refreshes may be outdated, in milliseconds.
const STALE_MS: i64 = 300_000;

/// "Updated 10:32"; how long ago, once that is long; or that it is busy.
#[component]
pub fn StatusLine() -> impl IntoView {
    let (home, clock, preferences) = (use_home(), use_clock(), use_preferences());
    let is_busy = Memo::new(move |_| home.load.get() == Load::Loading);
    let text = move || match (is_busy.get(), home.updated.get()) {
        (true, None) => i18n::LOADING.text().to_owned(),
        (true, Some(_)) => i18n::REFRESHING.text().to_owned(),
        (false, Some(at)) => i18n::UPDATED.with([&format::time(at)]),
        (false, None) => String::new(),
    };
    let is_stale = Memo::new(move |_| {
        let limit = STALE_MS.max(preferences.refresh_seconds() * 2000);
        home.updated.get().is_some_and(|at| clock.now.get() - at > limit)
    });
    let ago = move || home.updated.get().map(|at| format::relative(at, clock.now.get())).unwrap_or_default();
    // What is seen in place of the text: how much has arrived, the time alone, or how old it is.
    let short = move || match (is_busy.get(), home.updated.get()) {
        (true, None) => {
            let received = home.received.get();
            received.map(|bytes| i18n::RECEIVED.with([&format::size(bytes as i64)])).unwrap_or_default()
        }
        (_, Some(_)) if is_stale.get() => ago(),
        (_, Some(at)) => format::time(at),
        (false, None) => String::new(),
    };
    let title = move || match is_stale.get() {
        true => i18n::MAY_BE_OLD.with([&ago()]),
        false => text(),
    };
    let class = move || if is_busy.get() { "icon-button icon-button--busy" } else { "icon-button" };
    // A refresh that nobody asked for is not spoken of. The age changes all the time, and nobody wants to hear it: it is
    // outside the live region. The page refreshes itself not in a hidden tab, offline or after a refusal.
    view! {
        <div class="status-line" data-stale=move || is_stale.get().then_some("") title=title>
            <p class="status-line__text" role="status" aria-live=move || home.quiet.get().then_some("off")>
                {text}
            </p>
            <span class="status-line__short" aria-hidden="true">
                {short}
            </span>
            <button
                type="button"
                class=class
                aria-label=i18n::REFRESH.text()
                title=i18n::REFRESH.text()
                aria-disabled=move || is_busy.get().then_some("true")
                on:click=move |_| home.reload()
            >
                <Icon name="refresh" />
            </button>
        </div>
    }
}
