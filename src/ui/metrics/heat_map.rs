//! The hours of the week: a table whose cells are coloured, so that it is its own twin in numbers.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::model::chart::Heat;
use crate::model::civil::Date;
use crate::state::language::week_start;
use crate::state::use_layout;

/// Steps of the colour.
const LEVELS: usize = 5;

/// The name of a day of the week, 0 for Monday.
pub fn day_name(day: usize) -> String {
    // 5 January 1970 was a Monday.
    format::weekday(Date::from_days(4 + day as i64))
}

/// The table.
#[component]
pub fn HeatMap(
    /// How many calls in which hour.
    heat: Arc<Heat>,
) -> impl IntoView {
    // On a phone all of the day is in view at three hours a column.
    let step = if use_layout().is_phone.get() { 3 } else { 1 };
    let count_of = |day: usize, hour: usize| heat.cells[day][hour..(hour + step).min(24)].iter().sum::<usize>();
    let columns = || (0..24).step_by(step);
    let highest = columns().flat_map(|hour| (0..7).map(move |day| (day, hour)));
    let highest = highest.map(|(day, hour)| count_of(day, hour)).max().unwrap_or_default().max(1);
    let busy = |hour: &usize| (0..7).any(|day| count_of(day, *hour) > 0);
    // Hours in which nobody ever calls, at both ends of the day, say nothing.
    let from = columns().find(busy).unwrap_or(0);
    let to = columns().rev().find(busy).unwrap_or(24 - step);
    let shown = || (from..=to).step_by(step);
    let heads = shown().map(|hour| {
        // Every third column is enough to find one's way, or every second wide one; the others are there for who
        // listens.
        let every = if step == 1 { 3 } else { 2 * step };
        let class = (hour % every != 0).then_some("visually-hidden");
        view! {
            <th scope="col">
                <span class=class>{format::hour(hour)}</span>
            </th>
        }
    });
    let first = week_start() as usize;
    let rows = (first..first + 7).map(|day| day % 7).map(|day| {
        let cells = shown().map(|hour| {
            let count = count_of(day, hour);
            let level = (count * LEVELS).div_ceil(highest);
            let class = (count == 0).then_some("visually-hidden");
            view! {
                <td data-level=level>
                    <span class=class>{format::count(count)}</span>
                </td>
            }
        });
        view! {
            <tr>
                <th scope="row">{day_name(day)}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <figure class="chart">
            <figcaption>
                <b>{i18n::BY_DAY_AND_HOUR.text()}</b>
            </figcaption>
            <div
                class="chart__table chart__table--heat"
                tabindex="0"
                role="region"
                aria-label=i18n::BY_DAY_AND_HOUR.text()
            >
                <table class="heat">
                    <thead>
                        <tr>
                            <td></td>
                            {heads.collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </figure>
    }
}
