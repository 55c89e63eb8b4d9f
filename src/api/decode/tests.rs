//! Answers as they should be, as they drift, and as they break.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::api::conversation::MessageDirections;
use crate::api::lenient::{FieldSlot, Skipped};
use crate::api::session::{FlowChannels, SessionCallState, SessionDialState};

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

#[test]
fn enums_come_as_names_numbers_and_new_words() {
    let state = |value: Value| decode(&json!({"calls": [{"callState": value}]})).home.calls[0].call_state.clone();
    for value in [json!("Hold"), json!("hold"), json!("HOLD"), json!(3), json!("3"), json!(3.0), json!(" Hold ")] {
        assert_eq!(state(value.clone()), Some(SessionCallState::Hold), "{value}");
    }
    assert_eq!(state(json!("Parked")), Some(SessionCallState::Other("Parked".to_owned())));
    assert_eq!(state(json!(17)), Some(SessionCallState::Other("17".to_owned())));
    assert_eq!(state(json!("")), None);
    let all = json!({"calls": [{"dialState": 1, "channel": "FAX"}], "conversations": [{"mostRecentMessage": {"direction": 1}}]});
    let home = decode(&all).home;
    assert_eq!(home.calls[0].dial_state, Some(SessionDialState::Active));
    assert_eq!(home.calls[0].channel, Some(FlowChannels::Fax));
    let message = home.conversations[0].most_recent_message.as_ref().unwrap();
    assert_eq!(message.direction, Some(MessageDirections::Outgoing));
}

#[test]
fn numbers_come_in_many_forms() {
    let metric = |text: &str| {
        let body = format!(r#"{{"callMetrics":[{{"metricKey":"NaN, Infinity","total":{text}}}]}}"#);
        let decoded = home(body.as_bytes()).unwrap();
        assert_eq!(decoded.home.call_metrics[0].metric_key, "NaN, Infinity");
        decoded.home.call_metrics[0].total
    };
    for (text, number) in [
        ("12.5", Some(12.5)),
        ("\"12.5\"", Some(12.5)),
        ("\"-3\"", Some(-3.0)),
        ("1E+16", Some(1e16)),
        ("\"1E+16\"", Some(1e16)),
        ("9007199254740993", Some(9_007_199_254_740_993_f64)),
        ("18446744073709551615", Some(1.8446744073709552e19)),
        ("NaN", None),
        ("Infinity", None),
        ("-Infinity", None),
        ("\"NaN\"", None),
        ("\"+Inf\"", None),
        ("null", None),
        ("1e400", None),
        ("-1.5E+999", None),
    ] {
        assert_eq!(metric(text), number, "{text}");
    }
    let length =
        |value: Value| decode(&json!({"voicemail": [{"contentLength": value}]})).home.voicemail[0].content_length;
    assert_eq!(length(json!(9_007_199_254_740_993_i64)), Some(9_007_199_254_740_993));
    assert_eq!(length(json!("9007199254740993")), Some(9_007_199_254_740_993));
    assert_eq!(length(json!(3.0)), Some(3));
    assert_eq!(length(json!("3.0")), Some(3));
    assert_eq!(length(json!(3.5)), None);
}

#[test]
fn one_bad_thing_costs_only_itself() {
    let body = json!({
        "calls": [{"id": "1", "fromName": {"first": "Ana"}, "ended": "maybe"}, "no record", 7, null, {"id": "2"}],
        "voicemail": "none",
        "forms": {"0": {}},
        "conversations": [{"id": "c", "mostRecentMessage": [1, 2]}],
        "unheardOf": [{"deep": [1]}],
        "callMetrics": [{"metricKey": 7, "total": "many"}]
    });
    let Decoded { home, skipped } = decode(&body);
    let ids: Vec<&str> = home.calls.iter().map(|call| call.id.as_str()).collect();
    assert_eq!(ids, ["1", "2"]);
    assert_eq!(home.conversations[0].id, "c");
    assert_eq!(home.call_metrics[0].metric_key, "7");
    let lost = |section, field, count| Skipped { section, field, count };
    assert_eq!(
        skipped,
        [
            lost("call_metrics", "total", 1),
            lost("calls", "ended", 1),
            lost("calls", "from_name", 1),
            lost("calls", "", 3),
            lost("conversations", "most_recent_message", 1),
            lost("forms", "forms", 1),
            lost("voicemail", "voicemail", 1),
        ]
    );
}

#[test]
fn a_later_list_is_as_tolerant() {
    let call = |log: Value| decode(&json!({"calls": [{"log": log}]})).home.calls[0].log.read();
    let (log, lost) = call(json!([{"date": 5, "message": "a"}, "x", {"MESSAGE": "b"}]));
    assert_eq!(log.iter().map(|line| line.message.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(lost.iter().map(|lost| lost.count).sum::<u32>(), 1);
    for nothing in [json!(null), json!([])] {
        assert!(call(nothing).0.is_empty());
    }
    assert_eq!(call(json!("text")).1.len(), 1);
}

#[test]
fn what_is_no_home_is_named() {
    use Unreadable::{NotAnObject, Several, Syntax, Truncated, WrongShape};
    let unreadable = |body: &str| match failure(body) {
        Error::Unreadable(why) => why,
        other => panic!("{body}: {other:?}"),
    };
    for body in ["null", "[]", "\"text\"", "7", "true", "[{}]"] {
        assert_eq!(unreadable(body), NotAnObject, "{body}");
    }
    for body in ["{}{}", "{} x", "{\"calls\":[]}\n{\"calls\":[]}"] {
        assert_eq!(unreadable(body), Several, "{body}");
    }
    let whole = sample().to_string();
    for end in (1..whole.len()).step_by(7) {
        assert_eq!(unreadable(&whole[..end]), Truncated(end), "cut at {end}");
    }
    assert_eq!(unreadable(r#"{"weather":"fine"}"#), WrongShape);
    assert!(matches!(unreadable("<!doctype html><p>Sign in"), Syntax(_)));
    assert!(matches!(unreadable("{'calls': []}"), Syntax(_)));
    for brackets in ["[".repeat(100_000), format!("{{\"calls\":{}", "[".repeat(100_000)), "{\"a\":".repeat(100_000)] {
        assert!(matches!(unreadable(&brackets), NotAnObject | Truncated(_)), "{}", &brackets[..20]);
    }
    let closed = format!("{{\"x\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(unreadable(&closed), WrongShape);
}

#[test]
fn an_error_in_place_of_a_home_is_one() {
    let body = r#"{"responseStatus":{"errorCode":"InvalidOperation","message":"The account is closed"}}"#;
    assert_eq!(failure(body), Error::Failed { status: 200, message: "The account is closed".to_owned() });
    // Without a code it means success.
    assert!(home(br#"{"responseStatus":{},"calls":[]}"#).is_ok());
}

#[test]
fn a_status_becomes_an_error_without_the_servers_insides() {
    let body = br#"{"responseStatus":{"errorCode":"E","message":"Bad date","errors":[{"fieldName":"FromDate","message":"not a date"}]}}"#;
    assert_eq!(
        Error::of_status(400, None, body),
        Error::Refused {
            status: 400,
            message: "Bad date".to_owned(),
            fields: vec![("FromDate".to_owned(), "not a date".to_owned())]
        }
    );
    for message in
        ["System.NullReferenceException: x", "a\\n   at Evo.Api.Home()", "<b>no</b>", "see https://x.example"]
    {
        let body = format!(r#"{{"responseStatus":{{"errorCode":"E","message":"{message}"}}}}"#);
        let expected = Error::Failed { status: 500, message: String::new() };
        assert_eq!(Error::of_status(500, None, body.as_bytes()), expected, "{message}");
    }
    assert_eq!(Error::of_status(401, None, b""), Error::SignedOut(String::new()));
    assert_eq!(Error::of_status(429, Some(7), b"slow down"), Error::Busy { status: 429, after: Some(7) });
    assert_eq!(Error::of_status(404, None, b"<html>"), Error::NotFound);
}

#[test]
fn broken_characters_are_mended() {
    let body = b"{\"calls\":[{\"fromName\":\"a\\ud83d b\",\"toAddress\":\"\\ud83d\\ude00\",\"outcome\":\"x\ny\xff\"}],\"callMetrics\":[{\"total\":NaN}]}";
    let call = &home(body).unwrap().home.calls[0];
    assert_eq!(call.from_name, "a\u{fffd} b");
    assert_eq!(call.to_address, "\u{1f600}");
    assert_eq!(call.outcome, "x y\u{fffd}");
}

#[test]
fn json_lines_of_one_line_are_a_home() {
    for end in ["", "\n", "\r\n", "\n\n"] {
        assert!(home(format!("{}{end}", sample()).as_bytes()).is_ok());
    }
}

/// Any JSON, with the names of the API among the names.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
    ];
    let name = prop_oneof![
        prop::sample::select(vec![
            "calls",
            "voicemail",
            "forms",
            "conversations",
            "callMetrics",
            "mostRecentMessage",
            "fields",
            "values",
            "members",
            "log",
            "customerBreadcrumb",
            "contactsNames",
            "applicationData",
            "isUnread",
            "total",
            "id",
            "responseStatus",
            "__proto__",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,8}",
    ];
    leaf.prop_recursive(6, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((name.clone(), inner), 0..5).prop_map(|pairs| pairs.into_iter().collect()),
        ]
    })
}

/// Every path to a field of the sample.
fn fields() -> Vec<Vec<String>> {
    fn walk(value: &Value, path: &mut Vec<String>, all: &mut Vec<Vec<String>>) {
        let children: Vec<(String, &Value)> = match value {
            Value::Object(map) => map.iter().map(|(name, value)| (name.clone(), value)).collect(),
            Value::Array(list) => list.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
            _ => return,
        };
        for (name, child) in children {
            path.push(name);
            all.push(path.clone());
            walk(child, path, all);
            path.pop();
        }
    }
    let mut all = Vec::new();
    walk(&sample(), &mut Vec::new(), &mut all);
    all
}

#[test]
fn every_field_survives_every_kind_of_value() {
    let kinds = [
        json!(null),
        json!(7),
        json!(-1.5),
        json!("text"),
        json!(true),
        json!([]),
        json!([1, "a", {}]),
        json!({"a": {"b": 1}}),
    ];
    let mut tried = 0;
    for path in fields() {
        for kind in kinds.iter().map(Some).chain([None]) {
            let mut body = sample();
            let (last, parents) = path.split_last().unwrap();
            let parent = parents.iter().fold(&mut body, |at, step| match at {
                Value::Array(list) => &mut list[step.parse::<usize>().unwrap()],
                other => &mut other[step.as_str()],
            });
            match (parent, kind) {
                (Value::Array(list), Some(kind)) => list[last.parse::<usize>().unwrap()] = kind.clone(),
                (Value::Array(list), None) => list.clear(),
                (parent, Some(kind)) => parent[last.as_str()] = kind.clone(),
                (parent, None) => {
                    parent.as_object_mut().unwrap().remove(last);
                }
            }
            let decoded =
                home(body.to_string().as_bytes()).unwrap_or_else(|error| panic!("{path:?} {kind:?}: {error:?}"));
            // Whatever happens to one field, the records of the other lists stand.
            let counts = [
                decoded.home.calls.len(),
                decoded.home.forms.len(),
                decoded.home.voicemail.len(),
                decoded.home.conversations.len(),
                decoded.home.call_metrics.len(),
            ];
            assert!(counts.iter().filter(|count| **count == 1).count() >= 4, "{path:?} {kind:?}: {counts:?}");
            tried += 1;
        }
    }
    assert!(tried > 1200, "{tried} cases");
}

proptest! {
    #[test]
    fn never_panics_on_bytes(body in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = home(&body);
    }

    #[test]
    fn any_object_is_a_home_or_a_named_error(value in any_json()) {
        let text = value.to_string();
        match home(text.as_bytes()) {
            Ok(_) => prop_assert!(value.is_object()),
            Err(Error::Unreadable(Unreadable::NotAnObject)) => prop_assert!(!value.is_object()),
            Err(Error::Unreadable(Unreadable::WrongShape) | Error::Failed { .. }) => {}
            Err(other) => prop_assert!(false, "{:?} for {}", other, text),
        }
    }

    #[test]
    fn mending_leaves_sound_bodies_alone(value in any_json()) {
        let text = value.to_string();
        prop_assert_eq!(mend(text.as_bytes()), text.as_bytes());
    }

    #[test]
    fn a_cut_or_changed_answer_never_panics(cut in 0_usize..4000, at in 0_usize..4000, byte: u8) {
        let mut body = sample().to_string().into_bytes();
        let place = at % body.len();
        body[place] = byte;
        body.truncate(cut);
        let _ = home(&body);
    }
}

/// The home that comes of a body read in slices of so many bytes, and how many slices it took.
fn sliced(body: &[u8], slice: usize) -> (Result<Decoded, Error>, usize) {
    let mut slices = Slices::of(body, slice);
    for steps in 1.. {
        if let Some(read) = slices.step() {
            return (read, steps);
        }
    }
    unreachable!("a body has an end")
}

/// Fault B14: whatever list a home is declared to have.
#[test]
fn b14_every_list_of_a_home_survives_slices() {
    let mut declared = AppHomeInformation::default();
    for (index, name) in declared.names().iter().enumerate() {
        if !matches!(declared.slot(index), FieldSlot::Records(list) if list.is_list()) {
            continue;
        }
        let list: Vec<_> =
            (0..60).map(|at| json!({"id": format!("id-{at}"), "metricKey": format!("key-{at}")})).collect();
        let body = json!({ *name: list, "isHostedSuiteCustomer": true }).to_string();
        let (sliced, steps) = sliced(body.as_bytes(), 64);
        let whole = home(body.as_bytes());
        assert_eq!(format!("{sliced:?}"), format!("{whole:?}"), "{name}");
        assert!(steps > 10, "{name}");
    }
}

#[test]
fn long_lists_are_read_in_slices() {
    let mut home = sample();
    let call = home["calls"][0].clone();
    home["calls"] = (0..100)
        .map(|at| {
            let mut call = call.clone();
            call["id"] = json!(format!("id-{at}"));
            call
        })
        .collect();
    home["calls"][50] = json!("no call at all");
    let body = home.to_string();
    let (read, steps) = sliced(body.as_bytes(), 5_000);
    assert!(steps > 10, "{steps}");
    let read = read.unwrap();
    let ids: Vec<&str> = read.home.calls.iter().map(|call| call.id.as_str()).collect();
    assert_eq!(ids.len(), 99);
    assert_eq!((ids[0], ids[49], ids[50], ids[98]), ("id-0", "id-49", "id-51", "id-99"));
    assert_eq!(read.skipped, home_of(&body).skipped);
    assert_eq!(read.home.voicemail.len(), 1);
}

#[test]
fn odd_bodies_are_read_as_if_whole() {
    for body in [
        r#"{"calls":[{"id":"a"},{"id":"b"}],"calls":[{"id":"c"}]}"#,
        r#"{"calls":[{"id":"a"},{"id":"b"}],"Calls":[{"id":"c"},{"id":"d"}]}"#,
        r#"{"calls":[{"id":"a"},{"id":"b"}, ]}"#,
        r#"{"calls":[{"id":"a"},,{"id":"b"}]}"#,
        r#"{"calls":[{"id":"a"},{"id":"b"}],"voicemail":[]}"#,
        "\u{feff}{\"calls\":[{\"id\":\"a\"},{\"id\":\"b\"}]}",
        r#"[["calls",[1,2,3]]]"#,
        r#"{"calls":[{"id":"a"},{"id":"b"}"#,
        r#"{"calls":[{"id":"a"},{"id":"b\"#,
    ] {
        let (whole, (read, _)) = (home(body.as_bytes()), sliced(body.as_bytes(), 3));
        assert_eq!(format!("{whole:?}"), format!("{read:?}"), "{body}");
    }
    let (_, steps) = sliced("\u{feff}{\"calls\":[{\"id\":\"a\"},{\"id\":\"b\"}]}".as_bytes(), 3);
    assert_eq!(steps, 2, "a byte order mark is no reason to read it twice");
}

fn home_of(body: &str) -> Decoded {
    home(body.as_bytes()).unwrap()
}

proptest! {
    #[test]
    fn slices_make_no_difference(
        texts in prop::collection::vec(r#"[\[\]{},:"\\a-c\u{e9}\u{1F600} ]{0,12}"#, 0..20),
        more in 0_usize..8,
        slice in 0_usize..400,
        end in 0_usize..4000,
        broken in any::<bool>(),
    ) {
        let named = |text: &String| json!({ "id": text, "fromName": text, "log": [{ "message": text }], "more": [[text]] });
        let body = json!({
            "responseStatus": null,
            "calls": texts.iter().map(named).collect::<Vec<_>>(),
            "unknown": texts,
            "voicemail": texts.iter().skip(more).map(named).collect::<Vec<_>>(),
            "isHostedSuiteCustomer": true,
            "forms": texts.iter().take(more).map(named).collect::<Vec<_>>(),
        })
        .to_string();
        // Broken off anywhere, it is told as ever.
        let body = if broken { &body.as_bytes()[..end.min(body.len())] } else { body.as_bytes() };
        let (whole, (read, _)) = (home(body), sliced(body, slice));
        prop_assert_eq!(format!("{whole:?}"), format!("{read:?}"));
    }
}
