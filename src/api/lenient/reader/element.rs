//! The elements of a list of records.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::read_record;
use crate::api::lenient::{Notes, Records};

/// One element of a list of records.
pub(super) struct Element<'a> {
    pub(super) to: &'a mut dyn Records,
    pub(super) notes: &'a Notes,
    pub(super) depth: u32,
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
    // Anything else is a bad record, and only that is skipped. All types are handled here because serde's own error for
    // an unexpected type pulls float formatting into the binary.
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
