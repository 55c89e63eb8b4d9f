//! Breaks in long work, in which the browser answers keys and paints.

use web_sys::js_sys::futures::JsFuture;
use web_sys::js_sys::{Date, Promise};

/// How long to work at a stretch, in milliseconds: two frames.
const TIME_SLICE_MS: f64 = 32.0;

/// Work that began at some instant.
pub struct Yielder(f64);

impl Yielder {
    /// Begins to work.
    pub fn start() -> Self {
        Yielder(Date::now())
    }

    /// A break, where there was none for a while.
    pub async fn yield_if_due(&mut self) {
        let Some(window) = web_sys::window() else {
            return;
        };
        // Nobody waits for a hidden page, and its timers run once a second.
        let is_hidden = window.document().is_some_and(|document| document.hidden());
        if is_hidden || Date::now() - self.0 < TIME_SLICE_MS {
            return;
        }
        let next_task = Promise::new(&mut |done, _| {
            let _ = window.set_timeout_with_callback(&done);
        });
        let _ = JsFuture::from(next_task).await;
        self.0 = Date::now();
    }
}
