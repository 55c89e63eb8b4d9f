//! Brings a record of a list into view, when somebody goes to it from elsewhere.

use super::focus::focus_visibly;
use crate::model::section::Section;
use crate::state::use_navigation;
use leptos::html;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast;

/// Follows where somebody wants to go. A list that holds the record grows until it shows its place, and the record gets
/// the focus.
pub fn reveal(section: Section, list: NodeRef<html::Ul>, keys: Memo<Vec<u64>>, grow: impl Fn(usize) + 'static) {
    let navigation = use_navigation();
    Effect::new(move |_| {
        let Some((_, key)) = navigation.wanted.get().filter(|(wanted, _)| *wanted == section) else {
            return;
        };
        // Not there yet: a filter that hid it is about to go.
        let Some(place) = keys.with(|keys| keys.iter().position(|one| *one == key.0)) else {
            return;
        };
        navigation.wanted.set(None);
        grow(place);
        spawn_local(async move {
            tick().await;
            focus_within(list, &format!("[data-key=\"{:x}\"]", key.0));
        });
    });
}

fn focus_within(list: NodeRef<html::Ul>, selector: &str) {
    let list = list.try_get_untracked().flatten();
    let found = list.and_then(|list| list.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        focus_visibly(element.unchecked_ref());
    }
}
