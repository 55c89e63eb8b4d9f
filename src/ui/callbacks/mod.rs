//! Callbacks: missed callers to whom nobody came back, one entry a caller. The list cleans itself.

mod callback_row;

use leptos::prelude::*;

use super::components::disclosure::Disclosure;
use super::components::export::CsvButton;
use super::components::record_list::KeyedList;
use super::components::section::SectionFrame;
use super::components::setting::SettingSelect;
use crate::i18n::{self, format};
use crate::model::callbacks::Callbacks as Waiting;
use crate::model::section::Section;
use crate::state::{use_clock, use_filters, use_home, use_preferences, use_triage};
use callback_row::CallbackRow;

/// How many a small screen shows beside other sections.
const DIGEST: usize = 5;

/// The section of callbacks.
#[component]
pub fn Callbacks() -> impl IntoView {
    let (home, triage, filters, preferences) = (use_home(), use_triage(), use_filters(), use_preferences());
    let matching = Memo::new(move |_| {
        let longest_first = preferences.callbacks.get() == "longest";
        triage.callbacks.with(|callbacks| filters.query.with(|query| callbacks.keys(query, longest_first)))
    });
    let counts = Memo::new(move |_| {
        home.shown
            .with(Option::is_some)
            .then(|| (matching.with(Vec::len), triage.callbacks.with(|callbacks| callbacks.waiting.len())))
    });
    let tools = move || {
        view! {
            <SettingSelect
                setting=preferences.callbacks
                words=order_words
                class="quiet-select"
                name=i18n::SORT_CALLBACKS.text()
            />
            <CsvButton section=Section::Callbacks title=i18n::CALLBACKS />
        }
    };
    view! {
        <SectionFrame
            name="callbacks"
            title=i18n::CALLBACKS
            label=i18n::CALLBACKS_REGION
            none=|_| i18n::NO_CALLBACKS.text().to_owned()
            counts=counts
            tools=tools
        >
            <KeyedList
                section=Section::Callbacks
                label=i18n::CALLBACKS
                all_words=i18n::ALL_CALLBACKS_N
                digest=DIGEST
                keys=matching
                row=|key| view! { <CallbackRow key=key /> }.into_any()
            />
            <Disclosure class="callbacks__rule" summary=|| i18n::ABOUT_LIST.text()>
                <About />
            </Disclosure>
        </SectionFrame>
    }
}

fn order_words(order: &str) -> String {
    if order == "longest" { i18n::LONGEST_WAITING_FIRST } else { i18n::NEWEST_FIRST }.text().to_owned()
}

/// Since when, the rule, and what it can't know.
#[component]
fn About() -> impl IntoView {
    let (home, clock, triage) = (use_home(), use_clock(), use_triage());
    let since = move || {
        let midnight = clock.zone.with(|zone| zone.midnight(home.from.get()));
        i18n::CALLBACKS_SINCE.with([&format::start(midnight)])
    };
    let unreachable = move || match triage.callbacks.with(|callbacks: &std::sync::Arc<Waiting>| callbacks.unreachable) {
        0 => String::new(),
        many => format::plural(i18n::UNREACHABLE_N, many),
    };
    view! {
        <p class="note">{since}</p>
        <p class="note">{i18n::CALLBACKS_RULE.text()}</p>
        <p class="note">{unreachable}</p>
    }
}
