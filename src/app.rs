//! Configuration, then the stores, then the page.

use leptos::either::Either;
use leptos::prelude::*;

use crate::i18n::{self, PageLabels, format};
use crate::model::{collation, search};
use crate::state::clock::{Clock, chosen_zone};
use crate::state::config::{Config, ConfigError};
use crate::state::{provide_stores, use_clock};
use crate::ui::shell::Shell;

/// The app, in its place in the document.
#[component]
pub fn App() -> impl IntoView {
    match Config::read() {
        Ok(config) => {
            provide_stores(&config, &PageLabels);
            set_up_formats(use_clock());
            Either::Left(view! { <Shell /> })
        }
        Err(reason) => Either::Right(view! {
            <main class="main">
                <div class="failure" role="alert">
                    <div class="failure__words">
                        <p class="failure__title">{i18n::NOT_SET_UP.text()}</p>
                        <p>{i18n::NOT_SET_UP_ADVICE.with([&explanation(&reason)])}</p>
                    </div>
                </div>
            </main>
        }),
    }
}

/// Gives the formats the zone and the year of the clock, and the model what the browser knows of letters: `i18n`, `state`
/// and `model` do not know each other.
fn set_up_formats(clock: Clock) {
    collation::set_order(i18n::collation::sorted);
    search::set_decomposition(i18n::letters::decompose);
    format::set_zone(chosen_zone());
    // At once, since the first dates are written before effects run.
    format::set_year(clock.year.get_untracked());
    Effect::new(move |_| format::set_year(clock.year.get()));
}

/// What is wrong with the configuration.
fn explanation(error: &ConfigError) -> String {
    match error {
        ConfigError::NotJson => i18n::CONFIG_NOT_JSON.text().to_owned(),
        ConfigError::UnknownKeys => i18n::CONFIG_UNKNOWN_KEYS.text().to_owned(),
        ConfigError::UnknownKey(key) => i18n::CONFIG_UNKNOWN_KEY.with([key]),
        ConfigError::WrongValue(key) => i18n::CONFIG_WRONG_VALUE.with([key]),
        ConfigError::ApiBase => i18n::CONFIG_API_BASE.text().to_owned(),
        ConfigError::MediaPaths => i18n::CONFIG_MEDIA_PATHS.text().to_owned(),
    }
}
