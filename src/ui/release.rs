//! That there is a newer release of the page: offered, never forced. The one that is open goes on working.

use super::dom::{El, button, div, el};
use crate::i18n;
use crate::state::Page;
use leptos::prelude::*;

/// The offer; empty while there is none.
pub fn release() -> El {
    let page = Page::here();
    div("release").attr("role", "status").live(move |place| {
        if page.newer_release.get() {
            place.put(el("p").child(i18n::NEW_RELEASE));
            // What the address and the device keep is there again.
            let load = || {
                let _ = window().location().reload();
            };
            place.put(button("button", load).child(i18n::LOAD_RELEASE));
        }
    })
}
