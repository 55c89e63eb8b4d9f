//! Happening now: the calls under way, each with a running clock, who is on it, and what it waits for.

mod live_call;
mod on_it;

use std::sync::Arc;

use leptos::prelude::*;

use super::components::record_list::followed;
use crate::i18n::{self, format};
use crate::model::call::Status;
use crate::model::home::Home;
use crate::model::record::{Item, Key};
use crate::state::use_home;
use live_call::LiveCall;

/// The strip of calls under way; hidden while there is none.
#[component]
pub fn LiveCalls() -> impl IntoView {
    let home = use_home();
    // The one that has lasted longest first.
    let keys = Memo::new(move |_| {
        home.newest.get().map_or_else(Vec::new, |home| {
            home.calls.iter().rev().filter(|call| call.is_live()).map(|call| call.key().0).collect::<Vec<u64>>()
        })
    });
    let unended = Memo::new(move |_| {
        let count = |home: Arc<Home>| home.calls.iter().filter(|call| call.status == Status::Unended).count();
        home.newest.get().map_or(0, count)
    });
    let row = move |key: u64| {
        let find = move || home.newest.get().and_then(|home| home.calls.find(Key(key)).cloned());
        untrack(find).map(|first| {
            let call = followed(first, find);
            view! { <li class="happening__call">{move || view! { <LiveCall call=call.get() /> }}</li> }
        })
    };
    view! {
        <section class="happening" aria-labelledby="happening-heading" hidden=move || keys.with(Vec::is_empty)>
            <div class="happening__head">
                <span class="happening__dot" aria-hidden="true"></span>
                <h2 id="happening-heading">{i18n::HAPPENING_NOW.text()}</h2>
                <span class="section__count">{move || format::count(keys.with(Vec::len))}</span>
            </div>
            <ul class="happening__calls" aria-label=i18n::CALLS_UNDER_WAY.text()>
                <For each=move || keys.get() key=|key| *key let:key>
                    {row(key)}
                </For>
            </ul>
            <p class="note happening__note" hidden=move || unended.get() == 0>
                {move || format::plural(i18n::UNENDED_N, unended.get())}
            </p>
        </section>
    }
}
