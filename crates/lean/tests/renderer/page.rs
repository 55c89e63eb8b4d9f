//! A place in the document for one test.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, EventTarget, HtmlElement};

/// What a test looks at.
pub struct Page {
    place: HtmlElement,
    handle: Box<dyn std::any::Any>,
}

/// Mounts a view in a place of its own.
pub fn page<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Page {
    let place: HtmlElement = document().create_element("main").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    let handle = mount_to(place.clone(), view);
    Page { place, handle: Box::new(handle) }
}

impl Page {
    /// Its HTML, without the comments that renderers put between.
    pub fn html(&self) -> String {
        self.place.inner_html().replace("<!---->", "").replace("<!>", "")
    }

    /// Its text.
    pub fn text(&self) -> String {
        self.place.text_content().unwrap_or_default()
    }

    /// Its first element of a selector.
    pub fn find(&self, selector: &str) -> Element {
        self.place.query_selector(selector).unwrap().unwrap_or_else(|| panic!("no {selector} in {}", self.html()))
    }

    /// Unmounts the view and hands over its place.
    pub fn unmounted(self) -> HtmlElement {
        let place = self.place.clone();
        drop(self.handle);
        place
    }
}

/// Waits until every effect has run.
pub async fn settled() {
    leptos::task::tick().await;
    leptos::task::tick().await;
}

/// Lets an event happen at an element.
pub fn fire(target: &EventTarget, event: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    let event: Event = if event.contains('-') {
        web_sys::CustomEvent::new(event).unwrap().into()
    } else {
        Event::new_with_event_init_dict(event, &options).unwrap()
    };
    target.dispatch_event(&event).unwrap();
}
