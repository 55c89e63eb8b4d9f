//! A row of the table of calls.

use std::sync::Arc;

use crate::api::session::FlowChannels;
use crate::i18n;
use crate::model::address::{Address, Kind};
use crate::model::call::{self, Call, Status};
use crate::model::call_table::{RepeatGroup, Row};
use crate::model::civil::Date;
use crate::model::record::Key;
use crate::model::section::Section;
use crate::state::Page;
use crate::state::effect::effect;
use crate::ui::dom::{Around, El, el, icon};
use crate::ui::format;
use crate::ui::parts::address::{address_text, story_view};
use crate::ui::parts::following::following;
use crate::ui::parts::growing_list::looked_divider;
use crate::ui::parts::marked::{Marked, marked};
use crate::ui::parts::reveal::mark_live;
use crate::ui::parts::time::when;
use leptos::prelude::*;

/// A row; `key` is that of its record, which may become another call's; `number` is its `aria-rowindex`, `here` the row
/// as it is now, `unfolded` the calls whose repeats are shown.
pub fn row(
    row: &Row,
    key: RwSignal<u64>,
    page: Page,
    number: impl Fn() -> Option<String> + 'static,
    here: impl Fn() -> Option<Row> + Send + Sync + 'static,
    unfolded: RwSignal<Vec<u64>>,
) -> El {
    match row {
        Row::Day(date, _) => {
            let date = *date;
            day(date, move || if let Some(Row::Day(_, count)) = here() { count } else { 0 }, page)
        }
        Row::Looked => looked(page),
        Row::Call { call, .. } => {
            let fold =
                Memo::new(move |_| if let Some(Row::Call { group, .. }) = here() { group } else { RepeatGroup::None });
            self::call(call.clone(), key, fold, unfolded, page).live_attr("aria-rowindex", number)
        }
    }
}

/// A row that spans the table, above others.
fn spanning(class: &str, head: El) -> El {
    let head = head.attr("role", "rowheader").attr("scope", "rowgroup").attr("colspan", "7");
    el("tr").class(class).attr("role", "row").attr("data-row", "day").child(head)
}

fn looked(page: Page) -> El {
    // The newest may stand at the end.
    let words = move || if page.sort.get().descending { i18n::NEW_ABOVE } else { i18n::NEW_BELOW };
    spanning("calls__looked", el("th").child(looked_divider(page, words)))
}

fn day(date: Option<Date>, count: impl Fn() -> usize + 'static, page: Page) -> El {
    let head = el("th")
        .child(el("span").live_text(move || day_name(date, page)))
        .child(" ")
        .child(el("span").class("calls__day-count").live_text(move || day_count(count())));
    spanning("calls__day", head)
}

/// "Today, Monday, November 23".
pub fn day_name(date: Option<Date>, page: Page) -> String {
    match date {
        None => i18n::NO_DATE.text().to_owned(),
        Some(date) => match page.clock.today.get().days() - date.days() {
            0 => i18n::TODAY_IS.with([&format::day(date)]),
            1 => i18n::YESTERDAY_WAS.with([&format::day(date)]),
            _ => format::day(date),
        },
    }
}

/// "12 calls".
pub fn day_count(count: usize) -> String {
    format::plural(i18n::CALLS_N, count)
}

/// A row and its cells, to be filled again whenever the call has changed.
struct Cells {
    row: El,
    status: El,
    open: El,
    from: El,
    to: El,
    date: El,
    duration: El,
    outcome: El,
    answered: El,
}

fn call(first: Arc<Call>, key: RwSignal<u64>, fold: Memo<RepeatGroup>, unfolded: RwSignal<Vec<u64>>, page: Page) -> El {
    let current = following(first, move || page.shown().and_then(|home| home.calls.find(Key(key.get())).cloned()));
    let cell = |class: &str| el("td").class(class).attr("role", "cell");
    let cells = Cells {
        row: el("tr"),
        status: cell("calls__status"),
        open: el("button")
            .class("calls__open")
            .attr("type", "button")
            .attr("dir", "auto")
            .attr("aria-haspopup", "dialog")
            .attr("data-primary", ""),
        from: el("span").class("calls__second"),
        to: cell("calls__to"),
        date: cell("calls__date"),
        duration: cell("calls__duration"),
        outcome: cell("calls__outcome").attr("dir", "auto"),
        answered: cell("calls__answered").attr("dir", "auto"),
    };
    let row = cells
        .row
        .clone()
        .class("calls__row")
        .attr("role", "row")
        .attr("data-row", "call")
        .child(&cells.status)
        .live_attr("data-fold", move || (fold.get() == RepeatGroup::Inside).then(|| "inside".to_owned()))
        .child(cell("calls__from").child(&cells.open).child(&cells.from).child(repeats(key, fold, unfolded)))
        .child(&cells.to)
        .child(&cells.date)
        .child(&cells.duration)
        .child(&cells.outcome)
        .child(&cells.answered)
        // The button inside is the way in for keyboards; a press anywhere on the row does the same.
        .on("click", move |_| page.open_call(&current.get_untracked()));
    let row = mark_live(row, key);
    effect(move || cells.fill(&current.get(), page));
    row
}

/// The button that shows the repeats folded behind a call, or folds them again; nothing where there are none, as mostly.
fn repeats(key: RwSignal<u64>, fold: Memo<RepeatGroup>, unfolded: RwSignal<Vec<u64>>) -> El {
    let count = Memo::new(move |_| match fold.get() {
        RepeatGroup::Closed(count) | RepeatGroup::Open(count) => count,
        RepeatGroup::None | RepeatGroup::Inside => 0,
    });
    let has_some = Memo::new(move |_| count.get() > 0);
    let button = move || {
        el("button")
            .attr("type", "button")
            .class("calls__repeats")
            .live_attr("aria-expanded", move || Some(matches!(fold.get(), RepeatGroup::Open(_)).to_string()))
            .live_attr("aria-label", move || Some(i18n::REPEATS.with([&format::count(count.get() + 1)])))
            .live_text(move || i18n::TIMES.with([&format::count(count.get() + 1)]))
            .on("click", move |_| {
                let key = key.get_untracked();
                unfolded.update(|unfolded| match unfolded.iter().position(|one| *one == key) {
                    Some(at) => {
                        unfolded.remove(at);
                    }
                    None => unfolded.push(key),
                });
            })
    };
    el("span")
        .live_show(move || has_some.get())
        .live(move |place| {
            if has_some.get() {
                place.put(untrack(button));
            }
        })
        // Neither a press on it nor one beside it opens the call.
        .on("click", |event| event.stop_propagation())
}

impl Cells {
    fn fill(&self, call: &Call, page: Page) {
        let session = &call.session;
        let (class, symbol) = status(call);
        self.row.set("data-status", Some(class));
        self.status.set("title", Some(&status_title(call)));
        self.status.fill(icon(symbol));
        self.status.put(" ");
        self.status.put(Marked(i18n::status_label(call.status)));

        let (from, number) = party(&session.from_name, &session.from_address);
        self.open.fill(Marked(&from));
        self.from.fill(number.map(|number| story_view(Section::Calls, call, number)));
        if call.is_outgoing() && !session.endpoint_name.is_empty() {
            self.from.put(" ");
            self.from.put(el("span").child(Around(i18n::ON_LINE, marked("bdi", "", &session.endpoint_name))));
        }

        let line = if call.is_outgoing() { "" } else { &session.endpoint_name };
        let (to, number) = party(line, call.to());
        let story = |raw: &str| story_view(Section::Calls, call, raw);
        match number {
            None => self.to.fill(el("span").class("calls__first").attr("dir", "auto").child(story(call.to()))),
            Some(number) => {
                self.to.fill(marked("span", "calls__first", &to).attr("dir", "auto"));
                self.to.put(el("span").class("calls__second").child(story(number)));
            }
        }

        self.date.fill(when(call.began, &session.date_created));
        self.duration.fill(duration(call, page));
        // What is cut off can be read by pointing at it.
        self.to.set("title", Some(&to));
        self.outcome.set("title", Some(&session.outcome));
        self.answered.set("title", Some(&session.answered_by_name));
        self.outcome.fill(Marked(&session.outcome));
        match session.answered_by_name.as_str() {
            "" => self.answered.fill_text("\u{2013}"),
            name => self.answered.fill(el("span").class("calls__answerers").child(Marked(name))),
        }
    }
}

/// A party's first line, and the number for the second where the first is a name.
pub fn party<'a>(name: &str, address: &'a str) -> (String, Option<&'a str>) {
    let known = Address::of(address);
    if name.is_empty() {
        return (address_text(&known), None);
    }
    (name.to_owned(), (known.kind != Kind::Absent && address != name).then_some(address))
}

/// The class and the icon of a call's status. Never by colour alone: the word stands beside it.
pub fn status(call: &Call) -> (&'static str, &'static str) {
    match (call.status, &call.session.channel) {
        (Status::Live(call::Live::OnHold), _) => ("live", "hold"),
        (Status::Live(call::Live::Ringing | call::Live::Queued), _) => ("live", "ringing"),
        (Status::Live(_), _) => ("live", "live"),
        (Status::Missed, _) => ("missed", "missed"),
        (_, Some(FlowChannels::Chat)) => ("done", "message"),
        (_, Some(FlowChannels::Fax)) => ("done", "fax"),
        _ if call.is_outgoing() => ("done", "out"),
        (Status::Answered, _) => ("answered", "in"),
        (Status::Completed | Status::Unended, _) => ("done", "in"),
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

/// How long it lasted; while it lasts, a running clock.
pub fn duration(call: &Call, page: Page) -> El {
    let place = el("span");
    match (call.status, call.began, call.seconds()) {
        (Status::Live(_), Some(began), _) => {
            let second = page.clock.second;
            place.class("calls__running").live_text(move || format::duration(((second.get() - began) / 1000).max(0)))
        }
        (_, _, Some(seconds)) => place.child(format::duration(seconds)),
        _ => place.child("\u{2013}"),
    }
}
