//! Events of other tabs, which share the session cookie, and restoring the page from the back/forward cache.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::BroadcastChannel;

use super::other_tabs::OtherTabs;
use super::{Auth, FLAG, MANY, ONE, OPEN, Session};
use crate::model::session::Event;
use crate::state::platform::window::listen_to_window;

/// The name of the channel on which tabs announce a sign-in.
const CHANNEL: &str = "portal-home.session";

impl Session {
    /// Announces a sign-in to the other tabs.
    pub(super) fn tell_other_tabs(self) {
        self.other_tabs.with_value(|tabs| tabs.as_ref().map(|tabs| tabs.channel.post_message(&JsValue::TRUE)));
    }

    /// Listens for sign-ins and sign-outs in other tabs: they change the session of this tab too.
    pub(super) fn follow_other_tabs(self) {
        if let Ok(channel) = BroadcastChannel::new(CHANNEL) {
            let hear = Closure::<dyn FnMut()>::new(move || {
                self.on(None, Event::SignedInElsewhere);
            });
            channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
            self.other_tabs.set_value(Some(OtherTabs { channel, _hear: hear }));
        }
        listen_to_window("storage", move |event| {
            let event: &web_sys::StorageEvent = event.unchecked_ref();
            // The key is null when the whole storage was cleared.
            if event.key().is_some_and(|key| key != FLAG) {
                return;
            }
            match event.new_value().as_deref() {
                None => {
                    self.on(None, Event::SignedOutElsewhere);
                }
                // A sign-in without a message on the channel, such as on another page of the server.
                Some(ONE | MANY | OPEN) if !matches!(self.auth.get_untracked(), Auth::SignedIn(_)) => {
                    self.on(None, Event::SignedInElsewhere);
                }
                _ => {}
            }
        });
    }

    /// Listens for leaving the page and restoring it: the back/forward cache may show it to somebody else, who presses
    /// Back after a sign-out.
    pub(super) fn follow_the_back_forward_cache(self) {
        listen_to_window("pagehide", move |_| {
            self.on(None, Event::Left);
        });
        listen_to_window("pageshow", move |event| {
            if event.unchecked_ref::<web_sys::PageTransitionEvent>().persisted() {
                self.on(None, Event::Restored);
            }
        });
    }
}
