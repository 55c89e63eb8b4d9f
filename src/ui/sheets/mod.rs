//! What lies over the page, beside the records: the hand-over, the preferences, the keys.

pub mod form;
pub mod handover;
pub mod keys;
pub mod preferences;

use super::dom::{El, div, icon_button};
use super::parts::dialog::{DialogFrame, dialog};
use crate::state::navigation::Dialog;
use crate::ui::page::Page;
use crate::words;
use leptos::prelude::*;

/// The sheet that is open, if any.
pub fn sheet() -> El {
    let page = Page::here();
    let title = Memo::new(move |_| {
        match page.dialog.get() {
            None => "",
            Some(Dialog::Handover) => words::HANDOVER.text(),
            Some(Dialog::Form(_)) => words::FORM.text(),
            Some(Dialog::Preferences) => words::PREFERENCES.text(),
            Some(Dialog::Keys) => words::KEYS.text(),
        }
        .to_owned()
    });
    let body = div("dialog__body").live(move |body| match page.dialog.get() {
        None => {}
        Some(sheet) => match sheet {
            Dialog::Handover => handover::content(body, page),
            Dialog::Form(key) => form::content(body, key, page),
            Dialog::Preferences => preferences::content(body, page),
            Dialog::Keys => keys::content(body, page),
        },
    });
    dialog(DialogFrame { name: "sheet", title, tools: None }, move || page.dialog.set(None), body)
}

/// A button that opens the preferences.
pub fn preferences_button() -> El {
    let page = Page::here();
    icon_button("settings", words::PREFERENCES.text(), move || page.dialog.set(Some(Dialog::Preferences)))
        .attr("aria-haspopup", "dialog")
}
