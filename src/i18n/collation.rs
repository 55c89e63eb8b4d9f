//! The order of texts in the language of the page, by the browser's `Intl`.

use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Array, Function, Intl, JsString, Object, Reflect};

use super::page_language::locales;

#[wasm_bindgen]
extern "C" {
    type Texts;
    /// [`Array.prototype.sort`](https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Array/sort),
    /// with a function that stays on the side of the browser.
    #[wasm_bindgen(method)]
    fn sort(this: &Texts, compare: &Function);
}

/// Sorts texts as people of the language expect: `Émile` beside `Emil`, 9 before 10.
pub fn sorted(texts: Vec<String>) -> Vec<String> {
    let options = Object::new();
    // Setting a member of a fresh object can't fail.
    let _ = Reflect::set(&options, &"numeric".into(), &true.into());
    let compare = Intl::Collator::new(&locales(), &options).compare();
    let list: Array = texts.iter().map(|text| JsString::from(text.as_str())).collect();
    list.unchecked_ref::<Texts>().sort(&compare);
    list.iter().filter_map(|text| text.as_string()).collect()
}
