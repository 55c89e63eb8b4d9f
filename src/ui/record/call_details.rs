//! The details of a call: what became of it, who took part, what happened, where it belongs.

use std::sync::Arc;

use leptos::prelude::*;

use super::call_facts::CallFacts;
use super::call_summary::CallActions;
use super::people::People;
use super::swim_lanes::SwimLanes;
use super::timeline::Timeline;
use crate::api::session::{SessionDialState, SessionInfo, SessionQueueStates};
use crate::i18n::{self, format};
use crate::model::call::Call;
use crate::model::callbacks::{Callbacks, Waiting};
use crate::model::record::{Item, Key};
use crate::state::{use_home, use_triage};
use crate::ui::components::export::CopyRecordButton;
use crate::ui::components::recording::Recording;
use crate::ui::components::technical_details::{TechnicalDetails, Values};
use crate::ui::components::transcript::Transcript;
use crate::ui::export::csv_table;

/// Everything about a call.
#[component]
pub fn CallDetails(
    /// The call.
    call: Arc<Call>,
) -> impl IntoView {
    let session = &call.session;
    let (log, log_skipped) = session.log.read();
    let (members, members_skipped) = session.members.read();
    let skipped: u32 = log_skipped.iter().chain(&members_skipped).map(|skipped| skipped.count).sum();
    let (log, members) = (Arc::new(log), Arc::new(members));
    let skipped = (skipped > 0).then(|| {
        view! { <p class="note">{format::plural(i18n::SKIPPED_IN_CALL_N, skipped as usize)}</p> }
    });
    let (told, copied) = (call.clone(), call.clone());
    // Whoever waits for a call back can be handed on as that.
    let waiting = use_triage()
        .callbacks
        .with_untracked(|callbacks| callbacks.waiting.iter().find(|waiting| waiting.call.key() == call.key()).cloned());
    let table = move |place: &csv_table::Place<'_>| csv_table::calls(std::iter::once(&copied), place);
    view! {
        <CallActions call=call.clone() />
        <LikelyMessage call=call.key() />
        <CallFacts call=call.clone() />
        <Timeline log=log.clone() />
        <People members=members.clone() />
        <SwimLanes call=call log=log members=members />
        {skipped}
        <TechnicalDetails values=move || values(&told.session) />
        <p class="record-copies">
            <CopyRecordButton name=i18n::COPY_CALL table=table />
            {waiting.map(|waiting| view! { <CopyCallback waiting=waiting /> })}
        </p>
    }
}

#[component]
fn CopyCallback(waiting: Waiting) -> impl IntoView {
    let table = move |place: &csv_table::Place<'_>| {
        csv_table::callbacks(&Callbacks { waiting: vec![waiting.clone()], unreachable: 0 }, place)
    };
    view! { <CopyRecordButton name=i18n::COPY_CALLBACK table=table /> }
}

/// The voice message that was probably left in the call, or that there is none.
#[component]
fn LikelyMessage(call: Key) -> impl IntoView {
    let (home, triage) = (use_home(), use_triage());
    let found = Memo::new(move |_| triage.inferred.with(|likely| likely.message(call)));
    let message = move || {
        let message = home.newest.get_untracked()?.voicemail.find(found.get()?).cloned()?;
        let text = message.transcript().to_owned();
        Some(view! {
            <h3>{i18n::LIKELY_MESSAGE.text()}</h3>
            <Recording message=message />
            {(!text.is_empty()).then(|| view! { <Transcript label=Some(i18n::TRANSCRIPT) text=text /> })}
        })
    };
    view! { <div class="call-details__message">{message}</div> }
}

fn values(session: &SessionInfo) -> Values {
    vec![
        (i18n::SESSION_ID, session.id.clone()),
        (i18n::CALL_SID, session.call_sid.clone()),
        (i18n::CONFERENCE_SID, session.conference_sid.clone()),
        (i18n::LAST_PARTICIPANT_SID, session.most_recent_participant_call_sid.clone()),
        (i18n::FROM_AS_SENT, session.from_address.clone()),
        (i18n::TO_AS_SENT, session.to_address.clone()),
        (i18n::DESTINATION_AS_SENT, session.destination.clone()),
        (i18n::DIAL_STATE, session.dial_state.as_ref().map_or("", SessionDialState::name).to_owned()),
        (i18n::CALL_STATE, session.call_state.as_ref().map_or("", |state| state.name()).to_owned()),
        (i18n::QUEUE_STATE_AS_SENT, session.queue_state.as_ref().map_or("", SessionQueueStates::name).to_owned()),
        (i18n::QUEUE_MEMBER_ID, session.queue_member_id.clone()),
        (i18n::RING_QUEUE_ID, session.ring_queue_id.clone()),
        (i18n::HELD_BY_ID, session.held_by_user_id.clone()),
        (i18n::ANSWERED_BY_ID, session.answered_by_id.clone()),
        (i18n::ENDPOINT_ID, session.endpoint_id.clone()),
        (i18n::CUSTOMER_ID, session.customer_id.clone()),
        (i18n::ACCOUNT_ID, session.account_id.clone()),
        (i18n::CONSOLE_DATA, session.console_data.clone()),
        (i18n::CREATED, session.date_created.clone()),
        (i18n::COMPLETED_ON, session.date_completed.clone()),
        (i18n::LAST_CHANGED, session.date_last_modified.clone()),
        (i18n::CREATED_BY, session.created_by.clone()),
        (i18n::LAST_CHANGED_BY, session.last_modified_by.clone()),
    ]
}
