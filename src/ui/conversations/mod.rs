//! Conversations: texts, by their most recent message.

mod conversation_row;

use leptos::prelude::*;

use super::components::export::CsvButton;
use super::components::record_list::RecordList;
use super::components::section::{SectionFrame, counts};
use crate::model::section::Section;
use crate::words;
use conversation_row::conversation_row;

/// The section of conversations.
#[component]
pub fn Conversations() -> impl IntoView {
    view! {
        <SectionFrame
            name="conversations"
            title=words::CONVERSATIONS
            icon="message"
            none=words::NO_TEXTS
            counts=counts(Section::Conversations)
            list=Section::Conversations
            tools=|| view! { <CsvButton section=Section::Conversations title=words::CONVERSATIONS /> }
        >
            <RecordList
                section=Section::Conversations
                label=words::CONVERSATIONS
                all=|home| &home.conversations
                row=conversation_row
            />
        </SectionFrame>
    }
}
