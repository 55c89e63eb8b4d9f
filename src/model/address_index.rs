//! An index of a home's records by the addresses that they name. Call-backs, stories and the links between voice
//! messages and calls are derived from it.
//!
//! Only the index can tell what a number without a country code means: the one number of the payload, in E.164 form,
//! that ends in it after its country code. If there are several, it is none of them.

use super::address::Address;
use super::address::number::Number;
use super::order::order;
use super::record::{Item, List};
use super::section::Section;

/// A record under one of its addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which list it is in.
    pub section: Section,
    /// Its position there.
    pub place: usize,
    /// Whether this address is the other side's, to be called back, rather than ours or another one of theirs.
    pub other: bool,
    address_key: u64,
}

/// All records by address.
#[derive(Clone, Debug, Default)]
pub struct AddressIndex {
    /// Sorted by address key; within one, in the order of the lists, each newest first.
    entries: Vec<Entry>,
    /// What people may write for the E.164 numbers of the payload, sorted, each with the key of the one number that it
    /// means; `None` if there are several. Empty if every number has its country code.
    short_forms: Vec<(u64, Option<u64>)>,
}

/// An address of a record, parsed once: what a number means is known only when all have been parsed.
struct Named {
    section: Section,
    place: usize,
    other: bool,
    line: Line,
}

/// What identifies an address.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Number(Number),
    Key(u64),
}

impl Line {
    fn of(address: &Address) -> Option<Self> {
        address.phone().map(Line::Number).or_else(|| address.address_key().map(Line::Key))
    }
}

/// Builds an [`AddressIndex`], list by list.
#[derive(Default)]
pub(super) struct AddressIndexBuilder {
    named: Vec<Named>,
}

impl AddressIndexBuilder {
    /// Adds the records of a list: parses their addresses.
    pub(super) fn add<T: Item>(&mut self, section: Section, list: &List<T>) {
        for (place, item) in list.iter().enumerate() {
            let other = Line::of(&item.other_side());
            for raw in item.addresses().into_iter().filter(|raw| !raw.is_empty()) {
                if let Some(line) = Line::of(&Address::used_for(raw, item.medium())) {
                    self.named.push(Named { section, place, other: other == Some(line), line });
                }
            }
        }
    }

    /// The index of the records that were added.
    pub(super) fn index(self) -> AddressIndex {
        let mut addresses = AddressIndex { entries: Vec::new(), short_forms: short_forms(&self.named) };
        let mut entries: Vec<Entry> = Vec::with_capacity(self.named.len());
        for Named { section, place, other, line } in self.named {
            let address_key = addresses.key_of_line(line);
            // Often the same number stands in several fields.
            let mut of_this =
                entries.iter_mut().rev().take_while(|entry| entry.section == section && entry.place == place);
            match of_this.find(|entry| entry.address_key == address_key) {
                Some(entry) => entry.other |= other,
                None => entries.push(Entry { section, place, other, address_key }),
            }
        }
        let address_keys: Vec<i64> = entries.iter().map(|entry| entry.address_key.cast_signed()).collect();
        addresses.entries = order(&address_keys).into_iter().map(|at| entries[at]).collect();
        addresses
    }
}

impl AddressIndex {
    /// The key of an address within this payload.
    pub fn address_key(&self, address: &Address) -> Option<u64> {
        Line::of(address).map(|line| self.key_of_line(line))
    }

    fn key_of_line(&self, line: Line) -> u64 {
        let number = match line {
            Line::Number(number) => number,
            Line::Key(key) => return key,
        };
        if self.short_forms.is_empty() {
            return number.address_key();
        }
        let mut meant = number.looked_up_as().filter_map(|form| {
            let at = self.short_forms.binary_search_by_key(&form, |(form, _)| *form).ok()?;
            Some(self.short_forms[at].1)
        });
        match meant.next() {
            // Looked up by the digits as they are, and again without the trunk prefix.
            Some(Some(address_key)) if meant.all(|other| other == Some(address_key)) => address_key,
            // Ambiguous: the digits alone, which are no number's key.
            Some(_) => number.own_digits(),
            None => number.address_key(),
        }
    }

    /// The records that name an address.
    pub fn named(&self, address_key: u64) -> &[Entry] {
        let wanted = address_key.cast_signed();
        let from = self.entries.partition_point(|entry| entry.address_key.cast_signed() < wanted);
        let rest = &self.entries[from..];
        &rest[..rest.iter().take_while(|entry| entry.address_key == address_key).count()]
    }

    /// The records of each address.
    pub fn each(&self) -> impl Iterator<Item = &[Entry]> {
        self.entries.chunk_by(|one, next| one.address_key == next.address_key)
    }
}

/// What people may write for the numbers that have a country code; nothing if all have one.
fn short_forms(named: &[Named]) -> Vec<(u64, Option<u64>)> {
    let numbers = || {
        named.iter().filter_map(|named| match named.line {
            Line::Number(number) => Some(number),
            Line::Key(_) => None,
        })
    };
    if numbers().all(|number| number.is_certain()) {
        return Vec::new();
    }
    let forms = numbers().filter_map(|number| Some((number.short_forms()?, number.address_key())));
    in_order(forms.flat_map(|(forms, address_key)| forms.map(|form| (form, address_key))).collect())
}

/// Each form once, with the one number that it means.
fn in_order(mut forms: Vec<(u64, u64)>) -> Vec<(u64, Option<u64>)> {
    let mut sorted: Vec<(u64, Option<u64>)> = Vec::new();
    forms.sort_unstable();
    for (form, address_key) in forms {
        match sorted.last_mut().filter(|(last, _)| *last == form) {
            Some((_, known)) if *known == Some(address_key) => {}
            Some((_, known)) => *known = None,
            None => sorted.push((form, Some(address_key))),
        }
    }
    sorted
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::api::decode;
    use crate::model::home::Home;
    use proptest::prelude::*;
    use serde_json::json;

    fn home(numbers: &[String]) -> Home {
        let calls: Vec<_> = numbers
            .iter()
            .enumerate()
            .map(|(at, number)| json!({"id": at.to_string(), "direction": "Incoming", "fromAddress": number}))
            .collect();
        Home::of(decode::home(json!({"calls": calls}).to_string().as_bytes()).unwrap(), 0)
    }

    fn address_key(home: &Home, number: &str) -> Option<u64> {
        home.addresses.address_key(&Address::of(number))
    }

    /// Fault B4.
    #[test]
    fn b4_a_national_number_is_the_international_one_that_ends_in_it() {
        let france = home(&["+33612345678".into(), "0612345678".into(), "0712345678".into()]);
        assert_eq!(address_key(&france, "0612345678"), address_key(&france, "+33612345678"));
        assert_ne!(address_key(&france, "0712345678"), address_key(&france, "+33612345678"));
        let britain = home(&["+442079460958".into(), "020 7946 0958".into()]);
        for way in ["020 7946 0958", "0044 20 7946 0958", "011442079460958", "442079460958", "+44 (20) 7946 0958"] {
            assert_eq!(address_key(&britain, way), Address::of("+442079460958").address_key(), "{way}");
        }
        // Italians dial the 0 from abroad too.
        let italy = home(&["+390612345678".into(), "0612345678".into()]);
        assert_eq!(address_key(&italy, "0612345678"), Address::of("+390612345678").address_key());
        let russia = home(&["+79161234567".into(), "89161234567".into()]);
        assert_eq!(address_key(&russia, "89161234567"), Address::of("+79161234567").address_key());
        // One of two, and there is no telling which.
        let both = home(&["+33612345678".into(), "+39612345678".into(), "0612345678".into()]);
        assert!(
            [Some(0), address_key(&both, "+33612345678"), address_key(&both, "+39612345678")]
                .iter()
                .all(|known| *known != address_key(&both, "0612345678"))
        );
        let shape = home(&["+19876543210".into(), "+919876543210".into(), "9876543210".into()]);
        assert_ne!(address_key(&shape, "9876543210"), Address::of("+19876543210").address_key());
        let india = home(&["+919876543210".into(), "9876543210".into()]);
        assert_eq!(address_key(&india, "9876543210"), Address::of("+919876543210").address_key());
    }

    proptest! {
        /// Whatever way a number is written, its key is that of its E.164 form, or no E.164 number's at all; and two
        /// E.164 numbers never share one.
        #[test]
        fn a_number_in_any_spelling_is_itself_or_nobody(
            codes in prop::collection::vec(prop::sample::select(vec!["1", "7", "33", "39", "44", "49", "91", "353", "971"]), 1..6),
            nationals in prop::collection::vec("[2-9][0-9]{8,9}", 6),
            ways in prop::collection::vec(0_usize..9, 6),
        ) {
            let e164: Vec<String> = codes.iter().zip(&nationals).map(|(code, national)| format!("+{code}{national}")).collect();
            let written: Vec<String> = codes.iter().zip(&nationals).zip(&ways).map(|((code, national), way)| match way {
                0 => format!("+{code} ({}) {}", &national[..3], &national[3..]),
                1 => format!("00{code}{national}"),
                2 => format!("011{code}{national}"),
                3 => format!("0{national}"),
                4 => format!("{}-{}", &national[..4], &national[4..]),
                5 => format!("sip:+{code}{national}@gateway.example:5060;user=phone"),
                6 => format!("tel:+{code}{national};ext=22"),
                7 => format!("{code}{national}"),
                _ => format!("+{code}{national} ext. 7"),
            }).collect();
            let all: Vec<String> = e164.iter().chain(&written).cloned().collect();
            let home = home(&all);
            let keys: Vec<u64> = e164.iter().map(|number| address_key(&home, number).unwrap()).collect();
            for (at, number) in e164.iter().enumerate() {
                prop_assert!(keys.iter().zip(&e164).all(|(key, other)| (*key == keys[at]) == (other == number)));
                let key = address_key(&home, &written[at]).unwrap();
                prop_assert!(key == keys[at] || !keys.contains(&key), "{} of {number}", written[at]);
            }
        }
    }
}
