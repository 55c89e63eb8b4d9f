use super::*;
use crate::model::labels::Unlabelled;

fn call(json: &str) -> Call {
    Call::of(serde_json::from_str(json).unwrap(), Key(1), &Unlabelled)
}

#[test]
fn status_follows_from_the_fields() {
    for (json, status) in [
        (r#"{"callState":"Ringing"}"#, Status::Live(Live::Ringing)),
        (r#"{"callState":"ringing","queueState":"Queued"}"#, Status::Live(Live::Queued)),
        (r#"{"callState":4}"#, Status::Live(Live::Active)),
        (r#"{"callState":"Hold","ended":false,"wasMissed":true}"#, Status::Live(Live::OnHold)),
        (r#"{"callState":"Hold","ended":true,"wasMissed":true}"#, Status::Missed),
        (r#"{"callState":"Disconnected","dialState":"Active"}"#, Status::Live(Live::Active)),
        (r#"{"ended":true,"wasMissed":true,"answeredByName":"Ana"}"#, Status::Answered),
        (r#"{"ended":true,"wasMissed":true}"#, Status::Missed),
        (r#"{"ended":false,"callState":"Disconnected","wasMissed":true}"#, Status::Missed),
        (r#"{"ended":true}"#, Status::Completed),
        (r#"{"callState":"Connected","dateCompleted":"2026-11-23T10:00:00Z"}"#, Status::Completed),
        ("{}", Status::Completed),
    ] {
        assert_eq!(call(json).status, status, "{json}");
    }
}

/// Fault B1.
#[test]
fn b1_what_nobody_set_means_nothing() {
    let live = call(r#"{"ended":false,"callState":"Connected","dateCompleted":"0001-01-01T00:00:00Z"}"#);
    assert_eq!(live.status, Status::Live(Live::Connected));
    for zero in ["00000000-0000-0000-0000-000000000000", "000000000000000000000000", "0", "null", " "] {
        let missed =
            call(&format!(r#"{{"ended":true,"wasMissed":true,"answeredById":"{zero}","answeredByName":"{zero}"}}"#));
        assert_eq!(missed.status, Status::Missed, "{zero}");
        assert_eq!(missed.facet(Facet::Person), [("", "")]);
    }
}

/// Fault B2.
#[test]
fn b2_a_call_of_which_nothing_was_heard_is_not_under_way() {
    let now = instant::parse("2026-11-23T15:00:00Z").unwrap();
    let status = |began: &str, changed: &str| {
        let json = format!(r#"{{"callState":"Connected","dateCreated":"{began}","dateLastModified":"{changed}"}}"#);
        call(&json).as_of(now, &Unlabelled).status
    };
    assert_eq!(status("2026-11-02T10:00:00Z", ""), Status::Unended);
    assert_eq!(status("2026-11-02T10:00:00Z", "2026-11-02T10:05:00Z"), Status::Unended);
    assert_eq!(status("2026-11-23T14:58:00Z", ""), Status::Live(Live::Connected));
    // A long one that the server still updates.
    assert_eq!(status("2026-11-22T14:00:00Z", "2026-11-23T14:59:00Z"), Status::Live(Live::Connected));
    assert_eq!(status("", ""), Status::Live(Live::Connected));
}

#[test]
fn length_is_from_creation_to_completion() {
    let ended = |from: &str, to: &str| {
        call(&format!(r#"{{"ended":true,"dateCreated":"{from}","dateCompleted":"{to}"}}"#)).seconds()
    };
    assert_eq!(ended("2026-11-23T10:00:00Z", "2026-11-23T10:01:05.9Z"), Some(65));
    assert_eq!(ended("2026-11-23T10:00:00Z", "2026-11-23T09:59:59Z"), Some(0));
    assert_eq!(ended("2026-11-23T10:00:00Z", ""), None);
    assert_eq!(call(r#"{"callState":"Connected","dateCreated":"2026-11-23T10:00:00Z"}"#).seconds(), None);
}

#[test]
fn the_other_side_is_whom_to_call_back() {
    let incoming = call(r#"{"direction":"Incoming","fromAddress":"+13035550100","callbackNumber":"+13035550199"}"#);
    assert_eq!(incoming.other_side().raw, "+13035550199");
    let outgoing = call(r#"{"direction":"Outgoing","fromAddress":"+13035550100","destination":"4012"}"#);
    assert_eq!(outgoing.other_side().raw, "4012");
}
