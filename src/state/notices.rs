//! What the page says: to those who listen to it, and of a newer release.

use leptos::prelude::*;

use super::clock::Clock;
use super::release;

/// What is said.
#[derive(Clone, Copy)]
pub struct Notices {
    /// Words for a live region: what was done.
    pub done: RwSignal<String>,
    /// Words for another: what a search or a filter found.
    pub found: RwSignal<String>,
    /// Whether the server has a newer release of the page.
    pub has_newer_release: RwSignal<bool>,
}

/// The store of this page.
///
/// # Panics
/// Outside of the page.
pub fn use_notices() -> Notices {
    expect_context()
}

impl Notices {
    pub(super) fn provide(clock: Clock) -> Self {
        let notices = Notices {
            done: RwSignal::new(String::new()),
            found: RwSignal::new(String::new()),
            has_newer_release: release::watch(clock),
        };
        provide_context(notices);
        notices
    }

    /// Says something to who listens; again, if it was said before.
    pub fn say(&self, text: &str) {
        let again = self.done.with_untracked(|said| said == text);
        // An invisible difference: what is the same as before is not spoken.
        self.done.set(if again { format!("{text}\u{200b}") } else { text.to_owned() });
    }

    pub(super) fn clear(&self) {
        self.done.set(String::new());
        self.found.set(String::new());
    }
}
