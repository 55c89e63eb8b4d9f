//! Which rows of the table are in the document: those in view, and some around them once these have been painted.

use std::sync::Arc;
use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use web_sys::{HtmlDivElement, KeyboardEvent};

use super::layout::{Heights, Layout, View};
use super::recycled_rows::focused_key;
use crate::model::call_table::Row;
use crate::model::section::Section;
use crate::state::layout::MOST_ON_PAPER;
use crate::state::platform::window::listen_to_window;
use crate::state::{use_filters, use_layout};
use crate::ui::components::focus::focus_quietly;

/// How long after the last jump the rows around those in view are made: not between the jumps of somebody who drags the
/// scroll bar, and before anybody gets there.
const SETTLES: Duration = Duration::from_millis(250);

/// What can be seen of the table.
#[derive(Clone, Copy)]
pub struct Viewport {
    /// What scrolls.
    pub scroller: NodeRef<html::Div>,
    /// The table's body.
    pub body: NodeRef<html::Tbody>,
    /// Where the rows are.
    pub layout: Memo<Layout>,
    /// How high the rows are.
    pub heights: RwSignal<Heights>,
    /// What part of them can be seen.
    pub view: RwSignal<View>,
    /// The rows that are in the document, from and to.
    pub range: Memo<(usize, usize)>,
    /// Whether the rows around those in view are there as well.
    settled: RwSignal<bool>,
    /// Counts the jumps.
    jumps: StoredValue<u32>,
    /// Asking how far it is scrolled would have everything laid out that has changed so far.
    is_scrolled: StoredValue<bool>,
}

impl Viewport {
    /// Follows the rows, the scrolling and the window.
    pub fn of(rows: Memo<Arc<Vec<Row>>>) -> Self {
        let layout = Memo::new(move |_| rows.with(|rows| Layout::of(rows)));
        let (heights, view) = (RwSignal::new(Heights::default()), RwSignal::new(View::default()));
        // Rows around those in view wait until these have been painted, where all of them are new.
        let settled = RwSignal::new(false);
        let is_printing = use_layout().is_printing;
        let range = Memo::new(move |_| {
            if is_printing.get() {
                return (0, layout.with(|layout| layout.rows_of(MOST_ON_PAPER)));
            }
            let (view, heights) = (view.get(), heights.get());
            layout.with(|layout| if settled.get() { layout.range(view, heights) } else { layout.seen(view, heights) })
        });
        let viewport = Viewport {
            scroller: NodeRef::new(),
            body: NodeRef::new(),
            layout,
            heights,
            view,
            range,
            settled,
            jumps: StoredValue::new(0),
            is_scrolled: StoredValue::new(false),
        };
        for event in ["resize", "scroll"] {
            listen_to_window(event, move |_| viewport.look());
        }
        viewport.begin_anew_with_each_search(rows);
        // Once there are rows, their heights can be measured.
        Effect::new(move |_| {
            layout.track();
            request_animation_frame(move || viewport.look());
        });
        viewport
    }

    /// Handles End and Home. The browser's own scroll stops at the end that the table had when the scroll started.
    pub fn scroll_by_key(self, event: &KeyboardEvent) {
        let is_plain = !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key());
        let Some(scroller) = self.scroller.get_untracked().filter(|_| is_plain) else {
            return;
        };
        let top = match event.key().as_str() {
            "End" => scroller.scroll_height(),
            "Home" => 0,
            _ => return,
        };
        // On small screens the page scrolls, not the table.
        if scroller.scroll_height() > scroller.client_height() {
            event.prevent_default();
            scroller.set_scroll_top(top);
        }
    }

    /// Notes how far the table is scrolled.
    pub fn note_scroll(self) {
        if let Some(scroller) = self.scroller.get_untracked() {
            self.is_scrolled.set_value(scroller.scroll_top() > 0);
        }
        self.look();
    }

    /// Moves the focus from a row to the table before scrolling removes the row. Otherwise another caller's row would get
    /// the focus.
    pub fn keep_focus(self, keys: &[u64], rows: &Memo<Arc<Vec<Row>>>) {
        let Some(focused) = focused_key().filter(|focused| !keys.contains(focused)) else {
            return;
        };
        let is_listed = rows.with_untracked(|rows| rows.iter().any(|row| row.key() == focused));
        if let Some(scroller) = self.scroller.get_untracked().filter(|_| is_listed) {
            focus_quietly(&scroller);
        }
    }

    /// Measures what can be seen. Called by the next frame, when the section may be gone.
    fn look(self) {
        let elements = self.scroller.try_get_untracked().flatten().zip(self.body.try_get_untracked().flatten());
        let Some((scroller, body)) = elements else {
            return;
        };
        if let Some(measured) = Heights::measure(&body)
            && self.heights.try_with_untracked(|known| *known != measured) == Some(true)
        {
            self.heights.set(measured);
        }
        let seen = View::of(&scroller, &body);
        if self.view.try_with_untracked(|known| *known != seen) == Some(true) {
            let heights = self.heights.get_untracked();
            let (from, to) = self.layout.with_untracked(|layout| layout.seen(seen, heights));
            let (first, end) = self.range.get_untracked();
            if to <= first || end <= from {
                self.unsettle();
            }
            self.view.set(seen);
            keep_at_end(scroller);
        }
    }

    fn unsettle(self) {
        self.settled.set(false);
        let jump = self.jumps.try_update_value(|jumps| {
            *jumps = jumps.wrapping_add(1);
            *jumps
        });
        set_timeout(
            move || {
                if self.jumps.try_get_value() == jump {
                    self.settled.set(true);
                }
            },
            SETTLES,
        );
    }

    /// Another search or order is read from its top.
    fn begin_anew_with_each_search(self, rows: Memo<Arc<Vec<Row>>>) {
        let filters = use_filters();
        let filter = filters.lists.filter(Section::Calls);
        Effect::new(move |before: Option<Vec<u64>>| {
            filters.query.track();
            filters.sort.track();
            filter.track();
            if self.is_scrolled.get_value() {
                self.is_scrolled.set_value(false);
                if let Some(scroller) = self.scroller.get_untracked() {
                    scroller.set_scroll_top(0);
                }
            }
            self.view.update(|view| *view = view.at_top());
            let (view, heights) = (self.view.get_untracked(), self.heights.get_untracked());
            let (from, to) = self.layout.with_untracked(|layout| layout.range(view, heights));
            let keys: Vec<u64> = rows.with_untracked(|rows| rows.iter().take(to).skip(from).map(Row::key).collect());
            // A letter more that finds the same rows has nothing to make.
            if before.as_ref() == Some(&keys) {
                self.settled.set(true);
            } else {
                self.unsettle();
            }
            // Where the table begins above the window, what is in view is further down.
            request_animation_frame(move || self.look());
            keys
        });
    }
}

/// Keeps a table at its end while its rows are replaced. WebKit lays out the table in between, when it is shorter, and
/// scrolls it back.
fn keep_at_end(scroller: HtmlDivElement) {
    let rest = |scroller: &HtmlDivElement| scroller.scroll_height() - scroller.client_height() - scroller.scroll_top();
    if scroller.scroll_top() > 0 && rest(&scroller) <= 1 {
        request_animation_frame(move || {
            if rest(&scroller) > 1 {
                scroller.set_scroll_top(scroller.scroll_height());
            }
        });
    }
}
