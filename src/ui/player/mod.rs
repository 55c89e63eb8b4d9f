//! The player at the foot of the page: the browser's own controls, which load nothing before somebody presses Play, and
//! what they lack. It stays whatever the lists above it do.

use leptos::html;
use leptos::prelude::*;

use super::components::explanation::explanation;
use super::components::icon::Icon;
use super::components::icon_button::IconButton;
use super::components::play_next::use_play_next;
use super::components::recording::DownloadLink;
use super::components::setting::SettingSelect;
use super::components::setting_words::speed_words;
use crate::i18n::{self, format};
use crate::state::player::Fault;
use crate::state::{use_notices, use_player, use_preferences};

/// The player; hidden while it is empty.
#[component]
pub fn PlayerDock() -> impl IntoView {
    let (player, preferences, notices) = (use_player(), use_preferences(), use_notices());
    let play_next = use_play_next();
    make_room_for_the_player();
    // The next one follows, where somebody wants that.
    Effect::new(move |_| {
        if player.ended.get() > 0 && preferences.play_on.get_untracked() == "on" {
            play_next.run();
        }
    });
    Effect::new(move |_| {
        if player.fault.with(|fault| *fault == Some(Fault::Elsewhere)) {
            play_next.try_new_address();
        }
    });
    // Counted only while somebody can see it.
    let not_heard = Memo::new(move |_| if player.track.with(Option::is_some) { play_next.queue().len() } else { 0 });
    let next = move || match not_heard.get() {
        0 => i18n::NO_OTHER.text().to_owned(),
        count => i18n::NEXT_NOT_HEARD.with([&format::count(count)]),
    };
    let what = move || {
        player.track.get().map(|track| {
            view! {
                <b>
                    <bdi>{track.who.clone()}</bdi>
                </b>
                <DownloadLink track=(*track).clone() />
            }
        })
    };
    let fault = move || {
        player.fault.get().map(|fault| {
            view! {
                {fault_words(&fault)}
                " "
                <button type="button" class="link-button" on:click=move |_| play_next.again()>
                    {i18n::TRY_AGAIN_NOW.text()}
                </button>
            }
        })
    };
    let say_speed = Callback::new(move |()| {
        notices.say(&i18n::SPEED_IS.with([&speed_words(preferences.speed.get_untracked())]));
    });
    // Sound runs from left to right in every browser's controls.
    view! {
        <section class="player" aria-label=i18n::PLAYER.text() hidden=move || player.track.with(Option::is_none)>
            <div class="player__what">{what}</div>
            <div class="player__sound" dir="ltr">
                <IconButton icon="back-10" name=i18n::BACK_10.text() on_press=move || player.seek(-10.0) />
                <Sound />
                <IconButton icon="forward-10" name=i18n::FORWARD_10.text() on_press=move || player.seek(10.0) />
            </div>
            <SettingSelect
                setting=preferences.speed
                words=speed_words
                class="player__speed"
                name=i18n::SPEED.text()
                on_choice=say_speed
            />
            <button
                type="button"
                class="button player__next"
                title=next
                aria-disabled=move || (not_heard.get() == 0).then_some("true")
                on:click=move |_| play_next.run()
            >
                <Icon name="next" />
                <span class="player__next-word">{next}</span>
            </button>
            <span class="player__close">
                <IconButton icon="close" name=i18n::CLOSE_PLAYER.text() on_press=move || player.close() />
            </span>
            <p class="player__fault" role="alert">
                {fault}
            </p>
        </section>
    }
}

/// The element that sounds.
#[component]
fn Sound() -> impl IntoView {
    let player = use_player();
    let audio = NodeRef::<html::Audio>::new();
    Effect::new(move |_| {
        if let Some(audio) = audio.get() {
            player.attach(audio);
        }
    });
    let name = move || player.track.with(|track| track.as_ref().map(|track| i18n::MESSAGE_FROM.with([&track.who])));
    let note_end = move |_| {
        player.playing.set(false);
        player.ended.update(|ended| *ended += 1);
    };
    // Not heard before it sounds: what can't be loaded never plays.
    view! {
        <audio
            class="player__audio"
            preload="none"
            controls
            aria-label=name
            node_ref=audio
            on:playing=move |_| player.playing.set(true)
            on:pause=move |_| player.playing.set(false)
            on:timeupdate=move |_| player.note_position()
            on:ended=note_end
            on:error=move |_| player.find_fault()
        ></audio>
    }
}

/// What comes into view stops above the player.
fn make_room_for_the_player() {
    let player = use_player();
    let mark = |is_shown: bool| {
        if let Some(root) = document().document_element() {
            // The name is one.
            let _ = root.toggle_attribute_with_force("data-player", is_shown);
        }
    };
    Effect::new(move |_| mark(player.track.with(Option::is_some)));
    on_cleanup(move || mark(false));
}

/// Why it does not play, and what to do.
fn fault_words(fault: &Fault) -> String {
    match fault {
        Fault::Kind(kind) => i18n::FAULT_KIND.with([kind]),
        Fault::Unplayable => i18n::FAULT_UNPLAYABLE.text().to_owned(),
        Fault::Elsewhere => i18n::FAULT_ELSEWHERE.text().to_owned(),
        Fault::NoSoundOutput => i18n::FAULT_NO_SOUND.text().to_owned(),
        Fault::Server(error) => {
            let (title, advice) = explanation(error);
            i18n::FAULT_SERVER.with([title, &advice])
        }
    }
}
