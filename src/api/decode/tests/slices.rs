//! Long bodies, read in slices.

use proptest::prelude::*;

use super::*;

/// The home decoded from a body in slices of a number of bytes, and how many slices it took.
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
        // Truncated anywhere, it gives the same result.
        let body = if broken { &body.as_bytes()[..end.min(body.len())] } else { body.as_bytes() };
        let (whole, (read, _)) = (home(body), sliced(body, slice));
        prop_assert_eq!(format!("{whole:?}"), format!("{read:?}"));
    }
}
