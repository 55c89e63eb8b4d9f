//! How somebody likes the page. Kept on this device.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::i18n::{self, Message};
use crate::state::clock;
use crate::state::preferences::Setting;
use crate::state::{Page, Sheet};
use crate::ui::dom::{El, button, div, el, icon_button};
use crate::ui::format;
use crate::ui::parts::language::language_picker;
use crate::ui::parts::setting::{checkbox, select, taken_by_button};
use crate::ui::player_dock::times;
use crate::ui::status_line::interval_words;

/// What is on the sheet.
pub fn content(body: &El, page: Page) {
    let preferences = page.preferences;
    body.put(choice(i18n::THEME, "theme", preferences.theme, |choice| match choice {
        "light" => i18n::LIGHT.text().to_owned(),
        "dark" => i18n::DARK.text().to_owned(),
        _ => i18n::AS_DEVICE.text().to_owned(),
    }));
    body.put(choice(i18n::DENSITY, "density", preferences.density, |choice| {
        if choice == "compact" { i18n::COMPACT.text() } else { i18n::COMFORTABLE.text() }.to_owned()
    }));
    body.put(choice(i18n::REFRESH_BY_ITSELF, "refresh", preferences.refresh, interval_words));
    body.put(choice(i18n::SPEED_OF_MESSAGES, "speed", preferences.speed, times));
    body.put(language_picker("preference-language"));
    body.put(zone(page));
    body.put(switch(i18n::PLAY_ON, preferences.play_on));
    body.put(switch(i18n::COMPARE_METRICS, preferences.compare));
    body.put(switch(i18n::FOLD_CALLS, preferences.fold));
    body.put(switch(i18n::SINGLE_KEYS, preferences.keys));
    body.put(button("link-button", move || page.sheet.set(Some(Sheet::Keys))).child(i18n::SHOW_KEYS));
    body.put(el("h3").child(i18n::SAVED_VIEWS));
    body.put(el("p").class("note").child(i18n::SAVED_VIEWS_NOTE));
    body.put(views(page));
    body.put(save_view(page));
    body.put(el("p").class("note").child(i18n::HOURS_NOTE));
}

fn choice(label: Message<0>, name: &str, setting: Setting, words: impl Fn(&str) -> String) -> El {
    let id = format!("preference-{name}");
    let label = el("label").attr("for", &id).child(label);
    div("preference").child(label).child(select(setting, words).attr("id", &id))
}

/// The zone of all days and times.
fn zone(page: Page) -> El {
    let mut names = clock::zones();
    // One that was chosen by another of its names.
    let kept = page.clock.zone_name.get_untracked();
    if page.clock.is_chosen && !names.contains(&kept) {
        names.push(kept.clone());
    }
    let own = (el("option").attr("value", "").child(i18n::AS_DEVICE), false);
    let named = names.into_iter().map(move |name| {
        let option = el("option").attr("value", &name).child(name.replace('_', " "));
        (option, page.clock.is_chosen && name == kept)
    });
    let options = std::iter::once(own).chain(named);
    taken_by_button("preference-zone", i18n::TIME_ZONE, options, i18n::USE_ZONE, clock::choose_zone)
}

/// A setting that is on or off.
pub fn switch(label: Message<0>, setting: Setting) -> El {
    el("label").class("preference preference--switch").child(checkbox(setting)).child(el("span").child(label))
}

fn views(page: Page) -> El {
    el("ul").class("views").attr("aria-label", i18n::SAVED_VIEWS.text()).live(move |list| {
        for (at, (name, view)) in page.preferences.views.get().into_iter().enumerate() {
            let name = if name.is_empty() { i18n::VIEW_N.with([&format::count(at + 1)]) } else { name };
            let show = move || {
                page.sheet.set(None);
                page.address.show_view(&view);
            };
            list.put(
                el("li")
                    .class("views__view")
                    .child(button("button", show).child(el("bdi").child(name.as_str())))
                    .child(icon_button("missed", &i18n::FORGET_VIEW.with([&name]), move || {
                        page.preferences.forget_view(at)
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
        .child(el("label").attr("for", "view-name").child(i18n::VIEW_NAME))
        .child(input)
        .child(el("button").attr("type", "submit").class("button").child(i18n::SAVE_VIEW))
        .on("submit", move |event| {
            event.prevent_default();
            let name = field.value();
            if name.trim().is_empty() {
                let _ = field.unchecked_ref::<web_sys::HtmlElement>().focus();
                return;
            }
            page.preferences.keep_view(&name, page.address.view());
            field.set_value("");
            page.say(i18n::VIEW_SAVED.text());
        })
}
