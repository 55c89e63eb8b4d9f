//! Tells somebody who is elsewhere: a notification a kind of what came, and the count of what waits on the icons.

use leptos::prelude::*;

use crate::i18n::{self, Plural, bidi_isolate, format};
use crate::model::attention::Queue;
use crate::model::home::Home;
use crate::model::key::Key;
use crate::model::news::KINDS;
use crate::model::record::Item;
use crate::model::section::Section;
use crate::state::platform::notifier::{listen_to_worker, post_to_worker, set_app_badge};
use crate::state::platform::window::listen_to_window;
use crate::state::{use_elsewhere, use_home, use_navigation, use_preferences, use_triage};

/// How many are named.
const MOST_NAMES: usize = 3;

/// Follows what came and what waits.
pub fn tell_elsewhere() {
    let (elsewhere, navigation) = (use_elsewhere(), use_navigation());
    let (home, triage, preferences) = (use_home(), use_triage(), use_preferences());
    Effect::new(move |told: Option<Queue>| {
        let news = if elsewhere.may_notify.get() { elsewhere.news.get() } else { Queue::new() };
        for kind in KINDS {
            let of_kind = |queue: &Queue| queue.iter().filter(|(of, _)| *of == kind).copied().collect::<Queue>();
            let (now, before) = (of_kind(&news), told.as_ref().map(of_kind).unwrap_or_default());
            if now == before {
                continue;
            }
            let names = home.newest.with_untracked(|home| match home {
                Some(home) if preferences.notify_who.get_untracked() == "on" => {
                    let person = |key| triage.callbacks.with_untracked(|list| Some(list.find(key)?.call.clone()));
                    names(&now, home, &|key| Some(who(&person(key)?.session.from_name, &*person(key)?)))
                }
                _ => String::new(),
            });
            show(kind, &now, &names);
        }
        news
    });
    // Of a page that is gone nothing is heard of any more.
    listen_to_window("pagehide", move |_| KINDS.into_iter().for_each(|kind| show(kind, &Queue::new(), "")));
    listen_to_worker(move |record| {
        if let Some((section, key)) = parse(&record) {
            navigation.go_to(section, key);
        }
    });
    Effect::new(move |before: Option<usize>| {
        let count = elsewhere.count.get();
        if before.unwrap_or_default() != count {
            set_app_badge(count);
            set_tab_icon(count);
        }
        count
    });
}

/// Has the service worker show what is news of a kind; nothing takes the notification away.
fn show(kind: Section, news: &Queue, names: &str) {
    let title = if news.is_empty() { String::new() } else { format::plural(words(kind), news.len()) };
    let record = news.first().map(|(section, key)| format!("{} {:x}", section.name(), key.0)).unwrap_or_default();
    let root = |name| document().document_element().and_then(|root| root.get_attribute(name)).unwrap_or_default();
    let direction = if root("dir") == "rtl" { "rtl" } else { "ltr" };
    let icon = attribute("link[rel='apple-touch-icon']", "href").unwrap_or_default();
    post_to_worker(&[
        ("kind", kind.name()),
        ("title", &title),
        ("body", names),
        ("record", &record),
        ("lang", &root("lang")),
        ("dir", direction),
        ("icon", &icon),
    ]);
}

/// The record that a notification leads to.
fn parse(record: &str) -> Option<(Section, Key)> {
    let (section, key) = record.split_once(' ')?;
    let section = KINDS.into_iter().find(|kind| kind.name() == section)?;
    Some((section, Key(u64::from_str_radix(key, 16).ok()?)))
}

fn words(kind: Section) -> Plural<1> {
    match kind {
        Section::Callbacks => i18n::NEW_CALLBACKS_N,
        Section::Conversations => i18n::NEW_TEXTS_N,
        _ => i18n::NEW_VOICEMAIL_N,
    }
}

/// Who it is: the first few.
fn names(news: &Queue, home: &Home, person: &dyn Fn(Key) -> Option<String>) -> String {
    let name = |(section, key): &(Section, Key)| match section {
        Section::Callbacks => person(*key),
        Section::Conversations => home.conversations.find(*key).map(|text| who("", &**text)),
        _ => home.voicemail.find(*key).map(|message| who(message.from(), &**message)),
    };
    let mut names: Vec<String> = news.iter().filter_map(name).take(MOST_NAMES).collect();
    if news.len() > MOST_NAMES {
        names.push("…".to_owned());
    }
    names.join(", ")
}

/// A name, else the address.
fn who(name: &str, item: &impl Item) -> String {
    let address = item.other_side().display();
    bidi_isolate(if name.is_empty() { &address } else { name }).into_owned()
}

fn attribute(selector: &str, name: &str) -> Option<String> {
    document().query_selector(selector).ok().flatten()?.get_attribute(name)
}

/// Draws the count over the tab's icon; none for 0. Browsers that draw no SVG there leave it as it is.
fn set_tab_icon(count: usize) {
    const ICON: &str = "link[rel='icon']";
    let Some(link) = document().query_selector(ICON).ok().flatten() else {
        return;
    };
    let plain = link.get_attribute("data-plain").or_else(|| link.get_attribute("href")).unwrap_or_default();
    let drawn = if count == 0 { plain.clone() } else { icon_with(count) };
    // Fails only for invalid attribute names.
    let _ = link.set_attribute("data-plain", &plain);
    let _ = link.set_attribute("href", &drawn);
}

fn icon_with(count: usize) -> String {
    let count = if count > 99 { "99+".to_owned() } else { count.to_string() };
    let size = if count.len() > 2 { 13 } else { 18 };
    // White on red, as counts on icons are everywhere; 5.6 : 1.
    format!(
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'>\
         <rect width='32' height='32' rx='8' fill='%23c02626'/>\
         <text x='16' y='{}' fill='white' font-family='sans-serif' font-weight='700' font-size='{size}' text-anchor='middle'>{count}</text></svg>",
        16 + size * 3 / 8
    )
}
