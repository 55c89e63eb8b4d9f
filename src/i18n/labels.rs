//! What the model's values are called.

use super::catalog;
use super::message::Message;
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
        catalog::UNREAD.text()
    }
    fn metric(&self, metric: KnownMetric) -> Option<&'static str> {
        Some(metric_label(metric).text())
    }
}

/// The members of the API's enums that people see. Technical details show them as they came.
const NAMED: [(&str, Message<0>); 17] = [
    ("Incoming", catalog::INCOMING),
    ("Outgoing", catalog::OUTGOING),
    ("Voice", catalog::PHONE_CALL),
    ("Chat", catalog::CHAT),
    ("Fax", catalog::FAX),
    ("FaxOutgoing", catalog::FAX_OUTGOING),
    ("Upload", catalog::UPLOAD),
    ("CallRecording", catalog::CALL_RECORDING),
    ("Attachment", catalog::ATTACHMENT),
    ("Queued", catalog::IN_QUEUE),
    ("Ringing", catalog::RINGING),
    ("Connected", catalog::CONNECTED),
    ("Hold", catalog::ON_HOLD),
    ("Transferring", catalog::TRANSFERRING),
    ("Caller", catalog::CALLER),
    ("Agent", catalog::AGENT),
    ("Transfer", catalog::TRANSFER),
];

/// The label of a member of one of the API's enums, or its name where this page does not know it.
pub fn named(member: &str) -> &str {
    let known = NAMED.iter().find(|(name, _)| *name == member);
    known.map_or(member, |(_, label)| label.text())
}

/// The label of a call's status.
pub fn status_label(status: Status) -> &'static str {
    let label = match status {
        Status::Live(Live::Queued) => catalog::IN_QUEUE,
        Status::Live(Live::Ringing) => catalog::RINGING,
        Status::Live(Live::Connected) => catalog::CONNECTED,
        Status::Live(Live::OnHold) => catalog::ON_HOLD,
        Status::Live(Live::Active) => catalog::IN_PROGRESS,
        Status::Missed => catalog::MISSED,
        Status::Answered => catalog::ANSWERED,
        Status::Completed => catalog::COMPLETED,
        Status::Unended => catalog::NO_END,
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
        KnownMetric::TotalCalls => catalog::METRIC_TOTAL_CALLS,
        KnownMetric::Calls => catalog::CALLS,
        KnownMetric::InboundCalls => catalog::METRIC_INBOUND_CALLS,
        KnownMetric::IncomingCalls => catalog::METRIC_INCOMING_CALLS,
        KnownMetric::OutboundCalls => catalog::METRIC_OUTBOUND_CALLS,
        KnownMetric::OutgoingCalls => catalog::METRIC_OUTGOING_CALLS,
        KnownMetric::MissedCalls => catalog::METRIC_MISSED_CALLS,
        KnownMetric::AnsweredCalls => catalog::METRIC_ANSWERED_CALLS,
        KnownMetric::AbandonedCalls => catalog::METRIC_ABANDONED_CALLS,
        KnownMetric::TalkTime => catalog::METRIC_TALK_TIME,
        KnownMetric::RingTime => catalog::METRIC_RING_TIME,
        KnownMetric::HoldTime => catalog::METRIC_HOLD_TIME,
        KnownMetric::WaitTime => catalog::METRIC_WAIT_TIME,
        KnownMetric::QueueWaitTime => catalog::METRIC_QUEUE_WAIT_TIME,
        KnownMetric::Voicemails => catalog::METRIC_VOICEMAILS,
        KnownMetric::Voicemail => catalog::VOICEMAIL,
        KnownMetric::MessagesReceived => catalog::METRIC_MESSAGES_RECEIVED,
        KnownMetric::MessagesSent => catalog::METRIC_MESSAGES_SENT,
        KnownMetric::Conversations => catalog::CONVERSATIONS,
        KnownMetric::CompletedForms => catalog::METRIC_COMPLETED_FORMS,
    }
}

/// What a metric probably counts, or that its key is unknown.
pub fn metric_definition(metric: Option<KnownMetric>) -> Message<0> {
    match metric {
        None => catalog::METRIC_UNKNOWN,
        Some(KnownMetric::TotalCalls | KnownMetric::Calls) => catalog::MEANS_CALLS,
        Some(KnownMetric::InboundCalls | KnownMetric::IncomingCalls) => catalog::MEANS_INCOMING,
        Some(KnownMetric::OutboundCalls | KnownMetric::OutgoingCalls) => catalog::MEANS_OUTGOING,
        Some(KnownMetric::MissedCalls) => catalog::MEANS_MISSED,
        Some(KnownMetric::AnsweredCalls) => catalog::MEANS_ANSWERED,
        Some(KnownMetric::AbandonedCalls) => catalog::MEANS_ABANDONED,
        Some(KnownMetric::TalkTime) => catalog::MEANS_TALK,
        Some(KnownMetric::RingTime) => catalog::MEANS_RING,
        Some(KnownMetric::HoldTime) => catalog::MEANS_HOLD,
        Some(KnownMetric::WaitTime) => catalog::MEANS_WAIT,
        Some(KnownMetric::QueueWaitTime) => catalog::MEANS_QUEUE,
        Some(KnownMetric::Voicemails | KnownMetric::Voicemail) => catalog::MEANS_VOICEMAIL,
        Some(KnownMetric::MessagesReceived) => catalog::MEANS_RECEIVED,
        Some(KnownMetric::MessagesSent) => catalog::MEANS_SENT,
        Some(KnownMetric::Conversations) => catalog::MEANS_CONVERSATIONS,
        Some(KnownMetric::CompletedForms) => catalog::MEANS_FORMS,
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
        assert_eq!(metric_definition(home.metrics[2].known), catalog::METRIC_UNKNOWN);
    }
}
