//! What stands in the place of the content until the first data is there: grey, in the shape of what comes, as in
//! `index.html`, so that nothing jumps.

use leptos::prelude::*;

/// The shape of the page.
#[component]
pub fn Waiting() -> impl IntoView {
    let block = |name: &str, bars: usize| {
        let bars = (0..bars).map(|_| view! { <i></i> }).collect_view();
        view! {
            <div class=format!("waiting__block waiting__block--{name}")>
                <div class="skeleton">{bars}</div>
            </div>
        }
    };
    view! {
        <div class="waiting" aria-hidden="true">
            <div class="waiting__attention"></div>
            {block("metrics", 8)}
            {block("calls", 8)}
            {block("lists", 6)}
        </div>
    }
}
