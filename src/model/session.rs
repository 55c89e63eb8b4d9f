//! The session: who is signed in, whose records are on the page, and when these are covered.
//!
//! Several people may use one machine, in several tabs, with one cookie that no script can read. The invariant of this
//! module:
//!
//! > Records are visible only under the name of the person they belong to, and never while the sign-in form is open.
//!
//! ```text
//!                     status: a user            status: a user
//!        ┌──────────┐ ───────────▶ ┌──────────┐ ◀─────────── ┌─────────────┐
//!        │ Checking │              │ SignedIn │              │ CheckFailed │──┐ retry
//!        └──────────┘ ◀─────────── └──────────┘              └─────────────┘  │
//!          │  ▲   ▲    signed in elsewhere │                    ▲    │        │
//!          │  │   │    page restored       │ 401, status:       │    ▼        │
//!          │  │   └────────────────────┐   │ nobody    failure  │  Checking ◀─┘
//!   status:│  │ sign-in in another tab │   ▼                    │
//!   nobody │  └────────────────────── ┌───────────┐             │
//!          └────────────────────────▶ │ SignedOut │ ◀───────────┘
//!                                     └───────────┘
//! ```
//!
//! `NotRequired` (the server has no sign-in, or the configuration says so) is separate: no name is ever shown.
//!
//! Records stay on the page, *covered* (invisible on the screen, on paper and to assistive technology), while it is not
//! known who is signed in: their owner may come back and continue. They are *wiped* as soon as somebody else is signed
//! in, somebody signs out, or no sign-in is needed any more.
//!
//! An answer with records belongs to the user that the server named for the same cookie: both are requested at the same
//! moment and shown together ([`State::accept`]).

use crate::api::error::Error;

mod user;

pub use user::User;

/// Who is signed in, as far as is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Auth {
    /// The server has not answered yet.
    Checking,
    /// The server could not be asked.
    CheckFailed(Error),
    /// Nobody.
    SignedOut,
    /// The server has no sign-in, or the configuration says so.
    NotRequired,
    /// This user.
    SignedIn(User),
}

/// The owner of the records of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owner {
    /// This user's, by what they are [known as](User::known_as).
    User(String),
    /// Everybody's: nobody need be signed in.
    Anyone,
}

/// What happens to a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The server has said who is signed in.
    User(User),
    /// The server has said that nobody is: an answer of `auth/status`, or a refusal of anything else.
    Nobody,
    /// The server has no sign-in.
    NoSignIn,
    /// The server could not be asked.
    Failed(Error),
    /// Somebody signed in in another tab.
    SignedInElsewhere,
    /// Somebody signed out in another tab.
    SignedOutElsewhere,
    /// Somebody signed out here.
    SignedOut,
    /// The page is left and may be kept in the browser's back/forward cache.
    Left,
    /// The page is back from that cache.
    Restored,
    /// Somebody asks to check again who is signed in.
    Retry,
}

/// What to do about an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Remove all data of the previous user from the page.
    Wipe,
    /// Ask who is signed in.
    Ask,
}

/// The state of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Who is signed in.
    pub auth: Auth,
    /// Whose records are on the page; `None` where there are none.
    owner: Option<Owner>,
    /// Whether the records are covered.
    pub is_covered: bool,
    /// Counts how often it has become unknown again who is signed in: answers from before are stale.
    generation: u32,
    /// Whether the server may have a sign-in, as far as the configuration says.
    may_need_sign_in: bool,
}

impl State {
    /// The page has just been opened.
    pub fn new(needs_sign_in: bool) -> Self {
        let auth = if needs_sign_in { Auth::Checking } else { Auth::NotRequired };
        State { auth, owner: None, is_covered: false, generation: 0, may_need_sign_in: needs_sign_in }
    }

    /// The owner of what is requested by whoever is signed in now; `None` while nobody is known to be.
    pub fn owner_now(&self) -> Option<Owner> {
        match &self.auth {
            Auth::SignedIn(user) => Some(Owner::User(user.known_as())),
            Auth::NotRequired => Some(Owner::Anyone),
            Auth::Checking | Auth::CheckFailed(_) | Auth::SignedOut => None,
        }
    }

    /// Whether records of that owner may be shown now. If so, they count as shown from then on.
    pub fn accept(&mut self, owner: &Owner) -> bool {
        let is_theirs = self.owner_now().as_ref() == Some(owner);
        if is_theirs {
            self.owner = Some(owner.clone());
        }
        is_theirs
    }

    /// The page has no records any more because somebody chose to see others.
    pub fn emptied(&mut self) {
        self.owner = None;
        self.is_covered = false;
    }

    /// The generation to keep with a request to the server.
    pub fn generation(&self) -> u32 {
        self.generation
    }

    /// Handles the server's answer to a request of that [generation](State::generation); `None` if the answer is stale.
    pub fn answered(&mut self, generation: u32, event: Event) -> Option<Vec<Act>> {
        (generation == self.generation).then(|| self.on(event))
    }

    /// Handles an event, and returns what to do about it, in order.
    pub fn on(&mut self, event: Event) -> Vec<Act> {
        if matches!(
            event,
            Event::SignedInElsewhere
                | Event::SignedOutElsewhere
                | Event::SignedOut
                | Event::Left
                | Event::Restored
                | Event::Retry
        ) {
            self.generation += 1;
        }
        match event {
            Event::User(user) => self.settle(Auth::SignedIn(user)),
            // While somebody is known to be signed in, or their records are covered, this is a passing fault of the
            // server.
            Event::NoSignIn if matches!(self.auth, Auth::SignedIn(_)) => Vec::new(),
            Event::NoSignIn if matches!(self.owner, Some(Owner::User(_))) => {
                self.auth = Auth::CheckFailed(Error::NotFound);
                Vec::new()
            }
            Event::NoSignIn => self.settle(Auth::NotRequired),
            // A failed request of somebody who is signed in: the page reports it, and they stay signed in.
            Event::Failed(_) if self.owner_now().is_some() => Vec::new(),
            // A failed sign-in: the form reports it, and stays.
            Event::Failed(_) if self.auth == Auth::SignedOut => Vec::new(),
            Event::Failed(error) => {
                self.auth = Auth::CheckFailed(error);
                Vec::new()
            }
            // There is no form to open. Records on the page are wiped; without any, the refusal is only reported.
            Event::Nobody if self.auth == Auth::NotRequired && self.owner.is_none() => Vec::new(),
            Event::Nobody if self.auth == Auth::NotRequired => self.wipe(),
            Event::Nobody => {
                self.auth = Auth::SignedOut;
                self.is_covered = self.owner.is_some();
                Vec::new()
            }
            Event::SignedOut => {
                self.auth = Auth::SignedOut;
                self.wipe()
            }
            Event::SignedOutElsewhere if !self.may_need_sign_in => Vec::new(),
            Event::SignedOutElsewhere => {
                self.auth = Auth::SignedOut;
                self.wipe()
            }
            Event::Left => {
                self.is_covered = self.owner.is_some();
                Vec::new()
            }
            // Only if it is certain that no sign-in is needed; else the server is asked who is signed in, below.
            Event::Restored if !self.may_need_sign_in && self.auth == Auth::NotRequired => {
                self.is_covered = false;
                Vec::new()
            }
            Event::SignedInElsewhere if !self.may_need_sign_in => Vec::new(),
            Event::SignedInElsewhere | Event::Restored | Event::Retry => {
                self.auth = Auth::Checking;
                self.is_covered = self.owner.is_some();
                vec![Act::Ask]
            }
        }
    }

    /// It is known who is signed in: other people's records are wiped, their own are uncovered.
    fn settle(&mut self, auth: Auth) -> Vec<Act> {
        self.auth = auth;
        let acts = if self.owner.is_some() && self.owner != self.owner_now() { self.wipe() } else { Vec::new() };
        self.is_covered = false;
        acts
    }

    fn wipe(&mut self) -> Vec<Act> {
        self.owner = None;
        self.is_covered = false;
        vec![Act::Wipe]
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
