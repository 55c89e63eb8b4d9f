//! The lists of the page, as the search and the filters leave them: worked out once for the rows, the counts and what is
//! said of them.

use std::sync::Arc;

use super::url::UrlState;
use crate::model::filter::{Choice, Filter, FilterContext, FilteredList, apply_filter, choices, name_of};
use crate::model::home::Home;
use crate::model::key::KeySet;
use crate::model::record::{Item, List};
use crate::model::search::Query;
use crate::model::section::Section;
use leptos::prelude::*;

/// What of a list is shown; `None` before the first home.
pub type Shown = Memo<Option<Arc<FilteredList>>>;

/// All lists.
#[derive(Clone, Copy)]
pub struct Lists {
    home: RwSignal<Option<Arc<Home>>>,
    query: Memo<Query>,
    known: Memo<Arc<FilterContext>>,
    filters: [Memo<Filter>; 4],
    shown: [Shown; 4],
}

impl Lists {
    /// Follows the home, the search, the filters and what the device knows.
    pub(super) fn new(
        home: RwSignal<Option<Arc<Home>>>,
        query: Memo<Query>,
        known: Memo<Arc<FilterContext>>,
        url: UrlState,
    ) -> Self {
        let filters = Section::LISTS.map(|section| url.filter(section));
        // What was heard says nothing of calls, of which there are the most.
        let known_of_calls = Memo::new(move |_| {
            known.with(|known| {
                Arc::new(FilterContext { heard: KeySet::default(), playing: None, ..FilterContext::clone(known) })
            })
        });
        let mut at = 0;
        let shown = Section::LISTS.map(|section| {
            let filter = filters[at];
            at += 1;
            Memo::new(move |_| {
                let home = home.get()?;
                let known = if section == Section::Calls { known_of_calls.get() } else { known.get() };
                let filter = filter.get();
                Some(Arc::new(query.with(|query| match section {
                    Section::Calls => apply_filter(&home.calls, section, query, &filter, &known),
                    Section::Conversations => apply_filter(&home.conversations, section, query, &filter, &known),
                    Section::Voicemail => apply_filter(&home.voicemail, section, query, &filter, &known),
                    Section::Forms => apply_filter(&home.forms, section, query, &filter, &known),
                    Section::Callbacks => FilteredList::default(),
                })))
            })
        });
        Lists { home, query, known, filters, shown }
    }

    fn place(section: Section) -> usize {
        // Call-backs are no list of the server's; whoever asks for theirs gets the first, and no kinds.
        Section::LISTS.iter().position(|one| *one == section).unwrap_or(0)
    }

    /// What of a section's list is shown.
    pub fn of(&self, section: Section) -> Shown {
        self.shown[Self::place(section)]
    }

    /// A section's filter.
    pub fn filter(&self, section: Section) -> Memo<Filter> {
        self.filters[Self::place(section)]
    }

    /// How many of a section are shown; followed.
    pub fn count(&self, section: Section) -> usize {
        self.of(section).with(|shown| shown.as_ref().map_or(0, |shown| shown.places.len()))
    }

    /// What a value of one of a section's facets is called; followed.
    pub fn name_of(&self, section: Section, place: usize, value: u64) -> Option<String> {
        let home = self.home.get()?;
        match section {
            Section::Calls => name_of(&home.calls, section, place, value),
            Section::Conversations => name_of(&home.conversations, section, place, value),
            Section::Forms => name_of(&home.forms, section, place, value),
            Section::Voicemail | Section::Callbacks => None,
        }
    }

    /// The values of one of a section's facets; followed.
    pub fn choices(&self, section: Section, place: usize) -> Vec<Choice> {
        let Some(home) = self.home.get() else {
            return Vec::new();
        };
        let (filter, known) = (self.filter(section).get(), self.known.get());
        self.query.with(|query| {
            fn of<T: Item>(
                list: &List<T>,
                section: Section,
                place: usize,
                by: (&Query, &Filter, &FilterContext),
            ) -> Vec<Choice> {
                choices(list, section, place, by.0, by.1, by.2)
            }
            let by = (query, &filter, &*known);
            match section {
                Section::Calls => of(&home.calls, section, place, by),
                Section::Conversations => of(&home.conversations, section, place, by),
                Section::Forms => of(&home.forms, section, place, by),
                // Neither has any.
                Section::Voicemail | Section::Callbacks => Vec::new(),
            }
        })
    }
}
