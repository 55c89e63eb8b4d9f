use super::*;
use crate::model::call::Call;
use crate::model::criteria::FACETS;
use crate::model::hash::hash;
use crate::model::labels::Unlabelled;
use proptest::prelude::*;

fn calls() -> impl Strategy<Value = List<Call>> {
    let call = (
        prop::sample::select(vec!["Incoming", "Outgoing"]),
        any::<bool>(),
        prop::sample::select(vec!["", "Ana", "Ben"]),
        prop::sample::select(vec!["", "line-1", "line-2"]),
        prop::sample::select(vec!["Voice", "Chat", "Fax"]),
    );
    prop::collection::vec(call, 0..30).prop_map(|calls| {
        let sessions = calls
            .into_iter()
            .enumerate()
            .map(|(at, (direction, missed, who, line, channel))| {
                let json = serde_json::json!({
                    "id": at.to_string(), "direction": direction, "wasMissed": missed, "answeredByName": who,
                    "endpointId": line, "endpointName": line, "answeredById": who, "channel": channel, "ended": true,
                });
                serde_json::from_value(json).unwrap()
            })
            .collect();
        List::of(sessions, Call::identity, |session, key| Call::of(session, key, &Unlabelled))
    })
}

fn filters() -> impl Strategy<Value = Filter> {
    let facet = prop::sample::select(vec![0, hash("line-1"), hash("Ana"), hash("nobody")]);
    (prop::sample::select(Section::Calls.kinds().to_vec()), [facet.clone(), facet.clone(), facet])
        .prop_map(|(kind, facets)| Filter { kind, facets })
}

proptest! {
    #[test]
    fn a_filter_reads_back_as_written(filter in filters(), junk in "\\PC{0,20}") {
        prop_assert_eq!(Filter::parse(&filter.text(), Section::Calls), filter);
        let read = Filter::parse(&junk, Section::Forms);
        prop_assert_eq!(Filter::parse(&read.text(), Section::Forms), read);
    }

    #[test]
    fn a_count_is_what_its_press_would_show(list in calls(), filter in filters()) {
        let (query, known) = (Query::default(), FilterContext::default());
        let filtered = apply_filter(&list, Section::Calls, &query, &filter, &known);
        for (kind, count) in Section::Calls.kinds().iter().zip(&filtered.kinds) {
            let pressed = apply_filter(&list, Section::Calls, &query, &Filter { kind: *kind, ..filter }, &known);
            prop_assert_eq!(pressed.places.len(), *count);
        }
        for place in 0..FACETS {
            for choice in choices(&list, Section::Calls, place, &query, &filter, &known) {
                let mut chosen = filter;
                chosen.facets[place] = choice.value;
                let pressed = apply_filter(&list, Section::Calls, &query, &chosen, &known);
                prop_assert_eq!(pressed.places.len(), choice.count, "{}", choice.name);
            }
        }
        prop_assert_eq!(apply_filter(&list, Section::Calls, &query, &Filter::default(), &known).places.len(), list.len());
    }
}
