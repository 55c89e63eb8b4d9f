//! Whether the server has a newer release than the one that is running. It is told, and loaded when somebody wants it.

use std::cell::Cell;

use web_sys::js_sys::futures::JsFuture;

use crate::api::boot;

use super::clock::{Clock, now};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How often the server is asked while the page is in view, in milliseconds.
const EVERY_MS: i64 = 600_000;

/// Asks now and then, from ten minutes on: who opens the page gets the newest.
pub fn watch(clock: Clock) -> RwSignal<bool> {
    let newer = RwSignal::new(false);
    let asked = Cell::new(now());
    let own = own_build();
    Effect::new(move |_| {
        // The clock stands still while nobody looks.
        let at = clock.second.get();
        if own.is_empty() || at - asked.get() < EVERY_MS || newer.get_untracked() {
            return;
        }
        asked.set(at);
        let own = own.clone();
        spawn_local(async move {
            if let Some(text) = answer().await
                && names_another(&text, &own)
            {
                newer.set(true);
            }
        });
    });
    newer
}

/// What the server answers.
async fn answer() -> Option<String> {
    JsFuture::from(boot::asked("askForRelease")?).await.ok()?.as_string()
}

/// The build that is running, as `index.html` says; empty where it does not.
fn own_build() -> String {
    let meta = document().query_selector("meta[name=build]").ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// Whether what a server answers names a build, and another one. A server without the file may answer with the page.
fn names_another(text: &str, own: &str) -> bool {
    // {"build":"0123456789abcdef"}
    text.split('"').skip_while(|part| *part != "build").nth(2).is_some_and(|build| !build.starts_with(own))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn only_a_build_of_another_name_is_newer() {
        let says = |text| names_another(text, "0123456789abcdef");
        assert!(says(r#"{"version":"1","build":"fedcba9876543210"}"#));
        assert!(!says(r#"{"version":"1","build":"0123456789abcdef"}"#));
        assert!(!says("<!doctype html>"));
        assert!(!says(""));
    }
}
