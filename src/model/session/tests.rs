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
    /// What can happen without an answer from the server.
    Event(Event),
    /// Somebody chooses to see other records.
    Emptied,
    /// Who is signed in is asked.
    AskWho,
    /// The request sent so many requests ago is answered; it may fail.
    HearWho(usize, bool),
    /// Records are requested, and who is signed in beside them.
    AskRecords,
    /// The same for records.
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
    /// In whatever order things happen, records are visible only under their owner's name, are wiped before anybody
    /// else's come, and are covered while the form is open or it is unknown who is signed in.
    #[test]
    fn records_are_seen_under_their_owners_name_alone(steps in steps(), needs_sign_in in any::<bool>()) {
        let mut state = State::new(needs_sign_in);
        let mut cookie = None;
        // What is really on the page, tracked separately from what the state believes.
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
                        // Where no sign-in is needed, records are everybody's.
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
            // The form is never open over visible records, and an empty page is never covered.
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
