//! Keyed rows of which those that leave the view become those that come into it.

use std::collections::HashMap;

use leptos::prelude::*;

use super::slots::Slots;

/// The rows of some keys. A row is told its key and its place by signals.
#[component]
pub fn RecycledRows<K, V>(
    /// The keys, in order; followed.
    keys: K,
    /// Whether the row of a key may become that of another key.
    may_recycle: fn(u64) -> bool,
    /// Makes a row.
    row: fn(ArcRwSignal<u64>, ReadSignal<usize>) -> V,
) -> impl IntoView
where
    K: Fn() -> Vec<u64> + Send + 'static,
    V: IntoView + 'static,
{
    let slots = StoredValue::new(Slots::default());
    let signals = StoredValue::new(HashMap::<u64, ArcRwSignal<u64>>::new());
    let each = move || {
        let keys = keys();
        let now = slots.try_update_value(|slots| slots.assign(&keys, may_recycle, focused_key())).unwrap_or_default();
        let mut before = signals.try_update_value(std::mem::take).unwrap_or_default();
        let rows: Vec<(u64, ArcRwSignal<u64>)> = now
            .into_iter()
            .map(|slot| {
                let key = before.remove(&slot.id).unwrap_or_else(|| ArcRwSignal::new(slot.key));
                if key.get_untracked() != slot.key {
                    key.set(slot.key);
                }
                (slot.id, key)
            })
            .collect();
        signals.set_value(rows.iter().cloned().collect());
        rows
    };
    view! {
        <ForEnumerate each=each key=|(id, _)| *id let(place, slot)>
            {row(slot.1, place)}
        </ForEnumerate>
    }
}

/// The key of the row that the focus is in. While a dialog is open, which gives the focus back to where it was opened, no
/// row shall become another one's there.
pub fn focused_key() -> Option<u64> {
    let opener = document().active_element()?;
    let row = opener.closest("[data-key]").ok().flatten()?;
    u64::from_str_radix(&row.get_attribute("data-key")?, 16).ok()
}
