//! What is waiting. Derived from the newest home, which includes pending records that are not in the lists yet.

use std::sync::Arc;

use leptos::prelude::*;

use super::device_memory::DeviceMemory;
use super::handles::always;
use super::home::HomeStore;
use super::player::Player;
use crate::model::attention::Attention;
use crate::model::callbacks::Callbacks;
use crate::model::filter::FilterContext;
use crate::model::inferred_calls::InferredCalls;
use crate::model::key::{Key, KeySet};

/// What is waiting.
#[derive(Clone, Copy)]
pub struct Triage {
    /// Who still waits for a call back.
    pub callbacks: Memo<Arc<Callbacks>>,
    /// Which call each voice message was probably left in.
    pub inferred: Memo<Arc<InferredCalls>>,
    /// What filters depend on besides the records.
    pub context: Memo<Arc<FilterContext>>,
    /// The number of waiting items; `None` before the first home.
    pub attention: Memo<Option<Attention>>,
}

/// The store, from the context.
///
/// # Panics
/// Outside of the app, where there is no such context.
pub fn use_triage() -> Triage {
    expect_context()
}

impl Triage {
    /// Derives what is waiting from the home and the device's memory.
    pub(super) fn provide(home: HomeStore, device: DeviceMemory, player: Player) -> Self {
        let newest = home.newest;
        let callbacks = Memo::new_with_compare(
            move |_| Arc::new(newest.with(|home| home.as_ref().map(|home| Callbacks::of(home)).unwrap_or_default())),
            always,
        );
        let inferred = Memo::new(move |_| {
            Arc::new(newest.with(|home| home.as_ref().map(|home| InferredCalls::of(home)).unwrap_or_default()))
        });
        let context = Memo::new(move |_| {
            Arc::new(FilterContext {
                heard: KeySet::of(device.heard().iter().map(|key| Key(*key))),
                playing: player.track.with(|track| track.as_ref().map(|track| track.key)),
                left: inferred.with(|inferred| inferred.calls()),
                looked: device.previous_visit.get(),
            })
        });
        let attention = Memo::new(move |_| {
            let home = newest.get()?;
            Some(callbacks.with(|callbacks| context.with(|context| Attention::of(&home, callbacks, context))))
        });
        let triage = Triage { callbacks, inferred, context, attention };
        provide_context(triage);
        triage
    }
}
