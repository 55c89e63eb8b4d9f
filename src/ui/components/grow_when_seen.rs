//! Directive: calls something whenever an element comes into view.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::Array;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far below the screen is in view already.
const MARGIN: &str = "400px";

/// Calls `grow` whenever the element comes into view, and again for as long as it stays there.
pub fn grow_when_seen(element: Element, grow: Callback<()>) {
    let callback =
        Closure::<dyn Fn(Array, IntersectionObserver)>::new(move |entries: Array, observer: IntersectionObserver| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                if entry.is_intersecting() {
                    grow.run(());
                    // Observing anew reports again, also where the list did not grow past the end of the screen.
                    observer.unobserve(&entry.target());
                    observer.observe(&entry.target());
                }
            }
        });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    // Without the observer there is no list beyond its first records; every browser since 2019 has it.
    if let Ok(observer) = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options) {
        observer.observe(&element);
        StoredValue::new_local(Watch { observer, _callback: callback });
    }
}

/// An observer that ends with its owner.
struct Watch {
    observer: IntersectionObserver,
    _callback: Closure<dyn Fn(Array, IntersectionObserver)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
