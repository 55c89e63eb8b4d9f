//! What lies over the records while it is not known who is there (`state/session.rs` says when, `style/cover.css` hides
//! what is below).

use web_sys::HtmlDialogElement;

use super::dom::{El, button, div, el};
use super::failure::{countdown, explanation};
use crate::i18n;
use crate::state::Page;
use crate::state::effect::effect;
use crate::state::session::Auth;
use leptos::prelude::*;

/// Says what the page waits for. A dialog, so that it can be reached over one that was open. While the form to sign in
/// lies over the records, that says enough.
pub fn cover() -> El {
    let page = Page::here();
    let is_shown = Memo::new(move |_| {
        let waits = matches!(page.session.auth.get(), Auth::Checking | Auth::CheckFailed(_));
        page.session.is_covered.get() && waits
    });
    let dialog = el("dialog")
        .class("cover")
        .attr("aria-label", i18n::CHECKING_WHO.text())
        .on("cancel", |event| event.prevent_default())
        .live(move |place| match page.session.auth.get() {
            Auth::CheckFailed(error) => {
                let (title, advice) = explanation(&error);
                let said = div("failure__words")
                    .child(el("p").class("failure__title").child(title))
                    .child(el("p").child(advice))
                    .child(countdown(page));
                let retry = button("button button--primary", move || page.session.retry()).child(i18n::RETRY);
                place.put(div("failure").attr("role", "alert").child(said).child(retry));
            }
            _ => place.put(el("p").class("cover__words").attr("role", "status").child(i18n::CHECKING_WHO)),
        });
    let element = dialog.as_kind::<HtmlDialogElement>().clone();
    let follow = move || match (is_shown.get(), element.open()) {
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
