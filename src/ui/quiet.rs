//! What is said when nothing at all happened in the window: once, in place of a guess what four empty lists mean.

use super::dom::{El, button, div, el};
use super::format;
use crate::i18n;
use crate::model::window::Preset;
use crate::state::Page;
use leptos::prelude::*;

/// The note; empty while there is anything to show.
pub fn quiet() -> El {
    let page = Page::here();
    div("quiet-place").live(move |place| {
        if !page.shown().is_some_and(|home| home.is_empty()) {
            return;
        }
        let midnight = page.clock.zone.with(|zone| zone.midnight(page.home.from.get()));
        let text = i18n::ALL_QUIET.with([&format::start(midnight)]);
        let note = div("quiet").child(el("p").child(text));
        if page.home.from.get() > page.clock.today.get().plus_days(-90) {
            let widen = move || page.address.push(|asked| asked.from_date = Preset::Days90.name().to_owned());
            note.put(button("button", widen).child(i18n::LOOK_BACK_90));
        }
        place.put(note);
    })
}
