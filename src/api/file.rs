//! Files; the home's `voicemail` are files that are voice messages.

use super::lenient::{api_enum, api_record};
use super::session::CustomerBreadcrumb;

api_record! {
    /// One file.
    pub struct FileInfo {
        /// The type of file.
        pub r#type: Option<FileTypes>,
        /// The id of the account.
        pub account_id: String,
        /// The name of the account.
        pub account_name: String,
        /// The id of the customer.
        pub customer_id: String,
        /// The name of the customer.
        pub customer_name: String,
        /// The path to the customer, from the outermost.
        pub customer_breadcrumb: Vec<CustomerBreadcrumb>,
        /// The id of the user whose file it is.
        pub user_id: String,
        /// The name of the user whose file it is.
        pub user_name: String,
        /// The original file name.
        pub file_name: String,
        /// Where the content is; untrusted.
        pub uri: String,
        /// The kind of content; a hint only.
        pub content_type: String,
        /// Size in bytes; may exceed what a float can hold.
        pub content_length: Option<i64>,
        /// Twilio's id of the recording.
        pub recording_sid: String,
        /// Length of the recording in seconds.
        pub recording_duration: Option<i64>,
        /// Who the recording is from.
        pub recording_from: String,
        /// The transcription, if there is one.
        pub transcription: String as prose,
        /// The address that called.
        pub from_address: String,
        /// The address that was called.
        pub to_address: String,
        /// The transcription made by AI, if there is one.
        pub ai_transcription: String as prose,
        /// The file's id; opaque.
        pub id: String,
        /// When it was created.
        pub date_created: String,
        /// When it was last changed.
        pub date_last_modified: String,
        /// The user that created it.
        pub created_by: String,
        /// The user that last changed it.
        pub last_modified_by: String,
    }
}

api_enum! {
    /// What a file is.
    pub enum FileTypes {
        /// Uploaded by a user.
        Upload,
        /// A voice message.
        VoiceMessage,
        /// The recording of a call.
        CallRecording,
        /// A fax that came in.
        Fax,
        /// Attached to something.
        Attachment,
        /// A fax that went out.
        FaxOutgoing,
    }
}
