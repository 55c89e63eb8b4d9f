//! The language of the page. Which one it is, `head.js` has told before the first paint, on the root of the document;
//! it has asked for the words of it as well.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::js_sys::futures::JsFuture;
use web_sys::js_sys::{Array, Object, Promise, Reflect};

use super::platform::storage::write;
use crate::i18n::{self, LANGUAGES, Language};

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

/// The language of the page.
pub fn language() -> Language {
    let tag = root("lang");
    let code = tag.split('-').next().unwrap_or_default();
    LANGUAGES.into_iter().find(|language| language.code == code).unwrap_or(LANGUAGES[0])
}

/// The day on which weeks begin where the viewer is, 0 for Monday.
pub fn week_start() -> i64 {
    root("data-week-start").parse().map_or(0, |day: i64| (day - 1).rem_euclid(7))
}

/// The words that are on their way; `None` for English, which is here.
pub fn on_its_way() -> Option<Promise> {
    Reflect::get(&window(), &"languageFile".into()).ok()?.dyn_into().ok()
}

/// Waits for the words, and speaks them. Where they do not come, or are those of another version, the page is English.
pub async fn arrive(file: Promise) {
    let text = JsFuture::from(file).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
    if !i18n::load_catalog(text, language().is_rtl)
        && let Some(root) = document().document_element()
    {
        // Fails only for names that are none.
        let _ = root.set_attribute("lang", LANGUAGES[0].code);
        let _ = root.set_attribute("dir", "ltr");
    }
}

/// Chooses a language. Every word on the page is another then: it is loaded anew.
pub fn choose(code: &str) {
    write(LANGUAGE, code);
    let _ = window().location().reload();
}
