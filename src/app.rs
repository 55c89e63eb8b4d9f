//! Configuration, then who is signed in, then the home.

use crate::i18n;
use crate::state::Page;
use crate::state::config::Config;
use crate::ui::dom::{El, div, el};
use crate::ui::shell::shell;

/// Fills the page's place in the document. Needs a reactive owner; what it makes lives as long as it.
pub fn app(place: &El) {
    match Config::read() {
        Ok(config) => {
            Page::start(config);
            shell(place);
        }
        Err(reason) => {
            let said = div("failure__words")
                .child(el("p").class("failure__title").child(i18n::NOT_SET_UP))
                .child(el("p").child(i18n::NOT_SET_UP_ADVICE.with([&reason])));
            place.put(el("main").class("main").child(div("failure").attr("role", "alert").child(said)));
        }
    }
}
