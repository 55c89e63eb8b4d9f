//! One conversation.

use std::sync::Arc;

use leptos::either::EitherOf3;
use leptos::prelude::*;

use crate::api::conversation::MessageDirections;
use crate::i18n::{self, format};
use crate::model::conversation::Conversation;
use crate::model::section::Section;
use crate::ui::components::address::{address_of, quick_actions, record_actions};
use crate::ui::components::export::CopyRecordButton;
use crate::ui::components::highlight::highlighted;
use crate::ui::components::row::RecordRow;
use crate::ui::components::technical_details::{TechnicalDetails, Values};
use crate::ui::components::timestamp::Timestamp;
use crate::ui::export::csv_table;

/// What stands in the row of a conversation.
pub fn conversation_row(conversation: Memo<Arc<Conversation>>) -> impl IntoView {
    let is_unread = Memo::new(move |_| conversation.with(|one| one.is_unread()));
    let actions = move || quick_actions(&*conversation.get_untracked(), false);
    view! {
        <RecordRow
            class="row--conversation"
            name=move || view! { <Who conversation=conversation /> }
            is_new=is_unread
            new_word=i18n::UNREAD.text()
            more=move || view! { <Wish conversation=conversation /> }
            time=move || view! { <When conversation=conversation /> }
            text=move || view! { <LastText conversation=conversation class="conversation__last" /> }
            actions=actions
            is_primary=true
        >
            <Whole conversation=conversation />
        </RecordRow>
    }
}

#[component]
fn Who(conversation: Memo<Arc<Conversation>>) -> impl IntoView {
    move || conversation.with(|one| address_of(&**one, one.other_address()))
}

/// That somebody wants no more texts: whoever is about to answer should know.
#[component]
fn Wish(conversation: Memo<Arc<Conversation>>) -> impl IntoView {
    move || {
        let wish = conversation.with(|one| one.wants_no_texts());
        wish.then(|| view! { <span class="row__more">{i18n::NO_MORE_TEXTS.text()}</span> })
    }
}

#[component]
fn When(conversation: Memo<Arc<Conversation>>) -> impl IntoView {
    move || {
        let conversation = conversation.get();
        let date = conversation.message().map_or("", |message| &message.date).to_owned();
        view! { <Timestamp instant=conversation.when raw=date /> }
    }
}

/// The most recent message: who wrote it, and what.
#[component]
fn LastText(conversation: Memo<Arc<Conversation>>, class: &'static str) -> impl IntoView {
    move || {
        let conversation = conversation.get();
        let message = conversation.message();
        let sender = message.map_or("", |message| &message.sender);
        let who = match (conversation.is_ours(), sender) {
            (true, "") => i18n::YOU.text(),
            // The sender of what came in is the other side, whose number stands above.
            (false, sender) if sender == conversation.other_address() => "",
            (_, sender) => sender,
        };
        let who = Some(who).filter(|who| !who.is_empty()).map(|who| {
            view! {
                <bdi>
                    <span use:highlighted=who.to_owned()></span>
                    {i18n::LABELLED.with(["", ""])}
                </bdi>
            }
        });
        let text = match message {
            None => EitherOf3::A(view! { <span>{i18n::NO_MESSAGE.text()}</span> }),
            Some(message) if message.text.trim().is_empty() => {
                EitherOf3::B(view! { <span>{i18n::NO_TEXT.text()}</span> })
            }
            Some(message) => EitherOf3::C(view! { <span use:highlighted=message.text.clone()></span> }),
        };
        view! {
            <p class=class dir="auto">
                {who}
                {text}
            </p>
        }
    }
}

/// All of it: the whole text, where it belongs, and what can be done with it.
#[component]
fn Whole(conversation: Memo<Arc<Conversation>>) -> impl IntoView {
    let table = move |place: &csv_table::Place<'_>| {
        csv_table::conversations(std::iter::once(&conversation.get_untracked()), place)
    };
    view! {
        <LastText conversation=conversation class="conversation__whole" />
        {move || view! { <Facts conversation=conversation.get() /> }}
        <div class="row__tools">
            {record_actions(Section::Conversations, &*conversation.get_untracked())}
            <CopyRecordButton name=i18n::COPY_TEXT table=table />
        </div>
        <TechnicalDetails values=move || values(&conversation.get()) />
    }
}

#[component]
fn Facts(conversation: Arc<Conversation>) -> impl IntoView {
    let message = conversation.message();
    let direction = match message.and_then(|message| message.direction.as_ref()) {
        Some(MessageDirections::Incoming) => i18n::INCOMING.text(),
        Some(MessageDirections::Outgoing) => i18n::OUTGOING.text(),
        Some(MessageDirections::Other(_)) | None => i18n::TEXT.text(),
    };
    let line = message.map(|message| message.endpoint_display_name.clone()).unwrap_or_default();
    let when = conversation.when.map(format::full).unwrap_or_default();
    view! {
        <p class="row__facts">
            <span>{direction}</span>
            <span>{when}</span>
            <span use:highlighted=line></span>
        </p>
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
