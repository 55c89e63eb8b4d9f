//! A player for one recording: the browser's own, which loads nothing before somebody presses Play.

use leptos::html::Audio;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::js_sys::futures::JsFuture;

use super::icon::icon;
use crate::state::Page;

/// Speeds on offer, as text: the value of the choice is what the browser is given.
const SPEEDS: [(&str, f64); 6] = [("0.75", 0.75), ("1", 1.0), ("1.25", 1.25), ("1.5", 1.5), ("1.75", 1.75), ("2", 2.0)];

/// A player. `address` is where the recording is, if it may be loaded from there; `file_name` what a download is
/// called, `who` who left it.
pub fn player(address: Option<String>, file_name: String, who: String) -> AnyView {
    let Some(address) = address else {
        return view! { <p class="player player--none">"No recording can be played: the server gave no address for it that this page may load."</p> }
            .into_any();
    };
    let page = Page::here();
    let started = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let audio = NodeRef::<Audio>::new();
    let play = move || {
        failed.set(false);
        started.set(true);
        if let Some(audio) = audio.get() {
            pause_others(&audio);
            // Called within the press itself, or Safari refuses.
            if let Ok(promise) = audio.play() {
                spawn_local(async move {
                    // What goes wrong is heard of by the error event; a refusal leaves the controls to press.
                    let _ = JsFuture::from(promise).await;
                });
            }
        }
    };
    let seek = move |by: f64| {
        if let Some(audio) = audio.get() {
            audio.set_current_time((audio.current_time() + by).max(0.0));
        }
    };
    let retry = move |_| {
        if let Some(audio) = audio.get() {
            audio.load();
        }
        play();
    };
    let change_speed = move |event| {
        let chosen = event_target_value(&event);
        if let (Some(audio), Some((text, speed))) = (audio.get(), SPEEDS.iter().find(|(text, _)| *text == chosen)) {
            audio.set_default_playback_rate(*speed);
            audio.set_playback_rate(*speed);
            page.said.set(format!("Speed {text}"));
        }
    };
    let name = format!("Play the message from {who}");
    let speed_name = format!("Speed of the message from {who}");
    let download_name = format!("Download the message from {who}");
    let href = address.clone();
    view! {
        <div class="player">
            <button
                type="button"
                class="player__play"
                hidden=move || started.get()
                aria-label=name
                on:click=move |_| play()
            >
                {icon("play")} "Play"
            </button>
            <audio
                node_ref=audio
                class="player__audio"
                preload="none"
                src=address
                aria-label=format!("Message from {who}")
                // Without controls until it is wanted: they are costly by the thousand.
                controls=move || started.get()
                hidden=move || !started.get()
                on:play=move |_| if let Some(audio) = audio.get() { pause_others(&audio) }
                on:error=move |_| if started.get_untracked() { failed.set(true) }
            ></audio>
            {move || started.get().then(|| view! {
                <span class="player__tools">
                    <button type="button" class="icon-button" aria-label="Back 10 seconds" title="Back 10 seconds" on:click=move |_| seek(-10.0)>
                        {icon("back-10")}
                    </button>
                    <button type="button" class="icon-button" aria-label="Forward 10 seconds" title="Forward 10 seconds" on:click=move |_| seek(10.0)>
                        {icon("forward-10")}
                    </button>
                    <select class="player__speed" aria-label=speed_name.clone() on:change=change_speed>
                        {SPEEDS.map(|(text, speed)| view! {
                            <option value=text selected=speed == 1.0>{format!("{text}\u{d7}")}</option>
                        }).collect_view()}
                    </select>
                </span>
            })}
            <a class="icon-button" href=href download=file_name aria-label=download_name.clone() title=download_name>{icon("download")}</a>
            <p class="player__failed" role="status">
                {move || failed.get().then(|| view! {
                    "The recording can't be played. It may be gone, or of a kind that this browser can't play; try to download it. "
                    <button type="button" class="link-button" on:click=retry>"Try again"</button>
                })}
            </p>
        </div>
    }
    .into_any()
}

/// One message at a time.
fn pause_others(this: &web_sys::HtmlAudioElement) {
    let Ok(all) = document().query_selector_all("audio") else {
        return;
    };
    for at in 0..all.length() {
        if let Some(other) = all.item(at)
            && let Some(other) = wasm_bindgen::JsCast::dyn_ref::<web_sys::HtmlAudioElement>(&other)
            && other != this
        {
            let _ = other.pause();
        }
    }
}
