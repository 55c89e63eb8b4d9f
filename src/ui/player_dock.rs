//! The player at the foot of the page: the browser's own controls, which load nothing before somebody presses Play, and
//! what they lack. It stays whatever the lists above it do.

use std::sync::Arc;

use web_sys::HtmlAudioElement;
use web_sys::js_sys::Number;

use super::dom::{El, button, div, el, icon, icon_button};
use super::format;
use super::parts::recording::{download, track};
use super::parts::setting::{checkbox, select};
use crate::i18n;
use crate::model::record::Item;
use crate::model::voicemail::Voicemail;
use crate::state::Page;
use crate::state::effect::effect;
use crate::state::player::Fault;
use leptos::prelude::*;

/// The player; hidden while it is empty.
pub fn player_dock() -> El {
    let page = Page::here();
    let player = page.player;
    let sound = el("audio")
        .class("player__audio")
        .attr("preload", "none")
        .attr("controls", "")
        .live_attr("aria-label", move || {
            player.track.with(|track| track.as_ref().map(|track| i18n::MESSAGE_FROM.with([&track.who])))
        })
        // Not heard before it sounds: what can't be loaded never plays.
        .on("playing", move |_| player.playing.set(true))
        .on("pause", move |_| player.playing.set(false))
        .on("ended", move |_| {
            player.playing.set(false);
            player.ended.update(|ended| *ended += 1);
        })
        .on("error", move |_| player.find_fault());
    player.attach(sound.as_kind::<HtmlAudioElement>().clone());
    // What comes into view stops above the player.
    let root = document().document_element().map(El::of);
    effect(move || {
        let is_shown = player.track.with(Option::is_some);
        if let Some(root) = &root {
            root.set("data-player", is_shown.then_some(""));
        }
    });
    on_cleanup(|| {
        if let Some(root) = document().document_element() {
            El::of(root).set("data-player", None);
        }
    });
    // The next one follows, where somebody wants that.
    effect(move || {
        if player.ended.get() > 0 && page.preferences.play_on.get_untracked() == "on" {
            untrack(|| play_next(page));
        }
    });
    // Counted only while somebody can see it.
    let not_heard = Memo::new(move |_| if player.track.with(Option::is_some) { queue(page).len() } else { 0 });
    let next = button("button", move || play_next(page))
        .live_attr("aria-disabled", move || (not_heard.get() == 0).then(|| "true".to_owned()))
        .child(icon("next"))
        .live_text_after(move || match not_heard.get() {
            0 => i18n::NO_OTHER.text().to_owned(),
            count => i18n::NEXT_NOT_HEARD.with([&format::count(count)]),
        });
    let play_on = el("label").class("player__on").child(checkbox(page.preferences.play_on)).child(i18n::THEN_NEXT);
    el("section")
        .class("player")
        .attr("aria-label", i18n::PLAYER.text())
        .live_show(move || player.track.with(Option::is_some))
        .child(div("player__what").live(move |place| {
            if let Some(track) = player.track.get() {
                place.put(el("b").child(el("bdi").child(track.who.as_str())));
                place.put(download(&track));
            }
        }))
        // Sound runs from left to right in every browser's controls.
        .child(
            div("player__sound")
                .attr("dir", "ltr")
                .child(icon_button("back-10", i18n::BACK_10.text(), move || player.seek(-10.0)))
                .child(sound)
                .child(icon_button("forward-10", i18n::FORWARD_10.text(), move || player.seek(10.0))),
        )
        .child(speed(page))
        .child(next)
        .child(play_on)
        .child(icon_button("missed", i18n::CLOSE_PLAYER.text(), move || player.close()))
        .child(el("p").class("player__fault").attr("role", "alert").live(move |place| {
            if let Some(fault) = player.fault.get() {
                place.put(explanation(&fault));
                place.put(" ");
                let again = move || {
                    // A refresh may have brought another address for it.
                    let held = player.track.get_untracked();
                    let newest = held.as_ref().zip(page.newest.get_untracked());
                    let newest = newest.and_then(|(held, home)| track(home.voicemail.find(held.key)?, page));
                    if let Some(track) = newest.or_else(|| held.map(|held| (*held).clone())) {
                        player.press(track);
                    }
                };
                place.put(button("link-button", again).child(i18n::TRY_AGAIN_NOW));
            }
        }))
}

/// Why it does not play, and what to do.
fn explanation(fault: &Fault) -> String {
    match fault {
        Fault::Kind(kind) => i18n::FAULT_KIND.with([kind]),
        Fault::Unplayable => i18n::FAULT_UNPLAYABLE.text().to_owned(),
        Fault::Server(error) => {
            let (title, advice) = super::failure::explanation(error);
            i18n::FAULT_SERVER.with([title, &advice])
        }
    }
}

/// Messages that were not heard on this device and may be played, from the one after the one in the player towards newer
/// ones, then from the oldest again. Followed.
fn queue(page: Page) -> Vec<Arc<Voicemail>> {
    let Some(home) = page.newest.get() else {
        return Vec::new();
    };
    let playing = page.player.track.with(|track| track.as_ref().map(|track| track.key));
    let failed = page.player.failed.get();
    // Newest first is how they stand; who waits longest is heard first.
    let oldest_first: Vec<&Arc<Voicemail>> = home.voicemail.iter().rev().collect();
    let after = oldest_first.iter().position(|message| Some(message.key()) == playing).map_or(0, |at| at + 1);
    let (before, after) = oldest_first.split_at(after);
    let heard = page.known.get();
    let media = page.media.get_untracked();
    after
        .iter()
        .chain(before)
        .filter(|message| {
            let key = message.key();
            Some(key) != playing && !heard.heard.has(key) && !failed.contains(&key.0) && message.audio(&media).is_some()
        })
        .map(|message| Arc::clone(message))
        .collect()
}

/// Plays the next message that was not heard on this device.
pub fn play_next(page: Page) {
    let next = untrack(|| queue(page)).into_iter().next();
    if let Some(track) = next.and_then(|message| track(&message, page)) {
        page.say(&i18n::PLAYING_FROM.with([&track.who]));
        page.player.press(track);
    }
}

/// How fast: `1.5×`, written as the language does.
pub fn times(speed: &str) -> String {
    // Reading it by Rust would bring 13 kB of tables.
    i18n::SPEED_TIMES.with([&format::number(Number::parse_float(speed))])
}

fn speed(page: Page) -> El {
    let speed = page.preferences.speed;
    select(speed, times)
        .class("player__speed")
        .attr("aria-label", i18n::SPEED.text())
        .on("change", move |_| page.say(&i18n::SPEED_IS.with([&times(speed.get_untracked())])))
}
