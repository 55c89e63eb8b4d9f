//! A call's row of the table.

use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;

use super::repeats_button::RepeatsButton;
use crate::i18n;
use crate::model::call::{Call, Status};
use crate::model::call_table::RepeatGroup;
use crate::model::record::Key;
use crate::model::section::Section;
use crate::state::{use_home, use_navigation};
use crate::ui::components::address::address_of;
use crate::ui::components::call_parts::{CallDuration, party, status};
use crate::ui::components::highlight::highlighted;
use crate::ui::components::icon::Icon;
use crate::ui::components::message::with_view;
use crate::ui::components::record_list::followed;
use crate::ui::components::timestamp::Timestamp;

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
    // The button inside is the way in for keyboards; a press anywhere on the row does the same.
    view! {
        <tr
            class="calls__row"
            role="row"
            data-row="call"
            tabindex="-1"
            data-key=move || format!("{:x}", key.get())
            data-status=move || status(&call.get()).0
            data-fold=move || (fold.get() == RepeatGroup::Inside).then_some("inside")
            aria-rowindex=number
            on:click=move |_| navigation.open_call(&call.get_untracked())
        >
            {move || view! { <StatusCell call=call.get() /> }}
            <td class="calls__from" role="cell">
                <button type="button" class="calls__open" dir="auto" aria-haspopup="dialog" data-primary="">
                    {move || {
                        let call = call.get();
                        let (from, _) = party(&call.session.from_name, &call.session.from_address);
                        view! { <span use:highlighted=from></span> }
                    }}
                </button>
                <span class="calls__second">{move || view! { <FromNumber call=call.get() /> }}</span>
                <RepeatsButton key=key fold=fold unfolded=unfolded />
            </td>
            {move || view! { <OtherCells call=call.get() /> }}
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

/// The second line of who called: the number of a name, and the line that a call went out on.
#[component]
fn FromNumber(call: Arc<Call>) -> impl IntoView {
    let session = &call.session;
    let (_, number) = party(&session.from_name, &session.from_address);
    let line = Some(&session.endpoint_name).filter(|line| call.is_outgoing() && !line.is_empty());
    let line = line.map(|line| {
        let line = view! { <bdi use:highlighted=line.clone()></bdi> };
        view! { <span>{with_view(i18n::ON_LINE, line)}</span> }
    });
    let number = number.map(|number| address_of(Section::Calls, &*call, number));
    view! {
        {number}
        {line.is_some().then_some(" ")}
        {line}
    }
}

#[component]
fn OtherCells(call: Arc<Call>) -> impl IntoView {
    let session = &call.session;
    let line = if call.is_outgoing() { "" } else { &session.endpoint_name };
    let (to, number) = party(line, call.to());
    let to_title = to.clone();
    let story = |raw: &str| address_of(Section::Calls, &*call, raw);
    let to = match number {
        None => Either::Left(view! { <span class="calls__first" dir="auto">{story(call.to())}</span> }),
        Some(number) => Either::Right(view! {
            <span class="calls__first" dir="auto" use:highlighted=to></span>
            <span class="calls__second">{story(number)}</span>
        }),
    };
    let answered = match session.answered_by_name.as_str() {
        "" => Either::Left("\u{2013}"),
        name => Either::Right(view! { <span class="calls__answerers" use:highlighted=name.to_owned()></span> }),
    };
    // What is cut off can be read by pointing at it.
    view! {
        <td class="calls__to" role="cell" title=to_title>
            {to}
        </td>
        <td class="calls__date" role="cell">
            <Timestamp instant=call.began raw=session.date_created.clone() />
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
        <td class="calls__answered" role="cell" dir="auto" title=session.answered_by_name.clone()>
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
