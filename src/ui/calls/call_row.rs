//! A call's row of the table.

use std::sync::Arc;

use leptos::prelude::*;

use super::repeats_button::RepeatsButton;
use crate::i18n;
use crate::model::address::Address;
use crate::model::call::{Call, Status};
use crate::model::call_table::{Column, RepeatGroup};
use crate::model::record::{Item, Key};
use crate::state::{use_filters, use_home, use_navigation, use_url};
use crate::ui::components::address::address_text;
use crate::ui::components::call_parts::{LiveDuration, party, status};
use crate::ui::components::highlight::highlighted_live;
use crate::ui::components::icon::LiveIcon;
use crate::ui::components::record_list::followed;
use crate::ui::components::row::is_text_selected;
use crate::ui::components::row_memo::row_memo;
use crate::ui::components::timestamp::{LiveTime, TimeForm};

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
            <StatusCell call=call />
            <td class="calls__from" role="cell">
                <button
                    type="button"
                    class="calls__open"
                    dir="auto"
                    translate="no"
                    aria-haspopup="dialog"
                    data-primary=""
                >
                    <span use:highlighted_live=text_of(call, |call| caller(call).0)></span>
                </button>
                <span class="calls__second">
                    <SecondLine call=call text=|call| number_text(call, caller(call).1) title=|call| caller(call).1 />
                </span>
                <RepeatsButton key=key fold=fold unfolded=unfolded />
            </td>
            <ToCell call=call />
            <DateCell call=call has_days=has_days />
            <td class="calls__duration" role="cell">
                <LiveDuration call=call />
            </td>
            <td
                class="calls__outcome"
                role="cell"
                dir="auto"
                title=move || call.with(|call| call.session.outcome.clone())
                use:highlighted_live=text_of(call, |call| call.session.outcome.clone())
            ></td>
            <td
                class="calls__answered"
                role="cell"
                dir="auto"
                translate="no"
                title=move || call.with(|call| call.session.answered_by_name.clone())
            >
                {move || if call.with(|call| call.session.answered_by_name.is_empty()) { "\u{2013}" } else { "" }}
                <span use:highlighted_live=text_of(call, |call| call.session.answered_by_name.clone())></span>
            </td>
        </tr>
    }
}

/// A text of the row's call, whichever it is now. Rows become other calls' while somebody scrolls: their elements stay, and
/// their texts change.
fn text_of(call: Memo<Arc<Call>>, of: fn(&Call) -> String) -> Signal<String> {
    Signal::derive(move || call.with(|call| of(call)))
}

/// The name of whoever called, and their number where there is a name.
fn caller(call: &Call) -> (String, Option<&str>) {
    party(&call.session.from_name, &call.session.from_address)
}

/// Whom it went to: the line that was called, or the number that a call went out to; and what stands below it.
fn called(call: &Call) -> (String, Option<&str>) {
    party(if call.is_outgoing() { "" } else { &call.session.endpoint_name }, call.to())
}

/// A number of the call as it is shown; empty for none.
fn number_text(call: &Call, number: Option<&str>) -> String {
    number.map(|number| address_text(&Address::used_for(number, call.medium()))).unwrap_or_default()
}

#[component]
fn StatusCell(call: Memo<Arc<Call>>) -> impl IntoView {
    view! {
        <td class="calls__status" role="cell" title=move || call.with(|call| status_title(call))>
            <LiveIcon name=Signal::derive(move || call.with(|call| status(call).1)) />
            " "
            <span use:highlighted_live=text_of(call, |call| i18n::status_label(call.status).to_owned())></span>
        </td>
    }
}

/// What stands below a name: a number, which can be read as it came by pointing at it.
#[component]
fn SecondLine(
    call: Memo<Arc<Call>>,
    text: fn(&Call) -> String,
    title: for<'a> fn(&'a Call) -> Option<&'a str>,
) -> impl IntoView {
    view! {
        <bdi
            class="address"
            translate="no"
            title=move || call.with(|call| title(call).map(str::to_owned))
            use:highlighted_live=text_of(call, text)
        ></bdi>
    }
}

#[component]
fn ToCell(call: Memo<Arc<Call>>) -> impl IntoView {
    // The line is ours: below a number that a call went out to stands what it went out on.
    let second = |call: &Call| match called(call).1 {
        None if call.is_outgoing() => call.session.endpoint_name.clone(),
        number => number_text(call, number),
    };
    // What is cut off can be read by pointing at it.
    view! {
        <td class="calls__to" role="cell" title=move || call.with(|call| called(call).0)>
            <span
                class="calls__first"
                dir="auto"
                translate="no"
                use:highlighted_live=text_of(call, |call| called(call).0)
            ></span>
            <span class="calls__second">
                <SecondLine call=call text=second title=|call| called(call).1 />
            </span>
        </td>
    }
}

#[component]
fn DateCell(call: Memo<Arc<Call>>, has_days: Memo<bool>) -> impl IntoView {
    let form = move || if has_days.get() { TimeForm::Clock } else { TimeForm::Date };
    view! {
        <td class="calls__date" role="cell">
            <LiveTime
                instant=Signal::derive(move || call.with(|call| call.began))
                raw=text_of(call, |call| call.session.date_created.clone())
                form=Signal::derive(form)
            />
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
