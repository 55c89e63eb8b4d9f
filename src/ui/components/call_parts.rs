//! What several features show of a call.

use std::sync::Arc;

use leptos::either::EitherOf3;
use leptos::prelude::*;

use super::address::address_text;
use crate::api::session::FlowChannels;
use crate::i18n::format;
use crate::model::address::{Address, Kind};
use crate::model::call::{self, Call, Status};
use crate::state::use_clock;

/// A party's first line, and the number for the second where the first is a name.
pub fn party<'a>(name: &str, address: &'a str) -> (String, Option<&'a str>) {
    let known = Address::of(address);
    if name.is_empty() {
        return (address_text(&known), None);
    }
    (name.to_owned(), (known.kind != Kind::Absent && address != name).then_some(address))
}

/// The class and the icon of a call's status. Never by colour alone: the word stands beside it.
pub fn status(call: &Call) -> (&'static str, &'static str) {
    match (call.status, &call.session.channel) {
        (Status::Live(call::Live::OnHold), _) => ("live", "hold"),
        (Status::Live(call::Live::Ringing | call::Live::Queued), _) => ("live", "ringing"),
        (Status::Live(_), _) => ("live", "live"),
        (Status::Missed, _) => ("missed", "missed"),
        (_, Some(FlowChannels::Chat)) => ("done", "message"),
        (_, Some(FlowChannels::Fax)) => ("done", "fax"),
        _ if call.is_outgoing() => ("done", "out"),
        (Status::Answered, _) => ("answered", "in"),
        (Status::Completed | Status::Unended, _) => ("done", "in"),
    }
}

/// The same for a row that may become another call's. Its element stays.
#[component]
pub fn LiveDuration(
    /// The call.
    call: Memo<Arc<Call>>,
) -> impl IntoView {
    let second = use_clock().second;
    let running = |call: &Call| matches!(call.status, Status::Live(_)).then_some(call.began).flatten();
    let class = move || call.with(|call| running(call)).map(|_| "calls__running");
    let text = move || match call.with(|call| (running(call), call.seconds())) {
        (Some(began), _) => format::duration(((second.get() - began) / 1000).max(0)),
        (None, Some(seconds)) => format::duration(seconds),
        (None, None) => "\u{2013}".to_owned(),
    };
    view! { <span class=class>{text}</span> }
}

/// How long a call lasted; while it lasts, a running clock.
#[component]
pub fn CallDuration(
    /// The call.
    call: Arc<Call>,
) -> impl IntoView {
    match (call.status, call.began, call.seconds()) {
        (Status::Live(_), Some(began), _) => {
            let second = use_clock().second;
            let running = move || format::duration(((second.get() - began) / 1000).max(0));
            EitherOf3::A(view! { <span class="calls__running">{running}</span> })
        }
        (_, _, Some(seconds)) => EitherOf3::B(view! { <span>{format::duration(seconds)}</span> }),
        _ => EitherOf3::C(view! { <span>"\u{2013}"</span> }),
    }
}
