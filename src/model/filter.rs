//! Filters: one kind and any facets of a section. They are kept in the URL, and each shows how many records it leaves.

use super::instant::Instant;
use super::record::{Item, Key, KeySet, List, hash};
use super::search::Query;
use super::section::Section;

mod choices;

pub use choices::{Choice, choices, name_of};

/// A kind of record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Every one.
    #[default]
    All,
    /// Calls that nobody answered.
    Missed,
    /// Calls that somebody answered.
    Answered,
    /// Calls that came in.
    Incoming,
    /// Calls that went out.
    Outgoing,
    /// Calls under way.
    Live,
    /// Calls that probably left a voice message.
    VoicemailLeft,
    /// Sessions of texts.
    Chat,
    /// Faxes.
    Fax,
    /// Conversations whose most recent message is unread.
    Unread,
    /// Conversations whose most recent message came in.
    AwaitingReply,
    /// Voice messages that were not played on this device.
    NotHeard,
    /// Voice messages of which there is a transcript.
    Transcript,
    /// Records since the last visit.
    New,
}

impl Kind {
    /// Its name in the URL.
    pub fn name(self) -> &'static str {
        match self {
            Kind::All => "",
            Kind::Missed => "missed",
            Kind::Answered => "answered",
            Kind::Incoming => "incoming",
            Kind::Outgoing => "outgoing",
            Kind::Live => "live",
            Kind::VoicemailLeft => "voicemail-left",
            Kind::Chat => "chat",
            Kind::Fax => "fax",
            Kind::Unread => "unread",
            Kind::AwaitingReply => "awaiting-reply",
            Kind::NotHeard => "not-heard",
            Kind::Transcript => "transcript",
            Kind::New => "new",
        }
    }
}

/// A way to group records by what they belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// Which of our lines.
    Line,
    /// Who answered.
    Person,
    /// The customer.
    Customer,
    /// The form that was filled in.
    Form,
    /// The client that it was filled in for.
    Client,
    /// The people that it is for.
    Contact,
}

impl Section {
    /// The kinds to choose from.
    pub fn kinds(self) -> &'static [Kind] {
        match self {
            Section::Calls => &[
                Kind::All,
                Kind::Missed,
                Kind::Answered,
                Kind::Incoming,
                Kind::Outgoing,
                Kind::Live,
                Kind::VoicemailLeft,
                Kind::Chat,
                Kind::Fax,
                Kind::New,
            ],
            Section::Conversations => &[Kind::All, Kind::Unread, Kind::AwaitingReply, Kind::New],
            Section::Voicemail => &[Kind::All, Kind::NotHeard, Kind::Transcript, Kind::New],
            Section::Forms => &[Kind::All, Kind::New],
            Section::Callbacks => &[],
        }
    }

    /// The facets to choose from, at most [`FACETS`].
    pub fn facets(self) -> &'static [Facet] {
        match self {
            Section::Calls => &[Facet::Line, Facet::Person, Facet::Customer],
            Section::Conversations => &[Facet::Line],
            Section::Forms => &[Facet::Form, Facet::Client, Facet::Contact],
            Section::Voicemail | Section::Callbacks => &[],
        }
    }
}

/// The maximum number of facets of a section.
pub const FACETS: usize = 3;

/// Which records of a section are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The kind.
    pub kind: Kind,
    /// The chosen value of each of the section's facets, by [`value`]; 0 for any.
    pub facets: [u64; FACETS],
}

/// A facet's value as a number, for the URL. A value without an id has none: names and phone numbers could be guessed
/// from their hashes.
pub fn value(id: &str) -> Option<u64> {
    (!id.is_empty()).then(|| hash(id))
}

impl Filter {
    /// Parses a filter from the URL: `missed`, or `missed.0.1f2e3d`, in which each number is a facet's value. What the
    /// section does not have is ignored: it comes from an older or a newer page.
    pub fn parse(text: &str, section: Section) -> Self {
        let mut parts = text.split('.');
        let name = parts.next().unwrap_or_default();
        let mut facets = [0; FACETS];
        for (slot, part) in facets.iter_mut().zip(parts).take(section.facets().len()) {
            *slot = u64::from_str_radix(part, 16).unwrap_or(0);
        }
        let kind = section.kinds().iter().copied().find(|kind| kind.name() == name).unwrap_or_default();
        Filter { kind, facets }
    }

    /// The filter for the URL; empty if it lets everything through.
    pub fn text(&self) -> String {
        let mut text = self.kind.name().to_owned();
        let last = self.facets.iter().rposition(|value| *value != 0).map_or(0, |at| at + 1);
        for value in &self.facets[..last] {
            text.push_str(&format!(".{value:x}"));
        }
        text
    }

    /// Whether a record has the chosen values.
    pub fn has_facets(&self, item: &impl Item, section: Section) -> bool {
        let mut chosen = section.facets().iter().zip(self.facets).filter(|(_, wanted)| *wanted != 0);
        chosen.all(|(facet, wanted)| item.facet(*facet).iter().any(|(id, _)| value(id) == Some(wanted)))
    }
}

/// What filters depend on besides the records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilterContext {
    /// Voice messages that were played on this device.
    pub heard: KeySet,
    /// The message in the player: it stays in the list of unheard messages while it plays.
    pub playing: Option<Key>,
    /// Calls that probably left a voice message.
    pub left: KeySet,
    /// The time of the last visit.
    pub looked: Option<Instant>,
}

impl FilterContext {
    /// Whether a record happened since the last visit. Without a last visit, none counts as new.
    pub fn is_new(&self, when: Option<Instant>) -> bool {
        self.looked.is_some_and(|looked| when > Some(looked))
    }
}

/// The records of a list that match.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilteredList {
    /// The positions of the records that are shown, ascending.
    pub places: Vec<usize>,
    /// How many records of each of the section's kinds match the search and the facets.
    pub kinds: Vec<usize>,
    /// How many records the list has in all.
    pub all: usize,
}

/// Applies the search and a filter to a list.
pub fn apply_filter<T: Item>(
    list: &List<T>,
    section: Section,
    query: &Query,
    filter: &Filter,
    known: &FilterContext,
) -> FilteredList {
    let kinds = section.kinds();
    let mut filtered = FilteredList { kinds: vec![0; kinds.len()], all: list.len(), ..FilteredList::default() };
    for (place, item) in list.iter().enumerate() {
        if !query.matches(item.haystack()) || !filter.has_facets(&**item, section) {
            continue;
        }
        for (count, kind) in filtered.kinds.iter_mut().zip(kinds) {
            *count += usize::from(item.is(*kind, known));
        }
        if item.is(filter.kind, known) {
            filtered.places.push(place);
        }
    }
    filtered
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
