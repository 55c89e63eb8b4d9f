//! Answers as they should be, as they drift, and as they break.

use serde_json::{Value, json};

use super::*;
use crate::api::conversation::MessageDirections;
use crate::api::error::Error;
use crate::api::home::AppHomeInformation;
use crate::api::lenient::{FieldSlot, Skipped};
use crate::api::session::{FlowChannels, SessionCallState, SessionDialState};

mod arbitrary;
mod drift;
mod errors;
mod slices;

/// A home with one record of each kind, every documented field filled in: what the API's own reference shows.
fn sample() -> Value {
    let text = r#"{
        "isHostedSuiteCustomer": false,
        "conversations": [{
            "id": "String", "endpointId": "String", "otherAddress": "String",
            "mostRecentMessage": {
                "id": "String", "accountId": "String", "customerId": "String", "endpointId": "String",
                "endpointDisplayName": "String", "date": "String", "direction": "Incoming", "otherAddress": "String",
                "sender": "String", "text": "String", "isUnread": false
            }
        }],
        "calls": [{
            "dialState": "None", "callState": "Disconnected", "queueState": "None", "accountId": "String",
            "accountName": "String", "customerId": "String", "customerBreadcrumb": [{"id": "String", "name": "String"}], "customerName": "String",
            "endpointId": "String", "endpointName": "String", "dateCompleted": "String", "destination": "String",
            "toAddress": "String", "fromAddress": "String", "fromName": "String", "answeredByName": "String",
            "queueMemberId": "String", "channel": "Voice", "ended": false, "outcome": "String", "callSid": "String",
            "consoleData": "String", "holdQueueName": "String", "heldByUserId": "String", "holdReason": "None",
            "conferenceSid": "String", "displayName": "String",
            "log": [{"date": "String", "message": "String"}],
            "members": [{
                "identity": "String", "endpointId": "String", "displayName": "String", "isOriginalMember": false,
                "avatarUrl": "String", "applicationData": {"String": "String"}, "callState": "None", "role": "None",
                "callSid": "String", "muted": false
            }],
            "callbackNumber": "String", "answeredById": "String", "direction": "Incoming",
            "fromPhoneNumber": "String", "mostRecentParticipantCallSid": "String", "wasMissed": false,
            "ringQueueId": "String", "id": "String", "dateCreated": "String", "dateLastModified": "String",
            "createdBy": "String", "lastModifiedBy": "String"
        }],
        "callMetrics": [{"metricKey": "String", "total": 0, "average": 0}],
        "voicemail": [{
            "type": "Upload", "accountId": "String", "accountName": "String", "customerId": "String",
            "customerName": "String", "customerBreadcrumb": [{"id": "String", "name": "String"}], "userId": "String", "userName": "String",
            "fileName": "String", "uri": "String", "contentType": "String", "contentLength": 0,
            "recordingSid": "String", "recordingDuration": 0, "recordingFrom": "String", "transcription": "String",
            "fromAddress": "String", "toAddress": "String", "aiTranscription": "String", "id": "String",
            "dateCreated": "String", "dateLastModified": "String", "createdBy": "String", "lastModifiedBy": "String"
        }],
        "forms": [{
            "id": "String", "name": "String", "dateCreated": "String", "dateCompleted": "String",
            "formId": "String", "formName": "String", "clientId": "String", "clientName": "String",
            "contactId": "String", "contactName": "String", "contactsIds": ["String"], "contactsNames": ["String"],
            "emailSubject": "String", "callerNumber": "String",
            "fields": [{"name": "String", "values": ["String"]}]
        }]
    }"#;
    serde_json::from_str(text).unwrap()
}

fn decode(value: &Value) -> Decoded {
    home(value.to_string().as_bytes()).expect("a home")
}

fn failure(body: &str) -> Error {
    home(body.as_bytes()).expect_err("no home")
}

/// Every text that stands in a record, however deep, by the debug form of the whole.
fn said(decoded: &Decoded) -> String {
    let mut text = format!("{:?}", decoded.home);
    for call in &decoded.home.calls {
        text.push_str(&format!("{:?} {:?}", call.log.read(), call.members.read()));
    }
    text
}

#[test]
fn reads_every_documented_field() {
    // Each "String" of the sample becomes a text of its own, and each has to arrive.
    let mut text = sample().to_string();
    let mut count = 0;
    while let Some(at) = text.find("\"String\"") {
        text.replace_range(at..at + 8, &format!("\"value {count:03}\""));
        count += 1;
    }
    let decoded = home(text.as_bytes()).unwrap();
    assert_eq!(decoded.skipped, []);
    let said = said(&decoded);
    for number in 0..count {
        assert!(said.contains(&format!("value {number:03}")), "value {number:03} of {text}");
    }
    assert!(count > 90, "{count} texts in the sample");
}

#[test]
fn names_match_in_any_case() {
    let rename = |change: fn(&str) -> String| {
        fn walk(value: &Value, change: fn(&str) -> String) -> Value {
            match value {
                Value::Object(map) => map.iter().map(|(k, v)| (change(k), walk(v, change))).collect(),
                Value::Array(list) => list.iter().map(|v| walk(v, change)).collect(),
                other => other.clone(),
            }
        }
        walk(&sample(), change)
    };
    let plain = said(&decode(&sample()));
    let pascal = rename(|name| name[..1].to_uppercase() + &name[1..]);
    assert_eq!(said(&decode(&pascal)).to_lowercase(), plain.to_lowercase());
    let shouted = rename(str::to_uppercase);
    assert_eq!(said(&decode(&shouted)).to_lowercase(), plain.to_lowercase());
    for name in ["aITranscription", "AITranscription", "aiTranscription", "ai_transcription"] {
        assert_eq!(decode(&json!({"voicemail": [{ name: "x" }]})).home.voicemail[0].ai_transcription, "x", "{name}");
    }
}

#[test]
fn missing_null_and_empty_are_the_same() {
    for text in ["{}", r#"{"calls":null,"forms":[],"callMetrics":null}"#, "", " \r\n", "\u{feff}{}"] {
        let decoded = home(text.as_bytes()).unwrap();
        assert!(decoded.home.calls.is_empty() && decoded.skipped.is_empty(), "{text:?}");
    }
    let call = &decode(&json!({"calls": [{"fromName": null, "ended": null, "callState": null}]})).home.calls[0];
    assert!(call.from_name.is_empty() && !call.ended && call.call_state.is_none());
}
