//! Asking the server who is signed in.

use std::time::Duration;

use futures_util::FutureExt;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Auth, FLAG, MANY, ONE, Question, Session};
use crate::api::client::Abort;
use crate::api::error::Error;
use crate::model::session::{Event, Owner, State, User};
use crate::state::clock::now;
use crate::state::platform::storage::read;

/// For how long after a request its answer is recent enough for the requests that follow, in milliseconds.
const MOMENT_MS: i64 = 1000;

impl Session {
    /// Asks the server who is signed in.
    pub(super) fn ask(self) {
        let question: Question = Box::pin(async move { self.confirm(&Abort::new()).await });
        let question = question.shared();
        self.question.set_value(Some(question.clone()));
        // `confirm` stores the result in the state.
        spawn_local(question.map(drop));
    }

    /// Asks again after a failure.
    pub fn retry(self) {
        self.on(None, Event::Retry);
    }

    /// Asks whether the session is still valid. Do this before requesting the home: for an expired session the server
    /// answers with `WWW-Authenticate`, and the browser opens its own password dialog.
    ///
    /// # Errors
    /// [`Error::SignedOut`] if it is not, [`Error::Aborted`] if a sign-in or a sign-out came in between, and any other
    /// error of a request.
    pub async fn confirm(self, abort: &Abort) -> Result<(), Error> {
        if !self.has_sign_in || self.auth.get_untracked() == Auth::NotRequired {
            return Ok(());
        }
        let Some(generation) = self.state.try_with_untracked(State::generation) else {
            return Err(Error::Aborted);
        };
        let asked_at = now();
        let answer = self.client.get_value().status(abort).await;
        let (event, result) = match answer {
            Err(Error::Aborted) => return Err(Error::Aborted),
            // Where somebody was signed in before, the first 404 may be a temporary fault of the server.
            Ok(None) if self.not_found.get_value() == 0 && matches!(read(FLAG).as_deref(), Some(ONE | MANY)) => {
                self.not_found.set_value(1);
                (Event::Failed(Error::NotFound), Err(Error::NotFound))
            }
            Ok(Some(info)) => (Event::User(User::of(info)), Ok(())),
            Ok(None) => (Event::NoSignIn, Ok(())),
            Err(Error::SignedOut(words)) => (Event::Nobody, Err(Error::SignedOut(words))),
            Err(error) => (Event::Failed(error.clone()), Err(error)),
        };
        if !self.on(Some(generation), event) {
            return Err(Error::Aborted);
        }
        self.remember();
        result?;
        self.not_found.set_value(0);
        // Valid only for requests sent in the same task, and only if the answer came quickly: otherwise the user may have
        // changed since.
        self.just_answered.set_value(now() - asked_at < MOMENT_MS);
        let later = move || {
            self.just_answered.try_set_value(false);
        };
        set_timeout(later, Duration::ZERO);
        Ok(())
    }

    /// Determines whose records a request returns that is sent now: asks the server in parallel, with the same cookie,
    /// unless it has just answered.
    ///
    /// # Errors
    /// As [`confirm`](Session::confirm).
    pub async fn owner_of_request(self, abort: &Abort) -> Result<Owner, Error> {
        let question = self.question.try_with_value(Clone::clone).flatten();
        match question.filter(|_| self.auth.get_untracked() == Auth::Checking) {
            // A request is already pending: await it.
            Some(question) => question.await?,
            None if self.just_answered.try_get_value() == Some(true) => {}
            None => self.confirm(abort).await?,
        }
        self.state.try_with_untracked(State::owner_now).flatten().ok_or(Error::Aborted)
    }

    /// Whether records of an owner may be shown now. If so, they count as shown from here on.
    pub fn accept(self, owner: &Owner) -> bool {
        let Some(mut state) = self.state.try_with_untracked(State::clone) else {
            return false;
        };
        let accepted = state.accept(owner);
        self.state.set(state);
        accepted
    }
}
