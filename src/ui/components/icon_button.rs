//! A button that shows an icon alone.

use leptos::prelude::*;

use super::icon::Icon;

/// A button that shows an icon and is named by words.
#[component]
pub fn IconButton(
    /// The icon.
    #[prop(into)]
    icon: Signal<String>,
    /// Its accessible name, and its tooltip.
    #[prop(into)]
    name: String,
    /// What it does.
    on_press: impl Fn() + 'static,
    /// Whether it opens a dialog.
    #[prop(optional)]
    opens_dialog: bool,
    /// Whether it is what its row is there for: Enter on the row presses it.
    #[prop(optional)]
    is_primary: bool,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="icon-button"
            aria-label=name.clone()
            title=name
            aria-haspopup=opens_dialog.then_some("dialog")
            data-primary=is_primary.then_some("")
            on:click=move |_| on_press()
        >
            {move || view! { <Icon name=icon.get() /> }}
        </button>
    }
}
