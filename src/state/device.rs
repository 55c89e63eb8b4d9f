//! What this device remembers of what was looked at: which voice messages were played, as hashes of their ids, and when
//! the page was last open. The server keeps neither. Signing out forgets both.

use std::sync::Arc;

use leptos::prelude::*;

use super::clock::now;
use super::live::Live;
use super::preferences::storage;
use crate::model::instant::Instant;
use crate::model::record::Key;

const HEARD: &str = "portal-home.heard";
const LOOKED: &str = "portal-home.looked";
/// How many messages are remembered; older ones are long out of every window.
const MOST: usize = 2000;

/// The device's memory.
#[derive(Clone, Copy)]
pub struct Device {
    heard: Live<Arc<Vec<u64>>>,
    /// When the page was last open before this time.
    pub looked: Live<Option<Instant>>,
}

impl Device {
    /// Reads what the device remembers, and notes when the page is left.
    pub fn start() -> Self {
        let read = |name| storage().and_then(|storage| storage.get_item(name).ok().flatten());
        let heard = read(HEARD).unwrap_or_default();
        let heard = heard.split(' ').filter_map(|key| u64::from_str_radix(key, 16).ok()).collect();
        let device = Device {
            heard: Live::new(Arc::new(heard)),
            looked: Live::new(read(LOOKED).and_then(|text| text.parse().ok())),
        };
        let listener = window_event_listener_untyped("pagehide", |_| {
            if let Some(storage) = storage() {
                let _ = storage.set_item(LOOKED, &now().to_string());
            }
        });
        on_cleanup(move || listener.remove());
        device
    }

    /// Whether a message was played on this device; followed.
    pub fn has_heard(&self, key: Key) -> bool {
        self.heard.with(|heard| heard.contains(&key.0))
    }

    /// Notes that a message was played.
    pub fn hear(&self, key: Key) {
        if self.heard.with_untracked(|heard| heard.contains(&key.0)) {
            return;
        }
        let mut heard = self.heard.get_untracked().to_vec();
        heard.push(key.0);
        let from = heard.len().saturating_sub(MOST);
        heard.drain(..from);
        if let Some(storage) = storage() {
            let text: Vec<String> = heard.iter().map(|key| format!("{key:x}")).collect();
            let _ = storage.set_item(HEARD, &text.join(" "));
        }
        self.heard.set(Arc::new(heard));
    }

    /// Forgets everything.
    pub fn forget(&self) {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(HEARD);
            let _ = storage.remove_item(LOOKED);
        }
        self.heard.set(Arc::default());
        self.looked.set(None);
    }
}
