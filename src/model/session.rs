//! Whose page it is: who is known to be signed in, whose records are on the page, and when these are covered.
//!
//! Several people use one machine, in several tabs, with one cookie among them that no script can read. The rule that
//! everything here keeps:
//!
//! > Records can be seen only under the name of the person whose they are, and never while the sign-in form is open.
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
//! `NotRequired` (the server has no sign-in, or the configuration says so) stands apart: nobody's name is ever shown.
//!
//! Records stay on the page, *covered* (invisible on the screen, on paper and to assistive technology), while it is not
//! known who is there: their owner may come back and go on where they were. They are *wiped* as soon as anybody else is
//! there, somebody signs out, or nobody need be signed in any more.
//!
//! An answer with records belongs to whoever the server named in an answer to the same cookie: both are asked for at the
//! same moment and shown together ([`State::accept`]).

use crate::api::auth::UserInfo;
use crate::api::error::Error;

/// A user.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct User {
    /// The user's id; empty where the server gives none.
    pub id: String,
    /// The name to show.
    pub name: String,
    /// The e-mail address; often empty.
    pub email: String,
    /// The accounts to choose from: ids and names.
    pub accounts: Vec<(String, String)>,
    /// Whether accounts may be asked for that are not among these.
    pub sees_all_accounts: bool,
}

impl User {
    /// What tells this user from others: the id, or name and e-mail address where the server gives none.
    pub fn known_as(&self) -> String {
        if self.id.is_empty() { format!("{} {}", self.name, self.email) } else { self.id.clone() }
    }

    /// Whether an account that an address names is one that this user can see.
    pub fn may_see(&self, account: &str) -> bool {
        self.sees_all_accounts || self.accounts.is_empty() || self.accounts.iter().any(|(id, _)| id == account)
    }

    /// Reads what the server says of a user.
    pub fn of(info: UserInfo) -> Self {
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
        let sees_all_accounts = info.roles.iter().any(|role| role == "SystemAdministrator");
        User { id: info.id, name, email: info.email_address, accounts, sees_all_accounts }
    }
}

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

/// Whose records an answer holds.
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
    /// The page goes out of sight and may be kept by the browser as it is.
    Left,
    /// The page is back from there.
    Restored,
    /// Somebody wants it asked again who is signed in.
    Retry,
}

/// What is to be done about it, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Take everything of the person who was here off the page.
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
    /// How often it has become open again who is there: what the server said before counts no more.
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

    /// Who an answer would belong to whose sender is who is signed in now; `None` while nobody is known to be.
    pub fn owner_now(&self) -> Option<Owner> {
        match &self.auth {
            Auth::SignedIn(user) => Some(Owner::User(user.known_as())),
            Auth::NotRequired => Some(Owner::Anyone),
            Auth::Checking | Auth::CheckFailed(_) | Auth::SignedOut => None,
        }
    }

    /// Whether records of that owner may be shown now. From then on they are on the page.
    pub fn accept(&mut self, owner: &Owner) -> bool {
        let is_theirs = self.owner_now().as_ref() == Some(owner);
        if is_theirs {
            self.owner = Some(owner.clone());
        }
        is_theirs
    }

    /// The page has no records any more, for another reason: somebody chose to see others.
    pub fn emptied(&mut self) {
        self.owner = None;
        self.is_covered = false;
    }

    /// What a question to the server is marked with when it is sent.
    pub fn generation(&self) -> u32 {
        self.generation
    }

    /// Takes what the server answered to a question with that [mark](State::generation); `None` where it was asked before
    /// something happened that makes the answer worthless.
    pub fn answered(&mut self, generation: u32, event: Event) -> Option<Vec<Act>> {
        (generation == self.generation).then(|| self.on(event))
    }

    /// Takes what happened, and says what is to be done.
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
            // For somebody who is known to be signed in, a passing fault of the server; as it is while their records are
            // covered.
            Event::NoSignIn if matches!(self.auth, Auth::SignedIn(_)) => Vec::new(),
            Event::NoSignIn if matches!(self.owner, Some(Owner::User(_))) => {
                self.auth = Auth::CheckFailed(Error::NotFound);
                Vec::new()
            }
            Event::NoSignIn => self.settle(Auth::NotRequired),
            // Of a request of somebody's; they hear of it, and stay.
            Event::Failed(_) if self.owner_now().is_some() => Vec::new(),
            // Of a sign-in: the form says so, and stays.
            Event::Failed(_) if self.auth == Auth::SignedOut => Vec::new(),
            Event::Failed(error) => {
                self.auth = Auth::CheckFailed(error);
                Vec::new()
            }
            // There is no form to open. What was shown goes; of what was not, the refusal is all there is to say.
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
            // Only where it is known that nobody need sign in; else it is asked who is there, below.
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

    /// It is known who is there: records of anybody else go, their own come out.
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
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn user(name: &str) -> User {
        User { id: name.to_owned(), name: name.to_owned(), ..User::default() }
    }

    fn owner(name: &str) -> Owner {
        Owner::User(name.to_owned())
    }

    /// Signed in, with records on the page.
    fn at_work(name: &str) -> State {
        let mut state = State::new(true);
        state.on(Event::User(user(name)));
        assert!(state.accept(&owner(name)));
        state
    }

    #[test]
    fn a2_the_cover_stays_until_it_is_known_who_is_there() {
        for after in [Event::SignedInElsewhere, Event::Failed(Error::TimedOut), Event::Retry] {
            let mut state = at_work("ana");
            state.on(Event::Nobody);
            state.on(Event::Failed(Error::TimedOut));
            assert_eq!(state.auth, Auth::SignedOut);
            state.on(Event::Nobody);
            assert!(state.is_covered);
            state.on(Event::SignedInElsewhere);
            state.on(after);
            assert!(state.is_covered);
            let mut same = state.clone();
            assert_eq!(same.on(Event::User(user("ana"))), []);
            assert!(!same.is_covered);
            assert_eq!(state.on(Event::User(user("ben"))), [Act::Wipe]);
        }
    }

    #[test]
    fn a3_an_answer_is_shown_only_to_whose_it_is() {
        let mut state = at_work("ana");
        assert!(!state.accept(&owner("ben")));
        state.on(Event::SignedInElsewhere);
        assert!(!state.accept(&owner("ana")) && !state.accept(&owner("ben")));
        state.on(Event::User(user("ben")));
        assert!(state.accept(&owner("ben")));
    }

    #[test]
    fn a5_a_page_that_comes_back_is_covered_until_asked() {
        let mut state = at_work("ana");
        state.on(Event::Left);
        assert!(state.is_covered);
        assert_eq!(state.on(Event::Restored), [Act::Ask]);
        assert!(state.is_covered);
        state.on(Event::Nobody);
        assert!(state.is_covered && state.auth == Auth::SignedOut);
    }

    #[test]
    fn a7_a_refusal_where_nobody_need_sign_in_opens_no_form() {
        let mut state = State::new(false);
        assert!(state.accept(&Owner::Anyone));
        assert_eq!(state.on(Event::Nobody), [Act::Wipe]);
        assert_eq!(state.on(Event::Nobody), []);
        assert_eq!(state.auth, Auth::NotRequired);
    }

    #[test]
    fn a4_accounts_of_others_are_not_theirs() {
        let mut ana = user("ana");
        assert!(ana.may_see("any"), "the server names none");
        ana.accounts = vec![("1".to_owned(), "One".to_owned())];
        assert!(ana.may_see("1") && !ana.may_see("2"));
        ana.sees_all_accounts = true;
        assert!(ana.may_see("2"));
    }

    /// What may happen in any order. Names are those of whom the cookie is, `None` for nobody.
    #[derive(Clone, Debug)]
    enum Step {
        /// Another tab signs somebody in; this one hears of it at once, or later, or never (a page of somebody else's).
        CookieOf(Option<&'static str>),
        /// What can happen without an answer of the server.
        Event(Event),
        /// Somebody chooses to see other records.
        Emptied,
        /// Who is signed in is asked.
        AskWho,
        /// The question that was asked so many questions ago is answered; it may fail.
        HearWho(usize, bool),
        /// Records are asked for, and who is signed in beside them.
        AskRecords,
        /// The same of records.
        HearRecords(usize),
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let step = prop_oneof![
            prop::sample::select(vec![None, Some("ana"), Some("ben")]).prop_map(Step::CookieOf),
            prop::sample::select(vec![
                Event::Nobody,
                Event::NoSignIn,
                Event::Failed(Error::TimedOut),
                Event::SignedInElsewhere,
                Event::SignedOutElsewhere,
                Event::SignedOut,
                Event::Left,
                Event::Restored,
                Event::Retry,
            ])
            .prop_map(Step::Event),
            Just(Step::Emptied),
            Just(Step::AskWho),
            (0_usize..4, any::<bool>()).prop_map(|(ago, fails)| Step::HearWho(ago, fails)),
            Just(Step::AskRecords),
            (0_usize..4).prop_map(Step::HearRecords),
        ];
        prop::collection::vec(step, 0..60)
    }

    /// The server's answer to a request with that cookie.
    fn answer(cookie: Option<&str>) -> Event {
        cookie.map_or(Event::Nobody, |name| Event::User(user(name)))
    }

    proptest! {
        /// In whatever order things happen, records are seen under their owner's name alone, are wiped before anybody
        /// else's come, and are covered while the form is open or it is open who is there.
        #[test]
        fn records_are_seen_under_their_owners_name_alone(steps in steps(), needs_sign_in in any::<bool>()) {
            let mut state = State::new(needs_sign_in);
            let mut cookie = None;
            // What is really on the page, kept apart from what the state believes.
            let mut on_page: Option<Owner> = None;
            let (mut asked, mut records) = (Vec::new(), Vec::new());
            for step in steps {
                let mut acts = Vec::new();
                match step {
                    Step::CookieOf(name) => cookie = name,
                    Step::Event(event) => acts = state.on(event),
                    Step::Emptied => {
                        state.emptied();
                        on_page = None;
                    }
                    Step::AskWho => asked.push((state.generation(), cookie)),
                    Step::AskRecords => records.push((state.generation(), cookie)),
                    Step::HearWho(ago, fails) => {
                        if let Some((generation, cookie)) = asked.iter().rev().nth(ago) {
                            let event = if fails { Event::Failed(Error::TimedOut) } else { answer(*cookie) };
                            acts = state.answered(*generation, event).unwrap_or_default();
                        }
                    }
                    Step::HearRecords(ago) => {
                        if let Some((generation, cookie)) = records.iter().rev().nth(ago).copied() {
                            // Where nobody need sign in, records are everybody's.
                            let owner = match cookie {
                                _ if state.auth == Auth::NotRequired => Some(Owner::Anyone),
                                name => name.map(owner),
                            };
                            if state.auth != Auth::NotRequired
                                && let Some(done) = state.answered(generation, answer(cookie))
                                && done.contains(&Act::Wipe)
                            {
                                on_page = None;
                            }
                            if let Some(owner) = owner.filter(|owner| state.accept(owner)) {
                                prop_assert!(on_page.is_none() || on_page.as_ref() == Some(&owner));
                                on_page = Some(owner);
                            }
                        }
                    }
                }
                if acts.contains(&Act::Wipe) {
                    on_page = None;
                }
                if let Some(owner) = on_page.as_ref().filter(|_| !state.is_covered) {
                    prop_assert!(state.owner_now().as_ref() == Some(owner), "{:?}", state);
                }
                // The form never stands over an open page, and a cover never over an empty one.
                prop_assert!(state.auth != Auth::SignedOut || on_page.is_none() || state.is_covered);
                prop_assert!(on_page.is_some() || !state.is_covered);
            }
        }
    }

    #[test]
    fn a_page_that_comes_back_while_it_is_asked_stays_covered() {
        let mut state = State::new(false);
        assert!(state.accept(&Owner::Anyone));
        state.on(Event::Retry);
        assert_eq!(state.on(Event::Restored), [Act::Ask]);
        assert!(state.is_covered);
    }

    #[test]
    fn what_was_asked_before_somebody_else_came_says_nothing() {
        let mut state = at_work("ana");
        let before = state.generation();
        state.on(Event::SignedInElsewhere);
        assert_eq!(state.answered(before, Event::User(user("ana"))), None);
        assert!(state.is_covered);
    }
}
