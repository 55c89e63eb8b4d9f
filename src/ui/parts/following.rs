//! A row's record, followed over refreshes.

use std::sync::Arc;

use crate::model::record::Item;
use crate::state::live::Derived;

/// The record that a row shows: the newest that `find` knows, so long as it shows something else than the one before; a
/// row whose record shows the same stays untouched, unless it has become another's. Where `find` knows none any more, the row is about to go, and keeps
/// the last.
pub fn following<T: Item + Send + Sync + 'static>(
    first: Arc<T>,
    find: impl Fn() -> Option<Arc<T>> + Send + Sync + 'static,
) -> Derived<Arc<T>> {
    Derived::following(move |before| {
        let before = before.unwrap_or(&first);
        let is_news = |item: &Arc<T>| item.key() != before.key() || !before.same(item);
        find().filter(is_news).unwrap_or_else(|| before.clone())
    })
}
