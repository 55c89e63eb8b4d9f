//! The language of the page as the browser's formats need it. Which one it is, `head.js` has told before the first paint,
//! on the root of the document.

use leptos::prelude::*;
use web_sys::js_sys::{Array, Object, Reflect};

use super::platform::storage::write;

const LANGUAGE: &str = "portal-home.language";

fn root(attribute: &str) -> String {
    document().document_element().and_then(|root| root.get_attribute(attribute)).unwrap_or_default()
}

/// What `Intl` is told: the language with the region of the browser, such as `de-AT`; empty for the browser's own.
pub fn locales() -> Array {
    match root("lang") {
        tag if tag.is_empty() => Array::new(),
        tag => Array::of1(&tag.into()),
    }
}

/// Options of what `Intl` makes, by name.
pub fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        // Setting a member of a fresh object can't fail.
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    options
}

/// The day on which weeks begin where the viewer is, 0 for Monday.
pub fn week_start() -> i64 {
    root("data-week-start").parse().map_or(0, |day: i64| (day - 1).rem_euclid(7))
}

/// Chooses a language. Every word on the page is another then: it is loaded anew.
pub fn choose(code: &str) {
    write(LANGUAGE, code);
    let _ = window().location().reload();
}
