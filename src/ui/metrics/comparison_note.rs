//! What the figures are compared with, and what is not compared.

use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::state::compare::Comparison;
use crate::state::use_comparison;

/// The note; empty while nothing is compared.
#[component]
pub fn ComparisonNote() -> impl IntoView {
    let comparison = use_comparison();
    let text = move || match comparison.get() {
        Comparison::None => String::new(),
        Comparison::Loading => i18n::COMPARISON_LOADING.text().to_owned(),
        Comparison::Failed => i18n::COMPARISON_FAILED.text().to_owned(),
        Comparison::OutOfReach => i18n::NO_PERIOD_BEFORE.text().to_owned(),
        Comparison::Ready(from, to, _) => {
            i18n::COMPARED_WITH.with([&format::date(from), &format::date(to.plus_days(-1))])
        }
    };
    view! { <p class="note metrics__note">{text}</p> }
}
