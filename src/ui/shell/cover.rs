//! What lies over the records while it is not known who is there (`state/session` says when, `style/shell/cover.css` hides what
//! is below).

use leptos::either::Either;
use leptos::prelude::*;

use crate::i18n;
use crate::state::session::Auth;
use crate::state::use_session;
use crate::ui::components::dialog::LockedDialog;
use crate::ui::components::explanation::{RetryCountdown, explanation};

/// Says what the page waits for. A dialog, so that it can be reached over one that was open. While the form to sign in
/// lies over the records, that says enough.
#[component]
pub fn Cover() -> impl IntoView {
    let session = use_session();
    let is_open = Memo::new(move |_| {
        let waits = matches!(session.auth.get(), Auth::Checking | Auth::CheckFailed(_));
        session.is_covered.get() && waits
    });
    let content = move || match session.auth.get() {
        Auth::CheckFailed(error) => {
            let (title, advice) = explanation(&error);
            Either::Left(view! {
                <div class="failure" role="alert">
                    <div class="failure__words">
                        <p class="failure__title">{title}</p>
                        <p>{advice}</p>
                        <RetryCountdown />
                    </div>
                    <button type="button" class="button button--primary" on:click=move |_| session.retry()>
                        {i18n::RETRY.text()}
                    </button>
                </div>
            })
        }
        _ => Either::Right(view! {
            <p class="cover__words" role="status">
                {i18n::CHECKING_WHO.text()}
            </p>
        }),
    };
    view! {
        <LockedDialog class="cover" name=i18n::CHECKING_WHO.text() is_open=is_open>
            {content}
        </LockedDialog>
    }
}
