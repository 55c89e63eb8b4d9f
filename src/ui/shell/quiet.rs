//! What stands in place of the records when nothing at all happened in the window.

use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::model::window::Preset;
use crate::state::{use_clock, use_home, use_url};

/// How far back the page offers to look.
const FURTHER: [(Preset, i64, i18n::Message<0>); 2] =
    [(Preset::Days30, 30, i18n::LOOK_BACK_30), (Preset::Days90, 90, i18n::LOOK_BACK_90)];

/// The panel; empty while there is anything to show.
#[component]
pub fn Quiet() -> impl IntoView {
    let (home, clock, url) = (use_home(), use_clock(), use_url());
    let is_quiet = Memo::new(move |_| home.shown.get().is_some_and(|home| home.is_empty()));
    let text = move || {
        let midnight = clock.zone.with(|zone| zone.midnight(home.from.get()));
        i18n::ALL_QUIET.with([&format::day_of(midnight)])
    };
    let ways = move || {
        let days = clock.today.get().days() - home.from.get().days();
        let further = FURTHER.into_iter().filter(move |(_, back, _)| days < *back);
        let ways = further.map(|(preset, _, words)| {
            let go = move |_| url.push(|params| params.from_date = preset.name().to_owned());
            view! {
                <button type="button" class="button" on:click=go>
                    {words.text()}
                </button>
            }
        });
        ways.collect_view()
    };
    view! {
        <div class="quiet-place">
            <Show when=move || is_quiet.get()>
                <div class="quiet">
                    <h2>{text}</h2>
                    <p class="muted">{i18n::APPEAR_HERE.text()}</p>
                    <p class="quiet__ways">{ways}</p>
                </div>
            </Show>
        </div>
    }
}
