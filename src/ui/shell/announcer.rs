//! Says what a window, a search or a filter brought.

use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::model::section::Section;
use crate::state::{use_filters, use_home, use_notices};

/// Says it once. A refresh that changes nothing says nothing.
pub fn announce_results() {
    let (home, filters, notices) = (use_home(), use_filters(), use_notices());
    Effect::new(move |before: Option<String>| {
        let before = before.unwrap_or_default();
        let Some(home) = home.shown.get() else {
            return before;
        };
        let mut parts = vec![
            (Section::Calls, i18n::CALLS_N),
            (Section::Conversations, i18n::CONVERSATIONS_N),
            (Section::Voicemail, i18n::VOICE_MESSAGES_N),
        ];
        if home.has_forms {
            parts.push((Section::Forms, i18n::FORMS_N));
        }
        let parts = parts.into_iter().map(|(section, words)| format::plural(words, filters.lists.count(section)));
        let text = format::list(&parts.collect::<Vec<_>>());
        if before != text {
            notices.found.set(text.clone());
        }
        text
    });
}
