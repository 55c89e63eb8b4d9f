//! State and elements, in a real browser.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::tick;
use portal_home::api::client::{Abort, Client, HomeQuery};
use portal_home::api::decode;
use portal_home::api::error::{Error, Unreadable};
use portal_home::model::home::Home;
use portal_home::model::record::Item;
use portal_home::state::config::Config;
use portal_home::state::device_memory::DeviceMemory;
use portal_home::state::home::HomeStore;
use portal_home::state::home::Load;
use portal_home::state::session::Session;
use portal_home::state::session::{Auth, SignInError};
use portal_home::state::url::UrlState;
use portal_home::state::{provide_stores, use_device_memory, use_home, use_session, use_url};
use portal_home::ui::dom::{El, el, keyed, keyed_anew};

use portal_home::ui::parts::following::following;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::js_sys::Promise;
use web_sys::js_sys::futures::JsFuture;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(inline_js = r#"
// Answers in place of the network: each request waits until the test answers it.
const waiting = [];
export function take_over() {
  waiting.length = 0;
  globalThis.fetch = (request, options) => new Promise((resolve, reject) => {
    const url = typeof request === 'string' ? request : request.url;
    const signal = options?.signal ?? request.signal;
    const entry = { url, accept: request.headers?.get('accept'), resolve, reject, signal, aborted: false };
    signal?.addEventListener('abort', () => { entry.aborted = true; reject(new DOMException('aborted', 'AbortError')); });
    waiting.push(entry);
  });
}
export const count = () => waiting.length;
export const url = (at) => waiting[at].url;
export const accept = (at) => waiting[at].accept;
export const aborted = (at) => waiting[at].aborted;
export function answer(at, status, type, body, retry) {
  const headers = { 'content-type': type };
  if (retry) headers['retry-after'] = retry;
  waiting[at].resolve(new Response(status === 204 ? null : body, { status, headers }));
}
// An answer of which one part comes after the other.
let parts;
export function answer_in_parts(at) {
  const body = new ReadableStream({ start: (controller) => (parts = controller) });
  waiting[at].signal.addEventListener('abort', () => parts.error(new DOMException('aborted', 'AbortError')));
  waiting[at].resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
}
export const part = (text) => parts.enqueue(new TextEncoder().encode(text));
export const end_of_parts = () => parts.close();
// Timers of half a minute and more are kept and not run, but by the test.
const patience = new Map();
export function keep_patience() {
  // On a poor line.
  Object.defineProperty(navigator, 'connection', { configurable: true, value: { downlink: 1.6 } });
  const { setTimeout, clearTimeout } = globalThis;
  globalThis.setTimeout = (call, ms, ...given) => {
    if (ms < 30_000) return setTimeout(call, ms, ...given);
    const id = setTimeout(() => {}, 1e6);
    patience.set(id, call);
    return id;
  };
  globalThis.clearTimeout = (id) => {
    patience.delete(id);
    clearTimeout(id);
  };
}
export const timers = () => [...patience.keys()].join();
export const lose_patience = () => [...patience.values()].forEach((call) => call());
export const refuse = (at) => waiting[at].reject(new TypeError('Failed to fetch'));
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
"#)]
extern "C" {
    fn take_over();
    fn count() -> u32;
    fn url(at: u32) -> String;
    fn accept(at: u32) -> String;
    fn aborted(at: u32) -> bool;
    fn answer(at: u32, status: u16, content_type: &str, body: &str, retry: &str);
    fn refuse(at: u32);
    fn answer_in_parts(at: u32);
    fn part(text: &str);
    fn end_of_parts();
    fn keep_patience();
    fn timers() -> String;
    fn lose_patience();
    fn sleep(ms: u32) -> Promise;
}

async fn pause(ms: u32) {
    JsFuture::from(sleep(ms)).await.unwrap();
}

const JSON: &str = "application/json; charset=utf-8";

/// Runs something under an owner of its own, which ends with the test.
fn owned<T>(run: impl FnOnce() -> T) -> (T, Owner) {
    let _ = any_spawner_started();
    let owner = Owner::new();
    let result = owner.with(run);
    (result, owner)
}

/// The executor that effects need, as mounting would start it.
fn any_spawner_started() -> bool {
    let place = document().create_element("div").unwrap();
    mount_to(place.unchecked_into(), || ()).forget();
    true
}

/// The stores that tests look at.
#[derive(Clone, Copy)]
struct Stores {
    home: HomeStore,
    session: Session,
    url: UrlState,
    device: DeviceMemory,
}

impl Stores {
    fn provide(config: Config) -> Self {
        provide_stores(&config);
        Stores { home: use_home(), session: use_session(), url: use_url(), device: use_device_memory() }
    }
}

fn set_address(query: &str) {
    window().history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some(query)).unwrap();
}

fn address() -> String {
    window().location().search().unwrap()
}

fn texts(parent: &El) -> Vec<String> {
    let children = parent.node().children();
    (0..children.length()).map(|at| children.item(at).unwrap().text_content().unwrap()).collect()
}

#[wasm_bindgen_test]
async fn keyed_rows_keep_their_elements() {
    let ((list, keys, made), _owner) = owned(|| {
        let list = el("ul").child(el("hr"));
        let end = el("hr");
        list.put(&end);
        let keys = RwSignal::new(vec![1_u64, 2, 3]);
        let made = RwSignal::new(0);
        keyed(
            &list,
            Some(end),
            move || keys.get(),
            move |key, place| {
                made.update(|made| *made += 1);
                el("li").live_text(move || format!("{key}@{}", place.get()))
            },
        );
        (list, keys, made)
    });
    assert_eq!(texts(&list), ["", "1@0", "2@1", "3@2", ""]);
    let two = list.node().children().item(2).unwrap();
    for (next, expected) in [
        (vec![3, 2, 1], vec!["", "3@0", "2@1", "1@2", ""]),
        (vec![2, 4], vec!["", "2@0", "4@1", ""]),
        (vec![5, 2], vec!["", "5@0", "2@1", ""]),
    ] {
        keys.set(next);
        tick().await;
        assert_eq!(texts(&list), expected);
    }
    // The row of key 2 was there all the time, as the same element.
    assert!(list.node().children().item(2).unwrap() == two);
    assert_eq!(made.get_untracked(), 5);
    keys.set(Vec::new());
    tick().await;
    assert_eq!(texts(&list), ["", ""]);
}

#[wasm_bindgen_test]
async fn keyed_rows_become_those_of_other_keys() {
    let ((list, keys, made), _owner) = owned(|| {
        let list = el("ul");
        let keys = RwSignal::new(vec![1_u64, 2, 3, 100]);
        let made = RwSignal::new(0);
        keyed_anew(
            &list,
            None,
            |key| key < 100,
            move || keys.get(),
            move |key, place| {
                made.update(|made| *made += 1);
                el("li").attr("tabindex", "-1").live_text(move || format!("{}@{}", key.get(), place.get()))
            },
        );
        (list, keys, made)
    });
    document().body().unwrap().append_child(list.node()).unwrap();
    let first = list.node().first_child().unwrap();
    let next = async |next: &[u64]| {
        keys.set(next.to_vec());
        tick().await;
        texts(&list)
    };
    // In their order, where all are others; of another kind, never.
    assert_eq!(next(&[4, 5, 6, 101]).await, ["4@0", "5@1", "6@2", "101@3"]);
    assert_eq!(made.get_untracked(), 5);
    assert!(list.node().first_child().unwrap() == first);
    // Those that stay are themselves.
    assert_eq!(next(&[7, 4]).await, ["7@0", "4@1"]);
    assert!(list.node().last_child().unwrap() == first);
    assert_eq!(made.get_untracked(), 5);
    // What has the focus does not become something else under somebody's fingers.
    first.unchecked_ref::<web_sys::HtmlElement>().focus().unwrap();
    assert_eq!(next(&[7, 8]).await, ["7@0", "8@1"]);
    assert!(list.node().last_child().unwrap() != first);
    assert_eq!(made.get_untracked(), 6);
    list.node().remove();
}

#[wasm_bindgen_test]
async fn a_row_that_becomes_another_record_is_that_one() {
    // Two calls that look alike.
    let body = br#"{"calls":[{"id":"a","fromName":"Ann","ended":true},{"id":"b","fromName":"Ann","ended":true}]}"#;
    let home = Home::of(decode::home(body).unwrap(), 0);
    let key = RwSignal::new(home.calls[0].key());
    let other = home.calls[1].key();
    let (current, _owner) = owned(move || {
        let first = home.calls[0].clone();
        following(first, move || home.calls.find(key.get()).cloned())
    });
    assert_eq!(current.get_untracked().id(), "a");
    key.set(other);
    assert_eq!(current.get_untracked().id(), "b");
}

#[wasm_bindgen_test]
async fn text_stays_text() {
    let (place, _owner) = owned(|| el("p").child("<img src=x onerror=alert(1)>").attr("title", "\"><script>"));
    assert_eq!(place.node().children().length(), 0);
    assert_eq!(place.node().text_content().unwrap(), "<img src=x onerror=alert(1)>");
}

#[wasm_bindgen_test]
async fn a_listener_ends_with_its_owner() {
    let heard = Rc::new(RefCell::new(0));
    let (button, owner) = owned(|| {
        let heard = heard.clone();
        el("button").on("click", move |_| *heard.borrow_mut() += 1)
    });
    let press = || button.node().dispatch_event(&web_sys::Event::new("click").unwrap()).unwrap();
    press();
    assert_eq!(*heard.borrow(), 1);
    // An event that comes too late is heard by nobody, and breaks nothing.
    owner.cleanup();
    press();
    assert_eq!(*heard.borrow(), 1);
}

#[wasm_bindgen_test]
async fn a_section_that_is_gone_before_the_next_frame_breaks_nothing() {
    take_over();
    set_address("?");
    let (section, owner) = owned(|| {
        let _page = Stores::provide(Config { sign_in: false, ..Config::default() });

        portal_home::ui::sections::calls::calls()
    });
    document().body().unwrap().append_child(section.node()).unwrap();
    owner.cleanup();
    section.node().remove();
    // A panic in the frame would end the whole test run.
    pause(60).await;
}

#[wasm_bindgen_test]
async fn the_client_names_every_failure() {
    let ask = || {
        take_over();
        async { Client::default().home(&HomeQuery::default(), &Abort::new(), &|_| {}).await }
    };
    // Each failure, by what the network does with the first request.
    for (act, expected) in [
        (&(|| refuse(0)) as &dyn Fn(), Error::Unreachable),
        (&|| answer(0, 200, "text/html", "<p>Sign in", ""), Error::NotTheApi { content_type: "text/html".into() }),
        (&|| answer(0, 200, JSON, "{\"calls\":[", ""), Error::Unreadable(Unreadable::Truncated(10))),
        (&|| answer(0, 200, JSON, "null", ""), Error::Unreadable(Unreadable::NotAnObject)),
        (&|| answer(0, 401, "", "", ""), Error::SignedOut(String::new())),
        (&|| answer(0, 403, "text/plain", "Forbidden GET /portal/home", ""), Error::Forbidden),
        (&|| answer(0, 404, "text/plain", "", ""), Error::NotFound),
        (&|| answer(0, 503, "text/plain", "", "12"), Error::Busy { status: 503, after: Some(12) }),
        (&|| answer(0, 429, "", "", "Thu, 01 Jan 1970 00:00:00 GMT"), Error::Busy { status: 429, after: Some(0) }),
        (&|| answer(0, 429, "", "", "soon"), Error::Busy { status: 429, after: None }),
        (&|| answer(0, 500, JSON, "{}", ""), Error::Failed { status: 500, message: String::new() }),
    ] {
        let pending = ask();
        let acting = async {
            while count() == 0 {
                pause(1).await;
            }
            act();
        };
        let (found, ()) = join(pending, acting).await;
        assert_eq!(found.unwrap_err(), expected);
    }
}

/// Two futures side by side; the browser's executor runs them on its own.
async fn join<A: 'static, B>(first: impl Future<Output = A> + 'static, second: impl Future<Output = B>) -> (A, B) {
    let slot = Rc::new(RefCell::new(None));
    let fill = slot.clone();
    leptos::task::spawn_local(async move {
        let value = first.await;
        *fill.borrow_mut() = Some(value);
    });
    let second = second.await;
    while slot.borrow().is_none() {
        pause(1).await;
    }
    let first = slot.borrow_mut().take().unwrap();
    (first, second)
}

fn home_of(name: &str) -> String {
    format!(r#"{{"calls":[{{"id":"{name}","fromName":"{name}"}}]}}"#)
}

#[wasm_bindgen_test]
async fn the_last_window_wins_and_the_others_are_aborted() {
    take_over();
    set_address("?FromDate=2026-11-01&other=1");
    let (page, _owner) = owned(|| Stores::provide(Config { sign_in: false, ..Config::default() }));
    tick().await;
    assert!(url(0).contains("portal/home?FromDate=2026-11-01"), "{}", url(0));
    assert_eq!(accept(0), "application/json");
    for day in 2..=9 {
        page.url.push(|asked| asked.from_date = format!("2026-11-0{day}"));
        tick().await;
    }
    assert_eq!(count(), 9);
    assert!((0..8).all(aborted) && !aborted(8));
    // What is shown is written into the history after.
    pause(20).await;
    assert_eq!(address(), "?FromDate=2026-11-09&other=1");
    assert_eq!(page.home.load.get(), Load::Loading);
    answer(8, 200, JSON, &home_of("last"), "");
    pause(20).await;
    assert_eq!(page.home.load.get(), Load::Ready);
    assert_eq!(page.home.shown.get().unwrap().calls[0].session.from_name, "last");

    // What is shown stays while the next fails.
    page.home.reload();
    tick().await;
    answer(9, 500, JSON, "{}", "");
    pause(20).await;
    assert!(matches!(page.home.load.get(), Load::Failed(Error::Failed { status: 500, .. })));
    assert_eq!(page.home.shown.get().unwrap().calls.len(), 1);

    // Nothing is asked for a window that is none.
    page.url.push(|asked| asked.from_date = "2026-02-30".to_owned());
    tick().await;
    assert!(page.home.invalid.get_untracked().is_some());
    assert!(!url(count() - 1).contains("2026-02-30"));
    set_address("?");
}

#[wasm_bindgen_test]
async fn going_back_goes_back() {
    take_over();
    set_address("?FromDate=2026-11-05");
    let (page, _owner) = owned(|| Stores::provide(Config { sign_in: false, ..Config::default() }));
    page.url.push(|asked| asked.from_date = "today".to_owned());
    assert_eq!(page.url.params().from_date, "today");
    pause(20).await;
    assert_eq!(address(), "?FromDate=today");
    window().history().unwrap().back().unwrap();
    pause(100).await;
    assert_eq!(page.url.params().from_date, "2026-11-05");
    assert_eq!(page.home.window.get_untracked().text(), "2026-11-05");
    set_address("?");
}

#[wasm_bindgen_test]
async fn the_session_is_asked_for_before_the_home() {
    take_over();
    window().local_storage().unwrap().unwrap().clear().unwrap();
    set_address("?");
    let (page, _owner) = owned(|| Stores::provide(Config::default()));
    tick().await;
    assert!(url(0).ends_with("auth/status") && count() == 1);
    answer(0, 204, "", "", "");
    pause(20).await;
    assert_eq!(page.session.auth.get_untracked(), Auth::SignedOut);
    assert_eq!(count(), 1);

    page.session.sign_in(" ana ", "wrong".to_owned(), false);
    tick().await;
    answer(
        1,
        401,
        JSON,
        r#"{"responseStatus":{"errorCode":"Unauthorized","message":"Invalid Username or Password"}}"#,
        "",
    );
    pause(20).await;
    let refused = page.session.sign_in_error.get_untracked();
    let words = "Invalid Username or Password".to_owned();
    assert_eq!(refused, Some(SignInError::Refused(Error::SignedOut(words))));

    page.session.sign_in("ana", "right".to_owned(), true);
    tick().await;
    answer(2, 200, JSON, "{}", "");
    pause(20).await;
    assert!(url(3).ends_with("auth/status"));
    answer(3, 200, JSON, ANA_OF_TWO, "");
    pause(20).await;
    // The first of several accounts is named, and the home asked for it.
    assert!(url(4).contains("AccountId=a"), "{}", url(4));
    assert_eq!(count(), 5);
    answer(4, 200, JSON, &home_of("Ana's caller"), "");
    until(|| page.home.shown.get().is_some()).await;
    assert_eq!(page.home.shown.get().unwrap().calls.len(), 1);

    page.session.sign_out(async {});
    tick().await;
    answer(5, 200, JSON, "{}", "");
    pause(20).await;
    assert!(page.home.shown.get().is_none());
    assert_eq!(window().local_storage().unwrap().unwrap().length().unwrap(), 0);
    set_address("?");
}

/// Fault B13.
#[wasm_bindgen_test]
async fn b13_time_counts_only_while_nothing_comes() {
    take_over();
    keep_patience();
    let ask = || {
        let received = Rc::new(RefCell::new(Vec::new()));
        let (progress, answer) = (received.clone(), Rc::new(RefCell::new(None)));
        let answered = answer.clone();
        leptos::task::spawn_local(async move {
            let progress = move |bytes| progress.borrow_mut().push(bytes);
            let home = Client::default().home(&HomeQuery::default(), &Abort::new(), &progress).await;
            *answered.borrow_mut() = Some(home.map(|decoded| decoded.home.calls.len()));
        });
        (received, answer)
    };
    let (received, home) = ask();
    tick().await;
    answer_in_parts(0);
    pause(20).await;
    let first = timers();
    part(r#"{"calls":[{"id":"a"},"#);
    pause(20).await;
    let second = timers();
    // Each part begins the time anew: one timer, and always another.
    assert!(first != second && !second.is_empty() && !second.contains(','), "{first} {second}");
    part(r#"{"id":"b"}]}"#);
    end_of_parts();
    pause(20).await;
    assert_eq!(*home.borrow(), Some(Ok(2)));
    assert_eq!(*received.borrow(), [0, 21, 33]);
    assert_eq!(timers(), "");

    let (_, home) = ask();
    tick().await;
    answer_in_parts(1);
    pause(20).await;
    part(r#"{"calls":["#);
    pause(20).await;
    lose_patience();
    pause(20).await;
    assert_eq!(*home.borrow(), Some(Err(Error::TimedOut)));
}

/// Waits until it is so, for a second at most.
async fn until(is_so: impl Fn() -> bool) {
    for _ in 0..100 {
        if is_so() {
            return;
        }
        pause(10).await;
    }
}

/// What the server says of a user with two accounts.
const ANA_OF_TWO: &str = r#"{"isAuthenticated":true,"name":"Ana","accountIds":["a","b"],"accountNames":["First"]}"#;

fn status_of(name: &str) -> String {
    format!(r#"{{"isAuthenticated":true,"id":"{name}","name":"{name}"}}"#)
}

/// A page of a user whose records are shown; nothing is on its way.
async fn at_work(name: &str) -> (Stores, Owner) {
    take_over();
    window().local_storage().unwrap().unwrap().clear().unwrap();
    set_address("?");
    let (page, owner) = owned(|| Stores::provide(Config::default()));
    tick().await;
    answer(0, 200, JSON, &status_of(name), "");
    pause(20).await;
    answer(1, 200, JSON, &home_of(name), "");
    until(|| page.home.shown.get().is_some()).await;
    assert_eq!(page.home.shown.get().unwrap().calls[0].session.from_name, name);
    (page, owner)
}

fn is_covered() -> bool {
    document().document_element().unwrap().has_attribute("data-covered")
}

/// Another tab of this browser changes what the device remembers of the session.
fn another_tab(value: Option<&str>) {
    let storage = window().local_storage().unwrap().unwrap();
    match value {
        Some(value) => storage.set_item("portal-home.signed-in", value).unwrap(),
        None => storage.remove_item("portal-home.signed-in").unwrap(),
    }
    let event = web_sys::StorageEventInit::new();
    event.set_key(Some("portal-home.signed-in"));
    event.set_new_value(value);
    let event = web_sys::StorageEvent::new_with_event_init_dict("storage", &event).unwrap();
    window().dispatch_event(&event).unwrap();
}

/// Fault A2.
#[wasm_bindgen_test]
async fn a2_the_cover_stays_while_it_is_open_who_is_there() {
    let (page, _owner) = at_work("ana").await;
    page.session.ended();
    assert!(is_covered());
    another_tab(Some("one"));
    tick().await;
    assert!(is_covered() && url(2).ends_with("auth/status"));
    answer(2, 500, "", "", "");
    pause(20).await;
    assert!(is_covered() && matches!(page.session.auth.get_untracked(), Auth::CheckFailed(_)));
    page.home.reload();
    tick().await;
    answer(4, 200, JSON, &status_of("ben"), "");
    pause(20).await;
    assert!(!is_covered() && page.home.shown.get().is_none());
    let last = count() - 1;
    assert!(url(last).contains("portal/home"), "{}", url(last));
    answer(last, 200, JSON, &home_of("ben"), "");
    until(|| page.home.shown.get().is_some()).await;
    assert_eq!(page.home.shown.get().unwrap().calls[0].session.from_name, "ben");
}

/// Fault A3.
#[wasm_bindgen_test]
async fn a3_no_records_are_shown_under_another_name() {
    let (page, _owner) = at_work("ana").await;
    // Somebody else signs in in a page that this one never hears of; then a preset is pressed.
    page.url.push(|asked| asked.from_date = "today".to_owned());
    tick().await;
    answer(2, 200, JSON, &home_of("ben"), "");
    pause(20).await;
    assert_eq!(page.home.shown.get().unwrap().calls[0].session.from_name, "ana");
    answer(3, 200, JSON, &status_of("ben"), "");
    pause(20).await;
    let name = page.session.user().unwrap().name;
    let shown = page.home.shown.get().map(|home| home.calls[0].session.from_name.clone());
    assert_eq!((name.as_str(), shown.as_deref().unwrap_or("ben")), ("ben", "ben"));
    set_address("?");
}

/// Faults A8 and A10.
#[wasm_bindgen_test]
async fn a8_a_cookie_that_is_not_kept_is_told_from_a_wrong_password() {
    take_over();
    window().local_storage().unwrap().unwrap().clear().unwrap();
    set_address("?");
    let (page, _owner) = owned(|| Stores::provide(Config::default()));
    tick().await;
    answer(0, 204, "", "", "");
    pause(20).await;
    page.session.sign_in("ana", "right".to_owned(), false);
    tick().await;
    answer(1, 200, JSON, "{}", "");
    pause(20).await;
    answer(2, 204, "", "", "");
    pause(20).await;
    assert_eq!(page.session.sign_in_error.get_untracked(), Some(SignInError::NoCookie));
    // What one act failed with is nothing to another: somebody signs in in another tab.
    another_tab(Some("one"));
    tick().await;
    assert_eq!(page.session.sign_in_error.get_untracked(), None);
}

/// Fault A11.
#[wasm_bindgen_test]
async fn a11_what_was_heard_is_each_users_own() {
    let (page, _owner) = at_work("ana").await;
    let heard = portal_home::model::record::Key(7);
    page.device.mark_heard(&[heard], true);
    page.session.ended();
    page.session.sign_in("ben", "right".to_owned(), false);
    tick().await;
    answer(2, 200, JSON, "{}", "");
    pause(20).await;
    answer(3, 200, JSON, &status_of("ben"), "");
    pause(20).await;
    assert!(!page.device.has_heard(heard));
    page.device.open(Some("ana"));
    assert!(page.device.has_heard(heard));
}

/// Fault A12.
#[wasm_bindgen_test]
async fn a12_an_unreadable_answer_says_nothing_of_who_is_there() {
    for body in ["{", "[]", r#"{"surprise":1}"#] {
        take_over();
        set_address("?");
        let (page, _owner) = owned(|| Stores::provide(Config::default()));
        tick().await;
        answer(0, 200, JSON, body, "");
        pause(20).await;
        assert!(matches!(page.session.auth.get_untracked(), Auth::CheckFailed(Error::Unreadable(_))), "{body}");
        assert!(page.home.retry_at.get_untracked().is_some(), "{body}");
    }
}

#[wasm_bindgen_test]
async fn a_user_whose_accounts_change_is_still_the_same_user() {
    take_over();
    window().local_storage().unwrap().unwrap().clear().unwrap();
    set_address("?");
    let (page, _owner) = owned(|| Stores::provide(Config::default()));
    tick().await;
    answer(0, 200, JSON, r#"{"isAuthenticated":true,"id":"7","name":"Ana","accountIds":["a"]}"#, "");
    pause(20).await;
    answer(1, 200, JSON, &home_of("before"), "");
    pause(20).await;
    page.home.reload();
    tick().await;
    let renamed = r#"{"isAuthenticated":true,"id":"7","name":"Ana Prado","accountIds":["a"]}"#;
    answer(2, 200, JSON, renamed, "");
    pause(20).await;
    assert!(url(3).contains("portal/home"), "{}", url(3));
    answer(3, 200, JSON, &home_of("after"), "");
    pause(20).await;
    assert_eq!(page.home.load.get(), Load::Ready);
    assert_eq!(page.home.shown.get().unwrap().calls[0].session.from_name, "after");
}

#[wasm_bindgen_test]
async fn what_is_filled_anew_keeps_the_focus() {
    let ((place, filled), _owner) = owned(|| {
        let filled = RwSignal::new(1);
        let place = el("div").live(move |place| {
            let _ = filled.get();
            place.put(el("button").child("one"));
            place.put(el("button").child("two"));
        });
        let _ = document().body().unwrap().append_child(place.node());
        (place, filled)
    });
    let button = |at| place.node().children().item(at).unwrap().unchecked_into::<web_sys::HtmlElement>();
    button(1).focus().unwrap();
    filled.set(2);
    tick().await;
    assert!(document().active_element().is_some_and(|active| active.text_content().as_deref() == Some("two")));
    place.node().remove();
}
