//! Bodies that hold no home, and errors in place of one.

use super::*;

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
