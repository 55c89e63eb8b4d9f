//! How fresh the page is, how often it refreshes itself, and the button to do it now.

use leptos::prelude::*;

use super::components::icon::Icon;
use super::components::preferences_button::PreferencesButton;
use super::components::setting::SettingSelect;
use super::components::setting_words::interval_words;
use crate::i18n::{self, format};
use crate::state::home::Load;
use crate::state::{use_clock, use_home, use_preferences};

/// What is older than this and older than two refreshes may be out of date, in milliseconds.
const STALE_MS: i64 = 300_000;

/// "Updated 10:32, 2 minutes ago", or that it is busy.
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
    let age = move || {
        if is_busy.get() {
            let received = home.received.get();
            return received.map(|bytes| i18n::RECEIVED.with([&format::size(bytes as i64)])).unwrap_or_default();
        }
        let age = home.updated.get().map(|at| format::relative(at, clock.now.get())).unwrap_or_default();
        if is_stale.get() { i18n::MAY_BE_OLD.with([&age]) } else { age }
    };
    let class = move || if is_busy.get() { "icon-button icon-button--busy" } else { "icon-button" };
    // A refresh that nobody asked for is not spoken of. The age changes all the time, and nobody wants to hear it: it is
    // outside the live region. The page refreshes itself not in a hidden tab, offline or after a refusal.
    view! {
        <div class="status-line" data-stale=move || is_stale.get().then_some("")>
            <p class="status-line__text" role="status" aria-live=move || home.quiet.get().then_some("off")>
                {text}
            </p>
            <span class="status-line__age">{age}</span>
            <button
                type="button"
                class=class
                aria-label=i18n::REFRESH.text()
                title=i18n::REFRESH.text()
                on:click=move |_| home.reload()
            >
                <Icon name="refresh" />
            </button>
            <SettingSelect
                setting=preferences.refresh
                words=interval_words
                class="status-line__interval"
                name=i18n::REFRESH_BY_ITSELF.text()
            />
            <PreferencesButton />
        </div>
    }
}
