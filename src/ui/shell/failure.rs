//! What went wrong, in words, and the way on. Data that is shown already stays.

use leptos::prelude::*;

use crate::api::error::Error;
use crate::i18n::{self, format};
use crate::model::civil::Date;
use crate::state::home::Load;
use crate::state::session::Auth;
use crate::state::{use_home, use_session};
use crate::ui::components::explanation::{RetryCountdown, explanation};
use crate::ui::components::focus::focus;
use crate::ui::components::icon::Icon;

/// The alert above the sections; empty while nothing is wrong.
#[component]
pub fn Failure() -> impl IntoView {
    let (home, session) = (use_home(), use_session());
    let failure = Memo::new(move |_| match (home.load.get(), session.auth.get()) {
        (Load::Failed(error), _) | (_, Auth::CheckFailed(error)) => Some(error),
        _ => None,
    });
    let retry = move |_| {
        // The alert goes, and the button in it: the focus goes on from the content.
        focus("#main");
        home.reload();
    };
    let alert = move || {
        failure.get().map(|error| {
            let (title, advice) = told(&error);
            view! {
                <div class="failure" role="alert">
                    <Icon name="warning" />
                    <div class="failure__words">
                        <p class="failure__title">{title}</p>
                        <p>{advice}</p>
                        <Fields error=error />
                        <RetryCountdown />
                    </div>
                    <button type="button" class="button button--primary" on:click=retry>
                        {i18n::RETRY.text()}
                    </button>
                </div>
            }
        })
    };
    view! { <div class="failure-place">{alert}</div> }
}

/// What is said of it, and of what stands below.
fn told(error: &Error) -> (&'static str, String) {
    let (home, session) = (use_home(), use_session());
    let (title, advice) = match error {
        // Of a home: the page is set up, or the server answers, as if nobody need sign in.
        Error::SignedOut(_) => {
            let advice = if session.has_sign_in { i18n::TRY_AGAIN } else { i18n::NO_SIGN_IN_HERE_ADVICE };
            (i18n::NO_SIGN_IN_HERE.text(), advice.text().to_owned())
        }
        error => explanation(error),
    };
    if home.shown.with_untracked(Option::is_none) {
        return (title, advice);
    }
    let shown = home.shown_for.get_untracked().and_then(|query| Date::parse(&query.from_date));
    let advice = match (shown, home.updated.get_untracked()) {
        (Some(from), Some(at)) => i18n::BELOW_IS_OLD_SINCE.with([&advice, &format::date(from), &format::time(at)]),
        _ => i18n::BELOW_IS_OLD.with([&advice]),
    };
    (title, advice)
}

/// What the server says is wrong with which field.
#[component]
fn Fields(error: Error) -> impl IntoView {
    let Error::Refused { fields, .. } = error else {
        return None;
    };
    let rows = fields
        .into_iter()
        .filter(|(_, message)| !message.is_empty())
        .map(|(name, message)| {
            let name = if name.eq_ignore_ascii_case("FromDate") { i18n::FROM_DATE.text().to_owned() } else { name };
            view! {
                <li>
                    <b>{name}</b>
                    {i18n::LABELLED.with(["", ""])}
                    <bdi>{message}</bdi>
                </li>
            }
        })
        .collect_view();
    (!rows.is_empty()).then(|| view! { <ul class="failure__fields">{rows}</ul> })
}
