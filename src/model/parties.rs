//! Who is who: every record of a home by the addresses that it names. Call-backs, stories and the links between voice
//! messages and calls are all told from it.

use super::address::Address;
use super::record::{Item, List, order};
use super::section::Section;

/// A record under one of its addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which list it is in.
    pub section: Section,
    /// Its place there.
    pub place: usize,
    /// Whether this address is the other side's, to be called back, rather than ours or another one of theirs.
    pub other: bool,
    join: u64,
}

/// All records by address.
#[derive(Clone, Debug, Default)]
pub struct Parties {
    /// In the order of the addresses' numbers; within one, in the order of the lists, each newest first.
    entries: Vec<Entry>,
}

impl Parties {
    /// Adds the records of a list.
    pub(super) fn add<T: Item>(&mut self, section: Section, list: &List<T>) {
        for (place, item) in list.iter().enumerate() {
            let other = item.other_side().join();
            let from = self.entries.len();
            for raw in item.addresses() {
                let Some(join) = Address::of(raw).join() else {
                    continue;
                };
                // Often the same number stands in several fields.
                if !self.entries[from..].iter().any(|entry| entry.join == join) {
                    self.entries.push(Entry { section, place, other: other == Some(join), join });
                }
            }
        }
    }

    /// Puts everything that was added in order.
    pub(super) fn sort(&mut self) {
        let joins: Vec<i64> = self.entries.iter().map(|entry| entry.join.cast_signed()).collect();
        self.entries = order(&joins).into_iter().map(|at| self.entries[at]).collect();
    }

    /// The records that name an address.
    pub fn of(&self, join: u64) -> &[Entry] {
        let wanted = join.cast_signed();
        let from = self.entries.partition_point(|entry| entry.join.cast_signed() < wanted);
        let rest = &self.entries[from..];
        &rest[..rest.iter().take_while(|entry| entry.join == join).count()]
    }

    /// The records of each address.
    pub fn each(&self) -> impl Iterator<Item = &[Entry]> {
        self.entries.chunk_by(|one, next| one.join == next.join)
    }
}
