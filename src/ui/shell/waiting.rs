//! What stands in the place of the content until the first data is there: the names of what comes, and bars where its
//! figures and rows will be. `index.html` has the same without names, so that nothing jumps.

use std::time::Duration;

use leptos::prelude::*;

use crate::i18n::{self, Message};

/// When it is said that it still takes a while.
const LONG: Duration = Duration::from_secs(10);

/// The shape of the page.
#[component]
pub fn Waiting() -> impl IntoView {
    let takes_long = RwSignal::new(false);
    let timer = set_timeout_with_handle(move || takes_long.set(true), LONG);
    on_cleanup(move || {
        if let Ok(timer) = timer {
            timer.clear();
        }
    });
    let panel = |name: &str, title: Message<0>, rows: usize| {
        let rows = (0..rows).map(|_| view! { <i></i> }).collect_view();
        view! {
            <div class=format!("waiting__panel waiting__panel--{name}")>
                <b class="waiting__head">{title.text()}</b>
                <div class="skeleton">{rows}</div>
            </div>
        }
    };
    let counters = (0..4).map(|_| view! { <i class="waiting__counter"></i> }).collect_view();
    view! {
        <p class="waiting__long muted" hidden=move || !takes_long.get()>
            {i18n::STILL_LOADING.text()}
        </p>
        <div class="waiting" aria-hidden="true">
            <div class="waiting__counters">{counters}</div>
            <div class="waiting__inbox">
                {panel("callbacks", i18n::CALLBACKS, 5)} {panel("conversations", i18n::CONVERSATIONS, 2)}
                {panel("voicemail", i18n::VOICEMAIL, 1)}
            </div>
            <div class="waiting__log">
                {panel("metrics", i18n::CALL_METRICS, 6)} {panel("calls", i18n::CALLS, 11)}
            </div>
        </div>
    }
}
