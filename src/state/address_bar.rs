//! The address: what the page shows, so that it can be reloaded, bookmarked and walked back through. Of the data only
//! the opaque ids of account and customer are ever in it: no number, no name, nothing that was typed into the search.

use crate::state::live::Live;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Url;

/// What the address asks for, as it stands there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// `FromDate`: a preset's name or a date; empty for the default window. Not checked yet.
    pub from_date: String,
    /// `AccountId`; empty for none.
    pub account: String,
    /// `CustomerId`; empty for none.
    pub customer: String,
}

const NAMES: [&str; 3] = ["FromDate", "AccountId", "CustomerId"];

impl Asked {
    fn values(&self) -> [&str; 3] {
        [&self.from_date, &self.account, &self.customer]
    }
}

/// The address as a signal.
#[derive(Clone, Copy)]
pub struct AddressBar {
    asked: Live<Asked>,
}

impl AddressBar {
    /// Reads the address and follows it back and forward.
    pub fn start() -> Self {
        let asked = Live::new(read());
        let listener = window_event_listener_untyped("popstate", move |_| {
            let now = read();
            if asked.with_untracked(|old| *old != now) {
                asked.set(now);
            }
        });
        on_cleanup(move || listener.remove());
        AddressBar { asked }
    }

    /// What the address asks for; tracked.
    pub fn asked(&self) -> Asked {
        self.asked.get()
    }

    /// Changes what is asked for, as a new entry of the history.
    pub fn push(&self, change: impl FnOnce(&mut Asked)) {
        self.go(change, true);
    }

    /// Changes what is asked for in place: for what nobody chose.
    pub fn replace(&self, change: impl FnOnce(&mut Asked)) {
        self.go(change, false);
    }

    fn go(&self, change: impl FnOnce(&mut Asked), entry: bool) {
        let mut asked = self.asked.get_untracked();
        change(&mut asked);
        if self.asked.with_untracked(|old| *old == asked) {
            return;
        }
        write(&asked, entry);
        self.asked.set(asked);
    }
}

fn url() -> Option<Url> {
    Url::new(&window().location().href().ok()?).ok()
}

fn read() -> Asked {
    let Some(params) = url().map(|url| url.search_params()) else {
        return Asked::default();
    };
    let [from_date, account, customer] = NAMES.map(|name| params.get(name).unwrap_or_default().trim().to_owned());
    Asked { from_date, account, customer }
}

/// Writes the address; parameters that are not ours stay.
fn write(asked: &Asked, entry: bool) {
    let (Some(url), Ok(history)) = (url(), window().history()) else {
        return;
    };
    let params = url.search_params();
    for (name, value) in NAMES.into_iter().zip(asked.values()) {
        if value.is_empty() {
            params.delete(name);
        } else {
            params.set(name, value);
        }
    }
    let href = url.href();
    // A browser refuses when a page writes too often (Safari: 100 times in 30 s). What is shown is right all the same.
    let _ = if entry {
        history.push_state_with_url(&JsValue::NULL, "", Some(&href))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&href))
    };
}
