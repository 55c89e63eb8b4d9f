//! A player for one recording: the browser's own, which loads nothing before somebody presses Play.

use crate::state::live::Live;
use leptos::prelude::*;
use web_sys::js_sys::futures::JsFuture;
use web_sys::{HtmlAudioElement, HtmlSelectElement};

use crate::state::Page;
use crate::state::effect::{effect, spawn};
use crate::ui::dom::{El, button, div, el, icon, icon_button, target};

/// Speeds on offer.
const SPEEDS: [(&str, f64); 6] = [("0.75", 0.75), ("1", 1.0), ("1.25", 1.25), ("1.5", 1.5), ("1.75", 1.75), ("2", 2.0)];

/// A player. `address` is where the recording is, if it may be loaded from there; `file_name` what a download is
/// called, `who` who left it; `playing` is kept to whether it plays.
pub fn player(address: Option<String>, file_name: &str, who: &str, playing: Live<bool>) -> El {
    let Some(address) = address else {
        let why = "No recording can be played: the server gave no address for it that this page may load.";
        return el("p").class("player player--none").child(why);
    };
    let page = Page::here();
    let started = Live::new(false);
    let failed = Live::new(false);
    let sound = el("audio")
        .class("player__audio")
        .attr("preload", "none")
        .attr("src", &address)
        .attr("aria-label", &format!("Message from {who}"))
        .live_show(move || started.get());
    let audio: HtmlAudioElement = sound.as_kind::<HtmlAudioElement>().clone();
    let sound = {
        let audio = audio.clone();
        sound
            .on("play", move |_| pause_others(&audio))
            // Not heard before it sounds: what can't be loaded never plays.
            .on("playing", move |_| playing.set(true))
            .on("pause", move |_| playing.set(false))
            .on("ended", move |_| playing.set(false))
            .on("error", move |_| {
                if started.get_untracked() {
                    failed.set(true);
                }
            })
    };
    // Controls only once they are wanted: they are costly by the thousand.
    effect({
        let audio = audio.clone();
        move || audio.set_controls(started.get())
    });
    let play = {
        let audio = audio.clone();
        move || {
            failed.set(false);
            started.set(true);
            // The button that was pressed goes; its focus goes to the controls that take its place.
            audio.set_controls(true);
            audio.set_hidden(false);
            let _ = audio.focus();
            // Called within the press itself, or Safari refuses.
            if let Ok(promise) = audio.play() {
                spawn(async move {
                    // What goes wrong is heard of by the error event; a refusal leaves the controls to press.
                    let _ = JsFuture::from(promise).await;
                });
            }
        }
    };
    let retry = {
        let (audio, play) = (audio.clone(), play.clone());
        move || {
            audio.load();
            play();
        }
    };
    let tools = {
        let who = who.to_owned();
        move |place: &El| {
            if started.get() {
                place.put(tools(&audio, page, &who));
            }
        }
    };
    let download_name = format!("Download the message from {who}");
    let download = el("a")
        .class("icon-button")
        .attr("href", &address)
        .attr("download", file_name)
        .attr("aria-label", &download_name)
        .attr("title", &download_name)
        .child(icon("download"));
    if address.contains("://") {
        // Another origin's file may open in place of being saved; not in place of the page.
        download.set("target", Some("_blank"));
        download.set("rel", Some("noopener noreferrer"));
    }
    div("player")
        .child(
            button("player__play", play)
                .attr("aria-label", &format!("Play the message from {who}"))
                .child(icon("play"))
                .child("Play")
                .live_show(move || !started.get()),
        )
        .child(sound)
        .child(el("span").class("player__tools").live(tools))
        .child(download)
        .child(el("p").class("player__failed").attr("role", "status").live(move |place| {
            if failed.get() {
                place.put("The recording can't be played. It may be gone, or of a kind that this browser can't play; try to download it. ");
                place.put(button("link-button", retry.clone()).child("Try again"));
            }
        }))
}

/// What the browser's own controls lack, or hide: ten seconds back and forward, and the speed.
fn tools(audio: &HtmlAudioElement, page: Page, who: &str) -> El {
    let seek = |by: f64| {
        let audio = audio.clone();
        move || audio.set_current_time((audio.current_time() + by).max(0.0))
    };
    let options: Vec<El> = SPEEDS
        .iter()
        .map(|(text, speed)| {
            let option = el("option").attr("value", text).child(format!("{text}\u{d7}"));
            option.set("selected", (*speed == 1.0).then_some(""));
            option
        })
        .collect();
    let speed = el("select").class("player__speed").attr("aria-label", &format!("Speed of the message from {who}"));
    let change = {
        let audio = audio.clone();
        move |event: web_sys::Event| {
            let chosen = target::<HtmlSelectElement>(&event).map(|select| select.value()).unwrap_or_default();
            if let Some((text, speed)) = SPEEDS.iter().find(|(text, _)| *text == chosen) {
                audio.set_default_playback_rate(*speed);
                audio.set_playback_rate(*speed);
                page.said.set(format!("Speed {text}"));
            }
        }
    };
    el("span")
        .class("player__tools")
        .child(icon_button("back-10", "Back 10 seconds", seek(-10.0)))
        .child(icon_button("forward-10", "Forward 10 seconds", seek(10.0)))
        .child(speed.child(options).on("change", change))
}

/// One message at a time.
fn pause_others(this: &HtmlAudioElement) {
    let Ok(all) = document().query_selector_all("audio") else {
        return;
    };
    for at in 0..all.length() {
        if let Some(other) = all.item(at)
            && let Some(other) = wasm_bindgen::JsCast::dyn_ref::<HtmlAudioElement>(&other)
            && other != this
        {
            let _ = other.pause();
        }
    }
}
