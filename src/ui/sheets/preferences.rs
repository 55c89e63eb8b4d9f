//! How somebody likes the page. Kept on this device.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::state::clock;
use crate::state::navigation::Dialog;
use crate::state::preferences::Setting;
use crate::ui::dom::{El, button, div, el, icon_button};
use crate::ui::format;
use crate::ui::page::Page;
use crate::ui::parts::language::language_picker;
use crate::ui::parts::setting::{checkbox, select, taken_by_button};
use crate::ui::player_dock::times;
use crate::ui::status_line::interval_words;
use crate::words::{self, Word};

/// What is on the sheet.
pub fn content(body: &El, page: Page) {
    let preferences = page.preferences;
    body.put(choice(words::THEME, "theme", preferences.theme, |choice| match choice {
        "light" => words::LIGHT.text().to_owned(),
        "dark" => words::DARK.text().to_owned(),
        _ => words::AS_DEVICE.text().to_owned(),
    }));
    body.put(choice(words::DENSITY, "density", preferences.density, |choice| {
        if choice == "compact" { words::COMPACT.text() } else { words::COMFORTABLE.text() }.to_owned()
    }));
    body.put(choice(words::REFRESH_BY_ITSELF, "refresh", preferences.refresh, interval_words));
    body.put(choice(words::SPEED_OF_MESSAGES, "speed", preferences.speed, times));
    body.put(language_picker("preference-language"));
    body.put(zone(page));
    body.put(switch(words::PLAY_ON, preferences.play_on));
    body.put(switch(words::COMPARE_METRICS, preferences.compare));
    body.put(switch(words::FOLD_CALLS, preferences.fold));
    body.put(switch(words::SINGLE_KEYS, preferences.keys));
    body.put(button("link-button", move || page.dialog.set(Some(Dialog::Keys))).child(words::SHOW_KEYS));
    body.put(el("h3").child(words::SAVED_VIEWS));
    body.put(el("p").class("note").child(words::SAVED_VIEWS_NOTE));
    body.put(views(page));
    body.put(save_view(page));
    body.put(el("p").class("note").child(words::HOURS_NOTE));
}

fn choice(label: Word<0>, name: &str, setting: Setting, words: impl Fn(&str) -> String) -> El {
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
    let own = (el("option").attr("value", "").child(words::AS_DEVICE), false);
    let named = names.into_iter().map(move |name| {
        let option = el("option").attr("value", &name).child(name.replace('_', " "));
        (option, page.clock.is_chosen && name == kept)
    });
    let options = std::iter::once(own).chain(named);
    taken_by_button("preference-zone", words::TIME_ZONE, options, words::USE_ZONE, clock::choose_zone)
}

/// A setting that is on or off.
pub fn switch(label: Word<0>, setting: Setting) -> El {
    el("label").class("preference preference--switch").child(checkbox(setting)).child(el("span").child(label))
}

fn views(page: Page) -> El {
    el("ul").class("views").attr("aria-label", words::SAVED_VIEWS.text()).live(move |list| {
        for (at, (name, view)) in page.preferences.views.get().into_iter().enumerate() {
            let name = if name.is_empty() { words::VIEW_N.with([&format::count(at + 1)]) } else { name };
            let show = move || {
                page.dialog.set(None);
                page.url.show_view(&view);
            };
            list.put(
                el("li")
                    .class("views__view")
                    .child(button("button", show).child(el("bdi").child(name.as_str())))
                    .child(icon_button("missed", &words::FORGET_VIEW.with([&name]), move || {
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
        .child(el("label").attr("for", "view-name").child(words::VIEW_NAME))
        .child(input)
        .child(el("button").attr("type", "submit").class("button").child(words::SAVE_VIEW))
        .on("submit", move |event| {
            event.prevent_default();
            let name = field.value();
            if name.trim().is_empty() {
                let _ = field.unchecked_ref::<web_sys::HtmlElement>().focus();
                return;
            }
            page.preferences.keep_view(&name, page.url.view());
            field.set_value("");
            page.say(words::VIEW_SAVED.text());
        })
}
