//! Navigation within the page: to a record, to the next waiting item, into a dialog.

use leptos::prelude::*;

use super::filters::Filters;
use super::home::HomeStore;
use super::section_view::SectionView;
use super::triage::Triage;
use super::url::UrlState;
use crate::model::attention::{self, Queue};
use crate::model::call::Call;
use crate::model::filter::{Filter, Kind};
use crate::model::key::Key;
use crate::model::record::Item;
use crate::model::section::Section;
use crate::model::story::Anchor;

/// The dialogs of the page. Details of a record are not among them: the address names these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The hand-over: what is waiting, for the next person on duty.
    Handover,
    /// One form, to be printed.
    Form(Key),
    /// The preferences.
    Preferences,
    /// The list of keyboard shortcuts.
    Keys,
}

/// Where the user is, and where to go.
#[derive(Clone, Copy)]
pub struct Navigation {
    /// The record to scroll to and focus.
    pub wanted: RwSignal<Option<(Section, Key)>>,
    /// The dialog that is open.
    pub dialog: RwSignal<Option<Dialog>>,
    /// The queue of waiting items at the last visit to one of them, and the place of that one.
    last_visited: RwSignal<(Queue, Option<usize>)>,
    url: UrlState,
    view: SectionView,
    home: HomeStore,
    triage: Triage,
    filters: Filters,
}

/// The store, from the context.
///
/// # Panics
/// Outside of the app, where there is no such context.
pub fn use_navigation() -> Navigation {
    expect_context()
}

impl Navigation {
    pub(super) fn provide(url: UrlState, view: SectionView, home: HomeStore, triage: Triage, filters: Filters) -> Self {
        let navigation = Navigation {
            wanted: RwSignal::new(None),
            dialog: RwSignal::new(None),
            last_visited: RwSignal::new((Vec::new(), None)),
            url,
            view,
            home,
            triage,
            filters,
        };
        provide_context(navigation);
        navigation
    }

    /// Opens the details of a call.
    pub fn open_call(&self, call: &Call) {
        let token = call.key().token(call.id());
        self.url.push(|params| {
            params.call = token;
            params.story.clear();
        });
    }

    /// Opens the story of an address.
    pub fn open_story(&self, anchor: Anchor) {
        let found = self.home.newest.with_untracked(|home| home.as_ref().and_then(|home| anchor.find(home)));
        if let Some((id, _)) = found {
            self.url.push(|params| params.story = anchor.text(&id));
        }
    }

    /// Closes the details or the story that is open.
    pub fn close_record(&self) {
        self.url.close_record();
    }

    /// Goes to the next waiting item. Clears the search and the filter if they hide it.
    pub fn go_to_next(&self) -> Option<(Section, Key)> {
        let home = self.home.newest.get_untracked()?;
        let triage = self.triage;
        let queue = untrack(|| {
            triage.callbacks.with(|callbacks| triage.context.with(|known| attention::queue(&home, callbacks, known)))
        });
        let place = self.last_visited.with_untracked(|(before, last)| attention::next(&queue, before, *last));
        let (section, key) = *queue.get(place)?;
        self.last_visited.set((queue, Some(place)));
        self.go_to(section, key);
        Some((section, key))
    }

    /// Shows all records of a kind in a section: applies pending records, clears the search and replaces the filter.
    pub fn show_all_of(&self, section: Section, kind: Kind) {
        self.show_section(section);
        self.filters.search.set(String::new());
        self.home.apply_pending();
        self.filters.change(section, |filter| *filter = Filter { kind, ..Filter::default() });
    }

    /// Shows a section, on a small screen by itself. Callbacks are at the top of all of them.
    pub fn show_section(&self, section: Section) {
        self.view.show(Some(section).filter(|section| *section != Section::Callbacks));
    }

    /// Brings a record into view and gives it the focus. Where the search or a filter hides it, these are cleared.
    pub fn go_to(&self, section: Section, key: Key) {
        self.url.replace(|params| *params = params.without_record());
        self.show_section(section);
        if self.is_pending(section, key) {
            self.home.apply_pending();
        }
        let hidden = match section {
            Section::Callbacks => !self.filters.search.with_untracked(String::is_empty),
            _ => self.is_hidden(section, key),
        };
        if hidden {
            self.filters.search.set(String::new());
            self.url.replace(|params| {
                if let Some(filter) = params.filter_mut(section) {
                    *filter = Default::default();
                }
            });
        }
        self.wanted.set(Some((section, key)));
    }

    /// Whether a record is new and not in the lists yet.
    fn is_pending(&self, section: Section, key: Key) -> bool {
        let listed = self.home.shown.with_untracked(|home| {
            home.as_ref().is_some_and(|home| match section {
                Section::Calls => home.calls.find(key).is_some(),
                Section::Conversations => home.conversations.find(key).is_some(),
                Section::Voicemail => home.voicemail.find(key).is_some(),
                Section::Forms => home.forms.find(key).is_some(),
                Section::Callbacks => true,
            })
        });
        !listed
    }

    fn is_hidden(&self, section: Section, key: Key) -> bool {
        let Some(home) = self.home.shown.get_untracked() else {
            return true;
        };
        let Some(shown) = self.filters.lists.of(section).get_untracked() else {
            return true;
        };
        let key_at = |place: &usize| match section {
            Section::Calls => home.calls.get(*place).map(|item| item.key()),
            Section::Conversations => home.conversations.get(*place).map(|item| item.key()),
            Section::Voicemail => home.voicemail.get(*place).map(|item| item.key()),
            Section::Forms => home.forms.get(*place).map(|item| item.key()),
            Section::Callbacks => None,
        };
        !shown.places.iter().any(|place| key_at(place) == Some(key))
    }

    /// Resets the navigation.
    pub(super) fn clear(&self) {
        self.dialog.set(None);
        self.last_visited.set((Vec::new(), None));
        self.wanted.set(None);
    }
}
