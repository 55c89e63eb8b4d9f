//! Who takes part in a call.

use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::api::session::{SessionMemberCallState, SessionMemberInfo, SessionMemberRoles};
use crate::i18n;
use crate::model::media::MediaPolicy;
use crate::state::Page;
use crate::ui::dom::{El, div, el, target};
use crate::ui::parts::technical::{Values, technical};

use super::call_details::shown;

/// The people of a call: name, part, state, and what the application keeps about them.
pub fn people(place: &El, members: &[SessionMemberInfo], page: Page) {
    if members.is_empty() {
        return;
    }
    let rows: Vec<El> = page.media.with_untracked(|media| members.iter().map(|member| person(member, media)).collect());
    place.put(el("h3").child(i18n::WHO_TOOK_PART));
    place.put(el("ul").class("people").child(rows));
}

/// What a member is called.
pub fn members_name(member: &SessionMemberInfo) -> String {
    if member.display_name.is_empty() { shown(&member.identity) } else { member.display_name.clone() }
}

fn person(member: &SessionMemberInfo, media: &MediaPolicy) -> El {
    let identity = shown(&member.identity);
    let name = &members_name(member);
    let role = match &member.role {
        None | Some(SessionMemberRoles::None) => "",
        Some(role) => i18n::named(role.name()),
    };
    let state = match &member.call_state {
        None | Some(SessionMemberCallState::None) => "",
        Some(state) => i18n::named(state.name()),
    };
    let muted = if member.muted { i18n::MUTED.text() } else { "" };
    let joined = if member.is_original_member { i18n::FROM_THE_START.text() } else { i18n::JOINED_LATER.text() };
    let tags: Vec<El> = [role, state, muted, joined]
        .into_iter()
        .filter(|tag| !tag.is_empty())
        .map(|tag| el("span").class("badge").child(tag))
        .collect();
    let data: Vec<El> = member
        .application_data
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| {
            el("span").child(el("bdi").child(key.as_str())).child(": ").child(el("bdi").child(value.as_str()))
        })
        .collect();
    let initial: String = name.chars().take(1).collect();
    let picture = el("span").class("person__picture").attr("aria-hidden", "true").child(initial);
    if let Some(address) = media.address(&member.avatar_url) {
        // Over the initial, which is seen again where the picture can't be loaded.
        let image = el("img").attr("alt", "").attr("loading", "lazy").attr("referrerpolicy", "no-referrer");
        if address.is_elsewhere {
            // Without the user's cookies of that host.
            image.set("crossorigin", Some("anonymous"));
        }
        picture.put(
            image
                .on("error", |event| {
                    if let Some(image) = target::<HtmlElement>(&event) {
                        image.set_hidden(true);
                    }
                })
                .attr("src", &address.url),
        );
    }
    let values: Values = vec![
        (i18n::IDENTITY, member.identity.clone()),
        (i18n::ENDPOINT_ID, member.endpoint_id.clone()),
        (i18n::CALL_SID, member.call_sid.clone()),
        (i18n::PICTURE, member.avatar_url.clone()),
    ];
    let title = el("p").child(el("b").child(el("bdi").child(name.as_str())));
    if identity != *name {
        title.put(" ");
        title.put(el("bdi").class("muted").child(identity.as_str()));
    }
    let words = div("person__words")
        .child(title)
        .child(el("p").class("person__tags").child(tags))
        .child(el("p").class("person__data").child(data))
        .child(technical(move || values.clone()));
    el("li").class("person").child(picture).child(words)
}
