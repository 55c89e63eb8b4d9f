//! What of the answer could not be read: counted, and named on request.

use super::dom::{El, div, el, icon};
use super::parts::technical::disclosure;
use crate::api::wire::Skipped;
use crate::state::Page;
use crate::state::live::Derived;

/// The note; empty while everything could be read.
pub fn skipped() -> El {
    let page = Page::here();
    // Made anew only when something else was skipped: a refresh closes nothing.
    let skipped = Derived::new(move || page.shown().map(|home| home.skipped.clone()).unwrap_or_default());
    div("skipped-place").live(move |place| {
        let skipped = skipped.get();
        let total: u32 = skipped.iter().map(|lost| lost.count).sum();
        let summary = match total {
            0 => return,
            1 => "1 thing in the server's answer could not be read and was left out".to_owned(),
            total => format!("{total} things in the server's answer could not be read and were left out"),
        };
        let list = disclosure("skipped__list", el("summary").child(summary), move |inside| {
            let rows: Vec<El> = skipped.iter().map(|lost| el("li").child(line(lost))).collect();
            inside.put(el("ul").child(rows));
        });
        place.put(div("skipped").child(icon("warning")).child(list));
    })
}

fn line(lost: &Skipped) -> String {
    let section = match lost.section {
        "call_metrics" => "Call metrics",
        "conversations" => "Conversations",
        "calls" => "Calls",
        "voicemail" => "Voicemail",
        "forms" => "Forms",
        _ => "The whole",
    };
    let what = match lost.field {
        "" => "whole records".to_owned(),
        field if field == lost.section => "the list itself".to_owned(),
        field => format!("values of \u{201c}{}\u{201d}", field.replace('_', " ")),
    };
    format!("{section}: {what}, {}\u{d7}", lost.count)
}
