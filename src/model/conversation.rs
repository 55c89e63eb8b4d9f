//! Text conversations, by their most recent message.

use crate::api::conversation::{ConversationInfo, MessageDirections, MessageInfo};

use super::address::{Address, Medium};
use super::call::first;
use super::criteria::{Facet, FilterContext, Kind};
use super::instant::{self, Instant};
use super::key::{Key, identity};
use super::labels::Labels;
use super::record::Item;
use super::search::Haystack;

/// What carriers in North America take as an opt-out from texts (CTIA; Twilio's default list).
const STOP_WORDS: [&str; 6] = ["STOP", "STOPALL", "UNSUBSCRIBE", "END", "QUIT", "CANCEL"];

/// One conversation.
#[derive(Clone, Debug)]
pub struct Conversation {
    /// The conversation as the server describes it.
    pub info: ConversationInfo,
    /// When its most recent message was sent.
    pub when: Option<Instant>,
    key: Key,
    haystack: Haystack,
}

impl Conversation {
    /// Interprets a conversation. The labels are searched too.
    pub fn of(info: ConversationInfo, key: Key, labels: &dyn Labels) -> Self {
        let mut haystack = Haystack::of([info.other_address.as_str()]);
        let mut when = None;
        if let Some(message) = &info.most_recent_message {
            when = instant::parse(&message.date);
            for text in [&message.other_address, &message.text, &message.sender, &message.endpoint_display_name] {
                haystack.add(text);
            }
            haystack.add(message.direction.as_ref().map_or("", |direction| labels.member(direction.name())));
            haystack.add(if message.is_unread { labels.unread() } else { "" });
        }
        Conversation { info, when, key, haystack }
    }

    /// The most recent message.
    pub fn message(&self) -> Option<&MessageInfo> {
        self.info.most_recent_message.as_deref()
    }

    /// The other side.
    pub fn other_address(&self) -> &str {
        let of_message = self.message().map_or("", |message| &message.other_address);
        first(&[&self.info.other_address, of_message])
    }

    /// Whether its most recent message is unread. The server does not say how many are.
    pub fn is_unread(&self) -> bool {
        self.message().is_some_and(|message| message.is_unread)
    }

    /// Whether its most recent message came in, so that the other side waits for a reply. An opt-out awaits none.
    pub fn awaits_reply(&self) -> bool {
        let came_in = self.message().is_some_and(|message| message.direction == Some(MessageDirections::Incoming));
        came_in && !self.wants_no_texts()
    }

    /// Whether nobody is named as the sender of its most recent message.
    pub fn has_no_sender(&self) -> bool {
        self.message().is_none_or(|message| message.sender.trim().is_empty())
    }

    /// Whether it is waiting: nobody has read it, or it awaits a reply.
    pub fn is_waiting(&self) -> bool {
        self.is_unread() || self.awaits_reply()
    }

    /// Whether its most recent message came in and is an opt-out, after which carriers deliver no more texts to the
    /// number.
    pub fn wants_no_texts(&self) -> bool {
        self.message().is_some_and(|message| {
            let text = message.text.trim_matches(|c: char| !c.is_alphanumeric());
            message.direction == Some(MessageDirections::Incoming)
                && STOP_WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
        })
    }

    /// The number that identifies a conversation: one endpoint and one other side.
    pub fn identity(info: &ConversationInfo) -> u64 {
        identity(&info.id, [&info.endpoint_id, &info.other_address])
    }

    /// Whether its most recent message went out.
    pub fn is_ours(&self) -> bool {
        self.message().is_some_and(|message| message.direction == Some(MessageDirections::Outgoing))
    }
}

impl Item for Conversation {
    fn key(&self) -> Key {
        self.key
    }
    fn id(&self) -> &str {
        &self.info.id
    }
    fn other_side(&self) -> Address<'_> {
        Address::used_for(self.other_address(), Medium::Text)
    }
    fn medium(&self) -> Medium {
        Medium::Text
    }
    fn addresses(&self) -> Vec<&str> {
        vec![self.other_address()]
    }
    fn is(&self, kind: Kind, known: &FilterContext) -> bool {
        match kind {
            Kind::All => true,
            Kind::Unread => self.is_unread(),
            Kind::AwaitingReply => self.awaits_reply(),
            Kind::New => known.is_new(self.when),
            _ => false,
        }
    }
    fn facet(&self, facet: Facet) -> Vec<(&str, &str)> {
        match (facet, self.message()) {
            (Facet::Line, Some(message)) => vec![(&self.info.endpoint_id, &message.endpoint_display_name)],
            (Facet::Line, None) => vec![(&self.info.endpoint_id, "")],
            _ => Vec::new(),
        }
    }
    fn when(&self) -> Option<Instant> {
        self.when
    }
    fn haystack(&self) -> &Haystack {
        &self.haystack
    }
}
