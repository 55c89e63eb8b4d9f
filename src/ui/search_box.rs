//! The search over every section.

use leptos::prelude::*;

use super::parts::icon::icon;
use crate::state::Page;

/// The search box. What is typed stays on the page: it is in no address and no request.
#[component]
pub fn SearchBox() -> impl IntoView {
    let page = Page::here();
    let typed = move |event| page.search.set(event_target_value(&event));
    // Browsers empty a search field on Escape, Chromium alone by itself.
    let escape = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            page.search.set(String::new());
        }
    };
    view! {
        <search class="search-box">
            {icon("search")}
            <label class="visually-hidden" for="search">"Search"</label>
            <input
                id="search"
                type="search"
                placeholder="Name, number, words…"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                prop:value=move || page.search.get()
                on:input=typed
                on:keydown=escape
            />
        </search>
    }
}
