//! The User Timing mark `home:rendered`: once each time that a new home, search or order is in the DOM.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::Page;

/// Starts to mark.
pub fn start(page: Page) {
    Effect::new(move |before: Option<u32>| {
        page.query.track();
        page.sort.track();
        let home = page.shown();
        let turn = before.unwrap_or(0) + 1;
        if home.as_ref().is_some_and(|home| Arc::strong_count(home) > 0) {
            spawn_local(async {
                // The components' own effects run within this tick; after it, what they show is in the DOM.
                tick().await;
                if let Some(performance) = window().performance() {
                    let _ = performance.mark("home:rendered");
                }
            });
        }
        turn
    });
}
