//! Filters: of a section, one kind and any of its facets. They stand in the address, and each says how many it has.

use std::collections::HashSet;

use super::instant::Instant;
use super::record::{Item, Key, KeySet, List, hash};
use super::search::Query;
use super::section::Section;

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
    /// Records since somebody last looked.
    New,
}

impl Kind {
    /// Its name in the address.
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

/// A way to part records by what they belong to.
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
    /// The kinds on offer.
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

    /// The facets on offer, at most [`FACETS`].
    pub fn facets(self) -> &'static [Facet] {
        match self {
            Section::Calls => &[Facet::Line, Facet::Person, Facet::Customer],
            Section::Conversations => &[Facet::Line],
            Section::Forms => &[Facet::Form, Facet::Client, Facet::Contact],
            Section::Voicemail | Section::Callbacks => &[],
        }
    }
}

/// The most facets of a section.
pub const FACETS: usize = 3;

/// What of a section is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The kind.
    pub kind: Kind,
    /// The chosen value of each of the section's facets, by [`value`]; 0 for any.
    pub facets: [u64; FACETS],
}

/// A facet's value as a number, which is what stands in the address. What has no id has none: a number made of a name
/// or of a phone number could be found out.
pub fn value(id: &str) -> Option<u64> {
    (!id.is_empty()).then(|| hash(id))
}

impl Filter {
    /// Reads a filter as the address has it: `missed`, or `missed.0.1f2e3d`, of which each number is a facet's value.
    /// What is none of the section's is ignored: it comes from an older or a newer page.
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

    /// The filter as the address has it; empty for one that lets everything through.
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

/// What the page knows beside the records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilterContext {
    /// Voice messages that were played on this device.
    pub heard: KeySet,
    /// The message in the player: it does not leave a list of messages not heard while somebody listens.
    pub playing: Option<Key>,
    /// Calls that probably left a voice message.
    pub left: KeySet,
    /// When somebody last looked.
    pub looked: Option<Instant>,
}

impl FilterContext {
    /// Whether a record happened since somebody last looked. Where nobody did, none counts as new.
    pub fn is_new(&self, when: Option<Instant>) -> bool {
        self.looked.is_some_and(|looked| when > Some(looked))
    }
}

/// What of a list matches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilteredList {
    /// The places of the records that are shown, ascending.
    pub places: Vec<usize>,
    /// How many there are of each of the section's kinds, the search and the facets applied.
    pub kinds: Vec<usize>,
    /// How many there are in all.
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

/// A value of a facet that records have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its number.
    pub value: u64,
    /// Its name, else its id. Of several with one name each has the end of its id behind it.
    pub name: String,
    /// How many of the records that match have it.
    pub count: usize,
}

/// The values of the facet at a place among the section's, by name, each with how many there would be with it in place
/// of the one that is chosen.
pub fn choices<T: Item>(
    list: &List<T>,
    section: Section,
    place: usize,
    query: &Query,
    filter: &Filter,
    known: &FilterContext,
) -> Vec<Choice> {
    let Some(facet) = section.facets().get(place) else {
        return Vec::new();
    };
    let mut others = *filter;
    others.facets[place] = 0;
    let mut choices: Vec<(Choice, String)> = Vec::new();
    for item in list.iter() {
        let counted = usize::from(
            query.matches(item.haystack()) && others.has_facets(&**item, section) && item.is(filter.kind, known),
        );
        let mut seen = Vec::new();
        for (id, name) in item.facet(*facet) {
            let Some(value) = value(id).filter(|value| !seen.contains(value)) else {
                continue;
            };
            seen.push(value);
            match choices.iter_mut().find(|(choice, _)| choice.value == value) {
                Some((choice, _)) => choice.count += counted,
                None => {
                    let name = if name.is_empty() { id } else { name }.to_owned();
                    let at = choices.partition_point(|(choice, _)| choice.name <= name);
                    choices.insert(at, (Choice { value, name, count: counted }, id.to_owned()));
                }
            }
        }
    }
    for of_name in choices.chunk_by_mut(|(one, _), (next, _)| one.name == next.name).filter(|same| same.len() > 1) {
        let ends = ends(&of_name.iter().map(|(_, id)| id.as_str()).collect::<Vec<_>>());
        for ((choice, _), end) in of_name.iter_mut().zip(ends) {
            choice.name = format!("{} \u{b7} {end}", choice.name);
        }
    }
    choices.into_iter().map(|(choice, _)| choice).collect()
}

/// The ends of ids, as short as tells them apart, but four characters at least.
fn ends(ids: &[&str]) -> Vec<String> {
    let end = |id: &str, length: usize| -> String {
        let skipped = id.chars().count().saturating_sub(length);
        id.chars().skip(skipped).collect()
    };
    let longest = ids.iter().map(|id| id.chars().count()).max().unwrap_or(0);
    let are_apart = |length: &usize| {
        let ends: HashSet<u64> = ids.iter().map(|id| hash(&end(id, *length))).collect();
        ends.len() == ids.len()
    };
    let length = (4..longest).find(are_apart).unwrap_or(longest);
    ids.iter().map(|id| end(id, length)).collect()
}

/// What a value of the facet at a place among the section's is called, if any record has it.
pub fn name_of<T: Item>(list: &List<T>, section: Section, place: usize, wanted: u64) -> Option<String> {
    let facet = *section.facets().get(place)?;
    list.iter().find_map(|item| {
        let values = item.facet(facet);
        let found = values.iter().find(|(id, _)| value(id) == Some(wanted));
        found.map(|(id, name)| if name.is_empty() { *id } else { *name }.to_owned())
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::model::call::Call;
    use crate::model::labels::Unlabelled;
    use proptest::prelude::*;

    fn calls() -> impl Strategy<Value = List<Call>> {
        let call = (
            prop::sample::select(vec!["Incoming", "Outgoing"]),
            any::<bool>(),
            prop::sample::select(vec!["", "Ana", "Ben"]),
            prop::sample::select(vec!["", "line-1", "line-2"]),
            prop::sample::select(vec!["Voice", "Chat", "Fax"]),
        );
        prop::collection::vec(call, 0..30).prop_map(|calls| {
            let sessions = calls
                .into_iter()
                .enumerate()
                .map(|(at, (direction, missed, who, line, channel))| {
                    let json = serde_json::json!({
                        "id": at.to_string(), "direction": direction, "wasMissed": missed, "answeredByName": who,
                        "endpointId": line, "endpointName": line, "answeredById": who, "channel": channel, "ended": true,
                    });
                    serde_json::from_value(json).unwrap()
                })
                .collect();
            List::of(sessions, Call::identity, |session, key| Call::of(session, key, &Unlabelled))
        })
    }

    fn filters() -> impl Strategy<Value = Filter> {
        let facet = prop::sample::select(vec![0, hash("line-1"), hash("Ana"), hash("nobody")]);
        (prop::sample::select(Section::Calls.kinds().to_vec()), [facet.clone(), facet.clone(), facet])
            .prop_map(|(kind, facets)| Filter { kind, facets })
    }

    #[test]
    fn b15_colleagues_of_one_name_are_told_apart() {
        let call = |id: &str, who: &str| {
            serde_json::from_value(serde_json::json!({"answeredById": id, "answeredByName": who})).unwrap()
        };
        let sessions =
            vec![call("64f0a1c2d3e4b5a6978800u1", "Ana"), call("64f0a1c2d3e4b5a6978800u2", "Ana"), call("u3", "Ben")];
        let list = List::of(sessions, Call::identity, |session, key| Call::of(session, key, &Unlabelled));
        let choices =
            choices(&list, Section::Calls, 1, &Query::default(), &Filter::default(), &FilterContext::default());
        let names: Vec<&str> = choices.iter().map(|choice| choice.name.as_str()).collect();
        assert_eq!(names, ["Ana \u{b7} 00u1", "Ana \u{b7} 00u2", "Ben"]);
        assert_eq!(ends(&["a1111", "b1111"]), ["a1111", "b1111"]);
    }

    proptest! {
        #[test]
        fn a_filter_reads_back_as_written(filter in filters(), junk in "\\PC{0,20}") {
            prop_assert_eq!(Filter::parse(&filter.text(), Section::Calls), filter);
            let read = Filter::parse(&junk, Section::Forms);
            prop_assert_eq!(Filter::parse(&read.text(), Section::Forms), read);
        }

        #[test]
        fn a_count_is_what_its_press_would_show(list in calls(), filter in filters()) {
            let (query, known) = (Query::default(), FilterContext::default());
            let filtered = apply_filter(&list, Section::Calls, &query, &filter, &known);
            for (kind, count) in Section::Calls.kinds().iter().zip(&filtered.kinds) {
                let pressed = apply_filter(&list, Section::Calls, &query, &Filter { kind: *kind, ..filter }, &known);
                prop_assert_eq!(pressed.places.len(), *count);
            }
            for place in 0..FACETS {
                for choice in choices(&list, Section::Calls, place, &query, &filter, &known) {
                    let mut chosen = filter;
                    chosen.facets[place] = choice.value;
                    let pressed = apply_filter(&list, Section::Calls, &query, &chosen, &known);
                    prop_assert_eq!(pressed.places.len(), choice.count, "{}", choice.name);
                }
            }
            prop_assert_eq!(apply_filter(&list, Section::Calls, &query, &Filter::default(), &known).places.len(), list.len());
        }
    }
}
