//! One caller who waits.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::model::callbacks::{Callbacks, Waiting};
use crate::model::home::Home;
use crate::model::record::{Item, Key};
use crate::model::section::Section;
use crate::state::{use_home, use_navigation, use_triage};
use crate::ui::components::address::{address_of, record_actions};
use crate::ui::components::call_parts::party;
use crate::ui::components::export::CopyRecordButton;
use crate::ui::components::highlight::highlighted;
use crate::ui::components::message::with_view;
use crate::ui::components::timestamp::Timestamp;
use crate::ui::export::csv_table;

/// What stands in the row of a caller.
#[component]
pub fn CallbackRow(
    /// The caller's key.
    key: u64,
) -> impl IntoView {
    let (triage, home) = (use_triage(), use_home());
    let find = move || triage.callbacks.with(|callbacks| callbacks.find(Key(key)).cloned());
    // Filled anew only when it shows something else: a refresh takes nobody's focus away.
    let facts = Memo::new(move |_| {
        let transcript = |message| Some(home.newest.get()?.voicemail.find(message)?.transcript().to_owned());
        find().map(|one| (one.facts(), one.voicemail.and_then(transcript), one.call.haystack().clone()))
    });
    move || {
        facts.with(|_| ());
        let (one, home) = (untrack(find)?, home.newest.get_untracked()?);
        Some(view! { <Filled one=one home=home /> })
    }
}

#[component]
fn Filled(one: Waiting, home: Arc<Home>) -> impl IntoView {
    let navigation = use_navigation();
    let call = one.call.clone();
    let opened = call.clone();
    let (name, number) = party(&call.session.from_name, call.other_side().raw);
    let number = number.map(|number| {
        view! { <span class="callback__number">{address_of(Section::Calls, &*call, number)}</span> }
    });
    let last = (one.attempts > 1).then(|| {
        let time = view! { <Timestamp instant=Some(one.last) raw="" /> };
        view! { <span>{with_view(i18n::LAST_WHEN, time)}</span> }
    });
    let waited =
        (one.longest > 0).then(|| view! { <span>{i18n::WAITED.with([&format::duration(one.longest)])}</span> });
    let line = Some(&call.session.endpoint_name).filter(|line| !line.is_empty()).map(|line| {
        let line = view! { <bdi use:highlighted=line.clone()></bdi> };
        view! { <span>{with_view(i18n::ON_LINE, line)}</span> }
    });
    let message = one.voicemail.and_then(|key| home.voicemail.find(key)).map(|message| {
        let (key, text) = (message.key(), message.transcript().to_owned());
        view! {
            <p class="callback__said">
                <button
                    type="button"
                    class="link-button"
                    on:click=move |_| navigation.go_to(Section::Voicemail, key)
                >
                    {i18n::LEFT_MESSAGE.text()}
                </button>
                {(!text.is_empty()).then(|| view! { <span dir="auto" use:highlighted=text></span> })}
            </p>
        }
    });
    let first = view! { <Timestamp instant=Some(one.first) raw="" /> };
    let was_texted = one.was_sent_automatic_text;
    let attempts = one.attempts;
    let table = move |place: &csv_table::Place<'_>| {
        csv_table::callbacks(&Callbacks { waiting: vec![one.clone()], unreachable: 0 }, place)
    };
    view! {
        <div class="callback__head">
            <button
                type="button"
                class="callback__who"
                dir="auto"
                aria-haspopup="dialog"
                data-primary=""
                use:highlighted=name
                on:click=move |_| navigation.open_call(&opened)
            ></button>
            {number}
            <span class="badge badge--missed">{format::plural(i18n::CALLS_N, attempts)}</span>
        </div>
        <p class="callback__facts">
            <span>{with_view(i18n::SINCE_WHEN, first)}</span>
            {last}
            {waited}
            {line}
            {was_texted.then(|| view! { <span>{i18n::AUTOMATIC_TEXT.text()}</span> })}
        </p>
        {message}
        <div class="row-actions">
            {record_actions(Section::Calls, &*call)}
            <CopyRecordButton name=i18n::COPY_CALLBACK table=table />
        </div>
    }
}
