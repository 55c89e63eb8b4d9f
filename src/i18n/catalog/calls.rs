//! The table of calls, the details of a call, and the story of an address.

use crate::i18n::declare::messages;

messages! {
    after super::metrics::END;

    // The table of calls.
    NO_CALLS = "No calls since then.";
    SKIP_CALLS = "Skip the calls";
    GROUP_REPEATS = "Group repeat callers";
    STATUS = "Status";
    FROM_HEAD = "From";
    TO_HEAD = "To";
    DATE = "Date";
    DURATION = "Duration";
    OUTCOME = "Outcome";
    REPEATS = "×{0}, calls of this caller on this day";
    TIMES = "×{0}";
    RANG_ELSEWHERE = "rang elsewhere too";

    // The details of a call.
    CALL_DETAILS = "Call details";
    RECORD_MISSING = "Not in this period";
    RECORD_MISSING_ADVICE = "The address of this page names a record that is not in the chosen period. It may be older, or belong to another account or customer.";
    BACK_TO_CALL = "Back to the call";
    LIKELY_MESSAGE = "Voice message, likely of this call";
    SKIPPED_IN_CALL_N = "{0} of the entries of the log and the people could not be read and is left out." / "{0} of the entries of the log and the people could not be read and are left out.";
    BEGAN = "Began";
    COMPLETED_ON = "Completed";
    WHOLE_LENGTH = "Length, from beginning to end";
    OF_THIS_CALLER = "Of this caller";
    CALL_OF_PERIOD = "Call {0} of {1} in this period";
    OUR_LINE = "Our line";
    DIALLED = "Dialled";
    CALL_BACK_ON = "Call back on";
    FROM_NUMBER = "From number";
    DISPLAY_NAME = "Display name";
    ON_HOLD_IN = "On hold in";
    HOLD_REASON = "Reason for the hold";
    QUEUE_STATE = "In the queue";
    MISSED_ELSEWHERE = "Missed elsewhere";
    MISSED_ELSEWHERE_WORDS = "It rang for others too, and one of them answered.";
    CONFERENCE = "Conference";
    CONFERENCE_WORDS = "Yes, several people were in it.";
    WHO_TOOK_PART = "Who took part";
    MUTED = "Muted";
    FROM_THE_START = "From the start";
    JOINED_LATER = "Joined later";
    WHAT_HAPPENED = "What happened";
    NO_LOG = "The server sent no log of this call.";
    ON_A_TIME_LINE = "On a time line";
    THE_CALL = "The call";
    LANES_WORDS_N = "The call over {1}, with {0} entry of its log. The list below says the same in words." / "The call over {1}, with {0} entries of its log. The list below says the same in words.";
    LANES_NOTE = "A person's line reaches from the first to the last entry of the log that names them: the server does not say when people came and went.";

    // The story of an address.
    STORY = "Story";
    STORY_SINCE = "{0}, since {1}. What was before is not known here.";
    CALL = "Call";
    CALL_TO_THEM = "Call to them";
    TEXT = "Text";
    TEXT_TO_THEM = "Text to them";
    TEXT_FROM_THEM = "Text from them";
    VOICE_MESSAGE = "Voice message";
    NO_TEXT = "No text (a picture, perhaps)";
    NO_MESSAGE = "No message yet";
    MOST_RECENT_ONLY = "The most recent of the conversation; the server sends no others.";
    ATTEMPT = "call {0} of {1}";
    LIKELY_LEFT = "Likely left a voice message.";
    LIKELY_LEFT_IN = "Likely left in the call of {0}";
    NO_LIKELY_CALL = "No call in this period fits it.";
}
