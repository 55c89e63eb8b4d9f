//! The date filter: since when. Bound to `FromDate` in the address.

mod date_input;
mod presets;
mod scope;
mod step_button;
mod text;
mod typed;

use leptos::prelude::*;

use crate::i18n;
use crate::model::window::{earlier, later};
use crate::state::{use_clock, use_home, use_url};
use date_input::DateInput;
use presets::Presets;
use scope::Scope;
use step_button::StepButton;
use text::{explanation, refused, sentence};
use typed::Typed;

/// Presets, the date input, and the sentence that says what they mean.
#[component]
pub fn Period() -> impl IntoView {
    let (home, clock, url) = (use_home(), use_clock(), use_url());
    let typed: Typed = RwSignal::new(None);
    let invalid = Memo::new(move |_| typed.get().or_else(|| home.invalid.get()));
    let wrong = Memo::new(move |_| {
        let here = invalid.get().map(|invalid| explanation(&invalid));
        here.or_else(|| refused(&home.load.get())).unwrap_or_default()
    });
    // Going somewhere else in the history settles what was typed.
    let from_date = url.select(|params| params.from_date.clone());
    Effect::new(move |_| {
        from_date.with(|_| ());
        typed.set(None);
    });
    view! {
        <div class="filter-bar">
            <Presets typed=typed />
            <div class="filter-bar__date">
                <label for="from-date">{i18n::FROM_DATE.text()}</label>
                <StepButton icon="back" name=i18n::START_EARLIER to=earlier />
                <DateInput typed=typed wrong=wrong />
                <StepButton icon="arrow" name=i18n::START_LATER to=later />
            </div>
            <div class="filter-bar__what">
                <p class="filter-bar__since" id="since">
                    {move || sentence(home, clock)}
                </p>
                <Scope />
            </div>
            <p class="filter-bar__error" id="from-date-error" role="status">
                {move || wrong.get()}
            </p>
        </div>
    }
}
