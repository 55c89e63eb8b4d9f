//! One caller who waits.

use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::model::callbacks::Waiting;
use crate::model::home::Home;
use crate::model::record::{Item, Key};
use crate::state::{use_home, use_navigation, use_triage, use_url};
use crate::ui::components::address::{CallButton, address_of, quick_actions};
use crate::ui::components::call_parts::party;
use crate::ui::components::highlight::highlighted;
use crate::ui::components::icon::Icon;
use crate::ui::components::row::press_row;
use crate::ui::components::row_memo::row_memo;
use crate::ui::components::timestamp::Timestamp;

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
    let token = call.key().token(call.id());
    let opened_call = use_url().opened_call;
    let is_open = row_memo(move || opened_call.with(|open| *open == token));
    let (name, number) = party(&call.session.from_name, call.other_side().raw);
    let number = number.map(|number| view! { <span class="row__more">{address_of(&*call, number)}</span> });
    let attempts = (one.attempts > 1).then(|| {
        let calls = format::plural(i18n::CALLS_N, one.attempts);
        view! {
            <b class="row__times">
                <span aria-hidden="true">{i18n::TIMES.with([&format::count(one.attempts)])}</span>
                <span class="visually-hidden">{calls}</span>
            </b>
        }
    });
    // The phone system has answered; a person has not.
    let automatic = one.was_sent_automatic_text.then(|| {
        view! {
            <span class="row__sent" title=i18n::AUTOMATIC_TEXT.text()>
                <Icon name="message" />
                <span class="visually-hidden">{i18n::AUTOMATIC_TEXT.text()}</span>
            </span>
        }
    });
    view! {
        <div
            class="row row--callback"
            aria-current=move || is_open.get().then_some("true")
            on:click=press_row
        >
            <div class="row__main">
                <p class="row__line">
                    <button
                        type="button"
                        class="row__name"
                        dir="auto"
                        translate="no"
                        aria-haspopup="dialog"
                        data-primary=""
                        data-row-button=""
                        use:highlighted=name
                        on:click=move |_| navigation.open_call(&opened)
                    ></button>
                    {number}
                    {attempts}
                    {automatic}
                    <Timestamp instant=Some(one.last) raw="" />
                </p>
                <Said one=one home=home />
            </div>
            <span class="row__actions">
                {quick_actions(&*call, true)}
            </span>
            <CallButton raw=call.other_side().raw medium=call.medium() class="row__call" />
        </div>
    }
}

/// What they said, else how long they waited and for whom.
#[component]
fn Said(one: Waiting, home: Arc<Home>) -> impl IntoView {
    let message = one.voicemail.and_then(|key| home.voicemail.find(key));
    let said = message.map(|message| message.transcript().to_owned()).filter(|text| !text.trim().is_empty());
    if let Some(text) = said {
        return Either::Left(view! { <p class="row__text" dir="auto" use:highlighted=text></p> });
    }
    let left = message.map(|_| i18n::LEFT_MESSAGE.text());
    let waited = (one.longest > 0).then(|| i18n::WAITED.with([&format::duration(one.longest)]));
    let line = one.call.session.endpoint_name.clone();
    Either::Right(view! {
        <p class="row__text row__facts">
            <span>{left}</span>
            <span>{waited}</span>
            <span use:highlighted=line></span>
        </p>
    })
}
