//! What of the answer could not be read: counted, and named on request.

use leptos::prelude::*;

use super::parts::icon::icon;
use super::parts::technical::disclosure;
use crate::api::wire::Skipped as Lost;
use crate::state::Page;

/// The note; empty while everything could be read.
#[component]
pub fn Skipped() -> impl IntoView {
    let page = Page::here();
    move || {
        let skipped = page.shown().map(|home| home.skipped.clone()).unwrap_or_default();
        let total: u32 = skipped.iter().map(|lost| lost.count).sum();
        (total > 0).then(|| {
            let summary = match total {
                1 => "1 thing in the server's answer could not be read and was left out".to_owned(),
                total => format!("{total} things in the server's answer could not be read and were left out"),
            };
            view! {
                <div class="skipped">
                    {icon("warning")}
                    {disclosure(summary, "skipped__list", move || {
                        let rows = skipped.iter().map(|lost| view! { <li>{line(lost)}</li> }).collect_view();
                        view! { <ul>{rows}</ul> }.into_any()
                    })}
                </div>
            }
        })
    }
}

fn line(lost: &Lost) -> String {
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
