//! Icons.

use leptos::prelude::*;

/// One of the symbols of `index.html`. Decoration only: what it means stands beside it, or names its button.
#[component]
pub fn Icon(
    /// The symbol's name.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    view! {
        <svg class=format!("icon icon--{name}") aria-hidden="true">
            <use href=format!("#icon-{name}") />
        </svg>
    }
}

/// The same for one that changes; its element stays.
#[component]
pub fn LiveIcon(
    /// The symbol's name.
    name: Signal<&'static str>,
) -> impl IntoView {
    view! {
        <svg class=move || format!("icon icon--{}", name.get()) aria-hidden="true">
            <use href=move || format!("#icon-{}", name.get()) />
        </svg>
    }
}
