//! On a phone, at the foot of the page: the sections, each with what is waiting in it.

use leptos::prelude::*;

use crate::i18n::format;
use crate::i18n::{self, Message};
use crate::model::attention::Attention;
use crate::model::section::Section;
use crate::state::{use_home, use_triage};
use crate::ui::components::focus::focus;
use crate::ui::components::icon::Icon;

/// The bar; the stylesheet shows it on narrow screens alone.
#[component]
pub fn BottomBar() -> impl IntoView {
    let home = use_home();
    let has_forms = Memo::new(move |_| home.shown.get().is_some_and(|home| home.has_forms));
    view! {
        <nav class="bottom-bar" aria-label=i18n::SECTIONS.text()>
            <ul>
                <li>
                    <Item section=Section::Calls icon="phone" name=i18n::CALLS waiting=|now| now.live />
                </li>
                <li>
                    <Item
                        section=Section::Callbacks
                        icon="missed"
                        name=i18n::CALL_BACK
                        waiting=|now| now.callbacks
                    />
                </li>
                <li>
                    <Item
                        section=Section::Conversations
                        icon="message"
                        name=i18n::TEXTS
                        waiting=|now| now.unread
                    />
                </li>
                <li>
                    <Item
                        section=Section::Voicemail
                        icon="voicemail"
                        name=i18n::VOICEMAIL_SHORT
                        waiting=|now| now.voicemail
                    />
                </li>
                <li hidden=move || !has_forms.get()>
                    <Item section=Section::Forms icon="form" name=i18n::FORMS waiting=|now| now.forms />
                </li>
            </ul>
        </nav>
    }
}

#[component]
fn Item(section: Section, icon: &'static str, name: Message<0>, waiting: fn(&Attention) -> usize) -> impl IntoView {
    let attention = use_triage().attention;
    let what = if section == Section::Calls { i18n::UNDER_WAY_N } else { i18n::WAITING_N };
    let count = Memo::new(move |_| attention.with(|now| now.as_ref().map_or(0, waiting)));
    let go = move |event: web_sys::MouseEvent| {
        // The address is for other things.
        event.prevent_default();
        focus(&format!("#{} h2", section.name()));
    };
    view! {
        <a class="bottom-bar__item" href=format!("#{}", section.name()) on:click=go>
            <Icon name=icon />
            <span>{name.text()}</span>
            <span class="bottom-bar__count" hidden=move || count.get() == 0>
                <span aria-hidden="true">{move || format::count(count.get())}</span>
                <span class="visually-hidden">{move || format::plural(what, count.get())}</span>
            </span>
        </a>
    }
}
