//! A row's record, followed over refreshes.

use std::sync::Arc;

use crate::model::record::Item;
use crate::state::live::Derived;

/// The record that a row shows: the newest that `find` knows, so long as it shows something else than the one before; a
/// row whose record shows the same stays untouched. Where `find` knows none any more, the row is about to go, and keeps
/// the last.
pub fn following<T: Item + Send + Sync + 'static>(
    first: Arc<T>,
    find: impl Fn() -> Option<Arc<T>> + Send + Sync + 'static,
) -> Derived<Arc<T>> {
    Derived::following(move |before| {
        let before = before.unwrap_or(&first);
        find().filter(|item| !before.same(item)).unwrap_or_else(|| before.clone())
    })
}
