//! The page around the features.

mod announcer;
mod bottom_bar;
mod content;
mod cover;
mod failure;
mod keyboard;
mod pending;
mod quiet;
mod release;
mod sign_in_dialog;
mod skipped;
mod top_bar;
mod waiting;

use leptos::either::Either;
use leptos::prelude::*;

use super::components::focus::keep_focus;
use super::components::highlight::follow_search;
use crate::i18n;
use crate::state::marks::mark_rendered;
use crate::state::session::Auth;
use crate::state::{use_home, use_notices, use_session};
use announcer::announce_results;
use content::{Content, SignedOut};
use cover::Cover;
use keyboard::listen_to_keys;
use sign_in_dialog::SignInDialog;
use top_bar::TopBar;

/// How the session and the load leave the page.
#[derive(Clone, Copy)]
struct PageState {
    /// Nobody is signed in, and nothing is shown.
    is_signed_out: Memo<bool>,
    /// A session that ended by itself leaves the page where it is, under the form.
    is_interrupted: Memo<bool>,
    /// The first home is on its way.
    is_waiting: Memo<bool>,
}

impl PageState {
    fn new() -> Self {
        let (session, home) = (use_session(), use_home());
        let is_nobody = Memo::new(move |_| session.auth.get() == Auth::SignedOut);
        let has_none = Memo::new(move |_| home.shown.with(Option::is_none));
        PageState {
            is_signed_out: Memo::new(move |_| is_nobody.get() && has_none.get()),
            is_interrupted: Memo::new(move |_| is_nobody.get() && !has_none.get()),
            is_waiting: Memo::new(move |_| {
                let asking = !is_nobody.get() && !matches!(session.auth.get(), Auth::CheckFailed(_));
                asking && has_none.get() && !home.has_failed()
            }),
        }
    }
}

/// The whole page.
#[component]
pub fn Shell() -> impl IntoView {
    let notices = use_notices();
    let state = PageState::new();
    provide_context(state);
    follow_search();
    mark_rendered();
    announce_results();
    listen_to_keys();
    if let Some(body) = document().body() {
        keep_focus(body.into());
    }
    let content = move || {
        if state.is_signed_out.get() {
            Either::Left(view! { <SignedOut /> })
        } else {
            Either::Right(view! { <Content /> })
        }
    };
    // The form that had the focus is gone.
    Effect::new(move |was_signed_out: Option<bool>| {
        let is_signed_out = state.is_signed_out.get();
        if was_signed_out == Some(true) && !is_signed_out {
            super::components::focus::focus("h1");
        }
        is_signed_out
    });
    // The live regions are two, so that neither takes the other's word.
    view! {
        <a class="skip-link" href="#main">
            {i18n::SKIP_TO_CONTENT.text()}
        </a>
        <TopBar />
        <div class="page">{content}</div>
        <Cover />
        <SignInDialog is_open=state.is_interrupted />
        <p class="visually-hidden" role="status">
            {move || notices.done.get()}
        </p>
        <p class="visually-hidden" role="status">
            {move || notices.found.get()}
        </p>
    }
}
