//! Icons: one family, drawn once as symbols in `index.html`.

use leptos::prelude::*;

/// The icon of a name; decoration only, what it means stands beside it or in its button's name.
pub fn icon(name: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true" focusable="false">
            <use href=format!("#icon-{name}")></use>
        </svg>
    }
}
