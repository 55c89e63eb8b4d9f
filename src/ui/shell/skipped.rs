//! What of the answer could not be read: counted, and named on request.

use leptos::prelude::*;

use crate::api::lenient::Skipped;
use crate::i18n::{self, format};
use crate::state::use_home;
use crate::ui::components::disclosure::Disclosure;
use crate::ui::components::icon::Icon;

/// The note; empty while everything could be read.
#[component]
pub fn SkippedNote() -> impl IntoView {
    let home = use_home();
    // Made anew only when something else was skipped: a refresh closes nothing.
    let skipped = Memo::new(move |_| home.shown.get().map(|home| home.skipped.clone()).unwrap_or_default());
    let note = move || {
        let skipped = skipped.get();
        let total: u32 = skipped.iter().map(|lost| lost.count).sum();
        let summary = format::plural(i18n::SKIPPED_N, total as usize);
        let lines = move || skipped.iter().map(|lost| view! { <li>{line(lost)}</li> }).collect_view();
        (total > 0).then(|| {
            view! {
                <div class="skipped">
                    <Icon name="warning" />
                    <Disclosure class="skipped__list" summary=move || summary.clone()>
                        <ul>{lines()}</ul>
                    </Disclosure>
                </div>
            }
        })
    };
    view! { <div class="skipped-place">{note}</div> }
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
