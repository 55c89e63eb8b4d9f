//! What a small screen shows of the sections: the start of each, or one by itself. The fragment of the address says
//! which, so that Back leads home. A wide screen has room for all of them and does not ask.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::layout::Layout;
use super::platform::window::listen_to_window;
use crate::model::section::Section;

/// What is shown of the sections.
#[derive(Clone, Copy)]
pub struct SectionView {
    /// The section that is shown by itself; none at home.
    pub alone: ReadSignal<Option<Section>>,
    /// Whether each list shows its first records only.
    pub is_digest: Memo<bool>,
    set_alone: WriteSignal<Option<Section>>,
    layout: Layout,
}

/// The store of this page.
///
/// # Panics
/// Outside of the page.
pub fn use_section_view() -> SectionView {
    expect_context()
}

impl SectionView {
    pub(super) fn provide(layout: Layout) -> Self {
        let (alone, set_alone) = signal(read());
        let is_digest = Memo::new(move |_| !layout.is_wide.get() && alone.get().is_none());
        let view = SectionView { alone, is_digest, set_alone, layout };
        listen_to_window("popstate", move |_| view.take(read()));
        // The style sheets hide the others.
        Effect::new(move |_| {
            if let Some(root) = document().document_element() {
                let _ = match alone.get() {
                    Some(section) => root.set_attribute("data-view", section.name()),
                    None => root.remove_attribute("data-view"),
                };
            }
        });
        provide_context(view);
        view
    }

    /// Shows one section by itself, or all of them, as a new entry of the history; on a wide screen nothing.
    pub fn show(self, section: Option<Section>) {
        if self.layout.is_wide.get_untracked() || self.alone.get_untracked() == section {
            return;
        }
        let fragment = section.map(|section| format!("#{}", section.name())).unwrap_or_default();
        let location = window().location();
        let here = (location.pathname(), location.search());
        if let ((Ok(path), Ok(search)), Ok(history)) = (here, window().history()) {
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{search}{fragment}")));
        }
        self.take(section);
    }

    fn take(self, section: Option<Section>) {
        if self.alone.get_untracked() != section {
            self.set_alone.set(section);
        }
    }
}

/// What the address names.
fn read() -> Option<Section> {
    let fragment = window().location().hash().unwrap_or_default();
    Section::of_name(fragment.trim_start_matches('#'))
}
