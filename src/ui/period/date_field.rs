//! The date, a button on either side to move it, and what it means in words.

use leptos::prelude::*;

use super::date_input::DateInput;
use super::step_button::StepButton;
use super::text::{sentence, zone};
use super::typed::Entry;
use super::{DateLabel, Wrong};
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
            <DateLabel />
            <StepButton icon="left" name=i18n::START_EARLIER to=earlier />
            <DateInput entry=entry />
            <StepButton icon="right" name=i18n::START_LATER to=later />
        </div>
        <p class="period__since" id="since" title=move || zone(clock)>
            {move || sentence(home, clock)}
        </p>
        <Wrong entry=entry />
    }
}
