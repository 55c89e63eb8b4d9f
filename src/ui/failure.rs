//! What went wrong, in words, and the way on. Data that is shown already stays.

use leptos::prelude::*;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::dom::{El, button, div, el, icon};
use super::format;
use crate::api::error::{Error, Unreadable};
use crate::i18n::{self, Message};
use crate::model::civil::Date;
use crate::state::Page;
use crate::state::home::Load;
use crate::state::session::Auth;

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
                let advice = if is_said_so { i18n::NO_SIGN_IN_HERE_ADVICE } else { i18n::TRY_AGAIN };
                (i18n::NO_SIGN_IN_HERE.text(), advice.text().to_owned())
            }
            error => explanation(error),
        };
        if page.home.shown.with_untracked(Option::is_some) {
            let shown = page.home.shown_for.get_untracked().and_then(|query| Date::parse(&query.from_date));
            advice = match (shown, page.home.updated.get_untracked()) {
                (Some(from), Some(at)) => {
                    i18n::BELOW_IS_OLD_SINCE.with([&advice, &format::date(from), &format::time(at)])
                }
                _ => i18n::BELOW_IS_OLD.with([&advice]),
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
        .child(i18n::RETRY);
        place.put(div("failure").attr("role", "alert").child(icon("warning")).child(said).child(retry));
    })
}

/// When the page tries again by itself. Not spoken: it changes every second.
pub fn countdown(page: Page) -> El {
    el("p").class("failure__countdown").attr("aria-live", "off").live_text(move || match page.home.retry_at.get() {
        Some(at) => {
            let left = (at - page.clock.second.get()).max(0) / 1000;
            i18n::RETRY_IN.with([&format::duration(left)])
        }
        None if page.load() == Load::Failed(Error::Offline)
            || page.session.auth.get() == Auth::CheckFailed(Error::Offline) =>
        {
            i18n::RETRY_ONLINE.text().to_owned()
        }
        None => String::new(),
    })
}

/// A title and an advice for each cause.
pub fn explanation(error: &Error) -> (&'static str, String) {
    let (title, advice): (Message<0>, Message<0>) = match error {
        Error::Aborted => (i18n::ABORTED, i18n::TRY_AGAIN),
        Error::Offline => (i18n::OFFLINE, i18n::OFFLINE_ADVICE),
        Error::TimedOut => (i18n::TIMED_OUT, i18n::TIMED_OUT_ADVICE),
        Error::Unreachable => (i18n::UNREACHED, i18n::UNREACHED_ADVICE),
        Error::CutOff => (i18n::CUT_OFF, i18n::TRY_AGAIN),
        Error::SignedOut(_) => (i18n::SIGNED_OUT, i18n::SIGNED_OUT_ADVICE),
        Error::Forbidden => (i18n::FORBIDDEN, i18n::FORBIDDEN_ADVICE),
        Error::NotFound => (i18n::NOT_FOUND, i18n::NOT_FOUND_ADVICE),
        Error::Busy { status: 429, .. } => (i18n::TOO_MANY, i18n::TOO_MANY_ADVICE),
        Error::Busy { .. } => (i18n::BUSY, i18n::TRY_IN_A_MOMENT),
        Error::Refused { .. } => (i18n::REFUSED, i18n::REFUSED_ADVICE),
        Error::Failed { .. } => (i18n::FAILED, i18n::FAILED_ADVICE),
        Error::NotTheApi { .. } => (i18n::NOT_THE_API, i18n::NOT_THE_API_ADVICE),
        Error::Unreadable(Unreadable::Truncated(_)) => (i18n::TRUNCATED, i18n::TRUNCATED_ADVICE),
        Error::Unreadable(_) => (i18n::UNREADABLE, i18n::UNREADABLE_ADVICE),
    };
    let detail = match error {
        Error::Busy { status, .. } => i18n::STATUS_IS.with([&status.to_string()]),
        // What a server says of its own failures is for those who look after it.
        Error::Failed { status: status @ 500.., .. } => i18n::STATUS_IS.with([&status.to_string()]),
        // What is wrong with which field stands below, or at the field itself.
        Error::Refused { status, fields, .. } if !fields.is_empty() => i18n::STATUS_IS.with([&status.to_string()]),
        Error::Refused { status, message, .. } | Error::Failed { status, message } => match message.is_empty() {
            true => i18n::STATUS_IS.with([&status.to_string()]),
            false => i18n::STATUS_SAID.with([&status.to_string(), message]),
        },
        Error::NotTheApi { content_type } => content_type.chars().take(60).collect(),
        Error::Unreadable(Unreadable::Truncated(at)) => i18n::AFTER_BYTES.with([&at.to_string()]),
        Error::Unreadable(Unreadable::Syntax(at)) => i18n::AT_BYTE.with([&at.to_string()]),
        Error::Unreadable(Unreadable::NotAnObject) => i18n::NOT_AN_OBJECT.text().to_owned(),
        Error::Unreadable(Unreadable::Several) => i18n::SEVERAL_VALUES.text().to_owned(),
        Error::Unreadable(Unreadable::WrongShape) => i18n::ANOTHER_OBJECT.text().to_owned(),
        _ => String::new(),
    };
    let advice = advice.text();
    (title.text(), if detail.is_empty() { advice.to_owned() } else { i18n::REMARKED.with([advice, &detail]) })
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
