//! The bodies of `GET /portal/home`, in the order of the published sample.
//! What is absent is left out, as the real serializer does.

use serde::Serialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// A member of one of the API's enumerations, written by its name.
macro_rules! names {
    ($($(#[$doc:meta])* $name:ident { $($member:ident),+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
        pub enum $name { $($member),+ }
    )+};
}

names! {
    /// Whether the session is being set up or held.
    DialState { None, Active }
    /// State of a call.
    CallState { Disconnected, Ringing, Connected, Hold }
    /// State of a call in a queue.
    QueueState { None, Queued, Ringing, Connected, Hold, Disconnected }
    /// Kind of session.
    Channel { Voice, Chat, Fax }
    /// Why a call is on hold.
    HoldReason { None, Transferring }
    /// State of one member.
    MemberState { None, Ringing, Connected, Hold }
    /// Part that a member plays.
    Role { Caller, Agent, Transfer }
    /// Which side began, for sessions and messages alike.
    Direction { Incoming, Outgoing }
    /// Kind of file; the home page lists voice messages only.
    FileType { VoiceMessage }
}

/// The whole answer. Calls come as JSON text, most of it from a cache.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Home<'a> {
    pub is_hosted_suite_customer: bool,
    pub conversations: Vec<Conversation>,
    pub calls: Vec<&'a RawValue>,
    pub call_metrics: Vec<Metric>,
    pub voicemail: Vec<File>,
    pub forms: Vec<Form>,
}

/// An endpoint's exchange with one address, with its last message.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Conversation {
    pub id: String,
    pub endpoint_id: String,
    pub other_address: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most_recent_message: Option<Message>,
}

/// One text message.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Message {
    pub id: String,
    pub account_id: String,
    pub customer_id: String,
    pub endpoint_id: String,
    pub endpoint_display_name: String,
    pub date: String,
    pub direction: Direction,
    pub other_address: String,
    pub sender: String,
    pub text: String,
    pub is_unread: bool,
}

/// A call, chat or fax.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    pub dial_state: DialState,
    pub call_state: CallState,
    pub queue_state: QueueState,
    pub account_id: String,
    pub account_name: String,
    pub customer_id: String,
    pub customer_breadcrumb: Vec<Crumb>,
    pub customer_name: String,
    pub endpoint_id: String,
    pub endpoint_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_completed: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
    pub to_address: String,
    pub from_address: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_by_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queue_member_id: Option<String>,
    pub channel: Channel,
    pub ended: bool,
    pub outcome: String,
    pub call_sid: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub console_data: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hold_queue_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held_by_user_id: Option<String>,
    pub hold_reason: HoldReason,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conference_sid: Option<String>,
    pub display_name: String,
    pub log: Vec<LogLine>,
    pub members: Vec<Member>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callback_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_by_id: Option<String>,
    pub direction: Direction,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_phone_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most_recent_participant_call_sid: Option<String>,
    pub was_missed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ring_queue_id: Option<String>,
    #[serde(flatten)]
    pub record: Record,
}

/// What every stored object has.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    pub id: String,
    pub date_created: String,
    pub date_last_modified: String,
    pub created_by: String,
    pub last_modified_by: String,
}

/// One ancestor of a customer, or the customer itself as the last.
#[derive(Clone, Serialize)]
pub struct Crumb {
    pub id: String,
    pub name: String,
}

/// One line of a session's log.
#[derive(Serialize)]
pub struct LogLine {
    pub date: String,
    pub message: String,
}

/// Somebody who takes part in a session.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Member {
    pub identity: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint_id: Option<String>,
    pub display_name: String,
    pub is_original_member: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar_url: Option<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub application_data: BTreeMap<&'static str, String>,
    pub call_state: MemberState,
    pub role: Role,
    pub call_sid: String,
    pub muted: bool,
}

/// A number about the window's calls.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Metric {
    pub metric_key: &'static str,
    pub total: f64,
    /// Absent over zero calls; NaN there when that fault is switched on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average: Option<f64>,
}

/// A voice message.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct File {
    #[serde(rename = "type")]
    pub kind: FileType,
    pub account_id: String,
    pub account_name: String,
    pub customer_id: String,
    pub customer_name: String,
    pub customer_breadcrumb: Vec<Crumb>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    pub file_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
    pub content_type: &'static str,
    /// Bytes.
    pub content_length: u64,
    pub recording_sid: String,
    /// Whole seconds.
    pub recording_duration: u32,
    pub recording_from: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transcription: Option<String>,
    pub from_address: String,
    pub to_address: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ai_transcription: Option<String>,
    #[serde(flatten)]
    pub record: Record,
}

/// A message that an operator took down on a form.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Form {
    pub id: String,
    pub name: String,
    pub date_created: String,
    pub date_completed: String,
    pub form_id: String,
    pub form_name: String,
    pub client_id: String,
    pub client_name: String,
    pub contact_id: String,
    pub contact_name: String,
    pub contacts_ids: Vec<String>,
    pub contacts_names: Vec<String>,
    pub email_subject: String,
    pub caller_number: String,
    pub fields: Vec<Field>,
}

/// A form's field; check boxes give several values.
#[derive(Serialize)]
pub struct Field {
    pub name: &'static str,
    pub values: Vec<String>,
}
