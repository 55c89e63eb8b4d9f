//! Conversations: texts, by their most recent message.

use std::sync::Arc;

use leptos::prelude::*;

use super::found;
use crate::api::conversation::MessageDirections;
use crate::model::conversation::Conversation;
use crate::state::Page;
use crate::ui::parts::address::{address_actions, address_view};
use crate::ui::parts::growing_list::growing_list;
use crate::ui::parts::icon::icon;
use crate::ui::parts::marked::marked;
use crate::ui::parts::section::Section;
use crate::ui::parts::technical::{Values, technical};
use crate::ui::parts::time::when;

/// The section of conversations.
#[component]
pub fn Conversations() -> impl IntoView {
    let (matching, counts) = found(|home| &home.conversations);
    view! {
        <Section name="conversations" title="Conversations" symbol="message" counts=counts none="No texts since then.">
            {growing_list("Conversations", matching, |home| &home.conversations, row)}
        </Section>
    }
}

fn row(item: ArcMemo<Arc<Conversation>>) -> AnyView {
    let page = Page::here();
    let details = item.clone();
    let actions = item.clone();
    let content = move || {
        let conversation = item.get();
        page.query.with(|query| {
            let unread = conversation.is_unread();
            let message = conversation.message();
            let direction = match message.and_then(|message| message.direction.as_ref()) {
                Some(MessageDirections::Incoming) => ("in", "Incoming"),
                Some(MessageDirections::Outgoing) => ("out", "Outgoing"),
                Some(MessageDirections::Other(_)) | None => ("message", "Text"),
            };
            let line = message.map_or("", |message| &message.endpoint_display_name);
            let sender = message.map_or("", |message| &message.sender);
            let who = match (conversation.is_ours(), sender) {
                (true, "") => "You".to_owned(),
                (true, sender) => sender.to_owned(),
                // The sender of what came in is the other side, whose number stands above.
                (false, sender) if sender != conversation.other_address() => sender.to_owned(),
                _ => String::new(),
            };
            let text = match message {
                None => view! { <span class="muted">"No message yet"</span> }.into_any(),
                Some(message) if message.text.trim().is_empty() => {
                    view! { <span class="muted">"No text (a picture, perhaps)"</span> }.into_any()
                }
                Some(message) => marked(&message.text, query),
            };
            view! {
                <div class="conversation" class:conversation--unread=unread>
                    <div class="conversation__head">
                        <span class="conversation__direction" title=direction.1>
                            {icon(direction.0)} <span class="visually-hidden">{direction.1}</span>
                        </span>
                        <span class="conversation__other">{address_view(conversation.other_address(), query)}</span>
                        {unread.then(|| view! { <span class="badge badge--unread">"Unread"</span> })}
                        {when(conversation.when, message.map_or("", |message| &message.date))}
                    </div>
                    <p class="conversation__text" dir="auto">
                        {(!who.is_empty()).then(|| view! { <bdi class="conversation__sender">{marked(&who, query)} ": "</bdi> })}
                        {text}
                    </p>
                    {(!line.is_empty()).then(|| view! { <p class="conversation__line">"on " {marked(line, query)}</p> })}
                </div>
            }
        })
    };
    view! {
        {content}
        <div class="row-actions">
            {move || address_actions(actions.get().other_address())}
            {technical(move || values(&details.get()))}
        </div>
    }
    .into_any()
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
