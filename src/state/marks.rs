//! The User Timing mark `home:rendered`: once each time that a new home, search, filter or order is in the DOM.

use leptos::prelude::*;
use leptos::task::tick;

use super::Page;
use super::effect::{effect, spawn};
use crate::model::section::Section;

/// Starts to mark.
pub fn start(page: Page) {
    effect(move || {
        page.query.track();
        page.sort.track();
        for section in Section::LISTS {
            page.lists.filter(section).track();
        }
        if page.home.shown.with(Option::is_some) {
            spawn(async {
                // The components' own effects run within this tick; after it, what they show is in the DOM.
                tick().await;
                if let Some(performance) = window().performance() {
                    let _ = performance.mark("home:rendered");
                }
            });
        }
    });
}
