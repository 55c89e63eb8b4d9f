//! The time-out of a request.

use std::cell::Cell;

use wasm_bindgen::prelude::*;

/// Calls a function once, after a time without a restart, unless it is dropped before.
pub(super) struct Deadline {
    id: Cell<Option<i32>>,
    callback: Closure<dyn FnMut()>,
}

impl Deadline {
    pub(super) fn new(ms: i32, call: impl FnOnce() + 'static) -> Self {
        let deadline = Deadline { id: Cell::new(None), callback: Closure::once(call) };
        deadline.restart(ms);
        deadline
    }

    /// Restarts the time-out.
    pub(super) fn restart(&self, ms: i32) {
        self.stop();
        let call = self.callback.as_ref().unchecked_ref();
        let start =
            |window: web_sys::Window| window.set_timeout_with_callback_and_timeout_and_arguments_0(call, ms).ok();
        self.id.set(web_sys::window().and_then(start));
    }

    fn stop(&self) {
        if let (Some(window), Some(id)) = (web_sys::window(), self.id.take()) {
            window.clear_timeout_with_handle(id);
        }
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        self.stop();
    }
}
