//! The date filter: since when. Bound to `FromDate` in the address. On a wide screen it stands in the toolbar; on a small
//! one it is a button that says the period, and a dialog.

mod date_field;
mod date_input;
mod period_button;
mod presets;
mod step_button;
mod text;
mod typed;

use leptos::prelude::*;

use crate::i18n;
use date_field::DateField;
use presets::Presets;
use typed::Entry;

pub use period_button::PeriodButton;

/// The presets and the date, side by side.
#[component]
pub fn PeriodBar() -> impl IntoView {
    let entry = Entry::new();
    view! {
        <div class="period">
            <Presets entry=entry />
            <DateField entry=entry />
        </div>
    }
}

/// What is wrong with the start, at the date that it is about.
#[component]
fn Wrong(entry: Entry) -> impl IntoView {
    view! {
        <p class="period__error" id="from-date-error" role="status">
            {move || entry.wrong.get()}
        </p>
    }
}

/// The name of the date input.
#[component]
fn DateLabel() -> impl IntoView {
    view! { <label for="from-date">{i18n::FROM_DATE.text()}</label> }
}
