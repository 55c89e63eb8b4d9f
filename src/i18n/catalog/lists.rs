//! The other lists: conversations, voicemail, forms, live calls, call-backs, the hand-over.

use crate::i18n::declare::messages;

messages! {
    after super::calls::END;

    // Conversations.
    NO_TEXTS = "No texts since then.";
    YOU = "You";

    // Voicemail, and the player.
    NO_VOICEMAIL = "No voice messages since then.";
    PLAY_ALL = "Play all not heard";
    MARK_THESE_HEARD = "Mark these heard";
    MARKED_HEARD = "Marked as heard on this device";
    MARK_HEARD = "Mark as heard";
    MARK_NOT_HEARD = "Mark as not heard";
    NOT_PLAYED_HERE = "Not played on this device";
    MARK_IS_LOCAL = "On this device; the server keeps no such mark";
    LENGTH_OF_IT = "Length";
    SIZE = "Size";
    LIKELY_CALL = "Likely call: {0}";
    TRANSCRIPT = "Transcript (machine-made)";
    AI_TRANSCRIPT = "AI transcript (machine-made)";
    OTHER_VERSION = "{0}, the other version";
    NO_TRANSCRIPT = "No transcript.";
    NO_TRANSCRIPT_AT_ALL = "No transcript. The recording is all there is.";
    NO_RECORDING = "No recording can be played: the server gave no address for it that this page may load.";
    PLAY = "Play";
    PAUSE = "Pause";
    PLAY_FROM = "Play the message from {0}";
    PAUSE_FROM = "Pause the message from {0}";
    DOWNLOAD_FROM = "Download the message from {0}";
    PLAYER = "Player";
    MESSAGE_FROM = "Message from {0}";
    PLAYING_FROM = "Playing the message from {0}";
    NEXT_NOT_HEARD = "Next not heard ({0})";
    NO_OTHER = "No other not heard";
    THEN_NEXT = "Then play the next";
    BACK_10 = "Back 10 seconds";
    FORWARD_10 = "Forward 10 seconds";
    CLOSE_PLAYER = "Close the player";
    SPEED = "Speed";
    SPEED_IS = "Speed {0}";
    SPEED_TIMES = "{0}×";
    TRY_AGAIN_NOW = "Try again";
    FAULT_KIND = "This browser can't play recordings of the kind {0}. Download it to hear it elsewhere.";
    FAULT_UNPLAYABLE = "The recording can't be played: it is damaged, of a kind that this browser can't play, or kept where this page may not load it from. Try to download it.";
    FAULT_SERVER = "The recording can't be had. {0} {1}";

    // Forms.
    NO_FORMS = "No forms were completed since then.";
    FIELDS_N = "{0} field" / "{0} fields";
    PRINT_FORM = "Print this form";
    FORM_NO_NAME = "Form without a name";
    CLIENT_IS = "Client {0}";
    FOR_WHOM = "For {0}";
    CALLER_IS = "Caller {0}";
    EMAIL_IS = "E-mail {0}";
    TOOK = "Took {0}";
    FOUND_IN_FIELDS_N = "found in {0} of its fields" / "found in {0} of its fields";
    NO_FIELDS = "The form has no fields.";
    FIELDS_EMPTY_N = "{0} field left empty" / "{0} fields left empty";
    LEFT_EMPTY = "Left empty";

    // Calls under way.
    HAPPENING_NOW = "Happening now";
    UNENDED_N = "{0} older call is not counted: nothing was heard of it for 12 hours, and no end was reported." / "{0} older calls are not counted: nothing was heard of them for 12 hours, and no end was reported.";
    CALLS_UNDER_WAY = "Calls under way";

    // Who waits for a call back.
    NO_CALLBACKS = "Nobody waits for a call back.";
    CALLBACKS_SINCE = "Missed since {0}, and not yet answered, called or texted back.";
    CALLBACKS_WHO = "Who is on this list";
    CALLBACKS_RULE = "Callers in the chosen period whose call nobody answered, until somebody answers a later call of theirs, or a call or a text goes out to their number. What happened before the period is not known here.";
    UNREACHABLE_N = "{0} missed call can't be listed: it came without a number, or without a date." / "{0} missed calls can't be listed: they came without a number, or without a date.";
    SINCE_WHEN = "Since {0}";
    LAST_WHEN = "Last {0}";
    WAITED = "Waited {0} on the line";
    LEFT_MESSAGE = "Left a message";
    AUTOMATIC_TEXT = "An automatic text was sent; nobody has called back";

    // The hand-over sheet.
    HANDOVER = "Hand-over";
    HANDOVER_NOTE = "Voice messages and forms are told as new where they were not heard, or seen, on this device. What happened before the period is not known here.";
    HANDOVER_WHEN = "{0} ({1}), since {2}";
    HANDOVER_LIVE = "On the line now";
    HANDOVER_VOICEMAIL = "Voice messages not heard";
    HANDOVER_CALLBACKS = "To call back";
    HANDOVER_TEXTS = "Texts to answer";
    HANDOVER_FORMS = "New forms";
}
