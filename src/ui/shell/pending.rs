//! "3 new": records that a refresh brought and that wait for a press.

use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::state::use_home;

/// The button; hidden while there is none.
#[component]
pub fn Pending() -> impl IntoView {
    let home = use_home();
    // The same count again is no news.
    let new = Memo::new(move |_| home.pending.with(|pending| pending.as_ref().map_or(0, |(_, new)| *new)));
    view! {
        <div class="pending" role="status">
            <button
                type="button"
                class="pending__show"
                hidden=move || new.get() == 0
                on:click=move |_| home.apply_pending()
            >
                {move || format::plural(i18n::SHOW_NEW_N, new.get())}
            </button>
        </div>
    }
}
