//! How fresh the page is, and the button to refresh it.

use leptos::prelude::*;

use super::format;
use super::parts::icon::icon;
use crate::state::Page;
use crate::state::home::Load;

/// "Updated 10:32, 2 minutes ago", or that it is busy.
#[component]
pub fn StatusLine() -> impl IntoView {
    let page = Page::here();
    let busy = Memo::new(move |_| page.load() == Load::Loading);
    let text = move || match (busy.get(), page.home.updated.get()) {
        (true, None) => "Loading\u{2026}".to_owned(),
        (true, Some(_)) => "Refreshing\u{2026}".to_owned(),
        (false, Some(at)) => format!("Updated {}", format::time(at)),
        (false, None) => String::new(),
    };
    let age = move || page.home.updated.get().filter(|_| !busy.get()).map(|at| format::relative(at, page.clock.now.get()));
    view! {
        <div class="status-line">
            <p role="status" class="status-line__text">{text}</p>
            // Outside the live region: the age changes all the time, and nobody wants to hear it.
            <span class="status-line__age">{age}</span>
            <button
                type="button"
                class="icon-button"
                class:icon-button--busy=move || busy.get()
                aria-label="Refresh"
                title="Refresh"
                on:click=move |_| page.home.reload()
            >
                {icon("refresh")}
            </button>
        </div>
    }
}
