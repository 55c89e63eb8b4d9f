//! Needs attention: what is waiting, each with its count and a jump to it.

use super::dom::{El, button, div, el, icon};
use super::format;
use super::parts::counted::Counted;
use super::parts::filters::lead_to;
use crate::i18n::{self, Plural};
use crate::model::attention::Attention;
use crate::model::filter::Kind;
use crate::model::section::Section;
use crate::state::effect::effect;
use crate::state::{Page, Sheet};
use leptos::prelude::*;

/// The strip at the top of the page.
pub fn attention() -> El {
    let page = Page::here();
    let counts = page.attention;
    // The tab says how much is waiting, also while another one is in front.
    effect(move || {
        let waiting = counts.with(|counts| counts.as_ref().map_or(0, Attention::total));
        // How much waits for whom is theirs to know.
        let waiting = if page.session.is_covered.get() { 0 } else { waiting };
        document().set_title(&match waiting {
            0 => i18n::TITLE.text().to_owned(),
            waiting => i18n::TITLE_WAITING.with([&format::count(waiting)]),
        });
    });
    el("section")
        .class("attention")
        .attr("aria-labelledby", "attention-heading")
        .live_show(move || counts.with(Option::is_some))
        .child(el("h2").attr("id", "attention-heading").attr("tabindex", "-1").child(i18n::NEEDS_ATTENTION))
        .child(div("attention__items").live(move |place| {
            if let Some(counts) = counts.get() {
                items(place, &counts, page);
            }
        }))
        .child(
            div("attention__tools")
                .child(
                    button("button attention__next", move || {
                        page.go_to_next();
                    })
                    .attr("title", i18n::NEXT_KEY.text())
                    .child(icon("next"))
                    .child(i18n::NEXT)
                    .live_show(move || counts.with(|counts| counts.as_ref().is_some_and(|counts| counts.total() > 0))),
                )
                .child(
                    button("button", move || page.sheet.set(Some(Sheet::Handover)))
                        .attr("aria-haspopup", "dialog")
                        .child(icon("print"))
                        .child(i18n::HANDOVER),
                ),
        )
}

fn items(place: &El, counts: &Attention, page: Page) {
    if counts.total() == 0 {
        place.put(el("p").class("attention__none").child(icon("check")).child(i18n::NOTHING_WAITING));
        return;
    }
    let item = |count: usize, words: Plural<1>, symbol: &str, to: Section, kind: Kind| {
        (count > 0).then(|| {
            el("a")
                .class("attention__item")
                .attr("href", &format!("#{}", to.name()))
                .on("click", move |event| {
                    event.prevent_default();
                    lead_to(page, to, kind);
                })
                .child(icon(symbol))
                .child(Counted(words, count))
        })
    };
    place.put(item(counts.callbacks, i18n::TO_CALL_BACK_N, "missed", Section::Callbacks, Kind::All));
    place.put(item(counts.unread, i18n::UNREAD_TEXTS_N, "message", Section::Conversations, Kind::Unread));
    let known_since = page.device.looked.with(Option::is_some);
    let awaiting = item(counts.awaiting, i18n::AWAIT_REPLY_N, "out", Section::Conversations, Kind::AwaitingReply);
    if let (Some(awaiting), Some(since)) = (&awaiting, counts.awaiting_since) {
        let longest = move || i18n::LONGEST.with([&format::relative(since, page.clock.now.get())]);
        awaiting.put(" ");
        awaiting.put(el("span").class("attention__longest").live_text(longest));
    }
    place.put(awaiting);
    place.put(item(counts.voicemail, i18n::NOT_HEARD_N, "voicemail", Section::Voicemail, Kind::NotHeard));
    place.put(item(
        counts.forms,
        i18n::NEW_FORMS_N,
        "form",
        Section::Forms,
        if known_since { Kind::New } else { Kind::All },
    ));
}
