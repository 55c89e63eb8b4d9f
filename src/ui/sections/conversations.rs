//! Conversations: texts, by their most recent message.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::conversation::MessageDirections;
use crate::i18n;
use crate::model::conversation::Conversation;
use crate::model::section::Section;
use crate::state::Page;
use crate::ui::dom::{Around, El, div, el, icon};
use crate::ui::export::csv_table;
use crate::ui::parts::address::{actions_of, story_view};
use crate::ui::parts::growing_list::{Fill, growing_list};
use crate::ui::parts::marked::{Marked, marked};
use crate::ui::parts::section::{Frame, section};
use crate::ui::parts::take_away::{copy_record, csv_button};
use crate::ui::parts::technical::{Values, technical};
use crate::ui::parts::time::when;

/// The section of conversations.
pub fn conversations() -> El {
    let (body, counts) = growing_list(Section::Conversations, i18n::CONVERSATIONS, |home| &home.conversations, row);
    let frame = Frame {
        name: "conversations",
        title: i18n::CONVERSATIONS,
        symbol: "message",
        none: i18n::NO_TEXTS,
        keeps_body: false,
        list: Some(Section::Conversations),
        tools: el("span").child(csv_button(Section::Conversations, i18n::CONVERSATIONS)),
    };
    section(frame, counts, body)
}

fn row(li: &El, page: Page, first: Arc<Conversation>) -> Fill<Conversation> {
    let content = div("conversation");
    let current = RwSignal::new(first.clone());
    li.put(&content);
    li.put(
        div("row-actions")
            .child(actions_of(Section::Conversations, &*first))
            .child(technical(move || values(&current.get())))
            .child(copy_record(page, i18n::COPY_TEXT, move |place| {
                csv_table::conversations(std::iter::once(&current.get_untracked()), place)
            })),
    );
    Box::new(move |conversation| {
        current.set(conversation.clone());
        fill(&content, conversation);
    })
}

fn fill(content: &El, conversation: &Conversation) {
    let unread = conversation.is_unread();
    let message = conversation.message();
    let (symbol, direction) = match message.and_then(|message| message.direction.as_ref()) {
        Some(MessageDirections::Incoming) => ("in", i18n::INCOMING.text()),
        Some(MessageDirections::Outgoing) => ("out", i18n::OUTGOING.text()),
        Some(MessageDirections::Other(_)) | None => ("message", i18n::TEXT.text()),
    };
    let line = message.map_or("", |message| &message.endpoint_display_name);
    let sender = message.map_or("", |message| &message.sender);
    let who = match (conversation.is_ours(), sender) {
        (true, "") => i18n::YOU.text(),
        // The sender of what came in is the other side, whose number stands above.
        (false, sender) if sender == conversation.other_address() => "",
        (_, sender) => sender,
    };
    let head = div("conversation__head")
        .child(
            el("span")
                .class("conversation__direction")
                .attr("title", direction)
                .child(icon(symbol))
                .child(el("span").class("visually-hidden").child(direction)),
        )
        .child(el("span").class("conversation__other").child(story_view(
            Section::Conversations,
            conversation,
            conversation.other_address(),
        )))
        .child(unread.then(|| el("span").class("badge badge--unread").child(i18n::UNREAD)))
        .child(conversation.wants_no_texts().then(|| el("span").class("badge").child(i18n::NO_MORE_TEXTS)))
        .child(when(conversation.when, message.map_or("", |message| &message.date)));
    let text = el("p").class("conversation__text").attr("dir", "auto");
    if !who.is_empty() {
        text.put(marked("bdi", "conversation__sender", who).child(": "));
    }
    match message {
        None => text.put(el("span").class("muted").child(i18n::NO_MESSAGE)),
        Some(message) if message.text.trim().is_empty() => {
            text.put(el("span").class("muted").child(i18n::NO_TEXT));
        }
        Some(message) => text.put(Marked(&message.text)),
    }
    content.set("class", Some(if unread { "conversation conversation--unread" } else { "conversation" }));
    content.fill(head);
    content.put(text);
    if !line.is_empty() {
        content.put(el("p").class("conversation__line").child(Around(i18n::ON_LINE, marked("bdi", "", line))));
    }
}

/// What is told of it for support.
pub fn values(conversation: &Conversation) -> Values {
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
