//! The reader: fills the slots of a record from any deserializer.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

mod element;
mod names;

use self::element::Element;
use self::names::{Name, Text};
use super::number::{decimal, finite, whole};
use super::{FieldSlot, Notes, Record, Records, is_unset};

/// Fills a record from a deserializer.
///
/// # Errors
/// Only what the deserializer can't recover from: broken syntax, a truncated answer, or a value that is not an object.
pub(in crate::api) fn fill<'de, D: Deserializer<'de>>(
    record: &mut dyn Record,
    notes: &Notes,
    deserializer: D,
) -> Result<(), D::Error> {
    Place { slot: FieldSlot::Record(record), name: "", notes, depth: 0 }.deserialize(deserializer)
}

/// Fills a list from its JSON text. A value that is not a list is noted as skipped.
pub(super) fn fill_list(list: &mut dyn Records, notes: &Notes, text: &str) {
    let place = Place { slot: FieldSlot::Records(list), name: "", notes, depth: 1 };
    // From bytes, like everything else: a second input type would compile a second copy of the reader.
    if place.deserialize(&mut serde_json::Deserializer::from_slice(text.as_bytes())).is_err() {
        notes.skip("");
    }
}

/// Reads the members of a record.
fn read_record<'de, A: MapAccess<'de>>(
    record: &mut dyn Record,
    notes: &Notes,
    depth: u32,
    map: &mut A,
) -> Result<(), A::Error> {
    let names = record.names();
    let mut next = 0;
    while let Some(found) = map.next_key_seed(Name { names, next, notes: (depth == 0).then_some(notes) })? {
        match found {
            Some(index) => {
                next = index + 1;
                let name = names[index];
                if depth == 0 {
                    notes.section.set(name);
                    notes.known.update(|known| known + 1);
                }
                let slot = record.slot(index);
                map.next_value_seed(Place { slot, name, notes, depth: depth + 1 })?;
            }
            None => {
                map.next_value::<IgnoredAny>()?;
            }
        }
    }
    Ok(())
}

/// A value being read into its slot.
struct Place<'a> {
    slot: FieldSlot<'a>,
    name: &'static str,
    notes: &'a Notes,
    depth: u32,
}

impl<'de> DeserializeSeed<'de> for Place<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if let FieldSlot::RawList(later) = self.slot {
            *later = Some(serde::Deserialize::deserialize(deserializer)?);
            return Ok(());
        }
        deserializer.deserialize_any(self)
    }
}

impl Place<'_> {
    /// Skips a value of the wrong type.
    fn skip<E>(self) -> Result<(), E> {
        self.notes.skip(self.name);
        Ok(())
    }

    fn put_whole<E>(self, number: i64) -> Result<(), E> {
        match self.slot {
            FieldSlot::Whole(to) => *to = Some(number),
            FieldSlot::Number(to) => *to = Some(number as f64),
            FieldSlot::Text(to) => put_value(to, &number.to_string()),
            FieldSlot::Prose(to) => *to = number.to_string(),
            FieldSlot::Flag(to) if number == 0 || number == 1 => *to = number == 1,
            FieldSlot::Member(to) => match usize::try_from(number) {
                Ok(ordinal) if ordinal < to.names().len() => to.take(ordinal),
                _ => to.keep(&number.to_string()),
            },
            _ => return self.skip(),
        }
        Ok(())
    }

    /// Stores a text, converted to the type of the field.
    fn put_text<E>(self, text: &str) -> Result<(), E> {
        let trimmed = text.trim();
        match self.slot {
            FieldSlot::Text(to) => put_value(to, text),
            FieldSlot::Prose(to) => *to = text.to_owned(),
            // Some serializers write an absent value as an empty text.
            _ if trimmed.is_empty() => {}
            FieldSlot::Member(to) => match to.names().iter().position(|name| name.eq_ignore_ascii_case(trimmed)) {
                Some(ordinal) => to.take(ordinal),
                None => match trimmed.parse::<usize>() {
                    Ok(ordinal) if ordinal < to.names().len() => to.take(ordinal),
                    _ => to.keep(trimmed),
                },
            },
            FieldSlot::Flag(to) if trimmed.eq_ignore_ascii_case("true") || trimmed == "1" => *to = true,
            FieldSlot::Flag(to) if trimmed.eq_ignore_ascii_case("false") || trimmed == "0" => {
                *to = false;
            }
            FieldSlot::Number(to) => match decimal(trimmed) {
                Some(number) => *to = finite(number),
                None => self.notes.skip(self.name),
            },
            FieldSlot::Whole(to) => match trimmed.parse().ok().or_else(|| decimal(trimmed).and_then(whole)) {
                Some(number) => *to = Some(number),
                None => self.notes.skip(self.name),
            },
            _ => return self.skip(),
        }
        Ok(())
    }
}

impl<'de> Visitor<'de> for Place<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }
    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_bool<E>(self, flag: bool) -> Result<(), E> {
        match self.slot {
            FieldSlot::Flag(to) => *to = flag,
            _ => return self.skip(),
        }
        Ok(())
    }
    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.put_whole(number)
    }
    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        match i64::try_from(number) {
            Ok(number) => self.put_whole(number),
            Err(_) => match self.slot {
                FieldSlot::Text(to) | FieldSlot::Prose(to) => {
                    *to = number.to_string();
                    Ok(())
                }
                FieldSlot::Number(to) => {
                    *to = Some(number as f64);
                    Ok(())
                }
                _ => self.skip(),
            },
        }
    }
    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        match (self.slot, whole(number)) {
            (FieldSlot::Number(to), _) => {
                *to = finite(number);
                Ok(())
            }
            (slot, Some(number)) => Place { slot, ..self }.put_whole(number),
            (slot, None) => Place { slot, ..self }.skip(),
        }
    }
    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.put_text(text)
    }
    fn visit_string<E>(self, text: String) -> Result<(), E> {
        match self.slot {
            FieldSlot::Text(to) if !is_unset(&text) => {
                *to = text;
                Ok(())
            }
            slot => Place { slot, ..self }.put_text(&text),
        }
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let begins_anew = !(self.notes.adds.get() && self.depth == 1);
        match self.slot {
            FieldSlot::Records(to) if to.is_list() => {
                if begins_anew {
                    to.clear();
                }
                while seq.next_element_seed(Element { to: &mut *to, notes: self.notes, depth: self.depth })?.is_some() {
                }
            }
            FieldSlot::Texts(to) => {
                read_texts(to, |text| FieldSlot::Text(text), (self.name, self.notes, begins_anew), &mut seq)?
            }
            FieldSlot::Proses(to) => {
                read_texts(to, |text| FieldSlot::Prose(text), (self.name, self.notes, begins_anew), &mut seq)?
            }
            _ => {
                self.notes.skip(self.name);
                while seq.next_element::<IgnoredAny>()?.is_some() {}
            }
        }
        Ok(())
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        match self.slot {
            FieldSlot::Records(to) if !to.is_list() => {
                to.clear();
                read_record(to.add(), self.notes, self.depth, &mut map)
            }
            FieldSlot::Record(to) => read_record(to, self.notes, self.depth, &mut map),
            FieldSlot::Pairs(to) => {
                to.clear();
                loop {
                    let (mut key, mut text) = (String::new(), String::new());
                    if map.next_key_seed(Text(&mut key))?.is_none() {
                        break;
                    }
                    map.next_value_seed(Place {
                        slot: FieldSlot::Prose(&mut text),
                        name: self.name,
                        notes: self.notes,
                        depth: self.depth,
                    })?;
                    to.push((key, text));
                }
                Ok(())
            }
            _ => {
                self.notes.skip(self.name);
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(())
            }
        }
    }
}

/// Stores a text value; an unset one is stored as empty.
fn put_value(to: &mut String, text: &str) {
    to.clear();
    if !is_unset(text) {
        to.push_str(text);
    }
}

fn read_texts<'de, A: SeqAccess<'de>>(
    to: &mut Vec<String>,
    slot: fn(&mut String) -> FieldSlot<'_>,
    (name, notes, begins_anew): (&'static str, &Notes, bool),
    seq: &mut A,
) -> Result<(), A::Error> {
    if begins_anew {
        to.clear();
    }
    loop {
        let mut text = String::new();
        if seq.next_element_seed(Place { slot: slot(&mut text), name, notes, depth: 1 })?.is_none() {
            return Ok(());
        }
        // An absent value stays in the list as an empty text: the lists of ids and names are parallel.
        to.push(text);
    }
}
