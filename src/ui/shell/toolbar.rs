//! Below the head: since when, and what to do about all that waits.

use leptos::either::Either;
use leptos::prelude::*;

use super::page_state::PageState;
use crate::i18n;
use crate::state::use_layout;
use crate::ui::account::ScopePath;
use crate::ui::attention::AttentionTools;
use crate::ui::period::{PeriodBar, PeriodButton};
use crate::ui::status::StatusLine;

/// The bar. A small screen has one control for the period, and here what the head has no room for.
#[component]
pub fn Toolbar() -> impl IntoView {
    let (layout, state) = (use_layout(), expect_context::<PageState>());
    let content = move || match layout.is_wide.get() {
        true => Either::Left(view! {
            <PeriodBar />
            <AttentionTools />
        }),
        false => Either::Right(view! {
            <PeriodButton />
            <ScopePath />
            <StatusLine />
            <Show when=move || !layout.is_phone.get()>
                <AttentionTools />
            </Show>
        }),
    };
    view! {
        <search
            class="toolbar"
            aria-label=i18n::WHAT_IS_SHOWN.text()
            data-waiting=move || state.is_waiting.get().then_some("")
        >
            {content}
        </search>
    }
}
