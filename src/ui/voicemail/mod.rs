//! Voicemail: who left it, what they said, and the recording, which the player at the foot of the page plays.

mod transcripts;
mod voicemail_row;

use leptos::prelude::*;

use super::components::export::CsvButton;
use super::components::icon_button::IconButton;
use super::components::play_next::use_play_next;
use super::components::record_list::RecordList;
use super::components::section::{SectionFrame, counts};
use crate::i18n;
use crate::model::record::Item;
use crate::model::section::Section;
use crate::state::{use_device_memory, use_filters, use_home, use_notices, use_preferences, use_triage};
use voicemail_row::voicemail_row;

/// The section of voice messages.
#[component]
pub fn Voicemails() -> impl IntoView {
    view! {
        <SectionFrame
            name="voicemail"
            title=i18n::VOICEMAIL
            none=|since| i18n::NO_VOICEMAIL.with([since])
            counts=counts(Section::Voicemail)
            list=Section::Voicemail
            tools=|| view! { <Tools /> }
        >
            <RecordList
                section=Section::Voicemail
                label=i18n::VOICEMAIL
                all_words=i18n::ALL_VOICEMAIL_N
                all=|home| &home.voicemail
                row=voicemail_row
            />
        </SectionFrame>
    }
}

/// What can be done with all messages.
#[component]
fn Tools() -> impl IntoView {
    let (home, filters, triage) = (use_home(), use_filters(), use_triage());
    let (device, preferences, notices) = (use_device_memory(), use_preferences(), use_notices());
    let play_next = use_play_next();
    let waiting = move || triage.attention.with(|now| now.as_ref().map_or(0, |now| now.voicemail));
    let mark_heard = move || {
        let shown = filters.lists.of(Section::Voicemail).get_untracked();
        if let Some((home, shown)) = home.shown.get_untracked().zip(shown) {
            let messages = shown.places.iter().filter_map(|at| home.voicemail.get(*at));
            device.mark_heard(&messages.map(|one| one.key()).collect::<Vec<_>>(), true);
            notices.say(i18n::MARKED_HEARD.text());
        }
    };
    view! {
        <button
            type="button"
            class="link-button"
            hidden=move || waiting() < 2
            on:click=move |_| {
                preferences.play_on.set("on");
                play_next.run();
            }
        >
            {i18n::PLAY_ALL.text()}
        </button>
        <span hidden=move || waiting() == 0>
            <IconButton icon="check" name=i18n::MARK_THESE_HEARD.text() on_press=mark_heard />
        </span>
        <CsvButton section=Section::Voicemail title=i18n::VOICEMAIL />
    }
}
