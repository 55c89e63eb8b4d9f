//! The story of an address: everything that a home has about it, in the order of time.

use std::sync::Arc;

use super::address::Address;
use super::call::Call;
use super::conversation::Conversation;
use super::form::Form;
use super::home::Home;
use super::instant::Instant;
use super::key::Key;
use super::order::ordered;
use super::record::Item;
use super::section::Section;
use super::voicemail::Voicemail;

/// Where a story is opened from: one of the addresses of a record. The URL holds this, never the address itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The list that the record is in.
    pub section: Section,
    /// The record.
    pub key: Key,
    /// Which of its addresses.
    pub side: usize,
}

impl Anchor {
    /// The anchor of one of a record's addresses; `None` if it identifies nobody.
    pub fn of(section: Section, item: &impl Item, raw: &str) -> Option<Self> {
        Address::used_for(raw, item.medium()).address_key()?;
        let side = item.addresses().iter().position(|address| *address == raw)?;
        Some(Anchor { section, key: item.key(), side })
    }

    /// The anchor for the URL, given the record's id: `calls.1.64f0a1c2d3e4b5a697880001`.
    pub fn text(&self, id: &str) -> String {
        format!("{}.{}.{}", self.section.name(), self.side, self.key.token(id))
    }

    /// Parses an anchor from the URL.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '.');
        let section = Section::of_name(parts.next()?)?;
        let side = parts.next()?.parse().ok()?;
        Some(Anchor { section, side, key: Key::of_token(parts.next()?) })
    }

    /// The id of the record, and the address itself, if the home has the record.
    pub fn find(&self, home: &Home) -> Option<(String, String)> {
        fn of(item: &impl Item, side: usize) -> Option<(String, String)> {
            Some((item.id().to_owned(), (*item.addresses().get(side)?).to_owned()))
        }
        match self.section {
            Section::Calls => of(&**home.calls.find(self.key)?, self.side),
            Section::Conversations => of(&**home.conversations.find(self.key)?, self.side),
            Section::Voicemail => of(&**home.voicemail.find(self.key)?, self.side),
            Section::Forms => of(&**home.forms.find(self.key)?, self.side),
            Section::Callbacks => None,
        }
    }
}

/// A record of a story.
#[derive(Clone, Debug)]
pub enum Record {
    /// A session.
    Call(Arc<Call>),
    /// A conversation, by its most recent message.
    Text(Arc<Conversation>),
    /// A voice message.
    Voicemail(Arc<Voicemail>),
    /// A form.
    Form(Arc<Form>),
}

/// An entry of a story.
#[derive(Clone, Debug)]
pub struct Event {
    /// What happened.
    pub record: Record,
    /// When.
    pub when: Option<Instant>,
    /// For a call of theirs: its ordinal number in the window.
    pub attempt: Option<usize>,
}

/// Everything about one address.
#[derive(Clone, Debug, Default)]
pub struct Story {
    /// The entries, newest first; what has no date comes last.
    pub events: Vec<Event>,
    /// The names that go with the address, each once, the newest first.
    pub names: Vec<String>,
    /// How many calls came from it.
    pub attempts: usize,
}

impl Record {
    /// Whether it looks the same as another one.
    fn same(&self, other: &Self) -> bool {
        fn of<T: Item>(one: &T, two: &T) -> bool {
            one.key() == two.key() && one.same(two)
        }
        match (self, other) {
            (Record::Call(one), Record::Call(two)) => of(&**one, two),
            (Record::Text(one), Record::Text(two)) => of(&**one, two),
            (Record::Voicemail(one), Record::Voicemail(two)) => of(&**one, two),
            (Record::Form(one), Record::Form(two)) => of(&**one, two),
            _ => false,
        }
    }
}

impl Story {
    /// Whether it looks the same as another one.
    pub fn same(&self, other: &Self) -> bool {
        self.events.len() == other.events.len()
            && self.events.iter().zip(&other.events).all(|(one, two)| one.record.same(&two.record))
    }

    /// Collects the story of an address.
    pub fn of(home: &Home, address: &Address) -> Self {
        let Some(address_key) = home.addresses.address_key(address) else {
            return Story::default();
        };
        let entries = home.addresses.named(address_key);
        let came_in = |call: &Call, other: bool| other && !call.is_outgoing() && call.began.is_some();
        let mut story = Story::default();
        for entry in entries.iter().filter(|entry| entry.section == Section::Calls) {
            story.attempts += usize::from(came_in(&home.calls[entry.place], entry.other));
        }
        let mut attempt = story.attempts;
        let mut events = Vec::new();
        for entry in entries {
            let (record, when, name) = match entry.section {
                Section::Calls => {
                    let call = home.calls[entry.place].clone();
                    // The name is the caller's; on calls that went out, ours.
                    let name = if call.is_outgoing() || !entry.other { "" } else { &call.session.from_name }.to_owned();
                    (Record::Call(call.clone()), call.began, name)
                }
                Section::Conversations => {
                    let text = home.conversations[entry.place].clone();
                    (Record::Text(text.clone()), text.when, String::new())
                }
                Section::Voicemail => {
                    let message = home.voicemail[entry.place].clone();
                    let name = if entry.other { message.file.recording_from.clone() } else { String::new() };
                    (Record::Voicemail(message.clone()), message.when, name)
                }
                Section::Forms => {
                    let form = home.forms[entry.place].clone();
                    (Record::Form(form.clone()), form.when, String::new())
                }
                Section::Callbacks => continue,
            };
            let counts = matches!(&record, Record::Call(call) if came_in(call, entry.other));
            events.push(Event { record, when, attempt: counts.then_some(attempt) });
            // Newest first: the count goes down.
            attempt -= usize::from(counts);
            if !name.is_empty()
                && home.addresses.address_key(&Address::of(&name)) != Some(address_key)
                && !story.names.contains(&name)
            {
                story.names.push(name);
            }
        }
        story.events = ordered(events.into_iter(), |event| event.when.map_or(i64::MAX, |when| -when));
        story
    }
}

/// The ordinal number of a call among its caller's calls in the window, and how many those are.
pub fn attempt(home: &Home, call: &Call) -> Option<(usize, usize)> {
    if call.is_outgoing() || call.began.is_none() {
        return None;
    }
    let entries = home.addresses.named(home.addresses.address_key(&call.other_side())?);
    let calls = entries.iter().filter(|entry| entry.section == Section::Calls && entry.other);
    let theirs: Vec<Key> = calls
        .map(|entry| &home.calls[entry.place])
        .filter(|call| !call.is_outgoing() && call.began.is_some())
        .map(|call| call.key())
        .collect();
    let place = theirs.iter().position(|key| *key == call.key())?;
    Some((theirs.len() - place, theirs.len()))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::api::decode;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    const NUMBERS: [&str; 6] =
        ["+13035550100", "(303) 555-0100", "+13035550101", "anonymous", "", "front@bright.example"];

    /// Homes whose records name any of a few addresses, some of them the same written otherwise.
    fn homes() -> impl Strategy<Value = Home> {
        let record = (0_usize..4, 0_usize..6, 0_usize..6, 0_u32..60, any::<bool>());
        prop::collection::vec(record, 0..40).prop_map(|records| {
            let mut lists: [Vec<Value>; 4] = Default::default();
            for (at, (list, one, two, minute, out)) in records.into_iter().enumerate() {
                // An id of "0" is none, and the digits of a hash may hold any number.
                let (id, one, two) = ((at + 1).to_string(), NUMBERS[one], NUMBERS[two]);
                let date = if minute == 0 { String::new() } else { format!("2026-11-23T10:{minute:02}:00Z") };
                lists[list].push(match list {
                    0 => json!({"id": id, "fromAddress": one, "toAddress": two, "direction": if out { "Outgoing" } else { "Incoming" }, "ended": true, "dateCreated": date}),
                    1 => json!({"id": id, "otherAddress": one, "mostRecentMessage": {"date": date}}),
                    2 => json!({"id": id, "fromAddress": one, "toAddress": two, "dateCreated": date}),
                    _ => json!({"id": id, "callerNumber": one, "dateCompleted": date}),
                });
            }
            let [calls, conversations, voicemail, forms] = lists;
            let body = json!({"calls": calls, "conversations": conversations, "voicemail": voicemail, "forms": forms});
            Home::of(decode::home(body.to_string().as_bytes()).unwrap(), 0)
        })
    }

    fn named<T: Item>(list: &[Arc<T>], key: &str) -> usize {
        list.iter()
            .filter(|item| item.addresses().iter().any(|raw| Address::of(raw).key().as_deref() == Some(key)))
            .count()
    }

    proptest! {
        #[test]
        fn a_story_holds_what_the_sections_hold_of_an_address(home in homes()) {
            for number in NUMBERS {
                let address = Address::of(number);
                let story = Story::of(&home, &address);
                let count = |is: fn(&Record) -> bool| story.events.iter().filter(|event| is(&event.record)).count();
                let key = address.key();
                let in_sections = |named: usize| if key.is_some() { named } else { 0 };
                let key = key.clone().unwrap_or_default();
                prop_assert_eq!(count(|r| matches!(r, Record::Call(_))), in_sections(named(&home.calls, &key)));
                prop_assert_eq!(count(|r| matches!(r, Record::Text(_))), in_sections(named(&home.conversations, &key)));
                prop_assert_eq!(count(|r| matches!(r, Record::Voicemail(_))), in_sections(named(&home.voicemail, &key)));
                prop_assert_eq!(count(|r| matches!(r, Record::Form(_))), in_sections(named(&home.forms, &key)));
                // In the order of time, and every call of theirs counted once, in that order.
                let times: Vec<i64> = story.events.iter().map(|event| event.when.unwrap_or(i64::MIN)).collect();
                prop_assert!(times.windows(2).all(|pair| pair[0] >= pair[1]));
                let attempts: Vec<usize> = story.events.iter().filter_map(|event| event.attempt).collect();
                prop_assert_eq!(attempts, (1..=story.attempts).rev().collect::<Vec<_>>());
            }
            for call in home.calls.iter() {
                if let Some((place, of)) = attempt(&home, call) {
                    let story = Story::of(&home, &call.other_side());
                    let told = story.events.iter().find(|event| matches!(&event.record, Record::Call(one) if one.key() == call.key()));
                    prop_assert_eq!(told.and_then(|event| event.attempt), Some(place));
                    prop_assert_eq!(of, story.attempts);
                }
            }
        }

        #[test]
        fn an_anchor_leads_back_to_the_address(home in homes()) {
            for call in home.calls.iter() {
                for raw in call.addresses() {
                    let Some(anchor) = Anchor::of(Section::Calls, &**call, raw) else {
                        prop_assert!(Address::of(raw).address_key().is_none());
                        continue;
                    };
                    let text = anchor.text(call.id());
                    prop_assert!(!text.contains("303"));
                    prop_assert_eq!(Anchor::parse(&text), Some(anchor));
                    prop_assert_eq!(anchor.find(&home), Some((call.id().to_owned(), raw.to_owned())));
                }
            }
        }
    }
}
