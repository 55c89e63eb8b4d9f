//! What stands below the head of the page.

use leptos::prelude::*;

use super::bottom_bar::BottomBar;
use super::failure::Failure;
use super::page_state::PageState;
use super::pending::Pending;
use super::quiet::Quiet;
use super::release::Release;
use super::skipped::SkippedNote;
use super::waiting::Waiting;
use crate::i18n;
use crate::model::section::Section;
use crate::state::home::Load;
use crate::state::{use_filters, use_home, use_triage};
use crate::ui::account::CustomerPicker;
use crate::ui::attention::Attention;
use crate::ui::callbacks::Callbacks;
use crate::ui::calls::Calls;
use crate::ui::conversations::Conversations;
use crate::ui::dialogs::PageDialog;
use crate::ui::forms::Forms;
use crate::ui::live_calls::LiveCalls;
use crate::ui::metrics::CallMetrics;
use crate::ui::period::Period;
use crate::ui::player::PlayerDock;
use crate::ui::record::RecordDrawer;
use crate::ui::sign_in::SignIn;
use crate::ui::voicemail::Voicemails;

/// The form to sign in with.
#[component]
pub fn SignedOut() -> impl IntoView {
    view! {
        <main class="main main--signed-out" id="main" tabindex="-1">
            <Release />
            <SignIn />
        </main>
    }
}

/// The home.
#[component]
pub fn Content() -> impl IntoView {
    let home = use_home();
    let state: PageState = expect_context();
    let is_waiting = move || state.is_waiting.get().then_some("");
    view! {
        <search class="filters" aria-label=i18n::WHAT_IS_SHOWN.text() data-waiting=is_waiting>
            <Period />
            <CustomerPicker />
        </search>
        <main
            class="main"
            id="main"
            tabindex="-1"
            aria-busy=move || (home.load.get() == Load::Loading).to_string()
            data-waiting=is_waiting
        >
            <Waiting />
            <Release />
            <Failure />
            <Pending />
            <SkippedNote />
            <Quiet />
            <Attention />
            <LiveCalls />
            <Sections />
        </main>
        <div class="page__foot">
            <PlayerDock />
            <BottomBar />
        </div>
        <RecordDrawer />
        <PageDialog />
    }
}

/// The sections. What the grid depends on is said by attributes; asked of the elements (`:has`), it costs at each of their
/// changes.
#[component]
fn Sections() -> impl IntoView {
    let (home, filters, triage) = (use_home(), use_filters(), use_triage());
    let has_forms = move || home.shown.with(|home| home.as_ref().is_some_and(|home| home.has_forms));
    let has_none = move || {
        Section::LISTS.iter().all(|section| filters.lists.count(*section) == 0)
            && filters.query.with(|query| triage.callbacks.with(|callbacks| callbacks.found(query).next().is_none()))
    };
    view! {
        <div
            class="sections"
            data-forms=move || has_forms().then_some("")
            data-none=move || has_none().then_some("")
        >
            <CallMetrics />
            <Calls />
            <Callbacks />
            <Conversations />
            <Voicemails />
            <Forms />
        </div>
    }
}
