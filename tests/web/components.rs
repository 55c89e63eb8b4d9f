//! Shared components.

use leptos::prelude::*;
use leptos::task::tick;
use portal_home::i18n;
use portal_home::model::section::Section;
use portal_home::state::config::Config;
use portal_home::ui::calls::Calls;
use portal_home::ui::components::dialog::Dialog;
use portal_home::ui::components::disclosure::Disclosure;
use portal_home::ui::components::highlight::highlighted;
use portal_home::ui::components::record_list::KeyedList;
use portal_home::ui::components::row::RecordRow;
use portal_home::ui::components::section::SectionFrame;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlDetailsElement, HtmlDialogElement, HtmlElement};

use crate::support::*;

/// Mounts a view in a page of its own, with its stores.
pub fn mounted<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> (HtmlElement, impl Sized) {
    take_over();
    set_address("?");
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    let handle = mount_to(place.clone(), move || {
        Stores::provide(Config { sign_in: false, ..Config::default() });
        view()
    });
    (place, handle)
}

/// Waits until every effect has run.
pub async fn settled() {
    for _ in 0..3 {
        tick().await;
    }
}

#[wasm_bindgen_test]
async fn text_stays_text() {
    let text = "<img src=x onerror=alert(1)>";
    let (place, _page) = mounted(move || view! { <p use:highlighted=text.to_owned() title="\"><script>"></p> });
    let paragraph = place.query_selector("p").unwrap().unwrap();
    assert!(paragraph.query_selector("img, script").unwrap().is_none());
    assert_eq!(paragraph.text_content().as_deref(), Some(text));
}

#[wasm_bindgen_test]
async fn a_section_says_what_kind_of_nothing_it_has() {
    let counts = RwSignal::new(None);
    let (place, _page) = mounted(move || {
        view! {
            <SectionFrame
                name="test"
                title=i18n::CALLS
                none=|since| i18n::NO_CALLS.with([since])
                counts=Memo::new(move |_| counts.get())
            >
                <b>"body"</b>
            </SectionFrame>
        }
    });
    let text = |selector: &str| {
        let element = place.query_selector(selector).unwrap().unwrap();
        element.text_content().unwrap_or_default()
    };
    let is_hidden = |selector: &str| place.query_selector(selector).unwrap().unwrap().has_attribute("hidden");
    // A failure is said once for the page, as is a search that finds nothing.
    for (now, count) in [(None, ""), (Some((0, 5)), "0 of 5")] {
        counts.set(now);
        settled().await;
        assert!(is_hidden(".empty") && is_hidden(".section__body") && is_hidden(".section__tools"));
        assert_eq!(text(".section__count"), count);
    }
    counts.set(Some((2, 5)));
    settled().await;
    assert_eq!(text(".section__none"), "");
    assert_eq!(text(".section__count"), "2 of 5");
    assert!(!is_hidden(".section__body"));
}

#[wasm_bindgen_test]
async fn a_row_shows_the_start_of_a_record_until_it_is_opened() {
    let hostile = "<b>not bold</b>";
    let (place, _page) = mounted(move || {
        view! {
            <RecordRow
                class="test"
                name=move || view! { <span use:highlighted=hostile.to_owned()></span> }
                is_new=Signal::derive(|| true)
                new_word="Unread"
                time=|| "now"
                text=|| "a line"
                actions=|| view! { <button type="button" class="action">"act"</button> }
            >
                <p class="whole">"all of it"</p>
            </RecordRow>
        }
    });
    let find = |selector: &str| place.query_selector(selector).unwrap().map(JsCast::unchecked_into::<HtmlElement>);
    let name = find(".row__name").unwrap();
    assert_eq!(name.text_content().as_deref(), Some(hostile));
    assert!(find(".whole").is_none());
    // A press on the line is one on the name; one on another button is not.
    find(".row__text").unwrap().click();
    settled().await;
    assert_eq!(name.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert!(find(".whole").is_some());
    find(".action").unwrap().click();
    settled().await;
    assert!(find(".whole").is_some());
    name.click();
    settled().await;
    assert!(find(".whole").is_none());
}

#[wasm_bindgen_test]
async fn a_dialog_is_open_while_it_has_a_title() {
    let title = RwSignal::new(String::new());
    let (place, _page) = mounted(move || {
        view! {
            <Dialog name="test" title=title on_close=move || title.set(String::new())>
                <p>"content"</p>
            </Dialog>
        }
    });
    let dialog: HtmlDialogElement = place.query_selector("dialog").unwrap().unwrap().unchecked_into();
    settled().await;
    assert!(!dialog.open());
    title.set("One".to_owned());
    settled().await;
    assert!(dialog.open());
    title.set("Two".to_owned());
    settled().await;
    let focused = document().active_element().unwrap();
    assert_eq!(focused.text_content().as_deref(), Some("Two"));
    dialog.query_selector("button").unwrap().unwrap().unchecked_into::<HtmlElement>().click();
    settled().await;
    assert!(!dialog.open());
}

#[wasm_bindgen_test]
async fn what_nobody_opens_is_not_made() {
    let made = RwSignal::new(0);
    let (place, _page) = mounted(move || {
        let content = move || {
            made.update_untracked(|made| *made += 1);
            "content"
        };
        view! {
            <Disclosure class="test" summary=|| "summary">
                {content()}
            </Disclosure>
        }
    });
    let details: HtmlDetailsElement = place.query_selector("details").unwrap().unwrap().unchecked_into();
    assert_eq!(made.get_untracked(), 0);
    for is_open in [true, false, true] {
        details.set_open(is_open);
        until(|| !is_open || made.get_untracked() > 0).await;
    }
    assert_eq!(made.get_untracked(), 1);
    assert_eq!(details.text_content().as_deref(), Some("summarycontent"));
}

#[wasm_bindgen_test]
async fn a_list_numbers_its_rows_and_grows() {
    let keys = RwSignal::new((1..=40).collect::<Vec<u64>>());
    let (place, _page) = mounted(move || {
        view! {
            <KeyedList
                section=Section::Callbacks
                label=i18n::CALLBACKS
                keys=Memo::new(move |_| keys.get())
                all_words=i18n::ALL_CALLBACKS_N
                digest=5
                row=|key| key.to_string().into_any()
            />
        }
    });
    let rows = || place.query_selector_all("li").unwrap().length();
    let attribute = |selector: &str, name: &str| place.query_selector(selector).unwrap().unwrap().get_attribute(name);
    // A narrow window shows the first of them and a button for all.
    let all: HtmlElement = place.query_selector(".list__all").unwrap().unwrap().unchecked_into();
    if !all.has_attribute("hidden") {
        assert_eq!(rows(), 5);
        assert_eq!(all.text_content().as_deref(), Some("All 40 callbacks"));
        all.click();
        settled().await;
        assert!(all.has_attribute("hidden"));
    }
    assert_eq!(attribute("li:nth-child(2)", "aria-posinset").as_deref(), Some("2"));
    assert_eq!(attribute("li", "aria-setsize").as_deref(), Some("40"));
    // Its end is in view.
    until(|| rows() > 20).await;
    keys.set(vec![2, 1]);
    settled().await;
    assert_eq!(rows(), 2);
    assert_eq!(attribute("li", "data-key").as_deref(), Some("2"));
    assert_eq!(attribute("li", "aria-setsize").as_deref(), Some("2"));
}

#[wasm_bindgen_test]
async fn a_section_that_is_gone_before_the_next_frame_breaks_nothing() {
    let (place, page) = mounted(|| view! { <Calls /> });
    drop(page);
    place.remove();
    // A panic in the frame would end the whole test run.
    pause(60).await;
}
