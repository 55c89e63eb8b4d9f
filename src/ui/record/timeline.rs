//! What happened in a call, line by line.

use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;

use crate::api::session::SessionLogInfo;
use crate::i18n::{self, format};
use crate::model::lanes::in_order;

/// The log in the order of time: clock time, and time since the first entry.
#[component]
pub fn Timeline(
    /// The log.
    log: Arc<Vec<SessionLogInfo>>,
) -> impl IntoView {
    let lines = in_order(&log);
    let first = lines.iter().find_map(|(_, at)| *at);
    let entries = lines.into_iter().map(|(at, instant)| {
        let entry = &log[at];
        let time = instant.map_or_else(|| entry.date.clone(), format::clock);
        let elapsed = instant.zip(first).map(|(at, first)| format!("+{}", format::duration((at - first) / 1000)));
        view! {
            <li class="timeline__entry">
                <span class="timeline__time">{time}</span>
                <span class="timeline__elapsed">{elapsed}</span>
                <span class="timeline__message" dir="auto">
                    {entry.message.clone()}
                </span>
            </li>
        }
    });
    let list = if log.is_empty() {
        Either::Left(view! { <p class="muted">{i18n::NO_LOG.text()}</p> })
    } else {
        Either::Right(view! { <ol class="timeline">{entries.collect_view()}</ol> })
    };
    view! {
        <h3>{i18n::WHAT_HAPPENED.text()}</h3>
        {list}
    }
}
