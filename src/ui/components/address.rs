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

/// The address, isolated from the direction of the text around it.
#[component]
pub fn AddressView(
    /// The address as it came.
    #[prop(into)]
    raw: String,
    /// What it was used for.
    #[prop(optional)]
    medium: Medium,
) -> impl IntoView {
    let text = address_text(&Address::used_for(&raw, medium));
    view! { <bdi class="address" translate="no" title=raw use:highlighted=text></bdi> }
}

/// An address of a record.
pub fn address_of(item: &impl Item, raw: &str) -> AnyView {
    view! { <AddressView raw=raw medium=item.medium() /> }.into_any()
}

/// What can be done with the other side of a record: its history, then call, text, mail and copy.
pub fn record_actions(section: Section, item: &impl Item) -> AnyView {
    let address = item.other_side();
    let story = Anchor::of(section, item, address.raw);
    view! { <AddressActions raw=address.raw medium=item.medium() story=story /> }.into_any()
}

/// The other side of a record, to be reached at once from its row: call and text, or write and copy where the call has a
/// button of its own.
pub fn quick_actions(item: &impl Item, has_call: bool) -> AnyView {
    let address = item.other_side();
    view! { <QuickActions raw=address.raw medium=item.medium() has_call=has_call /> }.into_any()
}

/// Whether an address leads anywhere.
fn leads_nowhere(address: &Address) -> bool {
    matches!(address.kind, Kind::Absent | Kind::Withheld)
}

/// A link that is an icon.
fn icon_link(href: Option<String>, name: Message<1>, icon: &'static str, shown: &str) -> Option<impl IntoView + use<>> {
    let name = name.with([shown]);
    href.map(|href| {
        view! {
            <a class="icon-button" href=href aria-label=name.clone() title=name>
                <Icon name=icon />
            </a>
        }
    })
}

/// Links and buttons that fit the kind of address: its history, call, text, mail, copy. A withheld caller has no other.
#[component]
pub fn AddressActions(
    /// The address as it came.
    #[prop(into)]
    raw: String,
    /// What it was used for.
    #[prop(optional)]
    medium: Medium,
    /// Where its history is opened from.
    #[prop(optional_no_strip)]
    story: Option<Anchor>,
) -> impl IntoView {
    let navigation = use_navigation();
    let address = Address::used_for(&raw, medium);
    let shown = address_text(&address);
    let has_none = leads_nowhere(&address);
    let story = story.map(|anchor| {
        view! {
            <IconButton
                icon="story"
                name=i18n::STORY_OF.with([&shown])
                on_press=move || navigation.open_story(anchor)
                opens_dialog=true
            />
        }
    });
    let call = icon_link(address.call_link().filter(|_| !has_none), i18n::CALL_ADDRESS, "phone", &shown);
    view! { <span class="address-actions">{story} {call} <OtherActions raw=raw.clone() medium=medium /></span> }
}

/// Two of them, for who points at a row.
#[component]
fn QuickActions(#[prop(into)] raw: String, medium: Medium, has_call: bool) -> impl IntoView {
    let address = Address::used_for(&raw, medium);
    let shown = address_text(&address);
    let has_none = leads_nowhere(&address);
    let call = (!has_call).then(|| address.call_link()).flatten().filter(|_| !has_none);
    let copied = (has_call && !has_none).then(|| address.to_copy().to_owned());
    view! {
        {icon_link(call, i18n::CALL_ADDRESS, "phone", &shown)}
        <TextLink raw=raw.clone() medium=medium />
        {copied.map(|text| view! { <CopyButton text=text what=shown.clone() /> })}
    }
}

/// What else can be done with an address beside calling it, as buttons of a dialog: text, mail, copy.
#[component]
pub fn OtherActions(
    /// The address as it came.
    #[prop(into)]
    raw: String,
    /// What it was used for.
    #[prop(optional)]
    medium: Medium,
) -> impl IntoView {
    let address = Address::used_for(&raw, medium);
    let shown = address_text(&address);
    let has_none = leads_nowhere(&address);
    let mail = icon_link(address.mail_link().filter(|_| !has_none), i18n::WRITE_TO, "mail", &shown);
    let copied = address.to_copy().to_owned();
    view! {
        <TextLink raw=raw.clone() medium=medium />
        {mail}
        {(!has_none).then(|| view! { <CopyButton text=copied what=shown /> })}
    }
}

/// A link that writes a text; hidden while its reader wants none.
#[component]
fn TextLink(raw: String, medium: Medium) -> impl IntoView {
    let home = use_home();
    let address = Address::used_for(&raw, medium);
    let href = address.text_link().filter(|_| !leads_nowhere(&address));
    let name = i18n::TEXT_ADDRESS.with([&address_text(&address)]);
    // A wish for no more texts may come while the row stands.
    let may_text = move || {
        let allows = |home: &Arc<Home>| home.may_text(&Address::used_for(&raw, medium));
        home.newest.with(|home| home.as_ref().is_none_or(allows))
    };
    href.map(|href| {
        view! {
            <a class="icon-button" href=href aria-label=name.clone() title=name hidden=move || !may_text()>
                <Icon name="message" />
            </a>
        }
    })
}

/// The button that calls, where the call is what a record is there for; that it can't be, where it can't.
#[component]
pub fn CallButton(
    /// The address as it came.
    #[prop(into)]
    raw: String,
    /// What it was used for.
    #[prop(optional)]
    medium: Medium,
    /// Its class.
    class: &'static str,
    /// Whether it says whom it calls.
    #[prop(optional)]
    is_long: bool,
) -> impl IntoView {
    let address = Address::used_for(&raw, medium);
    let name = i18n::CALL_ADDRESS.with([&address_text(&address)]);
    match address.call_link().filter(|_| !leads_nowhere(&address)) {
        None => Either::Left(view! { <span class="muted">{i18n::CANT_CALL_BACK.text()}</span> }),
        Some(href) => {
            let word = if is_long { name.clone() } else { i18n::CALL_BACK.text().to_owned() };
            Either::Right(view! {
                <a class=format!("button {class}") href=href aria-label=name.clone() title=name>
                    <Icon name="phone" />
                    <span class="row__call-word">{word}</span>
                </a>
            })
        }
    }
}
