//! The preferences of somebody who is elsewhere: notifications, which the browser has to allow, and counts on the icons.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::switch::Switch;
use crate::i18n;
use crate::state::platform::notifier::{Permission, ask_permission};
use crate::state::{use_elsewhere, use_preferences};

/// The group.
#[component]
pub fn ElsewhereGroup() -> impl IntoView {
    let (preferences, elsewhere) = (use_preferences(), use_elsewhere());
    let is_on = move || preferences.notify.is_on() && elsewhere.permission.get() == Permission::Granted;
    // Somebody wants it and the browser does not let the page.
    let was_refused = RwSignal::new(preferences.notify.get_untracked() == "on");
    let change = move |event: leptos::ev::Targeted<web_sys::Event, web_sys::HtmlInputElement>| {
        let checkbox = event.target();
        if !checkbox.checked() {
            preferences.notify.set("off");
            return;
        }
        spawn_local(async move {
            let permission = ask_permission().await;
            if elsewhere.permission.try_set(permission).is_some() {
                return;
            }
            was_refused.set(true);
            if permission == Permission::Granted {
                preferences.notify.set("on");
            } else {
                checkbox.set_checked(false);
            }
        });
    };
    let refusal = move || match elsewhere.permission.get() {
        _ if !was_refused.get() => "",
        Permission::Granted => "",
        Permission::Unavailable => i18n::NOTIFY_CANT.text(),
        _ => i18n::NOTIFY_BLOCKED.text(),
    };
    view! {
        <h3>{i18n::ELSEWHERE_GROUP.text()}</h3>
        <label class="preference preference--switch">
            <span>{i18n::NOTIFY.text()}</span>
            <input type="checkbox" prop:checked=is_on aria-describedby="notify-refused" on:change:target=change />
        </label>
        <p id="notify-refused" class="preference__refusal" role="status">
            {refusal}
        </p>
        <Switch label=i18n::NOTIFY_WHO setting=preferences.notify_who />
        <Switch label=i18n::SHOW_COUNT setting=preferences.badge />
        <p class="note">{i18n::NOTIFY_NOTE.text()}</p>
    }
}
