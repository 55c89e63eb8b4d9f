//! Lists.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::*;

use crate::page::{page, settled};

#[wasm_bindgen_test]
async fn rows_are_kept_by_their_keys() {
    let rows = RwSignal::new(vec![1, 2, 3, 4]);
    let made = StoredValue::new(Vec::<i32>::new());
    let gone = StoredValue::new(Vec::<i32>::new());
    let page = page(move || {
        view! {
            <ul>
                <ForEnumerate each=move || rows.get() key=|row| *row let(index, row)>
                    {
                        made.update_value(|made| made.push(row));
                        on_cleanup(move || gone.update_value(|gone| gone.push(row)));
                        view! { <li>{move || index.get()} ":" {row}</li> }
                    }
                </ForEnumerate>
                <li>"end"</li>
            </ul>
        }
    });
    assert_eq!(page.text(), "0:11:22:33:4end");
    let (first, last) = (page.find("li"), page.find("li:nth-child(4)"));
    rows.set(vec![4, 9, 1, 3]);
    settled().await;
    assert_eq!(page.text(), "0:41:92:13:3end");
    assert!(page.find("li").is_same_node(Some(&last)));
    assert!(page.find("li:nth-child(3)").is_same_node(Some(&first)));
    assert_eq!(made.get_value(), [1, 2, 3, 4, 9]);
    assert_eq!(gone.get_value(), [2]);
    rows.set(Vec::new());
    settled().await;
    assert_eq!(page.text(), "end");
}

#[wasm_bindgen_test]
async fn rows_that_stay_are_not_touched() {
    let rows = RwSignal::new(vec![1, 2, 3]);
    let page = page(move || {
        view! {
            <For each=move || rows.get() key=|row| *row let:row>
                <button id=format!("b{row}")>{row}</button>
            </For>
        }
    });
    let focused = || document().active_element().map(|element| element.id());
    page.find("#b2").unchecked_into::<web_sys::HtmlElement>().focus().unwrap();
    rows.set(vec![5, 1, 2, 4]);
    settled().await;
    assert_eq!(page.text(), "5124");
    assert_eq!(focused().as_deref(), Some("b2"));
}

#[wasm_bindgen_test]
async fn rows_of_several_nodes_move_together() {
    let rows = RwSignal::new(vec!["a", "b"]);
    let more = RwSignal::new(false);
    let page = page(move || {
        view! {
            <For each=move || rows.get() key=|row| *row let:row>
                <i>{row}</i>
                {move || more.get().then(|| view! { <b>{row}</b> })}
            </For>
        }
    });
    more.set(true);
    settled().await;
    rows.set(vec!["c", "b", "a"]);
    settled().await;
    assert_eq!(page.html(), "<i>c</i><b>c</b><i>b</i><b>b</b><i>a</i><b>a</b>");
    rows.set(vec!["a"]);
    settled().await;
    assert_eq!(page.html(), "<i>a</i><b>a</b>");
}

#[wasm_bindgen_test]
async fn rows_at_the_root_of_a_component_take_its_attributes() {
    #[component]
    fn Rows(rows: RwSignal<Vec<i32>>) -> impl IntoView {
        view! {
            <For each=move || rows.get() key=|row| *row let:row>
                <li>{row}</li>
            </For>
        }
    }
    let rows = RwSignal::new(vec![1]);
    let page = page(move || view! { <Rows rows=rows attr:data-a="1" /> });
    rows.set(vec![2, 1]);
    settled().await;
    assert_eq!(page.html(), "<li data-a=\"1\">2</li><li data-a=\"1\">1</li>");
}
