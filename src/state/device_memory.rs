//! What this device remembers of what somebody looked at: which voice messages were played, as hashes of their ids, and
//! when the page was last open. The server keeps neither. Each user has a memory of their own, under a hash of what they
//! are known as; signing out forgets it.

use std::sync::Arc;

use super::clock::now;
use super::platform::storage::{read, remove, write};
use super::platform::window::listen_to_window;
use crate::model::hash::hash;
use crate::model::instant::Instant;
use crate::model::key::Key;
use leptos::prelude::*;

const HEARD: &str = "portal-home.heard";
/// When somebody last looked at the page, before this visit.
const PREVIOUS_VISIT: &str = "portal-home.looked";
/// When the page was last left.
const LAST_LEFT: &str = "portal-home.seen";
const ALL: [&str; 3] = [HEARD, PREVIOUS_VISIT, LAST_LEFT];
/// How many messages are remembered; older ones are long out of every window.
const MOST: usize = 2000;
/// Who looks away for less has not been away, in milliseconds.
const AWAY_MS: i64 = 300_000;

/// The device's memory of the user who is signed in; empty while nobody is.
#[derive(Clone, Copy)]
pub struct DeviceMemory {
    /// Whose it is, as a hash.
    owner: RwSignal<Option<u64>>,
    heard: RwSignal<Arc<Vec<u64>>>,
    /// When somebody last looked at the page, before this visit. Who comes back within minutes has not been away.
    pub previous_visit: RwSignal<Option<Instant>>,
    /// The same, as it was when the page was loaded: where a window begins does not move while it is looked at.
    pub visit_before_load: RwSignal<Option<Instant>>,
    /// Whether there is anything to look at.
    has_content: RwSignal<bool>,
    /// When the page went out of view.
    hidden_at: RwSignal<Option<Instant>>,
}

/// The store of this page.
///
/// # Panics
/// Outside of the page.
pub fn use_device_memory() -> DeviceMemory {
    expect_context()
}

impl DeviceMemory {
    /// An empty memory, which notes when the page is left and comes back.
    pub(super) fn provide() -> Self {
        // Until this release it was everybody's.
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
            // A form to sign in with, or a failure, is not what somebody came to see.
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
        // A phone may end a page that is out of view without another word.
        listen_to_window("pagehide", move |_| leave());
        listen_to_window("visibilitychange", turn);
        // What another tab played was heard here too.
        listen_to_window("storage", move |_| {
            let heard = device.read_heard();
            if device.heard.try_with_untracked(|known| **known != heard) == Some(true) {
                device.heard.set(Arc::new(heard));
            }
        });
        provide_context(device);
        device
    }

    /// Opens the memory of a user, by what tells them from others; empty for everybody's, `None` for nobody's.
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

    /// There is something to look at from now on.
    pub fn note_content(&self) {
        self.has_content.set(true);
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
        let before = self.read_heard();
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
            self.write(HEARD, &text.join(" "));
        }
        self.heard.set(Arc::new(heard));
    }

    /// Forgets everything of the user whose memory is open.
    pub fn forget(&self) {
        for name in ALL {
            if let Some(name) = self.name(name) {
                remove(&name);
            }
        }
        self.open(None);
    }
}
