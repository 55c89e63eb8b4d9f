//! That there is a newer release of the page: offered, never forced. The one that is open goes on working.

use leptos::prelude::*;

use crate::i18n;
use crate::state::use_notices;

/// The offer; empty while there is none.
#[component]
pub fn Release() -> impl IntoView {
    let has_newer = use_notices().has_newer_release;
    // What the address and the device keep is there again.
    let load = |_| {
        let _ = window().location().reload();
    };
    view! {
        <div class="release" role="status">
            <Show when=move || has_newer.get()>
                <p>{i18n::NEW_RELEASE.text()}</p>
                <button type="button" class="button" on:click=load>
                    {i18n::LOAD_RELEASE.text()}
                </button>
            </Show>
        </div>
    }
}
