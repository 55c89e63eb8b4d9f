//! What of the home is shown: the search, the filters of each list, and the order of the calls.

use leptos::prelude::*;

use super::home::HomeStore;
use super::lists::Lists;
use super::triage::Triage;
use super::url::UrlState;
use crate::model::call_table::Sort;
use crate::model::filter::Filter;
use crate::model::search::Query;
use crate::model::section::Section;

/// What is shown.
#[derive(Clone, Copy)]
pub struct Filters {
    /// What was typed into the search. It stays on the page.
    pub search: RwSignal<String>,
    /// The search, prepared.
    pub query: Memo<Query>,
    /// The lists as the search and the filters leave them.
    pub lists: Lists,
    /// The order of the table of calls.
    pub sort: Memo<Sort>,
    url: UrlState,
}

/// The store of this page.
///
/// # Panics
/// Outside of the page.
pub fn use_filters() -> Filters {
    expect_context()
}

impl Filters {
    /// Follows the address, the home and what is known beside it.
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

    /// Changes what of a section is shown, as a new entry of the history.
    pub fn change(&self, section: Section, change: impl FnOnce(&mut Filter)) {
        self.url.push(|params| {
            if let Some(filter) = params.filter_mut(section) {
                change(filter);
            }
        });
    }
}
