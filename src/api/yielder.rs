//! Yields to the browser during long work, so that it can handle input and paint.

use web_sys::js_sys::futures::JsFuture;
use web_sys::js_sys::{Date, Promise};

/// How long to work before yielding, in milliseconds: two frames.
const TIME_SLICE_MS: f64 = 32.0;

/// Long work, with the time at which its current slice began.
pub struct Yielder(f64);

impl Yielder {
    /// Starts the first time slice.
    pub fn start() -> Self {
        Yielder(Date::now())
    }

    /// Yields to the browser if the time slice is used up.
    pub async fn yield_if_due(&mut self) {
        let Some(window) = web_sys::window() else {
            return;
        };
        // Nobody waits for a hidden page, and its timers run only once a second.
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
