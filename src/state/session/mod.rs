//! Who is signed in. Scripts can't read the session cookie, so the page asks the server. [`crate::model::session`] decides
//! what follows from the answers and from events of other tabs; this store carries it out.

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

/// A request to the server that asks who is signed in.
type Question = Pin<Box<dyn Future<Output = Result<(), Error>>>>;

/// Why a sign-in failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInError {
    /// The server refused, or could not be asked.
    Refused(Error),
    /// The server accepted the sign-in, but the browser did not store the session cookie.
    NoCookie,
}

/// The session as signals.
#[derive(Clone, Copy)]
pub struct Session {
    /// Who is signed in.
    pub auth: Memo<Auth>,
    /// Whether the records on the page are covered.
    pub is_covered: Memo<bool>,
    /// Incremented when the page is cleared and when the page asks again who is signed in. A response to a request from
    /// before that may belong to somebody else.
    pub generation: RwSignal<u32>,
    /// Whether a sign-in or a sign-out is in progress.
    pub busy: RwSignal<bool>,
    /// Why the last sign-in failed.
    pub sign_in_error: RwSignal<Option<SignInError>>,
    /// Why the last sign-out failed.
    pub sign_out_error: RwSignal<Option<Error>>,
    /// Whether the configuration says that the server has a sign-in.
    pub has_sign_in: bool,
    state: RwSignal<State>,
    /// The pending request that asks who is signed in, so that others can await it too.
    question: StoredValue<Option<Shared<Question>>, LocalStorage>,
    /// Whether the server has answered within the current task who is signed in.
    just_answered: StoredValue<bool>,
    /// How often in a row the server answered that it has no sign-in, although it had one before.
    not_found: StoredValue<u32>,
    other_tabs: StoredValue<Option<OtherTabs>, LocalStorage>,
    /// Removes all data of the user from the page.
    clear_user_data: StoredValue<Option<Box<dyn Fn()>>, LocalStorage>,
    device: DeviceMemory,
    client: ClientHandle,
}

/// Storage name: whether the last visit ended signed in, and to how many accounts, or needed no sign-in. With it the next
/// start can request the home without waiting for the status. Does not identify the user.
const FLAG: &str = "portal-home.signed-in";
const ONE: &str = "one";
const MANY: &str = "many";
/// The server has no sign-in.
const OPEN: &str = "open";
/// The session expired. Other tabs clear their page only when this flag is removed, as a sign-out does.
const ENDED: &str = "ended";

/// The store, from the context.
///
/// # Panics
/// Outside of the app, where there is no such context.
pub fn use_session() -> Session {
    expect_context()
}

impl Session {
    /// Asks who is signed in, unless the configuration says that the server has no sign-in.
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

    /// Sets the function that removes all data of a user from the page.
    pub fn on_user_change(self, clear_user_data: impl Fn() + 'static) {
        self.clear_user_data.set_value(Some(Box::new(clear_user_data)));
    }

    /// Whether the home may be requested before the server has said who is signed in: if the last visit ended signed in
    /// or needed no sign-in. With several accounts, only if the address names one.
    pub fn may_ask_at_once(account_named: bool) -> bool {
        match read(FLAG).as_deref() {
            Some(ONE | OPEN) => true,
            Some(MANY) => account_named,
            _ => false,
        }
    }

    /// The user who is signed in; tracked.
    pub fn user(self) -> Option<User> {
        match self.auth.get() {
            Auth::SignedIn(user) => Some(user),
            _ => None,
        }
    }

    /// Handles an event, or the answer to a request of a generation. Returns `false` if the answer is outdated.
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
        // Cover the records now, not when effects run: the browser may cache or print the page before that.
        cover(state.is_covered);
        // Open the user's memory before `auth` changes, since the effects that follow read it.
        match &state.auth {
            Auth::SignedIn(user) => self.device.open(Some(&user.known_as())),
            Auth::NotRequired => self.device.open(Some("")),
            _ if acts.contains(&Act::Wipe) => self.device.open(None),
            _ => {}
        }
        // An error belongs to the user who caused it.
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

    /// Notes that the page has no records any more, because the user chose to see others.
    pub fn emptied(self) {
        self.state.update(State::emptied);
        cover(false);
    }

    /// Stores the flag for the next start.
    fn remember(self) {
        match self.auth.get_untracked() {
            Auth::SignedIn(user) => write(FLAG, if user.accounts.len() > 1 { MANY } else { ONE }),
            Auth::SignedOut => write(FLAG, ENDED),
            // Do not replace the flag of a sign-in: a single 404 may be a temporary fault.
            Auth::NotRequired if !matches!(read(FLAG).as_deref(), Some(ONE | MANY)) => write(FLAG, OPEN),
            _ => {}
        }
    }
}

/// Covers the records on the page, or uncovers them (`style/shell/cover.css`).
fn cover(is_covered: bool) {
    if let Some(root) = document().document_element() {
        // Fails only for invalid attribute names.
        let _ = root.toggle_attribute_with_force("data-covered", is_covered);
    }
}
