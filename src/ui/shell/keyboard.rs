//! The keys of the page. Single keys do nothing while somebody types, while a dialog is open, or when they are switched
//! off; with Ctrl, Alt or Meta they are the browser's.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::i18n;
use crate::model::section::Section;
use crate::state::home::HomeStore;
use crate::state::navigation::{Dialog, Navigation};
use crate::state::notices::Notices;
use crate::state::platform::window::listen_to_window;
use crate::state::player::Player;
use crate::state::preferences::Preferences;
use crate::state::{use_home, use_navigation, use_notices, use_player, use_preferences};
use crate::ui::components::dialog::any_open;
use crate::ui::components::focus::{focus, focus_visibly};

/// What the keys are for.
#[derive(Clone, Copy)]
struct Stores {
    home: HomeStore,
    navigation: Navigation,
    notices: Notices,
    player: Player,
    preferences: Preferences,
}

/// Listens for as long as the page lives.
pub fn listen_to_keys() {
    let stores = Stores {
        home: use_home(),
        navigation: use_navigation(),
        notices: use_notices(),
        player: use_player(),
        preferences: use_preferences(),
    };
    listen_to_window("keydown", move |event| {
        let event: &KeyboardEvent = event.unchecked_ref();
        let plain = !(event.ctrl_key()
            || event.alt_key()
            || event.meta_key()
            || event.default_prevented()
            || event.is_composing()
            // One press, one act; but who holds j or k walks.
            || (event.repeat() && !matches!(letter(event).as_str(), "j" | "k")));
        if plain
            && stores.preferences.keys.get_untracked() == "on"
            && stores.home.shown.with_untracked(Option::is_some)
            && press(event, stores)
        {
            event.prevent_default();
        }
    });
}

/// The key that was pressed. On layouts of other scripts it is the one that stands there on a Latin keyboard; Caps Lock
/// does not matter.
fn letter(event: &KeyboardEvent) -> String {
    let (key, code) = (event.key(), event.code());
    let mut chars = key.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if c.is_ascii_alphabetic() && !event.shift_key() => key.to_ascii_lowercase(),
        // Latin letters with accents are those of a Latin keyboard.
        (Some(c), None) if u32::from(c) >= 0x250 => match code.strip_prefix("Key") {
            Some(letter) => letter.to_ascii_lowercase(),
            None if code == "Slash" => if event.shift_key() { "?" } else { "/" }.to_owned(),
            None => key,
        },
        // The layouts of Cyrillic have a full stop and a comma there.
        (Some('.'), None) if code == "Slash" => "/".to_owned(),
        (Some(','), None) if code == "Slash" => "?".to_owned(),
        _ => key,
    }
}

/// What kind of thing has the focus.
fn focused() -> Option<Element> {
    document().active_element()
}

fn is_within(selector: &str) -> bool {
    focused().is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// Does what a key is for, if it is for anything here.
fn press(event: &KeyboardEvent, stores: Stores) -> bool {
    // What scrolls by itself is moved by the arrows.
    if any_open() || is_within("input, select, textarea, audio, [contenteditable], [role=region][tabindex]") {
        return false;
    }
    let key = letter(event);
    let has_message = stores.player.track.with_untracked(Option::is_some);
    match key.as_str() {
        // A button or a link that has the focus is what Space is for.
        " " if event.shift_key() || is_within("button, a, summary") => return false,
        " " if on_row(Section::Voicemail) => return click_primary(),
        " " if has_message => stores.player.toggle(),
        "ArrowLeft" if has_message => stores.player.seek(-10.0),
        "ArrowRight" if has_message => stores.player.seek(10.0),
        "n" => {
            if stores.navigation.go_to_next().is_none() {
                stores.notices.say(i18n::NOTHING_WAITING.text());
            }
        }
        "j" => step(true),
        "k" => step(false),
        "Enter" if focused().is_some_and(|element| element.has_attribute("data-key")) => return click_primary(),
        "/" => return focus("#search"),
        "r" => stores.home.reload(),
        "?" => stores.navigation.dialog.set(Some(Dialog::Keys)),
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
        focus_visibly(&target);
    }
}
