//! The home: loading it, keeping what was there, and how old it is.

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join;
use leptos::prelude::*;
use web_sys::js_sys::Math;

use crate::api::client::{self, Abort, Client, HomeQuery};
use crate::api::decode::Decoded;
use crate::api::error::Error;
use crate::api::yielder::Yielder;
use crate::model::civil::Date;
use crate::model::home::{Home, HomeBuilder};
use crate::model::instant::Instant;
use crate::model::retry;
use crate::model::window::{Invalid, Preset, Window};

use super::address_bar::AddressBar;
use super::clock::{self, Clock};
use super::device::Device;
use super::effect::{effect, spawn};
use super::language;
use super::listener::listen_to_window;
use super::preferences::Preferences;
use super::session::{Auth, Session};

/// After how long a request says how much of its answer has come, in milliseconds.
const SLOW_MS: i64 = 1000;
/// From how many calls on it takes a while to give them up.
const MANY: usize = 5_000;

/// How the request for the home is doing. What was shown before stays in every case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Load {
    /// Nothing was asked for yet.
    Idle,
    /// On its way.
    Loading,
    /// It arrived.
    Ready,
    /// It failed.
    Failed(Error),
}

/// The home as signals.
#[derive(Clone, Copy)]
pub struct HomeState {
    /// How the newest request is doing.
    pub load: RwSignal<Load>,
    /// What is shown; stays while a newer one loads or fails.
    pub shown: RwSignal<Option<Arc<Home>>>,
    /// When what is shown arrived.
    pub updated: RwSignal<Option<Instant>>,
    /// What the home that is shown was asked for with.
    pub shown_for: RwSignal<Option<HomeQuery>>,
    /// A newer home whose new records nobody asked for yet, and how many these are.
    pub held: RwSignal<Option<(Arc<Home>, usize)>>,
    /// Whether the newest request was the page's own idea: nobody waits to hear of it.
    pub quiet: RwSignal<bool>,
    /// When a failed request is tried again by itself.
    pub retry_at: RwSignal<Option<Instant>>,
    /// How many bytes of a long answer have come so far.
    pub received: RwSignal<Option<usize>>,
    failures: RwSignal<u32>,
    /// Whether a home may be asked for: somebody is signed in, or nobody need be.
    may_ask: Memo<bool>,
    /// The start of what was asked for last.
    pub window: Memo<Window>,
    /// The date that the window means today, in the viewer's zone.
    pub from: Memo<Date>,
    /// Why the address names no window, if it does not.
    pub invalid: Memo<Option<Invalid>>,
    /// What is asked for now.
    pub query: Memo<HomeQuery>,
    flight: StoredValue<Flight, LocalStorage>,
    client: RwSignal<Client>,
    session: Session,
}

/// Why a home is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cause {
    /// Somebody chose what to see.
    Asked,
    /// Somebody wants it anew, after a while in which the session may have ended.
    AskedAgain,
    /// Nobody asked: nothing that is being read may move.
    ByItself,
}

/// The request on its way, if any.
#[derive(Default)]
struct Flight {
    generation: u32,
    abort: Option<Abort>,
}

impl HomeState {
    /// Loads the home whenever what is asked for changes, as soon as it is known that somebody may.
    pub fn start(
        client: RwSignal<Client>,
        address: AddressBar,
        clock: Clock,
        session: Session,
        preferences: Preferences,
        device: Device,
    ) -> Self {
        let from_date = address.part(|asked| asked.from_date.clone());
        let parsed = Memo::new(move |_| {
            let asked = from_date.get();
            if asked.is_empty() { Ok(Window::default()) } else { Window::parse(&asked, clock.today.get()) }
        });
        let window = Memo::new(move |_| parsed.get().unwrap_or_default());
        let week_start = language::week_start();
        let from = Memo::new(move |_| {
            let looked = device.visited.get().map(|looked| clock.zone.with(|zone| zone.date_at(looked)));
            window.get().date(clock.today.get(), week_start, looked)
        });
        let query = Memo::new(move |_| {
            let asked = address.asked();
            HomeQuery { from_date: from.get().to_string(), account_id: asked.account, customer_id: asked.customer }
        });
        let may_ask = Memo::new(move |_| match session.auth.get() {
            Auth::NotRequired => true,
            Auth::SignedIn(user) => match address.asked().account.as_str() {
                "" => user.accounts.len() < 2,
                account => user.may_see(account),
            },
            // The answer to "who" and the home are asked for side by side, unless the window depends on who it is.
            Auth::Checking => {
                window.get() != Window::Preset(Preset::Visit)
                    && Session::may_ask_at_once(!address.asked().account.is_empty())
            }
            Auth::SignedOut | Auth::CheckFailed(_) => false,
        });
        let state = HomeState {
            load: RwSignal::new(Load::Idle),
            shown: RwSignal::new(None),
            updated: RwSignal::new(None),
            shown_for: RwSignal::new(None),
            held: RwSignal::new(None),
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
            session,
        };
        // With several accounts one must be named; the first is as good as any, and the picker shows it. One that is not
        // among the user's is left over from somebody else.
        effect(move || {
            let Auth::SignedIn(user) = session.auth.get() else {
                return;
            };
            let account = address.asked().account;
            let is_missing = account.is_empty() && user.accounts.len() > 1;
            if is_missing || (!account.is_empty() && !user.may_see(&account)) {
                let first = user.accounts.first().filter(|_| user.accounts.len() > 1);
                let first = first.map(|(id, _)| id.clone()).unwrap_or_default();
                address.replace(|asked| {
                    asked.leave_account();
                    asked.account = first;
                });
            }
        });
        let mut asked_for = None;
        effect(move || {
            // Whoever is there after somebody else has everything to ask for, as has whoever may be.
            session.wiped.get();
            session.asked_anew.get();
            let query = query.get();
            if asked_for.as_ref() != Some(&query) {
                state.failures.set(0);
            }
            asked_for = Some(query.clone());
            if may_ask.get() {
                // What was good a moment ago is good still; to ask first would cost a round trip.
                let fresh = state.updated.get_untracked().is_none_or(|at| clock::now() - at < 60_000);
                state.request(query, if fresh { Cause::Asked } else { Cause::AskedAgain });
            } else {
                state.stop();
            }
        });
        state.start_clockwork(clock, preferences);
        state
    }

    /// Tries again and refreshes by itself: by the clock, which stands still in a hidden tab, and when the line is back.
    fn start_clockwork(self, clock: Clock, preferences: Preferences) {
        effect(move || {
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
            if due && window().navigator().on_line() {
                self.request(self.query.get_untracked(), Cause::ByItself);
            }
        });
        // A server that could not be asked who is signed in is asked again as one that failed to send a home.
        effect(move || {
            if let Auth::CheckFailed(error) = self.session.auth.get() {
                // One that answers with something else may be on its way up.
                let passing = matches!(error, Error::Unreadable(_) | Error::NotTheApi { .. } | Error::NotFound);
                self.plan_retry(if passing { &Error::Unreachable } else { &error });
            }
        });
        listen_to_window("online", move |_| {
            let offline = self.load.get_untracked() == Load::Failed(Error::Offline)
                || self.session.auth.get_untracked() == Auth::CheckFailed(Error::Offline);
            if offline {
                self.reload();
            }
        });
    }

    /// Shows the records that are held back.
    pub fn show_held(self) {
        if let Some((home, _)) = self.held.get_untracked() {
            self.held.set(None);
            self.shown.set(Some(home));
        }
    }

    /// Asks again for what is asked for now.
    pub fn reload(self) {
        let was_refused = matches!(self.load.get_untracked(), Load::Failed(Error::SignedOut(_)));
        match self.session.auth.get_untracked() {
            Auth::CheckFailed(_) => self.session.retry(),
            // The server may have got a sign-in since it was asked.
            Auth::NotRequired if was_refused && self.session.has_sign_in => self.session.retry(),
            _ => self.request(self.query.get_untracked(), Cause::AskedAgain),
        }
    }

    /// Whether the newest answers were failures; followed.
    pub fn has_failed(self) -> bool {
        self.failures.get() > 0
    }

    /// Forgets what is shown and ends what is on its way.
    pub fn wipe(self) {
        self.stop();
        self.retry_at.set(None);
        self.session.emptied();
        self.load.set(Load::Idle);
        self.shown.set(None);
        self.held.set(None);
        self.updated.set(None);
        self.shown_for.set(None);
    }

    fn stop(self) {
        self.flight.update_value(|flight| {
            flight.generation += 1;
            if let Some(abort) = flight.abort.take() {
                abort.abort();
            }
        });
        if self.load.get_untracked() == Load::Loading {
            self.load.set(Load::Idle);
        }
    }

    /// Asks for a home.
    fn request(self, query: HomeQuery, cause: Cause) {
        self.stop();
        self.retry_at.set(None);
        if !self.may_ask.get_untracked() {
            return;
        }
        self.quiet.set(cause == Cause::ByItself);
        let abort = Abort::new();
        let mut generation = 0;
        self.flight.update_value(|flight| {
            generation = flight.generation;
            flight.abort = Some(abort.clone());
        });
        self.load.set(Load::Loading);
        self.received.set(None);
        let client = self.client.get_untracked();
        let began = clock::now();
        spawn(async move {
            let progress = move |bytes| {
                if clock::now() - began > SLOW_MS {
                    self.received.set(Some(bytes));
                }
            };
            let standing = if cause == Cause::Asked { Ok(()) } else { self.session.confirm(&abort).await };
            let answer = match standing {
                // Both go with the same cookie: whose the records are is what the other answer says.
                Ok(()) => {
                    let (home, owner) =
                        join(client.home(&query, &abort, &progress), self.session.owner_of_request(&abort)).await;
                    match (home, owner) {
                        (Ok(home), Ok(owner)) => Ok((home, owner)),
                        // What ended one of them ended the other: the cause is told, not that.
                        (Err(Error::Aborted), Err(error)) | (_, Err(error @ Error::SignedOut(_))) => Err(error),
                        (Err(error), _) | (Ok(_), Err(error)) => Err(error),
                    }
                }
                Err(error) => Err(error),
            };
            client::drop_early();
            // An answer of an older generation is nobody's business any more; nor is one to a page that is gone.
            let is_wanted = || self.flight.try_with_value(|flight| flight.generation == generation) == Some(true);
            let answer = match answer {
                Ok((decoded, owner)) => {
                    let home = build_home(decoded, is_wanted).await;
                    // Not under a name that it does not belong to; whoever is there by now has a request of their own.
                    home.filter(|_| is_wanted() && self.session.accept(&owner)).ok_or(Error::Aborted)
                }
                Err(error) => Err(error),
            };
            if !is_wanted() {
                return;
            }
            match answer {
                Ok(home) => {
                    self.failures.set(0);
                    self.updated.set(Some(clock::now()));
                    self.shown_for.set(Some(query));
                    self.show(home, cause == Cause::ByItself);
                    self.load.set(Load::Ready);
                }
                Err(error) => self.fail(error),
            }
        });
    }

    fn fail(self, error: Error) {
        match error {
            Error::Aborted => self.load.set(Load::Idle),
            Error::SignedOut(words) => {
                self.load.set(Load::Idle);
                self.session.ended();
                // There is no form to open: that nobody can sign in here is said.
                if self.session.auth.get_untracked() == Auth::NotRequired {
                    self.failures.update(|failures| *failures += 1);
                    self.load.set(Load::Failed(Error::SignedOut(words)));
                }
            }
            error => {
                self.plan_retry(&error);
                self.load.set(Load::Failed(error));
            }
        }
    }

    /// Notes a failure and when to try again, if by itself at all.
    fn plan_retry(self, error: &Error) {
        let failures = self.failures.get_untracked() + 1;
        self.failures.set(failures);
        let wait = retry::wait(error, failures, Math::random());
        self.retry_at.set(wait.map(|seconds| clock::now() + i64::from(seconds) * 1000));
    }

    /// Shows a home that arrived. What came by itself updates the records that are there; new ones wait for a press,
    /// unless there is nothing yet that they could move.
    fn show(self, home: Home, by_itself: bool) {
        // Of many thousands of records, giving up what was there takes a while: after what comes is painted.
        let old = self.shown.get_untracked();
        if let Some(old) = old.clone().filter(|old| old.calls.len() > MANY) {
            set_timeout(move || drop(old), Duration::from_millis(100));
        }
        match old.filter(|before| by_itself && !before.is_empty()) {
            Some(before) => self.hold_new(home, &before),
            None => self.show_all(home),
        }
    }

    fn show_all(self, home: Home) {
        self.held.set(None);
        self.shown.set(Some(Arc::new(home)));
    }

    /// Shows a home but for the records that are new in it.
    fn hold_new(self, home: Home, before: &Home) {
        let new = before.count_new(&home);
        if new == 0 {
            return self.show_all(home);
        }
        let now = before.without_new(&home);
        self.held.set(Some((Arc::new(home), new)));
        self.shown.set(Some(Arc::new(now)));
    }
}

/// What an answer means, worked out with breaks: of twenty thousand calls it takes a while. `None` once nobody wants it
/// any more.
async fn build_home(decoded: Decoded, is_wanted: impl Fn() -> bool) -> Option<Home> {
    let (mut builder, mut yielder) =
        (HomeBuilder::of(decoded, clock::now(), &crate::i18n::PageLabels), Yielder::start());
    while builder.step() {
        yielder.yield_if_due().await;
        if !is_wanted() {
            return None;
        }
    }
    let home = builder.lists();
    yielder.yield_if_due().await;
    let home = home.with_addresses();
    yielder.yield_if_due().await;
    Some(home)
}
