//! Calls: a real table, sortable, grouped by day, of which only the rows in view are in the document.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use crate::state::listener::listen_to_window;
use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::i18n::{self, Message};
use crate::model::call_table::{Arrangement, Column, Row, rows};
use crate::model::section::Section;
use crate::state::effect::effect;
use crate::state::{Page, always};
use crate::ui::dom::{El, button, div, el, icon, keyed_anew};
use crate::ui::parts::growing_list::counts;
use crate::ui::parts::section::{Frame, section};
use crate::ui::parts::setting::checkbox;
use crate::ui::parts::take_away::csv_button;

mod layout;
pub mod row;

use layout::{Heights, Layout, View};

/// Height of the table's head, in pixels, near enough to tell which day stands below it.
const HEAD: f64 = 40.0;
/// How long after the last jump the rows around those in view are made: not between the jumps of somebody who drags the
/// scroll bar, and before anybody gets there.
const SETTLES: Duration = Duration::from_millis(250);

/// The section of calls.
pub fn calls() -> El {
    let page = Page::here();
    let shown = page.lists.of(Section::Calls);
    let unfolded = RwSignal::new(Vec::<u64>::new());
    let all_rows = move |_: Option<&Arc<Vec<Row>>>| {
        let zone = page.clock.zone.get();
        page.shown().map_or_else(Default::default, |home| {
            let shown = shown.get().unwrap_or_default();
            let how = Arrangement {
                sort: page.sort.get(),
                looked: page.device.looked.get(),
                group_repeats: page.preferences.fold.is_on(),
                open: unfolded.get(),
            };
            Arc::new(rows(&home.calls, &shown.places, &how, &zone))
        })
    };
    let all = Memo::new_with_compare(all_rows, always);
    let layout = Memo::new(move |_| all.with(|rows| Layout::of(rows)));
    let scroller = div("calls");
    let body = el("tbody").attr("role", "rowgroup");
    let heights = RwSignal::new(Heights::default());
    let view = RwSignal::new(View::default());
    // Rows around those in view wait until these have been painted, where all of them are new.
    let settled = RwSignal::new(false);
    let range = Memo::new(move |_| {
        layout.with(|layout| {
            if settled.get() { layout.range(view.get(), heights.get()) } else { layout.seen(view.get(), heights.get()) }
        })
    });
    // The rows of a part of the table, and those that are in the document.
    let keys = move |(from, to): (usize, usize)| -> Vec<u64> {
        all.with(|rows| rows.iter().take(to).skip(from).map(Row::key).collect())
    };
    let made = Rc::new(RefCell::new(Vec::new()));
    let unsettle = {
        let jumps = Rc::new(Cell::new(0_u32));
        move || {
            settled.set(false);
            let jump = jumps.get().wrapping_add(1);
            jumps.set(jump);
            let jumps = jumps.clone();
            set_timeout(
                move || {
                    if jumps.get() == jump {
                        settled.set(true)
                    }
                },
                SETTLES,
            );
        }
    };
    let look = {
        let (scroller, body, unsettle) = (scroller.clone(), body.clone(), unsettle.clone());
        move || {
            // Called by the next frame, when the section may be gone.
            if let Some(measured) = Heights::measure(body.node())
                && heights.try_with_untracked(|known| *known != measured) == Some(true)
            {
                heights.set(measured);
            }
            let seen = View::of(scroller.node(), body.node());
            if view.try_with_untracked(|known| *known != seen) == Some(true) {
                let (from, to) = layout.with_untracked(|layout| layout.seen(seen, heights.get_untracked()));
                let (first, end) = range.get_untracked();
                if to <= first || end <= from {
                    unsettle();
                }
                view.set(seen);
            }
        }
    };
    for event in ["resize", "scroll"] {
        let look = look.clone();
        listen_to_window(event, move |_| look());
    }
    // Asking how far it is scrolled would have everything laid out that has changed so far.
    let is_scrolled = Rc::new(Cell::new(false));
    // Another search or order is read from its top.
    let (top, from_top, there, was_scrolled) = (scroller.clone(), look.clone(), made.clone(), is_scrolled.clone());
    let filter = page.lists.filter(Section::Calls);
    effect(move || {
        page.query.track();
        page.sort.track();
        filter.track();
        if was_scrolled.take() {
            top.node().set_scroll_top(0);
        }
        view.update(|view| *view = view.at_top());
        let range = layout.with_untracked(|layout| layout.range(view.get_untracked(), heights.get_untracked()));
        // A letter more that finds the same rows has nothing to make.
        if untrack(|| keys(range)) == *there.borrow() {
            settled.set(true);
        } else {
            unsettle();
        }
        // Where the table begins above the window, what is in view is further down.
        request_animation_frame(from_top.clone());
    });
    // Once there are rows, their heights can be measured.
    effect({
        let look = look.clone();
        move || {
            layout.track();
            request_animation_frame(look.clone());
        }
    });

    let above = spacer(move || layout.with(|layout| layout.offset(range.get().0, heights.get())));
    let below = spacer(move || {
        layout.with(|layout| layout.offset(layout.len(), heights.get()) - layout.offset(range.get().1, heights.get()))
    });
    body.put(&above);
    body.put(&below);
    keyed_anew(
        &body,
        Some(below),
        Row::is_call,
        move || {
            let keys = keys(range.get());
            made.borrow_mut().clone_from(&keys);
            keys
        },
        move |key, place| {
            // Where the row stands among all: its number for assistive technology.
            let number = move || {
                all.with(|rows| match rows.get(range.get().0 + place.get()) {
                    Some(Row::Call { place, .. }) => Some((place + 2).to_string()),
                    _ => None,
                })
            };
            let here = move || {
                all.with(|rows| rows.get(range.get().0 + place.get()).filter(|row| row.key() == key.get()).cloned())
            };
            here().map_or_else(|| el("tr"), |row| row::row(&row, key, page, number, here, unfolded))
        },
    );
    let heads: Vec<El> = Column::ALL.iter().map(|column| head(*column, page)).collect();
    let table = el("table")
        .class("calls__table")
        .attr("role", "table")
        .attr("aria-label", i18n::CALLS.text())
        .live_attr("aria-rowcount", move || Some((layout.with(Layout::calls) + 1).to_string()))
        .child(
            el("thead")
                .attr("role", "rowgroup")
                .child(el("tr").attr("role", "row").attr("aria-rowindex", "1").child(heads)),
        )
        .child(&body);
    // The day of the rows in view stays in view. The rows' own heads say it to who listens.
    let current = Memo::new(move |_| {
        let day = layout.with(|layout| layout.day_at(view.get(), HEAD, heights.get()))?;
        // A line between new and old stands within a day.
        all.with(|rows| {
            rows.iter()
                .take(day + 1)
                .rev()
                .find_map(|row| if let Row::Day(date, count) = row { Some((*date, *count)) } else { None })
        })
    });
    let day = div("calls__current").attr("aria-hidden", "true").live(move |day| {
        if let Some((date, count)) = current.get() {
            day.put(
                div("calls__current-day")
                    .child(row::day_name(date, page))
                    .child(el("span").class("calls__day-count").child(row::day_count(count))),
            );
        }
    });
    let place = scroller.clone();
    let scroller = scroller.on("scroll", move |_| {
        is_scrolled.set(place.node().scroll_top() > 0);
        look();
    });
    let scroller = scroller.child(day).child(table);
    let fold = el("label").class("calls__fold").child(checkbox(page.preferences.fold)).child(i18n::GROUP_REPEATS);
    let frame = Frame {
        name: "calls",
        title: i18n::CALLS,
        symbol: "phone",
        none: i18n::NO_CALLS,
        keeps_body: true,
        list: Some(Section::Calls),
        tools: el("span").child(fold).child(csv_button(Section::Calls, i18n::CALLS)),
    };
    // Every row is a stop for the keyboard; whoever wants to go past them shall not have to visit all.
    let skip = el("a").class("skip-link skip-link--here").attr("href", "#callbacks").child(i18n::SKIP_CALLS);
    section(frame, counts(page, Section::Calls), div("section__body").child(skip).child(scroller))
}

/// Stands for the rows that are not in the document.
fn spacer(height: impl Fn() -> f64 + 'static) -> El {
    let cell = el("td").attr("colspan", "7");
    let row = el("tr").class("calls__spacer").attr("aria-hidden", "true").child(&cell);
    let spacer = row.clone();
    effect(move || {
        // Whole pixels; formatting a float would cost 19 kB.
        let height = height() as i64;
        spacer.show(height > 0);
        // By the object model, not by an attribute, which the Content-Security-Policy refuses.
        let _ = cell.as_kind::<HtmlElement>().style().set_property("height", &format!("{height}px"));
    });
    row
}

/// The words of a column's head.
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

fn head(column: Column, page: Page) -> El {
    let sorted = Memo::new(move |_| {
        let sort = page.sort.get();
        (sort.by == column).then_some(sort.descending)
    });
    let press = move || page.address.push(|asked| asked.sort = asked.sort.press(column));
    let press = button("", press).live(move |button| {
        button.put(title(column));
        button.put(sorted.get().map(|descending| icon(if descending { "down" } else { "up" })));
    });
    el("th")
        .class("calls__head")
        .attr("role", "columnheader")
        .attr("scope", "col")
        .live_attr("aria-sort", move || {
            sorted.get().map(|descending| if descending { "descending" } else { "ascending" }.to_owned())
        })
        .child(press)
}
