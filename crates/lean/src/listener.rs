//! Listeners to events that end with their owner.

use real::ev::EventDescriptor;
use real::prelude::Owner;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::effect::keep;

/// A listener that is taken off when it is dropped: an element that is gone may still be told something, such as that
/// it lost the focus.
struct Listener {
    element: Element,
    event: String,
    is_capturing: bool,
    closure: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let handler = self.closure.as_ref().unchecked_ref();
        let _ = self.element.remove_event_listener_with_callback_and_bool(&self.event, handler, self.is_capturing);
    }
}

/// Listens to an event for as long as the current owner lives. The handler runs within that owner, so it finds the
/// contexts of its component.
pub fn listen<E>(element: &Element, event: &E, mut handler: impl FnMut(E::EventType) + 'static)
where
    E: EventDescriptor,
    E::EventType: From<JsValue>,
{
    let handler = Box::new(move |event: JsValue| handler(event.into()));
    add(element.clone(), event.name().into_owned(), E::CAPTURE, event.options(), handler);
}

/// Not generic, so that it is there once.
fn add(
    element: Element,
    event: String,
    is_capturing: bool,
    options: Option<&web_sys::AddEventListenerOptions>,
    mut handler: Box<dyn FnMut(JsValue)>,
) {
    let owner = Owner::current().unwrap_or_default();
    let closure: Closure<dyn FnMut(JsValue)> = Closure::new(move |event| owner.with(|| handler(event)));
    let callback = closure.as_ref().unchecked_ref();
    // Fails for no element: every one is a target of events.
    let _ = match options {
        Some(options) => {
            element.add_event_listener_with_callback_and_add_event_listener_options(&event, callback, options)
        }
        None => element.add_event_listener_with_callback_and_bool(&event, callback, is_capturing),
    };
    let is_capturing = options.map_or(is_capturing, |options| options.get_capture().unwrap_or_default());
    keep(Listener { element, event, is_capturing, closure });
}
