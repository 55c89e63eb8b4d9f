//! Filters: one kind and any facets of a section. They are kept in the URL, and each shows how many records it leaves.

use super::record::{Item, List};
use super::search::Query;
use super::section::Section;

mod choices;
mod selection;

pub use super::criteria::{Facet, FilterContext, Kind};
pub use choices::{Choice, choices, name_of};
pub use selection::{Filter, value};

/// The records of a list that match.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilteredList {
    /// The positions of the records that are shown, ascending.
    pub places: Vec<usize>,
    /// How many records of each of the section's kinds match the search and the facets.
    pub kinds: Vec<usize>,
    /// How many records the list has in all.
    pub all: usize,
}

/// Applies the search and a filter to a list.
pub fn apply_filter<T: Item>(
    list: &List<T>,
    section: Section,
    query: &Query,
    filter: &Filter,
    known: &FilterContext,
) -> FilteredList {
    let kinds = section.kinds();
    let mut filtered = FilteredList { kinds: vec![0; kinds.len()], all: list.len(), ..FilteredList::default() };
    for (place, item) in list.iter().enumerate() {
        if !query.matches(item.haystack()) || !filter.has_facets(&**item, section) {
            continue;
        }
        for (count, kind) in filtered.kinds.iter_mut().zip(kinds) {
            *count += usize::from(item.is(*kind, known));
        }
        if item.is(filter.kind, known) {
            filtered.places.push(place);
        }
    }
    filtered
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
