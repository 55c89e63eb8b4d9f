//! One conversation.

use std::sync::Arc;

use leptos::either::EitherOf3;
use leptos::prelude::*;

use crate::api::conversation::MessageDirections;
use crate::i18n;
use crate::model::conversation::Conversation;
use crate::model::section::Section;
use crate::ui::components::address::{address_of, record_actions};
use crate::ui::components::export::CopyRecordButton;
use crate::ui::components::highlight::highlighted;
use crate::ui::components::icon::Icon;
use crate::ui::components::message::with_view;
use crate::ui::components::technical_details::{TechnicalDetails, Values};
use crate::ui::components::timestamp::Timestamp;
use crate::ui::export::csv_table;

/// What stands in the row of a conversation.
pub fn conversation_row(conversation: Memo<Arc<Conversation>>) -> impl IntoView {
    let class = move || {
        if conversation.with(|one| one.is_unread()) { "conversation conversation--unread" } else { "conversation" }
    };
    let table = move |place: &csv_table::Place<'_>| {
        csv_table::conversations(std::iter::once(&conversation.get_untracked()), place)
    };
    let actions = record_actions(Section::Conversations, &*conversation.get_untracked());
    view! {
        <div class=class>{move || view! { <Content conversation=conversation.get() /> }}</div>
        <div class="row-actions">
            {actions}
            <TechnicalDetails values=move || values(&conversation.get()) />
            <CopyRecordButton name=i18n::COPY_TEXT table=table />
        </div>
    }
}

#[component]
fn Content(conversation: Arc<Conversation>) -> impl IntoView {
    let message = conversation.message();
    let (icon, direction) = match message.and_then(|message| message.direction.as_ref()) {
        Some(MessageDirections::Incoming) => ("in", i18n::INCOMING.text()),
        Some(MessageDirections::Outgoing) => ("out", i18n::OUTGOING.text()),
        Some(MessageDirections::Other(_)) | None => ("message", i18n::TEXT.text()),
    };
    let sender = message.map_or("", |message| &message.sender);
    let who = match (conversation.is_ours(), sender) {
        (true, "") => i18n::YOU.text(),
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
        None => EitherOf3::A(view! { <span class="muted">{i18n::NO_MESSAGE.text()}</span> }),
        Some(message) if message.text.trim().is_empty() => {
            EitherOf3::B(view! { <span class="muted">{i18n::NO_TEXT.text()}</span> })
        }
        Some(message) => EitherOf3::C(view! { <span use:highlighted=message.text.clone()></span> }),
    };
    let line = message.map_or("", |message| &message.endpoint_display_name);
    let line = Some(line).filter(|line| !line.is_empty()).map(|line| {
        let line = view! { <bdi use:highlighted=line.to_owned()></bdi> };
        view! { <p class="conversation__line">{with_view(i18n::ON_LINE, line)}</p> }
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
            {conversation.is_unread().then(|| badge("badge badge--unread", i18n::UNREAD.text()))}
            {conversation.wants_no_texts().then(|| badge("badge", i18n::NO_MORE_TEXTS.text()))}
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
        (i18n::CONVERSATION_ID, conversation.info.id.clone()),
        (i18n::ENDPOINT_ID, conversation.info.endpoint_id.clone()),
        (i18n::ADDRESS, conversation.info.other_address.clone()),
    ];
    if let Some(message) = conversation.message() {
        values.extend([
            (i18n::MESSAGE_ID, message.id.clone()),
            (i18n::MESSAGE_ENDPOINT_ID, message.endpoint_id.clone()),
            (i18n::ACCOUNT_ID, message.account_id.clone()),
            (i18n::CUSTOMER_ID, message.customer_id.clone()),
            (i18n::DATE_AS_SENT, message.date.clone()),
            (i18n::DIRECTION_AS_SENT, message.direction.as_ref().map_or("", MessageDirections::name).to_owned()),
        ]);
    }
    values
}
