//! What went wrong, in words, and the way on. Data that is shown already stays.

use leptos::prelude::*;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::dom::{El, button, div, el, icon};
use super::format;
use crate::api::error::{Error, Unreadable};
use crate::model::civil::Date;
use crate::state::home::Load;
use crate::state::session::Auth;
use crate::ui::page::Page;
use crate::words::{self, Word};

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

/// A title and an advice for each cause.
pub fn explanation(error: &Error) -> (&'static str, String) {
    let (title, advice): (Word<0>, Word<0>) = match error {
        Error::Aborted => (words::ABORTED, words::TRY_AGAIN),
        Error::Offline => (words::OFFLINE, words::OFFLINE_ADVICE),
        Error::TimedOut => (words::TIMED_OUT, words::TIMED_OUT_ADVICE),
        Error::Unreachable => (words::UNREACHED, words::UNREACHED_ADVICE),
        Error::CutOff => (words::CUT_OFF, words::TRY_AGAIN),
        Error::SignedOut(_) => (words::SIGNED_OUT, words::SIGNED_OUT_ADVICE),
        Error::Forbidden => (words::FORBIDDEN, words::FORBIDDEN_ADVICE),
        Error::NotFound => (words::NOT_FOUND, words::NOT_FOUND_ADVICE),
        Error::Busy { status: 429, .. } => (words::TOO_MANY, words::TOO_MANY_ADVICE),
        Error::Busy { .. } => (words::BUSY, words::TRY_IN_A_MOMENT),
        Error::Refused { .. } => (words::REFUSED, words::REFUSED_ADVICE),
        Error::Failed { .. } => (words::FAILED, words::FAILED_ADVICE),
        Error::NotTheApi { .. } => (words::NOT_THE_API, words::NOT_THE_API_ADVICE),
        Error::Unreadable(Unreadable::Truncated(_)) => (words::TRUNCATED, words::TRUNCATED_ADVICE),
        Error::Unreadable(_) => (words::UNREADABLE, words::UNREADABLE_ADVICE),
    };
    let detail = match error {
        Error::Busy { status, .. } => words::STATUS_IS.with([&status.to_string()]),
        // What a server says of its own failures is for those who look after it.
        Error::Failed { status: status @ 500.., .. } => words::STATUS_IS.with([&status.to_string()]),
        // What is wrong with which field stands below, or at the field itself.
        Error::Refused { status, fields, .. } if !fields.is_empty() => words::STATUS_IS.with([&status.to_string()]),
        Error::Refused { status, message, .. } | Error::Failed { status, message } => match message.is_empty() {
            true => words::STATUS_IS.with([&status.to_string()]),
            false => words::STATUS_SAID.with([&status.to_string(), message]),
        },
        Error::NotTheApi { content_type } => content_type.chars().take(60).collect(),
        Error::Unreadable(Unreadable::Truncated(at)) => words::AFTER_BYTES.with([&at.to_string()]),
        Error::Unreadable(Unreadable::Syntax(at)) => words::AT_BYTE.with([&at.to_string()]),
        Error::Unreadable(Unreadable::NotAnObject) => words::NOT_AN_OBJECT.text().to_owned(),
        Error::Unreadable(Unreadable::Several) => words::SEVERAL_VALUES.text().to_owned(),
        Error::Unreadable(Unreadable::NotAHome) => words::ANOTHER_OBJECT.text().to_owned(),
        _ => String::new(),
    };
    let advice = advice.text();
    (title.text(), if detail.is_empty() { advice.to_owned() } else { words::REMARKED.with([advice, &detail]) })
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
