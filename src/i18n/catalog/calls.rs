//! The table of calls, the details of a call, and the history of an address.

use crate::i18n::declare::messages;

messages! {
    after super::metrics::END;

    // The table of calls.
    NO_CALLS = "No calls since {0}.";
    SKIP_CALLS = "Skip past calls";
    GROUP_REPEATS = "Group repeat callers";
    STATUS = "Status";
    FROM_HEAD = "From";
    TO_HEAD = "To";
    DATE = "Date";
    DURATION = "Duration";
    OUTCOME = "Outcome";
    REPEATS = "×{0}, calls from this caller on this day";
    TIMES = "×{0}";
    RANG_ELSEWHERE = "also rang others";

    // The details of a call.
    RECORD_MISSING = "Not in this period";
    RECORD_MISSING_ADVICE = "This link points to a record outside the chosen period, account or customer.";
    BACK_TO_CALL = "Back to call";
    LIKELY_MESSAGE = "Voicemail, probably from this call";
    SKIPPED_IN_CALL_N = "{0} entry of the log or the people couldn’t be read and isn’t shown." / "{0} entries of the log or the people couldn’t be read and aren’t shown.";
    BEGAN = "Started";
    COMPLETED_ON = "Ended";
    WHOLE_LENGTH = "Total time";
    OF_THIS_CALLER = "Calls from this number";
    CALL_OF_PERIOD = "{0} of {1}";
    OUR_LINE = "Our line";
    DIALLED = "Dialed";
    CALL_BACK_ON = "Callback number";
    FROM_NUMBER = "From number";
    DISPLAY_NAME = "Display name";
    ON_HOLD_IN = "Hold queue";
    HOLD_REASON = "Hold reason";
    QUEUE_STATE = "Queue";
    MISSED_ELSEWHERE = "Rang others";
    MISSED_ELSEWHERE_WORDS = "Rang several people; someone else answered.";
    CONFERENCE = "Conference";
    CONFERENCE_WORDS = "Yes, with several people";
    WHO_TOOK_PART = "People";
    MUTED = "Muted";
    FROM_THE_START = "From the start";
    JOINED_LATER = "Joined later";
    WHAT_HAPPENED = "What happened";
    NO_LOG = "No call log.";
    ON_A_TIME_LINE = "Timeline";
    THE_CALL = "The call";
    LANES_WORDS_N = "The call over {1}, with {0} log entry. The list says the same in words." / "The call over {1}, with {0} log entries. The list says the same in words.";
    LANES_NOTE = "Lines run between log entries; exact join and leave times aren’t known.";

    // The history of an address.
    STORY = "History";
    STORY_SINCE = "{0} since {1}";
    CALL = "Call";
    CALL_TO_THEM = "Outgoing call";
    TEXT = "Text";
    TEXT_TO_THEM = "Sent text";
    TEXT_FROM_THEM = "Received text";
    VOICE_MESSAGE = "Voicemail";
    NO_TEXT = "Picture or attachment";
    NO_MESSAGE = "No messages yet";
    MOST_RECENT_ONLY = "Most recent message of the conversation; earlier ones aren’t available here.";
    ATTEMPT = "call {0} of {1}";
    LIKELY_LEFT = "Probably left a voicemail.";
    LIKELY_LEFT_IN = "Probably left in the call at {0}";
    NO_LIKELY_CALL = "No matching call in this period.";
}
