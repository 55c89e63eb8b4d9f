//! What other tabs of this browser do with the same cookie, and the page that comes back from the browser's cache.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::BroadcastChannel;

use super::other_tabs::OtherTabs;
use super::{Auth, FLAG, MANY, ONE, OPEN, Session};
use crate::model::session::Event;
use crate::state::platform::window::listen_to_window;

/// On which the tabs of this browser tell each other that somebody has signed in.
const CHANNEL: &str = "portal-home.session";

impl Session {
    pub(super) fn tell_other_tabs(self) {
        self.other_tabs.with_value(|tabs| tabs.as_ref().map(|tabs| tabs.channel.post_message(&JsValue::TRUE)));
    }

    /// Follows the other tabs of this browser: what somebody does there, they do with the same cookie.
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
            // Without a key, everything was cleared.
            if event.key().is_some_and(|key| key != FLAG) {
                return;
            }
            match event.new_value().as_deref() {
                None => {
                    self.on(None, Event::SignedOutElsewhere);
                }
                // By a page of the server's that is none of ours.
                Some(ONE | MANY | OPEN) if !matches!(self.auth.get_untracked(), Auth::SignedIn(_)) => {
                    self.on(None, Event::SignedInElsewhere);
                }
                _ => {}
            }
        });
    }

    /// A browser may keep the page as it is when somebody leaves it, and show it again to whoever goes back.
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
