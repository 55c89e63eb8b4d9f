//! Facts that records of every kind share, and the values of the API's enums.

use crate::i18n::declare::messages;

messages! {
    after super::page::END;

    // Addresses.
    WITHHELD_NUMBER = "Private number";
    UNKNOWN = "Unknown";
    EXTENSION = "Ext. {0}";
    WITH_EXTENSION = "{0}, ext. {1}";
    STORY_OF = "History of {0}";
    CALL_ADDRESS = "Call {0}";
    TEXT_ADDRESS = "Text {0}";
    WRITE_TO = "Email {0}";

    // Facts of a record, each beside others in a line.
    ON_LINE = "via {0}";
    IN_QUEUE_OF = "queue {0}";
    HELD_BY = "on hold by {0}";
    WITH = "with {0}";
    TO = "to {0}";
    SINCE = "since {0}";
    ANSWERED_BY_NAME = "answered by {0}";
    // A person who takes part in a call, and their state.
    NAME_RINGING = "{0} (ringing)";
    NAME_ON_HOLD = "{0} (on hold)";
    NAME_MUTED = "{0} (muted)";

    // What became of a call, and other words of the server.
    IN_QUEUE = "In queue";
    RINGING = "Ringing";
    CONNECTED = "Connected";
    ON_HOLD = "On hold";
    IN_PROGRESS = "In progress";
    COMPLETED = "Completed";
    NO_END = "No end reported";
    PHONE_CALL = "Phone call";
    TRANSFERRING = "Transferring";
    CALLER = "Caller";
    AGENT = "Agent";
    TRANSFER = "Transfer";
    UPLOAD = "Upload";
    CALL_RECORDING = "Call recording";
    ATTACHMENT = "Attachment";
    FAX_OUTGOING = "Sent fax";
}
