//! The frame of a section: a region named by its heading, its count, and what stands there when there is nothing to
//! show yet or at all.

use crate::i18n::{self, Message};
use crate::model::filter::Filter;
use crate::model::search::Query;
use crate::model::section::Section;
use crate::state::Page;
use crate::ui::dom::{El, button, div, el, icon};
use crate::ui::format;
use crate::ui::parts::filters::{change, filters};
use leptos::prelude::*;

/// How many there are, `(matching, all)`; `None` before the first home.
pub type Counts = Memo<Option<(usize, usize)>>;

/// What a section is called, and how it looks from afar.
pub struct Frame {
    /// Its name in ids and classes.
    pub name: &'static str,
    /// Its heading, and so its accessible name.
    pub title: Message<0>,
    /// The icon before the heading.
    pub symbol: &'static str,
    /// What is said when the server sent none.
    pub none: Message<0>,
    /// Whether its body stays when nothing matches: a table keeps its head.
    pub keeps_body: bool,
    /// The list that it shows, if it is one of the server's.
    pub list: Option<Section>,
    /// What stands at the end of its head.
    pub tools: El,
}

/// A section of the page around its records.
pub fn section(frame: Frame, counts: Counts, body: El) -> El {
    let heading = format!("{}-heading", frame.name);
    let state = Memo::new(move |_| match counts.get() {
        // While the first is on its way the whole page shows its shape alone.
        None => State::Failed,
        Some((_, 0)) => State::None,
        Some((0, _)) => State::NoMatch,
        Some(_) => State::Some,
    });
    let head = el("header")
        .class("section__head")
        .child(icon(frame.symbol))
        .child(el("h2").attr("id", &heading).attr("tabindex", "-1").child(frame.title))
        .child(el("p").class("section__count").live_text(move || counts.get().map(count_text).unwrap_or_default()))
        .child(frame.tools.class("section__tools").live_show(move || counts.get().is_some_and(|(_, all)| all > 0)));
    let filters = frame
        .list
        .map(|list| filters(list, frame.title).live_show(move || counts.get().is_some_and(|(_, all)| all > 0)));
    let body = body.live_show(move || match state.get() {
        State::Some => true,
        State::None | State::NoMatch => frame.keeps_body,
        State::Failed => false,
    });
    el("section")
        .class(&format!("section section--{}", frame.name))
        .attr("id", frame.name)
        .attr("aria-labelledby", &heading)
        .child(head)
        .child(filters)
        .child(div("section__none").live(move |place| nothing(place, state.get(), frame.none, frame.list)))
        .child(body)
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Failed,
    None,
    NoMatch,
    Some,
}

/// What stands in the place of records. Each kind of nothing has its own words and its own way on.
fn nothing(place: &El, state: State, none: Message<0>, list: Option<Section>) {
    let page = Page::here();
    let empty = div("empty");
    match state {
        State::Some => return,
        State::Failed => empty.put(el("p").child(i18n::NOT_LOADED)),
        State::None => {
            empty.put(el("p").child(none));
            // Where there is nothing at all, the page as a whole says so, and offers a way on.
            let all_empty = page.shown().is_some_and(|home| home.is_empty());
            if !all_empty && page.home.from.get() > page.clock.today.get().plus_days(-30) {
                empty.put(
                    button("link-button", move || page.address.push(|asked| asked.from_date = "30d".to_owned()))
                        .child(i18n::LOOK_BACK_30),
                );
            }
        }
        State::NoMatch => {
            let filtered = list.filter(|list| page.lists.filter(*list).get() != Filter::default());
            let searched = !page.query.with(Query::is_empty);
            let why = match (searched, filtered) {
                (true, Some(_)) => i18n::NO_MATCH,
                (false, Some(_)) => i18n::NO_MATCH_FILTERS,
                (_, None) => i18n::NO_MATCH_SEARCH,
            };
            empty.put(el("p").child(why));
            if searched {
                empty.put(button("link-button", move || page.search.set(String::new())).child(i18n::CLEAR_THE_SEARCH));
            }
            if let Some(list) = filtered {
                let clear = move || change(page, list, |filter| *filter = Filter::default());
                empty.put(button("link-button", clear).child(i18n::CLEAR_THE_FILTERS));
            }
        }
    }
    place.put(empty);
}

fn count_text((matching, all): (usize, usize)) -> String {
    if matching == all {
        format::count(all)
    } else {
        i18n::COUNT_OF.with([&format::count(matching), &format::count(all)])
    }
}
