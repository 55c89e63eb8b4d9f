//! What lies over the page, beside the records: the hand-over, the preferences, the keys.

pub mod form;
pub mod handover;
pub mod keys;
pub mod preferences;

use super::dom::{El, div, icon_button};
use super::parts::dialog::{Dialog, dialog};
use crate::i18n;
use crate::state::{Page, Sheet};
use leptos::prelude::*;

/// The sheet that is open, if any.
pub fn sheet() -> El {
    let page = Page::here();
    let title = Memo::new(move |_| {
        match page.sheet.get() {
            None => "",
            Some(Sheet::Handover) => i18n::HANDOVER.text(),
            Some(Sheet::Form(_)) => i18n::FORM.text(),
            Some(Sheet::Preferences) => i18n::PREFERENCES.text(),
            Some(Sheet::Keys) => i18n::KEYS.text(),
        }
        .to_owned()
    });
    let body = div("dialog__body").live(move |body| match page.sheet.get() {
        None => {}
        Some(sheet) => match sheet {
            Sheet::Handover => handover::content(body, page),
            Sheet::Form(key) => form::content(body, key, page),
            Sheet::Preferences => preferences::content(body, page),
            Sheet::Keys => keys::content(body, page),
        },
    });
    dialog(Dialog { name: "sheet", title, tools: None }, move || page.sheet.set(None), body)
}

/// A button that opens the preferences.
pub fn preferences_button() -> El {
    let page = Page::here();
    icon_button("settings", i18n::PREFERENCES.text(), move || page.sheet.set(Some(Sheet::Preferences)))
        .attr("aria-haspopup", "dialog")
}
