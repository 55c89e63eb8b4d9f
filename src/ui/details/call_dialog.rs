//! The details of a call: what became of it, who took part, what happened, where it belongs.

use std::sync::Arc;

use crate::state::live::Live;

use web_sys::{EventTarget, HtmlDialogElement};

use crate::api::session::{SessionDialState, SessionDirections, SessionInfo, SessionQueueStates};
use crate::model::address::Address;
use crate::model::call::{Call, channel_label};
use crate::model::record::Item;
use crate::state::Page;
use crate::state::effect::effect;
use crate::ui::dom::{El, button, div, el, icon};
use crate::ui::parts::address::{address_actions, address_text};
use crate::ui::parts::technical::{Values, technical};
use crate::ui::parts::time::when;
use crate::ui::sections::calls::row::{duration, party};

use super::people::people;
use super::timeline::timeline;

/// The dialog. Empty while no call is open.
pub fn call_dialog() -> El {
    let page = Page::here();
    let call = Live::new(None::<Arc<Call>>);
    effect(move || {
        let Some(key) = page.open_call.get() else {
            call.set(None);
            return;
        };
        // A call that a refresh no longer brings, or brings unchanged, stays open as it is.
        let found = page.shown().and_then(|home| home.calls.find(key).cloned());
        let stays =
            |now: &Arc<Call>| call.with_untracked(|open| open.as_ref().is_some_and(|open| unchanged(open, now)));
        if found.as_ref().is_some_and(|found| !stays(found)) {
            call.set(found);
        }
    });
    let close = move || page.open_call.set(None);
    let body = div("call-dialog__body").live(move |body| {
        if let Some(call) = call.get() {
            content(body, &call, page);
        }
    });
    let head = el("header")
        .class("call-dialog__head")
        .child(el("h2").attr("id", "call-dialog-title").child("Call details"))
        .child(button("button", close).child("Close"));
    let dialog = el("dialog")
        .class("call-dialog")
        .attr("aria-labelledby", "call-dialog-title")
        .child(div("call-dialog__frame").child(head).child(body))
        .on("close", move |_| close());
    // A press on the backdrop is a press on the dialog itself.
    let itself: EventTarget = dialog.as_kind::<EventTarget>().clone();
    let dialog = dialog.on("click", move |event| {
        if event.target().as_ref() == Some(&itself) {
            close();
        }
    });
    let element = dialog.as_kind::<HtmlDialogElement>().clone();
    effect(move || {
        // The browser keeps the focus inside, closes on Escape, and gives the focus back to the opener.
        match (call.with(Option::is_some), element.open()) {
            (true, false) => {
                let _ = element.show_modal();
            }
            (false, true) => element.close(),
            _ => {}
        }
    });
    dialog
}

/// Whether a call shows the same, its log and its people included.
fn unchanged(open: &Call, now: &Call) -> bool {
    open.key() == now.key()
        && open.same(now)
        && open.session.log.is_as(&now.session.log)
        && open.session.members.is_as(&now.session.members)
}

fn content(body: &El, call: &Arc<Call>, page: Page) {
    let session = &call.session;
    let (log, log_skipped) = session.log.read();
    let (members, members_skipped) = session.members.read();
    let skipped: u32 = log_skipped.iter().chain(&members_skipped).map(|skipped| skipped.count).sum();
    body.put(summary(call));
    body.put(facts(call, page));
    timeline(body, &log);
    people(body, &members, page);
    if skipped > 0 {
        let text = format!("{skipped} of the entries of the log and the people could not be read and are left out.");
        body.put(el("p").class("note").child(text));
    }
    let call = call.clone();
    body.put(technical(move || values(&call.session)));
}

fn summary(call: &Call) -> El {
    let session = &call.session;
    let side = |(name, number): (String, Option<&str>)| {
        let number = number.map(|raw| address_text(&Address::of(raw))).unwrap_or_default();
        el("bdi").child(el("b").child(name)).child(" ").child(number)
    };
    let arrow = el("span")
        .class("call-dialog__arrow")
        .child(icon("arrow"))
        .child(el("span").class("visually-hidden").child("to"));
    let kind =
        [session.direction.as_ref().map_or("", SessionDirections::name), channel_label(session.channel.as_ref())]
            .join(" ");
    let tags = el("p")
        .class("call-dialog__tags")
        .child(el("span").class("badge").attr("data-status", call.status.label()).child(call.status.label()))
        .child((kind != " ").then(|| el("span").class("badge").child(kind)))
        .child(address_actions(call.other_side().raw));
    let parties = el("p")
        .class("call-dialog__parties")
        .child(side(party(&session.from_name, &session.from_address)))
        .child(arrow)
        .child(side(party("", call.to())));
    div("call-dialog__summary").child(parties).child(tags)
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
    text("Answered by", &session.answered_by_name);
    text("Our line", &session.endpoint_name);
    text("Dialled", &shown(&session.destination));
    text("Call back on", &shown(&session.callback_number));
    text("From number", &shown(&session.from_phone_number));
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
