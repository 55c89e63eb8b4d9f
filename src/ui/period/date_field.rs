//! The date, a button on either side to move it, and what it means in words.

use leptos::prelude::*;

use super::date_input::DateInput;
use super::step_button::StepButton;
use super::text::{sentence, zone};
use super::typed::Entry;
use crate::i18n;
use crate::model::window::{earlier, later};
use crate::state::{use_clock, use_home};

/// The field.
#[component]
pub fn DateField(
    /// What was typed.
    entry: Entry,
) -> impl IntoView {
    let (home, clock) = (use_home(), use_clock());
    view! {
        <div class="period__date">
            <label for="from-date">{i18n::FROM_DATE.text()}</label>
            <StepButton icon="left" name=i18n::START_EARLIER to=earlier />
            <DateInput entry=entry />
            <StepButton icon="right" name=i18n::START_LATER to=later />
        </div>
        <p class="period__since" id="since" title=move || zone(clock)>
            {move || sentence(home, clock)}
        </p>
        <p class="period__error" id="from-date-error" role="status">
            {move || entry.wrong.get()}
        </p>
    }
}
