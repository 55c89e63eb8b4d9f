//! Calls: a real table, sortable, grouped by day, of which only the rows in view are in the document.

use std::sync::Arc;

use leptos::html::{Div, Tbody};
use leptos::prelude::*;

use crate::model::call_table::{Column, Row, Sort, rows};
use crate::state::Page;
use crate::ui::parts::icon::icon;
use crate::ui::parts::section::Section;

mod layout;
pub mod row;

use layout::{Heights, Layout, View};

/// The section of calls.
#[component]
pub fn Calls() -> impl IntoView {
    let page = Page::here();
    let all = Memo::new_with_compare(
        move |_| {
            let zone = page.clock.zone.get_value();
            page.shown().map_or_else(Default::default, |home| {
                page.query.with(|query| Arc::new(rows(&home.calls, query, page.sort.get(), &zone)))
            })
        },
        |_: Option<&Arc<Vec<Row>>>, _| true,
    );
    let layout = Memo::new(move |_| all.with(|rows| Layout::of(rows)));
    let counts = Memo::new(move |_| page.shown().map(|home| (layout.with(Layout::calls), home.calls.len())));

    let scroller = NodeRef::<Div>::new();
    let body = NodeRef::<Tbody>::new();
    let heights = RwSignal::new(Heights::default());
    let view = RwSignal::new(View::default());
    let look = move || {
        if let (Some(scroller), Some(body)) = (scroller.get_untracked(), body.get_untracked()) {
            if let Some(measured) = Heights::measure(&body)
                && heights.get_untracked() != measured
            {
                heights.set(measured);
            }
            view.set(View::of(&scroller, &body));
        }
    };
    for event in ["resize", "scroll"] {
        let listener = window_event_listener_untyped(event, move |_| look());
        on_cleanup(move || listener.remove());
    }
    // Another search or order is read from its top.
    Effect::new(move |_| {
        page.query.track();
        page.sort.track();
        if let Some(scroller) = scroller.get() {
            scroller.set_scroll_top(0);
        }
    });
    // Once there are rows, their heights can be measured.
    Effect::new(move |_| {
        layout.track();
        request_animation_frame(look);
    });

    let range = Memo::new(move |_| layout.with(|layout| layout.range(view.get(), heights.get())));
    let visible = move || {
        let (from, to) = range.get();
        all.with(|rows| rows.get(from..to.min(rows.len())).unwrap_or_default().to_vec())
    };
    let above = move || layout.with(|layout| layout.offset(range.get().0, heights.get()));
    let below = move || {
        layout.with(|layout| {
            let heights = heights.get();
            layout.offset(layout.len(), heights) - layout.offset(range.get().1, heights)
        })
    };
    view! {
        <Section name="calls" title="Calls" symbol="phone" counts=counts none="No calls since then.">
            <div class="calls" node_ref=scroller on:scroll=move |_| look()>
                <table class="calls__table" role="table" aria-label="Calls" aria-rowcount=move || (layout.with(Layout::calls) + 1).to_string()>
                    <thead role="rowgroup">
                        <tr role="row" aria-rowindex="1">{Column::ALL.map(|column| head(column, page.sort)).collect_view()}</tr>
                    </thead>
                    <tbody role="rowgroup" node_ref=body>
                        {spacer(above)}
                        <ForEnumerate
                            each=visible
                            key=row::key
                            children=move |at, row| {
                                let place = move || range.get().0 + at.get();
                                let place = Signal::derive(move || {
                                    all.with(|rows| match rows.get(place()) {
                                        Some(Row::Call(_, place)) => place + 2,
                                        _ => 0,
                                    })
                                });
                                row::view(row, place)
                            }
                        />
                        {spacer(below)}
                    </tbody>
                </table>
            </div>
        </Section>
    }
}

/// Stands for the rows that are not in the document.
fn spacer(height: impl Fn() -> f64 + Send + Sync + 'static) -> impl IntoView {
    // Whole pixels; formatting a float would cost 19 kB.
    let height = Memo::new(move |_| height() as i64);
    view! {
        <tr class="calls__spacer" aria-hidden="true" hidden=move || height.get() == 0>
            <td colspan="7" style:height=move || format!("{}px", height.get())></td>
        </tr>
    }
}

/// The words of a column's head.
fn title(column: Column) -> &'static str {
    match column {
        Column::Status => "Status",
        Column::From => "From",
        Column::To => "To",
        Column::Date => "Date",
        Column::Duration => "Duration",
        Column::Outcome => "Outcome",
        Column::AnsweredBy => "Answered by",
    }
}

fn head(column: Column, sort: RwSignal<Sort>) -> impl IntoView {
    let sorted = move || {
        let sort = sort.get();
        (sort.by == column).then_some(sort.descending)
    };
    let aria = move || sorted().map(|descending| if descending { "descending" } else { "ascending" });
    view! {
        <th role="columnheader" scope="col" class="calls__head" aria-sort=aria>
            <button type="button" on:click=move |_| sort.update(|sort| *sort = sort.press(column))>
                {title(column)}
                {move || sorted().map(|descending| icon(if descending { "down" } else { "up" }))}
            </button>
        </th>
    }
}
