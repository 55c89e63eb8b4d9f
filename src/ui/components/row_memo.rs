//! Memos of rows.

use leptos::prelude::*;
use leptos::reactive::graph::ToAnySubscriber;
use leptos::unsubscribe_with_owner;

/// A memo for a row, or for anything else that is removed while its signals stay unchanged for hours. A plain memo would
/// stay among the subscribers of these signals until they change.
pub fn row_memo<T: PartialEq + Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    unsubscribing(ArcMemo::new(move |_| value()))
}

/// Makes a memo unsubscribe from its signals when the current owner ends.
pub fn unsubscribing<T: Send + Sync + 'static>(memo: ArcMemo<T>) -> Memo<T> {
    unsubscribe_with_owner(memo.to_any_subscriber());
    Memo::from(memo)
}
