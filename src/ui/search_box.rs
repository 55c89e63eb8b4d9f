//! The search over every section.

use leptos::prelude::*;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::dom::{El, el, icon, target};
use crate::i18n;
use crate::state::Page;
use crate::state::effect::effect;

/// The search box. What is typed stays on the page: it is in no address and no request.
pub fn search_box() -> El {
    let page = Page::here();
    let input = el("input")
        .attr("id", "search")
        .attr("type", "search")
        .attr("placeholder", i18n::SEARCH_HINT.text())
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .on("input", move |event| {
            if let Some(input) = target::<HtmlInputElement>(&event) {
                page.search.set(input.value());
            }
        })
        // Not every browser empties a search field on Escape.
        .on("keydown", move |event| {
            use wasm_bindgen::JsCast;
            if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                page.search.set(String::new());
            }
        });
    let field = input.as_kind::<HtmlInputElement>().clone();
    effect(move || {
        page.search.with(|text| {
            if field.value() != *text {
                field.set_value(text);
            }
        });
    });
    el("search")
        .class("search-box")
        .attr("aria-label", i18n::EVERYTHING.text())
        .child(icon("search"))
        .child(el("label").class("visually-hidden").attr("for", "search").child(i18n::SEARCH))
        .child(input)
}
