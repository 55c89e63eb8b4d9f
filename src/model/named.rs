//! The words for the members of the API's enums that people see. Technical details show them as they came.

use crate::words::{self, Word};

const NAMED: [(&str, Word<0>); 17] = [
    ("Incoming", words::INCOMING),
    ("Outgoing", words::OUTGOING),
    ("Voice", words::PHONE_CALL),
    ("Chat", words::CHAT),
    ("Fax", words::FAX),
    ("FaxOutgoing", words::FAX_OUTGOING),
    ("Upload", words::UPLOAD),
    ("CallRecording", words::CALL_RECORDING),
    ("Attachment", words::ATTACHMENT),
    ("Queued", words::IN_QUEUE),
    ("Ringing", words::RINGING),
    ("Connected", words::CONNECTED),
    ("Hold", words::ON_HOLD),
    ("Transferring", words::TRANSFERRING),
    ("Caller", words::CALLER),
    ("Agent", words::AGENT),
    ("Transfer", words::TRANSFER),
];

/// The words for a member, or its name where this page does not know it.
pub fn named(member: &str) -> &str {
    let known = NAMED.iter().find(|(name, _)| *name == member);
    known.map_or(member, |(_, word)| word.text())
}
