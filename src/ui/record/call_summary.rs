//! Who called whom, what became of it, and what can be done about it.

use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;

use super::story_button::StoryButton;
use crate::i18n;
use crate::model::address::Address;
use crate::model::call::Call;
use crate::model::section::Section;
use crate::model::story::Anchor;
use crate::ui::components::address::{address_text, record_actions};
use crate::ui::components::call_parts::{party, status};
use crate::ui::components::icon::Icon;

/// The summary.
#[component]
pub fn CallSummary(
    /// The call.
    call: Arc<Call>,
) -> impl IntoView {
    let session = &call.session;
    let kinds = [i18n::direction_label(session.direction.as_ref()), i18n::channel_label(session.channel.as_ref())];
    let kinds = kinds.into_iter().filter(|kind| !kind.is_empty());
    let kinds = kinds.map(|kind| view! { <span class="badge">{kind.to_owned()}</span> });
    view! {
        <div class="call-details__summary">
            <p class="call-details__parties">
                {side(&call, &session.from_address, party(&session.from_name, &session.from_address))}
                <span class="call-details__arrow">
                    <Icon name="arrow" />
                    <span class="visually-hidden">{i18n::TO_HEAD.text()}</span>
                </span>
                {side(&call, call.to(), party("", call.to()))}
            </p>
            <p class="call-details__tags">
                <span class="badge" data-status=status(&call).0>
                    {i18n::status_label(call.status).to_owned()}
                </span>
                {kinds.collect_view()}
                {record_actions(Section::Calls, &*call)}
            </p>
        </div>
    }
}

/// One side of the call. The number leads to its story; a name that stands for it does so too.
fn side(call: &Call, raw: &str, (name, number): (String, Option<&str>)) -> impl IntoView + use<> {
    let anchor = Anchor::of(Section::Calls, call, raw);
    let side = match number {
        Some(number) => {
            let number = address_text(&Address::of(number));
            Either::Left(view! {
                <b>
                    <bdi>{name}</bdi>
                </b>
                " "
                <StoryButton anchor=anchor text=number />
            })
        }
        None => Either::Right(view! {
            <b>
                <StoryButton anchor=anchor text=name />
            </b>
        }),
    };
    view! { <span>{side}</span> }
}
