//! Happening now: the calls under way, each with a running clock, who is on it, and what it waits for.

use std::sync::Arc;

use crate::api::session::{SessionMemberCallState, SessionMemberInfo, SessionMemberRoles};
use crate::model::address::Address;
use crate::model::call::{Call, Status};
use crate::model::home::Home;
use crate::model::record::{Item, Key};
use crate::state::Page;
use crate::ui::dom::{Around, El, button, div, el, icon, keyed};
use crate::ui::format;
use crate::ui::parts::following::following;
use crate::ui::sections::calls::row::{duration, party, status};
use leptos::prelude::*;

use crate::i18n::{self, Message};
use crate::ui::details::members_name;

/// The strip of calls under way; hidden while there is none.
pub fn happening() -> El {
    let page = Page::here();
    let keys = Memo::new(move |_| {
        page.newest.get().map_or_else(Vec::new, |home| {
            // The one that has lasted longest first.
            home.calls.iter().rev().filter(|call| call.is_live()).map(|call| call.key().0).collect::<Vec<u64>>()
        })
    });
    let list = el("ul").class("happening__calls").attr("aria-label", i18n::CALLS_UNDER_WAY.text());
    keyed(
        &list,
        None,
        move || keys.get(),
        move |key, _| {
            let find = move || page.newest.get().and_then(|home| home.calls.find(Key(key)).cloned());
            let Some(first) = untrack(find) else {
                return el("li");
            };
            let current = following(first, find);
            el("li").class("happening__call").live(move |li| fill(li, &current.get(), page))
        },
    );
    let unended = Memo::new(move |_| {
        let count = |home: Arc<Home>| home.calls.iter().filter(|call| call.status == Status::Unended).count();
        page.newest.get().map_or(0, count)
    });
    el("section")
        .class("happening")
        .attr("aria-labelledby", "happening-heading")
        .live_show(move || keys.with(|keys| !keys.is_empty()))
        .child(
            div("happening__head")
                .child(icon("live"))
                .child(el("h2").attr("id", "happening-heading").child(i18n::HAPPENING_NOW))
                .child(el("span").class("section__count").live_text(move || format::count(keys.with(Vec::len)))),
        )
        .child(list)
        .child(
            el("p")
                .class("note")
                .live_show(move || unended.get() > 0)
                .live_text(move || format::plural(i18n::UNENDED_N, unended.get())),
        )
}

fn fill(li: &El, call: &Arc<Call>, page: Page) {
    let session = &call.session;
    let (name, _) =
        if call.is_outgoing() { party("", call.to()) } else { party(&session.from_name, &session.from_address) };
    let opened = call.clone();
    let direction = if call.is_outgoing() { i18n::TO_HEAD } else { i18n::FROM_HEAD };
    let who = el("p")
        .class("happening__who")
        .child(el("span").class("visually-hidden").child(direction).child(" "))
        .child(
            button("link-button", move || page.open_call(&opened))
                .attr("aria-haspopup", "dialog")
                .child(el("bdi").child(name)),
        )
        .child(duration(call, page));
    let facts = el("p").class("happening__facts");
    let fact = |label: Option<Message<1>>, text: &str| {
        if !text.is_empty() {
            // Of several names each is kept apart by itself; together they run as the page does.
            let text = el(if label == Some(i18n::WITH) { "span" } else { "bdi" }).child(text);
            facts.put(match label {
                Some(label) => el("span").child(Around(label, text)),
                None => el("span").child(text),
            });
        }
    };
    let (members, _) = session.members.read();
    let held_by =
        members.iter().find(|one| !session.held_by_user_id.is_empty() && one.endpoint_id == session.held_by_user_id);
    fact(Some(i18n::ON_LINE), &session.endpoint_name);
    fact(Some(i18n::IN_QUEUE_OF), &session.hold_queue_name);
    fact(None, i18n::named(call.hold_reason_name()));
    fact(Some(i18n::HELD_BY), &held_by.map(members_name).unwrap_or_default());
    let on_it = on_it(&members, call);
    fact(Some(i18n::WITH), &format::list(&on_it));
    let (_, symbol) = status(call);
    li.put(div("happening__state").child(icon(symbol)).child(el("span").child(i18n::status_label(call.status))));
    li.put(who);
    li.put(facts);
}

/// Who is in the call beside the other side: those whose state says so, else who answered.
fn on_it(members: &[SessionMemberInfo], call: &Call) -> Vec<String> {
    let other = call.other_side().address_key();
    let answered = &call.session.answered_by_name;
    let is_other = |member: &SessionMemberInfo| {
        let named = !call.is_outgoing() && member.display_name == call.session.from_name;
        member.role == Some(SessionMemberRoles::Caller) && !call.is_outgoing()
            || (named && !member.display_name.is_empty())
            || (other.is_some() && Address::of(&member.identity).address_key() == other)
    };
    let state = |member: &SessionMemberInfo| match member.call_state {
        Some(SessionMemberCallState::Ringing) => Some(Some(i18n::NAME_RINGING)),
        Some(SessionMemberCallState::Hold) => Some(Some(i18n::NAME_ON_HOLD)),
        Some(SessionMemberCallState::Connected) => Some(None),
        _ => None,
    };
    let mut names = Vec::new();
    for member in members {
        let name = members_name(member);
        if let Some(state) = state(member).filter(|_| !name.is_empty() && !is_other(member)) {
            let name = state.map_or_else(|| name.clone(), |state| state.with([&name]));
            names.push(if member.muted { i18n::NAME_MUTED.with([&name]) } else { name });
        }
    }
    if names.is_empty() && !answered.is_empty() {
        names.push(answered.clone());
    }
    names
}
