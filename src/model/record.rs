//! What all records of the home have in common: an identity that outlives a refresh, an instant, and texts to search.

use std::collections::{HashMap, HashSet};
use std::ops::Deref;
use std::sync::Arc;

use super::address::{Address, Medium};
use super::filter::{Facet, FilterContext, Kind};
use super::instant::Instant;
use super::search::Haystack;

/// A record's identity within its list: the same after a refresh, and never twice in one list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(pub u64);

impl Key {
    /// What stands for a record in the URL: its id, from which the key follows, or the key itself if it has no id of
    /// its own.
    pub fn token(self, id: &str) -> String {
        if hash(id) == self.0 && !id.is_empty() && !id.starts_with('~') {
            id.to_owned()
        } else {
            format!("~{:x}", self.0)
        }
    }

    /// The key of a token in the URL.
    pub fn of_token(token: &str) -> Self {
        let key = token.strip_prefix('~').and_then(|key| u64::from_str_radix(key, 16).ok());
        Key(key.unwrap_or_else(|| hash(token)))
    }
}

/// A stable hash of a text (FNV-1a): short, and good enough to tell ids and addresses apart.
#[inline(never)]
pub fn hash(text: &str) -> u64 {
    fnv(text.bytes())
}

fn fnv(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The number that identifies a record: the hash of its id, else of what it was created with, so that it is the same
/// after a refresh. `content` holds what does not change over a record's life, always in the same order.
pub(super) fn identity<'a>(id: &str, content: impl IntoIterator<Item = &'a String>) -> u64 {
    if !id.is_empty() {
        return hash(id);
    }
    // The separator occurs in no text, and no id starts with it.
    let bytes = content.into_iter().flat_map(|text| std::iter::once(0xff).chain(text.bytes()));
    fnv(bytes)
}

/// A record of a list on the page.
pub trait Item {
    /// Its identity.
    fn key(&self) -> Key;
    /// The server's id of it; may be empty.
    fn id(&self) -> &str;
    /// What its addresses were used for.
    fn medium(&self) -> Medium {
        Medium::Voice
    }
    /// Who it is with: the other side.
    fn other_side(&self) -> Address<'_>;
    /// All addresses that it names, always in the same order; missing ones are empty.
    fn addresses(&self) -> Vec<&str>;
    /// Whether it is of a kind.
    fn is(&self, kind: Kind, known: &FilterContext) -> bool;
    /// Its values of a facet, each an id and a name, either of which may be empty.
    fn facet(&self, facet: Facet) -> Vec<(&str, &str)>;
    /// When it happened, if that is known.
    fn when(&self) -> Option<Instant>;
    /// Its searchable text.
    fn haystack(&self) -> &Haystack;
    /// Whether it looks the same as another one; then its row need not be updated.
    fn same(&self, other: &Self) -> bool {
        self.when() == other.when() && self.haystack() == other.haystack()
    }
}

/// A set of keys, to look keys up in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeySet(Vec<i64>);

impl KeySet {
    /// Builds a set of keys.
    pub fn of(keys: impl IntoIterator<Item = Key>) -> Self {
        let keys: Vec<i64> = keys.into_iter().map(|key| key.0.cast_signed()).collect();
        KeySet(order(&keys).into_iter().map(|at| keys[at]).collect())
    }

    /// Whether a key is among them.
    pub fn has(&self, key: Key) -> bool {
        self.0.binary_search(&key.0.cast_signed()).is_ok()
    }
}

/// Hands out keys for one list.
#[derive(Default)]
pub(super) struct Keys {
    given: HashSet<u64>,
    /// How often each repeated identity has come so far.
    repeated: HashMap<u64, u64>,
}

impl Keys {
    /// A key for a record of this [`identity`]. In broken data identities are repeated; the repetitions get keys of
    /// their own, in the order of the answer, each in constant time.
    pub(super) fn key(&mut self, identity: u64) -> Key {
        let mut key = identity;
        while !self.given.insert(key) {
            let times = self.repeated.entry(identity).or_default();
            *times += 1;
            // Far from other keys; an odd step comes back to none of its own.
            key = identity.wrapping_add(times.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        }
        Key(key)
    }
}

/// Records, newest first, found by their keys.
#[derive(Clone, Debug)]
pub struct List<T> {
    items: Vec<Arc<T>>,
    /// Keys (as signed numbers) with their positions, in the order of the keys.
    places: Vec<(i64, usize)>,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        List { items: Vec::new(), places: Vec::new() }
    }
}

impl<T> Deref for List<T> {
    type Target = [Arc<T>];
    fn deref(&self) -> &[Arc<T>] {
        &self.items
    }
}

impl<T: Item> List<T> {
    /// Interprets the records of one list.
    pub fn of<A>(list: Vec<A>, identity: impl Fn(&A) -> u64, of: impl Fn(A, Key) -> T) -> Self {
        let mut builder = ListBuilder::of(list);
        builder.grow(usize::MAX, identity, of);
        builder.list()
    }

    fn in_order(items: Vec<Arc<T>>) -> Self {
        List { places: places(&items.iter().map(|item| item.key().0.cast_signed()).collect::<Vec<_>>()), items }
    }

    /// The record of a key.
    pub fn find(&self, key: Key) -> Option<&Arc<T>> {
        let wanted = key.0.cast_signed();
        let at = self.places.binary_search_by(|(key, _)| key.cmp(&wanted)).ok()?;
        self.items.get(self.places[at].1)
    }

    /// How many of its records another list does not have.
    pub fn new_since(&self, before: &Self) -> usize {
        self.items.iter().filter(|item| before.find(item.key()).is_none()).count()
    }

    /// The list without the records that another one does not have.
    pub fn known_to(&self, before: &Self) -> Self {
        let items: Vec<Arc<T>> = self.items.iter().filter(|item| before.find(item.key()).is_some()).cloned().collect();
        Self::in_order(items)
    }
}

/// Builds a list a few records at a time.
pub struct ListBuilder<A, T> {
    left: std::vec::IntoIter<A>,
    keys: Keys,
    items: Vec<Arc<T>>,
}

impl<A, T: Item> ListBuilder<A, T> {
    /// Starts with the records as the server sent them.
    pub fn of(list: Vec<A>) -> Self {
        ListBuilder { items: Vec::with_capacity(list.len()), left: list.into_iter(), keys: Keys::default() }
    }

    /// Interprets the next records; returns whether there are any left.
    pub fn grow(&mut self, most: usize, identity: impl Fn(&A) -> u64, of: impl Fn(A, Key) -> T) -> bool {
        for record in self.left.by_ref().take(most) {
            let key = self.keys.key(identity(&record));
            self.items.push(Arc::new(of(record, key)));
        }
        self.left.len() > 0
    }

    /// The finished list. Records without a date come last, in the order of the answer.
    pub fn list(self) -> List<T> {
        List::in_order(ordered(self.items.into_iter(), |item| item.when().map_or(i64::MAX, |when| -when)))
    }
}

/// Keys with their positions, in the order of the keys.
#[inline(never)]
fn places(keys: &[i64]) -> Vec<(i64, usize)> {
    order(keys).into_iter().map(|at| (keys[at], at)).collect()
}

/// The positions of the values in sorted order; stable. Everything that is sorted by number is sorted here: every sort
/// of another type adds 8 kB to the binary.
#[inline(never)]
pub fn order(values: &[i64]) -> Vec<usize> {
    let mut places: Vec<(i64, usize)> = values.iter().copied().zip(0..).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, at)| at).collect()
}

/// Sorts items by a value; stable.
pub fn ordered<T>(items: impl Iterator<Item = T>, value: impl Fn(&T) -> i64) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.map(Some).collect();
    let values: Vec<i64> = items.iter().flatten().map(value).collect();
    order(&values).into_iter().filter_map(|at| items[at].take()).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::model::conversation::Conversation;
    use crate::model::labels::Unlabelled;
    use proptest::prelude::*;

    /// Fault B8.
    #[test]
    fn b8_records_without_ids_keep_their_identity_and_cost_no_more() {
        let texts = |addresses: &[String]| {
            let infos = addresses
                .iter()
                .map(|address| serde_json::from_value(serde_json::json!({"otherAddress": address})).unwrap());
            List::of(infos.collect(), Conversation::identity, |info, key| Conversation::of(info, key, &Unlabelled))
        };
        let mut addresses: Vec<String> = (0..50).map(|number| format!("+1303555{number:04}")).collect();
        let before = texts(&addresses);
        // A new record comes first; the others keep their identities.
        addresses.insert(0, "+13035559999".to_owned());
        let after = texts(&addresses);
        assert_eq!(after.new_since(&before), 1);
        assert!(
            before
                .iter()
                .all(|item| after.find(item.key()).is_some_and(|same| same.other_address() == item.other_address()))
        );
        // All of one content: each takes one or two tries, not one for each that came before.
        let mut keys = Keys::default();
        let given: HashSet<Key> = (0..200_000).map(|_| keys.key(7)).collect();
        assert_eq!(given.len(), 200_000);
    }

    proptest! {
        #[test]
        fn every_record_is_kept_in_order_and_found(records in prop::collection::vec(("[ab]{0,2}", 0_u32..20), 0..40)) {
            let infos = records.iter().map(|(id, minute)| {
                let date = if *minute == 0 { String::new() } else { format!("2026-11-23T10:{minute:02}:00Z") };
                serde_json::from_value(serde_json::json!({"id": id, "mostRecentMessage": {"date": date}})).unwrap()
            }).collect();
            let list = List::of(infos, Conversation::identity, |info, key| Conversation::of(info, key, &Unlabelled));
            prop_assert_eq!(list.len(), records.len());
            for item in list.iter() {
                prop_assert!(Arc::ptr_eq(list.find(item.key()).unwrap(), item));
            }
            let times: Vec<i64> = list.iter().map(|item| item.when().unwrap_or(i64::MIN)).collect();
            prop_assert!(times.windows(2).all(|pair| pair[0] >= pair[1]));
            prop_assert_eq!(list.find(Key(0)).map(|_| ()), None);
            for item in list.iter() {
                prop_assert_eq!(Key::of_token(&item.key().token(item.id())), item.key());
            }
        }
    }
}
