//! The User Timing mark `home:rendered`: once each time that a new home, search, filter or order is in the DOM.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::filters::use_filters;
use super::home::use_home;
use crate::model::section::Section;

/// Starts setting the mark.
pub fn mark_rendered() {
    let (home, filters) = (use_home(), use_filters());
    Effect::new(move |_| {
        filters.query.track();
        filters.sort.track();
        for section in Section::LISTS {
            filters.lists.filter(section).track();
        }
        if home.shown.with(Option::is_some) {
            spawn_local(async {
                // The effects of the components run within this tick. After it, their changes are in the DOM.
                tick().await;
                if let Some(performance) = window().performance() {
                    let _ = performance.mark("home:rendered");
                }
            });
        }
    });
}
