//! What went wrong, in words, and when it is tried again.

use leptos::prelude::*;

use crate::api::error::{Error, Unreadable};
use crate::i18n::{self, Message, format};
use crate::state::{use_clock, use_home};

/// When the page tries again by itself. Not spoken: it changes every second.
#[component]
pub fn RetryCountdown() -> impl IntoView {
    let (home, clock) = (use_home(), use_clock());
    let text = move || match home.retry_at.get() {
        Some(at) => {
            let left = (at - clock.second.get()).max(0) / 1000;
            i18n::RETRY_IN.with([&format::duration(left)])
        }
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
