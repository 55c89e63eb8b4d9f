//! The page around the sections.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

use super::account::{account, customer_picker};
use super::attention::attention;
use super::bottom_bar::bottom_bar;
use super::cover::cover;
use super::details::drawer::drawer;
use super::dom::{El, div, el, icon};
use super::failure::failure;
use super::filter_bar::filter_bar;
use super::format;
use super::keyboard;
use super::parts::marked::mark_what_is_found;
use super::player_dock::player_dock;
use super::quiet::quiet;
use super::release::release;
use super::search_box::search_box;
use super::sections::call_metrics::call_metrics;
use super::sections::callbacks::callbacks;
use super::sections::calls::calls;
use super::sections::conversations::conversations;
use super::sections::forms::forms;
use super::sections::happening::happening;
use super::sections::voicemail::voicemail;
use super::sheets::sheet;
use super::sign_in::sign_in;
use super::skipped::skipped;
use super::status_line::{held, status_line};
use super::waiting::waiting;
use crate::i18n;
use crate::model::section::Section;
use crate::state::Page;
use crate::state::effect::effect;
use crate::state::home::Load;
use crate::state::marks;
use crate::state::session::Auth;
use leptos::prelude::*;

/// The whole page, put into its place in the document.
pub fn shell(place: &El) {
    let page = Page::here();
    mark_what_is_found(page);
    marks::start(page);
    announce_results(page);
    keyboard::listen();
    // A session that ends by itself leaves the page where it is, under the form.
    let nobody = Memo::new(move |_| page.session.auth.get() == Auth::SignedOut);
    let signed_out = Memo::new(move |_| nobody.get() && page.home.shown.with(Option::is_none));
    let is_waiting = Memo::new(move |_| {
        let asking = !nobody.get() && !matches!(page.session.auth.get(), Auth::CheckFailed(_));
        asking && page.home.shown.with(Option::is_none) && !page.home.has_failed()
    });
    let waits = move || is_waiting.get().then(String::new);
    let interrupted = Memo::new(move |_| nobody.get() && !signed_out.get());
    let tools = div("top__tools").live(move |tools| {
        if !signed_out.get() {
            tools.put(search_box());
            tools.put(status_line());
        }
    });
    place.put(el("a").class("skip-link").attr("href", "#main").child(i18n::SKIP_TO_CONTENT));
    place.put(
        el("header")
            .class("top")
            .live_attr("data-waiting", waits)
            .child(div("top__brand").child(icon("logo")).child(el("h1").attr("tabindex", "-1").child(i18n::HOME)))
            .child(tools)
            .child(account()),
    );
    let was_signed_out = Cell::new(false);
    place.put(div("page").live(move |place| {
        if signed_out.get() {
            was_signed_out.set(true);
            place.put(main().class("main main--signed-out").child(release()).child(sign_in()));
            return;
        }
        // What the grid depends on; asked of the elements (`:has`), it costs at each of their changes.
        let has_forms = move || page.shown().is_some_and(|home| home.has_forms);
        let has_none = move || {
            Section::LISTS.iter().all(|section| page.lists.count(*section) == 0)
                && page.query.with(|query| page.callbacks.with(|callbacks| callbacks.found(query).next().is_none()))
        };
        let sections = div("sections")
            .live_attr("data-forms", move || has_forms().then(String::new))
            .live_attr("data-none", move || has_none().then(String::new))
            .child(call_metrics())
            .child(calls())
            .child(callbacks())
            .child(conversations())
            .child(voicemail())
            .child(forms());
        place.put(
            el("search")
                .class("filters")
                .live_attr("data-waiting", waits)
                .attr("aria-label", i18n::WHAT_IS_SHOWN.text())
                .child(filter_bar())
                .child(customer_picker()),
        );
        place.put(
            main()
                .class("main")
                .live_attr("aria-busy", move || Some((page.load() == Load::Loading).to_string()))
                .live_attr("data-waiting", waits)
                .child(waiting())
                .child(release())
                .child(failure())
                .child(held())
                .child(skipped())
                .child(quiet())
                .child(attention())
                .child(happening())
                .child(sections),
        );
        place.put(div("page__foot").child(player_dock()).child(bottom_bar()));
        place.put(drawer());
        place.put(sheet());
        // The form that had the focus is gone.
        if was_signed_out.take()
            && let Ok(Some(top)) = document().query_selector("h1")
        {
            let _ = top.unchecked_into::<HtmlElement>().focus();
        }
    }));
    place.put(cover());
    place.put(sign_in_dialog(interrupted));
    // Apart, so that neither takes the other's word.
    for words in [page.said, page.found] {
        place.put(el("p").class("visually-hidden").attr("role", "status").live_text(move || words.get()));
    }
}

/// The form over a page whose session has ended. It can't be closed but by signing in.
fn sign_in_dialog(interrupted: Memo<bool>) -> El {
    let dialog = el("dialog")
        .class("sign-in-dialog")
        .attr("aria-label", i18n::SESSION_ENDED.text())
        .on("cancel", |event| event.prevent_default())
        .live(move |dialog| {
            if interrupted.get() {
                dialog.put(el("p").class("sign-in-dialog__why").child(i18n::SESSION_ENDED_ADVICE));
                dialog.put(sign_in());
            }
        });
    let element = dialog.as_kind::<HtmlDialogElement>().clone();
    let follow = move || match (interrupted.get(), element.open()) {
        (true, false) => {
            let _ = element.show_modal();
        }
        (false, true) => element.close(),
        _ => {}
    };
    effect(follow.clone());
    // Browsers let a second Escape close any dialog.
    dialog.on("close", move |_| untrack(&follow))
}

fn main() -> El {
    el("main").attr("id", "main").attr("tabindex", "-1")
}

/// Says once what a window, a search or a filter brought. A refresh that changes nothing says nothing.
fn announce_results(page: Page) {
    let mut before = String::new();
    effect(move || {
        let Some(home) = page.shown() else {
            return;
        };
        let mut parts = vec![
            (Section::Calls, i18n::CALLS_N),
            (Section::Conversations, i18n::CONVERSATIONS_N),
            (Section::Voicemail, i18n::VOICE_MESSAGES_N),
        ];
        if home.has_forms {
            parts.push((Section::Forms, i18n::FORMS_N));
        }
        let parts = parts.into_iter().map(|(section, words)| format::plural(words, page.lists.count(section)));
        let text = format::list(&parts.collect::<Vec<_>>());
        if before != text {
            before.clone_from(&text);
            page.found.set(text);
        }
    });
}
