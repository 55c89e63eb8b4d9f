//! Elements, attributes, text, properties and events.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::*;
use web_sys::HtmlInputElement;

use crate::page::{fire, page, settled};

#[wasm_bindgen_test]
fn elements_attributes_and_text() {
    let page = page(|| {
        view! {
            <section class="a b" id="one" aria-label="Name" data-kind="x" hidden>
                <h2 tabindex="-1">"Heading"</h2>
                <p>"Text & <markup> " {"é"} " " {7} {'c'} {1.5}</p>
                <input type="text" value="v" disabled required=false />
                <label for="one">"L"</label>
                <br />
            </section>
        }
    });
    assert_eq!(
        page.html(),
        "<section class=\"a b\" id=\"one\" aria-label=\"Name\" data-kind=\"x\" hidden=\"\">\
         <h2 tabindex=\"-1\">Heading</h2><p>Text &amp; &lt;markup&gt; é 7c1.5</p>\
         <input type=\"text\" value=\"v\" disabled=\"\"><label for=\"one\">L</label><br></section>"
    );
}

#[wasm_bindgen_test]
fn elements_of_svg_are_in_their_namespace() {
    let page = page(|| {
        view! {
            <div>
                <svg class="icon" aria-hidden="true" viewBox="0 0 8 8">
                    <use href=move || "#icon" />
                    <g>
                        <rect x="1" width=move || 2 />
                    </g>
                </svg>
            </div>
        }
    });
    assert_eq!(
        page.html(),
        "<div><svg class=\"icon\" aria-hidden=\"true\" viewBox=\"0 0 8 8\"><use href=\"#icon\"></use>\
         <g><rect x=\"1\" width=\"2\"></rect></g></svg></div>"
    );
    for tag in ["svg", "use", "rect"] {
        assert_eq!(page.find(tag).namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"), "{tag}");
    }
}

#[wasm_bindgen_test]
async fn what_changes_is_kept_up_to_date() {
    let count = RwSignal::new(0);
    let page = page(move || {
        view! {
            <p
                class="base"
                class:many=move || { count.get() > 1 }
                class=("odd", move || count.get() % 2 == 1)
                style:width=move || format!("{}px", count.get())
                title=move || (count.get() > 0).then(|| format!("{} of them", count.get()))
                hidden=move || count.get() == 0
                data-count=count
            >
                "Count: "
                {count}
                {move || (count.get() > 1).then(|| view! { <b>{count.get()}</b> })}
                {move || if count.get() > 2 { "!" } else { "?" }}
            </p>
        }
    });
    assert_eq!(page.text(), "Count: 0?");
    let paragraph = page.find("p");
    count.set(3);
    settled().await;
    assert_eq!(page.text(), "Count: 33!");
    let attribute = |name: &str| paragraph.get_attribute(name);
    assert_eq!(attribute("class").as_deref(), Some("base many odd"));
    assert_eq!(attribute("title").as_deref(), Some("3 of them"));
    assert_eq!(attribute("data-count").as_deref(), Some("3"));
    assert_eq!(attribute("style").as_deref(), Some("width: 3px;"));
    assert!(!paragraph.has_attribute("hidden"));
    count.set(0);
    settled().await;
    assert_eq!(attribute("class").as_deref(), Some("base"));
    assert_eq!(attribute("title"), None);
    assert!(paragraph.has_attribute("hidden"));
    assert_eq!(page.text(), "Count: 0?");
}

#[wasm_bindgen_test]
async fn properties_bindings_and_references() {
    let (text, on) = (RwSignal::new("one".to_owned()), RwSignal::new(false));
    let shown = RwSignal::new("x".to_owned());
    let field = NodeRef::<leptos::html::Input>::new();
    let page = page(move || {
        view! {
            <input id="text" node_ref=field bind:value=text />
            <input id="box" type="checkbox" bind:checked=on />
            <input id="shown" prop:value=move || shown.get() />
        }
    });
    let input = |id: &str| page.find(id).unchecked_into::<HtmlInputElement>();
    assert_eq!(field.get_untracked().map(|field| field.id()).as_deref(), Some("text"));
    settled().await;
    assert_eq!(input("#text").value(), "one");
    input("#text").set_value("two");
    fire(&input("#text"), "input");
    input("#box").set_checked(true);
    fire(&input("#box"), "change");
    assert_eq!(text.get_untracked(), "two");
    assert!(on.get_untracked());
    text.set("three".to_owned());
    on.set(false);
    // Typed over: a property is set again all the same.
    input("#shown").set_value("typed");
    shown.set("x".to_owned());
    settled().await;
    assert_eq!(input("#text").value(), "three");
    assert!(!input("#box").checked());
    assert_eq!(input("#shown").value(), "x");
}

#[wasm_bindgen_test]
fn events_and_their_options() {
    let heard = StoredValue::new(Vec::<String>::new());
    let hear = move |what: &str| heard.update_value(|heard| heard.push(what.to_owned()));
    #[derive(Clone)]
    struct Named(&'static str);
    let page = page(move || {
        provide_context(Named("context"));
        view! {
            <div on:click:capture=move |_| hear("captured") on:click=move |_| hear("bubbled")>
                <button on:click=move |event: web_sys::MouseEvent| {
                    hear(&event.type_());
                    hear(use_context::<Named>().map_or("none", |named| named.0));
                }>"Press"</button>
                <input value="typed" on:input:target=move |event| hear(&event.target().value()) />
                <span on:my-own=move |_: web_sys::CustomEvent| hear("own")></span>
            </div>
        }
    });
    page.find("button").unchecked_into::<web_sys::HtmlElement>().click();
    fire(&page.find("input"), "input");
    fire(&page.find("span"), "my-own");
    assert_eq!(heard.get_value(), ["captured", "click", "context", "bubbled", "typed", "own"]);
}

#[wasm_bindgen_test]
async fn a_whole_class_and_a_whole_style_follow() {
    let wide = RwSignal::new(false);
    let page = page(move || {
        view! {
            <p
                class=move || if wide.get() { "wide on" } else { "narrow" }
                style=move || if wide.get() { "width: 2px;" } else { "width: 1px;" }
            ></p>
        }
    });
    let attribute = |name: &str| page.find("p").get_attribute(name);
    assert_eq!(attribute("class").as_deref(), Some("narrow"));
    assert_eq!(attribute("style").as_deref(), Some("width: 1px;"));
    wide.set(true);
    settled().await;
    assert_eq!(attribute("class").as_deref(), Some("wide on"));
    assert_eq!(attribute("style").as_deref(), Some("width: 2px;"));
}
