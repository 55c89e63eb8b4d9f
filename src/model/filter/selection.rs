//! One kind and any facets of a section, as they are kept in the URL.

use crate::model::criteria::{FACETS, Kind};
use crate::model::hash::hash;
use crate::model::record::Item;
use crate::model::section::Section;

/// Which records of a section are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The kind.
    pub kind: Kind,
    /// The chosen value of each of the section's facets, by [`value`]; 0 for any.
    pub facets: [u64; FACETS],
}

/// A facet's value as a number, for the URL. A value without an id has none: names and phone numbers could be guessed
/// from their hashes.
pub fn value(id: &str) -> Option<u64> {
    (!id.is_empty()).then(|| hash(id))
}

impl Filter {
    /// Parses a filter from the URL: `missed`, or `missed.0.1f2e3d`, in which each number is a facet's value. What the
    /// section does not have is ignored: it comes from an older or a newer page.
    pub fn parse(text: &str, section: Section) -> Self {
        let mut parts = text.split('.');
        let name = parts.next().unwrap_or_default();
        let mut facets = [0; FACETS];
        for (slot, part) in facets.iter_mut().zip(parts).take(section.facets().len()) {
            *slot = u64::from_str_radix(part, 16).unwrap_or(0);
        }
        let kind = section.kinds().iter().copied().find(|kind| kind.name() == name).unwrap_or_default();
        Filter { kind, facets }
    }

    /// The filter for the URL; empty if it lets everything through.
    pub fn text(&self) -> String {
        let mut text = self.kind.name().to_owned();
        let last = self.facets.iter().rposition(|value| *value != 0).map_or(0, |at| at + 1);
        for value in &self.facets[..last] {
            text.push_str(&format!(".{value:x}"));
        }
        text
    }

    /// Whether a record has the chosen values.
    pub fn has_facets(&self, item: &impl Item, section: Section) -> bool {
        let mut chosen = section.facets().iter().zip(self.facets).filter(|(_, wanted)| *wanted != 0);
        chosen.all(|(facet, wanted)| item.facet(*facet).iter().any(|(id, _)| value(id) == Some(wanted)))
    }
}
