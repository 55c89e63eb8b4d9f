//! What is waiting: the counts at the top of the page, each with where to look.

use super::callbacks::Callbacks;
use super::criteria::FilterContext;
use super::home::Home;
use super::instant::Instant;
use super::key::Key;
use super::record::Item;
use super::section::Section;

/// What is waiting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attention {
    /// People to call back.
    pub callbacks: usize,
    /// Conversations whose most recent message is unread. The server does not say how many messages are.
    pub unread: usize,
    /// Conversations whose most recent message came in: they wait for our reply.
    pub awaiting: usize,
    /// Conversations that are either, each counted once.
    pub texts: usize,
    /// When the text came that has waited longest for a reply.
    pub awaiting_since: Option<Instant>,
    /// Voice messages that were not played on this device.
    pub voicemail: usize,
    /// Forms completed since the last visit; all of them without one.
    pub forms: usize,
    /// Calls under way.
    pub live: usize,
}

impl Attention {
    /// Counts what is waiting.
    pub fn of(home: &Home, callbacks: &Callbacks, known: &FilterContext) -> Self {
        let awaiting = || home.conversations.iter().filter(|conversation| conversation.awaits_reply());
        Attention {
            callbacks: callbacks.waiting.len(),
            unread: home.conversations.iter().filter(|conversation| conversation.is_unread()).count(),
            awaiting: awaiting().count(),
            texts: home.conversations.iter().filter(|conversation| conversation.is_waiting()).count(),
            awaiting_since: awaiting().filter_map(|conversation| conversation.when).min(),
            voicemail: home.voicemail.iter().filter(|message| !known.heard.has(message.key())).count(),
            forms: home.forms.iter().filter(|form| is_new(form.when, known)).count(),
            live: home.calls.iter().filter(|call| call.is_live()).count(),
        }
    }

    /// How many things are waiting in all.
    pub fn total(&self) -> usize {
        self.callbacks + self.texts + self.voicemail + self.forms
    }
}

/// Forms wait to be seen: without a last visit, all of them.
fn is_new(when: Option<Instant>, known: &FilterContext) -> bool {
    known.looked.is_none() || known.is_new(when)
}

/// What is waiting, one after the other.
pub type Queue = Vec<(Section, Key)>;

/// Everything that is waiting, in the order in which the page shows it.
pub fn queue(home: &Home, callbacks: &Callbacks, known: &FilterContext) -> Queue {
    let mut queue: Queue = callbacks.waiting.iter().map(|one| (Section::Callbacks, one.key)).collect();
    for conversation in home.conversations.iter().filter(|conversation| conversation.is_waiting()) {
        queue.push((Section::Conversations, conversation.key()));
    }
    for message in home.voicemail.iter().filter(|message| !known.heard.has(message.key())) {
        queue.push((Section::Voicemail, message.key()));
    }
    for form in home.forms.iter().filter(|form| is_new(form.when, known)) {
        queue.push((Section::Forms, form.key()));
    }
    queue
}

/// The position of the next item, given the queue as it was at the last step and the position in it then. Handled items
/// leave the queue; next is the first one after the last that is still there. After the end it starts over.
pub fn next(queue: &[(Section, Key)], before: &[(Section, Key)], last: Option<usize>) -> usize {
    let Some(last) = last else {
        return 0;
    };
    let place = |one: &(Section, Key)| queue.iter().position(|now| now == one);
    let after = match before.get(last).and_then(place) {
        Some(at) => at + 1,
        None => before.iter().skip(last + 1).find_map(place).unwrap_or(0),
    };
    if after < queue.len() { after } else { 0 }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::api::decode;
    use crate::model::key::KeySet;
    use serde_json::json;

    /// Fault B11, and the second half of B6.
    #[test]
    fn b11_what_is_counted_is_what_is_gone_through() {
        let text = |id: &str, message: serde_json::Value| json!({"id": id, "otherAddress": format!("+1303555{id}"), "mostRecentMessage": message});
        let body = json!({"conversations": [
            text("0001", json!({"isUnread": true})),
            text("0002", json!({"direction": "Incoming"})),
            text("0003", json!({"direction": "Incoming", "text": " Stop! "})),
            text("0004", json!({"direction": "Outgoing", "text": "STOP"})),
        ]});
        let home = Home::of(decode::home(body.to_string().as_bytes()).unwrap(), 0);
        let (callbacks, known) = (Callbacks::default(), FilterContext::default());
        let counted = Attention::of(&home, &callbacks, &known);
        assert_eq!((counted.total(), queue(&home, &callbacks, &known).len()), (2, 2));
        let may_text = |number: &str| home.may_text(&crate::model::address::Address::of(number));
        assert!(!may_text("+13035550003") && may_text("+13035550004") && may_text("+13035550002"));
    }

    #[test]
    fn the_queue_holds_what_is_counted() {
        let text = |id: &str, minute: u32, direction: &str, unread: bool| {
            json!({"id": id, "otherAddress": format!("+1303555{minute:04}"),
            "mostRecentMessage": {"direction": direction, "isUnread": unread, "date": format!("2026-11-23T10:{minute:02}:00Z")}})
        };
        let body = json!({
            "conversations": [text("a", 1, "Incoming", true), text("b", 2, "Incoming", false), text("c", 3, "Outgoing", false)],
            "calls": [{"id": "m", "direction": "Incoming", "ended": true, "wasMissed": true, "fromAddress": "+13035550199", "dateCreated": "2026-11-23T10:00:00Z"}],
            "voicemail": [{"id": "new", "dateCreated": "2026-11-23T10:05:00Z"}, {"id": "old", "dateCreated": "2026-11-23T10:01:00Z"}, {"id": "heard", "dateCreated": "2026-11-23T10:02:00Z"}],
            "forms": [{"id": "f", "dateCompleted": "2026-11-23T09:00:00Z"}, {"id": "g", "dateCompleted": "2026-11-23T11:00:00Z"}],
        });
        let home = Home::of(decode::home(body.to_string().as_bytes()).unwrap(), 0);
        let callbacks = Callbacks::of(&home);
        let key = Key::of_token;
        let mut known = FilterContext { heard: KeySet::of([key("heard")]), ..FilterContext::default() };
        let told = |known: &FilterContext| Attention::of(&home, &callbacks, known);
        assert_eq!((told(&known).forms, told(&known).total()), (2, 1 + 2 + 2 + 2));
        known.looked = super::super::instant::parse("2026-11-23T10:00:00Z");
        let told = told(&known);
        assert_eq!((told.callbacks, told.unread, told.awaiting, told.voicemail, told.forms), (1, 1, 2, 2, 1));
        let queue = queue(&home, &callbacks, &known);
        assert_eq!(
            queue,
            [
                (Section::Callbacks, callbacks.waiting[0].key),
                (Section::Conversations, key("b")),
                (Section::Conversations, key("a")),
                (Section::Voicemail, key("new")),
                (Section::Voicemail, key("old")),
                (Section::Forms, key("g")),
            ]
        );
        // Once through all of them, then over again.
        let mut last = None;
        for place in (0..queue.len()).chain([0]) {
            last = Some(next(&queue, &queue, last));
            assert_eq!(last, Some(place));
        }
        // Handled, the first two leave the queue: the third follows.
        assert_eq!(next(&queue[2..], &queue, Some(1)), 0);
        let left: Vec<_> = queue.iter().copied().filter(|one| *one != queue[1]).collect();
        assert_eq!(left[next(&left, &queue, Some(1))], queue[2]);
        assert_eq!(next(&left[..1], &queue, Some(1)), 0);
        assert_eq!(next(&[], &queue, Some(1)), 0);
    }
}
