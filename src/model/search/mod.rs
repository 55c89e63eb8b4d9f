//! Search: what looks the same, or is typed for it on some keyboard, finds it, and is marked.

use std::ops::Range;

mod find;
mod fold;
mod needle;
mod number;

pub use fold::{folded, set_decomposition};

use find::find;
use fold::{fold_into, letters};
use needle::Needle;
use number::{NumberNeedle, push_digits, runs};

/// The searchable text of a record, prepared once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Haystack {
    /// The record's texts, folded, a line each.
    text: String,
    /// The digits of each text, a line for each number.
    digits: String,
}

impl Haystack {
    /// Prepares the texts of one record.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut haystack = Haystack::default();
        for text in texts {
            haystack.add(text);
        }
        haystack
    }

    /// Adds one text.
    pub fn add(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let start = self.text.len();
        fold_into(text, &mut self.text);
        push_digits(&self.text[start..], &mut self.digits);
        self.text.push('\n');
    }
}

/// What somebody searches for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Folded, without blanks at its ends.
    text: Needle,
    /// The number, when it is one or part of one.
    number: Option<NumberNeedle>,
}

impl Query {
    /// Prepares what was typed.
    pub fn of(typed: &str) -> Self {
        let text = folded(typed);
        let text = text.trim_end();
        Query { number: NumberNeedle::of(text), text: Needle::of(text.to_owned()) }
    }

    /// Whether there is nothing to search for: everything matches.
    pub fn is_empty(&self) -> bool {
        self.text.text.is_empty()
    }

    /// Whether a record matches.
    pub fn matches(&self, haystack: &Haystack) -> bool {
        self.is_empty()
            || self.text.is_in(&haystack.text)
            || self.number.as_ref().is_some_and(|number| number.is_in(&haystack.digits))
    }

    /// The byte ranges of a text to mark, whole letters with their accents, in order and without overlap.
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        if self.is_empty() {
            return places;
        }
        let letters = letters(text);
        find(&letters, &self.text.text, &mut places);
        if let (true, Some(number)) = (places.is_empty(), &self.number) {
            for run in runs(&letters) {
                number.places(&run, &mut places);
            }
        }
        places
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
