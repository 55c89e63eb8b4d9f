//! Infers in which call a voice message was left. The server does not say, so it is guessed from the number, the time
//! and the customer, and the page calls it likely.

use super::call::Call;
use super::home::Home;
use super::key::{Key, KeySet};
use super::record::Item;
use super::section::Section;
use super::voicemail::Voicemail;

/// How long before its call a message may be dated, as clocks disagree, in milliseconds.
const BEFORE_MS: i64 = 60_000;
/// How long after the end of its call a message may be dated, in milliseconds.
const AFTER_MS: i64 = 300_000;
/// The maximum length of a call without a known end, in milliseconds.
const OPEN_MS: i64 = 1_800_000;

/// Voice messages with the call in which each was probably left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InferredCalls(Vec<(Key, Key)>);

impl InferredCalls {
    /// Looks for the call of every message.
    pub fn of(home: &Home) -> Self {
        InferredCalls(
            home.voicemail.iter().filter_map(|message| Some((message.key(), call_of(home, message)?))).collect(),
        )
    }

    /// The call in which a message was probably left.
    pub fn call(&self, message: Key) -> Option<Key> {
        self.0.iter().find(|(of, _)| *of == message).map(|(_, call)| *call)
    }

    /// The message that was probably left in a call; the newest, if several.
    pub fn message(&self, call: Key) -> Option<Key> {
        self.0.iter().find(|(_, of)| *of == call).map(|(message, _)| *message)
    }

    /// The calls in which a message was probably left.
    pub fn calls(&self) -> KeySet {
        KeySet::of(self.0.iter().map(|(_, call)| *call))
    }
}

/// Of the calls that fit, the one that ended nearest to the message.
fn call_of(home: &Home, message: &Voicemail) -> Option<Key> {
    let address_key = home.addresses.address_key(&message.other_side())?;
    let when = message.when?;
    let calls = home.addresses.named(address_key).iter().filter(|entry| entry.section == Section::Calls);
    calls
        .map(|entry| &home.calls[entry.place])
        .filter_map(|call| Some((distance(call, message, when)?, call.key())))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, key)| key)
}

/// The distance of a message from the end of a call, if it may belong to it.
fn distance(call: &Call, message: &Voicemail, when: i64) -> Option<i64> {
    let began = call.began?;
    let ended = call.completed.unwrap_or(began + OPEN_MS);
    let customers = [&call.session.customer_id, &message.file.customer_id];
    let strangers = customers.iter().all(|id| !id.is_empty()) && customers[0] != customers[1];
    let fits = !call.is_outgoing() && !strangers && (began - BEFORE_MS..=ended + AFTER_MS).contains(&when);
    fits.then(|| (ended - when).abs())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::api::decode;
    use serde_json::json;

    #[test]
    fn a_message_belongs_to_the_call_that_it_ended() {
        let call = |id: &str, minute: u32, from: &str, more: &str| {
            json!({"id": id, "direction": "Incoming", "ended": true, "fromAddress": from, "customerId": more,
                "dateCreated": format!("2026-11-23T10:{minute:02}:00Z"), "dateCompleted": format!("2026-11-23T10:{minute:02}:40Z")})
        };
        let message = |id: &str, minute: u32, from: &str| json!({"id": id, "fromAddress": from, "customerId": "one", "dateCreated": format!("2026-11-23T10:{minute:02}:35Z")});
        let body = json!({
            "calls": [call("first", 1, "+13035550100", "one"), call("second", 3, "+13035550100", "one"),
                call("other", 3, "+13035550101", "one"), call("stranger", 20, "+13035550100", "two"),
                {"id": "out", "direction": "Outgoing", "toAddress": "+13035550100", "dateCreated": "2026-11-23T10:30:00Z", "dateCompleted": "2026-11-23T10:30:30Z"}],
            "voicemail": [message("a", 3, "(303) 555-0100"), message("b", 20, "+13035550100"), message("c", 3, "anonymous"), message("d", 30, "+13035550100")],
        });
        let home = Home::of(decode::home(body.to_string().as_bytes()).unwrap(), 0);
        let inferred = InferredCalls::of(&home);
        let key = Key::of_token;
        assert_eq!(inferred, InferredCalls(vec![(key("a"), key("second"))]));
        assert_eq!(inferred.call(key("a")), Some(key("second")));
        assert_eq!(inferred.message(key("second")), Some(key("a")));
        assert_eq!(inferred.message(key("first")), None);
    }
}
