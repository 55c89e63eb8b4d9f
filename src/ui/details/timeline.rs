//! What happened in a call, line by line.

use crate::api::session::SessionLogInfo;
use crate::i18n;
use crate::model::lanes::in_order;
use crate::ui::dom::{El, el};
use crate::ui::format;

/// The log in the order of time: clock time, and time since the first entry.
pub fn timeline(place: &El, log: &[SessionLogInfo]) {
    place.put(el("h3").child(i18n::WHAT_HAPPENED));
    if log.is_empty() {
        place.put(el("p").class("muted").child(i18n::NO_LOG));
        return;
    }
    let lines = in_order(log);
    let first = lines.iter().find_map(|(_, at)| *at);
    let list = el("ol").class("timeline");
    for (at, instant) in lines {
        let entry = &log[at];
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
