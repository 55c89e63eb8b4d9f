//! Calls: sessions as people see them. "Call" is the page's word for every session, whatever its channel.

use crate::api::session::{FlowChannels, SessionDirections, SessionHoldReasons, SessionInfo};

use super::address::{Address, Medium};
use super::criteria::{Facet, FilterContext, Kind};
use super::instant::{self, Instant};
use super::key::{Key, identity};
use super::labels::Labels;
use super::record::Item;
use super::search::Haystack;

pub(super) mod status;

pub use status::{Live, Status};

/// How long a call under way may go without an update, in milliseconds. Phone systems end a silent leg long before.
const SILENCE_MS: i64 = 12 * 3_600_000;

/// One call.
#[derive(Clone, Debug)]
pub struct Call {
    /// The session as the server describes it.
    pub session: SessionInfo,
    /// What became of it.
    pub status: Status,
    /// When it began.
    pub began: Option<Instant>,
    /// When it completed.
    pub completed: Option<Instant>,
    key: Key,
    haystack: Haystack,
    status_label: &'static str,
}

impl Call {
    /// Interprets a session. The labels are searched and sorted by too.
    pub fn of(session: SessionInfo, key: Key, labels: &dyn Labels) -> Self {
        let status = Status::of(&session);
        let status_label = labels.status(status);
        let mut haystack = Haystack::of([
            status_label,
            &session.from_name,
            &session.from_address,
            &session.to_address,
            &session.destination,
            &session.outcome,
            &session.answered_by_name,
            &session.endpoint_name,
            &session.customer_name,
            &session.display_name,
            &session.callback_number,
            &session.hold_queue_name,
        ]);
        // The labels that the page shows can be searched for as well.
        let (direction, channel) = (session.direction.as_ref(), session.channel.as_ref());
        haystack.add(direction.map_or("", |direction| labels.member(direction.name())));
        haystack.add(channel.map_or("", |channel| labels.member(channel.name())));
        Call {
            began: instant::parse(&session.date_created),
            completed: instant::parse(&session.date_completed),
            status,
            key,
            haystack,
            status_label,
            session,
        }
    }

    /// The number that identifies a session.
    pub fn identity(session: &SessionInfo) -> u64 {
        let birth = [&session.date_created, &session.call_sid, &session.endpoint_id];
        let sides = [&session.from_address, &session.to_address, &session.destination];
        identity(&session.id, birth.into_iter().chain(sides))
    }

    /// The call as of an instant: one under way without an update for `SILENCE_MS` counts as [`Status::Unended`].
    pub fn as_of(mut self, now: Instant, labels: &dyn Labels) -> Self {
        let heard = [self.began, instant::parse(&self.session.date_last_modified)].into_iter().flatten().max();
        if self.is_live() && heard.is_some_and(|heard| now - heard > SILENCE_MS) {
            self.status = Status::Unended;
            self.status_label = labels.status(self.status);
            self.haystack.add(self.status_label);
        }
        self
    }

    /// How long it lasted from its creation to its completion, in seconds. Not "talk time": the server does not say
    /// when it was answered. `None` while it lasts and where either date is missing.
    pub fn seconds(&self) -> Option<i64> {
        if matches!(self.status, Status::Live(_) | Status::Unended) {
            return None;
        }
        // The clocks of two servers may disagree slightly.
        Some(((self.completed? - self.began?) / 1000).max(0))
    }

    /// Whether it went out.
    pub fn is_outgoing(&self) -> bool {
        self.session.direction == Some(SessionDirections::Outgoing)
    }

    /// Whether it is under way.
    pub fn is_live(&self) -> bool {
        matches!(self.status, Status::Live(_))
    }

    /// Where it went: the address that was called, else what was dialled.
    pub fn to(&self) -> &str {
        first(&[&self.session.to_address, &self.session.destination])
    }

    /// What its row sorts by in the From column.
    pub fn from_text(&self) -> &str {
        first(&[&self.session.from_name, &self.session.from_address])
    }

    /// What its row sorts by in the Status column: the label of its status.
    pub fn status_label(&self) -> &'static str {
        self.status_label
    }

    /// Why it is on hold, as the API names it; empty where the server gives no reason.
    pub fn hold_reason_name(&self) -> &str {
        match &self.session.hold_reason {
            None | Some(SessionHoldReasons::None) => "",
            Some(reason) => reason.name(),
        }
    }
}

impl Item for Call {
    fn key(&self) -> Key {
        self.key
    }
    fn id(&self) -> &str {
        &self.session.id
    }
    /// The address for calling back: on calls that came in, the callback number before the caller's.
    fn other_side(&self) -> Address<'_> {
        let session = &self.session;
        let raw = if self.is_outgoing() {
            self.to()
        } else {
            first(&[&session.callback_number, &session.from_address, &session.from_phone_number])
        };
        Address::used_for(raw, self.medium())
    }
    fn medium(&self) -> Medium {
        if self.session.channel == Some(FlowChannels::Chat) { Medium::Text } else { Medium::Voice }
    }
    fn addresses(&self) -> Vec<&str> {
        let session = &self.session;
        vec![&session.callback_number, &session.from_address, self.to(), &session.from_phone_number]
    }
    fn is(&self, kind: Kind, known: &FilterContext) -> bool {
        match kind {
            Kind::All => true,
            Kind::Missed => self.status == Status::Missed,
            Kind::Answered => self.status == Status::Answered,
            Kind::Incoming => self.session.direction == Some(SessionDirections::Incoming),
            Kind::Outgoing => self.is_outgoing(),
            Kind::Live => self.is_live(),
            Kind::VoicemailLeft => known.left.has(self.key),
            Kind::Chat => self.session.channel == Some(FlowChannels::Chat),
            Kind::Fax => self.session.channel == Some(FlowChannels::Fax),
            Kind::New => known.is_new(self.began),
            Kind::Unread | Kind::AwaitingReply | Kind::NotHeard | Kind::Transcript => false,
        }
    }
    fn facet(&self, facet: Facet) -> Vec<(&str, &str)> {
        let session = &self.session;
        match facet {
            Facet::Line => vec![(&session.endpoint_id, &session.endpoint_name)],
            Facet::Person => vec![(&session.answered_by_id, &session.answered_by_name)],
            Facet::Customer => vec![(&session.customer_id, &session.customer_name)],
            Facet::Form | Facet::Client | Facet::Contact => Vec::new(),
        }
    }
    fn when(&self) -> Option<Instant> {
        self.began
    }
    fn haystack(&self) -> &Haystack {
        &self.haystack
    }
    fn same(&self, other: &Self) -> bool {
        self.status == other.status
            && self.began == other.began
            && self.completed == other.completed
            && self.haystack == other.haystack
            // While a call lasts, the page also shows who is on it and why it is on hold.
            && (!self.is_live()
                || (self.session.members.is_as(&other.session.members)
                    && self.session.hold_reason == other.session.hold_reason
                    && self.session.held_by_user_id == other.session.held_by_user_id))
    }
}

/// The first text that is not empty.
pub(super) fn first<'a>(texts: &[&'a str]) -> &'a str {
    texts.iter().find(|text| !text.is_empty()).copied().unwrap_or_default()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
