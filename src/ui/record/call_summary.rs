//! Who a call was with, what became of it, and what can be done about it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::session::FlowChannels;
use crate::i18n::{self, format};
use crate::model::address::Address;
use crate::model::call::Call;
use crate::model::record::Item;
use crate::model::section::Section;
use crate::model::story::Anchor;
use crate::state::{use_clock, use_navigation};
use crate::ui::components::address::{CallButton, OtherActions, address_text};
use crate::ui::components::call_parts::{party, status};
use crate::ui::components::icon::Icon;

/// The other side, by name where there is one.
pub fn call_title(call: &Call) -> String {
    let session = &call.session;
    if call.is_outgoing() {
        return address_text(&Address::of(call.to()));
    }
    party(&session.from_name, &session.from_address).0
}

/// "Missed call · Nov 25, 2:38 PM · 3 hours ago".
#[component]
pub fn CallSubtitle(
    /// The call.
    call: Arc<Call>,
) -> impl IntoView {
    let now = use_clock().now;
    let kinds = [
        i18n::status_label(call.status),
        i18n::direction_label(call.session.direction.as_ref()),
        // A call is by phone, unless something else is said.
        match call.session.channel {
            Some(FlowChannels::Voice) => "",
            ref other => i18n::channel_label(other.as_ref()),
        },
    ];
    let kinds: Vec<&str> = kinds.into_iter().filter(|kind| !kind.is_empty()).collect();
    let (kind, began) = (status(&call).0, call.began);
    view! {
        <span class="call-details__status" data-status=kind>
            <Icon name=status(&call).1 />
            {kinds.join(" \u{b7} ")}
        </span>
        {began
            .map(|began| {
                view! {
                    " \u{b7} "
                    <time title=format::full(began)>{format::date_time(began)}</time>
                    " \u{b7} "
                    <span>{move || format::relative(began, now.get())}</span>
                }
            })}
    }
}

/// The call back, and what else can be done about the other side.
#[component]
pub fn CallActions(
    /// The call.
    call: Arc<Call>,
) -> impl IntoView {
    let navigation = use_navigation();
    let other = call.other_side();
    let anchor = Anchor::of(Section::Calls, &*call, other.raw);
    view! {
        <p class="record-actions">
            <CallButton raw=other.raw medium=call.medium() class="button--primary" is_long=true />
            <OtherActions raw=other.raw medium=call.medium() />
            {anchor
                .map(|anchor| {
                    view! {
                        <button
                            type="button"
                            class="button"
                            title=i18n::STORY_OF.with([&address_text(&other)])
                            on:click=move |_| navigation.open_story(anchor)
                        >
                            {i18n::STORY.text()}
                        </button>
                    }
                })}
        </p>
    }
}
