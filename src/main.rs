//! Mounts the app in place of the skeleton of `index.html`, once its words are there.

use leptos::prelude::*;
use portal_home::app::app;
use portal_home::state::language;
use portal_home::ui::dom::El;
use wasm_bindgen::JsCast;
use web_sys::js_sys::futures::spawn_local;

fn main() {
    // Where it happened, and nothing of what was on the page. A release has no words for it; that a panic ends the page
    // is said by boot.js.
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            leptos::logging::error!("The page failed at {}:{}", place.file(), place.line());
        }
    }));
    match language::on_its_way() {
        None => mount(),
        Some(file) => spawn_local(async {
            language::arrive(file).await;
            mount();
        }),
    }
}

fn mount() {
    if let Some(place) = document().get_element_by_id("app") {
        place.set_text_content(None);
        let element = El::of(place.clone());
        // Leptos is given no view: the elements are our own (see `ui::dom`), the reactive system is its.
        mount_to(place.unchecked_into(), move || app(&element)).forget();
    }
}
