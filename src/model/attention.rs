//! What is waiting: the counts at the top of the page, each with where to look.

use super::callbacks::Callbacks;
use super::home::Home;
use super::instant::Instant;
use super::record::{Item, Key};

/// What is waiting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attention {
    /// People to call back.
    pub callbacks: usize,
    /// Conversations whose most recent message is unread. How many messages are, the server does not say.
    pub unread: usize,
    /// Conversations whose most recent message came in: they wait for our reply.
    pub awaiting: usize,
    /// Since when the longest of these waits.
    pub awaiting_since: Option<Instant>,
    /// Voice messages that were not played on this device.
    pub voicemail: usize,
    /// Forms completed since somebody last looked; all of them where nobody did.
    pub forms: usize,
    /// Calls under way.
    pub live: usize,
}

impl Attention {
    /// Counts what is waiting. `heard` knows the voice messages played on this device, `looked` is when somebody last
    /// had the page open.
    pub fn of(home: &Home, callbacks: &Callbacks, heard: impl Fn(Key) -> bool, looked: Option<Instant>) -> Self {
        let awaiting = || home.conversations.iter().filter(|conversation| conversation.awaits_reply());
        Attention {
            callbacks: callbacks.waiting.len(),
            unread: home.conversations.iter().filter(|conversation| conversation.is_unread()).count(),
            awaiting: awaiting().count(),
            awaiting_since: awaiting().filter_map(|conversation| conversation.when).min(),
            voicemail: home.voicemail.iter().filter(|message| !heard(message.key())).count(),
            forms: home.forms.iter().filter(|form| looked.is_none_or(|looked| form.when > Some(looked))).count(),
            live: home.calls.iter().filter(|call| call.is_live()).count(),
        }
    }

    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.callbacks + self.unread + self.awaiting + self.voicemail + self.forms == 0
    }
}
