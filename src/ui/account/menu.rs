//! The account menu: who is signed in, whose data is shown where the head has no room for it, and how the page behaves.

use leptos::html;
use leptos::prelude::*;

use super::scope_pickers::ScopePickers;
use super::sign_out::SignOut;
use crate::i18n;
use crate::state::navigation::Dialog;
use crate::state::{use_layout, use_navigation, use_preferences, use_session};
use crate::ui::components::icon::Icon;
use crate::ui::components::setting::SettingSelect;
use crate::ui::components::setting_words::interval_words;

/// The id of the menu.
const ID: &str = "account-menu";

/// The button and its menu, the browser's own popover: it closes on Escape and on a press beside it, and gives the focus
/// back.
#[component]
pub fn AccountMenu() -> impl IntoView {
    let (session, layout) = (use_session(), use_layout());
    let user = Memo::new(move |_| session.user());
    let is_open = RwSignal::new(false);
    let menu = NodeRef::<html::Div>::new();
    let note = move |_| {
        if let Some(menu) = menu.get_untracked() {
            is_open.set(menu.matches(":popover-open").unwrap_or(false));
        }
    };
    let name = move || {
        user.with(|user| match user {
            Some(user) => i18n::ACCOUNT_MENU.with([&user.name]),
            None => i18n::MENU.text().to_owned(),
        })
    };
    let who = move || {
        user.get().map_or_else(
            || view! { <Icon name="settings" /> }.into_any(),
            |user| {
                view! {
                    <span class="avatar" data-initials=initials(&user.name)></span>
                    <bdi class="account__name">{user.name}</bdi>
                }
                .into_any()
            },
        )
    };
    let is_somebody = move || user.with(Option::is_some);
    view! {
        <div class="account">
            <button
                type="button"
                class="account__button"
                popovertarget=ID
                aria-label=name
                aria-haspopup="true"
                aria-expanded=move || is_open.get().to_string()
            >
                {who}
                <Icon name="down" />
            </button>
            <div class="menu" id=ID popover="auto" node_ref=menu on:toggle=note>
                <p class="menu__who" hidden=move || !is_somebody()>
                    <bdi>{move || user.get().map(|user| user.name)}</bdi>
                </p>
                <Show when=move || !layout.is_wide.get()>
                    <ScopePickers />
                </Show>
                <Behaviour menu=menu />
                <Show when=is_somebody>
                    <SignOut />
                </Show>
            </div>
        </div>
    }
}

/// How the page behaves: how often it refreshes itself, and the dialogs about the rest.
#[component]
fn Behaviour(menu: NodeRef<html::Div>) -> impl IntoView {
    let (navigation, preferences, layout) = (use_navigation(), use_preferences(), use_layout());
    // The menu gives the focus back first, so that the dialog does so to what is there then.
    let open = move |dialog: Dialog| {
        if let Some(menu) = menu.get_untracked() {
            let _ = menu.hide_popover();
        }
        navigation.dialog.set(Some(dialog));
    };
    let item = move |dialog: Dialog, name: &'static str| {
        view! {
            <button type="button" class="menu__item" aria-haspopup="dialog" on:click=move |_| open(dialog)>
                {name}
            </button>
        }
    };
    view! {
        <label class="menu__setting">
            <span>{i18n::REFRESH_BY_ITSELF.text()}</span>
            <SettingSelect setting=preferences.refresh words=interval_words />
        </label>
        {item(Dialog::Preferences, i18n::PREFERENCES.text())}
        <Show when=move || layout.is_phone.get()>{item(Dialog::Handover, i18n::HANDOVER.text())}</Show>
        {item(Dialog::Keys, i18n::KEYS.text())}
    }
}

/// The first letters of the first and the last name.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()));
    let first = words.next();
    first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_of_the_first_and_the_last_name() {
        assert_eq!(initials("Dana Levine"), "DL");
        assert_eq!(initials("dana van der levine"), "DL");
        assert_eq!(initials("Ünal"), "Ü");
        assert_eq!(initials("(front) desk"), "FD");
        assert_eq!(initials(""), "");
    }
}
