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
