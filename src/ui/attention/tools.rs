//! What to do about all that waits: go through it, or hand it to whoever comes next.

use leptos::prelude::*;

use crate::i18n;
use crate::model::attention::Attention;
use crate::state::navigation::Dialog;
use crate::state::{use_home, use_navigation, use_triage};
use crate::ui::components::icon::Icon;

/// "Next up", and the shift handoff.
#[component]
pub fn AttentionTools() -> impl IntoView {
    let (home, triage, navigation) = (use_home(), use_triage(), use_navigation());
    let total = Memo::new(move |_| triage.attention.with(|counts| counts.as_ref().map(Attention::total)));
    // Where nothing happened at all there is nothing to hand on.
    let is_empty = move || home.shown.get().is_none_or(|home| home.is_empty());
    view! {
        <div class="attention-tools" hidden=is_empty>
            <button
                type="button"
                class="button button--primary"
                title=i18n::NEXT_KEY.text()
                hidden=move || total.get().unwrap_or_default() == 0
                on:click=move |_| {
                    navigation.go_to_next();
                }
            >
                {i18n::NEXT.text()}
            </button>
            <p class="attention-tools__none" hidden=move || total.get() != Some(0)>
                <Icon name="check" />
                {i18n::NOTHING_WAITING.text()}
            </p>
            <button
                type="button"
                class="button"
                aria-label=i18n::HANDOVER.text()
                title=i18n::HANDOVER.text()
                aria-haspopup="dialog"
                on:click=move |_| navigation.dialog.set(Some(Dialog::Handover))
            >
                <Icon name="print" />
                <span class="attention-tools__label">{i18n::HANDOVER.text()}</span>
            </button>
        </div>
    }
}
