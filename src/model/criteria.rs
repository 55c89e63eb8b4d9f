//! What records can be chosen by: their kinds and facets, which of them a section has, and what they depend on besides
//! the records.

use super::instant::Instant;
use super::key::{Key, KeySet};
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
