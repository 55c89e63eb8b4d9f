//! The address: what the page shows, so that it can be reloaded, bookmarked and walked back through. Of the data only
//! opaque ids are ever in it, of account, customer and the record that is open: no number, no name, nothing that was
//! typed into the search.

use std::time::Duration;

use super::platform::window::listen_to_window;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Url, UrlSearchParams};

use crate::model::call_table::Sort;
use crate::model::filter::Filter;
use crate::model::section::Section;

/// What the address asks for, as it stands there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UrlParams {
    /// `FromDate`: a preset's name or a date; empty for the default window. Not checked yet.
    pub from_date: String,
    /// `AccountId`; empty for none.
    pub account: String,
    /// `CustomerId`; empty for none.
    pub customer: String,
    /// `Calls`, `Conversations`, `Voicemail`, `Forms`: what of each is shown.
    filters: [Filter; 4],
    /// `Sort`: the order of the calls.
    pub sort: Sort,
    /// `Call`: the call whose details are open; empty for none.
    pub call: String,
    /// `Story`: where the story that is open was opened from; empty for none.
    pub story: String,
}

/// The names of the parameters, in the order of [`UrlParams::values`].
const NAMES: [&str; 10] =
    ["FromDate", "AccountId", "CustomerId", "Calls", "Conversations", "Voicemail", "Forms", "Sort", "Call", "Story"];
/// Those that a saved view keeps: how to look, not at whose.
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

    /// What of a section is shown.
    pub fn filter(&self, section: Section) -> Filter {
        Section::LISTS.iter().position(|one| *one == section).map_or_else(Filter::default, |at| self.filters[at])
    }

    /// What of a section is shown, to be changed.
    pub fn filter_mut(&mut self, section: Section) -> Option<&mut Filter> {
        Section::LISTS.iter().position(|one| *one == section).map(|at| &mut self.filters[at])
    }

    /// Drops what belongs to one user: all but the period and the order.
    pub fn leave_user(&mut self) {
        *self = UrlParams { from_date: std::mem::take(&mut self.from_date), sort: self.sort, ..UrlParams::default() };
    }

    /// Drops what belongs to one account: the customer, what is open, and lines and people of filters.
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
}

/// The store of this page.
///
/// # Panics
/// Outside of the page.
pub fn use_url() -> UrlState {
    expect_context()
}

impl UrlState {
    /// Reads the address and follows it back and forward.
    pub(super) fn provide() -> Self {
        let url = UrlState { params: RwSignal::new(read()) };
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

    /// What the address asks for; tracked.
    pub fn params(&self) -> UrlParams {
        self.params.get()
    }

    /// What the address asks for now.
    pub fn params_untracked(&self) -> UrlParams {
        self.params.get_untracked()
    }

    /// A part of what the address asks for, which tells its readers only of its own changes.
    pub fn select<T: Clone + PartialEq + Send + Sync + 'static>(&self, of: fn(&UrlParams) -> T) -> Memo<T> {
        let params = self.params;
        Memo::new(move |_| params.with(of))
    }

    /// What of a section is shown.
    pub fn filter(&self, section: Section) -> Memo<Filter> {
        let params = self.params;
        Memo::new(move |_| params.with(|params| params.filter(section)))
    }

    /// Changes what is asked for, as a new entry of the history.
    pub fn push(&self, change: impl FnOnce(&mut UrlParams)) {
        self.go(change, true);
    }

    /// Changes what is asked for in place: for what nobody chose, and for what is closed.
    pub fn replace(&self, change: impl FnOnce(&mut UrlParams)) {
        self.go(change, false);
    }

    fn go(&self, change: impl FnOnce(&mut UrlParams), entry: bool) {
        let mut asked = self.params.get_untracked();
        change(&mut asked);
        if self.params.with_untracked(|old| *old == asked) {
            return;
        }
        self.params.set(asked.clone());
        write_soon(asked, entry);
    }

    /// The view that the address shows, to be kept under a name: period, filters and order.
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

    /// Shows a view that was kept, of the account and customer that are chosen now.
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

/// Writes the address once what it asks for is shown: the history is a third of what a press costs.
fn write_soon(asked: UrlParams, entry: bool) {
    set_timeout(move || write(&asked, entry), Duration::ZERO);
}

/// Writes the address; parameters that are not ours stay.
fn write(asked: &UrlParams, entry: bool) {
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
    // A browser refuses when a page writes too often (Safari: 100 times in 30 s). What is shown is right all the same.
    let _ = if entry {
        history.push_state_with_url(&JsValue::NULL, "", Some(&href))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&href))
    };
}
