//! One entry of a story.

use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::model::call::Call;
use crate::model::conversation::Conversation;
use crate::model::form::Form;
use crate::model::record::{Item, Key};
use crate::model::story::{Record, Story};
use crate::model::voicemail::Voicemail;
use crate::state::{use_home, use_navigation, use_triage};
use crate::ui::components::call_parts::{CallDuration, status};
use crate::ui::components::form_parts::FormFields;
use crate::ui::components::icon::Icon;
use crate::ui::components::recording::Recording;
use crate::ui::components::timestamp::Timestamp;
use crate::ui::components::transcript::Transcript;

/// The entry.
#[component]
pub fn StoryEntry(
    /// The story.
    story: Arc<Story>,
    /// The entry's place in it.
    at: usize,
) -> impl IntoView {
    let event = story.events.get(at)?;
    let (icon, title, raw, more) = match &event.record {
        Record::Call(call) => {
            let attempt = event.attempt.filter(|_| story.attempts > 1);
            let attempt =
                attempt.map(|place| i18n::ATTEMPT.with([&format::count(place), &format::count(story.attempts)]));
            (
                status(call).1,
                view! { <CallTitle call=call.clone() /> }.into_any(),
                call.session.date_created.clone(),
                view! { <CallMore call=call.clone() attempt=attempt /> }.into_any(),
            )
        }
        Record::Text(text) => (
            "message",
            view! { <b>{text_title(text)}</b> }.into_any(),
            text.message().map_or("", |message| &message.date).to_owned(),
            view! { <TextMore text=text.clone() /> }.into_any(),
        ),
        Record::Voicemail(message) => (
            "voicemail",
            view! { <b>{i18n::VOICE_MESSAGE.text()}</b> }.into_any(),
            message.file.date_created.clone(),
            view! { <VoicemailMore message=message.clone() /> }.into_any(),
        ),
        Record::Form(form) => (
            "form",
            view! { <FormTitle form=form.clone() /> }.into_any(),
            form.info.date_completed.clone(),
            view! {
                <div class="story__more">
                    <FormFields form=form.clone() />
                </div>
            }
            .into_any(),
        ),
    };
    Some(view! {
        <li class="story__entry">
            <span class="story__icon">
                <Icon name=icon />
            </span>
            <div class="story__what">
                <div class="story__line">{title} <Timestamp instant=event.when raw=raw /></div>
                {more}
            </div>
        </li>
    })
}

#[component]
fn CallTitle(call: Arc<Call>) -> impl IntoView {
    let navigation = use_navigation();
    let direction = if call.is_outgoing() { i18n::CALL_TO_THEM.text() } else { i18n::CALL.text() };
    let title = i18n::LABELLED.with([direction, i18n::status_label(call.status)]);
    view! {
        <button type="button" class="link-button" on:click=move |_| navigation.open_call(&call)>
            {title}
        </button>
    }
}

#[component]
fn CallMore(call: Arc<Call>, attempt: Option<String>) -> impl IntoView {
    let session = &call.session;
    let answered =
        (!session.answered_by_name.is_empty()).then(|| i18n::ANSWERED_BY_NAME.with([&session.answered_by_name]));
    let line = (!session.endpoint_name.is_empty()).then(|| i18n::ON_LINE.with([&session.endpoint_name]));
    let outcome = (!session.outcome.is_empty()).then(|| session.outcome.clone());
    let facts = [attempt, outcome, answered, line].into_iter().flatten();
    let facts = facts.map(|fact| view! { <span>{fact}</span> }).collect_view();
    let left = use_triage().inferred.with_untracked(|likely| likely.message(call.key()));
    view! {
        <div class="story__more">
            <p class="story__facts">
                <CallDuration call=call.clone() />
                {facts}
            </p>
            {left.map(|_| view! { <p class="note">{i18n::LIKELY_LEFT.text()}</p> })}
        </div>
    }
}

fn text_title(text: &Conversation) -> &'static str {
    if text.is_ours() {
        i18n::TEXT_TO_THEM.text()
    } else if text.awaits_reply() {
        i18n::TEXT_FROM_THEM.text()
    } else {
        i18n::TEXT.text()
    }
}

#[component]
fn TextMore(text: Arc<Conversation>) -> impl IntoView {
    let said = text.message().map_or("", |message| &message.text);
    let said = if said.trim().is_empty() { i18n::NO_TEXT.text() } else { said }.to_owned();
    let unread = text.is_unread().then(|| view! { <span class="badge badge--unread">{i18n::UNREAD.text()}</span> });
    view! {
        <div class="story__more">
            <p dir="auto">{said}</p>
            {unread}
            <p class="note">{i18n::MOST_RECENT_ONLY.text()}</p>
        </div>
    }
}

#[component]
fn VoicemailMore(message: Arc<Voicemail>) -> impl IntoView {
    let text = message.transcript().to_owned();
    let key = message.key();
    let said = if text.is_empty() {
        Either::Left(view! { <p class="muted">{i18n::NO_TRANSCRIPT.text()}</p> })
    } else {
        Either::Right(view! { <Transcript label=Some(i18n::TRANSCRIPT) text=text /> })
    };
    view! {
        <div class="story__more">
            <Recording message=message />
            {said}
            <LikelyCall message=key />
        </div>
    }
}

/// Which call a message was probably left in, or that none is known.
#[component]
fn LikelyCall(message: Key) -> impl IntoView {
    let navigation = use_navigation();
    let call = use_triage().inferred.with_untracked(|likely| likely.call(message));
    let call = call.zip(use_home().newest.get_untracked()).and_then(|(key, home)| home.calls.find(key).cloned());
    let Some(call) = call else {
        return Either::Left(view! { <p class="note">{i18n::NO_LIKELY_CALL.text()}</p> });
    };
    let text = i18n::LIKELY_LEFT_IN.with([&call.began.map(format::date_time).unwrap_or_default()]);
    Either::Right(view! {
        <p>
            <button type="button" class="link-button" on:click=move |_| navigation.open_call(&call)>
                {text}
            </button>
        </p>
    })
}

#[component]
fn FormTitle(form: Arc<Form>) -> impl IntoView {
    let title = if form.title().is_empty() { i18n::FORM.text() } else { form.title() }.to_owned();
    view! {
        <b>
            <bdi>{title}</bdi>
        </b>
    }
}
