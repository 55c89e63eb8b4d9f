//! The words for the members of the API's enums that people see. Technical details show them as they came.

use crate::i18n::{self, Message};

const NAMED: [(&str, Message<0>); 17] = [
    ("Incoming", i18n::INCOMING),
    ("Outgoing", i18n::OUTGOING),
    ("Voice", i18n::PHONE_CALL),
    ("Chat", i18n::CHAT),
    ("Fax", i18n::FAX),
    ("FaxOutgoing", i18n::FAX_OUTGOING),
    ("Upload", i18n::UPLOAD),
    ("CallRecording", i18n::CALL_RECORDING),
    ("Attachment", i18n::ATTACHMENT),
    ("Queued", i18n::IN_QUEUE),
    ("Ringing", i18n::RINGING),
    ("Connected", i18n::CONNECTED),
    ("Hold", i18n::ON_HOLD),
    ("Transferring", i18n::TRANSFERRING),
    ("Caller", i18n::CALLER),
    ("Agent", i18n::AGENT),
    ("Transfer", i18n::TRANSFER),
];

/// The words for a member, or its name where this page does not know it.
pub fn named(member: &str) -> &str {
    let known = NAMED.iter().find(|(name, _)| *name == member);
    known.map_or(member, |(_, word)| word.text())
}
