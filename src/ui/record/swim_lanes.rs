//! A call as swim-lanes. A picture: the list of what happened, below it, says the same in words.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::session::{SessionLogInfo, SessionMemberInfo};
use crate::i18n::{self, format};
use crate::model::call::Call;
use crate::model::lanes::{Lane, Lanes, WIDTH};
use crate::state::use_home;
use crate::ui::components::member::members_name;

/// Height of a lane in the picture's own units, which are pixels.
const LANE: i64 = 24;
/// Ticks of the axis, as parts of the width.
const TICKS: [i64; 3] = [0, WIDTH / 2, WIDTH];

/// The lanes of a call: itself, and everybody in it. Nothing where neither a log nor people are known.
#[component]
pub fn SwimLanes(
    /// The call.
    call: Arc<Call>,
    /// Its log.
    log: Arc<Vec<SessionLogInfo>>,
    /// Who took part.
    members: Arc<Vec<SessionMemberInfo>>,
) -> impl IntoView {
    // While it lasts the picture ends with what is known; it is drawn anew when more is.
    let home = use_home();
    let now = call.is_live().then(|| home.updated.get_untracked()).flatten();
    let lanes = Lanes::of(call.began, call.completed, now, &log, &members);
    let lanes = lanes.filter(|_| !log.is_empty() || !members.is_empty())?;
    let rows = lanes.lanes.iter().map(|lane| {
        let name = lane.member.and_then(|at| members.get(at)).map(members_name);
        let name = name.unwrap_or_else(|| i18n::THE_CALL.text().to_owned());
        view! {
            <span class="lanes__name">
                <bdi>{name}</bdi>
            </span>
            {picture(lane, &log)}
        }
    });
    let ticks = TICKS.map(|tick| {
        let at = lanes.from + (lanes.to - lanes.from) * tick / WIDTH;
        view! {
            <span>
                <b>{format::duration((at - lanes.from) / 1000)}</b>
                " "
                {format::clock(at)}
            </span>
        }
    });
    let note =
        (lanes.lanes.len() > 1).then(|| view! { <figcaption class="note">{i18n::LANES_NOTE.text()}</figcaption> });
    let length = format::duration((lanes.to - lanes.from) / 1000);
    let name = i18n::LANES_WORDS_N.with(&format::kind(log.len()), [&format::count(log.len()), &length]);
    Some(view! {
        <h3>{i18n::ON_A_TIME_LINE.text()}</h3>
        <figure class="lanes-figure">
            <div class="lanes" role="img" aria-label=name>
                {rows.collect_view()}
                <span></span>
                <div class="lanes__axis">{ticks.collect_view()}</div>
            </div>
            {note}
        </figure>
    })
}

fn picture(lane: &Lane, log: &[SessionLogInfo]) -> impl IntoView + use<> {
    let middle = LANE / 2;
    let line = lane.span.map(|(from, to)| {
        let class = if lane.member.is_none() { "lanes__call" } else { "lanes__person" };
        view! { <line x1=percent(from) x2=percent(to) y1=middle y2=middle class=class /> }
    });
    let dots = lane.moments.iter().map(|moment| {
        let message = log[moment.line].message.clone();
        view! {
            <circle cx=percent(moment.place) cy=middle r="4" class="lanes__moment">
                {leptos::svg::title().child(message)}
            </circle>
        }
    });
    let dots = dots.collect_view();
    view! {
        <svg class="lanes__lane" height=LANE width="100%">
            {line}
            {dots}
        </svg>
    }
}

/// A place as a percentage, in whole numbers: formatting a float would cost 19 kB. Kept off the edges by the dots' size.
fn percent(place: i64) -> String {
    let place = 10 + place * 98 / 100;
    format!("{}.{}%", place / 10, place % 10)
}
