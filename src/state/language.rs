//! The choice of a language, and the start of the week in the viewer's region. `head.js` reads both before the first
//! paint: it loads the chosen language, and writes the start of the week to the root of the document.

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::js_sys::{Array, Intl, Object};

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

/// What parts the whole number from its fraction where the viewer is.
pub fn decimal_mark() -> char {
    // The browser's own, where the page names none.
    let locales = match root("lang") {
        tag if tag.is_empty() => Array::new(),
        tag => Array::of1(&tag.into()),
    };
    let write = Intl::NumberFormat::new(&locales, &Object::new()).format();
    let half = write.call1(&JsValue::NULL, &JsValue::from_f64(1.5)).ok().and_then(|text| text.as_string());
    half.and_then(|text| text.chars().nth(1)).unwrap_or('.')
}

/// What parts the columns of a table in text for spreadsheets where the viewer is: a semicolon wherever a comma is within
/// numbers, and in some regions where it is not.
pub fn list_separator() -> char {
    let language = root("lang");
    let by_language = ["de", "fr", "ar"].contains(&language.split('-').next().unwrap_or_default());
    if by_language || decimal_mark() != '.' { ';' } else { ',' }
}

/// Saves the choice of a language and reloads the page, since every word on it changes.
pub fn choose(code: &str) {
    write(LANGUAGE, code);
    let _ = window().location().reload();
}
