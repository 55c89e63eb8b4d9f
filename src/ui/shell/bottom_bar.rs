//! On a small screen, at the foot of the page: the views, each with what is waiting in it.

use leptos::prelude::*;

use crate::i18n::{self, Message, format};
use crate::model::attention::Attention;
use crate::model::section::Section;
use crate::state::{use_home, use_section_view, use_triage};
use crate::ui::components::focus::{focus, focus_section};
use crate::ui::components::icon::Icon;

/// The largest count that has room.
const MOST: usize = 99;

/// The bar; the stylesheet shows it on small screens alone.
#[component]
pub fn BottomBar() -> impl IntoView {
    let home = use_home();
    let has_forms = Memo::new(move |_| home.shown.get().is_some_and(|home| home.has_forms));
    view! {
        <nav class="bottom-bar" aria-label=i18n::SECTIONS.text()>
            <ul>
                <li>
                    <View to=None icon="home" name=i18n::HOME waiting=|now| now.callbacks />
                </li>
                <li>
                    <View to=Some(Section::Calls) icon="phone" name=i18n::CALLS waiting=|now| now.live />
                </li>
                <li>
                    <View to=Some(Section::Conversations) icon="message" name=i18n::TEXTS waiting=|now| now.unread />
                </li>
                <li>
                    <View
                        to=Some(Section::Voicemail)
                        icon="voicemail"
                        name=i18n::VOICEMAIL_SHORT
                        waiting=|now| now.voicemail
                    />
                </li>
                <li hidden=move || !has_forms.get()>
                    <View to=Some(Section::Forms) icon="form" name=i18n::FORMS waiting=|now| now.forms />
                </li>
            </ul>
        </nav>
    }
}

/// A view. A press on the one that is shown goes to its top.
#[component]
fn View(to: Option<Section>, icon: &'static str, name: Message<0>, waiting: fn(&Attention) -> usize) -> impl IntoView {
    let (attention, view) = (use_triage().attention, use_section_view());
    let what = match to {
        None => i18n::TO_CALL_BACK_N,
        Some(Section::Calls) => i18n::UNDER_WAY_N,
        Some(_) => i18n::WAITING_N,
    };
    let count = Memo::new(move |_| attention.with(|now| now.as_ref().map_or(0, waiting)));
    let badge = move || match count.get() {
        // That somebody is on the line is all there is to see at a glance.
        _ if to == Some(Section::Calls) => String::new(),
        many if many > MOST => format!("{}+", format::count(MOST)),
        count => format::count(count),
    };
    let go = move |event: web_sys::MouseEvent| {
        // The address is written by the store.
        event.prevent_default();
        view.show(to);
        match to {
            Some(section) => focus_section(section.name()),
            None => {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                focus("h1");
            }
        }
    };
    view! {
        <a
            class="bottom-bar__item"
            href=to.map_or_else(|| "#".to_owned(), |section| format!("#{}", section.name()))
            aria-current=move || (view.alone.get() == to).then_some("page")
            on:click=go
        >
            <Icon name=icon />
            <span class="bottom-bar__name">{name.text()}</span>
            <span
                class="bottom-bar__count"
                data-kind=to.map_or("callbacks", Section::name)
                hidden=move || count.get() == 0
            >
                <span aria-hidden="true">{badge}</span>
                <span class="visually-hidden">{move || format::plural(what, count.get())}</span>
            </span>
        </a>
    }
}
