//! Tolerant decoding: one reader, driven by tables, for every record of the API.
//!
//! The server's answer drifts (names change case, numbers come as text, a list is `null`), and a page that is open
//! all day must not go blank for it. The rules: a bad field costs that field, a bad record that record, a bad list
//! that list. What was lost is noted in [`Skipped`], by place, so that the page can say so.
//!
//! Records describe their fields by a [`FieldSlot`] each; the reader itself is not generic over them. That keeps one copy
//! of it in the binary, where `derive(Deserialize)` would make one a record and a field type.

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
pub(in crate::api) struct Notes {
    /// Whether the outermost lists are added to rather than begun anew.
    adds: Cell<bool>,
    section: Cell<&'static str>,
    skipped: RefCell<Vec<Skipped>>,
    known: Cell<u32>,
    /// The first member of the outermost record that has no place in it.
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

    /// Says whether the outermost lists are added to from now on rather than begun anew.
    pub(in crate::api) fn add_to_lists(&self, adds: bool) {
        self.adds.set(adds);
    }

    pub(in crate::api) fn into_skipped(self) -> Vec<Skipped> {
        self.skipped.into_inner()
    }

    fn note_unknown(&self, name: &str) {
        self.unknown.borrow_mut().get_or_insert_with(|| name.to_owned());
    }

    /// The first member of the outermost record that has no place in it.
    pub(in crate::api) fn unknown(&self) -> Option<String> {
        self.unknown.borrow().clone()
    }

    /// Whether the outermost record had members, and none that has a place in it: it is a record of something else.
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

/// Where one value goes, and with it what it may be.
pub enum FieldSlot<'a> {
    /// A value in letters: an id, a date, an address, a name. Whole numbers are taken as their digits; what
    /// [`is_unset`] is nothing.
    Text(&'a mut String),
    /// What people wrote; kept as it came.
    Prose(&'a mut String),
    /// A yes or no; also `"True"`, 0 and 1.
    Flag(&'a mut bool),
    /// A whole number; also as text or as `3.0`.
    Whole(&'a mut Option<i64>),
    /// A number; also as text. Not-a-number and the infinities are absent.
    Number(&'a mut Option<f64>),
    /// A member of an enum, by name in any case, or by number.
    Member(&'a mut dyn Member),
    /// A list of values in letters.
    Texts(&'a mut Vec<String>),
    /// A list of what people wrote.
    Proses(&'a mut Vec<String>),
    /// A dictionary of texts, in the order of the answer.
    Pairs(&'a mut Vec<(String, String)>),
    /// The outermost record.
    Record(&'a mut dyn Record),
    /// A list of records, or one record that may be absent.
    Records(&'a mut dyn Records),
    /// A list that is kept as it came and read when somebody asks for it.
    RawList(&'a mut Option<Box<RawValue>>),
}

impl FieldSlot<'_> {
    /// The same place, for what people wrote.
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
    /// Takes the member with this number.
    fn take(&mut self, number: usize);
    /// Keeps a member that has no name here.
    fn keep(&mut self, text: &str);
}

/// A list of records kept as it came. Most calls are never opened; their logs and members need not be read.
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
    /// Reads the list now: what could be read, and what had to be left out.
    pub fn read(&self) -> (Vec<T>, Vec<Skipped>) {
        let notes = Notes::default();
        let mut list = Vec::new();
        if let Some(raw) = &self.raw {
            reader::fill_list(&mut list, &notes, raw.get());
        }
        (list, notes.into_skipped())
    }

    /// Whether it came as another one did.
    pub fn is_as(&self, other: &Self) -> bool {
        self.raw.as_deref().map(RawValue::get) == other.raw.as_deref().map(RawValue::get)
    }
}
