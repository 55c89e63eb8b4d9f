//! Messages around something that is more than text.

use leptos::either::Either;
use leptos::prelude::*;

use crate::i18n::{self, Message, Plural, format};

/// A message with a view in the place of its value.
pub fn with_view(message: Message<1>, view: impl IntoView) -> impl IntoView {
    let (before, after) = message.split_placeholder();
    (before, view, after)
}

/// A message about a number of things, with the number standing out. Some languages say one or two without a number; then
/// there is none.
pub fn counted(message: Plural<1>, count: usize) -> impl IntoView {
    let form = message.form(&format::kind(count));
    match i18n::split_placeholder(form) {
        Some((before, after)) => Either::Left((before, view! { <b>{format::count(count)}</b> }, after)),
        None => Either::Right(form),
    }
}
