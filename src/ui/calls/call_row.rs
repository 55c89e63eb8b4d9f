//! A call's row of the table.

use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;

use super::repeats_button::RepeatsButton;
use crate::i18n;
use crate::model::call::{Call, Status};
use crate::model::call_table::{Column, RepeatGroup};
use crate::model::record::{Item, Key};
use crate::state::{use_filters, use_home, use_navigation, use_url};
use crate::ui::components::address::address_of;
use crate::ui::components::call_parts::{CallDuration, party, status};
use crate::ui::components::highlight::highlighted;
use crate::ui::components::icon::Icon;
use crate::ui::components::record_list::followed;
use crate::ui::components::row::is_text_selected;
use crate::ui::components::row_memo::row_memo;
use crate::ui::components::timestamp::{ClockTime, Timestamp};

/// The row. It stays while its call changes, and may become another call's.
#[component]
pub fn CallRow(
    /// The call that it is made for.
    call: Arc<Call>,
    /// The key of the call that it shows.
    key: Signal<u64>,
    /// Its `aria-rowindex`; followed.
    number: impl Fn() -> Option<usize> + Send + 'static,
    /// How the call stands to its repeats.
    fold: Memo<RepeatGroup>,
    /// The calls whose repeats are shown.
    unfolded: RwSignal<Vec<u64>>,
) -> impl IntoView {
    let (home, navigation) = (use_home(), use_navigation());
    let call = followed(call, move || home.shown.get().and_then(|home| home.calls.find(Key(key.get())).cloned()));
    let opened = use_url().opened_call;
    let is_open = row_memo(move || {
        opened.with(|token| !token.is_empty() && call.with(|call| *token == call.key().token(call.id())))
    });
    let press = move |_| {
        if !is_text_selected() {
            navigation.open_call(&call.get_untracked());
        }
    };
    // Within a day the time says it; in another order the date has to.
    let filters = use_filters();
    let has_days = row_memo(move || filters.sort.get().by == Column::Date);
    // The button inside is the way in for keyboards; a press anywhere on the row does the same.
    view! {
        <tr
            class="calls__row"
            role="row"
            data-row="call"
            tabindex="-1"
            data-key=move || format!("{:x}", key.get())
            data-status=move || status(&call.get()).0
            data-fold=move || match fold.get() {
                RepeatGroup::None => None,
                RepeatGroup::Inside => Some("inside"),
                RepeatGroup::Closed(_) => Some("closed"),
                RepeatGroup::Open(_) => Some("open"),
            }
            aria-rowindex=number
            aria-current=move || is_open.get().then_some("true")
            on:click=press
        >
            {move || view! { <StatusCell call=call.get() /> }}
            <td class="calls__from" role="cell">
                <button
                    type="button"
                    class="calls__open"
                    dir="auto"
                    translate="no"
                    aria-haspopup="dialog"
                    data-primary=""
                >
                    {move || {
                        let call = call.get();
                        let (from, _) = party(&call.session.from_name, &call.session.from_address);
                        view! { <span use:highlighted=from></span> }
                    }}
                </button>
                <span class="calls__second">{move || view! { <FromNumber call=call.get() /> }}</span>
                <RepeatsButton key=key fold=fold unfolded=unfolded />
            </td>
            {move || view! { <OtherCells call=call.get() has_days=has_days /> }}
        </tr>
    }
}

#[component]
fn StatusCell(call: Arc<Call>) -> impl IntoView {
    view! {
        <td class="calls__status" role="cell" title=status_title(&call)>
            <Icon name=status(&call).1 />
            " "
            <span use:highlighted=i18n::status_label(call.status).to_owned()></span>
        </td>
    }
}

/// The number of whoever called, below their name.
#[component]
fn FromNumber(call: Arc<Call>) -> impl IntoView {
    let session = &call.session;
    let (_, number) = party(&session.from_name, &session.from_address);
    number.map(|number| address_of(&*call, number))
}

#[component]
fn OtherCells(call: Arc<Call>, has_days: Memo<bool>) -> impl IntoView {
    let session = &call.session;
    let (date, began) = (session.date_created.clone(), call.began);
    let date = move || match has_days.get() {
        true => Either::Left(view! { <ClockTime instant=began raw=date.clone() /> }),
        false => Either::Right(view! { <Timestamp instant=began raw=date.clone() /> }),
    };
    // The line is ours: it was called, or what a call went out on.
    let (to, number) = party(if call.is_outgoing() { "" } else { &session.endpoint_name }, call.to());
    let to_title = to.clone();
    let second = match number {
        Some(number) => Either::Left(address_of(&*call, number)),
        None => {
            let line = if call.is_outgoing() { session.endpoint_name.clone() } else { String::new() };
            Either::Right(view! { <span use:highlighted=line></span> })
        }
    };
    let answered = match session.answered_by_name.as_str() {
        "" => Either::Left("\u{2013}"),
        name => Either::Right(view! { <span use:highlighted=name.to_owned()></span> }),
    };
    // What is cut off can be read by pointing at it.
    view! {
        <td class="calls__to" role="cell" title=to_title>
            <span class="calls__first" dir="auto" translate="no" use:highlighted=to></span>
            <span class="calls__second">{second}</span>
        </td>
        <td class="calls__date" role="cell">
            {date}
        </td>
        <td class="calls__duration" role="cell">
            <CallDuration call=call.clone() />
        </td>
        <td
            class="calls__outcome"
            role="cell"
            dir="auto"
            title=session.outcome.clone()
            use:highlighted=session.outcome.clone()
        ></td>
        <td class="calls__answered" role="cell" dir="auto" translate="no" title=session.answered_by_name.clone()>
            {answered}
        </td>
    }
}

/// What the icon adds to the word: direction, channel, and that a missed phone was answered by a colleague.
fn status_title(call: &Call) -> String {
    let direction = i18n::direction_label(call.session.direction.as_ref());
    let channel = i18n::channel_label(call.session.channel.as_ref());
    let rang =
        if call.session.was_missed && call.status == Status::Answered { i18n::RANG_ELSEWHERE.text() } else { "" };
    let mut parts = vec![direction, channel, rang];
    parts.retain(|part| !part.is_empty());
    parts.join(" \u{b7} ")
}
