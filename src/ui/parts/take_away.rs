//! What is on screen, to take away: as a CSV file, or as text.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::js_sys::{Array, JsString, Number};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use crate::i18n::{self, Message};
use crate::model::call_table::in_order;
use crate::model::home::Home;
use crate::model::section::Section;
use crate::state::Page;
use crate::state::clock::now;
use crate::ui::dom::{El, el, icon_button};
use crate::ui::export::csv::Table;
use crate::ui::export::csv_table::{self, Place};
use crate::ui::format;

use super::copy::copy_text;

/// Calls something with where and when tables are read.
fn with_place<R>(page: Page, act: impl FnOnce(&Place) -> R) -> R {
    let zone_name = page.clock.zone_name.get_untracked();
    page.clock.zone.with_untracked(|zone| act(&Place { zone, zone_name: &zone_name }))
}

/// A button that saves what is shown of a section.
pub fn csv_button(section: Section, title: Message<0>) -> El {
    let page = Page::here();
    save_button(page, title, section.name(), move |home, place| table(page, section, home, place))
}

/// A button that saves the metrics.
pub fn metrics_button() -> El {
    save_button(Page::here(), i18n::CALL_METRICS, "call-metrics", |home, _| csv_table::metrics(&home.metrics, plain))
}

fn save_button(
    page: Page,
    title: Message<0>,
    name: &'static str,
    table: impl Fn(&Home, &Place) -> Table + Copy + 'static,
) -> El {
    icon_button("download", &i18n::SAVE_CSV.with([title.text()]), move || {
        let Some(home) = page.home.shown.get_untracked() else {
            return;
        };
        let table = with_place(page, |place| untrack(|| table(&home, place)));
        let today = page.clock.zone.with_untracked(|zone| zone.date_at(now()));
        page.say(&format::plural(i18n::ROWS_SAVED_N, table.rows.len()));
        save(&format!("{name}-{today}.csv"), "text/csv;charset=utf-8", &table.csv());
    })
}

/// A number as programs write it, which spreadsheets read in any language.
pub fn plain(number: f64) -> String {
    Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

/// What is shown of a section: the search, the filters and the order applied.
pub fn table(page: Page, section: Section, home: &Home, place: &Place) -> Table {
    let shown = page.lists.of(section).get().unwrap_or_default();
    let places = || shown.places.iter();
    match section {
        Section::Calls => csv_table::calls(in_order(&home.calls, &shown.places, page.sort.get()).into_iter(), place),
        Section::Conversations => {
            csv_table::conversations(places().filter_map(|at| home.conversations.get(*at)), place)
        }
        Section::Voicemail => {
            csv_table::voicemail(places().filter_map(|at| home.voicemail.get(*at)), &page.known.get().heard, place)
        }
        Section::Forms => csv_table::forms(places().filter_map(|at| home.forms.get(*at)), place),
        Section::Callbacks => page
            .callbacks
            .with(|callbacks| page.query.with(|query| csv_table::callbacks(&callbacks.matching(query), place))),
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
    let Ok(url) = Url::create_object_url_with_blob(&blob) else {
        return;
    };
    let link = el("a").attr("href", &url).attr("download", name);
    link.node().unchecked_ref::<HtmlElement>().click();
    // Not at once: some browsers read it only when the file is written.
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        Duration::from_secs(60),
    );
}

/// A button that copies one record as text, a line a field.
pub fn copy_record(page: Page, name: Message<0>, table: impl Fn(&Place) -> Table + 'static) -> El {
    copy_text(name, move || {
        let table = with_place(page, |place| untrack(|| table(place)));
        let lines: Vec<String> = table.told().map(|(name, cell)| i18n::LABELLED.with([name, cell])).collect();
        lines.join("\n")
    })
}
