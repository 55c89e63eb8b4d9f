//! How somebody likes the page. Kept on this device.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use crate::state::clock;
use crate::state::preferences::Setting;
use crate::state::{Page, Sheet};
use crate::ui::dom::{El, button, div, el, icon_button};
use crate::ui::parts::setting::{checkbox, select};
use crate::ui::status_line::interval_words;

pub(super) fn content(body: &El, page: Page) {
    let preferences = page.preferences;
    body.put(choice("Theme", "theme", preferences.theme, |choice| match choice {
        "light" => "Light".to_owned(),
        "dark" => "Dark".to_owned(),
        _ => "As this device".to_owned(),
    }));
    body.put(choice("Density", "density", preferences.density, |choice| {
        if choice == "compact" { "Compact" } else { "Comfortable" }.to_owned()
    }));
    body.put(choice("Refresh by itself", "refresh", preferences.refresh, interval_words));
    body.put(choice("Speed of voice messages", "speed", preferences.speed, |choice| format!("{choice}\u{d7}")));
    body.put(zone(page));
    body.put(switch("When a voice message ends, play the next one not heard", preferences.play_on));
    body.put(switch("Compare metrics with the period before", preferences.compare));
    body.put(switch("Show repeated calls of one caller on one day as one row", preferences.fold));
    body.put(switch("Single keys", preferences.keys));
    body.put(button("link-button", move || page.sheet.set(Some(Sheet::Keys))).child("Show the keys"));
    body.put(el("h3").child("Saved views"));
    body.put(el("p").class("note").child("A view keeps the period, the filters and the order of the calls, on this device. It does not keep the account, the customer or what you searched for."));
    body.put(views(page));
    body.put(save_view(page));
    body.put(el("p").class("note").child("Times are shown in 12 or 24 hours as your browser's language has it."));
}

fn choice(label: &str, name: &str, setting: Setting, words: impl Fn(&str) -> String) -> El {
    let id = format!("preference-{name}");
    let label = el("label").attr("for", &id).child(label);
    div("preference").child(label).child(select(setting, words).attr("id", &id))
}

/// The zone of all days and times.
fn zone(page: Page) -> El {
    let select =
        el("select").attr("id", "preference-zone").child(el("option").attr("value", "").child("As this device"));
    let mut names = clock::zones();
    // One that was chosen by another of its names.
    let kept = page.clock.zone_name.get_untracked();
    if page.clock.is_chosen && !names.contains(&kept) {
        names.push(kept);
    }
    for name in names {
        let chosen = page.clock.is_chosen && page.clock.zone_name.with_untracked(|zone| *zone == name);
        let option = el("option").attr("value", &name).child(name.replace('_', " "));
        option.set("selected", chosen.then_some(""));
        select.put(option);
    }
    // Not by the choice itself: some browsers choose at every key, and the page is loaded anew.
    let element = select.as_kind::<HtmlSelectElement>().clone();
    let take = button("button", move || clock::choose_zone(&element.value())).child("Use this zone");
    let label = el("label").attr("for", "preference-zone").child("Time zone");
    div("preference").child(label).child(select).child(take)
}

/// A setting that is on or off.
pub fn switch(label: &str, setting: Setting) -> El {
    el("label").class("preference preference--switch").child(checkbox(setting)).child(el("span").child(label))
}

fn views(page: Page) -> El {
    el("ul").class("views").attr("aria-label", "Saved views").live(move |list| {
        for (name, view) in page.preferences.views.get() {
            let forgotten = name.clone();
            let show = move || {
                page.sheet.set(None);
                page.address.show_view(&view);
            };
            list.put(
                el("li")
                    .class("views__view")
                    .child(button("button", show).child(el("bdi").child(name.as_str())))
                    .child(icon_button("missed", &format!("Forget {name}"), move || {
                        page.preferences.forget_view(&forgotten)
                    })),
            );
        }
    })
}

fn save_view(page: Page) -> El {
    let input =
        el("input").attr("id", "view-name").attr("type", "text").attr("maxlength", "60").attr("autocomplete", "off");
    let field: HtmlInputElement = input.as_kind::<HtmlInputElement>().clone();
    el("form")
        .class("preference")
        .child(el("label").attr("for", "view-name").child("Name of this view"))
        .child(input)
        .child(el("button").attr("type", "submit").class("button").child("Save this view"))
        .on("submit", move |event| {
            event.prevent_default();
            let name = field.value();
            if name.trim().is_empty() {
                let _ = field.unchecked_ref::<web_sys::HtmlElement>().focus();
                return;
            }
            page.preferences.keep_view(&name, page.address.view());
            field.set_value("");
            page.say("View saved");
        })
}
