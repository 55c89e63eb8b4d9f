//! Stores and components, in a real browser.
#![cfg(target_arch = "wasm32")]

mod client;
mod components;
mod focus;
mod home;
mod search;
mod session;
mod support;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
