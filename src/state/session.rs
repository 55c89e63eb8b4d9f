//! Who is signed in. The session itself is a cookie that scripts can't read; the server is asked. What follows from its
//! answers, and from what happens in other tabs, is decided by [`crate::model::session`].

use std::pin::Pin;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::Shared;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::BroadcastChannel;

use crate::api::client::Abort;
use crate::api::error::Error;
use crate::model::session::{Act, Event, Owner, State, User};

use super::ClientHandle;
use super::clock::now;
use super::device_memory::DeviceMemory;
use super::platform::storage::{read, remove, write};
use super::platform::window::listen_to_window;
use leptos::prelude::*;
use leptos::task::spawn_local;

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

/// The other tabs of this browser, as long as this page is there.
struct OtherTabs {
    channel: BroadcastChannel,
    _hear: Closure<dyn FnMut()>,
}

impl Drop for OtherTabs {
    fn drop(&mut self) {
        self.channel.close();
    }
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

/// For how long an answer says who is there for what is sent right after it, in milliseconds from the question on.
const MOMENT_MS: i64 = 1000;
/// On which the tabs of this browser tell each other that somebody has signed in.
const CHANNEL: &str = "portal-home.session";

/// The store of this page.
///
/// # Panics
/// Outside of the page.
pub fn use_session() -> Session {
    expect_context()
}

impl Session {
    /// Asks who is signed in, unless the configuration says that nobody need be.
    pub(super) fn provide(client: ClientHandle, device: DeviceMemory, has_sign_in: bool) -> Self {
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

    /// Asks the server who is signed in.
    fn ask(self) {
        let question: Question = Box::pin(async move { self.confirm(&Abort::new()).await });
        let question = question.shared();
        self.question.set_value(Some(question.clone()));
        // What comes of it stands in the state.
        spawn_local(question.map(drop));
    }

    /// Asks again, after a failure.
    pub fn retry(self) {
        self.on(None, Event::Retry);
    }

    /// Asks whether the session still stands. The home of a session that has ended is better not asked for: the answer
    /// makes browsers open a password box of their own.
    ///
    /// # Errors
    /// [`Error::SignedOut`] when it does not, [`Error::Aborted`] when the question was overtaken by a sign-in or a
    /// sign-out, and every other way in which a request can fail.
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
            // Where somebody was signed in before, once may be a passing fault of the server.
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
        // For what follows at once, and for nothing that happens later; not where the answer is about a while ago.
        self.just_answered.set_value(now() - asked_at < MOMENT_MS);
        let later = move || {
            self.just_answered.try_set_value(false);
        };
        set_timeout(later, Duration::ZERO);
        Ok(())
    }

    /// Whose records a request brings that is sent now: asks beside it, with the same cookie, unless the server has said
    /// so at this very moment.
    ///
    /// # Errors
    /// As [`confirm`](Session::confirm).
    pub async fn owner_of_request(self, abort: &Abort) -> Result<Owner, Error> {
        let question = self.question.try_with_value(Clone::clone).flatten();
        match question.filter(|_| self.auth.get_untracked() == Auth::Checking) {
            // It is being asked at this moment.
            Some(question) => question.await?,
            None if self.just_answered.try_get_value() == Some(true) => {}
            None => self.confirm(abort).await?,
        }
        self.state.try_with_untracked(State::owner_now).flatten().ok_or(Error::Aborted)
    }

    /// Whether records of that owner may be shown now; from then on they are on the page.
    pub fn accept(self, owner: &Owner) -> bool {
        let Some(mut state) = self.state.try_with_untracked(State::clone) else {
            return false;
        };
        let accepted = state.accept(owner);
        self.state.set(state);
        accepted
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

    fn tell_other_tabs(self) {
        self.other_tabs.with_value(|tabs| tabs.as_ref().map(|tabs| tabs.channel.post_message(&JsValue::TRUE)));
    }

    /// Follows the other tabs of this browser: what somebody does there, they do with the same cookie.
    fn follow_other_tabs(self) {
        if let Ok(channel) = BroadcastChannel::new(CHANNEL) {
            let hear = Closure::<dyn FnMut()>::new(move || {
                self.on(None, Event::SignedInElsewhere);
            });
            channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
            self.other_tabs.set_value(Some(OtherTabs { channel, _hear: hear }));
        }
        listen_to_window("storage", move |event| {
            let event: &web_sys::StorageEvent = event.unchecked_ref();
            // Without a key, everything was cleared.
            if event.key().is_some_and(|key| key != FLAG) {
                return;
            }
            match event.new_value().as_deref() {
                None => {
                    self.on(None, Event::SignedOutElsewhere);
                }
                // By a page of the server's that is none of ours.
                Some(ONE | MANY | OPEN) if !matches!(self.auth.get_untracked(), Auth::SignedIn(_)) => {
                    self.on(None, Event::SignedInElsewhere);
                }
                _ => {}
            }
        });
    }

    /// A browser may keep the page as it is when somebody leaves it, and show it again to whoever goes back.
    fn follow_the_back_forward_cache(self) {
        listen_to_window("pagehide", move |_| {
            self.on(None, Event::Left);
        });
        listen_to_window("pageshow", move |event| {
            if event.unchecked_ref::<web_sys::PageTransitionEvent>().persisted() {
                self.on(None, Event::Restored);
            }
        });
    }
}

/// Covers the records on the page, or uncovers them (`style/cover.css`).
fn cover(is_covered: bool) {
    if let Some(root) = document().document_element() {
        // The name is one.
        let _ = root.toggle_attribute_with_force("data-covered", is_covered);
    }
}
