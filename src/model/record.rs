//! What all records of the home have in common: an identity that outlives a refresh, an instant, and texts to search.

use std::collections::HashSet;
use std::sync::Arc;

use super::instant::Instant;
use super::search::{Haystack, Query};

/// A record's identity within its list: the same after a refresh, and never twice in one list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(pub u64);

/// A record of a list on the page.
pub trait Item {
    /// Its identity.
    fn key(&self) -> Key;
    /// When it happened, if that is known.
    fn when(&self) -> Option<Instant>;
    /// What it is searched in.
    fn haystack(&self) -> &Haystack;
}

/// Hands out keys for one list.
#[derive(Default)]
pub struct Keys(HashSet<u64>);

impl Keys {
    /// A key for a record of this id. Ids are the server's and may be missing or, in broken data, repeated; then the
    /// repetitions get keys of their own, in the order of the answer.
    pub fn key(&mut self, id: &str) -> Key {
        // FNV-1a: short and good enough for ids.
        let mut hash = id
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        while !self.0.insert(hash) {
            hash = hash.wrapping_add(1);
        }
        Key(hash)
    }
}

/// Sorts newest first; what has no date comes last, in the order of the answer.
pub fn newest_first<T: Item>(list: &mut [Arc<T>]) {
    list.sort_by_key(|item| std::cmp::Reverse(item.when()));
}

/// The records that match.
pub fn matching<T: Item>(list: &[Arc<T>], query: &Query) -> Vec<Arc<T>> {
    list.iter().filter(|item| query.matches(item.haystack())).cloned().collect()
}
