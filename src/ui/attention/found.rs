//! What a search found in each section, with a jump to it.

use leptos::prelude::*;

use crate::i18n::{self, Message, format};
use crate::model::section::Section;
use crate::model::window::Preset;
use crate::state::{use_clock, use_filters, use_home, use_navigation, use_triage, use_url};
use crate::ui::components::focus::focus_section;

/// A chip for each section; where nothing was found at all, that and two ways on.
#[component]
pub fn Found() -> impl IntoView {
    let (home, filters, triage) = (use_home(), use_filters(), use_triage());
    let has_forms = Memo::new(move |_| home.shown.get().is_some_and(|home| home.has_forms));
    let found = move |section: Section| match section {
        Section::Callbacks => {
            triage.callbacks.with(|callbacks| filters.query.with(|query| callbacks.found(query).count()))
        }
        list => filters.lists.count(list),
    };
    let total = Memo::new(move |_| {
        let lists = Section::LISTS.into_iter().filter(|section| *section != Section::Forms || has_forms.get());
        lists.chain([Section::Callbacks]).map(found).sum::<usize>()
    });
    let chip = move |section: Section, name: Message<0>| {
        let count = Memo::new(move |_| found(section));
        view! { <FoundChip section=section name=name count=count /> }
    };
    view! {
        <div class="found">
            {chip(Section::Calls, i18n::CALLS)}
            {chip(Section::Callbacks, i18n::CALLBACKS)}
            {chip(Section::Conversations, i18n::TEXTS)}
            {chip(Section::Voicemail, i18n::VOICEMAIL)}
            <Show when=move || has_forms.get()>{chip(Section::Forms, i18n::FORMS)}</Show>
        </div>
        <Show when=move || total.get() == 0>
            <NothingFound />
        </Show>
    }
}

#[component]
fn FoundChip(section: Section, name: Message<0>, count: Memo<usize>) -> impl IntoView {
    let navigation = use_navigation();
    let go = move |_| {
        navigation.show_section(section);
        focus_section(section.name());
    };
    view! {
        <button type="button" class="chip found__chip" data-none=move || (count.get() == 0).then_some("") on:click=go>
            {name.text()}
            " "
            <b>{move || format::count(count.get())}</b>
        </button>
    }
}

#[component]
fn NothingFound() -> impl IntoView {
    let (home, clock, filters, url) = (use_home(), use_clock(), use_filters(), use_url());
    let text = move || {
        let midnight = clock.zone.with(|zone| zone.midnight(home.from.get()));
        filters.search.with(|typed| i18n::NO_RESULTS_FOR.with([typed.trim(), &format::day_of(midnight)]))
    };
    let may_widen = move || home.from.get() > clock.today.get().plus_days(-90);
    view! {
        <p class="found__none">
            <span>{text}</span>
            <button type="button" class="link-button" on:click=move |_| filters.search.set(String::new())>
                {i18n::CLEAR_THE_SEARCH.text()}
            </button>
            <Show when=may_widen>
                <button
                    type="button"
                    class="link-button"
                    on:click=move |_| url.push(|params| params.from_date = Preset::Days90.name().to_owned())
                >
                    {i18n::LOOK_BACK_90.text()}
                </button>
            </Show>
        </p>
    }
}
