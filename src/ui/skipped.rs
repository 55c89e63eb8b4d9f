//! What of the answer could not be read: counted, and named on request.

use super::dom::{El, div, el, icon};
use super::format;
use super::parts::technical::disclosure;
use crate::api::lenient::Skipped;
use crate::i18n;
use crate::state::Page;
use leptos::prelude::*;

/// The note; empty while everything could be read.
pub fn skipped() -> El {
    let page = Page::here();
    // Made anew only when something else was skipped: a refresh closes nothing.
    let skipped = Memo::new(move |_| page.shown().map(|home| home.skipped.clone()).unwrap_or_default());
    div("skipped-place").live(move |place| {
        let skipped = skipped.get();
        let total: u32 = skipped.iter().map(|lost| lost.count).sum();
        if total == 0 {
            return;
        }
        let summary = format::plural(i18n::SKIPPED_N, total as usize);
        let list = disclosure("skipped__list", el("summary").child(summary), move |inside| {
            let rows: Vec<El> = skipped.iter().map(|lost| el("li").child(line(lost))).collect();
            inside.put(el("ul").child(rows));
        });
        place.put(div("skipped").child(icon("warning")).child(list));
    })
}

fn line(lost: &Skipped) -> String {
    let section = match lost.section {
        "call_metrics" => i18n::CALL_METRICS,
        "conversations" => i18n::CONVERSATIONS,
        "calls" => i18n::CALLS,
        "voicemail" => i18n::VOICEMAIL,
        "forms" => i18n::FORMS,
        _ => i18n::THE_WHOLE,
    };
    let what = match lost.field {
        "" => i18n::WHOLE_RECORDS.text().to_owned(),
        field if field == lost.section => i18n::LIST_ITSELF.text().to_owned(),
        field => i18n::VALUES_OF.with([&field.replace('_', " ")]),
    };
    i18n::SKIPPED_LINE.with([section.text(), &what, &format::count(lost.count as usize)])
}
