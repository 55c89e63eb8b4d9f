//! The details of a call: what became of it, who took part, what happened, where it belongs.

use std::sync::Arc;

use crate::api::session::{SessionDialState, SessionInfo, SessionQueueStates};
use crate::i18n::{self, Message};
use crate::model::address::Address;
use crate::model::call::Call;
use crate::model::record::Item;
use crate::model::section::Section;
use crate::model::story::{Anchor, attempt};
use crate::state::Page;
use crate::ui::dom::{El, button, div, el, icon};
use crate::ui::export::csv_table;
use crate::ui::format;
use crate::ui::parts::address::{actions_of, address_text};
use crate::ui::parts::recording::recording;
use crate::ui::parts::take_away::copy_record;
use crate::ui::parts::technical::{Values, technical};
use crate::ui::parts::time::when;
use crate::ui::parts::transcript::transcript;
use crate::ui::sections::calls::row::{duration, party, status};
use leptos::prelude::*;

use super::people::people;
use super::swim_lanes::swim_lanes;
use super::timeline::timeline;

/// Everything about a call.
pub fn content(body: &El, call: &Arc<Call>, page: Page) {
    let session = &call.session;
    let (log, log_skipped) = session.log.read();
    let (members, members_skipped) = session.members.read();
    let skipped: u32 = log_skipped.iter().chain(&members_skipped).map(|skipped| skipped.count).sum();
    body.put(summary(call, page));
    body.put(facts(call, page));
    message(body, call, page);
    swim_lanes(body, call, &log, &members, page);
    timeline(body, &log);
    people(body, &members, page);
    if skipped > 0 {
        body.put(el("p").class("note").child(format::plural(i18n::SKIPPED_IN_CALL_N, skipped as usize)));
    }
    let call = call.clone();
    body.put(technical({
        let call = call.clone();
        move || values(&call.session)
    }));
    body.put(copy_record(page, i18n::COPY_CALL, move |place| csv_table::calls(std::iter::once(&call), place)));
}

/// The voice message that was probably left in the call, or that there is none.
fn message(body: &El, call: &Call, page: Page) {
    let key = call.key();
    let found = Memo::new(move |_| page.likely.with(|likely| likely.message(key)));
    body.put(div("call-details__message").live(move |place| {
        let home = page.newest.get_untracked();
        if let Some(message) = found.get().and_then(|key| home?.voicemail.find(key).cloned()) {
            place.put(el("h3").child(i18n::LIKELY_MESSAGE));
            place.put(recording(&message, page));
            let text = message.transcript();
            if !text.is_empty() {
                place.put(transcript(Some(i18n::TRANSCRIPT), text));
            }
        }
    }));
}

/// A button that opens the story of an address, where there is one.
fn story_button(call: &Call, raw: &str, text: &str, page: Page) -> Option<El> {
    let anchor = Anchor::of(Section::Calls, call, raw)?;
    let name = i18n::STORY_OF.with([text]);
    Some(button("link-button", move || page.open_story(anchor)).attr("aria-label", &name).child(el("bdi").child(text)))
}

fn summary(call: &Call, page: Page) -> El {
    let session = &call.session;
    let side = |raw: &str, (name, number): (String, Option<&str>)| {
        let number = number.map(|raw| address_text(&Address::of(raw)));
        let view = el("span");
        // The number leads to its story; a name that stands for it does so too.
        match &number {
            Some(number) => {
                view.put(el("b").child(el("bdi").child(name)));
                view.put(" ");
                match story_button(call, raw, number, page) {
                    Some(button) => view.put(button),
                    None => view.put(el("bdi").child(number.as_str())),
                }
            }
            None => match story_button(call, raw, &name, page) {
                Some(button) => view.put(el("b").child(button)),
                None => view.put(el("b").child(el("bdi").child(name))),
            },
        }
        view
    };
    let arrow = el("span")
        .class("call-details__arrow")
        .child(icon("arrow"))
        .child(el("span").class("visually-hidden").child(i18n::TO_HEAD));
    let kind = [i18n::direction_label(session.direction.as_ref()), i18n::channel_label(session.channel.as_ref())];
    let kind: Vec<El> =
        kind.into_iter().filter(|part| !part.is_empty()).map(|part| el("span").class("badge").child(part)).collect();
    let tags = el("p")
        .class("call-details__tags")
        .child(el("span").class("badge").attr("data-status", status(call).0).child(i18n::status_label(call.status)))
        .child(kind)
        .child(actions_of(Section::Calls, call));
    let parties = el("p")
        .class("call-details__parties")
        .child(side(&session.from_address, party(&session.from_name, &session.from_address)))
        .child(arrow)
        .child(side(call.to(), party("", call.to())));
    div("call-details__summary").child(parties).child(tags)
}

fn facts(call: &Call, page: Page) -> El {
    let session = &call.session;
    let list = el("dl").class("facts");
    let fact = |name: Message<0>, value: El| {
        list.put(div("facts__row").child(el("dt").child(name)).child(el("dd").child(value)));
    };
    let text = |name: Message<0>, value: &str| {
        if !value.is_empty() {
            fact(name, el("bdi").child(value));
        }
    };
    fact(i18n::BEGAN, when(call.began, &session.date_created));
    if !session.date_completed.is_empty() {
        fact(i18n::COMPLETED_ON, when(call.completed, &session.date_completed));
    }
    fact(i18n::WHOLE_LENGTH, duration(call, page));
    text(i18n::OUTCOME, &session.outcome);
    if let Some((place, of)) =
        page.newest.get_untracked().and_then(|home| attempt(&home, call)).filter(|(_, of)| *of > 1)
    {
        text(i18n::OF_THIS_CALLER, &i18n::CALL_OF_PERIOD.with([&format::count(place), &format::count(of)]));
    }
    text(i18n::ANSWERED_BY, &session.answered_by_name);
    text(i18n::OUR_LINE, &session.endpoint_name);
    for (name, raw) in [
        (i18n::DIALLED, &session.destination),
        (i18n::CALL_BACK_ON, &session.callback_number),
        (i18n::FROM_NUMBER, &session.from_phone_number),
    ] {
        let words = shown(raw);
        if !words.is_empty() {
            let story = story_button(call, raw, &words, page);
            fact(name, el("bdi").child(story.unwrap_or_else(|| el("span").child(words))));
        }
    }
    text(i18n::DISPLAY_NAME, &session.display_name);
    text(i18n::ON_HOLD_IN, &session.hold_queue_name);
    text(i18n::HOLD_REASON, i18n::named(call.hold_reason_name()));
    text(i18n::QUEUE_STATE, queue(session));
    if session.was_missed && !session.answered_by_name.is_empty() {
        text(i18n::MISSED_ELSEWHERE, i18n::MISSED_ELSEWHERE_WORDS.text());
    }
    if !session.conference_sid.is_empty() {
        text(i18n::CONFERENCE, i18n::CONFERENCE_WORDS.text());
    }
    text(i18n::ACCOUNT, &session.account_name);
    let steps = path(session);
    if !steps.is_empty() {
        fact(i18n::CUSTOMER, el("ol").class("breadcrumb").child(steps));
    }
    list
}

/// An address in words; nothing where there is none.
pub fn shown(raw: &str) -> String {
    let address = Address::of(raw);
    if address.is_absent() { String::new() } else { address_text(&address) }
}

fn queue(session: &SessionInfo) -> &str {
    match &session.queue_state {
        None | Some(SessionQueueStates::None | SessionQueueStates::Disconnected) => "",
        Some(state) => i18n::named(state.name()),
    }
}

/// Whose call it is: the path to the customer.
fn path(session: &SessionInfo) -> Vec<El> {
    let mut names: Vec<&str> = session.customer_breadcrumb.iter().map(|step| step.name.as_str()).collect();
    names.retain(|name| !name.is_empty());
    if names.is_empty() && !session.customer_name.is_empty() {
        names.push(&session.customer_name);
    }
    names.into_iter().map(|name| el("li").child(el("bdi").child(name))).collect()
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
