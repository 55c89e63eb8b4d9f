//! One conversation.

use std::sync::Arc;

use leptos::either::EitherOf3;
use leptos::prelude::*;

use crate::api::conversation::MessageDirections;
use crate::model::conversation::Conversation;
use crate::model::section::Section;
use crate::model::sheets;
use crate::ui::components::address::{address_of, record_actions};
use crate::ui::components::export::CopyRecordButton;
use crate::ui::components::highlight::highlighted;
use crate::ui::components::icon::Icon;
use crate::ui::components::message::with_view;
use crate::ui::components::technical_details::{TechnicalDetails, Values};
use crate::ui::components::timestamp::Timestamp;
use crate::words;

/// What stands in the row of a conversation.
pub fn conversation_row(conversation: Memo<Arc<Conversation>>) -> impl IntoView {
    let class = move || {
        if conversation.with(|one| one.is_unread()) { "conversation conversation--unread" } else { "conversation" }
    };
    let table =
        move |place: &sheets::Place<'_>| sheets::conversations(std::iter::once(&conversation.get_untracked()), place);
    let actions = record_actions(Section::Conversations, &*conversation.get_untracked());
    view! {
        <div class=class>{move || view! { <Content conversation=conversation.get() /> }}</div>
        <div class="row-actions">
            {actions}
            <TechnicalDetails values=move || values(&conversation.get()) />
            <CopyRecordButton name=words::COPY_TEXT table=table />
        </div>
    }
}

#[component]
fn Content(conversation: Arc<Conversation>) -> impl IntoView {
    let message = conversation.message();
    let (icon, direction) = match message.and_then(|message| message.direction.as_ref()) {
        Some(MessageDirections::Incoming) => ("in", words::INCOMING.text()),
        Some(MessageDirections::Outgoing) => ("out", words::OUTGOING.text()),
        Some(MessageDirections::Other(_)) | None => ("message", words::TEXT.text()),
    };
    let sender = message.map_or("", |message| &message.sender);
    let who = match (conversation.is_ours(), sender) {
        (true, "") => words::YOU.text(),
        // The sender of what came in is the other side, whose number stands above.
        (false, sender) if sender == conversation.other_address() => "",
        (_, sender) => sender,
    };
    let who = Some(who).filter(|who| !who.is_empty()).map(|who| {
        view! {
            <bdi class="conversation__sender">
                <span use:highlighted=who.to_owned()></span>
                ": "
            </bdi>
        }
    });
    let text = match message {
        None => EitherOf3::A(view! { <span class="muted">{words::NO_MESSAGE.text()}</span> }),
        Some(message) if message.text.trim().is_empty() => {
            EitherOf3::B(view! { <span class="muted">{words::NO_TEXT.text()}</span> })
        }
        Some(message) => EitherOf3::C(view! { <span use:highlighted=message.text.clone()></span> }),
    };
    let line = message.map_or("", |message| &message.endpoint_display_name);
    let line = Some(line).filter(|line| !line.is_empty()).map(|line| {
        let line = view! { <bdi use:highlighted=line.to_owned()></bdi> };
        view! { <p class="conversation__line">{with_view(words::ON_LINE, line)}</p> }
    });
    let badge = |class: &'static str, text: &'static str| view! { <span class=class>{text}</span> };
    view! {
        <div class="conversation__head">
            <span class="conversation__direction" title=direction>
                <Icon name=icon />
                <span class="visually-hidden">{direction}</span>
            </span>
            <span class="conversation__other">
                {address_of(Section::Conversations, &*conversation, conversation.other_address())}
            </span>
            {conversation.is_unread().then(|| badge("badge badge--unread", words::UNREAD.text()))}
            {conversation.wants_no_texts().then(|| badge("badge", words::NO_MORE_TEXTS.text()))}
            <Timestamp instant=conversation.when raw=message.map_or("", |message| &message.date) />
        </div>
        <p class="conversation__text" dir="auto">
            {who}
            {text}
        </p>
        {line}
    }
}

/// What is told of it for support.
fn values(conversation: &Conversation) -> Values {
    let mut values = vec![
        (words::CONVERSATION_ID, conversation.info.id.clone()),
        (words::ENDPOINT_ID, conversation.info.endpoint_id.clone()),
        (words::ADDRESS, conversation.info.other_address.clone()),
    ];
    if let Some(message) = conversation.message() {
        values.extend([
            (words::MESSAGE_ID, message.id.clone()),
            (words::MESSAGE_ENDPOINT_ID, message.endpoint_id.clone()),
            (words::ACCOUNT_ID, message.account_id.clone()),
            (words::CUSTOMER_ID, message.customer_id.clone()),
            (words::DATE_AS_SENT, message.date.clone()),
            (words::DIRECTION_AS_SENT, message.direction.as_ref().map_or("", MessageDirections::name).to_owned()),
        ]);
    }
    values
}
