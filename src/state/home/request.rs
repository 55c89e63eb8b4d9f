//! Asking for the home, and what becomes of the answer.

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::js_sys::Math;

use super::{Cause, HomeStore, Load};
use crate::api::client::{self, Abort, HomeQuery};
use crate::api::decode::Decoded;
use crate::api::error::Error;
use crate::api::yielder::Yielder;
use crate::model::home::{Home, HomeBuilder};
use crate::model::retry;
use crate::state::clock;
use crate::state::handles::PageLabels;
use crate::state::session::Auth;

/// After how long a request says how much of its answer has come, in milliseconds.
const SLOW_MS: i64 = 1000;
/// From how many calls on it takes a while to give them up.
const MANY: usize = 5_000;

impl HomeStore {
    pub(super) fn stop(self) {
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
    pub(super) fn request(self, query: HomeQuery, cause: Cause) {
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
        let client = self.client.get_value();
        let began = clock::now();
        spawn_local(async move {
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
                    let home = build_home(decoded, self.labels, is_wanted).await;
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
    pub(super) fn plan_retry(self, error: &Error) {
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
            Some(before) => self.stage_new_records(home, &before),
            None => self.show_all(home),
        }
    }

    fn show_all(self, home: Home) {
        self.pending.set(None);
        self.shown.set(Some(Arc::new(home)));
    }

    /// Shows a home but for the records that are new in it.
    fn stage_new_records(self, home: Home, before: &Home) {
        let new = before.count_new(&home);
        if new == 0 {
            return self.show_all(home);
        }
        let now = before.without_new(&home);
        self.pending.set(Some((Arc::new(home), new)));
        self.shown.set(Some(Arc::new(now)));
    }
}

/// What an answer means, worked out with breaks: of twenty thousand calls it takes a while. `None` once nobody wants it
/// any more.
async fn build_home(decoded: Decoded, labels: PageLabels, is_wanted: impl Fn() -> bool) -> Option<Home> {
    let (mut builder, mut yielder) = (HomeBuilder::of(decoded, clock::now(), labels), Yielder::start());
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
