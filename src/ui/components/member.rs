//! What a member of a call is called.

use super::address::address_text;
use crate::api::session::SessionMemberInfo;
use crate::model::address::Address;

/// An address in words; nothing where there is none.
pub fn shown_address(raw: &str) -> String {
    let address = Address::of(raw);
    if address.is_absent() { String::new() } else { address_text(&address) }
}

/// The name of a member, else their address.
pub fn members_name(member: &SessionMemberInfo) -> String {
    if member.display_name.is_empty() { shown_address(&member.identity) } else { member.display_name.clone() }
}
