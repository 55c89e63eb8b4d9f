//! The choice of a language, and the start of the week in the viewer's region. `head.js` reads both before the first
//! paint: it loads the chosen language, and writes the start of the week to the root of the document.

use leptos::prelude::*;

use super::platform::storage::write;

const LANGUAGE: &str = "portal-home.language";

/// An attribute of the root of the document; empty if it is not there.
fn root(attribute: &str) -> String {
    document().document_element().and_then(|root| root.get_attribute(attribute)).unwrap_or_default()
}

/// The day on which weeks begin where the viewer is, 0 for Monday.
pub fn week_start() -> i64 {
    root("data-week-start").parse().map_or(0, |day: i64| (day - 1).rem_euclid(7))
}

/// Saves the choice of a language and reloads the page, since every word on it changes.
pub fn choose(code: &str) {
    write(LANGUAGE, code);
    let _ = window().location().reload();
}
