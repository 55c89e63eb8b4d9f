//! A story in words.

use crate::i18n::{self, format};
use crate::model::story::{Event, Record, Story};

/// "3 calls, 1 text".
pub fn counts(story: &Story) -> String {
    let count = |is: fn(&Record) -> bool| story.events.iter().filter(|event| is(&event.record)).count();
    let parts = [
        (count(|record| matches!(record, Record::Call(_))), i18n::CALLS_N),
        (count(|record| matches!(record, Record::Text(_))), i18n::CONVERSATIONS_N),
        (count(|record| matches!(record, Record::Voicemail(_))), i18n::VOICE_MESSAGES_N),
        (count(|record| matches!(record, Record::Form(_))), i18n::FORMS_N),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    format::list(&parts.map(|(count, words)| format::plural(words, count)).collect::<Vec<_>>())
}

/// An entry in one line of text.
pub fn summary(event: &Event) -> String {
    match &event.record {
        Record::Call(call) => {
            let direction = if call.is_outgoing() { i18n::CALL_TO_THEM.text() } else { i18n::CALL.text() };
            let length = call.seconds().map(format::duration).unwrap_or_default();
            i18n::LABELLED.with([
                direction,
                format!("{} {length} {}", i18n::status_label(call.status), call.session.outcome).trim(),
            ])
        }
        Record::Text(text) => {
            i18n::LABELLED.with([i18n::TEXT.text(), text.message().map_or("", |message| &message.text)])
        }
        Record::Voicemail(message) => i18n::LABELLED.with([i18n::VOICE_MESSAGE.text(), message.transcript()]),
        Record::Form(form) => i18n::LABELLED.with([i18n::FORM.text(), form.title()]),
    }
}
