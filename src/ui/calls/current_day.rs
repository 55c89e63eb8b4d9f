//! The day of the rows in view, which stays in view itself. The rows' own heads say it to who listens.

use leptos::prelude::*;

use super::group_row::{day_count, day_name};
use crate::model::civil::Date;
use crate::state::use_clock;

/// The day.
#[component]
pub fn CurrentDay(
    /// The day and how many calls it has, if there is one.
    day: Memo<Option<(Option<Date>, usize)>>,
) -> impl IntoView {
    let clock = use_clock();
    let name = move || {
        day.get().map(|(date, count)| {
            view! {
                <div class="calls__current-day">
                    {day_name(date, clock)} <span class="calls__day-count">{day_count(count)}</span>
                </div>
            }
        })
    };
    view! {
        <div class="calls__current" aria-hidden="true">
            {name}
        </div>
    }
}
