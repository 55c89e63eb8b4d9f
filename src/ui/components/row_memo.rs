//! Memos of rows.

use leptos::leave_with_owner;
use leptos::prelude::*;
use leptos::reactive::graph::ToAnySubscriber;

/// A memo for something that comes and goes while what it follows stays the same for hours, such as a row. By itself it
/// would stay among the subscribers of those signals until they change.
pub fn row_memo<T: PartialEq + Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    leaving(ArcMemo::new(move |_| value()))
}

/// Has a memo leave what it follows when the current owner ends.
pub fn leaving<T: Send + Sync + 'static>(memo: ArcMemo<T>) -> Memo<T> {
    leave_with_owner(memo.to_any_subscriber());
    Memo::from(memo)
}
