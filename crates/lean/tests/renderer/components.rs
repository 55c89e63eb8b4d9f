//! Components, children, slots, directives, spreads and control flow.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::*;

use crate::page::{page, settled};

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
