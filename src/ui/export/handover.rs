//! The shift handoff: what is waiting, for whoever comes next, in the order in which it should be seen to.

use std::sync::Arc;

use crate::i18n;
use crate::model::address::Address;
use crate::model::attention;
use crate::model::call::Call;
use crate::model::callbacks::Callbacks;
use crate::model::filter::FilterContext;
use crate::model::home::Home;
use crate::model::instant::Instant;
use crate::model::record::{Item, Key};
use crate::model::section::Section;

/// What a part of the hand-over is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Calls under way.
    Live,
    /// Voice messages not heard on this device.
    Voicemail,
    /// People to call back.
    Callbacks,
    /// Texts that are unread or await a reply.
    Texts,
    /// New forms.
    Forms,
}

/// One line of the hand-over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The name, if there is one.
    pub name: String,
    /// The address, as it came.
    pub address: String,
    /// When it happened, or began to wait.
    pub when: Option<Instant>,
    /// How often they called, where that is more than once.
    pub attempts: usize,
    /// Where it belongs: line, person, client.
    pub place: String,
    /// What was said, written or filled in.
    pub text: String,
}

/// One part of the hand-over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is about.
    pub topic: Topic,
    /// Its lines; never none.
    pub lines: Vec<Line>,
}

/// What is waiting in a home.
pub fn handover(home: &Home, callbacks: &Callbacks, known: &FilterContext) -> Vec<Part> {
    let queue = attention::queue(home, callbacks, known);
    let live: Vec<Line> = home.calls.iter().filter(|call| call.is_live()).map(of_call).collect();
    let of = |section: Section, line: &dyn Fn(Key) -> Option<Line>| -> Vec<Line> {
        queue.iter().filter(|(of, _)| *of == section).filter_map(|(_, key)| line(*key)).collect()
    };
    let parts = [
        (Topic::Live, live),
        (Topic::Callbacks, of(Section::Callbacks, &|key| callback(home, callbacks, key))),
        (Topic::Texts, of(Section::Conversations, &|key| text(home, key))),
        (Topic::Voicemail, of(Section::Voicemail, &|key| voicemail(home, key))),
        (Topic::Forms, of(Section::Forms, &|key| form(home, key))),
    ];
    parts.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(topic, lines)| Part { topic, lines }).collect()
}

/// A name, unless it is the address once more.
fn name(name: &str, address: &str) -> String {
    let same = name == address
        || (Address::of(name).address_key().is_some()
            && Address::of(name).address_key() == Address::of(address).address_key());
    if same { String::new() } else { name.to_owned() }
}

fn of_call(call: &Arc<Call>) -> Line {
    let address = call.other_side().raw;
    let session = &call.session;
    let from = if call.is_outgoing() { "" } else { &session.from_name };
    Line {
        name: name(from, address),
        address: address.to_owned(),
        when: call.began,
        attempts: 1,
        place: session.endpoint_name.clone(),
        text: match session.answered_by_name.as_str() {
            "" => String::new(),
            name => i18n::WITH.with([name]),
        },
    }
}

fn callback(home: &Home, callbacks: &Callbacks, key: Key) -> Option<Line> {
    let one = callbacks.find(key)?;
    let said = one.voicemail.and_then(|message| home.voicemail.find(message)).map(|message| message.transcript());
    Some(Line {
        attempts: one.attempts,
        when: Some(one.first),
        text: said.unwrap_or_default().to_owned(),
        ..of_call(&one.call)
    })
}

fn voicemail(home: &Home, key: Key) -> Option<Line> {
    let message = home.voicemail.find(key)?;
    let address = message.other_side().raw;
    Some(Line {
        name: name(message.from(), address),
        address: address.to_owned(),
        when: message.when,
        attempts: 1,
        place: message.file.user_name.clone(),
        text: message.transcript().to_owned(),
    })
}

fn text(home: &Home, key: Key) -> Option<Line> {
    let conversation = home.conversations.find(key)?;
    let message = conversation.message()?;
    Some(Line {
        name: String::new(),
        address: conversation.other_address().to_owned(),
        when: conversation.when,
        attempts: 1,
        place: message.endpoint_display_name.clone(),
        text: message.text.clone(),
    })
}

fn form(home: &Home, key: Key) -> Option<Line> {
    let form = home.forms.find(key)?;
    let fields = form.info.fields.iter().filter(|field| field.values.iter().any(|value| !value.trim().is_empty()));
    let filled: Vec<String> = fields.map(|field| format!("{}: {}", field.name, field.values.join(", "))).collect();
    Some(Line {
        name: form.title().to_owned(),
        address: form.info.caller_number.clone(),
        when: form.when,
        attempts: 1,
        place: std::iter::once(form.info.client_name.as_str())
            .chain(form.contacts())
            .filter(|name| !name.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        text: filled.join("; "),
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::api::decode;
    use crate::model::record::KeySet;
    use serde_json::json;

    #[test]
    fn the_handover_holds_what_is_waiting_and_who_is_on_the_line() {
        let body = json!({
            "calls": [
                {"id": "live", "direction": "Incoming", "callState": "Connected", "fromAddress": "+13035550107", "answeredByName": "Ana", "dateCreated": "2026-11-23T10:09:00Z"},
                {"id": "m", "direction": "Incoming", "ended": true, "wasMissed": true, "fromName": "Wanda", "fromAddress": "+13035550199", "endpointName": "Front desk", "dateCreated": "2026-11-23T10:00:00Z"},
            ],
            "voicemail": [{"id": "v", "fromAddress": "+13035550199", "recordingFrom": "(303) 555-0199", "transcription": "call me", "dateCreated": "2026-11-23T10:00:30Z"}],
            "conversations": [{"id": "t", "otherAddress": "+13035550101", "mostRecentMessage": {"direction": "Incoming", "text": "hello"}}],
            "forms": [{"id": "f", "formName": "Message", "clientName": "Oak", "contactName": "Dr. Oak", "fields": [{"name": "Day", "values": ["Mon", "Tue"]}, {"name": "Left", "values": [" "]}]}],
        });
        let home = Home::of(decode::home(body.to_string().as_bytes()).unwrap(), 0);
        let callbacks = Callbacks::of(&home);
        let parts = handover(&home, &callbacks, &FilterContext::default());
        let told: Vec<_> = parts
            .iter()
            .map(|part| {
                (
                    part.topic,
                    part.lines.len(),
                    part.lines[0].name.as_str(),
                    part.lines[0].text.as_str(),
                    part.lines[0].place.as_str(),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                (Topic::Live, 1, "", "with Ana", ""),
                (Topic::Callbacks, 1, "Wanda", "call me", "Front desk"),
                (Topic::Texts, 1, "", "hello", ""),
                (Topic::Voicemail, 1, "", "call me", ""),
                (Topic::Forms, 1, "Message", "Day: Mon, Tue", "Oak, Dr. Oak"),
            ]
        );
        let heard = FilterContext { heard: KeySet::of([Key::of_token("v")]), ..FilterContext::default() };
        assert!(handover(&home, &callbacks, &heard).iter().all(|part| part.topic != Topic::Voicemail));
        assert_eq!(handover(&Home::default(), &Callbacks::default(), &FilterContext::default()), []);
    }
}
