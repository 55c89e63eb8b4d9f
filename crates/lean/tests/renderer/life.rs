//! What lives how long, and what is touched when.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::*;
#[cfg(not(feature = "stock"))]
use web_sys::js_sys;
use web_sys::js_sys::Array;
use web_sys::{HtmlElement, MutationObserver, MutationObserverInit, MutationRecord};

use crate::page::{page, settled};

#[wasm_bindgen_test]
async fn what_is_replaced_is_cleaned_up() {
    let (outer, inner) = (RwSignal::new(0), RwSignal::new(0));
    let runs = StoredValue::new(0);
    let cleaned = StoredValue::new(0);
    let page = page(move || {
        view! {
            <div>
                {move || {
                    let outer = outer.get();
                    on_cleanup(move || cleaned.update_value(|cleaned| *cleaned += 1));
                    view! {
                        <p>
                            {move || {
                                runs.update_value(|runs| *runs += 1);
                                outer + inner.get()
                            }}
                        </p>
                    }
                }}
            </div>
        }
    });
    for round in 1..4 {
        outer.set(round);
        settled().await;
    }
    assert_eq!((runs.get_value(), cleaned.get_value()), (4, 3));
    inner.set(10);
    settled().await;
    // One effect is left of four.
    assert_eq!(runs.get_value(), 5);
    assert_eq!(page.text(), "13");
}

#[wasm_bindgen_test]
async fn an_app_that_is_unmounted_is_gone() {
    let count = RwSignal::new(0);
    let runs = StoredValue::new(0);
    let page = page(move || {
        view! {
            <p>
                {move || {
                    runs.update_value(|runs| *runs += 1);
                    count.get()
                }}
            </p>
            "text"
        }
    });
    let page = page.unmounted();
    assert_eq!(page.inner_html().replace("<!---->", "").replace("<!>", ""), "");
    count.set(1);
    settled().await;
    assert_eq!(runs.get_value(), 1);
}

#[wasm_bindgen_test]
async fn what_stays_the_same_is_not_touched() {
    let count = RwSignal::new(1);
    let page = page(move || {
        view! {
            <p title=move || (count.get() > 0).to_string() class:many=move || { count.get() > 0 }>
                {move || if count.get() > 0 { "some" } else { "none" }}
            </p>
        }
    });
    let records = StoredValue::new_local(Vec::<String>::new());
    let note = Closure::<dyn Fn(Array)>::new(move |all: Array| {
        let kinds = all.iter().map(|record| record.unchecked_into::<MutationRecord>().type_());
        records.update_value(|records| records.extend(kinds));
    });
    let observer = MutationObserver::new(note.as_ref().unchecked_ref()).unwrap();
    let options = MutationObserverInit::new();
    options.set_attributes(true);
    options.set_character_data(true);
    options.set_subtree(true);
    observer.observe_with_options(&page.find("p"), &options).unwrap();
    count.set(2);
    settled().await;
    assert_eq!(records.get_value(), Vec::<String>::new());
    count.set(0);
    settled().await;
    assert!(records.with_value(|records| records.contains(&"attributes".to_owned())));
    assert_eq!(page.text(), "none");
}

#[wasm_bindgen_test]
async fn a_listener_ends_with_its_owner() {
    let (is_there, presses) = (RwSignal::new(true), StoredValue::new(0));
    let page = page(move || {
        view! {
            <Show when=move || is_there.get()>
                <button on:click=move |_| presses.update_value(|presses| *presses += 1)>"press"</button>
            </Show>
        }
    });
    let button = page.find("button").unchecked_into::<HtmlElement>();
    button.click();
    is_there.set(false);
    settled().await;
    // Kept by somebody else, it is heard by nobody, and breaks nothing.
    button.click();
    assert_eq!(presses.get_value(), 1);
}

/// Trusted Types allow no string to become markup. Leptos's own renderer does that for markup that never changes.
#[cfg(not(feature = "stock"))]
#[wasm_bindgen_test]
fn no_string_is_read_as_markup() {
    let count = js_sys::Function::new_no_args(
        "const own = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML'); let times = 0; \
         Object.defineProperty(Element.prototype, 'innerHTML', { ...own, set(text) { times++; own.set.call(this, text); } }); \
         return () => { Object.defineProperty(Element.prototype, 'innerHTML', own); return times; };",
    );
    let times: js_sys::Function = count.call0(&JsValue::NULL).unwrap().unchecked_into();
    let page = page(|| {
        view! {
            <div>
                <p class="fixed">
                    <b>"never"</b>
                    " changes"
                </p>
                <svg viewBox="0 0 1 1">
                    <g>
                        <rect width="1" height="1" />
                    </g>
                </svg>
            </div>
        }
    });
    assert_eq!(times.call0(&JsValue::NULL).unwrap().as_f64(), Some(0.0));
    assert_eq!(page.text(), "never changes");
}

#[cfg(not(feature = "stock"))]
#[wasm_bindgen_test]
async fn e14_text_that_a_translator_has_taken_away_comes_back_with_its_next_change() {
    let count = RwSignal::new(1);
    let page = page(move || {
        view! { <p>"Calls: " {move || format!("{} calls", count.get())}<b>"!"</b></p> }
    });
    let text = page.find("b").previous_sibling().unwrap();
    assert_eq!(text.text_content().as_deref(), Some("1 calls"));
    // What a browser's translator does.
    let font = document().create_element("font").unwrap();
    font.set_text_content(Some("1 appel"));
    text.parent_node().unwrap().replace_child(&font, &text).unwrap();
    count.set(2);
    settled().await;
    assert_eq!(page.text(), "Calls: 2 calls!");
    count.set(3);
    settled().await;
    assert_eq!(page.text(), "Calls: 3 calls!");
}
