//! The values of a facet that the records of a list have: what can be chosen, and how many records each leaves.

use std::collections::HashSet;

use super::selection::{Filter, value};
use crate::model::collation::by_name;
use crate::model::criteria::FilterContext;
use crate::model::hash::hash;
use crate::model::record::{Item, List};
use crate::model::search::Query;
use crate::model::section::Section;

/// A value of a facet that records have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its number.
    pub value: u64,
    /// Its name, else its id. Values of the same name have the end of their id appended.
    pub name: String,
    /// How many of the matching records have it.
    pub count: usize,
}

/// The values of the section's facet at `place`, by name, each with the number of records that it would leave in place
/// of the chosen one.
pub fn choices<T: Item>(
    list: &List<T>,
    section: Section,
    place: usize,
    query: &Query,
    filter: &Filter,
    known: &FilterContext,
) -> Vec<Choice> {
    let Some(facet) = section.facets().get(place) else {
        return Vec::new();
    };
    let mut others = *filter;
    others.facets[place] = 0;
    let mut choices: Vec<(Choice, String)> = Vec::new();
    for item in list.iter() {
        let counted = usize::from(
            query.matches(item.haystack()) && others.has_facets(&**item, section) && item.is(filter.kind, known),
        );
        let mut seen = Vec::new();
        for (id, name) in item.facet(*facet) {
            let Some(value) = value(id).filter(|value| !seen.contains(value)) else {
                continue;
            };
            seen.push(value);
            match choices.iter_mut().find(|(choice, _)| choice.value == value) {
                Some((choice, _)) => choice.count += counted,
                None => {
                    let name = if name.is_empty() { id } else { name }.to_owned();
                    choices.push((Choice { value, name, count: counted }, id.to_owned()));
                }
            }
        }
    }
    let mut choices = by_name(choices, |(choice, _)| &choice.name);
    for of_name in choices.chunk_by_mut(|(one, _), (next, _)| one.name == next.name).filter(|same| same.len() > 1) {
        let ends = ends(&of_name.iter().map(|(_, id)| id.as_str()).collect::<Vec<_>>());
        for ((choice, _), end) in of_name.iter_mut().zip(ends) {
            choice.name = format!("{} \u{b7} {end}", choice.name);
        }
    }
    choices.into_iter().map(|(choice, _)| choice).collect()
}

/// The shortest ends of ids that tell them apart, but at least four characters.
fn ends(ids: &[&str]) -> Vec<String> {
    let end = |id: &str, length: usize| -> String {
        let skipped = id.chars().count().saturating_sub(length);
        id.chars().skip(skipped).collect()
    };
    let longest = ids.iter().map(|id| id.chars().count()).max().unwrap_or(0);
    let are_apart = |length: &usize| {
        let ends: HashSet<u64> = ids.iter().map(|id| hash(&end(id, *length))).collect();
        ends.len() == ids.len()
    };
    let length = (4..longest).find(are_apart).unwrap_or(longest);
    ids.iter().map(|id| end(id, length)).collect()
}

/// The name of a value of the section's facet at `place`, if a record has it.
pub fn name_of<T: Item>(list: &List<T>, section: Section, place: usize, wanted: u64) -> Option<String> {
    let facet = *section.facets().get(place)?;
    list.iter().find_map(|item| {
        let values = item.facet(facet);
        let found = values.iter().find(|(id, _)| value(id) == Some(wanted));
        found.map(|(id, name)| if name.is_empty() { *id } else { *name }.to_owned())
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::model::call::Call;
    use crate::model::labels::Unlabelled;

    #[test]
    fn b15_colleagues_of_one_name_are_told_apart() {
        let call = |id: &str, who: &str| {
            serde_json::from_value(serde_json::json!({"answeredById": id, "answeredByName": who})).unwrap()
        };
        let sessions =
            vec![call("64f0a1c2d3e4b5a6978800u1", "Ana"), call("64f0a1c2d3e4b5a6978800u2", "Ana"), call("u3", "Ben")];
        let list = List::of(sessions, Call::identity, |session, key| Call::of(session, key, &Unlabelled));
        let choices =
            choices(&list, Section::Calls, 1, &Query::default(), &Filter::default(), &FilterContext::default());
        let names: Vec<&str> = choices.iter().map(|choice| choice.name.as_str()).collect();
        assert_eq!(names, ["Ana \u{b7} 00u1", "Ana \u{b7} 00u2", "Ben"]);
        assert_eq!(ends(&["a1111", "b1111"]), ["a1111", "b1111"]);
    }
}
