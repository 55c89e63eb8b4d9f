//! Reads the names of members: which field a name stands for, or the name itself.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Visitor};

use crate::api::lenient::Notes;

/// Whether a name in the answer is the field `known`, ignoring case and underscores: `aiTranscription`,
/// `AITranscription`, `aITranscription` and `ai_transcription` are one name.
fn same_name(known: &str, wire: &str) -> bool {
    let mut wire = wire.bytes().filter(|byte| *byte != b'_');
    known.bytes().filter(|byte| *byte != b'_').all(|byte| wire.next().is_some_and(|w| w.eq_ignore_ascii_case(&byte)))
        && wire.next().is_none()
}

/// Finds a field by its name, starting after the previous one: members usually come in order.
pub(super) struct Name<'a> {
    pub(super) names: &'static [&'static str],
    pub(super) next: usize,
    /// Where unknown names are noted.
    pub(super) notes: Option<&'a Notes>,
}

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = Option<usize>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = Option<usize>;
    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a name")
    }
    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        let (before, after) = self.names.split_at(self.next.min(self.names.len()));
        let place = |among: &[&str]| among.iter().position(|known| same_name(known, text));
        let found = place(after).map(|at| at + before.len()).or_else(|| place(before));
        if let (None, Some(notes)) = (found, self.notes) {
            notes.note_unknown(text);
        }
        Ok(found)
    }
}

/// A name that is kept as it came.
pub(super) struct Text<'a>(pub(super) &'a mut String);

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
