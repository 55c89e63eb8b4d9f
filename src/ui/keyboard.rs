//! The keys of the page. Single keys do nothing while somebody types, while a dialog is open, or when they are switched
//! off; with Ctrl, Alt or Meta they are the browser's.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::parts::dialog::{any_open, focus};
use crate::i18n::{self, Message};
use crate::model::section::Section;
use crate::state::listener::listen_to_window;
use crate::state::{Page, Sheet};

/// Keys and what they do, in the order in which the help shows them.
pub const KEYS: [(Key, Message<0>); 10] = [
    (Key::Sign("n"), i18n::KEY_NEXT),
    (Key::Sign("j"), i18n::KEY_ROW),
    (Key::Sign("k"), i18n::KEY_ROW_BEFORE),
    (Key::Named(i18n::KEY_ENTER), i18n::KEY_OPEN),
    (Key::Sign("/"), i18n::SEARCH),
    (Key::Sign("r"), i18n::REFRESH),
    (Key::Named(i18n::KEY_SPACE), i18n::KEY_PLAY),
    (Key::Sign("\u{2190} \u{2192}"), i18n::KEY_SEEK),
    (Key::Named(i18n::KEY_ESCAPE), i18n::KEY_CLOSE),
    (Key::Sign("?"), i18n::KEY_HELP),
];

/// What stands on a key, or on several of one use.
#[derive(Clone, Copy)]
pub enum Key {
    /// The same in every language.
    Sign(&'static str),
    /// A name.
    Named(Message<0>),
}

/// Listens for as long as the page lives.
pub fn listen() {
    let page = Page::here();
    listen_to_window("keydown", move |event| {
        let event: &KeyboardEvent = event.unchecked_ref();
        let plain = !(event.ctrl_key()
            || event.alt_key()
            || event.meta_key()
            || event.default_prevented()
            || event.is_composing());
        if plain
            && page.preferences.keys.get_untracked() == "on"
            && page.home.shown.with_untracked(Option::is_some)
            && press(event, page)
        {
            event.prevent_default();
        }
    });
}

/// What kind of thing has the focus.
fn focused() -> Option<Element> {
    document().active_element()
}

fn is_within(selector: &str) -> bool {
    focused().is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// Does what a key is for, if it is for anything here.
fn press(event: &KeyboardEvent, page: Page) -> bool {
    // What scrolls by itself is moved by the arrows.
    if any_open() || is_within("input, select, textarea, audio, [contenteditable], [role=region][tabindex]") {
        return false;
    }
    let key = event.key();
    let has_message = page.player.track.with_untracked(Option::is_some);
    match key.as_str() {
        // A button or a link that has the focus is what Space is for.
        " " if event.shift_key() || is_within("button, a, summary") => return false,
        " " if on_row(Section::Voicemail) => return click_primary(),
        " " if has_message => page.player.toggle(),
        "ArrowLeft" if has_message => page.player.seek(-10.0),
        "ArrowRight" if has_message => page.player.seek(10.0),
        "n" => {
            if page.go_to_next().is_none() {
                page.say(i18n::NOTHING_WAITING.text());
            }
        }
        "j" => step(true),
        "k" => step(false),
        "Enter" if focused().is_some_and(|element| element.has_attribute("data-key")) => return click_primary(),
        "/" => return focus("#search"),
        "r" => page.home.reload(),
        "?" => page.sheet.set(Some(Sheet::Keys)),
        _ => return false,
    }
    true
}

fn on_row(section: Section) -> bool {
    focused().is_some_and(|element| element.has_attribute("data-key")) && is_within(&format!("#{}", section.name()))
}

/// Presses what a row is there for.
fn click_primary() -> bool {
    let primary = focused().and_then(|row| row.query_selector("[data-primary]").ok().flatten());
    let Some(primary) = primary.and_then(|primary| primary.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    primary.click();
    true
}

/// The row after or before the one that has the focus, or is around it; without one, the first of the calls.
fn step(forward: bool) {
    let here = focused().and_then(|element| element.closest("[data-key]").ok().flatten());
    let next = match here {
        None => document().query_selector("#calls [data-key]").ok().flatten(),
        Some(row) => {
            let beside =
                |row: &Element| if forward { row.next_element_sibling() } else { row.previous_element_sibling() };
            let mut next = beside(&row);
            while let Some(element) = next.as_ref().filter(|element| !element.has_attribute("data-key")) {
                next = beside(element);
            }
            next
        }
    };
    let Some(row) = next else {
        return;
    };
    // In the table the row's button is its way in.
    let target = row.query_selector(".calls__open").ok().flatten().unwrap_or(row);
    if let Ok(target) = target.dyn_into::<HtmlElement>() {
        let _ = target.focus();
    }
}
