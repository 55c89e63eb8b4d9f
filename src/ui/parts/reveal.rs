//! Brings a record of a list into view, when somebody goes to it from elsewhere.

use leptos::task::tick;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::model::section::Section;
use crate::ui::dom::El;
use crate::ui::effect::{effect, spawn};
use crate::ui::page::Page;
use leptos::prelude::*;

/// How a record's element says whose it is.
pub fn mark(element: El, key: u64) -> El {
    element.attr("data-key", &format!("{key:x}")).attr("tabindex", "-1")
}

/// The same of a row that can become another record's.
pub fn mark_live(element: El, key: RwSignal<u64>) -> El {
    element.live_attr("data-key", move || Some(format!("{:x}", key.get()))).attr("tabindex", "-1")
}

/// Follows where somebody wants to go. A list that holds the record grows until it shows its place, and the record gets
/// the focus.
pub fn reveal(section: Section, list: &El, keys: Memo<Vec<u64>>, grow: impl Fn(usize) + 'static) {
    let page = Page::here();
    let list = list.clone();
    effect(move || {
        let Some((_, key)) = page.wanted.get().filter(|(wanted, _)| *wanted == section) else {
            return;
        };
        // Not there yet: a filter that hid it is about to go.
        let Some(place) = keys.with(|keys| keys.iter().position(|one| *one == key.0)) else {
            return;
        };
        page.wanted.set(None);
        grow(place);
        let list = list.clone();
        spawn(async move {
            tick().await;
            let found = list.node().query_selector(&format!("[data-key=\"{:x}\"]", key.0)).ok().flatten();
            if let Some(element) = found {
                let _ = element.unchecked_into::<HtmlElement>().focus();
            }
        });
    });
}
