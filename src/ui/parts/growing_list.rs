//! A list that holds what is on or near the screen: it starts with some records and grows as its end comes into view,
//! so that thousands of them cost nothing until somebody scrolls there.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::Array;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use crate::model::home::{Home, find};
use crate::model::record::Item;
use crate::state::Page;

/// How many records are shown at first, and come with every growth.
const STEP: usize = 24;

/// A list of the records that match. `all` finds the section's records in a home, `row` shows one; a row stays while
/// its record does, over refreshes and searches, and follows the record's changes.
pub fn growing_list<T: Item + Send + Sync + 'static>(
    label: &'static str,
    matching: Memo<Arc<Vec<Arc<T>>>>,
    all: fn(&Home) -> &Vec<Arc<T>>,
    row: fn(ArcMemo<Arc<T>>) -> AnyView,
) -> AnyView {
    let page = Page::here();
    let shown = RwSignal::new(STEP);
    // Another search starts at the top again.
    Effect::new(move |_| {
        page.query.track();
        shown.set(STEP);
    });
    let slice = move || matching.with(|list| list.iter().take(shown.get()).cloned().collect::<Vec<_>>());
    let total = Memo::new(move |_| matching.with(|list| list.len()));
    let end = NodeRef::<Div>::new();
    observe(end, move || shown.update(|shown| *shown += STEP));
    view! {
        <ul class="list" aria-label=label>
            <ForEnumerate
                each=slice
                key=|item| item.key()
                children=move |place, first| {
                    let key = first.key();
                    let item = ArcMemo::new_with_compare(
                        move |before: Option<&Arc<T>>| {
                            page.shown()
                                .and_then(|home| find(all(&home), key))
                                .unwrap_or_else(|| before.unwrap_or(&first).clone())
                        },
                        |a, b| match (a, b) {
                            (Some(a), Some(b)) => !Arc::ptr_eq(a, b),
                            _ => true,
                        },
                    );
                    view! {
                        <li class="list__item" aria-setsize=move || total.get().to_string() aria-posinset=move || (place.get() + 1).to_string()>
                            {row(item)}
                        </li>
                    }
                }
            />
        </ul>
        <div class="list__end" node_ref=end hidden=move || { shown.get() >= total.get() }></div>
    }
    .into_any()
}

/// Calls `seen` whenever the element comes into view, and again for as long as it stays there.
fn observe(element: NodeRef<Div>, seen: impl Fn() + 'static) {
    let callback = Closure::<dyn Fn(Array, IntersectionObserver)>::new(move |entries: Array, observer: IntersectionObserver| {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            if entry.is_intersecting() {
                seen();
                // Observing anew reports again, also where the list did not grow past the end of the screen.
                observer.unobserve(&entry.target());
                observer.observe(&entry.target());
            }
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin("400px");
    let Ok(observer) = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options) else {
        return;
    };
    let observer = StoredValue::new_local((observer, callback));
    Effect::new(move |_| {
        if let Some(element) = element.get() {
            observer.with_value(|(observer, _)| observer.observe(&element));
        }
    });
    on_cleanup(move || {
        observer.try_with_value(|(observer, _)| observer.disconnect());
    });
}
