//! Any value in any field, any JSON, any bytes.

use proptest::prelude::*;

use super::*;
use crate::api::decode::mend::mend;

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
