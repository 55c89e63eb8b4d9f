//! An address as text, and what can be done with it.

use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;

use super::copy_button::CopyButton;
use super::highlight::highlighted;
use super::icon::Icon;
use super::icon_button::IconButton;
use crate::i18n::{self, Message};
use crate::model::address::{Address, Kind, Medium};
use crate::model::home::Home;
use crate::model::record::Item;
use crate::model::section::Section;
use crate::model::story::Anchor;
use crate::state::{use_home, use_navigation};

/// The words of an address: formatted, or what to call it when there is nothing to show.
pub fn address_text(address: &Address) -> String {
    match (address.kind, address.extension()) {
        (Kind::Withheld, _) => i18n::WITHHELD_NUMBER.text().to_owned(),
        (Kind::Absent, _) => i18n::UNKNOWN.text().to_owned(),
        (Kind::Extension, _) => i18n::EXTENSION.with([&address.display()]),
        (_, "") => address.display(),
        (_, extension) => i18n::WITH_EXTENSION.with([&address.display(), extension]),
    }
}

/// The address, isolated from the direction of the text around it. Where it has a story, a pointer may press it to open
/// that; the keyboard has the button for it among the record's actions.
#[component]
pub fn AddressView(
    /// The address as it came.
    #[prop(into)]
    raw: String,
    /// What it was used for.
    #[prop(optional)]
    medium: Medium,
    /// Where its story is opened from.
    #[prop(optional_no_strip)]
    story: Option<Anchor>,
) -> impl IntoView {
    let text = address_text(&Address::used_for(&raw, medium));
    let Some(anchor) = story else {
        return Either::Left(view! { <bdi class="address" title=raw use:highlighted=text></bdi> });
    };
    let navigation = use_navigation();
    let open = move |event: web_sys::MouseEvent| {
        // The row around it opens something else.
        event.stop_propagation();
        navigation.open_story(anchor);
    };
    Either::Right(view! { <bdi class="address address--story" title=raw on:click=open use:highlighted=text></bdi> })
}

/// The address of a record, with the story that it may have.
pub fn address_of(section: Section, item: &impl Item, raw: &str) -> AnyView {
    view! { <AddressView raw=raw medium=item.medium() story=Anchor::of(section, item, raw) /> }.into_any()
}

/// What can be done with the other side of a record: its story, then call, text, mail and copy.
pub fn record_actions(section: Section, item: &impl Item) -> AnyView {
    let address = item.other_side();
    let story = Anchor::of(section, item, address.raw);
    view! { <AddressActions raw=address.raw medium=item.medium() story=story is_all=section == Section::Conversations /> }
        .into_any()
}

/// Links and buttons that fit the kind of address: its story, call, text, mail, copy. A withheld caller has no other.
#[component]
pub fn AddressActions(
    /// The address as it came.
    #[prop(into)]
    raw: String,
    /// What it was used for.
    #[prop(optional)]
    medium: Medium,
    /// Where its story is opened from.
    #[prop(optional_no_strip)]
    story: Option<Anchor>,
    /// Whether its story is all that there is to open of its record.
    #[prop(optional)]
    is_all: bool,
) -> impl IntoView {
    let (home, navigation) = (use_home(), use_navigation());
    let address = Address::used_for(&raw, medium);
    let shown = address_text(&address);
    let has_none = matches!(address.kind, Kind::Absent | Kind::Withheld);
    // A wish for no more texts may come while the row stands.
    let may_text = {
        let raw = raw.clone();
        let may_text = move |home: &Option<Arc<Home>>| {
            home.as_ref().is_none_or(|home| home.may_text(&Address::used_for(&raw, medium)))
        };
        move || home.newest.with(&may_text)
    };
    let link = |href: Option<String>, name: Message<1>, icon: &'static str| {
        let name = name.with([&shown]);
        href.filter(|_| !has_none).map(|href| {
            view! {
                <a class="icon-button" href=href aria-label=name.clone() title=name>
                    <Icon name=icon />
                </a>
            }
        })
    };
    let text_name = i18n::TEXT_ADDRESS.with([&shown]);
    view! {
        <span class="address-actions">
            {story
                .map(|anchor| {
                    view! {
                        <IconButton
                            icon="story"
                            name=i18n::STORY_OF.with([&shown])
                            on_press=move || navigation.open_story(anchor)
                            opens_dialog=true
                            is_primary=is_all
                        />
                    }
                })}
            {link(address.call_link(), i18n::CALL_ADDRESS, "phone")}
            {address
                .text_link()
                .filter(|_| !has_none)
                .map(|href| {
                    view! {
                        <a
                            class="icon-button"
                            href=href
                            aria-label=text_name.clone()
                            title=text_name
                            hidden=move || !may_text()
                        >
                            <Icon name="message" />
                        </a>
                    }
                })}
            {link(address.mail_link(), i18n::WRITE_TO, "mail")}
            {(!has_none).then(|| view! { <CopyButton text=address.to_copy().to_owned() what=shown.clone() /> })}
        </span>
    }
}
