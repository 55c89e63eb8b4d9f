//! Checks whether the server has a newer release than the one that is running. The page offers it; the user decides when to
//! load it.

use std::cell::Cell;

use web_sys::js_sys::futures::JsFuture;

use crate::api::boot;

use super::clock::{Clock, now};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How often to ask the server while the page is visible, in milliseconds.
const EVERY_MS: i64 = 600_000;

/// How long after the start to ask whether what the service worker had is the newest, in milliseconds: the first data come
/// first.
const FIRST_MS: i64 = 3_000;

/// Asks every ten minutes, and soon after the start where the page came from the service worker; else a page that was just
/// loaded is the newest.
pub fn watch(clock: Clock) -> RwSignal<bool> {
    let newer = RwSignal::new(false);
    let is_from_worker = boot::left("isFromWorker").is_some_and(|value| value.is_truthy());
    let asked = Cell::new(if is_from_worker { now() - EVERY_MS + FIRST_MS } else { now() });
    let own = own_build();
    Effect::new(move |_| {
        // The clock, and with it this effect, stops in a hidden tab.
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

/// The content of `version.json`; `None` if it can't be loaded.
async fn answer() -> Option<String> {
    JsFuture::from(boot::asked("askForRelease")?).await.ok()?.as_string()
}

/// The build that is running, from `index.html`; empty if it names none.
fn own_build() -> String {
    let meta = document().query_selector("meta[name=build]").ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// Whether a text names another build. Servers without the file may answer with the page, which names none.
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
