//! Rows that become those of other keys. Making rows and taking them away is most of what a long list costs: where one
//! goes and one comes, it is the same row, which is told its new key.

/// A row and the key that it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowSlot {
    /// The row's own number, for as long as it is in the document.
    pub id: u64,
    /// What it shows.
    pub key: u64,
}

/// Gives rows to keys.
#[derive(Debug, Default)]
pub struct Slots {
    last: u64,
    slots: Vec<RowSlot>,
}

impl Slots {
    /// The rows of other keys, in order. A row whose key stays is that key's still; one whose key goes may become another's
    /// if both keys `may`. That which has the focus (`pinned`) does not: somebody works with it.
    pub fn assign(&mut self, keys: &[u64], may: fn(u64) -> bool, pinned: Option<u64>) -> Vec<RowSlot> {
        let stays = |slot: &&RowSlot| keys.contains(&slot.key);
        let goes = |slot: &&RowSlot| !keys.contains(&slot.key) && may(slot.key) && pinned != Some(slot.key);
        let kept: Vec<RowSlot> = self.slots.iter().filter(stays).copied().collect();
        // Where the first rows go because others come at the end, the first of those comes from the first.
        let mut free: Vec<RowSlot> = self.slots.iter().rev().filter(goes).copied().collect();
        let mut next_id = || {
            self.last += 1;
            self.last
        };
        let slots = keys.iter().map(|key| {
            let known = kept.iter().find(|slot| slot.key == *key).map(|slot| slot.id);
            let recycled = || if may(*key) { free.pop().map(|slot| slot.id) } else { None };
            RowSlot { id: known.or_else(recycled).unwrap_or_else(&mut next_id), key: *key }
        });
        let slots: Vec<RowSlot> = slots.collect();
        self.slots.clone_from(&slots);
        slots
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn assign(slots: &mut Slots, keys: &[u64], pinned: Option<u64>) -> Vec<u64> {
        slots.assign(keys, |key| key < 100, pinned).iter().map(|slot| slot.id).collect()
    }

    #[test]
    fn what_goes_becomes_what_comes() {
        let mut slots = Slots::default();
        assert_eq!(assign(&mut slots, &[1, 2, 3], None), [1, 2, 3]);
        // One row further: the first becomes the last.
        assert_eq!(assign(&mut slots, &[2, 3, 4], None), [2, 3, 1]);
        // A head is never recycled.
        assert_eq!(assign(&mut slots, &[100, 3, 4, 5], None), [4, 3, 1, 2]);
        // Nor is what has the focus.
        assert_eq!(assign(&mut slots, &[100, 6, 7], Some(4)), [4, 3, 2]);
    }

    proptest! {
        #[test]
        fn every_key_has_one_row_of_its_own(steps in prop::collection::vec(prop::collection::hash_set(0_u64..120, 0..20), 1..8)) {
            let mut slots = Slots::default();
            let mut before: Vec<RowSlot> = Vec::new();
            for keys in steps {
                let keys: Vec<u64> = keys.into_iter().collect();
                let now = slots.assign(&keys, |key| key < 100, None);
                prop_assert_eq!(now.iter().map(|slot| slot.key).collect::<Vec<_>>(), keys);
                let mut ids: Vec<u64> = now.iter().map(|slot| slot.id).collect();
                ids.sort_unstable();
                ids.dedup();
                prop_assert_eq!(ids.len(), now.len());
                for slot in &now {
                    if let Some(same) = before.iter().find(|before| before.key == slot.key) {
                        prop_assert_eq!(same.id, slot.id);
                    }
                }
                before = now;
            }
        }
    }
}
