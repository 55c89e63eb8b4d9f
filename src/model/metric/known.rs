//! The keys of metrics that this page knows, and what each probably counts.

use crate::model::criteria::Kind;
use crate::model::section::Section;

/// A metric whose key says what it probably counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the keys, as the server writes them")]
pub enum KnownMetric {
    TotalCalls,
    Calls,
    InboundCalls,
    IncomingCalls,
    OutboundCalls,
    OutgoingCalls,
    MissedCalls,
    AnsweredCalls,
    AbandonedCalls,
    TalkTime,
    RingTime,
    HoldTime,
    WaitTime,
    QueueWaitTime,
    Voicemails,
    Voicemail,
    MessagesReceived,
    MessagesSent,
    Conversations,
    CompletedForms,
}

/// A known key: its words, run together in lower case; the metric; whether totals of two periods add up to that of both;
/// and which records of the page it counts.
pub(super) type KnownKey = (&'static str, KnownMetric, bool, Option<(Section, Kind)>);

/// The calls of a kind.
const fn calls(kind: Kind) -> Option<(Section, Kind)> {
    Some((Section::Calls, kind))
}

/// Every spelling that is known.
pub(super) const KNOWN_KEYS: [KnownKey; 22] = [
    ("totalcalls", KnownMetric::TotalCalls, true, calls(Kind::All)),
    ("calls", KnownMetric::Calls, true, calls(Kind::All)),
    ("inboundcalls", KnownMetric::InboundCalls, true, calls(Kind::Incoming)),
    ("incomingcalls", KnownMetric::IncomingCalls, true, calls(Kind::Incoming)),
    ("outboundcalls", KnownMetric::OutboundCalls, true, calls(Kind::Outgoing)),
    ("outgoingcalls", KnownMetric::OutgoingCalls, true, calls(Kind::Outgoing)),
    ("missedcalls", KnownMetric::MissedCalls, true, calls(Kind::Missed)),
    ("answeredcalls", KnownMetric::AnsweredCalls, true, calls(Kind::Answered)),
    ("abandonedcalls", KnownMetric::AbandonedCalls, true, None),
    ("talktime", KnownMetric::TalkTime, true, None),
    ("talktimeseconds", KnownMetric::TalkTime, true, None),
    ("talktimeminutes", KnownMetric::TalkTime, true, None),
    ("ringtime", KnownMetric::RingTime, true, None),
    ("holdtime", KnownMetric::HoldTime, true, None),
    ("waittime", KnownMetric::WaitTime, true, None),
    ("queuewaittime", KnownMetric::QueueWaitTime, true, None),
    ("voicemails", KnownMetric::Voicemails, true, Some((Section::Voicemail, Kind::All))),
    ("voicemail", KnownMetric::Voicemail, true, Some((Section::Voicemail, Kind::All))),
    ("messagesreceived", KnownMetric::MessagesReceived, true, None),
    ("messagessent", KnownMetric::MessagesSent, true, None),
    // A conversation that continues is in both periods.
    ("conversations", KnownMetric::Conversations, false, Some((Section::Conversations, Kind::All))),
    ("completedforms", KnownMetric::CompletedForms, true, Some((Section::Forms, Kind::All))),
];
