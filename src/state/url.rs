//! The address of the page. It says what is shown, so that reload, bookmarks and the back button work. Of the data it
//! contains only opaque ids (account, customer, the record that is open): no number, no name, and not the search.

use std::time::Duration;

use super::platform::window::listen_to_window;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Url, UrlSearchParams};

use crate::model::call_table::Sort;
use crate::model::filter::Filter;
use crate::model::section::Section;

/// The parameters of the address, not yet validated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UrlParams {
    /// `FromDate`: a preset's name or a date; empty for the default window.
    pub from_date: String,
    /// `AccountId`; empty for none.
    pub account: String,
    /// `CustomerId`; empty for none.
    pub customer: String,
    /// `Calls`, `Conversations`, `Voicemail`, `Forms`: the filter of each.
    filters: [Filter; 4],
    /// `Sort`: the order of the calls.
    pub sort: Sort,
    /// `Call`: the call whose details are open; empty for none.
    pub call: String,
    /// `Story`: the record, and which of its addresses, whose story is open; empty for none.
    pub story: String,
}

/// The names of the parameters, in the order of [`UrlParams::values`].
const NAMES: [&str; 10] =
    ["FromDate", "AccountId", "CustomerId", "Calls", "Conversations", "Voicemail", "Forms", "Sort", "Call", "Story"];
/// The parameters that a saved view contains: not the account, the customer and the open record.
const VIEW: [&str; 6] = ["FromDate", "Calls", "Conversations", "Voicemail", "Forms", "Sort"];

impl UrlParams {
    fn values(&self) -> [String; NAMES.len()] {
        let [calls, conversations, voicemail, forms] = self.filters.map(|filter| filter.text());
        let [from_date, account, customer] = [&self.from_date, &self.account, &self.customer].map(String::clone);
        let [call, story] = [&self.call, &self.story].map(String::clone);
        [from_date, account, customer, calls, conversations, voicemail, forms, self.sort.text(), call, story]
    }

    fn of(params: &UrlSearchParams) -> Self {
        let mut values = NAMES.map(|name| params.get(name).unwrap_or_default().trim().to_owned()).into_iter();
        let mut next = || values.next().unwrap_or_default();
        UrlParams {
            from_date: next(),
            account: next(),
            customer: next(),
            filters: Section::LISTS.map(|section| Filter::parse(&next(), section)),
            sort: Sort::parse(&next()),
            call: next(),
            story: next(),
        }
    }

    /// The filter of a section.
    pub fn filter(&self, section: Section) -> Filter {
        Section::LISTS.iter().position(|one| *one == section).map_or_else(Filter::default, |at| self.filters[at])
    }

    /// The filter of a section, to change it.
    pub fn filter_mut(&mut self, section: Section) -> Option<&mut Filter> {
        Section::LISTS.iter().position(|one| *one == section).map(|at| &mut self.filters[at])
    }

    /// Whether a record is open.
    pub fn has_record(&self) -> bool {
        !(self.call.is_empty() && self.story.is_empty())
    }

    /// The same with no record open.
    pub fn without_record(&self) -> Self {
        UrlParams { call: String::new(), story: String::new(), ..self.clone() }
    }

    /// Removes what belongs to one user: everything but the period and the order.
    pub fn leave_user(&mut self) {
        *self = UrlParams { from_date: std::mem::take(&mut self.from_date), sort: self.sort, ..UrlParams::default() };
    }

    /// Removes what belongs to one account: the customer, what is open, and lines and people of filters.
    pub fn leave_account(&mut self) {
        self.account.clear();
        self.customer.clear();
        self.call.clear();
        self.story.clear();
        for filter in &mut self.filters {
            filter.facets = Default::default();
        }
    }
}

/// The address as a signal.
#[derive(Clone, Copy)]
pub struct UrlState {
    params: RwSignal<UrlParams>,
    /// The call whose details are open; empty for none. Every row asks for it.
    pub opened_call: Memo<String>,
}

/// The store, from the context.
///
/// # Panics
/// Outside of the app, where there is no such context.
pub fn use_url() -> UrlState {
    expect_context()
}

impl UrlState {
    /// Reads the address, now and on every move through the history.
    pub(super) fn provide() -> Self {
        let params = RwSignal::new(read());
        let url = UrlState { params, opened_call: Memo::new(move |_| params.with(|params| params.call.clone())) };
        listen_to_window("popstate", move |_| url.follow());
        provide_context(url);
        url
    }

    fn follow(&self) {
        let now = read();
        if self.params.with_untracked(|old| *old != now) {
            self.params.set(now);
        }
    }

    /// The parameters; tracked.
    pub fn params(&self) -> UrlParams {
        self.params.get()
    }

    /// The parameters; not tracked.
    pub fn params_untracked(&self) -> UrlParams {
        self.params.get_untracked()
    }

    /// A memo of a part of the parameters: it notifies only when that part changes.
    pub fn select<T: Clone + PartialEq + Send + Sync + 'static>(&self, of: fn(&UrlParams) -> T) -> Memo<T> {
        let params = self.params;
        Memo::new(move |_| params.with(of))
    }

    /// The filter of a section.
    pub fn filter(&self, section: Section) -> Memo<Filter> {
        let params = self.params;
        Memo::new(move |_| params.with(|params| params.filter(section)))
    }

    /// Changes the parameters as a new entry of the history.
    pub fn push(&self, change: impl FnOnce(&mut UrlParams)) {
        self.go(change, true);
    }

    /// Changes the parameters without a new entry of the history: for changes that the user did not make, and for closing.
    pub fn replace(&self, change: impl FnOnce(&mut UrlParams)) {
        self.go(change, false);
    }

    fn go(&self, change: impl FnOnce(&mut UrlParams), entry: bool) {
        let mut asked = self.params.get_untracked();
        change(&mut asked);
        if self.params.with_untracked(|old| *old == asked) {
            return;
        }
        let opens =
            asked.has_record() && self.params.with_untracked(|old| old.without_record() == asked.without_record());
        self.params.set(asked.clone());
        let entry = match (entry, opens) {
            (false, _) => Entry::Same,
            (true, false) => Entry::New,
            (true, true) => Entry::Record,
        };
        write_soon(asked, entry);
    }

    /// Closes the record that is open. Where it was opened from this page, that is going back: a record that was looked
    /// at leaves no step in the history.
    pub fn close_record(&self) {
        if !self.params.with_untracked(UrlParams::has_record) {
            return;
        }
        let depth = depth();
        self.params.update(|params| *params = params.without_record());
        let went_back = depth > 0 && window().history().and_then(|history| history.go_with_delta(-depth)).is_ok();
        if !went_back {
            write_soon(self.params.get_untracked(), Entry::Same);
        }
    }

    /// The current view, to be saved: period, filters and order.
    pub fn view(&self) -> String {
        let Some(params) = url().map(|url| url.search_params()) else {
            return String::new();
        };
        let view = UrlSearchParams::new();
        if let Ok(view) = &view {
            for name in VIEW {
                if let Some(value) = params.get(name).filter(|value| !value.is_empty()) {
                    view.append(name, &value);
                }
            }
        }
        view.map(|view| String::from(view.to_string())).unwrap_or_default()
    }

    /// Applies a saved view, and keeps the current account and customer.
    pub fn show_view(&self, view: &str) {
        if let Ok(params) = UrlSearchParams::new_with_str(view) {
            let kept = UrlParams::of(&params);
            self.push(|asked| {
                let (account, customer) = (std::mem::take(&mut asked.account), std::mem::take(&mut asked.customer));
                *asked = UrlParams { account, customer, ..kept };
            });
        }
    }
}

fn url() -> Option<Url> {
    Url::new(&window().location().href().ok()?).ok()
}

fn read() -> UrlParams {
    url().map(|url| UrlParams::of(&url.search_params())).unwrap_or_default()
}

/// What a change of the address is in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Entry {
    /// None of its own.
    Same,
    /// A new one.
    New,
    /// A new one that opens a record: closing that goes back.
    Record,
}

/// How many entries of the history were made by opening records from one another, up to this one.
fn depth() -> i32 {
    let state = window().history().and_then(|history| history.state());
    state.ok().and_then(|state| state.as_f64()).map_or(0, |depth| depth as i32)
}

/// Writes the address after the page has rendered: updating the history takes a third of the time of a click.
fn write_soon(asked: UrlParams, entry: Entry) {
    set_timeout(move || write(&asked, entry), Duration::ZERO);
}

/// Writes the address. Keeps parameters of others.
fn write(asked: &UrlParams, entry: Entry) {
    let (Some(url), Ok(history)) = (url(), window().history()) else {
        return;
    };
    let params = url.search_params();
    for (name, value) in NAMES.into_iter().zip(asked.values()) {
        if value.is_empty() {
            params.delete(name);
        } else {
            params.set(name, &value);
        }
    }
    let href = url.href();
    // Browsers refuse too many writes (Safari: 100 in 30 s). The page is right even if its address is not.
    let _ = match entry {
        Entry::Record => history.push_state_with_url(&(depth() + 1).into(), "", Some(&href)),
        Entry::New => history.push_state_with_url(&JsValue::NULL, "", Some(&href)),
        // What belongs to no record any more has none to go back from.
        Entry::Same if asked.has_record() => {
            history.replace_state_with_url(&history.state().unwrap_or(JsValue::NULL), "", Some(&href))
        }
        Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&href)),
    };
}
