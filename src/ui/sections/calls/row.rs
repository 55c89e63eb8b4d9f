//! What the components that are not written with `view!` yet show of a call.

use crate::model::call::{Call, Status};
pub use crate::ui::components::call_parts::{party, status};
use crate::ui::dom::{El, el};
use crate::ui::format;
use crate::ui::page::Page;
use leptos::prelude::*;

/// How long it lasted; while it lasts, a running clock.
pub fn duration(call: &Call, page: Page) -> El {
    let place = el("span");
    match (call.status, call.began, call.seconds()) {
        (Status::Live(_), Some(began), _) => {
            let second = page.clock.second;
            place.class("calls__running").live_text(move || format::duration(((second.get() - began) / 1000).max(0)))
        }
        (_, _, Some(seconds)) => place.child(format::duration(seconds)),
        _ => place.child("\u{2013}"),
    }
}
