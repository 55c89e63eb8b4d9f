//! Configuration, then who is signed in, then the home.

use leptos::prelude::*;

use crate::state::Page;
use crate::state::config::Config;
use crate::ui::dom::{El, div, el};
use crate::ui::shell::shell;

/// Fills the page's place in the document. Needs a reactive owner; what it makes lives as long as it.
pub fn app(place: &El) {
    match Config::read() {
        Ok(config) => {
            provide_context(Page::start(config));
            shell(place);
        }
        Err(reason) => {
            let words = div("failure__words")
                .child(el("p").class("failure__title").child("This page is not set up correctly."))
                .child(el("p").child(reason).child(" Whoever deploys it can mend it in index.html."));
            place.put(el("main").class("main").child(div("failure").attr("role", "alert").child(words)));
        }
    }
}
