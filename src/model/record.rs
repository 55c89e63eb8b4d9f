//! What all records of the home have in common: an identity that outlives a refresh, an instant, and texts to search.

use std::ops::Deref;
use std::sync::Arc;

use super::address::{Address, Medium};
use super::criteria::{Facet, FilterContext, Kind};
use super::instant::Instant;
use super::key::Keys;
use super::order::{order, ordered};
use super::search::Haystack;

pub use super::key::{Key, KeySet};

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

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::model::conversation::Conversation;
    use crate::model::labels::Unlabelled;
    use proptest::prelude::*;
    use std::collections::HashSet;

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
