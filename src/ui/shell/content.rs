//! What stands below the head of the page.

use leptos::prelude::*;

use super::bottom_bar::BottomBar;
use super::failure::Failure;
use super::page_state::PageState;
use super::pending::Pending;
use super::quiet::Quiet;
use super::release::Release;
use super::skipped::SkippedNote;
use super::toolbar::Toolbar;
use super::waiting::Waiting;
use crate::model::search::Query;
use crate::state::home::Load;
use crate::state::{use_filters, use_home};
use crate::ui::attention::Attention;
use crate::ui::callbacks::Callbacks;
use crate::ui::calls::Calls;
use crate::ui::conversations::Conversations;
use crate::ui::dialogs::PageDialog;
use crate::ui::forms::Forms;
use crate::ui::live_calls::LiveCalls;
use crate::ui::metrics::CallMetrics;
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
    let (home, filters) = (use_home(), use_filters());
    let state: PageState = expect_context();
    let is_waiting = move || state.is_waiting.get().then_some("");
    view! {
        <Toolbar />
        <main
            class="main"
            id="main"
            tabindex="-1"
            aria-busy=move || (home.load.get() == Load::Loading).to_string()
            data-waiting=is_waiting
            data-searching=move || (!filters.query.with(Query::is_empty)).then_some("")
        >
            <Waiting />
            <Release />
            <Failure />
            <Pending />
            <Quiet />
            <Attention />
            <LiveCalls />
            <Sections />
            <SkippedNote />
        </main>
        <div class="page__foot">
            <PlayerDock />
            <BottomBar />
        </div>
        <RecordDrawer />
        <PageDialog />
    }
}

/// The sections: what is waiting beside what happened. What the grid depends on is said by attributes; asked of the
/// elements (`:has`), it costs at each of their changes.
#[component]
fn Sections() -> impl IntoView {
    let home = use_home();
    let has_forms = Memo::new(move |_| home.shown.get().is_some_and(|home| home.has_forms));
    let has_none = Memo::new(move |_| home.shown.get().is_none_or(|home| home.is_empty()));
    view! {
        <div
            class="sections"
            data-forms=move || has_forms.get().then_some("")
            data-none=move || has_none.get().then_some("")
        >
            <div class="sections__inbox">
                <Callbacks />
                <Conversations />
                <Voicemails />
                <Forms />
            </div>
            <div class="sections__log">
                <CallMetrics />
                <Calls />
            </div>
        </div>
    }
}
