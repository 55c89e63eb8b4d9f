//! What the model's values are called.

use super::{self as i18n, Message};
use crate::api::session::{FlowChannels, SessionDirections};
use crate::model::call::{Live, Status};
use crate::model::labels::Labels;
use crate::model::metric::KnownMetric;

/// The labels of the language of the page, for the model to search and sort by.
pub struct PageLabels;

impl Labels for PageLabels {
    fn status(&self, status: Status) -> &'static str {
        status_label(status)
    }
    fn member<'a>(&self, name: &'a str) -> &'a str {
        named(name)
    }
    fn unread(&self) -> &'static str {
        i18n::UNREAD.text()
    }
    fn metric(&self, metric: KnownMetric) -> Option<&'static str> {
        Some(metric_label(metric).text())
    }
}

/// The members of the API's enums that people see. Technical details show them as they came.
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

/// The label of a member of one of the API's enums, or its name where this page does not know it.
pub fn named(member: &str) -> &str {
    let known = NAMED.iter().find(|(name, _)| *name == member);
    known.map_or(member, |(_, label)| label.text())
}

/// The label of a call's status.
pub fn status_label(status: Status) -> &'static str {
    let label = match status {
        Status::Live(Live::Queued) => i18n::IN_QUEUE,
        Status::Live(Live::Ringing) => i18n::RINGING,
        Status::Live(Live::Connected) => i18n::CONNECTED,
        Status::Live(Live::OnHold) => i18n::ON_HOLD,
        Status::Live(Live::Active) => i18n::IN_PROGRESS,
        Status::Missed => i18n::MISSED,
        Status::Answered => i18n::ANSWERED,
        Status::Completed => i18n::COMPLETED,
        Status::Unended => i18n::NO_END,
    };
    label.text()
}

/// The label of a direction; empty for none.
pub fn direction_label(direction: Option<&SessionDirections>) -> &str {
    direction.map_or("", |direction| named(direction.name()))
}

/// The label of a channel; empty for none.
pub fn channel_label(channel: Option<&FlowChannels>) -> &str {
    channel.map_or("", |channel| named(channel.name()))
}

fn metric_label(metric: KnownMetric) -> Message<0> {
    match metric {
        KnownMetric::TotalCalls => i18n::METRIC_TOTAL_CALLS,
        KnownMetric::Calls => i18n::CALLS,
        KnownMetric::InboundCalls => i18n::METRIC_INBOUND_CALLS,
        KnownMetric::IncomingCalls => i18n::METRIC_INCOMING_CALLS,
        KnownMetric::OutboundCalls => i18n::METRIC_OUTBOUND_CALLS,
        KnownMetric::OutgoingCalls => i18n::METRIC_OUTGOING_CALLS,
        KnownMetric::MissedCalls => i18n::METRIC_MISSED_CALLS,
        KnownMetric::AnsweredCalls => i18n::METRIC_ANSWERED_CALLS,
        KnownMetric::AbandonedCalls => i18n::METRIC_ABANDONED_CALLS,
        KnownMetric::TalkTime => i18n::METRIC_TALK_TIME,
        KnownMetric::RingTime => i18n::METRIC_RING_TIME,
        KnownMetric::HoldTime => i18n::METRIC_HOLD_TIME,
        KnownMetric::WaitTime => i18n::METRIC_WAIT_TIME,
        KnownMetric::QueueWaitTime => i18n::METRIC_QUEUE_WAIT_TIME,
        KnownMetric::Voicemails => i18n::METRIC_VOICEMAILS,
        KnownMetric::Voicemail => i18n::VOICEMAIL,
        KnownMetric::MessagesReceived => i18n::METRIC_MESSAGES_RECEIVED,
        KnownMetric::MessagesSent => i18n::METRIC_MESSAGES_SENT,
        KnownMetric::Conversations => i18n::CONVERSATIONS,
        KnownMetric::CompletedForms => i18n::METRIC_COMPLETED_FORMS,
    }
}

/// What a metric probably counts, or that its key is unknown.
pub fn metric_definition(metric: Option<KnownMetric>) -> Message<0> {
    match metric {
        None => i18n::METRIC_UNKNOWN,
        Some(KnownMetric::TotalCalls | KnownMetric::Calls) => i18n::MEANS_CALLS,
        Some(KnownMetric::InboundCalls | KnownMetric::IncomingCalls) => i18n::MEANS_INCOMING,
        Some(KnownMetric::OutboundCalls | KnownMetric::OutgoingCalls) => i18n::MEANS_OUTGOING,
        Some(KnownMetric::MissedCalls) => i18n::MEANS_MISSED,
        Some(KnownMetric::AnsweredCalls) => i18n::MEANS_ANSWERED,
        Some(KnownMetric::AbandonedCalls) => i18n::MEANS_ABANDONED,
        Some(KnownMetric::TalkTime) => i18n::MEANS_TALK,
        Some(KnownMetric::RingTime) => i18n::MEANS_RING,
        Some(KnownMetric::HoldTime) => i18n::MEANS_HOLD,
        Some(KnownMetric::WaitTime) => i18n::MEANS_WAIT,
        Some(KnownMetric::QueueWaitTime) => i18n::MEANS_QUEUE,
        Some(KnownMetric::Voicemails | KnownMetric::Voicemail) => i18n::MEANS_VOICEMAIL,
        Some(KnownMetric::MessagesReceived) => i18n::MEANS_RECEIVED,
        Some(KnownMetric::MessagesSent) => i18n::MEANS_SENT,
        Some(KnownMetric::Conversations) => i18n::MEANS_CONVERSATIONS,
        Some(KnownMetric::CompletedForms) => i18n::MEANS_FORMS,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::api::decode;
    use crate::model::home::HomeBuilder;
    use crate::model::record::Item;
    use crate::model::search::{Haystack, Query};
    use serde_json::json;

    /// The labels that the page shows can be searched for as well.
    #[test]
    fn labels_are_searched_and_sorted_by() {
        let body = json!({
            "calls": [
                {"id": "m", "direction": "Incoming", "channel": "Voice", "ended": true, "wasMissed": true},
                {"id": "u", "callState": "Connected", "dateCreated": "2026-11-02T10:00:00Z"},
            ],
            "conversations": [{"id": "t", "mostRecentMessage": {"direction": "Outgoing", "isUnread": true}}],
            "callMetrics": [{"metricKey": "TalkTimeInMinutes"}, {"metricKey": "missed_calls"}, {"metricKey": "Odd"}],
        });
        let decoded = decode::home(body.to_string().as_bytes()).unwrap();
        let home = HomeBuilder::of(decoded, 1_795_392_000_000, &PageLabels).lists();
        let finds = |haystack: &Haystack, text: &str| Query::of(text).matches(haystack);
        let call = |id: &str| home.calls.iter().find(|call| call.id() == id).unwrap().clone();
        for label in ["missed", "incoming", "phone call"] {
            assert!(finds(call("m").haystack(), label), "{label}");
        }
        assert!(finds(call("u").haystack(), "no end reported"));
        assert_eq!((call("m").status_label(), call("u").status_label()), ("Missed", "No end reported"));
        for label in ["unread", "outgoing"] {
            assert!(finds(home.conversations[0].haystack(), label), "{label}");
        }
        let labels: Vec<&str> = home.metrics.iter().map(|metric| metric.label.as_str()).collect();
        assert_eq!(labels, ["Talk time", "Missed calls", "Odd"]);
        assert!(finds(&home.metrics[0].haystack, "talk time"));
        assert!(metric_definition(home.metrics[1].known).text().contains("colleague"));
        assert_eq!(metric_definition(home.metrics[2].known), i18n::METRIC_UNKNOWN);
    }
}
