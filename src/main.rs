//! Mounts the app in place of the skeleton of `index.html`, once its words are there.

use leptos::prelude::*;
use portal_home::app::App;
use portal_home::i18n;
use wasm_bindgen::JsCast;
use web_sys::js_sys::futures::spawn_local;

fn main() {
    std::panic::set_hook(Box::new(report_panic));
    match i18n::on_its_way() {
        None => mount(),
        Some(file) => spawn_local(async {
            i18n::arrive(file).await;
            mount();
        }),
    }
}

/// Says where the program failed, in the console and on the page that boot.js shows then, and nothing of what was on it:
/// the message of a panic may hold somebody's data.
fn report_panic(panic: &std::panic::PanicHookInfo) {
    if let Some(place) = panic.location() {
        let place = format!("{}:{}", place.file(), place.line());
        leptos::logging::error!("The page failed at {place}");
        if let Some(line) = document().get_element_by_id("crashed-place") {
            line.set_text_content(Some(&place));
        }
    }
}

fn mount() {
    if let Some(place) = document().get_element_by_id("app") {
        place.set_text_content(None);
        mount_to(place.unchecked_into(), || view! { <App /> }).forget();
    }
}
