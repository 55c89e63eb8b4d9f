//! What this device remembers of how somebody likes the page. Nothing of anybody's data.

use leptos::prelude::*;

use super::live::Live;

/// Seconds between refreshes that are on offer; 0 for none.
pub const REFRESHES: [u32; 4] = [0, 30, 60, 300];

const REFRESH: &str = "portal-home.refresh";

/// The preferences.
#[derive(Clone, Copy)]
pub struct Preferences {
    /// Seconds between refreshes; 0 for none.
    pub refresh: Live<u32>,
}

/// The device's storage, unless the browser is told to keep nothing.
pub fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

impl Preferences {
    /// Reads what the device remembers.
    pub fn start() -> Self {
        let kept = storage().and_then(|storage| storage.get_item(REFRESH).ok().flatten());
        let kept = kept.and_then(|text| text.parse().ok()).filter(|seconds| REFRESHES.contains(seconds));
        Preferences { refresh: Live::new(kept.unwrap_or(60)) }
    }

    /// Sets how often the page refreshes itself.
    pub fn set_refresh(&self, seconds: u32) {
        self.refresh.set(seconds);
        if let Some(storage) = storage() {
            let _ = storage.set_item(REFRESH, &seconds.to_string());
        }
    }
}
