//! The head of the page.

use leptos::prelude::*;

use super::page_state::PageState;
use crate::i18n;
use crate::ui::account::Account;
use crate::ui::components::icon::Icon;
use crate::ui::search::SearchBox;
use crate::ui::status::StatusLine;

/// The name of the page, the search, how fresh it is, and who is signed in.
#[component]
pub fn TopBar() -> impl IntoView {
    let state: PageState = expect_context();
    view! {
        <header class="top" data-waiting=move || state.is_waiting.get().then_some("")>
            <div class="top__brand">
                <Icon name="logo" />
                <h1 tabindex="-1">{i18n::HOME.text()}</h1>
            </div>
            <div class="top__tools">
                <Show when=move || !state.is_signed_out.get()>
                    <SearchBox />
                    <StatusLine />
                </Show>
            </div>
            <Account />
        </header>
    }
}
