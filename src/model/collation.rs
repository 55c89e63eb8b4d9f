//! The order of texts. It is that of a language, which whoever builds the page provides.

use std::cell::Cell;
use std::collections::BTreeMap;

use super::order::ordered;
use super::search::folded;

/// Sorts texts that are all different.
pub type SortTexts = fn(Vec<String>) -> Vec<String>;

thread_local! {
    static SORT: Cell<SortTexts> = const { Cell::new(by_letters) };
}

/// Sets the order of the language of the page. Until then texts are ordered by their letters alone.
pub fn set_order(sort: SortTexts) {
    SORT.set(sort);
}

fn by_letters(mut texts: Vec<String>) -> Vec<String> {
    texts.sort_by_cached_key(|text| folded(text));
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
    let mut ranks: BTreeMap<&str, i64> = texts.iter().map(|text| (*text, 0)).collect();
    // Few texts of many records are different.
    let sorted = SORT.get()(ranks.keys().map(|text| (*text).to_owned()).collect());
    for (text, place) in sorted.iter().zip(0..) {
        if let Some(rank) = ranks.get_mut(text.as_str()) {
            *rank = place;
        }
    }
    texts.iter().map(|text| ranks.get(text).copied().unwrap_or_default()).collect()
}
