//! The story of an address: calls, texts, voice messages and forms on one line of time.

use std::sync::Arc;

use leptos::prelude::*;

use super::story_entry::StoryEntry;
use super::story_text::{counts, summary};
use crate::i18n::{self, format};
use crate::model::address::{Address, Medium};
use crate::model::story::Story;
use crate::state::{use_clock, use_home};
use crate::ui::components::address::{CallButton, OtherActions, address_text};
use crate::ui::components::copy_button::CopyTextButton;

/// How many entries are shown at first, and come with every press.
const STEP: usize = 60;

/// The names of whoever it is of, else the address.
pub fn story_title(raw: &str, medium: Medium, story: &Story) -> String {
    if story.names.is_empty() { address_text(&Address::used_for(raw, medium)) } else { format::list(&story.names) }
}

/// What happened how often, and since when that is known.
#[component]
pub fn StorySubtitle(
    /// The story.
    story: Arc<Story>,
) -> impl IntoView {
    let (home, clock) = (use_home(), use_clock());
    let since = clock.zone.with_untracked(|zone| zone.midnight(home.from.get_untracked()));
    i18n::STORY_SINCE.with([&counts(&story), &format::start(since)])
}

/// The story, with what can be done about the address.
#[component]
pub fn StoryView(
    /// The address as it came.
    raw: String,
    /// What it was used for.
    medium: Medium,
    /// What is told.
    story: Arc<Story>,
) -> impl IntoView {
    let shown = address_text(&Address::used_for(&raw, medium));
    let names = format::list(&story.names);
    let most = RwSignal::new(STEP);
    let count = story.events.len();
    let told = story.clone();
    let copied = {
        let (story, shown) = (story.clone(), shown.clone());
        move || {
            let lines = story.events.iter().map(|event| {
                let time = event.when.map(format::date_time).unwrap_or_default();
                format!("{time}\t{}", summary(event))
            });
            format!("{names} {shown}\n{}", lines.collect::<Vec<_>>().join("\n")).trim().to_owned()
        }
    };
    view! {
        <p class="record-actions">
            <CallButton raw=raw.clone() medium=medium class="button--primary" is_long=true />
            <OtherActions raw=raw medium=medium />
        </p>
        <p class="story__address">
            <bdi>{shown}</bdi>
        </p>
        <ol class="story">
            <For each=move || 0..most.get().min(count) key=|at| *at let:at>
                <StoryEntry story=told.clone() at=at />
            </For>
        </ol>
        {(count > STEP)
            .then(|| {
                view! {
                    <button
                        type="button"
                        class="button"
                        hidden=move || count <= most.get()
                        on:click=move |_| most.update(|most| *most += STEP)
                    >
                        {i18n::SHOW_MORE.text()}
                    </button>
                }
            })}
        <CopyTextButton name=i18n::COPY_STORY text=copied />
    }
}
