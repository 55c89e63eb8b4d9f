//! Keys: the identities of records, which outlive a refresh.

use std::collections::{HashMap, HashSet};

use super::hash::{fnv, hash};
use super::order::order;

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
