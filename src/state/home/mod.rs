//! The home: its requests, the records that are shown, and how old they are.

mod auto_refresh;
mod request;

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::client::{Abort, HomeQuery};
use crate::api::error::Error;
use crate::model::civil::Date;
use crate::model::home::Home;
use crate::model::instant::Instant;
use crate::model::window::{Invalid, Preset, Window};

use crate::state::clock::{self, Clock};
use crate::state::device_memory::DeviceMemory;
use crate::state::handles::{ClientHandle, PageLabels, always};
use crate::state::language;
use crate::state::preferences::Preferences;
use crate::state::session::{Auth, Session};
use crate::state::url::UrlState;

/// The state of the request for the home. The records that are shown stay in every state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Load {
    /// No request yet.
    Idle,
    /// The request is running.
    Loading,
    /// It succeeded.
    Ready,
    /// It failed.
    Failed(Error),
}

/// The home as signals.
#[derive(Clone, Copy)]
pub struct HomeStore {
    /// The state of the newest request.
    pub load: RwSignal<Load>,
    /// The home that is shown; stays while a newer one loads or fails.
    pub shown: RwSignal<Option<Arc<Home>>>,
    /// The newest home, including pending records that are not in the lists yet.
    pub newest: Memo<Option<Arc<Home>>>,
    /// When the home that is shown arrived.
    pub updated: RwSignal<Option<Instant>>,
    /// The query of the home that is shown.
    pub shown_for: RwSignal<Option<HomeQuery>>,
    /// A newer home whose new records wait until the user shows them, and their number.
    pub pending: RwSignal<Option<(Arc<Home>, usize)>>,
    /// Whether the newest request was automatic: then its progress is not announced.
    pub quiet: RwSignal<bool>,
    /// When to retry a failed request automatically.
    pub retry_at: RwSignal<Option<Instant>>,
    /// The number of bytes of a slow answer received so far.
    pub received: RwSignal<Option<usize>>,
    failures: RwSignal<u32>,
    /// Whether the home may be requested: somebody is signed in, or the server has no sign-in.
    may_ask: Memo<bool>,
    /// The window that the address names.
    pub window: Memo<Window>,
    /// The date on which the window starts, as of today in the viewer's zone.
    pub from: Memo<Date>,
    /// Why the address names no valid window, if it does not.
    pub invalid: Memo<Option<Invalid>>,
    /// The query to request.
    pub query: Memo<HomeQuery>,
    flight: StoredValue<Flight, LocalStorage>,
    client: ClientHandle,
    pub(super) labels: PageLabels,
    session: Session,
}

/// Why the home is requested.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cause {
    /// The user chose what to see.
    Asked,
    /// The user asks again after a while, in which the session may have ended.
    AskedAgain,
    /// An automatic refresh, which must not move what the user is reading.
    ByItself,
}

/// The running request, if any.
#[derive(Default)]
struct Flight {
    generation: u32,
    abort: Option<Abort>,
}

/// The store, from the context.
///
/// # Panics
/// Outside of the app, where there is no such context.
pub fn use_home() -> HomeStore {
    expect_context()
}

impl HomeStore {
    /// Requests the home whenever the query changes and the user may see it.
    pub(in crate::state) fn provide(
        (client, labels): (ClientHandle, PageLabels),
        url: UrlState,
        clock: Clock,
        session: Session,
        preferences: Preferences,
        device: DeviceMemory,
    ) -> Self {
        let from_date = url.select(|asked| asked.from_date.clone());
        let parsed = Memo::new(move |_| {
            let asked = from_date.get();
            if asked.is_empty() { Ok(Window::default()) } else { Window::parse(&asked, clock.today.get()) }
        });
        let window = Memo::new(move |_| parsed.get().unwrap_or_default());
        let week_start = language::week_start();
        let from = Memo::new(move |_| {
            let looked = device.visit_before_load.get().map(|looked| clock.zone.with(|zone| zone.date_at(looked)));
            window.get().date(clock.today.get(), week_start, looked)
        });
        let query = Memo::new(move |_| {
            let asked = url.params();
            HomeQuery { from_date: from.get().to_string(), account_id: asked.account, customer_id: asked.customer }
        });
        let may_ask = Memo::new(move |_| match session.auth.get() {
            Auth::NotRequired => true,
            Auth::SignedIn(user) => match url.params().account.as_str() {
                "" => user.accounts.len() < 2,
                account => user.may_see(account),
            },
            // Request the home in parallel with the status, unless its window depends on the user.
            Auth::Checking => {
                window.get() != Window::Preset(Preset::Visit)
                    && Session::may_ask_at_once(!url.params().account.is_empty())
            }
            Auth::SignedOut | Auth::CheckFailed(_) => false,
        });
        let shown = RwSignal::new(None::<Arc<Home>>);
        let pending = RwSignal::new(None::<(Arc<Home>, usize)>);
        let newest = move |_: Option<&_>| pending.get().map(|(home, _)| home).or_else(|| shown.get());
        let state = HomeStore {
            load: RwSignal::new(Load::Idle),
            shown,
            newest: Memo::new_with_compare(newest, always),
            updated: RwSignal::new(None),
            shown_for: RwSignal::new(None),
            pending,
            quiet: RwSignal::new(false),
            retry_at: RwSignal::new(None),
            received: RwSignal::new(None),
            failures: RwSignal::new(0),
            may_ask,
            window,
            from,
            invalid: Memo::new(move |_| parsed.get().err()),
            query,
            flight: StoredValue::new_local(Flight::default()),
            client,
            labels,
            session,
        };
        // With several accounts the query must name one: take the first, which the picker then shows. An account that the
        // user does not have comes from somebody else's address: replace it.
        Effect::new(move |_| {
            let Auth::SignedIn(user) = session.auth.get() else {
                return;
            };
            let account = url.params().account;
            let is_missing = account.is_empty() && user.accounts.len() > 1;
            if is_missing || (!account.is_empty() && !user.may_see(&account)) {
                let first = user.accounts.first().filter(|_| user.accounts.len() > 1);
                let first = first.map(|(id, _)| id.clone()).unwrap_or_default();
                url.replace(|asked| {
                    asked.leave_account();
                    asked.account = first;
                });
            }
        });
        Effect::new(move |asked_for: Option<HomeQuery>| {
            // Request the home again when the user may have changed.
            session.generation.track();
            let query = query.get();
            if asked_for.as_ref() != Some(&query) {
                state.failures.set(0);
            }
            if may_ask.get() {
                // If the last answer is recent, the session is valid. Confirming it would cost a round trip.
                let fresh = state.updated.get_untracked().is_none_or(|at| clock::now() - at < 60_000);
                state.request(query.clone(), if fresh { Cause::Asked } else { Cause::AskedAgain });
            } else {
                state.stop();
            }
            query
        });
        state.start_auto_refresh(clock, preferences);
        provide_context(state);
        state
    }

    /// Shows the pending records.
    pub fn apply_pending(self) {
        if let Some((home, _)) = self.pending.get_untracked() {
            self.pending.set(None);
            self.shown.set(Some(home));
        }
    }

    /// Requests the home again.
    pub fn reload(self) {
        let was_refused = matches!(self.load.get_untracked(), Load::Failed(Error::SignedOut(_)));
        match self.session.auth.get_untracked() {
            Auth::CheckFailed(_) => self.session.retry(),
            // The server may have got a sign-in since the last check.
            Auth::NotRequired if was_refused && self.session.has_sign_in => self.session.retry(),
            _ => self.request(self.query.get_untracked(), Cause::AskedAgain),
        }
    }

    /// Whether the newest request failed; tracked.
    pub fn has_failed(self) -> bool {
        self.failures.get() > 0
    }

    /// Aborts the running request and removes the home.
    pub fn clear(self) {
        self.stop();
        self.retry_at.set(None);
        self.session.emptied();
        self.load.set(Load::Idle);
        self.shown.set(None);
        self.pending.set(None);
        self.updated.set(None);
        self.shown_for.set(None);
    }
}
