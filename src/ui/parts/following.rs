//! A row's record, followed over refreshes.

use std::sync::Arc;

use crate::model::record::Item;
use crate::state::effect::effect;
use crate::state::live::Live;

/// The record that a row shows: the newest that `find` knows, so long as it shows something else than the one before; a
/// row whose record shows the same stays untouched. Where `find` knows none any more, the row is about to go, and keeps
/// the last.
pub fn following<T: Item + Send + Sync + 'static>(
    first: Arc<T>,
    find: impl Fn() -> Option<Arc<T>> + 'static,
) -> Live<Arc<T>> {
    let current = Live::new(first);
    effect(move || {
        if let Some(item) = find()
            && current.with_untracked(|current| !current.same(&item))
        {
            current.set(item);
        }
    });
    current
}
