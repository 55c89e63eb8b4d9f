use super::*;
use crate::api::decode;
use crate::model::home::Home;
use serde_json::json;

#[test]
fn every_row_is_as_long_as_the_head() {
    let body = json!({
        "calls": [{"id": "c", "direction": "Incoming", "ended": true, "wasMissed": true, "fromAddress": "+442079460958", "dateCreated": "2026-11-23T10:00:00Z"}],
        "conversations": [{"id": "t"}],
        "voicemail": [{"id": "v", "fromAddress": "anonymous", "dateCreated": "once"}],
        "forms": [{"id": "f", "fields": [{"name": "Day", "values": ["Mon", "Tue"]}]}, {"id": "g", "fields": [{"name": "Age", "values": ["7"]}, {"name": "Day", "values": []}]}],
        "callMetrics": [{"metricKey": "TotalCalls", "total": 3}],
    });
    let home = Home::of(decode::home(body.to_string().as_bytes()).unwrap(), 0);
    let place = Place { zone: &Zone::of(|_| 60), zone_name: "Europe/Berlin" };
    let tables = [
        calls(home.calls.iter(), &place),
        callbacks(&Callbacks::of(&home), &place),
        conversations(home.conversations.iter(), &place),
        voicemail(home.voicemail.iter(), &KeySet::default(), &place),
        forms(home.forms.iter(), &place),
        metrics(&home.metrics, |number| number.to_string()),
    ];
    for table in &tables {
        assert!(!table.rows.is_empty() && table.rows.iter().all(|row| row.len() == table.head.len()), "{table:?}");
    }
    let cell = |table: usize, row: usize, name: &str| {
        let at = tables[table].head.iter().position(|head| head == name).unwrap_or_else(|| panic!("{name}"));
        tables[table].rows[row][at].clone()
    };
    assert_eq!(cell(0, 0, "Started (Europe/Berlin)"), "2026-11-23 11:00:00");
    assert_eq!(
        (cell(0, 0, "From"), cell(0, 0, "From digits")),
        ("+44 207 946 0958".to_owned(), "442079460958".to_owned())
    );
    assert_eq!((cell(3, 0, "From"), cell(3, 0, "Date (Europe/Berlin)")), ("anonymous".to_owned(), "once".to_owned()));
    let of = |id: &str, name: &str| {
        cell(4, tables[4].rows.iter().position(|row| row.contains(&id.to_owned())).unwrap(), name)
    };
    assert_eq!(
        (of("f", "Day"), of("f", "Age"), of("g", "Age")),
        ("Mon; Tue".to_owned(), String::new(), "7".to_owned())
    );
}

#[test]
fn a_person_is_told_everything_once() {
    // Names of fields are the customers' own, and may be like those of this page's columns.
    let body = json!({
        "forms": [{"id": "f", "name": "Order", "callerNumber": "+16175550110", "fields": [
            {"name": "Account digits", "values": ["4711"]}, {"name": "Empty", "values": []}
        ]}],
    });
    let home = Home::of(decode::home(body.to_string().as_bytes()).unwrap(), 0);
    let place = Place { zone: &Zone::utc(), zone_name: "UTC" };
    let table = forms(home.forms.iter(), &place);
    assert!(table.head.contains(&"Caller digits".to_owned()));
    let told: Vec<(&str, &str)> = table.told().collect();
    assert_eq!(told, [("Name", "Order"), ("Caller", "(617) 555-0110"), ("Id", "f"), ("Account digits", "4711")]);
}
