//! Any bytes are a home or a named error, and any home can be understood, searched and listed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use portal_home::api::decode;
use portal_home::model::attention::{self, Attention};
use portal_home::model::call_table::{Arrangement, Column, Sort, rows};
use portal_home::model::callbacks::Callbacks;
use portal_home::model::filter::{Filter, FilterContext, apply_filter, choices};
use portal_home::model::home::Home;
use portal_home::model::inferred_calls::InferredCalls;
use portal_home::model::media::MediaPolicy;
use portal_home::model::record::Item;
use portal_home::model::search::Query;
use portal_home::model::section::Section;
use portal_home::model::story::Story;
use portal_home::model::zone::Zone;

/// 23 November 2026.
const NOW: i64 = 1_795_439_109_123;

fuzz_target!(|body: &[u8]| {
    let Ok(decoded) = decode::home(body) else {
        return;
    };
    let home = Home::of(decoded, NOW);
    let (zone, query, known) = (Zone::utc(), Query::of("a 1"), FilterContext::default());
    let media = MediaPolicy::new("https://api.example/", "https://portal.example/", &["files/".to_owned()]);
    for call in home.calls.iter() {
        let _ = (call.session.log.read(), call.session.members.read(), call.seconds(), call.other_side().display());
        let _ = Story::of(&home, &call.other_side());
    }
    for message in home.voicemail.iter() {
        let _ = (message.audio(&media), message.download_name(&zone), message.other_side().call_link());
    }
    let found = apply_filter(&home.calls, Section::Calls, &query, &Filter::default(), &known);
    for column in Column::ALL {
        let sort = Sort { by: column, descending: false };
        let _ = rows(&home.calls, &found.places, &Arrangement { sort, ..Arrangement::default() }, &zone);
    }
    for (place, _) in Section::Calls.facets().iter().enumerate() {
        let _ = choices(&home.calls, Section::Calls, place, &query, &Filter::default(), &known);
    }
    for form in home.forms.iter() {
        let _ = (form.contacts(), form.fields_found(&query));
    }
    let callbacks = Callbacks::of(&home);
    let counted = Attention::of(&home, &callbacks, &known).total();
    assert_eq!(counted, attention::queue(&home, &callbacks, &known).len());
    let _ = InferredCalls::of(&home);
});
