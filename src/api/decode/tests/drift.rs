//! Answers that drift: enums, numbers and characters in other forms, and broken records.

use super::*;

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
