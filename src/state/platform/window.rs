//! Events of the window.

use leptos::prelude::*;
use web_sys::Event;

/// Listens to an event of the window until the current owner is disposed.
pub fn listen_to_window(event: &str, handler: impl Fn(Event) + 'static) {
    let handle = window_event_listener_untyped(event, handler);
    on_cleanup(move || handle.remove());
}
