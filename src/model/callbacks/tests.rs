use super::*;
use crate::api::decode;
use proptest::prelude::*;
use serde_json::{Value, json};

const START: i64 = 1_795_392_000_000;

fn home(calls: Vec<Value>, texts: Vec<Value>, messages: Vec<Value>) -> Home {
    let body = json!({"calls": calls, "conversations": texts, "voicemail": messages}).to_string();
    Home::of(decode::home(body.as_bytes()).unwrap(), 0)
}

/// What may happen with a number in a minute.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Event {
    Missed,
    Answered,
    MissedElsewhere,
    CalledBack,
    Texted,
    LeftMessage,
}

fn play(events: &[(i64, u32, Event)]) -> Home {
    let (mut calls, mut texts, mut messages) = (Vec::new(), Vec::new(), Vec::new());
    for (at, (minute, number, event)) in events.iter().enumerate() {
        let date = (START + minute * 60_000).to_string();
        let ended = (START + minute * 60_000 + 20_000).to_string();
        let number = format!("+1303555{number:04}");
        let call = |direction: &str, more: Value| {
            let mut call = json!({"id": at.to_string(), "direction": direction, "ended": true, "dateCreated": date, "dateCompleted": ended});
            let side = if direction == "Incoming" { "fromAddress" } else { "toAddress" };
            call[side] = json!(number);
            call.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            call
        };
        match event {
            Event::Missed => calls.push(call("Incoming", json!({"wasMissed": true}))),
            Event::Answered => calls.push(call("Incoming", json!({"answeredByName": "Ana"}))),
            Event::MissedElsewhere => calls.push(call("Incoming", json!({"wasMissed": true, "answeredByName": "Ana"}))),
            Event::CalledBack => calls.push(call("Outgoing", json!({}))),
            Event::Texted => texts.push(json!({"id": at.to_string(), "otherAddress": number, "mostRecentMessage": {"direction": "Outgoing", "sender": "Ana", "date": date}})),
            Event::LeftMessage => messages.push(json!({"id": at.to_string(), "fromAddress": number, "dateCreated": date})),
        }
    }
    home(calls, texts, messages)
}

#[test]
fn one_entry_a_caller_with_what_is_known() {
    use Event::{CalledBack, LeftMessage, Missed};
    let home = play(&[
        (1, 7, Missed),
        (9, 7, Missed),
        (10, 7, LeftMessage),
        (3, 8, Missed),
        (4, 8, CalledBack),
        (5, 9, Missed),
    ]);
    let Callbacks { waiting, unreachable } = Callbacks::of(&home);
    assert_eq!(unreachable, 0);
    let told: Vec<_> =
        waiting.iter().map(|one| (one.address().display(), one.attempts, (one.last - one.first) / 60_000)).collect();
    assert_eq!(told, [("(303) 555-0007".to_owned(), 2, 8), ("(303) 555-0009".to_owned(), 1, 0)]);
    assert!(waiting[0].voicemail.is_some() && waiting[1].voicemail.is_none());
    assert_eq!(waiting[0].longest, 20);
}

#[test]
fn who_was_called_back_and_calls_again_waits_since_then() {
    use Event::{CalledBack, Missed};
    let waiting = Callbacks::of(&play(&[(1, 7, Missed), (5, 7, CalledBack), (9, 7, Missed)])).waiting;
    assert_eq!((waiting[0].attempts, waiting[0].first), (1, START + 9 * 60_000));
}

#[test]
fn one_number_to_call_back_and_another_that_calls_are_one_person() {
    let call = |id: &str, minute: u32, more: Value| {
        let mut call = json!({"id": id, "direction": "Incoming", "ended": true, "fromAddress": "sip:x@y", "dateCreated": format!("2026-11-23T10:{minute:02}:00Z")});
        call.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        call
    };
    let missed = call("1", 1, json!({"wasMissed": true, "callbackNumber": "+13035550100"}));
    let message = json!({"id": "v", "fromAddress": "sip:x@y", "dateCreated": "2026-11-23T10:01:30Z"});
    let Callbacks { waiting, .. } = Callbacks::of(&home(vec![missed.clone()], vec![], vec![message]));
    assert!(waiting[0].voicemail.is_some());
    let answered = call("2", 2, json!({"answeredByName": "Ana"}));
    assert!(Callbacks::of(&home(vec![missed, answered], vec![], vec![])).waiting.is_empty());
    let chat = call("3", 3, json!({"wasMissed": true, "channel": "Chat", "fromAddress": "+13035550177"}));
    assert!(Callbacks::of(&home(vec![chat], vec![], vec![])).waiting.is_empty());
}

/// Fault B6.
#[test]
fn b6_a_text_that_nobody_wrote_settles_nothing() {
    let missed = json!({"id": "1", "direction": "Incoming", "ended": true, "wasMissed": true, "fromAddress": "+13035550100",
        "dateCreated": "2026-11-23T10:00:00Z", "dateCompleted": "2026-11-23T10:00:20Z"});
    let text = |sender: &str, date: &str| json!({"id": "t", "otherAddress": "+13035550100", "mostRecentMessage": {"direction": "Outgoing", "sender": sender, "date": date}});
    let waiting = |text: Value| Callbacks::of(&home(vec![missed.clone()], vec![text], vec![])).waiting;
    let automatic = waiting(text("", "2026-11-23T10:00:51Z"));
    assert!(automatic.len() == 1 && automatic[0].was_sent_automatic_text);
    assert!(waiting(text("Ana", "2026-11-23T10:00:51Z")).is_empty());
    assert!(waiting(text("", "2026-11-23T10:10:00Z")).is_empty());
}

#[test]
fn callers_who_can_not_be_called_are_counted() {
    let calls = vec![
        json!({"id": "1", "direction": "Incoming", "ended": true, "wasMissed": true, "fromAddress": "anonymous", "dateCreated": "2026-11-23T10:00:00Z"}),
    ];
    let Callbacks { waiting, unreachable } = Callbacks::of(&home(calls, vec![], vec![]));
    assert_eq!((waiting.len(), unreachable), (0, 1));
}

fn events() -> impl Strategy<Value = Vec<(i64, u32, Event)>> {
    use Event::{Answered, CalledBack, LeftMessage, Missed, MissedElsewhere, Texted};
    let event = prop::sample::select(vec![Missed, Missed, Answered, MissedElsewhere, CalledBack, Texted, LeftMessage]);
    prop::collection::vec((0_i64..60, 0_u32..4, event), 0..25)
}

proptest! {
    #[test]
    fn the_list_holds_those_and_only_those_who_wait(events in events()) {
        let waiting = Callbacks::of(&play(&events)).waiting;
        for number in 0..4_u32 {
            let of = |wanted: &[Event]| events.iter().filter(|(_, who, event)| *who == number && wanted.contains(event)).map(|(minute, ..)| *minute).max();
            let missed = of(&[Event::Missed]);
            let settled = of(&[Event::Answered, Event::MissedElsewhere, Event::CalledBack, Event::Texted]);
            let waits = missed.is_some() && settled <= missed;
            let listed = waiting.iter().filter(|one| one.address().raw.ends_with(&format!("555{number:04}"))).count();
            prop_assert_eq!(listed, usize::from(waits), "number {} of {:?}", number, events);
        }
        prop_assert!(waiting.windows(2).all(|pair| pair[0].last >= pair[1].last));
        let all = Callbacks { waiting, unreachable: 0 };
        let firsts: Vec<_> =
            all.keys(&Query::default(), true).into_iter().filter_map(|key| all.find(Key(key))).map(|one| one.first).collect();
        prop_assert!(firsts.is_sorted());
        prop_assert_eq!(firsts.len(), all.waiting.len());
    }

    #[test]
    fn attempts_are_the_missed_calls(events in events()) {
        for one in Callbacks::of(&play(&events)).waiting {
            let number: u32 = one.address().raw[8..].parse().unwrap();
            use Event::{Answered, CalledBack, MissedElsewhere, Texted};
            let of = |wanted: &[Event]| -> Vec<i64> {
                events.iter().filter(|(_, who, event)| *who == number && wanted.contains(event)).map(|(minute, ..)| START + minute * 60_000).collect()
            };
            let settled = of(&[Answered, CalledBack, MissedElsewhere, Texted]).into_iter().max();
            let missed: Vec<i64> = of(&[Event::Missed]).into_iter().filter(|at| Some(*at) >= settled).collect();
            prop_assert_eq!(one.attempts, missed.len());
            prop_assert_eq!(Some(one.first), missed.iter().copied().min());
            prop_assert_eq!(Some(one.last), missed.iter().copied().max());
        }
    }
}
