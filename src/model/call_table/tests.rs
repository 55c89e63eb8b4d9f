use super::*;
use crate::model::labels::Unlabelled;
use crate::model::record::List;
use proptest::prelude::*;

fn calls(list: &[(i64, i64, &str)]) -> List<Call> {
    let sessions = list
        .iter()
        .map(|(began, seconds, name)| {
            let json = serde_json::json!({
                "id": name, "fromName": name, "ended": true,
                "dateCreated": if *began == 0 { String::new() } else { began.to_string() },
                "dateCompleted": (began + seconds).to_string(),
            });
            serde_json::from_value(json).unwrap()
        })
        .collect();
    List::of(sessions, Call::identity, |session, key| Call::of(session, key, &Unlabelled))
}

fn names(rows: &[Row]) -> Vec<String> {
    rows.iter()
        .map(|row| match row {
            Row::Day(date, count) => format!("{}:{count}", date.map(|d| d.to_string()).unwrap_or_default()),
            Row::Looked => "looked".to_owned(),
            Row::Call { call, group: RepeatGroup::Closed(others), .. } => {
                format!("{}+{others}", call.session.from_name)
            }
            Row::Call { call, .. } => call.session.from_name.clone(),
        })
        .collect()
}

const NOV_23: i64 = 1_795_392_000;

#[test]
fn days_are_grouped_in_the_order_of_time_alone() {
    let calls = calls(&[(NOV_23 + 60, 5, "b"), (NOV_23 - 60, 50, "a"), (NOV_23 + 90, 9, "c"), (0, 0, "x")]);
    let places: Vec<usize> = (0..calls.len()).collect();
    let rows = |sort| names(&rows(&calls, &places, &Arrangement { sort, ..Default::default() }, &Zone::utc()));
    assert_eq!(rows(Sort::default()), ["2026-11-23:2", "c", "b", "2026-11-22:1", "a", ":1", "x"]);
    let ascending = Sort { by: Column::Date, descending: false };
    assert_eq!(rows(ascending), ["2026-11-22:1", "a", "2026-11-23:2", "b", "c", ":1", "x"]);
    assert_eq!(rows(Sort { by: Column::From, descending: true }), ["x", "c", "b", "a"]);
    assert_eq!(rows(Sort { by: Column::Duration, descending: true }), ["a", "c", "b", "x"]);
    assert_eq!(rows(Sort { by: Column::Duration, descending: false }), ["b", "c", "a", "x"]);
}

#[test]
fn what_is_new_is_parted_from_what_is_not() {
    let calls = calls(&[(NOV_23 + 60, 5, "b"), (NOV_23 - 60, 50, "a"), (NOV_23 + 90, 9, "c")]);
    let rows = |looked: i64, descending| {
        let how = Arrangement {
            sort: Sort { by: Column::Date, descending },
            looked: Some(looked * 1000),
            ..Default::default()
        };
        names(&rows(&calls, &[0, 1, 2], &how, &Zone::utc()))
    };
    assert_eq!(rows(NOV_23 + 60, true), ["2026-11-23:2", "c", "looked", "b", "2026-11-22:1", "a"]);
    assert_eq!(rows(NOV_23 + 60, false), ["2026-11-22:1", "a", "2026-11-23:2", "b", "looked", "c"]);
    assert_eq!(rows(NOV_23 + 90, true), ["2026-11-23:2", "c", "b", "2026-11-22:1", "a"]);
    // What has no date is neither.
    let calls = self::calls(&[(NOV_23 - 60, 50, "a"), (NOV_23 + 60, 5, "b"), (0, 0, "x")]);
    let sort = Sort { by: Column::Date, descending: false };
    let how = Arrangement { sort, looked: Some(NOV_23 * 1000), ..Default::default() };
    let told = names(&super::rows(&calls, &[0, 1, 2], &how, &Zone::utc()));
    assert_eq!(told, ["2026-11-22:1", "a", "2026-11-23:1", "looked", "b", ":1", "x"]);
}

#[test]
fn repeated_calls_fold_behind_the_newest_of_the_day() {
    let sessions =
        [("1", "+13035550100"), ("2", "+13035550101"), ("3", "(303) 555-0100"), ("4", "anonymous"), ("5", "anonymous")];
    let sessions = sessions
        .iter()
        .map(|(id, from)| {
            let date = format!("2026-11-23T10:0{id}:00Z");
            serde_json::from_value(serde_json::json!({"id": id, "fromName": id, "fromAddress": from, "direction": "Incoming", "ended": true, "dateCreated": date})).unwrap()
        })
        .collect();
    let calls = List::of(sessions, Call::identity, |session, key| Call::of(session, key, &Unlabelled));
    let rows = |open: Vec<u64>| {
        let how = Arrangement { group_repeats: true, open, ..Default::default() };
        names(&rows(&calls, &[0, 1, 2, 3, 4], &how, &Zone::utc()))
    };
    assert_eq!(rows(vec![]), ["2026-11-23:5", "5", "4", "3+1", "2"]);
    assert_eq!(rows(vec![calls[2].key().0]), ["2026-11-23:5", "5", "4", "3", "1", "2"]);
}

proptest! {
    #[test]
    fn an_order_reads_back_as_written(at in 0_usize..7, descending in any::<bool>(), junk in "\\PC{0,10}") {
        let sort = Sort { by: Column::ALL[at], descending };
        prop_assert_eq!(Sort::parse(&sort.text()), sort);
        prop_assert_eq!(Sort::parse(&Sort::parse(&junk).text()), Sort::parse(&junk));
    }

    #[test]
    fn every_chosen_call_has_one_row(list in prop::collection::vec((NOV_23 - 400_000..NOV_23, 0_i64..500, "[abc]{1,2}"), 0..30), chosen in any::<u32>(), looked in prop::option::of(NOV_23 * 1000 - 400_000_000..NOV_23 * 1000)) {
        let list: Vec<(i64, i64, &str)> = list.iter().map(|(a, b, c)| (*a, *b, c.as_str())).collect();
        let calls = calls(&list);
        let places: Vec<usize> = (0..calls.len()).filter(|place| chosen >> place & 1 == 1).collect();
        for by in Column::ALL {
            for descending in [false, true] {
                let how = Arrangement { sort: Sort { by, descending }, looked, ..Default::default() };
                let rows = rows(&calls, &places, &how, &Zone::utc());
                let numbers: Vec<usize> = rows.iter().filter_map(|row| match row { Row::Call { place, .. } => Some(*place), _ => None }).collect();
                let counted: usize = rows.iter().filter_map(|row| match row { Row::Day(_, count) => Some(*count), _ => None }).sum();
                prop_assert_eq!(&numbers, &(0..places.len()).collect::<Vec<_>>());
                prop_assert!(by != Column::Date || counted == places.len());
                prop_assert!(rows.iter().filter(|row| matches!(row, Row::Looked)).count() <= 1);
                let mut keys: Vec<u64> = rows.iter().map(Row::key).collect();
                keys.sort_unstable();
                keys.dedup();
                prop_assert_eq!(keys.len(), rows.len());
            }
        }
    }
}
