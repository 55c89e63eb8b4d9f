//! Text conversations.

use super::lenient::{api_enum, api_record};

api_record! {
    /// A conversation: one of our endpoints and one other address.
    pub struct ConversationInfo {
        /// The conversation's id; opaque.
        pub id: String,
        /// The id of our endpoint.
        pub endpoint_id: String,
        /// The other side: a phone number, an e-mail address, a user.
        pub other_address: String,
        /// The newest message, the only one that is sent; may be missing.
        pub most_recent_message: Option<Box<MessageInfo>>,
    }

    /// One message.
    pub struct MessageInfo {
        /// The message's id; opaque.
        pub id: String,
        /// The account that it belongs to.
        pub account_id: String,
        /// The customer that it belongs to.
        pub customer_id: String,
        /// The id of our endpoint.
        pub endpoint_id: String,
        /// The name of our endpoint: which of our lines it is.
        pub endpoint_display_name: String,
        /// When it was sent, as text in one of the server's date forms.
        pub date: String,
        /// Whether it came in or went out.
        pub direction: Option<MessageDirections>,
        /// The other side.
        pub other_address: String,
        /// Who sent it; on outgoing messages a colleague's name or address.
        pub sender: String,
        /// The text; empty for a message of pictures alone.
        pub text: String as prose,
        /// Whether nobody has read it yet.
        pub is_unread: bool,
    }
}

api_enum! {
    /// Which way a message went.
    pub enum MessageDirections {
        /// To us.
        Incoming,
        /// From us.
        Outgoing,
    }
}
