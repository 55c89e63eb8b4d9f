//! The page around the features.

mod announcer;
mod bottom_bar;
mod content;
mod cover;
mod elsewhere;
mod failure;
mod keyboard;
mod page_state;
mod pending;
mod quiet;
mod release;
mod sign_in_dialog;
mod skipped;
mod toolbar;
mod top_bar;
mod waiting;

use leptos::either::Either;
use leptos::prelude::*;

use super::components::focus::{focus, keep_focus};
use super::components::highlight::follow_search;
use crate::i18n;
use crate::state::marks::mark_rendered;
use crate::state::{use_notices, use_session};
use announcer::announce_results;
use content::{Content, SignedOut};
use cover::Cover;
use elsewhere::tell_elsewhere;
use keyboard::listen_to_keys;
use page_state::PageState;
use sign_in_dialog::SignInDialog;
use top_bar::TopBar;

/// The whole page.
#[component]
pub fn Shell() -> impl IntoView {
    let (notices, session) = (use_notices(), use_session());
    let state = PageState::new();
    provide_context(state);
    follow_search();
    mark_rendered();
    announce_results();
    listen_to_keys();
    tell_elsewhere();
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
    // What had the focus is gone.
    Effect::new(move |before: Option<(bool, bool)>| {
        let now = (state.is_signed_out.get(), session.user().is_some());
        match (before, now) {
            (Some((true, _)), (false, _)) => focus("h1"),
            (Some((_, true)), (true, false)) => focus("#main"),
            _ => false,
        };
        now
    });
    // The live regions are two, so that neither takes the other's word.
    view! {
        <a class="skip-link" href="#main">
            {i18n::SKIP_TO_CONTENT.text()}
        </a>
        <a class="skip-link" href="#calls" hidden=move || state.is_signed_out.get()>
            {i18n::SKIP_TO_CALLS.text()}
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
