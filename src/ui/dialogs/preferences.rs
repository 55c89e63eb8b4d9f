//! How somebody likes the page. Kept on this device.

use leptos::prelude::*;

use super::elsewhere::ElsewhereGroup;
use super::saved_views::{SaveView, SavedViews};
use super::switch::Switch;
use crate::i18n::{self, Message};
use crate::state::navigation::Dialog;
use crate::state::preferences::Setting;
use crate::state::{clock, use_clock, use_navigation, use_preferences};
use crate::ui::components::language_picker::LanguagePicker;
use crate::ui::components::setting::{Choice, ChoiceWithButton, SettingSelect};
use crate::ui::components::setting_words::{interval_words, speed_words};

/// All preferences.
#[component]
pub fn PreferencesForm() -> impl IntoView {
    let (preferences, navigation) = (use_preferences(), use_navigation());
    view! {
        <h3>{i18n::LOOK_GROUP.text()}</h3>
        <LanguagePicker id="preference-language" />
        <Preference label=i18n::THEME id="preference-theme" setting=preferences.theme words=theme_words />
        <Preference label=i18n::DENSITY id="preference-density" setting=preferences.density words=density_words />
        <h3>{i18n::TIMES_GROUP.text()}</h3>
        <ZonePicker />
        <Preference
            label=i18n::REFRESH_BY_ITSELF
            id="preference-refresh"
            setting=preferences.refresh
            words=interval_words
        />
        <p class="note">{i18n::HOURS_NOTE.text()}</p>
        <h3>{i18n::WORKING_GROUP.text()}</h3>
        <Preference
            label=i18n::SPEED_OF_MESSAGES
            id="preference-speed"
            setting=preferences.speed
            words=speed_words
        />
        <Preference label=i18n::CSV_FORMAT id="preference-csv" setting=preferences.csv words=csv_words />
        <Switch label=i18n::PLAY_ON setting=preferences.play_on />
        <Switch label=i18n::FOLD_CALLS setting=preferences.fold />
        <Switch label=i18n::COMPARE_METRICS setting=preferences.compare />
        <Switch label=i18n::SINGLE_KEYS setting=preferences.keys />
        <button type="button" class="link-button" on:click=move |_| navigation.dialog.set(Some(Dialog::Keys))>
            {i18n::SHOW_KEYS.text()}
        </button>
        <ElsewhereGroup />
        <h3>{i18n::SAVED_VIEWS.text()}</h3>
        <p class="note">{i18n::SAVED_VIEWS_NOTE.text()}</p>
        <SavedViews />
        <SaveView />
    }
}

fn theme_words(choice: &str) -> String {
    let words = match choice {
        "light" => i18n::LIGHT,
        "dark" => i18n::DARK,
        _ => i18n::AS_DEVICE,
    };
    words.text().to_owned()
}

fn density_words(choice: &str) -> String {
    if choice == "compact" { i18n::COMPACT.text() } else { i18n::COMFORTABLE.text() }.to_owned()
}

fn csv_words(choice: &str) -> String {
    if choice == "plain" { i18n::CSV_PLAIN.text() } else { i18n::CSV_SPREADSHEET.text() }.to_owned()
}

/// A choice of a few, with its label.
#[component]
fn Preference(label: Message<0>, id: &'static str, setting: Setting, words: fn(&str) -> String) -> impl IntoView {
    view! {
        <div class="preference">
            <label for=id>{label.text()}</label>
            <SettingSelect setting=setting words=words id=id />
        </div>
    }
}

/// The zone of all days and times.
#[component]
fn ZonePicker() -> impl IntoView {
    let page_clock = use_clock();
    let mut names = clock::zones();
    // One that was chosen by another of its names.
    let kept = page_clock.zone_name.get_untracked();
    if page_clock.is_chosen && !names.contains(&kept) {
        names.push(kept.clone());
    }
    let own =
        Choice { value: String::new(), name: i18n::AS_DEVICE.text().to_owned(), language: None, is_chosen: false };
    let named = names.into_iter().map(|name| Choice {
        is_chosen: page_clock.is_chosen && name == kept,
        name: name.replace('_', " "),
        value: name,
        language: None,
    });
    view! {
        <ChoiceWithButton
            id="preference-zone"
            label=i18n::TIME_ZONE
            choices=std::iter::once(own).chain(named).collect()
            take=i18n::USE_ZONE
            on_take=clock::choose_zone
        />
    }
}
