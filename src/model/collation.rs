//! The order of texts. It is that of a language, which whoever builds the page provides.

use std::cell::Cell;

use super::hash::hash;
use super::order::{order, ordered};

/// Sorts texts that are all different.
pub type SortTexts = fn(Vec<String>) -> Vec<String>;

thread_local! {
    static SORT: Cell<SortTexts> = const { Cell::new(by_characters) };
}

/// Sets the order of the language of the page. Until then texts are ordered by their characters.
pub fn set_order(sort: SortTexts) {
    SORT.set(sort);
}

fn by_characters(mut texts: Vec<String>) -> Vec<String> {
    texts.sort_unstable();
    texts
}

/// Items in the order of their names.
pub fn by_name<T>(items: Vec<T>, name: impl Fn(&T) -> &str) -> Vec<T> {
    let names: Vec<&str> = items.iter().map(name).collect();
    let mut ranks = ranks(&names).into_iter();
    ordered(items.into_iter(), |_| ranks.next().unwrap_or_default())
}

/// The place of each text in the order of the language; the same for texts that are the same.
pub fn ranks(texts: &[&str]) -> Vec<i64> {
    // Few texts of many records are different.
    let id = |text: &str| hash(text).cast_signed();
    let ids: Vec<i64> = texts.iter().map(|text| id(text)).collect();
    let mut different: Vec<usize> = order(&ids);
    different.dedup_by_key(|at| ids[*at]);
    let sorted = SORT.get()(different.iter().map(|at| texts[*at].to_owned()).collect());
    let mut ranks = vec![0; different.len()];
    let place_of = |wanted: i64| different.partition_point(|at| ids[*at] < wanted);
    for (text, rank) in sorted.iter().zip(0..) {
        if let Some(place) = ranks.get_mut(place_of(id(text))) {
            *place = rank;
        }
    }
    ids.iter().map(|id| ranks.get(place_of(*id)).copied().unwrap_or_default()).collect()
}
