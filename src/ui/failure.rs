//! What went wrong, in words, and the way on. Data that is shown already stays.

use leptos::prelude::*;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::dom::{El, button, div, el, icon};
use super::format;
use crate::api::error::Error;
use crate::model::civil::Date;
use crate::state::home::Load;
use crate::state::session::Auth;
pub use crate::ui::components::explanation::explanation;
use crate::ui::page::Page;
use crate::words;

/// The alert above the sections; empty while nothing is wrong.
pub fn failure() -> El {
    let page = Page::here();
    let failure = Memo::new(move |_| match (page.load(), page.session.auth.get()) {
        (Load::Failed(error), _) | (_, Auth::CheckFailed(error)) => Some(error),
        _ => None,
    });
    div("failure-place").live(move |place| {
        let Some(error) = failure.get() else {
            return;
        };
        let (title, mut advice) = match &error {
            // Of a home: the page is set up, or the server answers, as if nobody need sign in.
            Error::SignedOut(_) => {
                let is_said_so = !page.session.has_sign_in;
                let advice = if is_said_so { words::NO_SIGN_IN_HERE_ADVICE } else { words::TRY_AGAIN };
                (words::NO_SIGN_IN_HERE.text(), advice.text().to_owned())
            }
            error => explanation(error),
        };
        if page.home.shown.with_untracked(Option::is_some) {
            let shown = page.home.shown_for.get_untracked().and_then(|query| Date::parse(&query.from_date));
            advice = match (shown, page.home.updated.get_untracked()) {
                (Some(from), Some(at)) => {
                    words::BELOW_IS_OLD_SINCE.with([&advice, &format::date(from), &format::time(at)])
                }
                _ => words::BELOW_IS_OLD.with([&advice]),
            };
        }
        let said = div("failure__words")
            .child(el("p").class("failure__title").child(title))
            .child(el("p").child(advice))
            .child(fields(&error))
            .child(countdown(page));
        let retry = button("button button--primary", move || {
            // The alert goes, and the button in it: the focus goes on from the content.
            if let Some(main) = document().get_element_by_id("main") {
                let _ = main.unchecked_into::<HtmlElement>().focus();
            }
            page.home.reload();
        })
        .child(words::RETRY);
        place.put(div("failure").attr("role", "alert").child(icon("warning")).child(said).child(retry));
    })
}

/// When the page tries again by itself. Not spoken: it changes every second.
pub fn countdown(page: Page) -> El {
    el("p").class("failure__countdown").attr("aria-live", "off").live_text(move || match page.home.retry_at.get() {
        Some(at) => {
            let left = (at - page.clock.second.get()).max(0) / 1000;
            words::RETRY_IN.with([&format::duration(left)])
        }
        None if page.load() == Load::Failed(Error::Offline)
            || page.session.auth.get() == Auth::CheckFailed(Error::Offline) =>
        {
            words::RETRY_ONLINE.text().to_owned()
        }
        None => String::new(),
    })
}

/// What the server says is wrong with which field.
fn fields(error: &Error) -> Option<El> {
    let Error::Refused { fields, .. } = error else {
        return None;
    };
    let rows: Vec<El> = fields
        .iter()
        .filter(|(name, message)| !message.is_empty() && !name.eq_ignore_ascii_case("FromDate"))
        .map(|(name, message)| el("li").child(el("b").child(name.as_str())).child(": ").child(message.as_str()))
        .collect();
    (!rows.is_empty()).then(|| el("ul").class("failure__fields").child(rows))
}
