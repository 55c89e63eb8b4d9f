//! Requests for the home, and how their answers are shown.

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

/// After how many milliseconds a request reports its progress.
const SLOW_MS: i64 = 1000;
/// From this number of calls on, dropping a home takes noticeable time.
const MANY: usize = 5_000;

impl HomeStore {
    /// Aborts the running request, if any; its answer will be ignored.
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

    /// Requests the home.
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
                // Both requests carry the same cookie, so the second answer says whose records the first one holds.
                Ok(()) => {
                    let (home, owner) =
                        join(client.home(&query, &abort, &progress), self.session.owner_of_request(&abort)).await;
                    match (home, owner) {
                        (Ok(home), Ok(owner)) => Ok((home, owner)),
                        // An ended session aborts the other request too. Report the cause, not the abort.
                        (Err(Error::Aborted), Err(error)) | (_, Err(error @ Error::SignedOut(_))) => Err(error),
                        (Err(error), _) | (Ok(_), Err(error)) => Err(error),
                    }
                }
                Err(error) => Err(error),
            };
            client::drop_early();
            // Ignore an answer of an older generation, and one that arrives after the store is disposed.
            let is_wanted = || self.flight.try_with_value(|flight| flight.generation == generation) == Some(true);
            let answer = match answer {
                Ok((decoded, owner)) => {
                    let home = build_home(decoded, self.labels, is_wanted).await;
                    // Never show records to a user whom they do not belong to. A new user has a request of their own.
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

    /// Handles a failed request.
    fn fail(self, error: Error) {
        match error {
            Error::Aborted => self.load.set(Load::Idle),
            Error::SignedOut(words) => {
                self.load.set(Load::Idle);
                self.session.ended();
                // Without a sign-in form to open, show the error.
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

    /// Counts a failure, and schedules a retry if the error allows one.
    pub(super) fn plan_retry(self, error: &Error) {
        let failures = self.failures.get_untracked() + 1;
        self.failures.set(failures);
        let wait = retry::wait(error, failures, Math::random());
        self.retry_at.set(wait.map(|seconds| clock::now() + i64::from(seconds) * 1000));
    }

    /// Shows a home that arrived. An automatic refresh updates the records that are there; new ones wait until the user
    /// shows them, unless the lists are empty and nothing can move.
    fn show(self, home: Home, by_itself: bool) {
        // Dropping thousands of records takes a while: do it after the new ones are painted.
        let old = self.shown.get_untracked();
        if let Some(old) = old.clone().filter(|old| old.calls.len() > MANY) {
            set_timeout(move || drop(old), Duration::from_millis(100));
        }
        match old.filter(|before| by_itself && !before.is_empty()) {
            Some(before) => self.stage_new_records(home, &before),
            None => self.show_all(home),
        }
    }

    /// Shows a home with all its records.
    fn show_all(self, home: Home) {
        self.pending.set(None);
        self.shown.set(Some(Arc::new(home)));
    }

    /// Shows a home without its new records, which become pending.
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

/// Interprets an answer. Yields to the browser in between, since twenty thousand calls take a while. `None` if the answer
/// is no longer wanted.
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
