//! The search, the filters of each list, and the order of the calls.

use leptos::prelude::*;

use super::home::HomeStore;
use super::lists::Lists;
use super::triage::Triage;
use super::url::UrlState;
use crate::model::call_table::Sort;
use crate::model::filter::Filter;
use crate::model::search::Query;
use crate::model::section::Section;

/// The search, the filters and the order.
#[derive(Clone, Copy)]
pub struct Filters {
    /// The text of the search. It is never sent or stored.
    pub search: RwSignal<String>,
    /// The search, prepared for matching.
    pub query: Memo<Query>,
    /// The filtered lists.
    pub lists: Lists,
    /// The order of the table of calls.
    pub sort: Memo<Sort>,
    url: UrlState,
}

/// The store, from the context.
///
/// # Panics
/// Outside of the app, where there is no such context.
pub fn use_filters() -> Filters {
    expect_context()
}

impl Filters {
    /// Derives the filters and the lists from the address, the home and what is waiting.
    pub(super) fn provide(home: HomeStore, url: UrlState, triage: Triage) -> Self {
        let search = RwSignal::new(String::new());
        let query = Memo::new(move |_| search.with(|typed| Query::of(typed)));
        let filters = Filters {
            search,
            query,
            lists: Lists::new(home.shown, query, triage.context, url),
            sort: url.select(|params| params.sort),
            url,
        };
        provide_context(filters);
        filters
    }

    /// Changes the filter of a section as a new entry of the history.
    pub fn change(&self, section: Section, change: impl FnOnce(&mut Filter)) {
        self.url.push(|params| {
            if let Some(filter) = params.filter_mut(section) {
                change(filter);
            }
        });
    }
}
