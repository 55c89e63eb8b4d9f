//! One form on a sheet of its own, to be printed.

use super::handover::print_button;
use crate::model::record::Key;
use crate::ui::dom::{El, div, el};
use crate::ui::page::Page;
use crate::ui::sections::forms;
use leptos::prelude::*;

/// What is on the sheet.
pub fn content(body: &El, key: Key, page: Page) {
    let Some(form) = page.home.shown.get_untracked().and_then(|home| home.forms.find(key).cloned()) else {
        return;
    };
    let head = div("form");
    forms::fill(&head, &form, None);
    body.put(div("handover__tools").child(print_button()));
    body.put(el("article").class("handover").child(head).child(forms::fields(&form)));
}
