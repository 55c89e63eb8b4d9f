//! Ids and the like, for support: closed until somebody opens them, each with a button to copy it.

use leptos::prelude::*;

use super::copy_button::CopyButton;
use super::disclosure::Disclosure;
use crate::i18n::{self, Message};

/// Values that mean nothing to most people, by name. Empty ones are left out.
pub type Values = Vec<(Message<0>, String)>;

/// The "Technical details" of a record.
#[component]
pub fn TechnicalDetails(
    /// The values, followed.
    values: impl Fn() -> Values + Send + Sync + 'static,
) -> impl IntoView {
    let values = StoredValue::new(values);
    let rows = move || {
        let values = values.with_value(|values| values());
        values
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| {
                view! {
                    <div class="technical__row">
                        <dt>{name.text()}</dt>
                        <dd>
                            <code translate="no">{value.clone()}</code>
                            <CopyButton text=value what=name.text() />
                        </dd>
                    </div>
                }
            })
            .collect_view()
    };
    view! {
        <Disclosure class="technical" summary=|| i18n::TECHNICAL_DETAILS.text()>
            <dl class="technical__list">{rows}</dl>
        </Disclosure>
    }
}
