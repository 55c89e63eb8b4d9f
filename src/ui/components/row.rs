//! A row of a list: who, when and what in two lines; the rest of the record once somebody opens it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// A row that shows the start of a record, and on a press all of it.
#[component]
pub fn RecordRow(
    /// Its class.
    class: &'static str,
    /// What stands before its lines.
    #[prop(optional, into)]
    lead: ViewFn,
    /// The name of whoever it is about.
    #[prop(into)]
    name: ViewFn,
    /// Whether nobody has seen or heard it yet; the mark of that says so in a word.
    #[prop(into)]
    is_new: Signal<bool>,
    /// The word of the mark.
    new_word: &'static str,
    /// What stands behind the name.
    #[prop(optional, into)]
    more: ViewFn,
    /// When it was.
    #[prop(into)]
    time: ViewFn,
    /// The second line.
    #[prop(into)]
    text: ViewFn,
    /// What can be done at once, by whoever points at the row.
    #[prop(into)]
    actions: ViewFn,
    /// Whether the name is what its row is there for: Enter on the row presses it.
    #[prop(optional)]
    is_primary: bool,
    /// All of the record.
    children: ChildrenFn,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let children = StoredValue::new(children);
    view! {
        <div
            class=format!("row {class}")
            data-new=move || is_new.get().then_some("")
            data-open=move || is_open.get().then_some("")
            on:click=press_row
        >
            {lead.run()}
            <div class="row__main">
                <p class="row__line">
                    <button
                        type="button"
                        class="row__name"
                        dir="auto"
                        translate="no"
                        aria-expanded=move || is_open.get().to_string()
                        data-primary=is_primary.then_some("")
                        data-row-button=""
                        on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
                    >
                        {name.run()}
                    </button>
                    <span class="row__new" title=new_word hidden=move || !is_new.get()>
                        <span class="visually-hidden">{new_word}</span>
                    </span>
                    {more.run()}
                    {time.run()}
                </p>
                <div class="row__text">{text.run()}</div>
            </div>
            <span class="row__actions">{actions.run()}</span>
        </div>
        <Show when=move || is_open.get()>
            <div class="row__whole">{children.with_value(|children| children())}</div>
        </Show>
    }
}

/// A press anywhere on a row is one on its button, unless it was on something else that can be pressed, or ended a
/// selection of text.
pub fn press_row(event: MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(target) = target else {
        return;
    };
    let is_other = target.closest("a, button, input, select, summary, audio").ok().flatten().is_some();
    if is_other || is_text_selected() {
        return;
    }
    let row = target.closest(".row").ok().flatten();
    let button = row.and_then(|row| row.query_selector("[data-row-button]").ok().flatten());
    // It does not rise to the row, which is being pressed: a listener can't run within itself.
    if let (Some(button), Ok(press)) = (button, MouseEvent::new("click")) {
        let _ = button.dispatch_event(&press);
    }
}

/// Whether some text is selected: whoever has just done that to copy it opens nothing.
pub fn is_text_selected() -> bool {
    window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
}
