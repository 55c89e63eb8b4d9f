//! Who is signed in. The session itself is a cookie that scripts can't read; the server is asked.

use crate::state::live::Live;
use wasm_bindgen::JsCast;

use crate::api::auth::UserInfo;
use crate::api::client::{Abort, Client};
use crate::api::error::Error;

use super::effect::spawn;
use super::listener::listen_to_window;
use super::preferences::{read, remove, write};

/// Who is signed in, as far as is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// The server has not answered yet.
    Asking,
    /// The server could not be asked.
    Unknown(Error),
    /// Nobody.
    Nobody,
    /// The server has no sign-in, or the configuration says so.
    Anyone,
    /// This user.
    Somebody(User),
}

/// A user.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct User {
    /// The user's id; empty where the server gives none.
    pub id: String,
    /// The name to show.
    pub name: String,
    /// The accounts to choose from: ids and names.
    pub accounts: Vec<(String, String)>,
}

impl User {
    /// What tells this user from others: the id, or the name where the server gives none.
    pub fn known_as(&self) -> &str {
        if self.id.is_empty() { &self.name } else { &self.id }
    }

    fn of(info: UserInfo) -> Self {
        let full = format!("{} {}", info.first_name, info.last_name);
        let name = [&info.name, full.trim(), &info.email_address, &info.id]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default()
            .to_owned();
        let mut names = info.account_names.into_iter();
        let accounts = info
            .account_ids
            .into_iter()
            .map(|id| match names.next().filter(|name| !name.is_empty()) {
                Some(name) => (id, name),
                None => (id.clone(), id),
            })
            .filter(|(id, _)| !id.is_empty())
            .collect();
        User { id: info.id, name, accounts }
    }
}

/// The session as a signal.
#[derive(Clone, Copy)]
pub struct Session {
    /// Who is signed in.
    pub who: Live<Who>,
    /// Whether a sign-in or a sign-out is on its way.
    pub busy: Live<bool>,
    /// Why the last sign-in or sign-out failed.
    pub refused: Live<Option<Error>>,
    client: Live<Client>,
}

/// Remembers on this device that the last visit ended signed in, and to how many accounts, or that nobody need be, so
/// that the next start need not wait for the answer, and so that the other tabs of this browser hear of it. Says nothing
/// about who it was.
const FLAG: &str = "portal-home.signed-in";
const ONE: &str = "one";
const MANY: &str = "many";
/// The server has no sign-in.
const OPEN: &str = "open";
/// The session ended by itself; who comes next may be somebody else, but nobody asked for the page to be emptied.
const ENDED: &str = "ended";

fn remember(what: Option<&str>) {
    match what {
        Some(what) => write(FLAG, what),
        None => remove(FLAG),
    }
}

impl Session {
    /// Asks who is signed in, unless the configuration says that nobody need be.
    pub fn start(client: Live<Client>, sign_in: bool) -> Self {
        let session = Session {
            who: Live::new(if sign_in { Who::Asking } else { Who::Anyone }),
            busy: Live::new(false),
            refused: Live::new(None),
            client,
        };
        if sign_in {
            session.ask();
        }
        session
    }

    /// Whether the last visit ended signed in, or needed no sign-in, so that the home may be asked for before the answer
    /// is there. Somebody with several accounts has to wait for it, unless the address names one.
    pub fn may_ask_at_once(account_named: bool) -> bool {
        match read(FLAG).as_deref() {
            Some(ONE | OPEN) => true,
            Some(MANY) => account_named,
            _ => false,
        }
    }

    /// Asks the server who is signed in.
    pub fn ask(self) {
        self.who.set(Who::Asking);
        spawn(async move {
            let answer = self.client.get_untracked().status(&Abort::new()).await;
            let who = match answer {
                Ok(None) => Who::Anyone,
                Ok(Some(info)) => Who::Somebody(User::of(info)),
                Err(Error::SignedOut(_)) => Who::Nobody,
                Err(error) => Who::Unknown(error),
            };
            self.settle(who);
        });
    }

    /// Asks whether the session still stands. The home of a session that has ended is better not asked for: the answer
    /// makes browsers open a password box of their own.
    ///
    /// # Errors
    /// [`Error::SignedOut`] when it does not, and every other way in which a request can fail.
    pub async fn confirm(self, abort: &Abort) -> Result<(), Error> {
        let Who::Somebody(before) = self.who.get_untracked() else {
            return Ok(());
        };
        if let Some(info) = self.client.get_untracked().status(abort).await? {
            let user = User::of(info);
            let another = user.known_as() != before.known_as();
            if user != before {
                self.settle(Who::Somebody(user));
            }
            // Another tab may have signed in somebody else; then this request is not theirs, and theirs follows.
            if another {
                return Err(Error::Aborted);
            }
        }
        Ok(())
    }

    /// Signs in.
    pub fn sign_in(self, user_name: String, password: String, remember_me: bool) {
        self.busy.set(true);
        self.refused.set(None);
        spawn(async move {
            let client = self.client.get_untracked();
            let answer = client.sign_in(&user_name, &password, remember_me, &Abort::new()).await;
            match answer {
                // Still nobody until the server says who: the form stays over whatever was shown to somebody else.
                Ok(()) => match client.status(&Abort::new()).await {
                    Ok(None) => self.settle(Who::Anyone),
                    Ok(Some(info)) => self.settle(Who::Somebody(User::of(info))),
                    Err(error) => self.refused.set(Some(error)),
                },
                Err(error) => self.refused.set(Some(error)),
            }
            self.busy.set(false);
        });
    }

    /// Takes notice of who is signed in, and remembers that somebody is.
    fn settle(self, who: Who) {
        match &who {
            Who::Somebody(user) => remember(Some(if user.accounts.len() > 1 { MANY } else { ONE })),
            Who::Nobody => remember(Some(ENDED)),
            // Not in place of somebody: an answer of 404 may be a passing one.
            Who::Anyone if !matches!(read(FLAG).as_deref(), Some(ONE | MANY)) => remember(Some(OPEN)),
            _ => {}
        }
        self.who.set(who);
    }

    /// Signs out; calls `done` once the server has ended the session.
    pub fn sign_out(self, done: impl FnOnce() + 'static) {
        self.busy.set(true);
        self.refused.set(None);
        spawn(async move {
            let answer = self.client.get_untracked().sign_out(&Abort::new()).await;
            self.busy.set(false);
            match answer {
                // A session that had ended already is ended as well.
                Ok(()) | Err(Error::SignedOut(_)) => {
                    remember(None);
                    self.who.set(Who::Nobody);
                    done();
                }
                Err(error) => {
                    self.refused.set(Some(error));
                }
            }
        });
    }

    /// The server says that the session has ended.
    pub fn ended(self) {
        self.settle(Who::Nobody);
    }

    /// Follows the other tabs of this browser: calls `wipe` when somebody signs out in one of them, and asks anew when
    /// somebody signs in.
    pub fn follow_other_tabs(self, wipe: impl Fn() + 'static) {
        listen_to_window("storage", move |event| {
            let event: &web_sys::StorageEvent = event.unchecked_ref();
            // Without a key, everything was cleared.
            if event.key().is_some_and(|key| key != FLAG) {
                return;
            }
            let who = self.who.get_untracked();
            let signed_in = matches!(who, Who::Somebody(_));
            match event.new_value().as_deref() {
                None if who != Who::Anyone => {
                    self.who.set(Who::Nobody);
                    wipe();
                }
                Some(ONE | MANY | OPEN) if !signed_in => self.ask(),
                _ => {}
            }
        });
    }
}
