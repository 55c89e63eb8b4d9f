//! What a page made with Leptos's macros looks like, before and after its signals change. The same files run on the lean
//! renderer and, with the feature `stock`, on Leptos's own: both are held to the same HTML.
#![cfg(target_arch = "wasm32")]

mod components;
mod elements;
mod life;
mod page;
mod rows;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
