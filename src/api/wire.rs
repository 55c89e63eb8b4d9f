//! Tolerant decoding: one reader, driven by tables, for every record of the API.
//!
//! The server's answer drifts (names change case, numbers come as text, a list is `null`), and a page that is open
//! all day must not go blank for it. The rules: a bad field costs that field, a bad record that record, a bad list
//! that list. What was lost is noted in [`Skipped`], by place, so that the page can say so.
//!
//! Records describe their fields by a [`Slot`] each; the reader itself is not generic over them. That keeps one copy
//! of it in the binary, where `derive(Deserialize)` would make one a record and a field type.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// Something that could not be read and was left out, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The member of the answer it was in, as the API names it (`calls`), or empty at the top.
    pub section: &'static str,
    /// The field's name in snake case; empty where a whole record was left out.
    pub field: &'static str,
    /// How often.
    pub count: u32,
}

/// Where the reader notes what it left out.
#[derive(Default)]
pub(super) struct Notes {
    section: Cell<&'static str>,
    skipped: RefCell<Vec<Skipped>>,
    known: Cell<u32>,
    unknown: Cell<u32>,
}

impl Notes {
    fn skip(&self, field: &'static str) {
        let section = self.section.get();
        let mut skipped = self.skipped.borrow_mut();
        match skipped.iter_mut().find(|known| known.section == section && known.field == field) {
            Some(known) => known.count += 1,
            None => skipped.push(Skipped { section, field, count: 1 }),
        }
    }

    pub(super) fn into_skipped(self) -> Vec<Skipped> {
        self.skipped.into_inner()
    }

    /// How many members of the outermost record were known, and how many were not.
    pub(super) fn members(&self) -> (u32, u32) {
        (self.known.get(), self.unknown.get())
    }
}

/// A record of the API: named fields, each of them optional.
pub trait Record {
    /// The fields' names in snake case, in the order of the API's own reference.
    fn names(&self) -> &'static [&'static str];
    /// Where the value of the field at `index` of [`names`](Record::names) goes.
    fn slot(&mut self, index: usize) -> Slot<'_>;
}

/// Where one value goes, and with it what it may be.
pub enum Slot<'a> {
    /// Text; whole numbers are taken as their digits.
    Text(&'a mut String),
    /// A yes or no; also `"True"`, 0 and 1.
    Flag(&'a mut bool),
    /// A whole number; also as text or as `3.0`.
    Whole(&'a mut Option<i64>),
    /// A number; also as text. Not-a-number and the infinities are absent.
    Number(&'a mut Option<f64>),
    /// A member of an enum, by name in any case, or by number.
    Member(&'a mut dyn Member),
    /// A list of texts.
    Texts(&'a mut Vec<String>),
    /// A dictionary of texts, in the order of the answer.
    Pairs(&'a mut Vec<(String, String)>),
    /// The outermost record.
    Record(&'a mut dyn Record),
    /// A list of records, or one record that may be absent.
    Records(&'a mut dyn Records),
    /// A list that is kept as it came and read when somebody asks for it.
    Later(&'a mut Option<Box<RawValue>>),
}

/// A place for records: a list, or an option of one.
pub trait Records {
    /// Whether the value is a list of records rather than a record.
    fn is_list(&self) -> bool;
    /// Forgets what is there.
    fn clear(&mut self);
    /// Adds an empty record and hands it out to be filled.
    fn add(&mut self) -> &mut dyn Record;
}

impl<T: Record + Default> Records for Vec<T> {
    fn is_list(&self) -> bool {
        true
    }
    fn clear(&mut self) {
        Vec::clear(self);
    }
    fn add(&mut self) -> &mut dyn Record {
        self.push_mut(T::default())
    }
}

impl<T: Record + Default> Records for Option<T> {
    fn is_list(&self) -> bool {
        false
    }
    fn clear(&mut self) {
        *self = None;
    }
    fn add(&mut self) -> &mut dyn Record {
        self.insert(T::default())
    }
}

/// A field's type, which knows its slot.
pub trait Field {
    /// The slot of this field.
    fn slot(&mut self) -> Slot<'_>;
}

impl Field for String {
    fn slot(&mut self) -> Slot<'_> {
        Slot::Text(self)
    }
}
impl Field for bool {
    fn slot(&mut self) -> Slot<'_> {
        Slot::Flag(self)
    }
}
impl Field for Option<i64> {
    fn slot(&mut self) -> Slot<'_> {
        Slot::Whole(self)
    }
}
impl Field for Option<f64> {
    fn slot(&mut self) -> Slot<'_> {
        Slot::Number(self)
    }
}
impl Field for Vec<String> {
    fn slot(&mut self) -> Slot<'_> {
        Slot::Texts(self)
    }
}
impl Field for Vec<(String, String)> {
    fn slot(&mut self) -> Slot<'_> {
        Slot::Pairs(self)
    }
}
impl<T: Record + Default> Field for Vec<T> {
    fn slot(&mut self) -> Slot<'_> {
        Slot::Records(self)
    }
}
impl<T: Record + Default> Field for Option<Box<T>> {
    fn slot(&mut self) -> Slot<'_> {
        Slot::Records(self)
    }
}

impl<T: Record + ?Sized> Record for Box<T> {
    fn names(&self) -> &'static [&'static str] {
        (**self).names()
    }
    fn slot(&mut self, index: usize) -> Slot<'_> {
        (**self).slot(index)
    }
}

/// An enum of the API. Members that it does not know are kept as text.
pub trait Member {
    /// The names of the members in the order of their numbers.
    fn names(&self) -> &'static [&'static str];
    /// Takes the member with this number.
    fn take(&mut self, number: usize);
    /// Keeps a member that has no name here.
    fn keep(&mut self, text: &str);
}

/// A list of records kept as it came. Most calls are never opened; their logs and members need not be read.
#[derive(Clone, Debug)]
pub struct Later<T> {
    raw: Option<Box<RawValue>>,
    of: PhantomData<fn() -> T>,
}

impl<T> Default for Later<T> {
    fn default() -> Self {
        Later { raw: None, of: PhantomData }
    }
}

impl<T> Field for Later<T> {
    fn slot(&mut self) -> Slot<'_> {
        Slot::Later(&mut self.raw)
    }
}

impl<T: Record + Default> Later<T> {
    /// Reads the list now: what could be read, and what had to be left out.
    pub fn read(&self) -> (Vec<T>, Vec<Skipped>) {
        let notes = Notes::default();
        let mut list = Vec::new();
        if let Some(raw) = &self.raw {
            let place = Place { slot: Slot::Records(&mut list), name: "", notes: &notes, depth: 1 };
            if place.deserialize(&mut serde_json::Deserializer::from_slice(raw.get().as_bytes())).is_err() {
                notes.skip("");
            }
        }
        (list, notes.into_skipped())
    }

    /// Whether it came as another one did.
    pub fn is_as(&self, other: &Self) -> bool {
        self.raw.as_deref().map(RawValue::get) == other.raw.as_deref().map(RawValue::get)
    }
}

/// Declares records: a struct whose fields are all optional, and how the reader fills them.
macro_rules! record {
    ($($(#[$meta:meta])* pub struct $Name:ident { $($(#[$field_meta:meta])* pub $field:ident: $ty:ty,)* })*) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, Default)]
        pub struct $Name { $($(#[$field_meta])* pub $field: $ty,)* }

        impl $crate::api::wire::Record for $Name {
            fn names(&self) -> &'static [&'static str] {
                const NAMES: &[&str] = &[$($crate::api::wire::plain(stringify!($field))),*];
                NAMES
            }
            fn slot(&mut self, index: usize) -> $crate::api::wire::Slot<'_> {
                let mut at = 0;
                $(
                    if index == at {
                        return $crate::api::wire::Field::slot(&mut self.$field);
                    }
                    at += 1;
                )*
                unreachable!("{index} of {at} fields")
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut record = $Name::default();
                $crate::api::wire::fill(&mut record, &$crate::api::wire::Notes::default(), deserializer)?;
                Ok(record)
            }
        }
    )* };
}
pub(super) use record;

/// Declares enums of the API; `Other` keeps what a newer server may send.
macro_rules! member {
    ($($(#[$meta:meta])* pub enum $Name:ident { $($(#[$member_meta:meta])* $member:ident,)* })*) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $Name {
            $($(#[$member_meta])* $member,)*
            /// A member that this page does not know, as it came.
            Other(String),
        }

        impl $Name {
            /// The member's name as the API writes it.
            pub fn name(&self) -> &str {
                match self {
                    $($Name::$member => stringify!($member),)*
                    $Name::Other(text) => text,
                }
            }
        }

        impl $crate::api::wire::Member for Option<$Name> {
            fn names(&self) -> &'static [&'static str] {
                &[$(stringify!($member)),*]
            }
            fn take(&mut self, number: usize) {
                *self = [$($Name::$member),*].into_iter().nth(number);
            }
            fn keep(&mut self, text: &str) {
                *self = Some($Name::Other(text.to_owned()));
            }
        }

        impl $crate::api::wire::Field for Option<$Name> {
            fn slot(&mut self) -> $crate::api::wire::Slot<'_> {
                $crate::api::wire::Slot::Member(self)
            }
        }
    )* };
}
pub(super) use member;

/// Fills a record from a deserializer.
///
/// # Errors
/// Only what the deserializer itself can't go on from: broken syntax, a cut-off answer, or a value that is no object.
pub(super) fn fill<'de, D: Deserializer<'de>>(
    record: &mut dyn Record,
    notes: &Notes,
    deserializer: D,
) -> Result<(), D::Error> {
    Place { slot: Slot::Record(record), name: "", notes, depth: 0 }.deserialize(deserializer)
}

/// A field's name without the mark that Rust puts before its own words.
pub(super) const fn plain(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}

/// Whether a name from the wire is the field `known`, whatever its case: `aiTranscription`, `AITranscription`,
/// `aITranscription` and `ai_transcription` are one name.
fn same_name(known: &str, wire: &str) -> bool {
    let mut wire = wire.bytes().filter(|byte| *byte != b'_');
    known.bytes().filter(|byte| *byte != b'_').all(|byte| wire.next().is_some_and(|w| w.eq_ignore_ascii_case(&byte)))
        && wire.next().is_none()
}

/// Finds a field by its name, looking first where the last one suggests.
struct Name {
    names: &'static [&'static str],
    next: usize,
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Option<usize>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Option<usize>;
    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a name")
    }
    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        let (before, after) = self.names.split_at(self.next.min(self.names.len()));
        Ok(after
            .iter()
            .position(|known| same_name(known, text))
            .map(|at| at + before.len())
            .or_else(|| before.iter().position(|known| same_name(known, text))))
    }
}

/// A name that is kept as it is.
struct Text<'a>(&'a mut String);

impl<'de> DeserializeSeed<'de> for Text<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for Text<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a name")
    }
    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.0.push_str(text);
        Ok(())
    }
}

fn read_record<'de, A: MapAccess<'de>>(
    record: &mut dyn Record,
    notes: &Notes,
    depth: u32,
    map: &mut A,
) -> Result<(), A::Error> {
    let names = record.names();
    let mut next = 0;
    while let Some(found) = map.next_key_seed(Name { names, next })? {
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
                if depth == 0 {
                    notes.unknown.update(|unknown| unknown + 1);
                }
                map.next_value::<IgnoredAny>()?;
            }
        }
    }
    Ok(())
}

/// One value on its way into its slot.
struct Place<'a> {
    slot: Slot<'a>,
    name: &'static str,
    notes: &'a Notes,
    depth: u32,
}

impl<'de> DeserializeSeed<'de> for Place<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if let Slot::Later(later) = self.slot {
            *later = Some(serde::Deserialize::deserialize(deserializer)?);
            return Ok(());
        }
        deserializer.deserialize_any(self)
    }
}

impl Place<'_> {
    /// The value is not what the field can hold.
    fn skip<E>(self) -> Result<(), E> {
        self.notes.skip(self.name);
        Ok(())
    }

    fn put_whole<E>(self, number: i64) -> Result<(), E> {
        match self.slot {
            Slot::Whole(to) => *to = Some(number),
            Slot::Number(to) => *to = Some(number as f64),
            Slot::Text(to) => *to = number.to_string(),
            Slot::Flag(to) if number == 0 || number == 1 => *to = number == 1,
            Slot::Member(to) => match usize::try_from(number) {
                Ok(ordinal) if ordinal < to.names().len() => to.take(ordinal),
                _ => to.keep(&number.to_string()),
            },
            _ => return self.skip(),
        }
        Ok(())
    }

    /// What text is worth in a field that is not text.
    fn put_text<E>(self, text: &str) -> Result<(), E> {
        let trimmed = text.trim();
        match self.slot {
            Slot::Text(to) => *to = text.to_owned(),
            // An empty text is how some serializers write "nothing".
            _ if trimmed.is_empty() => {}
            Slot::Member(to) => match to.names().iter().position(|name| name.eq_ignore_ascii_case(trimmed)) {
                Some(ordinal) => to.take(ordinal),
                None => match trimmed.parse::<usize>() {
                    Ok(ordinal) if ordinal < to.names().len() => to.take(ordinal),
                    _ => to.keep(trimmed),
                },
            },
            Slot::Flag(to) if trimmed.eq_ignore_ascii_case("true") || trimmed == "1" => *to = true,
            Slot::Flag(to) if trimmed.eq_ignore_ascii_case("false") || trimmed == "0" => {
                *to = false;
            }
            Slot::Number(to) => match decimal(trimmed) {
                Some(number) => *to = finite(number),
                None => self.notes.skip(self.name),
            },
            Slot::Whole(to) => match trimmed.parse().ok().or_else(|| decimal(trimmed).and_then(whole)) {
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
            Slot::Flag(to) => *to = flag,
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
                Slot::Text(to) => {
                    *to = number.to_string();
                    Ok(())
                }
                Slot::Number(to) => {
                    *to = Some(number as f64);
                    Ok(())
                }
                _ => self.skip(),
            },
        }
    }
    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        match (self.slot, whole(number)) {
            (Slot::Number(to), _) => {
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
            Slot::Text(to) => {
                *to = text;
                Ok(())
            }
            slot => Place { slot, ..self }.put_text(&text),
        }
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        match self.slot {
            Slot::Records(to) if to.is_list() => {
                to.clear();
                while seq.next_element_seed(Element { to: &mut *to, notes: self.notes, depth: self.depth })?.is_some() {
                }
            }
            Slot::Texts(to) => {
                to.clear();
                loop {
                    let mut text = String::new();
                    let place =
                        Place { slot: Slot::Text(&mut text), name: self.name, notes: self.notes, depth: self.depth };
                    if seq.next_element_seed(place)?.is_none() {
                        break;
                    }
                    // An absent value keeps its place: the lists of ids and names are parallel.
                    to.push(text);
                }
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
            Slot::Records(to) if !to.is_list() => {
                to.clear();
                read_record(to.add(), self.notes, self.depth, &mut map)
            }
            Slot::Record(to) => read_record(to, self.notes, self.depth, &mut map),
            Slot::Pairs(to) => {
                to.clear();
                loop {
                    let (mut key, mut text) = (String::new(), String::new());
                    if map.next_key_seed(Text(&mut key))?.is_none() {
                        break;
                    }
                    map.next_value_seed(Place {
                        slot: Slot::Text(&mut text),
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

/// One element of a list of records.
struct Element<'a> {
    to: &'a mut dyn Records,
    notes: &'a Notes,
    depth: u32,
}

impl<'de> DeserializeSeed<'de> for Element<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Element<'_> {
    fn skip<E>(self) -> Result<(), E> {
        self.notes.skip("");
        Ok(())
    }
}

impl<'de> Visitor<'de> for Element<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a record")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        read_record(self.to.add(), self.notes, self.depth, &mut map)
    }
    // Anything else is a bad record: it alone is left out. All kinds are taken here, because serde's own answer to
    // an unexpected kind brings the formatting of floats into the binary.
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        self.skip()
    }
    fn visit_unit<E>(self) -> Result<(), E> {
        self.skip()
    }
    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        self.skip()
    }
    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        self.skip()
    }
    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        self.skip()
    }
    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        self.skip()
    }
    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        self.skip()
    }
}

fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
}

/// A float that is a whole number, as one.
fn whole(number: f64) -> Option<i64> {
    // 2^63 itself is not an i64.
    let limit = 9_223_372_036_854_775_808.0;
    (number >= -limit && number < limit && number == number.trunc()).then_some(number as i64)
}

/// Reads a decimal number such as `-12.5`, `1E+16` or `NaN`. The standard parser is exact to the last bit and 10 kB;
/// this one is good to 15 digits, as are the numbers.
fn decimal(text: &str) -> Option<f64> {
    let (negative, rest) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let (digits, exponent) = match rest.find(['e', 'E']) {
        Some(at) => (&rest[..at], rest[at + 1..].parse::<i32>().ok()?),
        None => (rest, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    if ["nan", "inf", "infinity"].iter().any(|word| rest.eq_ignore_ascii_case(word)) {
        return Some(f64::NAN);
    }
    let mut number = 0.0;
    for byte in whole.bytes().chain(fraction.bytes()) {
        if !byte.is_ascii_digit() {
            return None;
        }
        number = number * 10.0 + f64::from(byte - b'0');
    }
    let scale = exponent.saturating_sub(i32::try_from(fraction.len()).ok()?);
    if !(-400..=400).contains(&scale) {
        return Some(f64::NAN);
    }
    for _ in 0..scale.unsigned_abs() {
        number = if scale < 0 { number / 10.0 } else { number * 10.0 };
    }
    Some(if negative { -number } else { number })
}
