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
/// Who looks away for less has not been away, in milliseconds.
const AWAY_MS: i64 = 300_000;

/// The device's memory.
#[derive(Clone, Copy)]
pub struct Device {
    heard: Live<Arc<Vec<u64>>>,
    /// When somebody last looked at the page, before now: when it was left, or was last in view.
    pub looked: Live<Option<Instant>>,
}

impl Device {
    /// Reads what the device remembers, and notes when the page is left and comes back.
    pub fn start() -> Self {
        let read = |name| storage().and_then(|storage| storage.get_item(name).ok().flatten());
        let heard = read(HEARD).unwrap_or_default();
        let heard = heard.split(' ').filter_map(|key| u64::from_str_radix(key, 16).ok()).collect();
        let device = Device {
            heard: Live::new(Arc::new(heard)),
            looked: Live::new(read(LOOKED).and_then(|text| text.parse().ok())),
        };
        let hidden_at = StoredValue::new(None::<Instant>);
        let leave = move || {
            hidden_at.set_value(Some(now()));
            if let Some(storage) = storage() {
                let _ = storage.set_item(LOOKED, &now().to_string());
            }
        };
        let turn = move |_| {
            if document().hidden() {
                leave();
            } else if let Some(at) = hidden_at.get_value().filter(|at| now() - at > AWAY_MS) {
                device.looked.set(Some(at));
            }
        };
        // A phone may end a page that is out of view without another word.
        let listeners = [
            window_event_listener_untyped("pagehide", move |_| leave()),
            window_event_listener_untyped("visibilitychange", turn),
        ];
        on_cleanup(move || listeners.into_iter().for_each(|listener| listener.remove()));
        device
    }

    /// The messages that were played on this device; followed.
    pub fn heard(&self) -> Arc<Vec<u64>> {
        self.heard.get()
    }

    /// Whether a message was played on this device; followed.
    pub fn has_heard(&self, key: Key) -> bool {
        self.heard.with(|heard| heard.contains(&key.0))
    }

    /// Notes that messages were played, or that they are to be taken as if they were not.
    pub fn mark_heard(&self, keys: &[Key], was_heard: bool) {
        let before = self.heard.get_untracked();
        let mut heard: Vec<u64> = before.to_vec();
        heard.retain(|key| !keys.contains(&Key(*key)));
        if was_heard {
            heard.extend(keys.iter().map(|key| key.0));
        }
        if heard == *before {
            return;
        }
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
