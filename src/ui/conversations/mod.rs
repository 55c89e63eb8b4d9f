//! Conversations: texts, by their most recent message.

mod conversation_row;

use leptos::prelude::*;

use super::components::export::CsvButton;
use super::components::record_list::RecordList;
use super::components::section::{SectionFrame, counts};
use crate::i18n;
use crate::model::section::Section;
use conversation_row::conversation_row;

/// The section of conversations.
#[component]
pub fn Conversations() -> impl IntoView {
    view! {
        <SectionFrame
            name="conversations"
            title=i18n::CONVERSATIONS
            none=|since| i18n::NO_TEXTS.with([since])
            counts=counts(Section::Conversations)
            list=Section::Conversations
            tools=|| view! { <CsvButton section=Section::Conversations title=i18n::CONVERSATIONS /> }
        >
            <RecordList
                section=Section::Conversations
                label=i18n::CONVERSATIONS
                all_words=i18n::ALL_TEXTS_N
                all=|home| &home.conversations
                row=conversation_row
            />
        </SectionFrame>
    }
}
