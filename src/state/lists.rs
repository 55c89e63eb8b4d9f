//! The filtered lists of the page, computed once for the rows, the counts and the announcements.

use std::sync::Arc;

use super::url::UrlState;
use crate::model::filter::{Choice, Filter, FilterContext, FilteredList, apply_filter, choices, name_of};
use crate::model::home::Home;
use crate::model::key::KeySet;
use crate::model::record::{Item, List};
use crate::model::search::Query;
use crate::model::section::Section;
use leptos::prelude::*;

/// The filtered list of a section; `None` before the first home.
pub type Shown = Memo<Option<Arc<FilteredList>>>;

/// The filtered lists of all sections.
#[derive(Clone, Copy)]
pub struct Lists {
    home: RwSignal<Option<Arc<Home>>>,
    query: Memo<Query>,
    known: Memo<Arc<FilterContext>>,
    filters: [Memo<Filter>; 4],
    shown: [Shown; 4],
}

impl Lists {
    /// Derives the lists from the home, the search, the filters and their context.
    pub(super) fn new(
        home: RwSignal<Option<Arc<Home>>>,
        query: Memo<Query>,
        known: Memo<Arc<FilterContext>>,
        url: UrlState,
    ) -> Self {
        let filters = Section::LISTS.map(|section| url.filter(section));
        // Which messages were heard does not matter for calls. Leave it out, so that playing a message does not filter the
        // longest list again.
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
        // The server has no list of call-backs. Their section is never filtered, so any list will do.
        Section::LISTS.iter().position(|one| *one == section).unwrap_or(0)
    }

    /// The filtered list of a section.
    pub fn of(&self, section: Section) -> Shown {
        self.shown[Self::place(section)]
    }

    /// A section's filter.
    pub fn filter(&self, section: Section) -> Memo<Filter> {
        self.filters[Self::place(section)]
    }

    /// The number of records that a section shows; tracked.
    pub fn count(&self, section: Section) -> usize {
        self.of(section).with(|shown| shown.as_ref().map_or(0, |shown| shown.places.len()))
    }

    /// The name of a value of the section's facet at `place`; tracked.
    pub fn name_of(&self, section: Section, place: usize, value: u64) -> Option<String> {
        let home = self.home.get()?;
        match section {
            Section::Calls => name_of(&home.calls, section, place, value),
            Section::Conversations => name_of(&home.conversations, section, place, value),
            Section::Forms => name_of(&home.forms, section, place, value),
            Section::Voicemail | Section::Callbacks => None,
        }
    }

    /// The values of the section's facet at `place`; tracked.
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
                // Neither has facets.
                Section::Voicemail | Section::Callbacks => Vec::new(),
            }
        })
    }
}
