//! The language of the page. Which one it is, `head.js` has told before the first paint, on the root of the document; it
//! has asked for the messages of it as well.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::js_sys::futures::JsFuture;
use web_sys::js_sys::{Array, Promise, Reflect};

use super::languages::{LANGUAGES, Language};
use super::text::load_catalog;

/// The language tag on the root of the document, such as `de-AT`; empty for none.
fn tag() -> String {
    document().document_element().and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// What `Intl` is told: the language of the page with the region of the browser; empty for the browser's own.
pub(super) fn locales() -> Array {
    match tag() {
        tag if tag.is_empty() => Array::new(),
        tag => Array::of1(&tag.into()),
    }
}

/// The language of the page.
pub fn language() -> Language {
    let tag = tag();
    let code = tag.split('-').next().unwrap_or_default();
    LANGUAGES.into_iter().find(|language| language.code == code).unwrap_or(LANGUAGES[0])
}

/// The words that are on their way; `None` for English, which is here.
pub fn on_its_way() -> Option<Promise> {
    Reflect::get(&window(), &"languageFile".into()).ok()?.dyn_into().ok()
}

/// Waits for the words, and loads them. Where they do not come, or are those of another version, the page is English.
pub async fn arrive(file: Promise) {
    let text = JsFuture::from(file).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
    if !load_catalog(text, language().is_rtl)
        && let Some(root) = document().document_element()
    {
        // Fails only for names that are none.
        let _ = root.set_attribute("lang", LANGUAGES[0].code);
        let _ = root.set_attribute("dir", "ltr");
    }
}
