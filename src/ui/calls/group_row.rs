//! Rows that span the table, above others: a day, and the line between what is new and what was seen.

use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::model::civil::Date;
use crate::state::clock::Clock;
use crate::state::use_clock;
use crate::ui::components::record_list::NewDivider;

/// "Today, Monday, November 23". Followed.
pub fn day_name(date: Option<Date>, clock: Clock) -> String {
    match date {
        None => i18n::NO_DATE.text().to_owned(),
        Some(date) => match clock.today.get().days() - date.days() {
            0 => i18n::TODAY_IS.with([&format::day(date)]),
            1 => i18n::YESTERDAY_WAS.with([&format::day(date)]),
            _ => format::day(date),
        },
    }
}

/// "12 calls".
pub fn day_count(count: usize) -> String {
    format::plural(i18n::CALLS_N, count)
}

/// The head of a day.
#[component]
pub fn DayRow(
    /// The day; none for calls without a date.
    date: Option<Date>,
    /// How many calls it has; followed.
    count: impl Fn() -> usize + Send + 'static,
) -> impl IntoView {
    let clock = use_clock();
    view! {
        <tr class="calls__day" role="row" data-row="day">
            <th role="rowheader" scope="rowgroup" colspan="7">
                <span>{move || day_name(date, clock)}</span>
                " "
                <span class="calls__day-count">{move || day_count(count())}</span>
            </th>
        </tr>
    }
}

/// Parts what is new from what was there when somebody last looked.
#[component]
pub fn NewRow() -> impl IntoView {
    view! {
        <tr class="calls__looked" role="row" data-row="day">
            <th role="rowheader" scope="rowgroup" colspan="7">
                <p class="looked">
                    <NewDivider />
                </p>
            </th>
        </tr>
    }
}
