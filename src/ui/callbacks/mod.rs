//! Call-backs: missed callers to whom nobody came back, one entry a caller. The list cleans itself.

mod callback_row;

use leptos::prelude::*;

use super::components::disclosure::Disclosure;
use super::components::export::CsvButton;
use super::components::record_list::KeyedList;
use super::components::section::SectionFrame;
use crate::i18n::{self, format};
use crate::model::callbacks::Callbacks as Waiting;
use crate::model::section::Section;
use crate::state::{use_clock, use_filters, use_home, use_triage};
use callback_row::CallbackRow;

/// How many the list grows to at first, and how many more with every press.
const STEP: usize = 20;

/// The section of call-backs.
#[component]
pub fn Callbacks() -> impl IntoView {
    let (home, clock, triage, filters) = (use_home(), use_clock(), use_triage(), use_filters());
    let matching = Memo::new(move |_| {
        triage.callbacks.with(|callbacks| {
            filters.query.with(|query| callbacks.found(query).map(|one| one.key.0).collect::<Vec<u64>>())
        })
    });
    let counts = Memo::new(move |_| {
        home.shown
            .with(Option::is_some)
            .then(|| (matching.with(Vec::len), triage.callbacks.with(|callbacks| callbacks.waiting.len())))
    });
    let most = RwSignal::new(STEP);
    let since = move || {
        let midnight = clock.zone.with(|zone| zone.midnight(home.from.get()));
        i18n::CALLBACKS_SINCE.with([&format::start(midnight)])
    };
    let has_all = move || matching.with(Vec::len) <= most.get();
    view! {
        <SectionFrame
            name="callbacks"
            title=i18n::CALLBACKS
            icon="missed"
            none=i18n::NO_CALLBACKS
            counts=counts
            tools=|| view! { <CsvButton section=Section::Callbacks title=i18n::CALLBACKS /> }
        >
            <p class="note callbacks__since">{since}</p>
            <KeyedList
                section=Section::Callbacks
                label=i18n::CALLBACKS
                keys=matching
                most=most
                row=|key| view! { <CallbackRow key=key /> }.into_any()
            />
            <button
                type="button"
                class="link-button"
                hidden=has_all
                on:click=move |_| most.update(|most| *most += STEP)
            >
                {i18n::SHOW_MORE.text()}
            </button>
            <Disclosure class="callbacks__rule" summary=|| i18n::CALLBACKS_WHO.text()>
                <p class="note">{move || triage.callbacks.with(|callbacks| rule(callbacks))}</p>
            </Disclosure>
        </SectionFrame>
    }
}

/// The rule, and what it can't know.
fn rule(callbacks: &Waiting) -> String {
    let rule = i18n::CALLBACKS_RULE.text().to_owned();
    match callbacks.unreachable {
        0 => rule,
        many => rule + " " + &format::plural(i18n::UNREACHABLE_N, many),
    }
}
