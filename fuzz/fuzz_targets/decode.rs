//! Any bytes are a home or a named error, and any home can be understood, searched and listed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use portal_home::api::decode;
use portal_home::model::call_table::{Column, Sort, rows};
use portal_home::model::civil::Zone;
use portal_home::model::home::Home;
use portal_home::model::search::Query;

fuzz_target!(|body: &[u8]| {
    let Ok(decoded) = decode::home(body) else {
        return;
    };
    let home = Home::of(decoded);
    let zone = Zone::utc();
    for call in home.calls.iter() {
        let _ = (call.session.log.read(), call.session.members.read(), call.seconds(), call.other_side().display());
    }
    for message in home.voicemail.iter() {
        let _ = (message.audio("https://api.example/"), message.download_name(&zone), message.address().call_link());
    }
    let query = Query::of("a 1");
    for by in Column::ALL {
        let _ = rows(&home.calls, &query, Sort { by, descending: false }, &zone);
    }
    for form in home.forms.iter() {
        let _ = form.contacts();
        for field in &form.info.fields {
            let _ = query.places(&field.name);
        }
    }
});
