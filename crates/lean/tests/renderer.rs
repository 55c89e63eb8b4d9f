//! What a page made with Leptos's macros looks like, before and after its signals change. The same file runs on the
//! lean renderer and, with the feature `stock`, on Leptos's own: both are held to the same HTML.
#![cfg(target_arch = "wasm32")]

mod page;

use leptos::prelude::*;
use page::{fire, page, settled};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::*;
use web_sys::HtmlInputElement;

wasm_bindgen_test_configure!(run_in_browser);

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
    assert_eq!(
        page.html(),
        "<p class=\"base\" hidden=\"\" data-count=\"0\" style=\"width: 0px;\">Count: 0?</p>"
            .replace("<p class=\"base\" hidden=\"\" data-count=\"0\" style=\"width: 0px;\">", &page.open_tag("p"))
    );
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

fn marked(element: web_sys::Element, how: &'static str) {
    let _ = element.set_attribute("data-marked", how);
}

#[component]
fn Titled(
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// A class.
    #[prop(optional)]
    class: &'static str,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class=class>
            <h2>{title}</h2>
            {children()}
        </section>
    }
}

#[slot]
struct Foot {
    children: ChildrenFn,
}

#[component]
fn Framed(
    /// What stands below.
    foot: Foot,
    /// Each line.
    children: ChildrenFn,
) -> impl IntoView {
    view! { <div>{children()} {children()} <footer>{(foot.children)()}</footer></div> }
}

#[wasm_bindgen_test]
async fn components_children_slots_directives_and_spreads() {
    let title = RwSignal::new("One".to_owned());
    let pressed = StoredValue::new(0);
    let page = page(move || {
        let spread = view! { <{..} id="spread" data-more="1" on:click=move |_| pressed.update_value(|n| *n += 1) /> };
        view! {
            <Titled title=title class="x">
                <p use:marked="yes" {..spread}>"In it"</p>
                "text"
            </Titled>
            <Titled title="Fixed" attr:data-from="outside" on:click=move |_| pressed.update_value(|n| *n += 10)>
                {format!("{}", 1)}
            </Titled>
            <Framed>
                <i>"child"</i>
                <Foot slot>"foot"</Foot>
            </Framed>
        }
    });
    title.set("Two".to_owned());
    settled().await;
    assert_eq!(page.find("section.x").outer_html(), {
        let p = page.find("p").outer_html();
        format!("<section class=\"x\"><h2>Two</h2>{p}text</section>")
    });
    let paragraph = page.find("p");
    for (name, value) in [("id", "spread"), ("data-more", "1"), ("data-marked", "yes")] {
        assert_eq!(paragraph.get_attribute(name).as_deref(), Some(value));
    }
    assert_eq!(page.find("section ~ section").get_attribute("data-from").as_deref(), Some("outside"));
    paragraph.unchecked_into::<web_sys::HtmlElement>().click();
    page.find("section ~ section").unchecked_into::<web_sys::HtmlElement>().click();
    assert_eq!(pressed.get_value(), 11);
    assert_eq!(page.find("div").inner_html().replace("<!---->", "").replace("<!>", ""), {
        "<i>child</i><i>child</i><footer>foot</footer>"
    });
}

#[component]
fn Changing(kind: RwSignal<bool>) -> impl IntoView {
    move || {
        if kind.get() { view! { <b>"on"</b> }.into_any() } else { view! { <i>"off"</i> }.into_any() }
    }
}

#[wasm_bindgen_test]
async fn attributes_on_a_component_reach_what_comes_later() {
    let kind = RwSignal::new(false);
    let page = page(move || view! { <Changing kind=kind attr:data-a="1" /> });
    assert_eq!(page.html(), "<i data-a=\"1\">off</i>");
    kind.set(true);
    settled().await;
    assert_eq!(page.html(), "<b data-a=\"1\">on</b>");
}

#[wasm_bindgen_test]
async fn show_either_and_options() {
    let which = RwSignal::new(0);
    let made = StoredValue::new(0);
    let page = page(move || {
        view! {
            <Show when=move || { which.get() > 0 } fallback=|| "none">
                {
                    made.update_value(|made| *made += 1);
                    view! { <b>"some"</b> }
                }
            </Show>
            {move || match which.get() {
                0 => leptos::either::Either::Left(view! { <i>"zero"</i> }),
                _ => leptos::either::Either::Right("more"),
            }}
            {Some("x")}
            {None::<String>}
            {vec![view! { <u>"1"</u> }, view! { <u>"2"</u> }]}
            {(0..2).map(|n| view! { <s>{n}</s> }).collect_view()}
        }
    });
    let rest = "x<u>1</u><u>2</u><s>0</s><s>1</s>";
    assert_eq!(page.html(), format!("none<i>zero</i>{rest}"));
    which.set(1);
    settled().await;
    which.set(2);
    settled().await;
    assert_eq!(page.html(), format!("<b>some</b>more{rest}"));
    // The condition stayed true.
    assert_eq!(made.get_value(), 1);
}

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
async fn a_context_is_for_its_children() {
    #[component]
    fn Shown() -> impl IntoView {
        use_context::<&'static str>().unwrap_or("nothing")
    }
    let page = page(|| {
        view! {
            <leptos::context::Provider value="inner">
                <Shown />
            </leptos::context::Provider>
            <Shown />
        }
    });
    assert_eq!(page.text(), "innernothing");
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
