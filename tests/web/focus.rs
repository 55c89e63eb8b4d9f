//! Where the focus goes when what has it goes.

use leptos::prelude::*;
use portal_home::ui::components::focus::keep_focus;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::components::{mounted, settled};

fn focus(place: &HtmlElement, selector: &str) {
    place.query_selector(selector).unwrap().unwrap().unchecked_into::<HtmlElement>().focus().unwrap();
}

fn focused() -> String {
    let focused = document().active_element();
    focused.and_then(|element| element.text_content()).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn what_is_replaced_hands_it_to_what_stands_there_now() {
    let filled = RwSignal::new(1);
    let (place, _page) = mounted(move || {
        view! {
            <section use:keep_focus>
                {move || {
                    let filled = filled.get();
                    view! {
                        <button>"one"</button>
                        <button>{format!("two {filled}")}</button>
                    }
                }}
            </section>
        }
    });
    focus(&place, "button:nth-of-type(2)");
    filled.set(2);
    settled().await;
    assert_eq!(focused(), "two 2");
}

#[wasm_bindgen_test]
async fn a_row_hands_it_to_the_row_after_it() {
    let rows = RwSignal::new(vec![1, 2, 3]);
    let (place, _page) = mounted(move || {
        view! {
            <section use:keep_focus>
                <h2 tabindex="-1">"heading"</h2>
                <ul>
                    <For each=move || rows.get() key=|row| *row let:row>
                        <li data-key=row tabindex="-1">
                            <button>{row}</button>
                        </li>
                    </For>
                </ul>
            </section>
        }
    });
    focus(&place, "li:nth-child(2) button");
    rows.set(vec![1, 3]);
    settled().await;
    assert_eq!(focused(), "3");
    // The last hands it to the one before, and the only one to the heading.
    rows.set(vec![1]);
    settled().await;
    assert_eq!(focused(), "1");
    rows.set(Vec::new());
    settled().await;
    assert_eq!(focused(), "heading");
}

#[wasm_bindgen_test]
async fn what_is_hidden_hands_it_to_the_heading() {
    let is_hidden = RwSignal::new(false);
    let (place, _page) = mounted(move || {
        view! {
            <section use:keep_focus>
                <h2 tabindex="-1">"heading"</h2>
                <button hidden=move || is_hidden.get()>"button"</button>
            </section>
        }
    });
    focus(&place, "button");
    is_hidden.set(true);
    settled().await;
    assert_eq!(focused(), "heading");
}

#[wasm_bindgen_test]
async fn nobody_takes_it_from_who_has_it() {
    let filled = RwSignal::new(1);
    let (place, _page) = mounted(move || {
        view! {
            <section use:keep_focus>
                <input id="mine" />
                {move || view! { <button>{filled.get()}</button> }}
            </section>
        }
    });
    focus(&place, "button");
    focus(&place, "input");
    filled.set(2);
    settled().await;
    assert_eq!(document().active_element().map(|element| element.id()).as_deref(), Some("mine"));
}
