//! Who is in a call beside the other side.

use crate::api::session::{SessionMemberCallState, SessionMemberInfo, SessionMemberRoles};
use crate::i18n;
use crate::model::address::Address;
use crate::model::call::Call;
use crate::model::record::Item;
use crate::ui::components::member::members_name;

/// Who is in the call beside the other side: those whose state says so, else who answered.
pub fn on_it(members: &[SessionMemberInfo], call: &Call) -> Vec<String> {
    let other = call.other_side().address_key();
    let answered = &call.session.answered_by_name;
    let is_other = |member: &SessionMemberInfo| {
        let named = !call.is_outgoing() && member.display_name == call.session.from_name;
        member.role == Some(SessionMemberRoles::Caller) && !call.is_outgoing()
            || (named && !member.display_name.is_empty())
            || (other.is_some() && Address::of(&member.identity).address_key() == other)
    };
    let state = |member: &SessionMemberInfo| match member.call_state {
        Some(SessionMemberCallState::Ringing) => Some(Some(i18n::NAME_RINGING)),
        Some(SessionMemberCallState::Hold) => Some(Some(i18n::NAME_ON_HOLD)),
        Some(SessionMemberCallState::Connected) => Some(None),
        _ => None,
    };
    let mut names = Vec::new();
    for member in members {
        let name = members_name(member);
        if let Some(state) = state(member).filter(|_| !name.is_empty() && !is_other(member)) {
            let name = state.map_or_else(|| name.clone(), |state| state.with([&name]));
            names.push(if member.muted { i18n::NAME_MUTED.with([&name]) } else { name });
        }
    }
    if names.is_empty() && !answered.is_empty() {
        names.push(answered.clone());
    }
    names
}
