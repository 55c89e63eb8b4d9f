//! Refreshes and retries without the user: by the clock, when the device is online again, and in a hidden tab if somebody
//! wants to be told what comes.

use std::time::Duration;

use leptos::prelude::*;

use super::{Cause, HomeStore, Load};
use crate::api::error::Error;
use crate::state::clock::Clock;
use crate::state::platform::notifier::{Permission, permission};
use crate::state::platform::window::listen_to_window;
use crate::state::preferences::Preferences;
use crate::state::session::Auth;

/// How often to ask in a hidden tab. Browsers let its timers run once a minute.
const HIDDEN: Duration = Duration::from_secs(60);

impl HomeStore {
    /// Starts automatic refreshes and retries: by the clock, which stops in a hidden tab, and when the device is online
    /// again.
    pub(super) fn start_auto_refresh(self, clock: Clock, preferences: Preferences) {
        Effect::new(move |_| {
            let now = clock.second.get();
            let refresh = preferences.refresh_seconds() * 1000;
            let retry = self.retry_at.get_untracked().is_some_and(|at| at <= now);
            if retry && matches!(self.session.auth.get_untracked(), Auth::CheckFailed(_)) {
                self.retry_at.set(None);
                self.session.retry();
                return;
            }
            let due = match self.load.get_untracked() {
                Load::Failed(_) => retry,
                Load::Ready | Load::Idle => {
                    refresh > 0 && self.updated.get_untracked().is_some_and(|at| at + refresh <= now)
                }
                Load::Loading => false,
            };
            // Whether the device is online, a request tells; the browser only guesses, and is wrong behind some VPNs.
            if due {
                self.request(self.query.get_untracked(), Cause::ByItself);
            }
        });
        // Retry the question who is signed in on the same schedule as the home.
        Effect::new(move |_| {
            if let Auth::CheckFailed(error) = self.session.auth.get() {
                // A server that answers with something else may be starting up.
                let passing = matches!(error, Error::Unreadable(_) | Error::NotTheApi { .. } | Error::NotFound);
                self.plan_retry(if passing { &Error::Unreachable } else { &error });
            }
        });
        let ask_hidden = move || {
            let notifies = preferences.notify.get_untracked() == "on" && permission() == Permission::Granted;
            let wanted = notifies || preferences.badge.get_untracked() == "on";
            // After a failure that no retry helps somebody has to come.
            let may_help = self.load.get_untracked() == Load::Ready || self.retry_at.get_untracked().is_some();
            if wanted && may_help && document().hidden() {
                self.request(self.query.get_untracked(), Cause::ByItself);
            }
        };
        if let Ok(handle) = set_interval_with_handle(ask_hidden, HIDDEN) {
            on_cleanup(move || handle.clear());
        }
        listen_to_window("online", move |_| {
            let offline = self.load.get_untracked() == Load::Failed(Error::Offline)
                || self.session.auth.get_untracked() == Auth::CheckFailed(Error::Offline);
            if offline {
                self.reload();
            }
        });
    }
}
