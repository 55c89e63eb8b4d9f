//! The head of a column, which sorts by it.

use leptos::prelude::*;

use crate::i18n::{self, Message};
use crate::model::call_table::Column;
use crate::state::{use_filters, use_url};
use crate::ui::components::icon::Icon;

fn title(column: Column) -> Message<0> {
    match column {
        Column::Status => i18n::STATUS,
        Column::From => i18n::FROM_HEAD,
        Column::To => i18n::TO_HEAD,
        Column::Date => i18n::DATE,
        Column::Duration => i18n::DURATION,
        Column::Outcome => i18n::OUTCOME,
        Column::AnsweredBy => i18n::ANSWERED_BY,
    }
}

/// The head of a column.
#[component]
pub fn ColumnHead(
    /// The column.
    column: Column,
) -> impl IntoView {
    let (url, filters) = (use_url(), use_filters());
    let sorted = Memo::new(move |_| {
        let sort = filters.sort.get();
        (sort.by == column).then_some(sort.descending)
    });
    let direction = move || sorted.get().map(|descending| if descending { "descending" } else { "ascending" });
    view! {
        <th class="calls__head" role="columnheader" scope="col" aria-sort=direction>
            <button type="button" on:click=move |_| url.push(|params| params.sort = params.sort.press(column))>
                {title(column).text()}
                {move || {
                    sorted.get().map(|descending| view! { <Icon name=if descending { "down" } else { "up" } /> })
                }}
            </button>
        </th>
    }
}
