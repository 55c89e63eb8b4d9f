//! For somebody who is elsewhere: what came while the page was hidden. The page then goes on asking
//! (`home/auto_refresh.rs`), if somebody wants to be told.

use leptos::prelude::*;

use super::home::{HomeStore, Load};
use super::platform::notifier::{self, Permission};
use super::platform::window::listen_to_window;
use super::preferences::Preferences;
use super::session::{Auth, Session};
use super::triage::Triage;
use crate::api::error::Error;
use crate::model::attention::{self, Queue};
use crate::model::news::{self, Seen};

/// What came, and whether to tell it.
#[derive(Clone, Copy)]
pub struct Elsewhere {
    /// What came since the page was hidden and still waits; empty while it is seen.
    pub news: RwSignal<Queue>,
    /// Whether the browser lets the page notify.
    pub permission: RwSignal<Permission>,
    /// Whether to notify: somebody wants it, the browser lets the page, and the records are theirs to see.
    pub may_notify: Memo<bool>,
    /// How much waits, for the icons; 0 where nobody wants to see that.
    pub count: Memo<usize>,
}

/// The store, from the context.
///
/// # Panics
/// Outside of the app, where there is no such context.
pub fn use_elsewhere() -> Elsewhere {
    expect_context()
}

impl Elsewhere {
    /// Follows what waits.
    pub(super) fn provide(home: HomeStore, triage: Triage, preferences: Preferences, session: Session) {
        let permission = RwSignal::new(notifier::permission());
        let may_see = Memo::new(move |_| {
            let is_user = matches!(session.auth.get(), Auth::SignedIn(_) | Auth::NotRequired);
            is_user && !session.is_covered.get() && home.load.get() != Load::Failed(Error::Forbidden)
        });
        let elsewhere = Elsewhere {
            news: RwSignal::new(Queue::new()),
            permission,
            may_notify: Memo::new(move |_| {
                preferences.notify.is_on() && permission.get() == Permission::Granted && may_see.get()
            }),
            count: Memo::new(move |_| {
                if !(preferences.badge.is_on() && may_see.get()) {
                    return 0;
                }
                triage.attention.with(|attention| attention.as_ref().map_or(0, |attention| attention.total()))
            }),
        };
        elsewhere.follow(home, triage);
        listen_to_window("visibilitychange", move |_| {
            if !document().hidden() {
                elsewhere.news.set(Queue::new());
                // It may have been changed in the browser's settings.
                permission.set(notifier::permission());
            }
        });
        provide_context(elsewhere);
    }

    fn follow(self, home: HomeStore, triage: Triage) {
        Effect::new(move |seen: Option<Option<Seen>>| {
            let (Some(home), true) = (home.newest.get(), self.may_notify.get()) else {
                self.news.set(Queue::new());
                return None;
            };
            let callbacks = triage.callbacks.get();
            if let Some(Some(seen)) = seen.filter(|_| document().hidden()) {
                let queue = triage.context.with(|known| attention::queue(&home, &callbacks, known));
                let news = self.news.with_untracked(|before| news::news(&home, &queue, &seen, before));
                self.news.set(news);
            }
            Some(Seen::of(&home, &callbacks))
        });
    }
}
