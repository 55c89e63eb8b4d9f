//! What went wrong, in words, and when it is tried again.

use leptos::prelude::*;

use crate::api::error::{Error, Unreadable};
use crate::state::home::Load;
use crate::state::session::Auth;
use crate::state::{use_clock, use_home, use_session};
use crate::ui::format;
use crate::words::{self, Word};

/// When the page tries again by itself. Not spoken: it changes every second.
#[component]
pub fn RetryCountdown() -> impl IntoView {
    let (home, session, clock) = (use_home(), use_session(), use_clock());
    let is_offline = move || {
        home.load.get() == Load::Failed(Error::Offline) || session.auth.get() == Auth::CheckFailed(Error::Offline)
    };
    let text = move || match home.retry_at.get() {
        Some(at) => {
            let left = (at - clock.second.get()).max(0) / 1000;
            words::RETRY_IN.with([&format::duration(left)])
        }
        None if is_offline() => words::RETRY_ONLINE.text().to_owned(),
        None => String::new(),
    };
    view! {
        <p class="failure__countdown" aria-live="off">
            {text}
        </p>
    }
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
