//! Who still waits for a call back: the missed calls that nobody returned, one entry a caller.
//!
//! The rule, which the page states with the list: a call counts as missed when it came in and nobody answered it. The
//! caller is off the list once, later than their last missed call, somebody answered a call of theirs, or a call or a
//! text went out to their number. A text that the phone system sends by itself settles nothing. All of it within the window that is loaded; what was before is not known.

use std::sync::Arc;

use crate::api::session::FlowChannels;

use super::address::Address;
use super::address_index::Entry;
use super::call::{Call, Status};
use super::home::Home;
use super::instant::Instant;
use super::record::{Item, Key, ordered};
use super::search::Query;
use super::section::Section;

/// Somebody who waits for a call back.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Who it is: the same however often they try.
    pub key: Key,
    /// Their newest missed call, from which the rest is told.
    pub call: Arc<Call>,
    /// How often they tried.
    pub attempts: usize,
    /// Their first missed call in the window.
    pub first: Instant,
    /// Their last one.
    pub last: Instant,
    /// The longest that they waited on the line, in seconds.
    pub longest: i64,
    /// The voice message that they left, the newest if several.
    pub voicemail: Option<Key>,
    /// Whether a text went out to them that nobody wrote.
    pub was_sent_automatic_text: bool,
}

/// How long after a missed call a text without a sender is taken as the phone system's own, in milliseconds.
const AUTOMATIC_MS: i64 = 90_000;

impl Waiting {
    /// What an entry shows beside who it is; the same as long as nothing happens.
    pub fn facts(&self) -> (usize, Instant, Instant, i64, Option<Key>, bool) {
        (self.attempts, self.first, self.last, self.longest, self.voicemail, self.was_sent_automatic_text)
    }

    /// The address to call back.
    pub fn address(&self) -> Address<'_> {
        self.call.other_side()
    }
}

/// The list, and how many missed calls were by callers who can't be called back.
#[derive(Clone, Debug, Default)]
pub struct Callbacks {
    /// Who waits, the longest waiting first.
    pub waiting: Vec<Waiting>,
    /// Missed calls of withheld or absent numbers, and calls without a readable date.
    pub unreachable: usize,
}

impl Callbacks {
    /// The entry of this key.
    pub fn find(&self, key: Key) -> Option<&Waiting> {
        self.waiting.iter().find(|one| one.key == key)
    }

    /// Those who wait that a search finds.
    pub fn found(&self, query: &Query) -> impl Iterator<Item = &Waiting> {
        self.waiting.iter().filter(|one| query.matches(one.call.haystack()))
    }

    /// The same as call-backs.
    pub fn matching(&self, query: &Query) -> Self {
        Callbacks { waiting: self.found(query).cloned().collect(), unreachable: self.unreachable }
    }

    /// Finds out who waits.
    pub fn of(home: &Home) -> Self {
        let waiting = home.addresses.each().filter_map(|entries| Waiting::of(entries, home));
        let unreachable = home.calls.iter().filter(|call| is_missed(call) && !can_be_called(call)).count();
        Callbacks { waiting: ordered(waiting, |one| one.first), unreachable }
    }
}

/// Texts and faxes are no calls to return.
fn is_missed(call: &Call) -> bool {
    let spoken = !matches!(call.session.channel, Some(FlowChannels::Chat | FlowChannels::Fax));
    call.status == Status::Missed && !call.is_outgoing() && spoken
}

fn can_be_called(call: &Call) -> bool {
    call.began.is_some() && call.other_side().address_key().is_some()
}

/// Whether what happened at an instant followed a call so soon that nobody did it.
fn follows_at_once(when: Instant, call: &Call) -> bool {
    let over = call.completed.or(call.began);
    call.began.is_some_and(|began| began <= when) && over.is_some_and(|over| when <= over + AUTOMATIC_MS)
}

impl Waiting {
    /// What there is to tell of an address, if nobody came back to it.
    fn of(entries: &[Entry], home: &Home) -> Option<Self> {
        // Newest first, as the list has them.
        let calls = entries.iter().filter(|entry| entry.other && entry.section == Section::Calls);
        let missed = calls.map(|entry| &home.calls[entry.place]).filter(|call| is_missed(call) && call.began.is_some());
        let missed: Vec<&Arc<Call>> = missed.collect();
        let call = Arc::clone(missed.first()?);
        let last = call.began?;
        // Who asks to be called back on one number may have called from another.
        let mut address_keys = vec![home.addresses.address_key(&call.other_side())?];
        for raw in [&call.session.from_address, &call.session.from_phone_number] {
            address_keys.extend(
                home.addresses.address_key(&Address::of(raw)).filter(|address_key| *address_key != address_keys[0]),
            );
        }
        let with = |section| {
            let entries = address_keys.iter().flat_map(|address_key| home.addresses.named(*address_key));
            entries.filter(move |entry| entry.other && entry.section == section)
        };
        // What went out or was answered settles it; so does a call of theirs that is under way.
        let settles = |call: &&Arc<Call>| call.is_outgoing() || call.status == Status::Answered || call.is_live();
        let calls = with(Section::Calls).map(|entry| &home.calls[entry.place]);
        let settled = calls.filter(settles).filter_map(|call| call.began).max();
        let texts = with(Section::Conversations).map(|entry| &home.conversations[entry.place]);
        let texts = texts.filter(|text| text.is_ours()).filter_map(|text| Some((text, text.when?)));
        let (automatic, written): (Vec<_>, Vec<_>) = texts
            .partition(|(text, when)| text.has_no_sender() && missed.iter().any(|call| follows_at_once(*when, call)));
        let settled = settled.max(written.into_iter().map(|(_, when)| when).max());
        if settled > Some(last) {
            return None;
        }
        // What came before it was settled with it.
        let missed = || missed.iter().filter(|call| call.began >= settled);
        let first = missed().next_back()?.began?;
        let left = with(Section::Voicemail)
            .map(|entry| &home.voicemail[entry.place])
            .find(|message| message.when.is_some_and(|when| when >= first));
        Some(Waiting {
            key: Key(address_keys[0]),
            attempts: missed().count(),
            first,
            last,
            longest: missed().filter_map(|call| call.seconds()).max().unwrap_or(0),
            voicemail: left.map(|message| message.key()),
            was_sent_automatic_text: automatic.iter().any(|(_, when)| *when >= first),
            call,
        })
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::api::decode;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    const START: i64 = 1_795_392_000_000;

    fn home(calls: Vec<Value>, texts: Vec<Value>, messages: Vec<Value>) -> Home {
        let body = json!({"calls": calls, "conversations": texts, "voicemail": messages}).to_string();
        Home::of(decode::home(body.as_bytes()).unwrap(), 0)
    }

    /// What may happen with a number, at a minute.
    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Event {
        Missed,
        Answered,
        MissedElsewhere,
        CalledBack,
        Texted,
        LeftMessage,
    }

    fn play(events: &[(i64, u32, Event)]) -> Home {
        let (mut calls, mut texts, mut messages) = (Vec::new(), Vec::new(), Vec::new());
        for (at, (minute, number, event)) in events.iter().enumerate() {
            let date = (START + minute * 60_000).to_string();
            let ended = (START + minute * 60_000 + 20_000).to_string();
            let number = format!("+1303555{number:04}");
            let call = |direction: &str, more: Value| {
                let mut call = json!({"id": at.to_string(), "direction": direction, "ended": true, "dateCreated": date, "dateCompleted": ended});
                let side = if direction == "Incoming" { "fromAddress" } else { "toAddress" };
                call[side] = json!(number);
                call.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
                call
            };
            match event {
                Event::Missed => calls.push(call("Incoming", json!({"wasMissed": true}))),
                Event::Answered => calls.push(call("Incoming", json!({"answeredByName": "Ana"}))),
                Event::MissedElsewhere => calls.push(call("Incoming", json!({"wasMissed": true, "answeredByName": "Ana"}))),
                Event::CalledBack => calls.push(call("Outgoing", json!({}))),
                Event::Texted => texts.push(json!({"id": at.to_string(), "otherAddress": number, "mostRecentMessage": {"direction": "Outgoing", "sender": "Ana", "date": date}})),
                Event::LeftMessage => messages.push(json!({"id": at.to_string(), "fromAddress": number, "dateCreated": date})),
            }
        }
        home(calls, texts, messages)
    }

    #[test]
    fn one_entry_a_caller_with_what_is_known() {
        use Event::{CalledBack, LeftMessage, Missed};
        let home = play(&[
            (1, 7, Missed),
            (9, 7, Missed),
            (10, 7, LeftMessage),
            (3, 8, Missed),
            (4, 8, CalledBack),
            (5, 9, Missed),
        ]);
        let Callbacks { waiting, unreachable } = Callbacks::of(&home);
        assert_eq!(unreachable, 0);
        let told: Vec<_> = waiting
            .iter()
            .map(|one| (one.address().display(), one.attempts, (one.last - one.first) / 60_000))
            .collect();
        assert_eq!(told, [("(303) 555-0007".to_owned(), 2, 8), ("(303) 555-0009".to_owned(), 1, 0)]);
        assert!(waiting[0].voicemail.is_some() && waiting[1].voicemail.is_none());
        assert_eq!(waiting[0].longest, 20);
    }

    #[test]
    fn who_was_called_back_and_calls_again_waits_since_then() {
        use Event::{CalledBack, Missed};
        let waiting = Callbacks::of(&play(&[(1, 7, Missed), (5, 7, CalledBack), (9, 7, Missed)])).waiting;
        assert_eq!((waiting[0].attempts, waiting[0].first), (1, START + 9 * 60_000));
    }

    #[test]
    fn one_number_to_call_back_and_another_that_calls_are_one_person() {
        let call = |id: &str, minute: u32, more: Value| {
            let mut call = json!({"id": id, "direction": "Incoming", "ended": true, "fromAddress": "sip:x@y", "dateCreated": format!("2026-11-23T10:{minute:02}:00Z")});
            call.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            call
        };
        let missed = call("1", 1, json!({"wasMissed": true, "callbackNumber": "+13035550100"}));
        let message = json!({"id": "v", "fromAddress": "sip:x@y", "dateCreated": "2026-11-23T10:01:30Z"});
        let Callbacks { waiting, .. } = Callbacks::of(&home(vec![missed.clone()], vec![], vec![message]));
        assert!(waiting[0].voicemail.is_some());
        let answered = call("2", 2, json!({"answeredByName": "Ana"}));
        assert!(Callbacks::of(&home(vec![missed, answered], vec![], vec![])).waiting.is_empty());
        let chat = call("3", 3, json!({"wasMissed": true, "channel": "Chat", "fromAddress": "+13035550177"}));
        assert!(Callbacks::of(&home(vec![chat], vec![], vec![])).waiting.is_empty());
    }

    /// Fault B6.
    #[test]
    fn b6_a_text_that_nobody_wrote_settles_nothing() {
        let missed = json!({"id": "1", "direction": "Incoming", "ended": true, "wasMissed": true, "fromAddress": "+13035550100",
            "dateCreated": "2026-11-23T10:00:00Z", "dateCompleted": "2026-11-23T10:00:20Z"});
        let text = |sender: &str, date: &str| json!({"id": "t", "otherAddress": "+13035550100", "mostRecentMessage": {"direction": "Outgoing", "sender": sender, "date": date}});
        let waiting = |text: Value| Callbacks::of(&home(vec![missed.clone()], vec![text], vec![])).waiting;
        let automatic = waiting(text("", "2026-11-23T10:00:51Z"));
        assert!(automatic.len() == 1 && automatic[0].was_sent_automatic_text);
        assert!(waiting(text("Ana", "2026-11-23T10:00:51Z")).is_empty());
        assert!(waiting(text("", "2026-11-23T10:10:00Z")).is_empty());
    }

    #[test]
    fn callers_who_can_not_be_called_are_counted() {
        let calls = vec![
            json!({"id": "1", "direction": "Incoming", "ended": true, "wasMissed": true, "fromAddress": "anonymous", "dateCreated": "2026-11-23T10:00:00Z"}),
        ];
        let Callbacks { waiting, unreachable } = Callbacks::of(&home(calls, vec![], vec![]));
        assert_eq!((waiting.len(), unreachable), (0, 1));
    }

    fn events() -> impl Strategy<Value = Vec<(i64, u32, Event)>> {
        use Event::{Answered, CalledBack, LeftMessage, Missed, MissedElsewhere, Texted};
        let event =
            prop::sample::select(vec![Missed, Missed, Answered, MissedElsewhere, CalledBack, Texted, LeftMessage]);
        prop::collection::vec((0_i64..60, 0_u32..4, event), 0..25)
    }

    proptest! {
        #[test]
        fn the_list_holds_those_and_only_those_who_wait(events in events()) {
            let waiting = Callbacks::of(&play(&events)).waiting;
            for number in 0..4_u32 {
                let of = |wanted: &[Event]| events.iter().filter(|(_, who, event)| *who == number && wanted.contains(event)).map(|(minute, ..)| *minute).max();
                let missed = of(&[Event::Missed]);
                let settled = of(&[Event::Answered, Event::MissedElsewhere, Event::CalledBack, Event::Texted]);
                let waits = missed.is_some() && settled <= missed;
                let listed = waiting.iter().filter(|one| one.address().raw.ends_with(&format!("555{number:04}"))).count();
                prop_assert_eq!(listed, usize::from(waits), "number {} of {:?}", number, events);
            }
            prop_assert!(waiting.windows(2).all(|pair| pair[0].first <= pair[1].first));
        }

        #[test]
        fn attempts_are_the_missed_calls(events in events()) {
            for one in Callbacks::of(&play(&events)).waiting {
                let number: u32 = one.address().raw[8..].parse().unwrap();
                use Event::{Answered, CalledBack, MissedElsewhere, Texted};
                let of = |wanted: &[Event]| -> Vec<i64> {
                    events.iter().filter(|(_, who, event)| *who == number && wanted.contains(event)).map(|(minute, ..)| START + minute * 60_000).collect()
                };
                let settled = of(&[Answered, CalledBack, MissedElsewhere, Texted]).into_iter().max();
                let missed: Vec<i64> = of(&[Event::Missed]).into_iter().filter(|at| Some(*at) >= settled).collect();
                prop_assert_eq!(one.attempts, missed.len());
                prop_assert_eq!(Some(one.first), missed.iter().copied().min());
                prop_assert_eq!(Some(one.last), missed.iter().copied().max());
            }
        }
    }
}
