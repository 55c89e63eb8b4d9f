//! What the address names of the records.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::address::{Address, Medium};
use crate::model::call::Call;
use crate::model::record::{Item, Key};
use crate::model::story::{Anchor, Story};
use crate::state::{use_home, use_url};

/// What is open.
#[derive(Clone)]
pub enum Opened {
    /// Nothing.
    Nothing,
    /// A record that is not in the period that is shown.
    Missing,
    /// A call.
    Call(Arc<Call>),
    /// A story: the address it is of, and what it tells.
    Story(String, Medium, Arc<Story>),
}

impl Opened {
    /// Whether it shows the same, so that nothing need be drawn again.
    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Opened::Nothing, Opened::Nothing) | (Opened::Missing, Opened::Missing) => true,
            (Opened::Call(one), Opened::Call(two)) => is_as(one, two),
            (Opened::Story(one, _, story), Opened::Story(two, _, other)) => one == two && story.same(other),
            _ => false,
        }
    }
}

/// Whether the details of a call would show what those of another do.
fn is_as(one: &Call, two: &Call) -> bool {
    one.key() == two.key()
        && one.same(two)
        && one.session.date_last_modified == two.session.date_last_modified
        && one.session.log.is_as(&two.session.log)
        && one.session.members.is_as(&two.session.members)
}

/// Follows the address and the home.
pub fn opened() -> Memo<Opened> {
    let (home, url) = (use_home(), use_url());
    let named = url.select(|params| (params.call.clone(), params.story.clone()));
    let find = move || {
        let (call, story) = named.get();
        match home.newest.get() {
            None => Opened::Nothing,
            _ if call.is_empty() && story.is_empty() => Opened::Nothing,
            Some(home) if !story.is_empty() => {
                let anchor = Anchor::parse(&story);
                match anchor.and_then(|anchor| Some((anchor.section.medium(), anchor.find(&home)?.1))) {
                    Some((medium, raw)) => {
                        let story = Story::of(&home, &Address::used_for(&raw, medium));
                        Opened::Story(raw, medium, Arc::new(story))
                    }
                    None => Opened::Missing,
                }
            }
            Some(home) => home.calls.find(Key::of_token(&call)).cloned().map_or(Opened::Missing, Opened::Call),
        }
    };
    Memo::new_with_compare(
        move |before: Option<&Opened>| match (find(), before) {
            // What a refresh no longer brings stays open as it is.
            (Opened::Missing, Some(Opened::Call(shown)))
                if shown.key() == named.with(|(call, _)| Key::of_token(call)) =>
            {
                Opened::Call(shown.clone())
            }
            (now, _) => now,
        },
        |before, now| before.zip(now).is_none_or(|(before, now)| !before.same(now)),
    )
}
