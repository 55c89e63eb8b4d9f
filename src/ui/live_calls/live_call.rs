//! One call under way.

use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;

use super::on_it::on_it;
use crate::i18n::{self, Message, format};
use crate::model::call::Call;
use crate::state::use_navigation;
use crate::ui::components::call_parts::{CallDuration, party, status};
use crate::ui::components::icon::Icon;
use crate::ui::components::member::members_name;
use crate::ui::components::message::with_view;

/// What is told of it.
#[component]
pub fn LiveCall(
    /// The call.
    call: Arc<Call>,
) -> impl IntoView {
    let navigation = use_navigation();
    let session = &call.session;
    let (name, _) =
        if call.is_outgoing() { party("", call.to()) } else { party(&session.from_name, &session.from_address) };
    let direction = if call.is_outgoing() { i18n::TO_HEAD } else { i18n::FROM_HEAD };
    let (members, _) = session.members.read();
    let holder =
        members.iter().find(|one| !session.held_by_user_id.is_empty() && one.endpoint_id == session.held_by_user_id);
    let opened = call.clone();
    view! {
        <span class="visually-hidden">{direction.text()} " "</span>
        <button
            type="button"
            class="happening__who"
            dir="auto"
            translate="no"
            aria-haspopup="dialog"
            on:click=move |_| navigation.open_call(&opened)
        >
            {name}
        </button>
        <span class="happening__state">
            <Icon name=status(&call).1 />
            {i18n::status_label(call.status).to_owned()}
        </span>
        <span class="row__facts happening__facts">
            {fact(None, session.endpoint_name.clone())}
            {fact(Some(i18n::IN_QUEUE_OF), session.hold_queue_name.clone())}
            {fact(None, i18n::named(call.hold_reason_name()).to_owned())}
            {fact(Some(i18n::HELD_BY), holder.map(members_name).unwrap_or_default())}
            {fact(Some(i18n::WITH), format::list(&on_it(&members, &call)))}
        </span>
        <CallDuration call=call.clone() />
    }
}

/// A fact after its label; nothing without a text.
fn fact(label: Option<Message<1>>, text: String) -> Option<impl IntoView> {
    (!text.is_empty()).then(|| {
        // Of several names each is kept apart by itself; together they run as the page does.
        let text = if label == Some(i18n::WITH) {
            Either::Left(view! { <span>{text}</span> })
        } else {
            Either::Right(view! { <bdi>{text}</bdi> })
        };
        let text = match label {
            Some(label) => Either::Left(with_view(label, text)),
            None => Either::Right(text),
        };
        view! { <span>{text}</span> }
    })
}
