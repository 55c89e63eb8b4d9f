//! Who takes part in a call.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::api::session::{SessionMemberCallState, SessionMemberInfo, SessionMemberRoles};
use crate::i18n;
use crate::model::media::MediaPolicy;
use crate::state::use_media_policy;
use crate::ui::components::member::{members_name, shown_address};
use crate::ui::components::technical_details::{TechnicalDetails, Values};

/// The people of a call: name, part, state, and what the application keeps about them.
#[component]
pub fn People(
    /// Who they are.
    members: Arc<Vec<SessionMemberInfo>>,
) -> impl IntoView {
    let media = use_media_policy();
    (!members.is_empty()).then(|| {
        let rows = media.with_value(|media| members.iter().map(|member| person(member, media)).collect_view());
        view! {
            <h3>{i18n::WHO_TOOK_PART.text()}</h3>
            <ul class="people">{rows}</ul>
        }
    })
}

fn person(member: &SessionMemberInfo, media: &MediaPolicy) -> impl IntoView + use<> {
    let identity = shown_address(&member.identity);
    let name = members_name(member);
    let initial: String = name.chars().take(1).collect();
    let tags = tags(member).into_iter().map(|tag| view! { <span class="badge">{tag}</span> });
    let data = member.application_data.iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| {
        view! {
            <span>
                <bdi>{key.clone()}</bdi>
                ": "
                <bdi>{value.clone()}</bdi>
            </span>
        }
    });
    let values: Values = vec![
        (i18n::IDENTITY, member.identity.clone()),
        (i18n::ENDPOINT_ID, member.endpoint_id.clone()),
        (i18n::CALL_SID, member.call_sid.clone()),
        (i18n::PICTURE, member.avatar_url.clone()),
    ];
    let identity = (identity != name).then(|| {
        view! {
            " "
            <bdi class="muted" translate="no">{identity}</bdi>
        }
    });
    let (tags, data, picture) = (tags.collect_view(), data.collect_view(), picture(member, media));
    view! {
        <li class="person">
            <span class="person__picture" aria-hidden="true">
                {initial}
                {picture}
            </span>
            <div class="person__words">
                <p>
                    <b>
                        <bdi>{name}</bdi>
                    </b>
                    {identity}
                </p>
                <p class="person__tags">{tags}</p>
                <p class="person__data">{data}</p>
                <TechnicalDetails values=move || values.clone() />
            </div>
        </li>
    }
}

/// What part they have, how they are, and since when.
fn tags(member: &SessionMemberInfo) -> Vec<String> {
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
    [role, state, muted, joined].into_iter().filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
}

/// Over the initial, which is seen again where the picture can't be loaded.
fn picture(member: &SessionMemberInfo, media: &MediaPolicy) -> Option<impl IntoView + use<>> {
    let address = media.address(&member.avatar_url)?;
    // Without the user's cookies of another host.
    let crossorigin = address.is_elsewhere.then_some("anonymous");
    let hide = |event: web_sys::ErrorEvent| {
        if let Some(image) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            image.set_hidden(true);
        }
    };
    Some(view! {
        <img
            alt=""
            loading="lazy"
            referrerpolicy="no-referrer"
            crossorigin=crossorigin
            on:error=hide
            src=address.url
        />
    })
}
