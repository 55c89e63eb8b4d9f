//! Buttons that take away what is on screen: as a CSV file, or as text.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::js_sys::{Array, JsString, Number};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use super::copy_button::CopyTextButton;
use super::icon_button::IconButton;
use crate::i18n::{self, Message, format, without_isolation};
use crate::model::call_table::in_order;
use crate::model::home::Home;
use crate::model::section::Section;
use crate::state::clock::{Clock, now};
use crate::state::filters::Filters;
use crate::state::language::{decimal_mark, list_separator};
use crate::state::preferences::Preferences;
use crate::state::triage::Triage;
use crate::state::{use_clock, use_filters, use_home, use_notices, use_preferences, use_triage};
use crate::ui::export::csv::{CsvFormat, Table};
use crate::ui::export::csv_table::{self, Place};

/// Calls something with where and when tables are read.
fn with_place<R>(clock: Clock, act: impl FnOnce(&Place) -> R) -> R {
    let zone_name = clock.zone_name.get_untracked();
    clock.zone.with_untracked(|zone| act(&Place { zone, zone_name: &zone_name }))
}

/// A button that saves what is shown of a section.
#[component]
pub fn CsvButton(
    /// The section.
    section: Section,
    /// What it is called.
    title: Message<0>,
) -> impl IntoView {
    let (filters, triage) = (use_filters(), use_triage());
    let make = move |home: &Home, place: &Place| table(filters, triage, section, home, place);
    view! { <SaveButton title=title name=section.name() table=make /> }
}

/// A button that saves the metrics.
#[component]
pub fn MetricsCsvButton() -> impl IntoView {
    let make = |home: &Home, _: &Place<'_>| csv_table::metrics(&home.metrics, plain);
    view! { <SaveButton title=i18n::CALL_METRICS name="call-metrics" table=make /> }
}

#[component]
fn SaveButton(
    title: Message<0>,
    name: &'static str,
    table: impl Fn(&Home, &Place<'_>) -> Table + 'static,
) -> impl IntoView {
    let (home, clock, notices, preferences) = (use_home(), use_clock(), use_notices(), use_preferences());
    let save_shown = move || {
        let Some(home) = home.shown.get_untracked() else {
            return;
        };
        let table = without_isolation(|| with_place(clock, |place| untrack(|| table(&home, place))));
        let today = clock.zone.with_untracked(|zone| zone.date_at(now()));
        notices.say(&format::plural(i18n::ROWS_SAVED_N, table.rows.len()));
        save(&format!("{name}-{today}.csv"), "text/csv;charset=utf-8", &table.csv(csv_format(preferences)));
    };
    view! { <IconButton icon="download" name=i18n::SAVE_CSV.with([title.text()]) on_press=save_shown /> }
}

/// How files are written, as somebody chose it.
fn csv_format(preferences: Preferences) -> CsvFormat {
    if preferences.csv.get_untracked() == "plain" {
        return CsvFormat::PLAIN;
    }
    let (separator, mark) = (list_separator(), decimal_mark());
    // Spreadsheets in Arabic read numbers with a point.
    CsvFormat { separator, decimal_mark: if mark == ',' { ',' } else { '.' }, has_text_digits: true }
}

/// A number as programs write it.
pub fn plain(number: f64) -> String {
    Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

/// What is shown of a section: the search, the filters and the order applied.
pub fn table(filters: Filters, triage: Triage, section: Section, home: &Home, place: &Place) -> Table {
    let shown = filters.lists.of(section).get().unwrap_or_default();
    let places = || shown.places.iter();
    match section {
        Section::Calls => csv_table::calls(in_order(&home.calls, &shown.places, filters.sort.get()).into_iter(), place),
        Section::Conversations => {
            csv_table::conversations(places().filter_map(|at| home.conversations.get(*at)), place)
        }
        Section::Voicemail => {
            csv_table::voicemail(places().filter_map(|at| home.voicemail.get(*at)), &triage.context.get().heard, place)
        }
        Section::Forms => csv_table::forms(places().filter_map(|at| home.forms.get(*at)), place),
        Section::Callbacks => triage
            .callbacks
            .with(|callbacks| filters.query.with(|query| csv_table::callbacks(&callbacks.matching(query), place))),
    }
}

/// Hands a file to the browser to save.
fn save(name: &str, kind: &str, text: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsString::from(text));
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) else {
        return;
    };
    let (Ok(url), Ok(link)) = (Url::create_object_url_with_blob(&blob), document().create_element("a")) else {
        return;
    };
    // The names are those of attributes.
    let _ = link.set_attribute("href", &url).and_then(|()| link.set_attribute("download", name));
    link.unchecked_ref::<HtmlElement>().click();
    // Not at once: some browsers read it only when the file is written.
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        Duration::from_secs(60),
    );
}

/// A button that copies one record as text, a line a field.
#[component]
pub fn CopyRecordButton(
    /// Its accessible name, which says of what.
    name: Message<0>,
    /// Makes the table of the one record.
    table: impl Fn(&Place<'_>) -> Table + 'static,
) -> impl IntoView {
    let clock = use_clock();
    let text = move || {
        let table = with_place(clock, |place| untrack(|| table(place)));
        let lines: Vec<String> = table.told().map(|(name, cell)| i18n::LABELLED.with([name, cell])).collect();
        lines.join("\n")
    };
    view! { <CopyTextButton name=name text=text /> }
}
