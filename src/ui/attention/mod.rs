//! Needs attention: what is waiting, each with its count and a jump to it; while somebody searches, what was found where.

mod counter;
mod found;
mod tools;

use leptos::either::Either;
use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::model::attention::Attention as Counts;
use crate::model::search::Query;
use crate::state::{use_filters, use_home, use_session, use_triage};
use counter::Counters;
use found::Found;

pub use tools::AttentionTools;

/// The counters at the top of the page. Hidden before there is anything to count, and where nothing happened at all.
#[component]
pub fn Attention() -> impl IntoView {
    let (home, filters, triage) = (use_home(), use_filters(), use_triage());
    title_says_how_much_waits();
    let is_hidden = Memo::new(move |_| home.shown.get().is_none_or(|home| home.is_empty()));
    let is_searching = Memo::new(move |_| !filters.query.with(Query::is_empty));
    let counts = triage.attention;
    let content = move || match is_searching.get() {
        true => Either::Left(view! { <Found /> }),
        false => Either::Right(move || counts.get().map(|counts| view! { <Counters counts=counts /> })),
    };
    view! {
        <section class="attention" aria-labelledby="attention-heading" hidden=move || is_hidden.get()>
            <h2 class="visually-hidden" id="attention-heading" tabindex="-1">
                {i18n::NEEDS_ATTENTION.text()}
            </h2>
            {content}
        </section>
    }
}

/// The tab says how much is waiting, also while another one is in front.
fn title_says_how_much_waits() {
    let (counts, session) = (use_triage().attention, use_session());
    Effect::new(move |_| {
        let waiting = counts.with(|counts| counts.as_ref().map_or(0, Counts::total));
        // How much waits for whom is theirs to know.
        let waiting = if session.is_covered.get() { 0 } else { waiting };
        document().set_title(&match waiting {
            0 => i18n::TITLE.text().to_owned(),
            waiting => i18n::TITLE_WAITING.with([&format::count(waiting)]),
        });
    });
}
