//! The head of the page.

use leptos::prelude::*;

use super::page_state::PageState;
use crate::i18n;
use crate::state::{use_layout, use_session};
use crate::ui::account::{AccountMenu, ScopePath, ScopePickers};
use crate::ui::components::icon::Icon;
use crate::ui::search::SearchBox;
use crate::ui::status::StatusLine;

/// The name of the page, the search, whose data it is, how fresh, and who is signed in.
#[component]
pub fn TopBar() -> impl IntoView {
    let (state, layout) = (expect_context::<PageState>(), use_layout());
    let session = use_session();
    // Of several accounts, the one that is chosen is the name.
    let has_one = Memo::new(move |_| session.user().is_none_or(|user| user.accounts.len() < 2));
    view! {
        <header class="top" data-waiting=move || state.is_waiting.get().then_some("")>
            <div class="top__brand">
                <Icon name="phone" />
                <h1 tabindex="-1">{i18n::HOME.text()}</h1>
            </div>
            <Show when=move || !state.is_signed_out.get()>
                <SearchBox />
                <Show when=move || layout.is_wide.get()>
                    <Show when=move || has_one.get()>
                        <ScopePath />
                    </Show>
                    <ScopePickers />
                    <StatusLine />
                </Show>
                <AccountMenu />
            </Show>
        </header>
    }
}
