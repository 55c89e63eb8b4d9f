//! Technical details, and the heads of CSV tables.

use crate::i18n::declare::messages;

messages! {
    after super::errors::END;

    // Technical details, and the heads of tables.
    TECHNICAL_DETAILS = "Technical details";
    ID = "Id";
    SESSION_ID = "Session id";
    CALL_SID = "Call SID";
    CONFERENCE_SID = "Conference SID";
    LAST_PARTICIPANT_SID = "Last participant’s call SID";
    FROM_AS_SENT = "From (raw)";
    TO_AS_SENT = "To (raw)";
    DESTINATION_AS_SENT = "Destination (raw)";
    DIAL_STATE = "Dial state";
    CALL_STATE = "Call state";
    QUEUE_STATE_AS_SENT = "Queue state";
    QUEUE_MEMBER_ID = "Queue member id";
    RING_QUEUE_ID = "Ring queue id";
    HELD_BY_ID = "Held by user id";
    ANSWERED_BY_ID = "Answered by id";
    ENDPOINT_ID = "Endpoint id";
    CUSTOMER_ID = "Customer id";
    ACCOUNT_ID = "Account id";
    CONSOLE_DATA = "Console data";
    CREATED = "Created";
    LAST_CHANGED = "Last changed";
    CREATED_BY = "Created by";
    LAST_CHANGED_BY = "Last changed by";
    IDENTITY = "Identity";
    PICTURE = "Picture";
    CONVERSATION_ID = "Conversation id";
    ADDRESS = "Address";
    MESSAGE_ID = "Message id";
    MESSAGE_ENDPOINT_ID = "Message’s endpoint id";
    DATE_AS_SENT = "Date (raw)";
    DIRECTION_AS_SENT = "Direction (raw)";
    FORM_ID = "Form id";
    CLIENT_ID = "Client id";
    CONTACT_ID = "Contact id";
    CONTACTS_IDS = "Contacts’ ids";
    FILE_ID = "File id";
    FILE_NAME = "File name";
    TYPE = "Type";
    CONTENT_TYPE = "Content type";
    RECORDING_ADDRESS = "Address of the recording";
    RECORDING_SID = "Recording SID";
    CUSTOMER_PATH = "Customer path";
    USER_ID = "User id";
    LOCAL_TIME = "local time";
    DIRECTION = "Direction";
    CHANNEL = "Channel";
    FROM_NAME = "From name";
    DIGITS_OF = "{0} digits";
    LENGTH_SECONDS = "Length in seconds";
    NAME = "Name";
    NUMBER = "Number";
    FIRST = "First";
    LAST = "Last";
    LONGEST_WAIT = "Longest wait in seconds";
    OTHER_SIDE = "Other side";
    SENDER = "Sender";
    FOR_HEAD = "For";
    HEARD_HERE = "Played here";
    AI_TRANSCRIPT_HEAD = "AI transcript";
    TRANSCRIPT_HEAD = "Transcript";
    EMAIL_SUBJECT = "Email subject";
    METRIC = "Metric";
    METRIC_KEY = "Key";
    METRIC_TOTAL = "Total";
    METRIC_AVERAGE = "Average";
    YES = "yes";
    NO = "no";
}
