//! A row's record, followed over refreshes.

use std::sync::Arc;

use crate::model::record::Item;
use leptos::prelude::*;

/// The record that a row shows: the newest that `find` knows, so long as it shows something else than the one before; a
/// row whose record shows the same stays untouched, unless it has become another's. Where `find` knows none any more, the row is about to go, and keeps
/// the last.
pub fn following<T: Item + Send + Sync + 'static>(
    first: Arc<T>,
    find: impl Fn() -> Option<Arc<T>> + Send + Sync + 'static,
) -> Memo<Arc<T>> {
    Memo::new_with_compare(
        move |before: Option<&Arc<T>>| {
            let before = before.unwrap_or(&first);
            let is_news = |item: &Arc<T>| item.key() != before.key() || !before.same(item);
            find().filter(is_news).unwrap_or_else(|| before.clone())
        },
        |before, now| before.zip(now).is_none_or(|(before, now)| !Arc::ptr_eq(before, now)),
    )
}
