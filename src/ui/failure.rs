//! What went wrong, in words, and the way on. Data that is shown already stays.

use crate::state::live::Derived;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::dom::{El, button, div, el, icon};
use super::format;
use crate::api::error::{Error, Unreadable};
use crate::model::civil::Date;
use crate::state::Page;
use crate::state::home::Load;
use crate::state::session::Who;

/// The alert above the sections; empty while nothing is wrong.
pub fn failure() -> El {
    let page = Page::here();
    let failure = Derived::new(move || match (page.load(), page.session.who.get()) {
        (Load::Failed(error), _) | (_, Who::Unknown(error)) => Some(error),
        _ => None,
    });
    div("failure-place").live(move |place| {
        let Some(error) = failure.get() else {
            return;
        };
        let (title, mut advice) = words(&error);
        if page.home.shown.with_untracked(Option::is_some) {
            advice.push_str(" What is below is from before");
            let shown = page.home.shown_for.get_untracked().and_then(|query| Date::parse(&query.from_date));
            if let (Some(from), Some(at)) = (shown, page.home.updated.get_untracked()) {
                advice.push_str(&format!(": since {}, as of {}", format::date(from), format::time(at)));
            }
            advice.push('.');
        }
        let words = div("failure__words")
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
        .child("Retry");
        place.put(div("failure").attr("role", "alert").child(icon("warning")).child(words).child(retry));
    })
}

/// When the page tries again by itself. Not spoken: it changes every second.
fn countdown(page: Page) -> El {
    el("p").class("failure__countdown").attr("aria-live", "off").live_text(move || match page.home.retry_at.get() {
        Some(at) => {
            let left = (at - page.clock.second.get()).max(0) / 1000;
            format!("Trying again by itself in {}.", format::duration(left))
        }
        None if page.load() == Load::Failed(Error::Offline)
            || page.session.who.get() == Who::Unknown(Error::Offline) =>
        {
            "Trying again by itself when the line is back.".to_owned()
        }
        None => String::new(),
    })
}

/// A title and an advice for each cause.
pub fn words(error: &Error) -> (String, String) {
    let (title, advice): (&str, &str) = match error {
        Error::Aborted => ("The request was given up.", "Try again."),
        Error::Offline => ("You are offline.", "Check the connection of this device, then try again."),
        Error::TimedOut => (
            "The server took too long.",
            "It did not answer within 30 seconds. Try again, or choose a later start: less data comes faster.",
        ),
        Error::Unreachable => (
            "The server can't be reached.",
            "Either its name can't be found, it does not answer, or it does not allow this page to read its answer; a browser does not tell which. Try again; if it stays so, tell whoever looks after your phone system.",
        ),
        Error::CutOff => ("The connection broke before everything had arrived.", "Try again."),
        Error::SignedOut(_) => ("You are signed out.", "Sign in again."),
        Error::Forbidden => (
            "You are not allowed to see this.",
            "Choose another account or customer, or ask whoever manages your users.",
        ),
        Error::NotFound => (
            "The server does not know this page's data.",
            "Its address may be wrong. Tell whoever looks after your phone system.",
        ),
        Error::Busy { status: 429, .. } => {
            ("Too many requests.", "The server asks to wait a little. Try again in a moment.")
        }
        Error::Busy { .. } => ("The server is busy or being looked after.", "Try again in a moment."),
        Error::Refused { .. } => {
            ("The server did not accept the request.", "Choose another start, account or customer.")
        }
        Error::Failed { .. } => ("Something went wrong at the server.", "It is not your doing. Try again in a moment."),
        Error::NotTheApi { .. } => (
            "The answer is not data.",
            "Something between this page and the server answered in its place: a sign-in page, a network's welcome page, a gateway. Reload the page, or try again.",
        ),
        Error::Unreadable(Unreadable::Truncated(_)) => {
            ("The answer stops in the middle.", "The connection may have broken. Try again.")
        }
        Error::Unreadable(_) => (
            "The answer can't be read.",
            "It is not what this page expects. Try again; if it stays so, tell whoever looks after your phone system.",
        ),
    };
    let detail = match error {
        Error::Busy { status, .. } => format!("status {status}"),
        // What a server says of its own failures is for those who look after it.
        Error::Failed { status: status @ 500.., .. } => format!("status {status}"),
        // What is wrong with which field stands below, or at the field itself.
        Error::Refused { status, fields, .. } if !fields.is_empty() => format!("status {status}"),
        Error::Refused { status, message, .. } | Error::Failed { status, message } => match message.is_empty() {
            true => format!("status {status}"),
            false => format!("status {status}: {message}"),
        },
        Error::NotTheApi { content_type } => content_type.chars().take(60).collect(),
        Error::Unreadable(Unreadable::Truncated(at)) => format!("after {at} bytes"),
        Error::Unreadable(Unreadable::Syntax(at)) => format!("at byte {at}"),
        Error::Unreadable(Unreadable::NotAnObject) => "not an object".to_owned(),
        Error::Unreadable(Unreadable::Several) => "more than one value".to_owned(),
        Error::Unreadable(Unreadable::NotAHome) => "an object of something else".to_owned(),
        _ => String::new(),
    };
    let advice = if detail.is_empty() { advice.to_owned() } else { format!("{advice} ({detail})") };
    (title.to_owned(), advice)
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
