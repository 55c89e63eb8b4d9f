//! The other lists: conversations, voicemail, forms, live calls, callbacks, the shift handoff.

use crate::i18n::declare::messages;

messages! {
    after super::calls::END;

    // Conversations.
    NO_TEXTS = "No texts since {0}.";
    YOU = "You";

    // Voicemail, and the player.
    NO_VOICEMAIL = "No voicemails since {0}.";
    PLAY_ALL = "Play unplayed";
    MARK_THESE_HEARD = "Mark all as played";
    MARKED_HEARD = "Marked as played on this device";
    MARK_HEARD = "Mark as played";
    MARK_NOT_HEARD = "Mark as unplayed";
    MARK_IS_LOCAL = "Saved on this device only";
    SIZE = "Size";
    LIKELY_CALL = "Probably from the call at {0}";
    TRANSCRIPT = "Transcript (automatic)";
    AI_TRANSCRIPT = "AI transcript";
    OTHER_VERSION = "Other transcript: {0}";
    NO_TRANSCRIPT = "No transcript.";
    NO_TRANSCRIPT_AT_ALL = "No transcript. Play to listen.";
    NO_RECORDING = "Recording unavailable.";
    PLAY_FROM = "Play voicemail from {0}";
    PAUSE_FROM = "Pause voicemail from {0}";
    DOWNLOAD_FROM = "Download voicemail from {0}";
    PLAYER = "Player";
    MESSAGE_FROM = "Voicemail from {0}";
    PLAYING_FROM = "Playing voicemail from {0}";
    NEXT_NOT_HEARD = "Next ({0})";
    NO_OTHER = "No more unplayed";
    BACK_10 = "Back 10 seconds";
    FORWARD_10 = "Forward 10 seconds";
    CLOSE_PLAYER = "Dismiss player";
    SPEED = "Speed";
    SPEED_IS = "Speed {0}";
    SPEED_TIMES = "{0}×";
    TRY_AGAIN_NOW = "Try again";
    FAULT_KIND = "Can’t play this format ({0}). Download it instead.";
    FAULT_UNPLAYABLE = "Can’t play this recording. Try downloading it.";
    FAULT_ELSEWHERE = "Can’t load this recording. Its link has probably run out: refresh, and try again.";
    FAULT_NO_SOUND = "This computer has no sound output.";
    FAULT_SERVER = "Couldn’t load the recording. {0} {1}";

    // Forms.
    NO_FORMS = "No completed forms since {0}.";
    PRINT_FORM = "Print form";
    FORM_NO_NAME = "Untitled form";
    CLIENT_IS = "Client {0}";
    FOR_WHOM = "For {0}";
    CALLER_IS = "Caller {0}";
    EMAIL_IS = "Email {0}";
    TOOK = "Took {0}";
    FOUND_IN_FIELDS_N = "match in {0} field" / "match in {0} fields";
    NO_FIELDS = "This form has no fields.";
    FIELDS_EMPTY_N = "{0} empty field" / "{0} empty fields";
    LEFT_EMPTY = "Empty";

    // Calls under way.
    HAPPENING_NOW = "Happening now";
    UNENDED_N = "{0} older call isn’t counted: no news for 12 hours and no end reported." / "{0} older calls aren’t counted: no news for 12 hours and no end reported.";
    CALLS_UNDER_WAY = "Live calls";

    // Who is to be called back.
    NO_CALLBACKS = "No one to call back.";
    CALLBACKS_SINCE = "Missed since {0}.";
    CALLBACKS_RULE = "Missed callers with no answered call, return call or text since. Anything before the period isn’t known.";
    UNREACHABLE_N = "{0} missed call without a number or date isn’t listed." / "{0} missed calls without a number or date aren’t listed.";
    WAITED = "Waited {0}";
    LEFT_MESSAGE = "Voicemail";
    AUTOMATIC_TEXT = "Automatic text sent";

    // The shift handoff.
    HANDOVER = "Shift handoff";
    HANDOVER_NOTE = "“Unplayed” and “new” refer to this device. Covers the chosen period only.";
    HANDOVER_WHEN = "{0} ({1}), since {2}";
    HANDOVER_LIVE = "Live calls";
    HANDOVER_VOICEMAIL = "Unplayed voicemails";
    HANDOVER_CALLBACKS = "To call back";
    HANDOVER_TEXTS = "Texts to reply";
    HANDOVER_FORMS = "New forms";
}
