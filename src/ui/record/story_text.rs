//! A story in words.

use crate::model::story::{Event, Record, Story};
use crate::ui::format;
use crate::words;

/// "3 calls, 1 text".
pub fn counts(story: &Story) -> String {
    let count = |is: fn(&Record) -> bool| story.events.iter().filter(|event| is(&event.record)).count();
    let parts = [
        (count(|record| matches!(record, Record::Call(_))), words::CALLS_N),
        (count(|record| matches!(record, Record::Text(_))), words::CONVERSATIONS_N),
        (count(|record| matches!(record, Record::Voicemail(_))), words::VOICE_MESSAGES_N),
        (count(|record| matches!(record, Record::Form(_))), words::FORMS_N),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    format::list(&parts.map(|(count, words)| format::plural(words, count)).collect::<Vec<_>>())
}

/// An entry in one line of text.
pub fn summary(event: &Event) -> String {
    match &event.record {
        Record::Call(call) => {
            let direction = if call.is_outgoing() { words::CALL_TO_THEM.text() } else { words::CALL.text() };
            let length = call.seconds().map(format::duration).unwrap_or_default();
            words::LABELLED
                .with([direction, format!("{} {length} {}", call.status.label(), call.session.outcome).trim()])
        }
        Record::Text(text) => {
            words::LABELLED.with([words::TEXT.text(), text.message().map_or("", |message| &message.text)])
        }
        Record::Voicemail(message) => words::LABELLED.with([words::VOICE_MESSAGE.text(), message.transcript()]),
        Record::Form(form) => words::LABELLED.with([words::FORM.text(), form.title()]),
    }
}
