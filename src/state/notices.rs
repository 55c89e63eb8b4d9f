//! Announcements to screen readers, and whether there is a newer release.

use leptos::prelude::*;

use super::clock::Clock;
use super::release;

/// The notices.
#[derive(Clone, Copy)]
pub struct Notices {
    /// The text of the live region for actions.
    pub done: RwSignal<String>,
    /// The text of the live region for the results of searches and filters.
    pub found: RwSignal<String>,
    /// Whether the server has a newer release of the page.
    pub has_newer_release: RwSignal<bool>,
}

/// The store, from the context.
///
/// # Panics
/// Outside of the app, where there is no such context.
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

    /// Announces a text to screen readers, even if it is the same as the one before.
    pub fn say(&self, text: &str) {
        let again = self.done.with_untracked(|said| said == text);
        // Screen readers do not read an unchanged text. An invisible character makes it differ.
        self.done.set(if again { format!("{text}\u{200b}") } else { text.to_owned() });
    }

    pub(super) fn clear(&self) {
        self.done.set(String::new());
        self.found.set(String::new());
    }
}
