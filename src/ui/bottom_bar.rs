//! On a phone, at the foot of the page: the sections, each with what is waiting in it.

use super::dom::{El, el, icon};
use super::format;
use super::parts::dialog::focus;
use crate::i18n::{self, Message};
use crate::model::attention::Attention;
use crate::model::section::Section;
use crate::state::Page;
use leptos::prelude::*;

/// The bar; the stylesheet shows it on narrow screens alone.
pub fn bottom_bar() -> El {
    let page = Page::here();
    let item = |section: Section, symbol: &str, name: Message<0>, waiting: fn(&Attention) -> usize| {
        let what = if section == Section::Calls { i18n::UNDER_WAY_N } else { i18n::WAITING_N };
        let count = Memo::new(move |_| page.attention.with(|now| now.as_ref().map_or(0, waiting)));
        el("li").child(
            el("a")
                .class("bottom-bar__item")
                .attr("href", &format!("#{}", section.name()))
                .on("click", move |event| {
                    // The address is for other things.
                    event.prevent_default();
                    focus(&format!("#{} h2", section.name()));
                })
                .child(icon(symbol))
                .child(el("span").child(name))
                .child(
                    el("span")
                        .class("bottom-bar__count")
                        .live_show(move || count.get() > 0)
                        .child(el("span").attr("aria-hidden", "true").live_text(move || format::count(count.get())))
                        .child(
                            el("span").class("visually-hidden").live_text(move || format::plural(what, count.get())),
                        ),
                ),
        )
    };
    let has_forms = Memo::new(move |_| page.shown().is_some_and(|home| home.has_forms));
    let list = el("ul")
        .child(item(Section::Calls, "phone", i18n::CALLS, |now| now.live))
        .child(item(Section::Callbacks, "missed", i18n::CALL_BACK, |now| now.callbacks))
        .child(item(Section::Conversations, "message", i18n::TEXTS, |now| now.unread))
        .child(item(Section::Voicemail, "voicemail", i18n::VOICEMAIL_SHORT, |now| now.voicemail))
        .child(item(Section::Forms, "form", i18n::FORMS, |now| now.forms).live_show(move || has_forms.get()));
    el("nav").class("bottom-bar").attr("aria-label", i18n::SECTIONS.text()).child(list)
}
