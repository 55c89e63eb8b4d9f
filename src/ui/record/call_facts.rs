//! What is known of a call, by name.

use std::sync::Arc;

use leptos::prelude::*;

use super::story_button::StoryButton;
use crate::api::session::{SessionInfo, SessionQueueStates};
use crate::i18n::{self, Message, format};
use crate::model::call::Call;
use crate::model::section::Section;
use crate::model::story::{Anchor, attempt};
use crate::state::use_home;
use crate::ui::components::call_parts::CallDuration;
use crate::ui::components::member::shown_address;
use crate::ui::components::timestamp::Timestamp;

/// The facts; what is not known is left out.
#[component]
pub fn CallFacts(
    /// The call.
    call: Arc<Call>,
) -> impl IntoView {
    let session = &call.session;
    let completed = (!session.date_completed.is_empty()).then(|| {
        let time = view! { <Timestamp instant=call.completed raw=session.date_completed.clone() /> };
        fact(i18n::COMPLETED_ON, time)
    });
    let newest = use_home().newest.get_untracked();
    let attempts = newest.and_then(|home| attempt(&home, &call)).filter(|(_, of)| *of > 1);
    let attempts = attempts.map(|(place, of)| i18n::CALL_OF_PERIOD.with([&format::count(place), &format::count(of)]));
    let was_missed = session.was_missed && !session.answered_by_name.is_empty();
    let elsewhere = if was_missed { i18n::MISSED_ELSEWHERE_WORDS.text() } else { "" };
    let conference = if session.conference_sid.is_empty() { "" } else { i18n::CONFERENCE_WORDS.text() };
    let nothing = String::new();
    let dialed = if session.destination == session.to_address { &nothing } else { &session.destination };
    let addresses = [
        (i18n::TO_HEAD, &session.to_address),
        (i18n::DIALLED, dialed),
        (i18n::CALL_BACK_ON, &session.callback_number),
        (i18n::FROM_HEAD, &session.from_address),
        (i18n::FROM_NUMBER, &session.from_phone_number),
    ];
    let addresses = addresses.map(|(name, raw)| {
        let text = shown_address(raw);
        let anchor = Anchor::of(Section::Calls, &*call, raw);
        (!text.is_empty()).then(|| fact(name, view! { <StoryButton anchor=anchor text=text /> }))
    });
    // It is mostly the caller's name once more.
    let known = [&session.from_name, &session.from_address, &session.to_address];
    let display_name = if known.contains(&&session.display_name) { "" } else { &session.display_name };
    let path = path(session);
    let path = (!path.is_empty()).then(|| {
        let steps = path.into_iter().map(|name| {
            view! {
                <li>
                    <bdi translate="no">{name}</bdi>
                </li>
            }
        });
        fact(i18n::CUSTOMER, view! { <ol class="breadcrumb">{steps.collect_view()}</ol> })
    });
    view! {
        <dl class="facts">
            {text(i18n::OUTCOME, &session.outcome)}
            {fact(i18n::WHOLE_LENGTH, view! { <CallDuration call=call.clone() /> })}
            {name(i18n::ANSWERED_BY, &session.answered_by_name)}
            {text(i18n::MISSED_ELSEWHERE, elsewhere)}
            {name(i18n::OUR_LINE, &session.endpoint_name)}
            {addresses.collect_view()}
            {text(i18n::OF_THIS_CALLER, attempts.as_deref().unwrap_or_default())}
            {fact(i18n::BEGAN, view! { <Timestamp instant=call.began raw=session.date_created.clone() /> })}
            {completed}
            {name(i18n::DISPLAY_NAME, display_name)}
            {text(i18n::ON_HOLD_IN, &session.hold_queue_name)}
            {text(i18n::HOLD_REASON, i18n::named(call.hold_reason_name()))}
            {text(i18n::QUEUE_STATE, queue(session))}
            {text(i18n::CONFERENCE, conference)}
            {name(i18n::ACCOUNT, &session.account_name)}
            {path}
        </dl>
    }
}

fn fact(name: Message<0>, value: impl IntoView) -> AnyView {
    view! {
        <div class="facts__row">
            <dt>{name.text()}</dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}

fn text(name: Message<0>, value: &str) -> Option<AnyView> {
    let value = value.to_owned();
    (!value.is_empty()).then(|| fact(name, view! { <bdi>{value}</bdi> }))
}

/// A name, which is the same in every language.
fn name(label: Message<0>, value: &str) -> Option<AnyView> {
    let value = value.to_owned();
    (!value.is_empty()).then(|| fact(label, view! { <bdi translate="no">{value}</bdi> }))
}

fn queue(session: &SessionInfo) -> &str {
    match &session.queue_state {
        None | Some(SessionQueueStates::None | SessionQueueStates::Disconnected) => "",
        Some(state) => i18n::named(state.name()),
    }
}

/// Whose call it is: the path to the customer.
fn path(session: &SessionInfo) -> Vec<String> {
    let mut names: Vec<&str> = session.customer_breadcrumb.iter().map(|step| step.name.as_str()).collect();
    names.retain(|name| !name.is_empty());
    if names.is_empty() && !session.customer_name.is_empty() {
        names.push(&session.customer_name);
    }
    names.into_iter().map(str::to_owned).collect()
}
