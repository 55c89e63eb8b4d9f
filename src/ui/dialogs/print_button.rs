//! A button that prints the dialog, which is all that is printed while it is open.

use leptos::prelude::*;

use crate::i18n;
use crate::ui::components::icon::Icon;

/// The button.
#[component]
pub fn PrintButton() -> impl IntoView {
    let print = |_| {
        // Refused only where printing is not possible at all.
        let _ = window().print();
    };
    view! {
        <button type="button" class="button button--primary" on:click=print>
            <Icon name="print" />
            {i18n::PRINT.text()}
        </button>
    }
}
