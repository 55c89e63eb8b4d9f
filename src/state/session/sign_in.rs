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
        // Keyboards of phones append a space to a name. Passwords are sent as typed.
        let user_name = user_name.trim().to_owned();
        self.busy.set(true);
        self.sign_in_error.set(None);
        spawn_local(async move {
            let client = self.client.get_value();
            let abort = Abort::new();
            let answer = match client.sign_in(&user_name, &password, remember_me, &abort).await {
                // Ask who is signed in before uncovering the page: the records on it may belong to another user.
                Ok(()) => self.confirm(&abort).await.map_err(|error| match error {
                    Error::SignedOut(_) => SignInError::NoCookie,
                    error => SignInError::Refused(error),
                }),
                Err(error) => Err(SignInError::Refused(error)),
            };
            self.busy.set(false);
            match answer {
                Ok(()) => self.tell_other_tabs(),
                // Another tab signed in meanwhile, which is no failure of this form.
                Err(SignInError::Refused(Error::Aborted)) => {}
                Err(error) => self.sign_in_error.set(Some(error)),
            }
        });
    }

    /// Signs out. Awaits `put_away` after the server has ended the session and before the page forgets the user.
    pub fn sign_out(self, put_away: impl Future<Output = ()> + 'static) {
        self.busy.set(true);
        self.sign_out_error.set(None);
        spawn_local(async move {
            let answer = self.client.get_value().sign_out(&Abort::new()).await;
            self.busy.set(false);
            match answer {
                // If the session had already ended, signing out has succeeded too.
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

    /// Notes that the server says that nobody is signed in.
    pub fn ended(self) {
        self.on(None, Event::Nobody);
        self.remember();
    }
}
