//! Aborting a request.

use web_sys::{AbortController, AbortSignal};

/// Aborts a request; kept by whoever started it.
#[derive(Clone)]
pub struct Abort(Option<AbortController>);

impl Abort {
    /// A handle for one request.
    pub fn new() -> Self {
        Abort(AbortController::new().ok())
    }

    /// Aborts the request if it is still running.
    pub fn abort(&self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }

    /// What the browser aborts the request by.
    pub(in crate::api) fn signal(&self) -> Option<AbortSignal> {
        self.0.as_ref().map(AbortController::signal)
    }
}

impl Default for Abort {
    fn default() -> Self {
        Self::new()
    }
}
