//! Signing in and out.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{FLAG, Session, SignInError};
use crate::api::client::Abort;
use crate::api::error::Error;
use crate::model::session::Event;
use crate::state::platform::storage::remove;

impl Session {
    /// Signs in.
    pub fn sign_in(self, user_name: &str, password: String, remember_me: bool) {
        // Phones put a blank behind a name; of a password every character counts.
        let user_name = user_name.trim().to_owned();
        self.busy.set(true);
        self.sign_in_error.set(None);
        spawn_local(async move {
            let client = self.client.get_value();
            let abort = Abort::new();
            let answer = match client.sign_in(&user_name, &password, remember_me, &abort).await {
                // Still nobody until the server says who: the form stays over whatever was shown to somebody else.
                Ok(()) => self.confirm(&abort).await.map_err(|error| match error {
                    Error::SignedOut(_) => SignInError::NoCookie,
                    error => SignInError::Refused(error),
                }),
                Err(error) => Err(SignInError::Refused(error)),
            };
            self.busy.set(false);
            match answer {
                Ok(()) => self.tell_other_tabs(),
                // Somebody signed in elsewhere in the meantime.
                Err(SignInError::Refused(Error::Aborted)) => {}
                Err(error) => self.sign_in_error.set(Some(error)),
            }
        });
    }

    /// Signs out; `put_away` is done once the server has ended the session, before the page forgets whose it was.
    pub fn sign_out(self, put_away: impl Future<Output = ()> + 'static) {
        self.busy.set(true);
        self.sign_out_error.set(None);
        spawn_local(async move {
            let answer = self.client.get_value().sign_out(&Abort::new()).await;
            self.busy.set(false);
            match answer {
                // A session that had ended already is ended as well.
                Ok(()) | Err(Error::SignedOut(_)) => {
                    remove(FLAG);
                    put_away.await;
                    self.device.forget();
                    self.on(None, Event::SignedOut);
                }
                Err(error) => self.sign_out_error.set(Some(error)),
            }
        });
    }

    /// The server says that nobody is signed in.
    pub fn ended(self) {
        self.on(None, Event::Nobody);
        self.remember();
    }
}
