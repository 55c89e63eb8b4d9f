//! Lenient decoding: one table-driven reader for every record of the API.
//!
//! The server's answer drifts (names change case, numbers come as text, a list is `null`), and a page that is open all
//! day must not go blank because of it. A bad field loses that field, a bad record that record, a bad list that list.
//! [`Skipped`] counts what was lost, and where, so that the page can say so.
//!
//! A record describes each field by a [`FieldSlot`], and the reader is not generic over records. So the binary holds
//! one copy of the reader; `derive(Deserialize)` would generate one for each record and field type.

use std::cell::{Cell, RefCell};
use std::marker::PhantomData;

use serde_json::value::RawValue;

mod declare;
mod number;
mod reader;
mod unset;

pub(super) use declare::{api_enum, api_record, plain};
pub(super) use number::decimal;
pub(super) use reader::fill;
pub use unset::is_unset;

/// Something that could not be read and was skipped, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The member of the answer it was in, as the API names it (`calls`), or empty at the top.
    pub section: &'static str,
    /// The field's name in snake case; empty if a whole record was skipped.
    pub field: &'static str,
    /// How often.
    pub count: u32,
}

/// Where the reader notes what it skipped.
#[derive(Default)]
pub(in crate::api) struct Notes {
    /// Whether to append to the outermost lists instead of replacing them.
    adds: Cell<bool>,
    section: Cell<&'static str>,
    skipped: RefCell<Vec<Skipped>>,
    known: Cell<u32>,
    /// The first unknown member of the outermost record.
    unknown: RefCell<Option<String>>,
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

    /// Sets whether to append to the outermost lists from now on instead of replacing them.
    pub(in crate::api) fn add_to_lists(&self, adds: bool) {
        self.adds.set(adds);
    }

    pub(in crate::api) fn into_skipped(self) -> Vec<Skipped> {
        self.skipped.into_inner()
    }

    fn note_unknown(&self, name: &str) {
        self.unknown.borrow_mut().get_or_insert_with(|| name.to_owned());
    }

    /// The first unknown member of the outermost record.
    pub(in crate::api) fn unknown(&self) -> Option<String> {
        self.unknown.borrow().clone()
    }

    /// Whether the outermost record had members but no known one: it is a record of something else.
    pub(in crate::api) fn is_of_something_else(&self) -> bool {
        self.known.get() == 0 && self.unknown.borrow().is_some()
    }
}

/// A record of the API: named fields, each of them optional.
pub trait Record {
    /// The fields' names in snake case, in the order of the API's own reference.
    fn names(&self) -> &'static [&'static str];
    /// Where the value of the field at `index` of [`names`](Record::names) goes.
    fn slot(&mut self, index: usize) -> FieldSlot<'_>;
}

/// Where a value is stored, and so which values are accepted.
pub enum FieldSlot<'a> {
    /// A text value: an id, a date, an address, a name. Integers are stored as their digits, values that are
    /// [unset](is_unset) as empty.
    Text(&'a mut String),
    /// Text that people wrote; kept as it came.
    Prose(&'a mut String),
    /// A yes or no; also `"True"`, 0 and 1.
    Flag(&'a mut bool),
    /// A whole number; also as text or as `3.0`.
    Whole(&'a mut Option<i64>),
    /// A number; also as text. Not-a-number and the infinities are absent.
    Number(&'a mut Option<f64>),
    /// A member of an enum, by name in any case, or by number.
    Member(&'a mut dyn Member),
    /// A list of text values.
    Texts(&'a mut Vec<String>),
    /// A list of texts that people wrote.
    Proses(&'a mut Vec<String>),
    /// A dictionary of texts, in the order of the answer.
    Pairs(&'a mut Vec<(String, String)>),
    /// The outermost record.
    Record(&'a mut dyn Record),
    /// A list of records, or one record that may be absent.
    Records(&'a mut dyn Records),
    /// A list that is kept as raw JSON and decoded on demand.
    RawList(&'a mut Option<Box<RawValue>>),
}

impl FieldSlot<'_> {
    /// The same slot, for text that people wrote.
    pub(in crate::api) fn prose(self) -> Self {
        match self {
            FieldSlot::Text(to) => FieldSlot::Prose(to),
            FieldSlot::Texts(to) => FieldSlot::Proses(to),
            other => other,
        }
    }
}

/// A place for records: a list, or an option of one.
pub trait Records {
    /// Whether the value is a list of records rather than a record.
    fn is_list(&self) -> bool;
    /// Removes what is there.
    fn clear(&mut self);
    /// Adds an empty record and returns it to be filled.
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

/// The type of a field, which provides its slot.
pub trait Field {
    /// The slot of this field.
    fn slot(&mut self) -> FieldSlot<'_>;
}

impl Field for String {
    fn slot(&mut self) -> FieldSlot<'_> {
        FieldSlot::Text(self)
    }
}
impl Field for bool {
    fn slot(&mut self) -> FieldSlot<'_> {
        FieldSlot::Flag(self)
    }
}
impl Field for Option<i64> {
    fn slot(&mut self) -> FieldSlot<'_> {
        FieldSlot::Whole(self)
    }
}
impl Field for Option<f64> {
    fn slot(&mut self) -> FieldSlot<'_> {
        FieldSlot::Number(self)
    }
}
impl Field for Vec<String> {
    fn slot(&mut self) -> FieldSlot<'_> {
        FieldSlot::Texts(self)
    }
}
impl Field for Vec<(String, String)> {
    fn slot(&mut self) -> FieldSlot<'_> {
        FieldSlot::Pairs(self)
    }
}
impl<T: Record + Default> Field for Vec<T> {
    fn slot(&mut self) -> FieldSlot<'_> {
        FieldSlot::Records(self)
    }
}
impl<T: Record + Default> Field for Option<Box<T>> {
    fn slot(&mut self) -> FieldSlot<'_> {
        FieldSlot::Records(self)
    }
}

impl<T: Record + ?Sized> Record for Box<T> {
    fn names(&self) -> &'static [&'static str] {
        (**self).names()
    }
    fn slot(&mut self, index: usize) -> FieldSlot<'_> {
        (**self).slot(index)
    }
}

/// An enum of the API. Members that it does not know are kept as text.
pub trait Member {
    /// The names of the members in the order of their numbers.
    fn names(&self) -> &'static [&'static str];
    /// Sets the member with this number.
    fn take(&mut self, number: usize);
    /// Keeps an unknown member as text.
    fn keep(&mut self, text: &str);
}

/// A list of records kept as raw JSON. Most calls are never opened, so their logs and members need not be decoded.
#[derive(Clone, Debug)]
pub struct RawList<T> {
    raw: Option<Box<RawValue>>,
    of: PhantomData<fn() -> T>,
}

impl<T> Default for RawList<T> {
    fn default() -> Self {
        RawList { raw: None, of: PhantomData }
    }
}

impl<T> Field for RawList<T> {
    fn slot(&mut self) -> FieldSlot<'_> {
        FieldSlot::RawList(&mut self.raw)
    }
}

impl<T: Record + Default> RawList<T> {
    /// Decodes the list: its records, and what was skipped.
    pub fn read(&self) -> (Vec<T>, Vec<Skipped>) {
        let notes = Notes::default();
        let mut list = Vec::new();
        if let Some(raw) = &self.raw {
            reader::fill_list(&mut list, &notes, raw.get());
        }
        (list, notes.into_skipped())
    }

    /// Whether its JSON is the same as another list's.
    pub fn is_as(&self, other: &Self) -> bool {
        self.raw.as_deref().map(RawValue::get) == other.raw.as_deref().map(RawValue::get)
    }
}
