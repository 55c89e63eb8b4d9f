//! Needs attention: what is waiting, each with its count and a jump to it.

use super::dom::{El, div, el, icon};
use super::format;
use crate::model::attention::Attention;
use crate::state::Page;
use crate::state::live::Derived;

/// The strip at the top of the page.
pub fn attention() -> El {
    let page = Page::here();
    let counts = Derived::new(move || {
        let home = page.shown()?;
        let looked = page.device.looked.get();
        Some(page.callbacks.with(|callbacks| Attention::of(&home, callbacks, |key| page.device.has_heard(key), looked)))
    });
    el("section")
        .class("attention")
        .attr("aria-labelledby", "attention-heading")
        .live_show(move || counts.with(Option::is_some))
        .child(el("h2").attr("id", "attention-heading").child("Needs attention"))
        .child(div("attention__items").live(move |place| {
            if let Some(counts) = counts.get() {
                items(place, &counts, page);
            }
        }))
}

fn items(place: &El, counts: &Attention, page: Page) {
    if counts.is_empty() {
        place.put(el("p").class("attention__none").child(icon("check")).child("Nothing is waiting."));
        return;
    }
    let item = |count: usize, one: &str, many: &str, symbol: &str, to: &str| {
        (count > 0).then(|| {
            el("a")
                .class("attention__item")
                .attr("href", to)
                .child(icon(symbol))
                .child(el("b").child(format::count(count)))
                .child(" ")
                .child(if count == 1 { one } else { many })
        })
    };
    place.put(item(counts.callbacks, "person to call back", "people to call back", "missed", "#callbacks"));
    place.put(item(counts.unread, "unread text", "unread texts", "message", "#conversations"));
    let awaiting = item(counts.awaiting, "text awaits our reply", "texts await our reply", "out", "#conversations");
    if let (Some(awaiting), Some(since)) = (&awaiting, counts.awaiting_since) {
        let longest = move || format!(" (longest: {})", format::relative(since, page.clock.now.get()));
        awaiting.put(el("span").class("attention__longest").live_text(longest));
    }
    place.put(awaiting);
    place.put(item(
        counts.voicemail,
        "voice message not heard here",
        "voice messages not heard here",
        "voicemail",
        "#voicemail",
    ));
    place.put(item(counts.forms, "new form", "new forms", "form", "#forms"));
}
