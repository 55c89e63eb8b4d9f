//! Views that somebody keeps: a period, filters and an order under a name.

use leptos::html;
use leptos::prelude::*;

use crate::i18n::{self, format};
use crate::state::{use_navigation, use_notices, use_preferences, use_url};
use crate::ui::components::icon_button::IconButton;

/// The views that are kept.
#[component]
pub fn SavedViews() -> impl IntoView {
    let (preferences, navigation, url) = (use_preferences(), use_navigation(), use_url());
    let views = move || {
        let views = preferences.views.get().into_iter().enumerate().map(|(at, (name, kept))| {
            let name = if name.is_empty() { i18n::VIEW_N.with([&format::count(at + 1)]) } else { name };
            let show = move |_| {
                navigation.dialog.set(None);
                url.show_view(&kept);
            };
            let forget = i18n::FORGET_VIEW.with([&name]);
            view! {
                <li class="views__view">
                    <button type="button" class="button" on:click=show>
                        <bdi>{name}</bdi>
                    </button>
                    <IconButton icon="close" name=forget on_press=move || preferences.forget_view(at) />
                </li>
            }
        });
        views.collect_view()
    };
    view! {
        <ul class="views" aria-label=i18n::SAVED_VIEWS.text()>
            {views}
        </ul>
    }
}

/// Keeps what is shown now under a name.
#[component]
pub fn SaveView() -> impl IntoView {
    let (preferences, notices, url) = (use_preferences(), use_notices(), use_url());
    let field = NodeRef::<html::Input>::new();
    let save = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(field) = field.get_untracked() else {
            return;
        };
        let name = field.value();
        if name.trim().is_empty() {
            let _ = field.focus();
            return;
        }
        preferences.keep_view(&name, url.view());
        field.set_value("");
        notices.say(i18n::VIEW_SAVED.text());
    };
    view! {
        <form class="preference" on:submit=save>
            <label for="view-name">{i18n::VIEW_NAME.text()}</label>
            <input id="view-name" type="text" maxlength="60" autocomplete="off" node_ref=field />
            <button type="submit" class="button">
                {i18n::SAVE_VIEW.text()}
            </button>
        </form>
    }
}
