//! The search over every section.

use leptos::html;
use leptos::prelude::*;

use super::components::icon::Icon;
use super::components::icon_button::IconButton;
use crate::i18n;
use crate::state::use_filters;

/// The search box. What is typed stays on the page: it is in no address and no request.
#[component]
pub fn SearchBox() -> impl IntoView {
    let search = use_filters().search;
    let field = NodeRef::<html::Input>::new();
    // Not every browser empties a search field on Escape.
    let press = move |event: web_sys::KeyboardEvent| {
        // While an input method composes, Escape is its own.
        if event.key() == "Escape" && !event.is_composing() {
            search.set(String::new());
        }
    };
    let clear = move || {
        search.set(String::new());
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
        }
    };
    let is_empty = Memo::new(move |_| search.with(String::is_empty));
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
                node_ref=field
                prop:value=move || search.get()
                on:input:target=move |event| search.set(event.target().value())
                on:keydown=press
            />
            <kbd class="search-box__key" aria-hidden="true" hidden=move || !is_empty.get()>
                "/"
            </kbd>
            <span class="search-box__clear" hidden=move || is_empty.get()>
                <IconButton icon="close" name=i18n::CLEAR_THE_SEARCH.text() on_press=clear />
            </span>
        </search>
    }
}
