//! Sessions: instances of communication, of one channel each. The home's `calls` are sessions.

use super::lenient::{RawList, api_enum, api_record};

api_record! {
    /// One session.
    pub struct SessionInfo {
        /// The state of the session.
        pub dial_state: Option<SessionDialState>,
        /// The call state of the session; `Disconnected` is how a session ends.
        pub call_state: Option<SessionCallState>,
        /// The queue state of the session.
        pub queue_state: Option<SessionQueueStates>,
        /// The id of the account associated with the flow.
        pub account_id: String,
        /// The name of the account.
        pub account_name: String,
        /// The id of the customer.
        pub customer_id: String,
        /// The path to the customer, from the outermost.
        pub customer_breadcrumb: Vec<CustomerBreadcrumb>,
        /// The name of the customer.
        pub customer_name: String,
        /// The id of the endpoint, our side of the session.
        pub endpoint_id: String,
        /// The name of the endpoint: which of our lines it is.
        pub endpoint_name: String,
        /// When the call completed.
        pub date_completed: String,
        /// The destination, for example what was entered into the dial box.
        pub destination: String as prose,
        /// The address that was called, if any.
        pub to_address: String,
        /// The address that called, if any.
        pub from_address: String,
        /// The name of who called, if any.
        pub from_name: String,
        /// Who answered, if anybody.
        pub answered_by_name: String,
        /// The id of the queue member assigned to this call.
        pub queue_member_id: String,
        /// The kind of communication.
        pub channel: Option<FlowChannels>,
        /// Whether the session has ended.
        pub ended: bool,
        /// The outcome, in the account's own words.
        pub outcome: String as prose,
        /// Twilio's id of the call.
        pub call_sid: String,
        /// Data of the operator's console; opaque.
        pub console_data: String as prose,
        /// The name of the hold queue.
        pub hold_queue_name: String,
        /// The id of the user who put this call on hold.
        pub held_by_user_id: String,
        /// Why it is on hold.
        pub hold_reason: Option<SessionHoldReasons>,
        /// Twilio's id of the conference, if it is one.
        pub conference_sid: String,
        /// The session's own display name.
        pub display_name: String,
        /// What happened, line by line; read when somebody opens the call.
        pub log: RawList<SessionLogInfo>,
        /// Who takes part; read when somebody opens the call.
        pub members: RawList<SessionMemberInfo>,
        /// The number to call back (typically of a call from SIP to a user).
        pub callback_number: String,
        /// The id of the endpoint that answered.
        pub answered_by_id: String,
        /// Whether it came in or went out.
        pub direction: Option<SessionDirections>,
        /// The phone number that this session comes from (used with SMS chats).
        pub from_phone_number: String,
        /// Twilio's id of the participant last added to the conference.
        pub most_recent_participant_call_sid: String,
        /// Whether this session was missed; also true for a phone that rang while a colleague answered.
        pub was_missed: bool,
        /// The id of the ring queue that the call is in.
        pub ring_queue_id: String,
        /// The session's id; opaque.
        pub id: String,
        /// When the session began.
        pub date_created: String,
        /// When the session was last changed.
        pub date_last_modified: String,
        /// The user that created it.
        pub created_by: String,
        /// The user that last changed it.
        pub last_modified_by: String,
    }

    /// One step on the path to a customer.
    pub struct CustomerBreadcrumb {
        /// The customer's id; opaque.
        pub id: String,
        /// The customer's name.
        pub name: String,
    }

    /// One line of a session's log.
    pub struct SessionLogInfo {
        /// When.
        pub date: String,
        /// What happened, in the server's words.
        pub message: String as prose,
    }

    /// Somebody who takes part in a session.
    pub struct SessionMemberInfo {
        /// Who: an address, a user, a client.
        pub identity: String,
        /// The id of the endpoint.
        pub endpoint_id: String,
        /// The name to show.
        pub display_name: String,
        /// Whether they were in it from the start.
        pub is_original_member: bool,
        /// A picture of them.
        pub avatar_url: String,
        /// What the application keeps about them; keys are arbitrary.
        pub application_data: Vec<(String, String)>,
        /// Their state in the call.
        pub call_state: Option<SessionMemberCallState>,
        /// Their part in the call.
        pub role: Option<SessionMemberRoles>,
        /// Twilio's id of their leg of the call.
        pub call_sid: String,
        /// Whether they are muted.
        pub muted: bool,
    }
}

api_enum! {
    /// The state of a session.
    pub enum SessionDialState {
        /// Nothing is going on.
        None,
        /// Under way.
        Active,
    }

    /// The state of a session's call.
    pub enum SessionCallState {
        /// Over: the usual end, and the default.
        Disconnected,
        /// Nobody has answered yet.
        Ringing,
        /// People are talking.
        Connected,
        /// On hold.
        Hold,
        /// Listening only.
        Passive,
    }

    /// The state of a session in a queue.
    pub enum SessionQueueStates {
        /// In no queue.
        None,
        /// Waiting.
        Queued,
        /// Ringing a member.
        Ringing,
        /// Connected to a member.
        Connected,
        /// On hold.
        Hold,
        /// Left the queue.
        Disconnected,
    }

    /// The kind of communication.
    pub enum FlowChannels {
        /// A phone call.
        Voice,
        /// A text: SMS, in-app chat, e-mail.
        Chat,
        /// A fax.
        Fax,
    }

    /// Why a call is on hold.
    pub enum SessionHoldReasons {
        /// For no special reason.
        None,
        /// While it is transferred.
        Transferring,
    }

    /// The state of a member.
    pub enum SessionMemberCallState {
        /// Not in the call.
        None,
        /// Being rung.
        Ringing,
        /// In the call.
        Connected,
        /// On hold.
        Hold,
    }

    /// A member's part.
    pub enum SessionMemberRoles {
        /// None in particular.
        None,
        /// Who called.
        Caller,
        /// Who serves.
        Agent,
        /// Who it was transferred to.
        Transfer,
    }

    /// Which way a session went.
    pub enum SessionDirections {
        /// To us.
        Incoming,
        /// From us.
        Outgoing,
    }
}
