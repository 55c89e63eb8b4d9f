//! Who still waits for a call back: the missed calls that nobody returned, one entry per caller.
//!
//! The rule, which the page states with the list: a call counts as missed when it came in and nobody answered it. The
//! caller is off the list once, later than their last missed call, somebody answered a call of theirs, or a call or a
//! text went out to their number. A text that the phone system sends automatically settles nothing. All of this is
//! within the loaded window; what was before is not known.

use std::sync::Arc;

use crate::api::session::FlowChannels;

use super::address::Address;
use super::address_index::Entry;
use super::call::{Call, Status};
use super::home::Home;
use super::instant::Instant;
use super::key::Key;
use super::order::ordered;
use super::record::Item;
use super::search::Query;
use super::section::Section;

/// Somebody who waits for a call back.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The caller's key: the same however often they call.
    pub key: Key,
    /// Their newest missed call, from which the rest is derived.
    pub call: Arc<Call>,
    /// How often they called.
    pub attempts: usize,
    /// Their first missed call in the window.
    pub first: Instant,
    /// Their last one.
    pub last: Instant,
    /// The longest that they waited on the line, in seconds.
    pub longest: i64,
    /// The voice message that they left, the newest if several.
    pub voicemail: Option<Key>,
    /// Whether an automatic text was sent to them.
    pub was_sent_automatic_text: bool,
}

/// How long after a missed call a text without a sender is taken as the phone system's own, in milliseconds.
const AUTOMATIC_MS: i64 = 90_000;

impl Waiting {
    /// What an entry shows besides the caller; the same as long as nothing happens.
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
    /// Who waits, whoever called last first: they can still be reached.
    pub waiting: Vec<Waiting>,
    /// Missed calls of withheld or absent numbers, and calls without a readable date.
    pub unreachable: usize,
}

impl Callbacks {
    /// The entry of this key.
    pub fn find(&self, key: Key) -> Option<&Waiting> {
        self.waiting.iter().find(|one| one.key == key)
    }

    /// The entries that a search finds.
    pub fn found(&self, query: &Query) -> impl Iterator<Item = &Waiting> {
        self.waiting.iter().filter(|one| query.matches(one.call.haystack()))
    }

    /// The keys of the entries that a search finds, in this order or with whoever has waited longest first.
    pub fn keys(&self, query: &Query, longest_first: bool) -> Vec<u64> {
        let found = self.found(query);
        let found = if longest_first { ordered(found, |one| one.first) } else { found.collect() };
        found.into_iter().map(|one| one.key.0).collect()
    }

    /// The list with only the entries that a search finds.
    pub fn matching(&self, query: &Query) -> Self {
        Callbacks { waiting: self.found(query).cloned().collect(), unreachable: self.unreachable }
    }

    /// Works out who waits.
    pub fn of(home: &Home) -> Self {
        let waiting = home.addresses.each().filter_map(|entries| Waiting::of(entries, home));
        let unreachable = home.calls.iter().filter(|call| is_missed(call) && !can_be_called(call)).count();
        Callbacks { waiting: ordered(waiting, |one| -one.last), unreachable }
    }
}

/// Texts and faxes are not calls to return.
fn is_missed(call: &Call) -> bool {
    let spoken = !matches!(call.session.channel, Some(FlowChannels::Chat | FlowChannels::Fax));
    call.status == Status::Missed && !call.is_outgoing() && spoken
}

fn can_be_called(call: &Call) -> bool {
    call.began.is_some() && call.other_side().address_key().is_some()
}

/// Whether an instant is so soon after a call that what happened then was automatic.
fn follows_at_once(when: Instant, call: &Call) -> bool {
    let over = call.completed.or(call.began);
    call.began.is_some_and(|began| began <= when) && over.is_some_and(|over| when <= over + AUTOMATIC_MS)
}

impl Waiting {
    /// The entry of an address, unless somebody came back to it.
    fn of(entries: &[Entry], home: &Home) -> Option<Self> {
        // Newest first, as the list has them.
        let calls = entries.iter().filter(|entry| entry.other && entry.section == Section::Calls);
        let missed = calls.map(|entry| &home.calls[entry.place]).filter(|call| is_missed(call) && call.began.is_some());
        let missed: Vec<&Arc<Call>> = missed.collect();
        let call = Arc::clone(missed.first()?);
        let last = call.began?;
        // A caller who asks to be called back on one number may have called from another.
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
        // An outgoing or an answered call settles it; so does a call of theirs that is under way.
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
        // Missed calls before it were settled with it.
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
mod tests;
