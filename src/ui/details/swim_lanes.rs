//! A call as swim-lanes. A picture: the list of what happened, below it, says the same in words.

use crate::api::session::{SessionLogInfo, SessionMemberInfo};
use crate::i18n;
use crate::model::call::Call;
use crate::model::lanes::{Lanes, WIDTH};
use crate::state::Page;
use crate::ui::dom::{El, div, el, svg};
use crate::ui::format;
use leptos::prelude::*;

use super::people::members_name;

/// Height of a lane in the picture's own units, which are pixels.
const LANE: i64 = 24;
/// Ticks of the axis, as parts of the width.
const TICKS: [i64; 3] = [0, WIDTH / 2, WIDTH];

/// The lanes of a call: itself, and everybody in it.
pub fn swim_lanes(place: &El, call: &Call, log: &[SessionLogInfo], members: &[SessionMemberInfo], page: Page) {
    // While it lasts the picture ends with what is known; it is drawn anew when more is.
    let now = call.is_live().then(|| page.home.updated.get_untracked()).flatten();
    let Some(lanes) = Lanes::of(call.began, call.completed, now, log, members) else {
        return;
    };
    if log.is_empty() && members.is_empty() {
        return;
    }
    let names: Vec<String> = lanes.lanes.iter().map(|lane| name(lane.member.and_then(|at| members.get(at)))).collect();
    let grid = div("lanes");
    for (lane, name) in lanes.lanes.iter().zip(&names) {
        let picture = svg("svg").attr("class", "lanes__lane").attr("height", &LANE.to_string()).attr("width", "100%");
        let middle = (LANE / 2).to_string();
        if let Some((from, to)) = lane.span {
            let line = svg("line").attr("x1", &percent(from)).attr("x2", &percent(to));
            let class = if lane.member.is_none() { "lanes__call" } else { "lanes__person" };
            picture.put(line.attr("y1", &middle).attr("y2", &middle).attr("class", class));
        }
        for moment in &lane.moments {
            let entry = &log[moment.line];
            let dot = svg("circle").attr("cx", &percent(moment.place)).attr("cy", &middle).attr("r", "4");
            picture.put(dot.attr("class", "lanes__moment").child(svg("title").child(entry.message.as_str())));
        }
        grid.put(el("span").class("lanes__name").child(el("bdi").child(name.as_str())));
        grid.put(picture);
    }
    let axis = div("lanes__axis");
    for tick in TICKS {
        let at = lanes.from + (lanes.to - lanes.from) * tick / WIDTH;
        let elapsed = format::duration((at - lanes.from) / 1000);
        axis.put(el("span").child(el("b").child(elapsed)).child(" ").child(format::clock(at)));
    }
    grid.put(el("span"));
    grid.put(axis);
    let known = if names.len() > 1 { i18n::LANES_NOTE.text() } else { "" };
    let length = format::duration((lanes.to - lanes.from) / 1000);
    place.put(el("h3").child(i18n::ON_A_TIME_LINE));
    place.put(
        el("figure")
            .class("lanes-figure")
            .child(grid.attr("role", "img").attr(
                "aria-label",
                &i18n::LANES_WORDS_N.with(&format::kind(log.len()), [&format::count(log.len()), &length]),
            ))
            .child((!known.is_empty()).then(|| el("figcaption").class("note").child(known))),
    );
}

fn name(member: Option<&SessionMemberInfo>) -> String {
    member.map_or_else(|| i18n::THE_CALL.text().to_owned(), members_name)
}

/// A place as a percentage, in whole numbers: formatting a float would cost 19 kB. Kept off the edges by the dots' size.
fn percent(place: i64) -> String {
    let place = 10 + place * 98 / 100;
    format!("{}.{}%", place / 10, place % 10)
}
