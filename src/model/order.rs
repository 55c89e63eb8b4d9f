//! Sorting by number.

/// The positions of the values in sorted order; stable. Everything that is sorted by number is sorted here: every sort
/// of another type adds 8 kB to the binary.
#[inline(never)]
pub fn order(values: &[i64]) -> Vec<usize> {
    let mut places: Vec<(i64, usize)> = values.iter().copied().zip(0..).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, at)| at).collect()
}

/// Sorts items by a value; stable.
pub fn ordered<T>(items: impl Iterator<Item = T>, value: impl FnMut(&T) -> i64) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.map(Some).collect();
    let values: Vec<i64> = items.iter().flatten().map(value).collect();
    order(&values).into_iter().filter_map(|at| items[at].take()).collect()
}
