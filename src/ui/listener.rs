//! Listeners to the browser's events that end with their owner.

use leptos::prelude::{Owner, window};
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

use super::effect::keep;

/// What happens at an event. Not `FnMut`: see [`super::effect::Run`].
trait Hear {
    fn hear(&mut self, event: Event);
}

impl<F: FnMut(Event)> Hear for F {
    fn hear(&mut self, event: Event) {
        self(event);
    }
}

/// What is gone may still be told something, such as that its sound could not be loaded.
struct Listener {
    target: EventTarget,
    event: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback(self.event, self.closure.as_ref().unchecked_ref());
    }
}

/// Listens to an event for as long as the current owner lives.
pub fn listen(target: &EventTarget, event: &'static str, hear: impl FnMut(Event) + 'static) {
    start(target.clone(), event, Box::new(hear));
}

/// The same of the window's events.
pub fn listen_to_window(event: &'static str, hear: impl FnMut(Event) + 'static) {
    start(window().into(), event, Box::new(hear));
}

fn start(target: EventTarget, event: &'static str, mut hear: Box<dyn Hear>) {
    let owner = Owner::current().unwrap_or_default();
    let closure: Closure<dyn FnMut(Event)> = Closure::new(move |event| owner.with(|| hear.hear(event)));
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    keep(Listener { target, event, closure });
}
