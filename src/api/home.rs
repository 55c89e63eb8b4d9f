//! The answer of `GET /portal/home`.

use super::conversation::ConversationInfo;
use super::error::ResponseStatus;
use super::file::FileInfo;
use super::form::HostedSuiteCompletedForm;
use super::lenient::api_record;
use super::metric::AppHomeCallMetric;
use super::session::SessionInfo;

api_record! {
    /// Everything the home page shows, since the requested `FromDate`.
    pub struct AppHomeInformation {
        /// Whether the customer uses HostedSuite, the answering service; only then are there forms.
        pub is_hosted_suite_customer: bool,
        /// Text conversations, each with its most recent message only.
        pub conversations: Vec<ConversationInfo>,
        /// Sessions: calls, but also chats and faxes.
        pub calls: Vec<SessionInfo>,
        /// Metrics counted by the server.
        pub call_metrics: Vec<AppHomeCallMetric>,
        /// Voice messages.
        pub voicemail: Vec<FileInfo>,
        /// Forms that operators of the answering service filled in.
        pub forms: Vec<HostedSuiteCompletedForm>,
        /// Not part of a home: an error that came with status 200.
        pub response_status: Option<Box<ResponseStatus>>,
    }

    /// Only the metrics of the same answer.
    pub struct AppHomeMetrics {
        /// Metrics counted by the server.
        pub call_metrics: Vec<AppHomeCallMetric>,
        /// Not part of a home: an error that came with status 200.
        pub response_status: Option<Box<ResponseStatus>>,
    }
}
