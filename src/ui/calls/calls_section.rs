//! The section of calls.

use std::sync::Arc;

use leptos::either::EitherOf4;
use leptos::prelude::*;

use super::call_row::CallRow;
use super::column_head::ColumnHead;
use super::current_day::CurrentDay;
use super::group_row::{DayRow, NewRow};
use super::recycled_rows::RecycledRows;
use super::spacer::Spacer;
use super::viewport::Viewport;
use crate::i18n::{self, format};
use crate::model::call_table::{Arrangement, Column, RepeatGroup, Row, rows};
use crate::model::section::Section;
use crate::state::handles::always;
use crate::state::{
    use_clock, use_device_memory, use_filters, use_home, use_layout, use_preferences, use_section_view,
};
use crate::ui::components::export::CsvButton;
use crate::ui::components::focus::focus_section;
use crate::ui::components::record_list::LeftOutOnPaper;
use crate::ui::components::row_memo::row_memo;
use crate::ui::components::section::{SectionFrame, counts};
use crate::ui::components::setting::SettingCheckbox;

/// Height of the table's head, in pixels, near enough to tell which day stands below it.
const HEAD: f64 = 32.0;
/// How many calls a small screen shows beside other sections.
const DIGEST: usize = 5;

/// The rows of the table, and which of them are in the document.
#[derive(Clone, Copy)]
struct Table {
    rows: Memo<Arc<Vec<Row>>>,
    viewport: Viewport,
    /// The calls whose repeats are shown.
    unfolded: RwSignal<Vec<u64>>,
}

/// The section of calls.
#[component]
pub fn Calls() -> impl IntoView {
    let (preferences, section_view) = (use_preferences(), use_section_view());
    let unfolded = RwSignal::new(Vec::<u64>::new());
    let rows_of_all = all_rows(unfolded);
    let is_printing = use_layout().is_printing;
    let rows = Memo::new_with_compare(
        move |_: Option<&Arc<Vec<Row>>>| {
            let rows = rows_of_all.get();
            if section_view.is_digest.get() && !is_printing.get() { Arc::new(first_calls(&rows, DIGEST)) } else { rows }
        },
        always,
    );
    let viewport = Viewport::of(rows);
    provide_context(Table { rows, viewport, unfolded });
    let Viewport { layout, range, heights, .. } = viewport;
    let keys = move || {
        let (from, to) = range.get();
        let keys: Vec<u64> = rows.with(|rows| rows.iter().take(to).skip(from).map(Row::key).collect());
        viewport.keep_focus(&keys, &rows);
        keys
    };
    let above = move || layout.with(|layout| layout.offset(range.get().0, heights.get()));
    let below = move || {
        let (_, to) = range.get();
        layout.with(|layout| layout.offset(layout.len(), heights.get()) - layout.offset(to, heights.get()))
    };
    // A line between new and old stands within a day.
    let day = Memo::new(move |_| {
        let at = layout.with(|layout| layout.day_at(viewport.view.get(), HEAD, heights.get()))?;
        rows.with(|rows| {
            let above = rows.iter().take(at + 1).rev();
            above.filter_map(|row| if let Row::Day(date, count) = row { Some((*date, *count)) } else { None }).next()
        })
    });
    let group_repeats = move || {
        view! {
            <label class="facets__fold">
                <SettingCheckbox setting=preferences.fold />
                {i18n::GROUP_REPEATS.text()}
            </label>
        }
    };
    let total = Memo::new(move |_| rows_of_all.with(|rows| rows.iter().filter(|row| is_call(row)).count()));
    let show_all = move |_| {
        section_view.show(Some(Section::Calls));
        focus_section("calls");
    };
    // Every row is a stop for the keyboard; whoever wants to go past them shall not have to visit all.
    view! {
        <SectionFrame
            name="calls"
            title=i18n::CALLS
            none=|since| i18n::NO_CALLS.with([since])
            counts=counts(Section::Calls)
            keeps_body=true
            more_filters=group_repeats
            list=Section::Calls
            tools=|| view! { <CsvButton section=Section::Calls title=i18n::CALLS /> }
        >
            <a class="skip-link skip-link--here" href="#main">
                {i18n::SKIP_CALLS.text()}
            </a>
            <div class="calls" tabindex="-1" node_ref=viewport.scroller on:scroll=move |_| viewport.note_scroll() on:keydown=move |event| viewport.scroll_by_key(&event)>
                <CurrentDay day=day />
                <table
                    class="calls__table"
                    role="table"
                    aria-label=i18n::CALLS.text()
                    aria-rowcount=move || total.get() + 1
                >
                    <thead role="rowgroup">
                        <tr role="row" aria-rowindex="1">
                            {Column::ALL.map(|column| view! { <ColumnHead column=column /> }).collect_view()}
                        </tr>
                    </thead>
                    <tbody role="rowgroup" node_ref=viewport.body>
                        <Spacer height=above />
                        <RecycledRows keys=keys may_recycle=Row::is_call row=row />
                        <Spacer height=below />
                    </tbody>
                </table>
            </div>
            <LeftOutOnPaper total=total />
            <button type="button" class="list__all" hidden=move || !section_view.is_digest.get() on:click=show_all>
                {move || format::plural(i18n::ALL_CALLS_N, total.get())}
            </button>
        </SectionFrame>
    }
}

fn is_call(row: &Row) -> bool {
    matches!(row, Row::Call { .. })
}

/// The rows down to a number of calls.
fn first_calls(rows: &[Row], most: usize) -> Vec<Row> {
    let mut calls = 0;
    let until = rows.iter().take_while(|row| {
        calls += usize::from(is_call(row));
        calls <= most
    });
    let mut rows: Vec<Row> = until.cloned().collect();
    // The head of a day of which nothing is shown.
    while rows.last().is_some_and(|row| !is_call(row)) {
        rows.pop();
    }
    rows
}

/// All rows of the table, in order.
fn all_rows(unfolded: RwSignal<Vec<u64>>) -> Memo<Arc<Vec<Row>>> {
    let (home, filters, clock) = (use_home(), use_filters(), use_clock());
    let (preferences, device) = (use_preferences(), use_device_memory());
    let shown = filters.lists.of(Section::Calls);
    let all = move |_: Option<&Arc<Vec<Row>>>| {
        let zone = clock.zone.get();
        home.shown.get().map_or_else(Default::default, |home| {
            let shown = shown.get().unwrap_or_default();
            let how = Arrangement {
                sort: filters.sort.get(),
                looked: device.previous_visit.get(),
                group_repeats: preferences.fold.is_on(),
                open: unfolded.get(),
            };
            Arc::new(rows(&home.calls, &shown.places, &how, &zone))
        })
    };
    Memo::new_with_compare(all, always)
}

/// A row of the table, of whatever kind its key is.
fn row(key: ArcRwSignal<u64>, place: ReadSignal<usize>) -> impl IntoView {
    let Table { rows, viewport, unfolded } = expect_context();
    let key = Signal::from(key);
    // The row as it is now.
    let here = move || {
        rows.with(|rows| rows.get(viewport.range.get().0 + place.get()).filter(|row| row.key() == key.get()).cloned())
    };
    // Where the row stands among all: its number for assistive technology.
    let number = move || match here() {
        Some(Row::Call { place, .. }) => Some(place + 2),
        _ => None,
    };
    match untrack(here) {
        Some(Row::Day(date, _)) => {
            let count = move || if let Some(Row::Day(_, count)) = here() { count } else { 0 };
            EitherOf4::A(view! { <DayRow date=date count=count /> })
        }
        Some(Row::Looked) => EitherOf4::B(view! { <NewRow /> }),
        Some(Row::Call { call, .. }) => {
            let fold =
                row_memo(move || if let Some(Row::Call { group, .. }) = here() { group } else { RepeatGroup::None });
            EitherOf4::C(view! { <CallRow call=call key=key number=number fold=fold unfolded=unfolded /> })
        }
        None => EitherOf4::D(view! { <tr></tr> }),
    }
}
