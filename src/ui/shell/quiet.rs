//! What is said when nothing at all happened in the window: once, in place of a guess what four empty lists mean.

use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::model::window::Preset;
use crate::state::{use_clock, use_home, use_url};

/// The note; empty while there is anything to show.
#[component]
pub fn Quiet() -> impl IntoView {
    let (home, clock, url) = (use_home(), use_clock(), use_url());
    let is_quiet = Memo::new(move |_| home.shown.get().is_some_and(|home| home.is_empty()));
    let text = move || {
        let midnight = clock.zone.with(|zone| zone.midnight(home.from.get()));
        i18n::ALL_QUIET.with([&format::start(midnight)])
    };
    let may_widen = move || {
        let furthest = clock.today.get().plus_days(-90);
        home.from.get() > furthest
    };
    let widen = move |_| url.push(|params| params.from_date = Preset::Days90.name().to_owned());
    view! {
        <div class="quiet-place">
            <Show when=move || is_quiet.get()>
                <div class="quiet">
                    <p>{text}</p>
                    <Show when=may_widen>
                        <button type="button" class="button" on:click=widen>
                            {i18n::LOOK_BACK_90.text()}
                        </button>
                    </Show>
                </div>
            </Show>
        </div>
    }
}
