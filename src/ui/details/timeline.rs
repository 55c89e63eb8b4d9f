//! What happened in a call, line by line.

use crate::api::session::SessionLogInfo;
use crate::model::instant;
use crate::model::record::order;
use crate::ui::dom::{El, el};
use crate::ui::format;

/// The log in the order of time: clock time, and time since the first entry.
pub fn timeline(place: &El, log: &[SessionLogInfo]) {
    place.put(el("h3").child("What happened"));
    if log.is_empty() {
        place.put(el("p").class("muted").child("The server sent no log of this call."));
        return;
    }
    let instants: Vec<_> = log.iter().map(|entry| instant::parse(&entry.date)).collect();
    // Entries without a readable date stay where the server put them, after the one before.
    let mut last = i64::MIN;
    let times: Vec<i64> = instants
        .iter()
        .map(|at| {
            last = at.unwrap_or(last);
            last
        })
        .collect();
    let first = instants.iter().flatten().min();
    let list = el("ol").class("timeline");
    for at in order(&times) {
        let (entry, instant) = (&log[at], instants[at]);
        let time = instant.map_or_else(|| entry.date.clone(), format::clock);
        let elapsed = instant.zip(first).map(|(at, first)| format!("+{}", format::duration((at - first) / 1000)));
        list.put(
            el("li")
                .class("timeline__entry")
                .child(el("span").class("timeline__time").child(time))
                .child(el("span").class("timeline__elapsed").child(elapsed))
                .child(el("span").class("timeline__message").attr("dir", "auto").child(entry.message.as_str())),
        );
    }
    place.put(list);
}
