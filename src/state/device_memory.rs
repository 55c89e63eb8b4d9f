//! What this device remembers of a user's visits, because the server does not: which voice messages were played (as
//! hashes of their ids), and when the page was last open. Each user has a separate memory, stored under a hash of their
//! identity. Signing out deletes it.

use std::sync::Arc;

use super::clock::now;
use super::platform::storage::{read, remove, write};
use super::platform::window::listen_to_window;
use crate::model::hash::hash;
use crate::model::instant::Instant;
use crate::model::key::Key;
use leptos::prelude::*;

const HEARD: &str = "portal-home.heard";
/// Storage name: when the user last looked at the page, before this visit.
const PREVIOUS_VISIT: &str = "portal-home.looked";
/// Storage name: when the user last left the page.
const LAST_LEFT: &str = "portal-home.seen";
const ALL: [&str; 3] = [HEARD, PREVIOUS_VISIT, LAST_LEFT];
/// The maximum number of messages to remember. Older ones are outside of every window by then.
const MOST: usize = 2000;
/// An absence shorter than this, in milliseconds, does not start a new visit.
const AWAY_MS: i64 = 300_000;

/// The memory of the user who is signed in; empty while nobody is.
#[derive(Clone, Copy)]
pub struct DeviceMemory {
    /// The user, as a hash.
    owner: RwSignal<Option<u64>>,
    heard: RwSignal<Arc<Vec<u64>>>,
    /// When the user last looked at the page, before this visit. An absence of a few minutes does not start a new visit.
    pub previous_visit: RwSignal<Option<Instant>>,
    /// The value of `previous_visit` when the page was loaded, so that the start of a window does not move while the user
    /// looks at it.
    pub visit_before_load: RwSignal<Option<Instant>>,
    /// Whether the page shows records.
    has_content: RwSignal<bool>,
    /// When the page was hidden.
    hidden_at: RwSignal<Option<Instant>>,
}

/// The store, from the context.
///
/// # Panics
/// Outside of the app, where there is no such context.
pub fn use_device_memory() -> DeviceMemory {
    expect_context()
}

impl DeviceMemory {
    /// Creates an empty memory that records when the page is hidden and shown.
    pub(super) fn provide() -> Self {
        // Earlier releases stored one memory for all users: delete it.
        ALL.into_iter().for_each(remove);
        let device = DeviceMemory {
            owner: RwSignal::new(None),
            heard: RwSignal::new(Arc::default()),
            previous_visit: RwSignal::new(None),
            visit_before_load: RwSignal::new(None),
            has_content: RwSignal::new(false),
            hidden_at: RwSignal::new(None),
        };
        let leave = move || {
            // Seeing only a sign-in form or a failure does not count as a visit.
            if device.has_content.try_with_untracked(|has_content| *has_content) == Some(true) {
                device.hidden_at.set(Some(now()));
                device.write(LAST_LEFT, &now().to_string());
            }
        };
        let turn = move |_| {
            if document().hidden() {
                leave();
            } else if let Some(at) =
                device.hidden_at.try_with_untracked(|at| *at).flatten().filter(|at| now() - at > AWAY_MS)
            {
                device.write(PREVIOUS_VISIT, &at.to_string());
                device.previous_visit.set(Some(at));
            }
        };
        // A phone may end a hidden page without another event.
        listen_to_window("pagehide", move |_| leave());
        listen_to_window("visibilitychange", turn);
        // Messages played in another tab count as heard in this one.
        listen_to_window("storage", move |_| {
            let heard = device.read_heard();
            if device.heard.try_with_untracked(|known| **known != heard) == Some(true) {
                device.heard.set(Arc::new(heard));
            }
        });
        provide_context(device);
        device
    }

    /// Opens the memory of a user, given their identity. Empty: the memory of a server without sign-in. `None`: nobody's.
    pub fn open(&self, user: Option<&str>) {
        let owner = user.map(hash);
        if self.owner.try_with_untracked(|known| *known == owner) != Some(false) {
            return;
        }
        self.owner.set(owner);
        self.has_content.set(false);
        self.hidden_at.set(None);
        let instant = |name| self.read(name).and_then(|text| text.parse::<Instant>().ok());
        let left = instant(LAST_LEFT).filter(|left| now() - left > AWAY_MS);
        if let Some(left) = left {
            self.write(PREVIOUS_VISIT, &left.to_string());
        }
        let looked = left.or_else(|| instant(PREVIOUS_VISIT));
        self.heard.set(Arc::new(self.read_heard()));
        self.previous_visit.set(looked);
        self.visit_before_load.set(looked);
    }

    fn name(&self, name: &str) -> Option<String> {
        Some(format!("{name}.{:x}", self.owner.try_with_untracked(|owner| *owner)??))
    }

    fn read(&self, name: &str) -> Option<String> {
        read(&self.name(name)?)
    }

    fn write(&self, name: &str, text: &str) {
        if let Some(name) = self.name(name) {
            write(&name, text);
        }
    }

    fn read_heard(&self) -> Vec<u64> {
        let heard = self.read(HEARD).unwrap_or_default();
        heard.split(' ').filter_map(|key| u64::from_str_radix(key, 16).ok()).collect()
    }

    /// Notes that the page shows records from now on.
    pub fn note_content(&self) {
        self.has_content.set(true);
    }

    /// The messages that were played on this device; tracked.
    pub fn heard(&self) -> Arc<Vec<u64>> {
        self.heard.get()
    }

    /// Whether a message was played on this device; tracked.
    pub fn has_heard(&self, key: Key) -> bool {
        self.heard.with(|heard| heard.contains(&key.0))
    }

    /// Marks messages as heard, or as not heard.
    pub fn mark_heard(&self, keys: &[Key], was_heard: bool) {
        // Read again, since another tab may have changed it.
        let before = self.read_heard();
        let mut heard = before.clone();
        heard.retain(|key| !keys.contains(&Key(*key)));
        if was_heard {
            // Lists are newest first. The oldest go to the front, where they are dropped first.
            heard.extend(keys.iter().rev().map(|key| key.0));
        }
        let from = heard.len().saturating_sub(MOST);
        heard.drain(..from);
        if heard != before {
            let text: Vec<String> = heard.iter().map(|key| format!("{key:x}")).collect();
            self.write(HEARD, &text.join(" "));
        }
        self.heard.set(Arc::new(heard));
    }

    /// Deletes the memory that is open.
    pub fn forget(&self) {
        for name in ALL {
            if let Some(name) = self.name(name) {
                remove(&name);
            }
        }
        self.open(None);
    }
}
