//! The search over every section.

use leptos::prelude::*;

use super::components::icon::Icon;
use crate::i18n;
use crate::state::use_filters;

/// The search box. What is typed stays on the page: it is in no address and no request.
#[component]
pub fn SearchBox() -> impl IntoView {
    let search = use_filters().search;
    // Not every browser empties a search field on Escape.
    let clear = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            search.set(String::new());
        }
    };
    view! {
        <search class="search-box" aria-label=i18n::EVERYTHING.text()>
            <Icon name="search" />
            <label class="visually-hidden" for="search">
                {i18n::SEARCH.text()}
            </label>
            <input
                id="search"
                type="search"
                placeholder=i18n::SEARCH_HINT.text()
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                prop:value=move || search.get()
                on:input:target=move |event| search.set(event.target().value())
                on:keydown=clear
            />
        </search>
    }
}
