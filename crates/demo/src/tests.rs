//! The demo as its clients meet it.

use super::*;
use axum::http::HeaderValue;
use dates::{DAY, HOUR, MINUTE, Millis};
use home::{Query, home};
use people::People;
use serde_json::Value;

/// A Monday at noon in UTC.
const NOON: Millis = 1_795_435_200_000;

fn query(account: &'static Account, now: Millis) -> Query<'static> {
    Query { account, customer: None, from: now - 7 * DAY, now, size: Size { seed: 1, calls: 420 }, nan: false }
}

fn read(query: &Query) -> Value {
    let body = home(&History::new(TimeZone::UTC), query).unwrap();
    serde_json::from_str(&body).unwrap()
}

fn list<'a>(home: &'a Value, name: &str) -> &'a Vec<Value> {
    home[name].as_array().unwrap()
}

#[test]
fn the_same_question_has_the_same_answer() {
    let account = &world::accounts()[1];
    let history = History::new(TimeZone::UTC);
    let first = home(&history, &query(account, NOON)).unwrap();
    let cached = home(&history, &query(account, NOON)).unwrap();
    let again = home(&History::new(TimeZone::UTC), &query(account, NOON)).unwrap();
    assert!(first == cached && first == again);
    let mut other = query(account, NOON);
    other.size.seed = 2;
    assert!(first != home(&history, &other).unwrap());
}

#[test]
fn what_has_ended_stays_as_it_was() {
    let account = &world::accounts()[0];
    let history = History::new(TimeZone::UTC);
    let mut later = query(account, NOON + 2 * HOUR);
    later.from = NOON - 3 * DAY;
    let mut earlier = query(account, NOON);
    earlier.from = NOON - 3 * DAY;
    let read = |query| -> Value { serde_json::from_str(&home(&history, query).unwrap()).unwrap() };
    let (before, after) = (read(&earlier), read(&later));
    let ended: Vec<_> = list(&before, "calls")
        .iter()
        .filter(|call| call["ended"] == true)
        .filter(|call| list(&after, "calls").iter().any(|other| other["id"] == call["id"]))
        .collect();
    assert!(ended.len() > 40);
    for call in ended {
        assert!(list(&after, "calls").contains(call));
    }
}

#[test]
fn sizes_and_lists() {
    for account in &world::accounts()[..2] {
        let home = read(&query(account, NOON));
        let calls = list(&home, "calls");
        assert!((390..=450).contains(&calls.len()), "{} calls", calls.len());
        assert!(list(&home, "voicemail").len() > 20);
        assert!(list(&home, "conversations").len() > 20);
        assert_eq!(list(&home, "forms").len() > 20, account.hosted);
        assert_eq!(home["isHostedSuiteCustomer"], account.hosted);
        let metrics = list(&home, "callMetrics");
        assert_eq!(metrics[0]["metricKey"], "TotalCalls");
        assert_eq!(metrics[0]["total"].as_u64(), Some(calls.len() as u64));
        let missed = calls.iter().filter(|call| call["wasMissed"] == true).count();
        assert!(missed > 40 && missed < calls.len() / 2, "{missed} missed");
        let out = calls.iter().filter(|call| call["direction"] == "Outgoing").count();
        assert!(out * 5 > calls.len() && out * 2 < calls.len(), "{out} out");
    }
    let new = read(&query(&world::accounts()[2], NOON));
    for name in ["calls", "voicemail", "conversations", "forms", "callMetrics"] {
        assert!(list(&new, name).is_empty(), "{name}");
    }
}

#[test]
fn calls_are_live_at_any_time_and_consistent() {
    let history = History::new(TimeZone::UTC);
    for account in &world::accounts()[..2] {
        for step in 0..(DAY / (10 * MINUTE)) {
            let mut query = query(account, NOON + step * 10 * MINUTE);
            query.from = query.now - 2 * HOUR;
            let home: Value = serde_json::from_str(&home(&history, &query).unwrap()).unwrap();
            let calls = list(&home, "calls");
            let live = calls.iter().filter(|call| call["ended"] == false);
            assert!(live.count() >= 2);
            for call in calls {
                let ended = call["ended"] == true;
                assert_eq!(ended, call.get("dateCompleted").is_some());
                assert_eq!(ended, call["callState"] == "Disconnected");
                assert_eq!(ended, call["outcome"] != "In progress");
            }
        }
    }
}

#[test]
fn forms_name_their_contacts_in_parallel() {
    let home = read(&query(&world::accounts()[1], NOON));
    for form in list(&home, "forms") {
        let ids = list(form, "contactsIds");
        assert_eq!(ids.len(), list(form, "contactsNames").len());
        assert!((1..=3).contains(&ids.len()));
        assert_eq!(form["contactId"], ids[0]);
    }
}

#[test]
fn a_customer_narrows_everything() {
    let account = &world::accounts()[0];
    let id = account.customers[1].id.clone();
    let all = read(&query(account, NOON));
    let mut narrow = query(account, NOON);
    narrow.customer = Some(&id);
    let some = read(&narrow);
    assert!(list(&some, "calls").len() < list(&all, "calls").len());
    assert!(list(&some, "calls").iter().all(|call| call["customerId"] == id.as_str()));
    narrow.customer = Some("nobody");
    let none = read(&narrow);
    assert!(list(&none, "calls").is_empty() && list(&none, "conversations").is_empty());
    assert!(list(&none, "callMetrics").iter().all(|metric| metric["total"] == 0));
}

#[test]
fn nan_is_a_fault_only() {
    let history = History::new(TimeZone::UTC);
    let mut query = query(&world::accounts()[0], NOON);
    assert!(!home(&history, &query).unwrap().contains("NaN"));
    query.nan = true;
    assert!(home(&history, &query).unwrap().contains("\"average\":NaN"));
}

#[test]
fn thousands_of_calls() {
    let history = History::new(TimeZone::UTC);
    let mut query = query(&world::accounts()[1], NOON);
    query.size.calls = 20_000;
    let body = home(&history, &query).unwrap();
    let calls = body.matches("\"dialState\"").count();
    assert!((19_000..=21_000).contains(&calls), "{calls} calls");
}

#[test]
fn callers_come_back() {
    let people = People::new(1);
    let mut random = random::Random::new(&[1]);
    let mut addresses: Vec<_> = (0..400).map(|_| people.caller(&mut random).address.clone()).collect();
    addresses.sort();
    addresses.dedup();
    assert!((120..300).contains(&addresses.len()), "{}", addresses.len());
}

/// Sends a request with JSON accepted, and returns status, headers and body.
async fn send(demo: &Demo, method: Method, path: &str, cookies: &str, body: &str) -> (StatusCode, HeaderMap, String) {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::ACCEPT, "application/json")
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::COOKIE, cookies)
        .body(Body::from(body.to_owned()))
        .unwrap();
    let (parts, body) = demo.respond(request).await.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let body = String::from_utf8_lossy(&body).into_owned();
    (parts.status, parts.headers, body)
}

async fn get(demo: &Demo, path: &str, cookies: &str) -> (StatusCode, HeaderMap, String) {
    send(demo, Method::GET, path, cookies, "").await
}

fn cookies(headers: &HeaderMap) -> String {
    let set = headers.get_all(header::SET_COOKIE).iter();
    let pairs: Vec<_> = set.filter_map(|cookie| cookie.to_str().ok()?.split(';').next()).collect();
    pairs.join("; ")
}

async fn sign_in(demo: &Demo, user: &str) -> String {
    let body = format!(r#"{{"userName":"{user}","password":"{user}","rememberMe":true}}"#);
    let (status, headers, body) = send(demo, Method::POST, "/auth/credentials", "", &body).await;
    assert_eq!(status, StatusCode::OK, "{body}");
    cookies(&headers)
}

#[tokio::test]
async fn signing_in_and_out() {
    let demo = Demo::new(Switches::default(), TimeZone::UTC);
    let (status, headers, body) = get(&demo, "/portal/home", "").await;
    assert_eq!((status, body.as_str()), (StatusCode::UNAUTHORIZED, ""));
    assert_eq!(headers.get(header::WWW_AUTHENTICATE), Some(&HeaderValue::from_static("basic realm=\"/auth/basic\"")));
    assert_eq!(get(&demo, "/auth/status", "").await.0, StatusCode::NO_CONTENT);

    let post = |body| send(&demo, Method::POST, "/auth/credentials", "", body);
    let (status, _, body) = post(r#"{"userName":"demo","password":"x"}"#).await;
    assert_eq!(status, StatusCode::UNAUTHORIZED);
    assert!(body.contains("Invalid Username or Password"));
    let (status, _, body) = post(r#"{"userName":"demo"}"#).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(body.contains(r#""fieldName":"Password""#));
    let (status, _, body) = post(r#"{"userName":"locked","password":"locked"}"#).await;
    assert_eq!(status, StatusCode::UNAUTHORIZED);
    assert!(body.contains("locked"));

    let cookies = sign_in(&demo, "demo").await;
    let (status, _, body) = get(&demo, "/auth/status", &cookies).await;
    let user: Value = serde_json::from_str(&body).unwrap();
    assert_eq!((status, list(&user, "accountIds").len()), (StatusCode::OK, 2));
    assert_eq!(get(&demo, "/PORTAL/home", &cookies).await.0, StatusCode::OK);
    get(&demo, "/auth/logout", &cookies).await;
    let (status, ..) = get(&demo, "/portal/home", &cookies).await;
    assert_eq!(status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn parameters() {
    let demo = Demo::new(Switches::default(), TimeZone::UTC);
    let cookies = sign_in(&demo, "dental").await;
    let path = format!("/portal/home?accountid={}", world::ANSWERING);
    let (status, _, body) = get(&demo, &path, &cookies).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert!(body.contains("Forbidden") && body.contains("/portal/home"));
    let (status, _, body) = get(&demo, "/portal/home?FROMDATE=soon", &cookies).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(body.contains("FormatException") && body.contains(r#""fieldName":"FromDate""#));
    let (_, _, body) = get(&demo, "/portal/home?FromDate=2999-01-01&CustomerId=", &cookies).await;
    let future: Value = serde_json::from_str(&body).unwrap();
    assert!(list(&future, "calls").is_empty());
    let (status, headers, body) = get(&demo, "/portal/home.jsonl", &cookies).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(headers[header::CONTENT_TYPE], "text/jsonl");
    assert!(!body.contains('\n'));
    assert_eq!(get(&demo, "/portal/else", &cookies).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn faults_for_one_browser() {
    let demo = Demo::new(Switches::default(), TimeZone::UTC);
    let cookies = sign_in(&demo, "dental").await;
    let with = |faults: &str| format!("{cookies}; demo-faults={faults}");
    let (status, headers, _) = get(&demo, "/portal/home", &with("status=503&retry-after=9")).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(headers[header::RETRY_AFTER], "9");
    let (status, _, body) = get(&demo, "/portal/home", &with("truncate=json")).await;
    assert_eq!(status, StatusCode::OK);
    assert!(serde_json::from_str::<Value>(&body).is_err());
    let (_, _, body) = get(&demo, "/portal/home", &with("pascal=1")).await;
    assert!(body.starts_with(r#"{"IsHostedSuiteCustomer":"#));
    assert!(serde_json::from_str::<Value>(&body).is_ok());
    let (status, ..) = get(&demo, "/auth/status", "demo-faults=auth=missing").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let (status, ..) = get(&demo, "/portal/home", "demo-faults=auth=missing").await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(get(&demo, "/portal/home", &with("oops=1")).await.0, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn recordings_come_in_parts() {
    let demo = Demo::new(Switches::default(), TimeZone::UTC);
    let cookies = sign_in(&demo, "dental").await;
    let (_, _, body) = get(&demo, "/portal/home", &cookies).await;
    let home: Value = serde_json::from_str(&body).unwrap();
    let voicemail = list(&home, "voicemail")
        .iter()
        .find(|file| file["uri"].as_str().is_some_and(|uri| !uri.ends_with("0000")))
        .unwrap();
    let uri = voicemail["uri"].as_str().unwrap();
    assert_eq!(get(&demo, uri, "").await.0, StatusCode::UNAUTHORIZED);
    let request = |range: &str| {
        let request = Request::builder().uri(uri).header(header::COOKIE, &cookies);
        request.header(header::RANGE, range).body(Body::empty()).unwrap()
    };
    let part = demo.respond(request("bytes=0-99")).await;
    assert_eq!(part.status(), StatusCode::PARTIAL_CONTENT);
    let size = voicemail["contentLength"].as_u64().unwrap();
    assert_eq!(part.headers()[header::CONTENT_RANGE], format!("bytes 0-99/{size}"));
    let beyond = demo.respond(request("bytes=99999999-")).await;
    assert_eq!(beyond.status(), StatusCode::RANGE_NOT_SATISFIABLE);
}
