//! The details of a call: what became of it, who took part, what happened, where it belongs.

use std::sync::Arc;

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::api::session::{
    SessionDialState, SessionDirections, SessionInfo, SessionLogInfo, SessionMemberCallState, SessionMemberInfo,
    SessionMemberRoles, SessionQueueStates,
};
use crate::model::address::Address;
use crate::model::call::{Call, channel_label};
use crate::model::home::find;
use crate::model::{instant, link};
use crate::state::Page;
use crate::ui::format;
use crate::ui::parts::address::{address_actions, address_text};
use crate::ui::parts::icon::icon;
use crate::ui::parts::technical::{Values, technical};
use crate::ui::parts::time::when;
use crate::ui::sections::calls::row::{duration, party};

/// The dialog. Empty while no call is open.
#[component]
pub fn CallDialog() -> impl IntoView {
    let page = Page::here();
    let dialog = NodeRef::<Dialog>::new();
    let call = Memo::new_with_compare(
        move |before: Option<&Option<Arc<Call>>>| {
            let key = page.open_call.get()?;
            // A call that a refresh no longer brings stays open as it was.
            page.shown()
                .and_then(|home| find(&home.calls, key))
                .or_else(|| before.and_then(Clone::clone))
        },
        |a, b| match (a, b) {
            (Some(Some(a)), Some(Some(b))) => !Arc::ptr_eq(a, b),
            (Some(None), Some(None)) => false,
            _ => true,
        },
    );
    let open = Memo::new(move |_| call.with(Option::is_some));
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else {
            return;
        };
        // The browser keeps the focus inside, closes on Escape, and gives the focus back to the opener.
        if open.get() && !dialog.open() {
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let close = move || page.open_call.set(None);
    // A press on the backdrop is a press on the dialog itself.
    let press = move |event: web_sys::MouseEvent| {
        if event.target().is_some_and(|target| {
            dialog.get_untracked().is_some_and(|dialog| *AsRef::<web_sys::EventTarget>::as_ref(&dialog) == target)
        }) {
            page.open_call.set(None);
        }
    };
    view! {
        <dialog class="call-dialog" node_ref=dialog aria-labelledby="call-dialog-title" on:close=move |_| close() on:click=press>
            <div class="call-dialog__frame">
                <header class="call-dialog__head">
                    <h2 id="call-dialog-title">"Call details"</h2>
                    <button type="button" class="button" on:click=move |_| close()>"Close"</button>
                </header>
                <div class="call-dialog__body" tabindex="-1">
                    {move || call.get().map(|call| content(&call, page))}
                </div>
            </div>
        </dialog>
    }
}

fn content(call: &Arc<Call>, page: Page) -> AnyView {
    let session = &call.session;
    let (from, from_number) = party(&session.from_name, &session.from_address);
    let (to, to_number) = party("", call.to());
    let (log, log_skipped) = session.log.read();
    let (members, members_skipped) = session.members.read();
    let skipped: u32 = log_skipped.iter().chain(&members_skipped).map(|skipped| skipped.count).sum();
    let number = |number: Option<String>| number.map(|raw| address_text(&Address::of(&raw))).unwrap_or_default();
    let direction = session.direction.as_ref().map_or("", SessionDirections::name);
    let technical_values = {
        let call = call.clone();
        move || values(&call.session)
    };
    view! {
        <div class="call-dialog__summary">
            <p class="call-dialog__parties">
                <bdi><b>{from}</b> " " {number(from_number)}</bdi>
                <span class="call-dialog__arrow">{icon("arrow")} <span class="visually-hidden">"to"</span></span>
                <bdi><b>{to}</b> " " {number(to_number)}</bdi>
            </p>
            <p class="call-dialog__tags">
                <span class="badge" data-status=call.status.label()>{call.status.label()}</span>
                <span class="badge">{[direction, channel_label(session.channel.as_ref())].join(" ")}</span>
                {address_actions(call.other_side().raw)}
            </p>
        </div>
        <dl class="facts">
            {fact("Began", when(call.began, &session.date_created))}
            {(call.completed.is_some() || !session.date_completed.is_empty())
                .then(|| fact("Completed", when(call.completed, &session.date_completed)))}
            {fact("Length, from beginning to end", duration(call, page))}
            {text_fact("Outcome", &session.outcome)}
            {text_fact("Answered by", &session.answered_by_name)}
            {text_fact("Our line", &session.endpoint_name)}
            {text_fact("Dialled", &shown(&session.destination))}
            {text_fact("Call back on", &shown(&session.callback_number))}
            {text_fact("From number", &shown(&session.from_phone_number))}
            {text_fact("Display name", &session.display_name)}
            {text_fact("On hold in", &session.hold_queue_name)}
            {text_fact("Reason for the hold", call.hold_reason())}
            {text_fact("In the queue", queue(session))}
            {(session.was_missed && !session.answered_by_name.is_empty())
                .then(|| text_fact("Missed elsewhere", "It rang for others too, and one of them answered."))}
            {(!session.conference_sid.is_empty()).then(|| text_fact("Conference", "Yes, several people were in it."))}
            {text_fact("Account", &session.account_name)}
            {path(session)}
        </dl>
        {timeline(&log)}
        {people(&members, page)}
        {(skipped > 0).then(|| view! {
            <p class="note">{format!("{skipped} of the entries of the log and the people could not be read and are left out.")}</p>
        })}
        {technical(technical_values)}
    }
    .into_any()
}

/// An address in words; nothing where there is none.
fn shown(raw: &str) -> String {
    let address = Address::of(raw);
    if address.is_absent() { String::new() } else { address_text(&address) }
}

fn fact(name: &'static str, value: AnyView) -> AnyView {
    view! { <div class="facts__row"><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
}

fn text_fact(name: &'static str, value: &str) -> AnyView {
    if value.is_empty() {
        return ().into_any();
    }
    fact(name, view! { <bdi>{value.to_owned()}</bdi> }.into_any())
}

fn queue(session: &SessionInfo) -> &str {
    match &session.queue_state {
        None | Some(SessionQueueStates::None | SessionQueueStates::Disconnected) => "",
        Some(state) => state.name(),
    }
}

/// Whose call it is: the path to the customer.
fn path(session: &SessionInfo) -> AnyView {
    let mut steps: Vec<&str> =
        session.customer_breadcrumb.iter().map(|step| step.name.as_str()).filter(|name| !name.is_empty()).collect();
    if steps.is_empty() && !session.customer_name.is_empty() {
        steps.push(&session.customer_name);
    }
    if steps.is_empty() {
        return ().into_any();
    }
    let steps = steps.into_iter().map(|step| view! { <li><bdi>{step.to_owned()}</bdi></li> }).collect_view();
    fact("Customer", view! { <ol class="breadcrumb">{steps}</ol> }.into_any())
}

/// The log in the order of time: clock time, and time since the first entry.
fn timeline(log: &[SessionLogInfo]) -> AnyView {
    if log.is_empty() {
        return view! { <h3>"What happened"</h3> <p class="muted">"The server sent no log of this call."</p> }.into_any();
    }
    let mut entries: Vec<_> = log.iter().map(|entry| (instant::parse(&entry.date), entry)).collect();
    // Entries without a readable date stay where the server put them, after the one before.
    let mut last = None;
    entries.sort_by_cached_key(|(at, _)| {
        last = at.or(last);
        last
    });
    let first = entries.iter().find_map(|(at, _)| *at);
    let rows = entries
        .into_iter()
        .map(|(at, entry)| {
            let time = at.map_or_else(|| entry.date.clone(), format::clock);
            let elapsed = at.zip(first).map(|(at, first)| format!("+{}", format::duration((at - first) / 1000)));
            view! {
                <li class="timeline__entry">
                    <span class="timeline__time">{time}</span>
                    <span class="timeline__elapsed">{elapsed}</span>
                    <span class="timeline__message" dir="auto">{entry.message.clone()}</span>
                </li>
            }
        })
        .collect_view();
    view! { <h3>"What happened"</h3> <ol class="timeline">{rows}</ol> }.into_any()
}

fn people(members: &[SessionMemberInfo], page: Page) -> AnyView {
    if members.is_empty() {
        return ().into_any();
    }
    let base = page.client.with_value(|client| client.base.clone());
    let rows = members.iter().map(|member| person(member, &base)).collect_view();
    view! { <h3>"Who took part"</h3> <ul class="people">{rows}</ul> }.into_any()
}

fn person(member: &SessionMemberInfo, base: &str) -> AnyView {
    let identity = shown(&member.identity);
    let name = if member.display_name.is_empty() { identity.clone() } else { member.display_name.clone() };
    let role = match &member.role {
        None | Some(SessionMemberRoles::None) => "",
        Some(role) => role.name(),
    };
    let state = match &member.call_state {
        None | Some(SessionMemberCallState::None) => "",
        Some(SessionMemberCallState::Hold) => "On hold",
        Some(state) => state.name(),
    };
    let tags = [
        role,
        state,
        if member.muted { "Muted" } else { "" },
        if member.is_original_member { "From the start" } else { "Joined later" },
    ];
    let tags = tags
        .into_iter()
        .filter(|tag| !tag.is_empty())
        .map(|tag| view! { <span class="badge">{tag.to_owned()}</span> })
        .collect_view();
    let data = member
        .application_data
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| view! { <span><bdi>{key.clone()}</bdi>": "<bdi>{value.clone()}</bdi></span> })
        .collect_view();
    let initial: String = name.chars().next().into_iter().collect();
    let picture = link::allowed(&member.avatar_url, base);
    let values: Values = vec![
        ("Identity", member.identity.clone()),
        ("Endpoint id", member.endpoint_id.clone()),
        ("Call SID", member.call_sid.clone()),
        ("Picture", member.avatar_url.clone()),
    ];
    view! {
        <li class="person">
            <span class="person__picture" aria-hidden="true">
                {initial}
                {picture.map(|address| view! {
                    // Over the initial, which stays where the picture can't be loaded.
                    <img src=address alt="" loading="lazy" referrerpolicy="no-referrer" on:error=hide />
                })}
            </span>
            <div class="person__words">
                <p><b><bdi>{name.clone()}</bdi></b> {(identity != name).then(|| view! { " " <bdi class="muted">{identity}</bdi> })}</p>
                <p class="person__tags">{tags}</p>
                <p class="person__data">{data}</p>
                {technical(move || values.clone())}
            </div>
        </li>
    }
    .into_any()
}

fn hide(event: web_sys::ErrorEvent) {
    if let Some(target) = event.target()
        && let Ok(picture) = wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(target)
    {
        picture.set_hidden(true);
    }
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
