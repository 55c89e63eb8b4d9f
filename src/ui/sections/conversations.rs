//! Conversations: texts, by their most recent message.

use std::sync::Arc;

use crate::state::live::Live;

use crate::api::conversation::MessageDirections;
use crate::model::conversation::Conversation;
use crate::model::search::Query;
use crate::model::section::Section;
use crate::model::sheets;
use crate::state::Page;
use crate::ui::dom::{El, div, el, icon};
use crate::ui::parts::address::{actions_of, story_view};
use crate::ui::parts::growing_list::{Fill, growing_list};
use crate::ui::parts::marked::{Marked, marked};
use crate::ui::parts::section::{Frame, section};
use crate::ui::parts::take_away::{copy_record, csv_button};
use crate::ui::parts::technical::{Values, technical};
use crate::ui::parts::time::when;

/// The section of conversations.
pub fn conversations() -> El {
    let (body, counts) = growing_list(Section::Conversations, "Conversations", |home| &home.conversations, row);
    let frame = Frame {
        name: "conversations",
        title: "Conversations",
        symbol: "message",
        none: "No texts since then.",
        keeps_body: false,
        list: Some(Section::Conversations),
        tools: el("span").child(csv_button(Section::Conversations, "conversations")),
    };
    section(frame, counts, body)
}

fn row(li: &El, page: Page, first: Arc<Conversation>) -> Fill<Conversation> {
    let content = div("conversation");
    let current = Live::new(first.clone());
    li.put(&content);
    li.put(
        div("row-actions")
            .child(actions_of(Section::Conversations, &*first))
            .child(technical(move || values(&current.get())))
            .child(copy_record(page, "text", move |place| {
                sheets::conversations(std::iter::once(&current.get_untracked()), place)
            })),
    );
    Box::new(move |conversation| {
        current.set(conversation.clone());
        page.query.with_untracked(|query| fill(&content, conversation, query));
    })
}

fn fill(content: &El, conversation: &Conversation, query: &Query) {
    let unread = conversation.is_unread();
    let message = conversation.message();
    let (symbol, direction) = match message.and_then(|message| message.direction.as_ref()) {
        Some(MessageDirections::Incoming) => ("in", "Incoming"),
        Some(MessageDirections::Outgoing) => ("out", "Outgoing"),
        Some(MessageDirections::Other(_)) | None => ("message", "Text"),
    };
    let line = message.map_or("", |message| &message.endpoint_display_name);
    let sender = message.map_or("", |message| &message.sender);
    let who = match (conversation.is_ours(), sender) {
        (true, "") => "You",
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
            query,
        )))
        .child(unread.then(|| el("span").class("badge badge--unread").child("Unread")))
        .child(when(conversation.when, message.map_or("", |message| &message.date)));
    let text = el("p").class("conversation__text").attr("dir", "auto");
    if !who.is_empty() {
        text.put(marked("bdi", "conversation__sender", who, query).child(": "));
    }
    match message {
        None => text.put(el("span").class("muted").child("No message yet")),
        Some(message) if message.text.trim().is_empty() => {
            text.put(el("span").class("muted").child("No text (a picture, perhaps)"));
        }
        Some(message) => text.put(Marked(&message.text, query)),
    }
    content.set("class", Some(if unread { "conversation conversation--unread" } else { "conversation" }));
    content.fill(head);
    content.put(text);
    if !line.is_empty() {
        content.put(el("p").class("conversation__line").child("on ").child(Marked(line, query)));
    }
}

fn values(conversation: &Conversation) -> Values {
    let mut values = vec![
        ("Conversation id", conversation.info.id.clone()),
        ("Endpoint id", conversation.info.endpoint_id.clone()),
        ("Address", conversation.info.other_address.clone()),
    ];
    if let Some(message) = conversation.message() {
        values.extend([
            ("Message id", message.id.clone()),
            ("Message's endpoint id", message.endpoint_id.clone()),
            ("Account id", message.account_id.clone()),
            ("Customer id", message.customer_id.clone()),
            ("Date as sent", message.date.clone()),
            ("Direction as sent", message.direction.as_ref().map_or("", MessageDirections::name).to_owned()),
        ]);
    }
    values
}
