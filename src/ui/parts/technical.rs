//! Ids and the like, for support: closed until somebody opens them, each with a button to copy it.

use leptos::prelude::*;

use super::copy::copy_button;

/// Values that mean nothing to most people, by name. Empty ones are left out.
pub type Values = Vec<(&'static str, String)>;

/// A closed disclosure that calls `body` when it is opened first, so that what nobody opens costs nothing.
pub fn disclosure(summary: impl IntoView + 'static, class: &'static str, body: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let opened = RwSignal::new(false);
    view! {
        <details class=class on:toggle=move |_| opened.set(true)>
            <summary>{summary}</summary>
            {move || opened.get().then(&body)}
        </details>
    }
    .into_any()
}

/// The "Technical details" of a record.
pub fn technical(values: impl Fn() -> Values + Send + 'static) -> AnyView {
    disclosure("Technical details", "technical", move || {
        let rows = values()
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| {
                view! {
                    <div class="technical__row">
                        <dt>{name}</dt>
                        <dd>
                            <code>{value.clone()}</code>
                            {copy_button(value, name.to_owned())}
                        </dd>
                    </div>
                }
            })
            .collect_view();
        view! { <dl class="technical__list">{rows}</dl> }.into_any()
    })
}
