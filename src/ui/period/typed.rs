//! What was typed into the input and can't be used.

use leptos::prelude::*;

use crate::model::window::Invalid;

/// Why it can't; the address is not touched by it.
pub type Typed = RwSignal<Option<Invalid>>;
