//! A closed disclosure whose body is made when it is opened first, so that what nobody opens costs nothing.

use leptos::prelude::*;

/// The disclosure. Its body stays once it is made, and is kept up to date.
#[component]
pub fn Disclosure(
    /// Its class.
    class: &'static str,
    /// What stands in its summary.
    #[prop(into)]
    summary: ViewFn,
    /// Its body.
    children: ChildrenFn,
) -> impl IntoView {
    let was_opened = RwSignal::new(false);
    view! {
        <details class=class on:toggle=move |_| was_opened.set(true)>
            <summary>{summary.run()}</summary>
            <Show when=move || was_opened.get()>
                <div>{children()}</div>
            </Show>
        </details>
    }
}
