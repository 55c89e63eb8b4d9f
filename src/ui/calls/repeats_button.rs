//! The button that shows the repeats folded behind a call, or folds them again.

use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::model::call_table::RepeatGroup;

/// The button; nothing where there are no repeats, as mostly.
#[component]
pub fn RepeatsButton(
    /// The key of the row's call.
    key: Signal<u64>,
    /// How the call stands to its repeats.
    fold: Memo<RepeatGroup>,
    /// The calls whose repeats are shown.
    unfolded: RwSignal<Vec<u64>>,
) -> impl IntoView {
    let count = Memo::new(move |_| match fold.get() {
        RepeatGroup::Closed(count) | RepeatGroup::Open(count) => count,
        RepeatGroup::None | RepeatGroup::Inside => 0,
    });
    let all = move || format::count(count.get() + 1);
    let toggle = move |_| {
        let key = key.get_untracked();
        unfolded.update(|unfolded| match unfolded.iter().position(|one| *one == key) {
            Some(at) => {
                unfolded.remove(at);
            }
            None => unfolded.push(key),
        });
    };
    let has_some = Memo::new(move |_| count.get() > 0);
    // Neither a press on it nor one beside it opens the call.
    view! {
        <span hidden=move || !has_some.get() on:click=|event: web_sys::MouseEvent| event.stop_propagation()>
            {move || {
                has_some
                    .get()
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="calls__repeats"
                                aria-expanded=move || matches!(fold.get(), RepeatGroup::Open(_)).to_string()
                                aria-label=move || i18n::REPEATS.with([&all()])
                                on:click=toggle
                            >
                                {move || i18n::TIMES.with([&all()])}
                            </button>
                        }
                    })
            }}
        </span>
    }
}
