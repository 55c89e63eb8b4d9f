//! The details of a call: what became of it, who took part, what happened, where it belongs.

use std::sync::Arc;

use crate::api::session::{SessionDialState, SessionDirections, SessionInfo, SessionQueueStates};
use crate::model::address::Address;
use crate::model::call::{Call, channel_label};
use crate::model::record::Item;
use crate::model::section::Section;
use crate::model::sheets;
use crate::model::story::{Anchor, attempt};
use crate::state::Page;
use crate::state::live::Derived;
use crate::ui::dom::{El, button, div, el, icon};
use crate::ui::parts::address::{actions_of, address_text};
use crate::ui::parts::recording::recording;
use crate::ui::parts::take_away::copy_record;
use crate::ui::parts::technical::{Values, technical};
use crate::ui::parts::time::when;
use crate::ui::sections::calls::row::{duration, party};

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
        let text = format!("{skipped} of the entries of the log and the people could not be read and are left out.");
        body.put(el("p").class("note").child(text));
    }
    let call = call.clone();
    body.put(technical({
        let call = call.clone();
        move || values(&call.session)
    }));
    body.put(copy_record(page, "call", move |place| sheets::calls(std::iter::once(&call), place)));
}

/// The voice message that was probably left in the call, or that there is none.
fn message(body: &El, call: &Call, page: Page) {
    let key = call.key();
    let found = Derived::new(move || page.likely.with(|likely| likely.message(key)));
    body.put(div("call-details__message").live(move |place| {
        let home = page.newest.get_untracked();
        if let Some(message) = found.get().and_then(|key| home?.voicemail.find(key).cloned()) {
            place.put(el("h3").child("Voice message, likely of this call"));
            place.put(recording(&message, page));
            let text = message.transcript();
            if !text.is_empty() {
                let label = el("span").class("transcript__label").child("Transcript (machine-made)");
                place.put(el("p").attr("dir", "auto").child(label).child(" ").child(text));
            }
        }
    }));
}

/// A button that opens the story of an address, where there is one.
fn story_button(call: &Call, raw: &str, text: &str, page: Page) -> Option<El> {
    let anchor = Anchor::of(Section::Calls, call, raw)?;
    let name = format!("Story of {text}");
    Some(button("link-button", move || page.open_story(anchor)).attr("aria-label", &name).child(text))
}

fn summary(call: &Call, page: Page) -> El {
    let session = &call.session;
    let side = |raw: &str, (name, number): (String, Option<&str>)| {
        let number = number.map(|raw| address_text(&Address::of(raw)));
        let view = el("bdi");
        // The number leads to its story; a name that stands for it does so too.
        match &number {
            Some(number) => {
                view.put(el("b").child(name));
                view.put(" ");
                match story_button(call, raw, number, page) {
                    Some(button) => view.put(button),
                    None => view.put(number.as_str()),
                }
            }
            None => match story_button(call, raw, &name, page) {
                Some(button) => view.put(el("b").child(button)),
                None => view.put(el("b").child(name)),
            },
        }
        view
    };
    let arrow = el("span")
        .class("call-details__arrow")
        .child(icon("arrow"))
        .child(el("span").class("visually-hidden").child("to"));
    let kind =
        [session.direction.as_ref().map_or("", SessionDirections::name), channel_label(session.channel.as_ref())]
            .join(" ");
    let tags = el("p")
        .class("call-details__tags")
        .child(el("span").class("badge").attr("data-status", call.status.label()).child(call.status.label()))
        .child((kind != " ").then(|| el("span").class("badge").child(kind)))
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
    let fact = |name: &str, value: El| {
        list.put(div("facts__row").child(el("dt").child(name)).child(el("dd").child(value)));
    };
    let text = |name: &str, value: &str| {
        if !value.is_empty() {
            fact(name, el("bdi").child(value));
        }
    };
    fact("Began", when(call.began, &session.date_created));
    if !session.date_completed.is_empty() {
        fact("Completed", when(call.completed, &session.date_completed));
    }
    fact("Length, from beginning to end", duration(call, page));
    text("Outcome", &session.outcome);
    if let Some((place, of)) =
        page.newest.get_untracked().and_then(|home| attempt(&home, call)).filter(|(_, of)| *of > 1)
    {
        text("Of this caller", &format!("Call {place} of {of} in this period"));
    }
    text("Answered by", &session.answered_by_name);
    text("Our line", &session.endpoint_name);
    for (name, raw) in [
        ("Dialled", &session.destination),
        ("Call back on", &session.callback_number),
        ("From number", &session.from_phone_number),
    ] {
        let words = shown(raw);
        if !words.is_empty() {
            let story = story_button(call, raw, &words, page);
            fact(name, el("bdi").child(story.unwrap_or_else(|| el("span").child(words))));
        }
    }
    text("Display name", &session.display_name);
    text("On hold in", &session.hold_queue_name);
    text("Reason for the hold", call.hold_reason());
    text("In the queue", queue(session));
    if session.was_missed && !session.answered_by_name.is_empty() {
        text("Missed elsewhere", "It rang for others too, and one of them answered.");
    }
    if !session.conference_sid.is_empty() {
        text("Conference", "Yes, several people were in it.");
    }
    text("Account", &session.account_name);
    let steps = path(session);
    if !steps.is_empty() {
        fact("Customer", el("ol").class("breadcrumb").child(steps));
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
        Some(state) => state.name(),
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
        ("Session id", session.id.clone()),
        ("Call SID", session.call_sid.clone()),
        ("Conference SID", session.conference_sid.clone()),
        ("Last participant's call SID", session.most_recent_participant_call_sid.clone()),
        ("From as sent", session.from_address.clone()),
        ("To as sent", session.to_address.clone()),
        ("Destination as sent", session.destination.clone()),
        ("Dial state", session.dial_state.as_ref().map_or("", SessionDialState::name).to_owned()),
        ("Call state", session.call_state.as_ref().map_or("", |state| state.name()).to_owned()),
        ("Queue state", session.queue_state.as_ref().map_or("", SessionQueueStates::name).to_owned()),
        ("Queue member id", session.queue_member_id.clone()),
        ("Ring queue id", session.ring_queue_id.clone()),
        ("Held by user id", session.held_by_user_id.clone()),
        ("Answered by id", session.answered_by_id.clone()),
        ("Endpoint id", session.endpoint_id.clone()),
        ("Customer id", session.customer_id.clone()),
        ("Account id", session.account_id.clone()),
        ("Console data", session.console_data.clone()),
        ("Created", session.date_created.clone()),
        ("Completed", session.date_completed.clone()),
        ("Last changed", session.date_last_modified.clone()),
        ("Created by", session.created_by.clone()),
        ("Last changed by", session.last_modified_by.clone()),
    ]
}
