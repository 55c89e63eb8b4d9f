//! What this device remembers of what was looked at: which voice messages were played, as hashes of their ids, and when
//! the page was last open. The server keeps neither. Signing out forgets both.

use std::sync::Arc;

use leptos::prelude::*;

use super::clock::now;
use super::listener::listen_to_window;
use super::live::Live;
use super::preferences::{read, remove, write};
use crate::model::instant::Instant;
use crate::model::record::Key;

const HEARD: &str = "portal-home.heard";
const LOOKED: &str = "portal-home.looked";
const LEFT: &str = "portal-home.seen";
/// How many messages are remembered; older ones are long out of every window.
const MOST: usize = 2000;
/// Who looks away for less has not been away, in milliseconds.
const AWAY_MS: i64 = 300_000;

fn read_heard() -> Vec<u64> {
    let heard = read(HEARD).unwrap_or_default();
    heard.split(' ').filter_map(|key| u64::from_str_radix(key, 16).ok()).collect()
}

/// The device's memory.
#[derive(Clone, Copy)]
pub struct Device {
    heard: Live<Arc<Vec<u64>>>,
    /// When somebody last looked at the page, before this visit. Who comes back within minutes has not been away.
    pub looked: Live<Option<Instant>>,
    /// The same, as it was when the page was loaded: where a window begins does not move while it is looked at.
    pub visited: Live<Option<Instant>>,
    /// Whether there is anything to look at.
    seen: Live<bool>,
    /// When the page went out of view.
    hidden_at: Live<Option<Instant>>,
}

impl Device {
    /// Reads what the device remembers, and notes when the page is left and comes back.
    pub fn start() -> Self {
        let instant = |name| read(name).and_then(|text| text.parse::<Instant>().ok());
        let left = instant(LEFT).filter(|left| now() - left > AWAY_MS);
        if let Some(left) = left {
            write(LOOKED, &left.to_string());
        }
        let looked = left.or_else(|| instant(LOOKED));
        let device = Device {
            heard: Live::new(Arc::new(read_heard())),
            looked: Live::new(looked),
            visited: Live::new(looked),
            seen: Live::new(false),
            hidden_at: Live::new(None),
        };
        let leave = move || {
            // A form to sign in with, or a failure, is not what somebody came to see.
            if device.seen.peek(|seen| *seen) == Some(true) {
                device.hidden_at.set(Some(now()));
                write(LEFT, &now().to_string());
            }
        };
        let turn = move |_| {
            if document().hidden() {
                leave();
            } else if let Some(at) = device.hidden_at.peek(|at| *at).flatten().filter(|at| now() - at > AWAY_MS) {
                write(LOOKED, &at.to_string());
                device.looked.set(Some(at));
            }
        };
        // A phone may end a page that is out of view without another word.
        listen_to_window("pagehide", move |_| leave());
        listen_to_window("visibilitychange", turn);
        // What another tab played was heard here too.
        listen_to_window("storage", move |_| {
            let heard = read_heard();
            if device.heard.peek(|known| **known != heard) == Some(true) {
                device.heard.set(Arc::new(heard));
            }
        });
        device
    }

    /// There is something to look at from now on.
    pub fn see(&self) {
        self.seen.set(true);
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
        // Another tab may have noted others meanwhile.
        let before = read_heard();
        let mut heard = before.clone();
        heard.retain(|key| !keys.contains(&Key(*key)));
        if was_heard {
            // Lists are newest first; the oldest are forgotten first.
            heard.extend(keys.iter().rev().map(|key| key.0));
        }
        let from = heard.len().saturating_sub(MOST);
        heard.drain(..from);
        if heard != before {
            let text: Vec<String> = heard.iter().map(|key| format!("{key:x}")).collect();
            write(HEARD, &text.join(" "));
        }
        self.heard.set(Arc::new(heard));
    }

    /// Forgets everything.
    pub fn forget(&self) {
        [HEARD, LOOKED, LEFT].into_iter().for_each(remove);
        self.heard.set(Arc::default());
        self.looked.set(None);
        self.visited.set(None);
        self.seen.set(false);
        self.hidden_at.set(None);
    }
}
