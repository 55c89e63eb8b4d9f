//! A page in a test: answers in place of the network, an owner of its own, its stores.

use leptos::prelude::*;
use leptos::task::tick;
use portal_home::i18n::PageLabels;
use portal_home::state::config::Config;
use portal_home::state::device_memory::DeviceMemory;
use portal_home::state::home::HomeStore;
use portal_home::state::session::Session;
use portal_home::state::url::UrlState;
use portal_home::state::{provide_stores, use_device_memory, use_home, use_session, use_url};
use wasm_bindgen::prelude::*;
use web_sys::js_sys::Promise;
use web_sys::js_sys::futures::JsFuture;

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
    pub fn take_over();
    pub fn count() -> u32;
    pub fn url(at: u32) -> String;
    pub fn accept(at: u32) -> String;
    pub fn aborted(at: u32) -> bool;
    pub fn answer(at: u32, status: u16, content_type: &str, body: &str, retry: &str);
    pub fn refuse(at: u32);
    pub fn answer_in_parts(at: u32);
    pub fn part(text: &str);
    pub fn end_of_parts();
    pub fn keep_patience();
    pub fn timers() -> String;
    pub fn lose_patience();
    pub fn sleep(ms: u32) -> Promise;
}

pub async fn pause(ms: u32) {
    JsFuture::from(sleep(ms)).await.unwrap();
}

pub const JSON: &str = "application/json; charset=utf-8";

/// Runs something under an owner of its own, which ends with the test.
pub fn owned<T>(run: impl FnOnce() -> T) -> (T, Owner) {
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
pub struct Stores {
    pub home: HomeStore,
    pub session: Session,
    pub url: UrlState,
    pub device: DeviceMemory,
}

impl Stores {
    pub fn provide(config: Config) -> Self {
        provide_stores(&config, &PageLabels);
        Stores { home: use_home(), session: use_session(), url: use_url(), device: use_device_memory() }
    }
}

pub fn set_address(query: &str) {
    window().history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some(query)).unwrap();
}

pub fn address() -> String {
    window().location().search().unwrap()
}

pub fn home_of(name: &str) -> String {
    format!(r#"{{"calls":[{{"id":"{name}","fromName":"{name}"}}]}}"#)
}

/// Waits until it is so, for a second at most.
pub async fn until(is_so: impl Fn() -> bool) {
    for _ in 0..100 {
        if is_so() {
            return;
        }
        pause(10).await;
    }
}

/// What the server says of a user with two accounts.
pub const ANA_OF_TWO: &str = r#"{"isAuthenticated":true,"name":"Ana","accountIds":["a","b"],"accountNames":["First"]}"#;

pub fn status_of(name: &str) -> String {
    format!(r#"{{"isAuthenticated":true,"id":"{name}","name":"{name}"}}"#)
}

/// A page of a user whose records are shown; nothing is on its way.
pub async fn at_work(name: &str) -> (Stores, Owner) {
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

pub fn is_covered() -> bool {
    document().document_element().unwrap().has_attribute("data-covered")
}

/// Another tab of this browser changes what the device remembers of the session.
pub fn another_tab(value: Option<&str>) {
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
