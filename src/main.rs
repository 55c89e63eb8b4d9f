//! Mounts the app in place of the skeleton of `index.html`.

use leptos::prelude::*;
use portal_home::app::App;
use wasm_bindgen::JsCast;

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        // Where it happened, and nothing of what was on the page.
        if let Some(place) = panic.location() {
            leptos::logging::error!("The page failed at {}:{}", place.file(), place.line());
        }
        let element = |id| document().get_element_by_id(id).and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok());
        if let (Some(app), Some(crashed)) = (element("app"), element("crashed")) {
            app.set_hidden(true);
            crashed.set_hidden(false);
        }
    }));
    if let Some(app) = document().get_element_by_id("app") {
        app.set_text_content(None);
        mount_to(app.unchecked_into(), App).forget();
    }
}
