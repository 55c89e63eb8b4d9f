//! What of a section is shown: a chip for each kind with how many there are, a choice of values for each facet, and a way
//! to clear what is chosen.

use leptos::prelude::*;

use super::facet_choice::{FacetChoice, facet_label};
use super::icon::Icon;
use crate::i18n::{self, Message, format};
use crate::model::filter::{Filter, Kind};
use crate::model::section::Section;
use crate::state::use_filters;

/// Kinds that are asked for rarely: they stand behind the button.
fn is_rare(kind: Kind) -> bool {
    matches!(kind, Kind::Chat | Kind::Fax)
}

/// The words of a kind.
pub fn kind_label(kind: Kind) -> Message<0> {
    match kind {
        Kind::All => i18n::ALL,
        Kind::Missed => i18n::MISSED_ONES,
        Kind::Answered => i18n::ANSWERED_ONES,
        Kind::Incoming => i18n::INCOMING_ONES,
        Kind::Outgoing => i18n::OUTGOING_ONES,
        Kind::Live => i18n::LIVE,
        Kind::VoicemailLeft => i18n::VOICEMAIL_LEFT,
        Kind::Chat => i18n::CHAT,
        Kind::Fax => i18n::FAX,
        Kind::Unread => i18n::UNREAD,
        Kind::AwaitingReply => i18n::AWAITING_REPLY,
        Kind::NotHeard => i18n::NOT_HEARD,
        Kind::Transcript => i18n::WITH_TRANSCRIPT,
        Kind::New => i18n::NEW,
    }
}

/// Kinds that are offered also where there is none of them: that there is none is news.
fn is_always_offered(kind: Kind) -> bool {
    matches!(kind, Kind::All | Kind::Missed | Kind::Answered | Kind::Unread | Kind::NotHeard)
}

/// The filters of a section: its chips in one line, and behind a button the rest.
#[component]
pub fn FilterRow(
    /// The section.
    section: Section,
    /// What it is called.
    title: Message<0>,
    /// Whether there is nothing to filter.
    #[prop(into)]
    is_hidden: Signal<bool>,
    /// What more can be chosen.
    #[prop(optional, into)]
    more: ViewFn,
) -> impl IntoView {
    let filters = use_filters();
    let filter = filters.lists.filter(section);
    let is_open = RwSignal::new(false);
    let id = format!("{}-facets", section.name());
    let facets_id = id.clone();
    let has_facets = !section.facets().is_empty();
    let kinds = section.kinds().iter().copied().enumerate();
    let chips = kinds.clone().map(|(at, kind)| {
        view! { <KindChip section=section at=at kind=kind only_chosen=is_rare(kind) /> }
    });
    let rarer = move || {
        let kinds = kinds.clone().filter(|(_, kind)| is_rare(*kind));
        kinds.map(|(at, kind)| view! { <KindChip section=section at=at kind=kind only_chosen=false /> }).collect_view()
    };
    let clear = move |_| filters.change(section, |filter| *filter = Filter::default());
    let choices = move || {
        let facets = section.facets().iter().enumerate();
        facets.map(|(at, facet)| view! { <FacetChoice section=section at=at facet=*facet /> }).collect_view()
    };
    let chosen = Memo::new(move |_| filter.get().facets.iter().filter(|value| **value != 0).count());
    let words = move || match chosen.get() {
        0 => i18n::MORE_FILTERS.text().to_owned(),
        count => i18n::FILTER_N.with([&format::count(count)]),
    };
    let button = has_facets.then(|| {
        view! {
            <button
                type="button"
                class="chip"
                aria-controls=id
                aria-expanded=move || is_open.get().to_string()
                data-on=move || (chosen.get() > 0).then_some("")
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                <Icon name="filter" />
                {words}
            </button>
        }
    });
    let facets = has_facets.then(|| {
        view! {
            <div class="facets" id=facets_id hidden=move || is_hidden.get() || !is_open.get()>
                <Show when=move || is_open.get()>{rarer()} {choices()} {more.run()}</Show>
            </div>
        }
    });
    view! {
        <div
            class="filters-row"
            role="group"
            aria-label=i18n::FILTER_SECTION.with([title.text()])
            data-on=move || (filter.get() != Filter::default()).then_some("")
            hidden=move || is_hidden.get()
        >
            <div class="filters-row__chips">
                {chips.collect_view()} {has_facets.then(|| view! { <ChosenFacets section=section /> })}
                <button type="button" class="chip" hidden=move || filter.get() == Filter::default() on:click=clear>
                    {i18n::CLEAR_FILTERS.text()}
                </button>
            </div>
            {button}
        </div>
        {facets}
    }
}

/// The chip of a kind. A second press lets it go.
#[component]
fn KindChip(section: Section, at: usize, kind: Kind, only_chosen: bool) -> impl IntoView {
    let filters = use_filters();
    let (filter, shown) = (filters.lists.filter(section), filters.lists.of(section));
    let count = Memo::new(move |_| shown.with(|shown| shown.as_ref().map_or(0, |shown| shown.kinds[at])));
    let is_pressed = Memo::new(move |_| filter.get().kind == kind);
    let is_offered = move || is_pressed.get() || !only_chosen && (count.get() > 0 || is_always_offered(kind));
    let press = move |_| {
        filters.change(section, |filter| filter.kind = if filter.kind == kind { Kind::All } else { kind });
    };
    view! {
        <button
            type="button"
            class="chip"
            aria-pressed=move || is_pressed.get().to_string()
            hidden=move || !is_offered()
            on:click=press
        >
            {kind_label(kind).text()}
            " "
            <span class="chip__count">{move || format::count(count.get())}</span>
        </button>
    }
}

/// The values that are chosen, each with a press to let it go.
#[component]
fn ChosenFacets(section: Section) -> impl IntoView {
    let filters = use_filters();
    let filter = filters.lists.filter(section);
    let chosen = move || {
        let facets = section.facets().iter().enumerate().filter_map(|(at, facet)| {
            let value = filter.get().facets[at];
            (value != 0).then(|| {
                let name = filters.lists.name_of(section, at, value);
                let name = name.unwrap_or_else(|| i18n::NOT_IN_PERIOD.text().to_owned());
                let text = i18n::LABELLED.with([facet_label(*facet).text(), &name]);
                let name = i18n::REMOVE_CHOSEN.with([&text]);
                view! {
                    <button
                        type="button"
                        class="chip chip--chosen"
                        aria-label=name
                        on:click=move |_| filters.change(section, |filter| filter.facets[at] = 0)
                    >
                        <bdi>{text}</bdi>
                        <Icon name="close" />
                    </button>
                }
            })
        });
        facets.collect_view()
    };
    view! { <span class="facets__chosen">{chosen}</span> }
}
