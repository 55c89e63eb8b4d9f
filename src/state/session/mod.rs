//! Who is signed in. The session itself is a cookie that scripts can't read; the server is asked. What follows from its
//! answers, and from what happens in other tabs, is decided by [`crate::model::session`].

mod other_pages;
mod other_tabs;
mod questions;
mod sign_in;

use std::pin::Pin;

use futures_util::future::Shared;

use crate::api::error::Error;
use crate::model::session::{Act, Event, State, User};

use crate::state::device_memory::DeviceMemory;
use crate::state::handles::ClientHandle;
use crate::state::platform::storage::{read, write};
use leptos::prelude::*;

use other_tabs::OtherTabs;

pub use crate::model::session::Auth;

/// A question to the server.
type Question = Pin<Box<dyn Future<Output = Result<(), Error>>>>;

/// Why a sign-in failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInError {
    /// The server refused, or could not be asked.
    Refused(Error),
    /// The server let the user in, and this browser did not keep the cookie by which it would know them.
    NoCookie,
}

/// The session as signals.
#[derive(Clone, Copy)]
pub struct Session {
    /// Who is signed in.
    pub auth: Memo<Auth>,
    /// Whether the records on the page are covered.
    pub is_covered: Memo<bool>,
    /// Raised whenever the page was cleared, and whenever it is asked anew who is there: what was on its way then may be
    /// somebody else's.
    pub generation: RwSignal<u32>,
    /// Whether a sign-in or a sign-out is on its way.
    pub busy: RwSignal<bool>,
    /// Why the last sign-in failed.
    pub sign_in_error: RwSignal<Option<SignInError>>,
    /// Why the last sign-out failed.
    pub sign_out_error: RwSignal<Option<Error>>,
    /// Whether the configuration says that the server has a sign-in.
    pub has_sign_in: bool,
    state: RwSignal<State>,
    /// The question who is signed in, while nobody is known to be.
    question: StoredValue<Option<Shared<Question>>, LocalStorage>,
    /// Whether the server has said at this very moment who is signed in.
    just_answered: StoredValue<bool>,
    /// How often in a row the server had no sign-in where there was one before.
    not_found: StoredValue<u32>,
    other_tabs: StoredValue<Option<OtherTabs>, LocalStorage>,
    /// Takes everything of somebody's off the page.
    clear_user_data: StoredValue<Option<Box<dyn Fn()>>, LocalStorage>,
    device: DeviceMemory,
    client: ClientHandle,
}

/// Remembers on this device that the last visit ended signed in, and to how many accounts, or that nobody need be, so
/// that the next start need not wait for the answer. Says nothing about who it was.
const FLAG: &str = "portal-home.signed-in";
const ONE: &str = "one";
const MANY: &str = "many";
/// The server has no sign-in.
const OPEN: &str = "open";
/// The session ended by itself; who comes next may be somebody else, but nobody asked for the page to be emptied.
const ENDED: &str = "ended";

/// The store of this page.
///
/// # Panics
/// Outside of the page.
pub fn use_session() -> Session {
    expect_context()
}

impl Session {
    /// Asks who is signed in, unless the configuration says that nobody need be.
    pub(in crate::state) fn provide(client: ClientHandle, device: DeviceMemory, has_sign_in: bool) -> Self {
        let state = RwSignal::new(State::new(has_sign_in));
        let session = Session {
            auth: Memo::new(move |_| state.with(|state| state.auth.clone())),
            is_covered: Memo::new(move |_| state.with(|state| state.is_covered)),
            generation: RwSignal::new(0),
            busy: RwSignal::new(false),
            sign_in_error: RwSignal::new(None),
            sign_out_error: RwSignal::new(None),
            has_sign_in,
            state,
            question: StoredValue::new_local(None),
            just_answered: StoredValue::new(false),
            not_found: StoredValue::new(0),
            other_tabs: StoredValue::new_local(None),
            clear_user_data: StoredValue::new_local(None),
            device,
            client,
        };
        if has_sign_in {
            session.ask();
        } else {
            device.open(Some(""));
        }
        session.follow_other_tabs();
        session.follow_the_back_forward_cache();
        provide_context(session);
        session
    }

    /// Says what takes everything of somebody's off the page.
    pub fn on_user_change(self, clear_user_data: impl Fn() + 'static) {
        self.clear_user_data.set_value(Some(Box::new(clear_user_data)));
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

    /// The user who is signed in; followed.
    pub fn user(self) -> Option<User> {
        match self.auth.get() {
            Auth::SignedIn(user) => Some(user),
            _ => None,
        }
    }

    /// Takes what happened, or what the server answered to a question of that generation; whether it counts.
    fn on(self, generation: Option<u32>, event: Event) -> bool {
        let Some(mut state) = self.state.try_with_untracked(State::clone) else {
            return false;
        };
        let acts = match generation {
            None => Some(state.on(event)),
            Some(generation) => state.answered(generation, event),
        };
        let Some(acts) = acts else {
            return false;
        };
        // At once, and not when effects run: the browser may keep the page as it is now, or print it.
        cover(state.is_covered);
        // What the device keeps is the user's own; it is there before anybody hears who they are.
        match &state.auth {
            Auth::SignedIn(user) => self.device.open(Some(&user.known_as())),
            Auth::NotRequired => self.device.open(Some("")),
            _ if acts.contains(&Act::Wipe) => self.device.open(None),
            _ => {}
        }
        // What one act failed with is nothing to somebody else's.
        if state.auth != self.auth.get_untracked() {
            self.sign_in_error.set(None);
            self.sign_out_error.set(None);
        }
        self.state.set(state);
        for act in acts {
            match act {
                Act::Wipe => {
                    self.clear_user_data.try_with_value(|clear| clear.as_ref().map(|clear| clear()));
                }
                Act::Ask => self.ask(),
            }
            self.generation.update(|generation| *generation += 1);
        }
        true
    }

    /// The page has no records any more, because somebody chose to see others.
    pub fn emptied(self) {
        self.state.update(State::emptied);
        cover(false);
    }

    /// Remembers who is signed in, as far as the device may know.
    fn remember(self) {
        match self.auth.get_untracked() {
            Auth::SignedIn(user) => write(FLAG, if user.accounts.len() > 1 { MANY } else { ONE }),
            Auth::SignedOut => write(FLAG, ENDED),
            // Not in place of somebody: an answer of 404 may be a passing one.
            Auth::NotRequired if !matches!(read(FLAG).as_deref(), Some(ONE | MANY)) => write(FLAG, OPEN),
            _ => {}
        }
    }
}

/// Covers the records on the page, or uncovers them (`style/shell/cover.css`).
fn cover(is_covered: bool) {
    if let Some(root) = document().document_element() {
        // The name is one.
        let _ = root.toggle_attribute_with_force("data-covered", is_covered);
    }
}
