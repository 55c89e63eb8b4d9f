//! The messages, in English. `{0}`, `{1}` stand for values; a message about a number has a form for one thing and, after
//! the slash, one for any other number.
//!
//! A new message goes to its room, and to the same place in every file of `languages/`.

use super::words;

words! {
    // The page.
    HOME = "Home";
    TITLE = "Home · EvoVoice";
    TITLE_WAITING = "({0}) Home · EvoVoice";
    NOT_SET_UP = "This page is not set up correctly.";
    NOT_SET_UP_ADVICE = "{0} Whoever deploys it can mend it in index.html.";
    CONFIG_NOT_JSON = "The configuration block is not valid JSON.";
    CONFIG_API_BASE = "\"apiBase\" must be empty, a path, or an address that begins with https://.";
    CONFIG_UNKNOWN_KEYS = "The configuration block has only keys that this page does not know.";
    CONFIG_UNKNOWN_KEY = "The configuration block has a key that this page does not know: {0}.";
    CONFIG_WRONG_VALUE = "The value of {0} in the configuration block is not of the right kind.";
    CONFIG_MEDIA_PATHS = "\"mediaPaths\" must be a list of folders, such as [\"files/\", \"avatars/\"].";
    SKIP_TO_CONTENT = "Skip to the content";
    WHAT_IS_SHOWN = "What is shown";
    WHOSE_DATA = "Whose data is shown";
    SECTIONS = "Sections";
    CLOSE = "Close";
    SHOW_MORE = "Show more";
    // A label and its value, and a thing with a remark.
    LABELLED = "{0}: {1}";
    REMARKED = "{0} ({1})";

    // The sections, and the records in them.
    CALL_METRICS = "Call metrics";
    CONVERSATIONS = "Conversations";
    CALLS = "Calls";
    VOICEMAIL = "Voicemail";
    FORMS = "Forms";
    CALLBACKS = "Call-backs";
    TEXTS = "Texts";
    CALLS_N = "{0} call" / "{0} calls";
    CONVERSATIONS_N = "{0} conversation" / "{0} conversations";
    VOICE_MESSAGES_N = "{0} voice message" / "{0} voice messages";
    FORMS_N = "{0} form" / "{0} forms";
    COUNT_OF = "{0} of {1}";

    // Signing in and out.
    SIGN_IN = "Sign in";
    SIGNING_IN = "Signing in…";
    SIGN_IN_WHY = "to see what happened, and what is waiting.";
    USER_NAME = "User name";
    PASSWORD = "Password";
    REMEMBER_ME = "Remember me";
    WRONG_PASSWORD = "The user name or the password is wrong.";
    NO_COOKIE = "The sign-in worked, but this browser did not keep it: it keeps no cookies for this address. Allow cookies for it in the browser’s settings, or leave private mode, and sign in again.";
    SESSION_ENDED = "Your session has ended";
    SESSION_ENDED_ADVICE = "Your session has ended. Sign in to go on where you were.";
    SIGN_OUT = "Sign out";
    STILL_SIGNED_IN = "You are still signed in. {0} {1}";
    CHECKING_WHO = "Checking who is signed in…";
    NO_SIGN_IN_HERE = "The server asks for a sign-in.";
    NO_SIGN_IN_HERE_ADVICE = "This page is set up without one. Whoever deploys it can change \"signIn\" in index.html.";
    ACCOUNT = "Account";
    ANOTHER_ACCOUNT = "Another account";
    CUSTOMER = "Customer";
    ALL_CUSTOMERS = "All customers";
    CUSTOMER_IN_ADDRESS = "The customer in the address";

    // What is waiting.
    NEEDS_ATTENTION = "Needs attention";
    NOTHING_WAITING = "Nothing is waiting.";
    NEXT = "Next";
    NEXT_KEY = "Key: n";
    TO_CALL_BACK_N = "{0} person to call back" / "{0} people to call back";
    UNREAD_TEXTS_N = "{0} unread text" / "{0} unread texts";
    AWAIT_REPLY_N = "{0} text awaits our reply" / "{0} texts await our reply";
    // How long ago the longest waiting text came: "(longest: 3 days ago)".
    LONGEST = "(longest: {0})";
    NOT_HEARD_N = "{0} voice message not heard here" / "{0} voice messages not heard here";
    NEW_FORMS_N = "{0} new form" / "{0} new forms";
    CALL_BACK = "Call back";
    // The same as VOICEMAIL where there is little room.
    VOICEMAIL_SHORT = "Voicemail";
    UNDER_WAY_N = "{0} under way" / "{0} under way";
    WAITING_N = "{0} waiting" / "{0} waiting";

    // The period.
    PERIOD = "Period";
    FROM_DATE = "From date";
    START_EARLIER = "Start earlier";
    START_LATER = "Start later";
    TODAY = "Today";
    SINCE_YESTERDAY = "Since yesterday";
    DAYS_7 = "7 days";
    DAYS_30 = "30 days";
    DAYS_90 = "90 days";
    THIS_WEEK = "This week";
    THIS_MONTH = "This month";
    SINCE_VISIT = "Since last visit";
    SINCE_IN_ZONE = "Since {0}, in {1}";
    SINCE_YOUR_TIME = "Since {0}, your time";
    SINCE_YOUR_ZONE = "Since {0}, your time ({1})";
    NOT_WHOLE_DATE = "That is not a whole date. The page still shows what is named beside it.";
    NOT_A_DATE = "“{0}” is not a date such as 2026-11-23. The page shows what is named beside it.";
    IN_FUTURE = "{0} is in the future. Choose today or a day before.";
    TOO_OLD = "{0} is too long ago. Choose {1} or later.";
    DATE_REFUSED = "The server did not accept this date. Choose another one.";
    ALL_QUIET = "All quiet: no calls, texts or voicemail since {0}.";
    LOOK_BACK_30 = "Look back 30 days";
    LOOK_BACK_90 = "Look back 90 days";
    JUST_NOW = "just now";
    NO_DATE = "No date";
    // A day of the list, such as "Today, Monday, November 23".
    TODAY_IS = "Today, {0}";
    YESTERDAY_WAS = "Yesterday, {0}";
    NEW_ABOVE = "New above · last looked {0}";
    NEW_BELOW = "New below · last looked {0}";

    // How fresh it is.
    LOADING = "Loading…";
    RECEIVED = "{0} received so far";
    REFRESHING = "Refreshing…";
    UPDATED = "Updated {0}";
    MAY_BE_OLD = "{0}, may be out of date";
    REFRESH = "Refresh";
    REFRESH_BY_ITSELF = "Refresh by itself";
    OFF = "off";
    SECONDS = "{0} s";
    MINUTES = "{0} min";
    NEW_RELEASE = "There is a new version of this page.";
    LOAD_RELEASE = "Load it";
    SHOW_NEW_N = "{0} new, show" / "{0} new, show";

    // The search and the filters.
    SEARCH = "Search";
    SEARCH_HINT = "Name, number, words…";
    EVERYTHING = "Everything";
    FILTER_SECTION = "Filter {0}";
    MORE_FILTERS = "More filters";
    CLEAR_FILTERS = "Clear filters";
    ANY = "Any";
    NOT_IN_PERIOD = "one that is not in this period";
    REMOVE_CHOSEN = "{0}, remove";
    ALL = "All";
    MISSED = "Missed";
    ANSWERED = "Answered";
    INCOMING = "Incoming";
    OUTGOING = "Outgoing";
    LIVE = "Live";
    VOICEMAIL_LEFT = "Voicemail left";
    CHAT = "Chat";
    FAX = "Fax";
    UNREAD = "Unread";
    NO_MORE_TEXTS = "Wants no more texts";
    // Several calls, on a chip or in a chart.
    MISSED_ONES = "Missed";
    ANSWERED_ONES = "Answered";
    INCOMING_ONES = "Incoming";
    OUTGOING_ONES = "Outgoing";
    AWAITING_REPLY = "Awaiting reply";
    NOT_HEARD = "Not heard";
    WITH_TRANSCRIPT = "With transcript";
    NEW = "New";
    LINE = "Line";
    ANSWERED_BY = "Answered by";
    FORM = "Form";
    CLIENT = "Client";
    CONTACT = "Contact";
    NOT_LOADED = "Not loaded.";
    NO_MATCH = "Nothing here matches the search and the filters.";
    NO_MATCH_FILTERS = "Nothing here matches the filters.";
    NO_MATCH_SEARCH = "Nothing here matches the search.";
    CLEAR_THE_SEARCH = "Clear the search";
    CLEAR_THE_FILTERS = "Clear the filters";

    // To take away.
    SAVE_CSV = "Save {0} as CSV";
    ROWS_SAVED_N = "{0} row saved" / "{0} rows saved";
    COPY = "Copy {0}";
    COPIED = "Copied";
    COPY_REFUSED = "The browser did not allow copying";
    COPY_AS_TEXT = "Copy as text";
    COPY_CALL = "Copy as text: this call";
    COPY_TEXT = "Copy as text: this text";
    COPY_MESSAGE = "Copy as text: this message";
    COPY_FORM = "Copy as text: this form";
    COPY_CALLBACK = "Copy as text: this call-back";
    COPY_STORY = "Copy as text: this story";
    COPY_HANDOVER = "Copy as text: the hand-over";
    PRINT = "Print";

    // Addresses.
    WITHHELD_NUMBER = "Withheld number";
    UNKNOWN = "Unknown";
    EXTENSION = "Ext. {0}";
    WITH_EXTENSION = "{0}, ext. {1}";
    STORY_OF = "Story of {0}";
    CALL_ADDRESS = "Call {0}";
    TEXT_ADDRESS = "Text {0}";
    WRITE_TO = "Write to {0}";

    // Facts of a record, each beside others in a line.
    ON_LINE = "on {0}";
    IN_QUEUE_OF = "queue {0}";
    HELD_BY = "held by {0}";
    WITH = "with {0}";
    FOR = "for {0}";
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
    FAX_OUTGOING = "Outgoing fax";

    // Metrics.
    NO_METRICS = "The server counted nothing in this time.";
    ABOUT = "About {0}";
    AVERAGE_IS = "avg. {0}";
    COMPARE_PERIODS = "Compare periods";
    COMPARISON_LOADING = "Asking for the period before…";
    COMPARISON_FAILED = "The period before could not be had. Switch the comparison off and on to try again.";
    NO_PERIOD_BEFORE = "There is no period before this one to compare with: it would begin before 2000.";
    COMPARED_WITH = "Compared with {0} to {1}, whole days, against this period with today so far. Figures that do not add up over time are not compared. Calls of long ago may be archived, and then count less.";
    BEFORE = "before: {0}";
    SHOW_COUNT = "Show {0}";
    DIFFERS = "differs";
    DIFFERS_SKIPPED = "Some records could not be read and are left out of the list.";
    DIFFERS_MISSED = "The server counts every phone that rang unanswered; this page does not count a call that a colleague answered.";
    DIFFERS_ANSWERED = "This page counts calls for which the server names who answered.";
    DIFFERS_OTHERS = "The server may count what its lists leave out: old calls that are archived, or records beyond the most that it sends.";
    WHERE_IT_DIFFERS = "Where the list differs: {0}";
    METRIC_UNKNOWN = "A figure of this account. The server does not say what it counts.";
    UNIT_SECONDS = "Taken to be in seconds, from its name; shown as minutes and seconds.";
    UNIT_MINUTES = "Taken to be in minutes, from its name; shown as minutes and seconds.";
    UNIT_PERCENT = "Taken to be a percentage, from its name.";
    AVERAGE_OF_WHAT = "The server does not say over what the average is taken.";
    AS_GIVEN = "As the server gave it: {0}";
    AS_GIVEN_NUMBERS = "total {0}, average {1}";
    NONE = "none";
    METRIC_TOTAL_CALLS = "Total calls";
    METRIC_INBOUND_CALLS = "Inbound calls";
    METRIC_INCOMING_CALLS = "Incoming calls";
    METRIC_OUTBOUND_CALLS = "Outbound calls";
    METRIC_OUTGOING_CALLS = "Outgoing calls";
    METRIC_MISSED_CALLS = "Missed calls";
    METRIC_ANSWERED_CALLS = "Answered calls";
    METRIC_ABANDONED_CALLS = "Abandoned calls";
    METRIC_TALK_TIME = "Talk time";
    METRIC_RING_TIME = "Ring time";
    METRIC_HOLD_TIME = "Hold time";
    METRIC_WAIT_TIME = "Wait time";
    METRIC_QUEUE_WAIT_TIME = "Queue wait time";
    METRIC_VOICEMAILS = "Voicemails";
    METRIC_MESSAGES_RECEIVED = "Messages received";
    METRIC_MESSAGES_SENT = "Messages sent";
    METRIC_COMPLETED_FORMS = "Completed forms";
    MEANS_CALLS = "Every session that began in the window, in and out.";
    MEANS_INCOMING = "Sessions that came in.";
    MEANS_OUTGOING = "Sessions that went out.";
    MEANS_MISSED = "Sessions that the server counts as missed. A phone that rang while a colleague answered may be among them.";
    MEANS_ANSWERED = "Sessions that somebody answered.";
    MEANS_ABANDONED = "Callers who hung up before anybody answered.";
    MEANS_TALK = "How long people talked.";
    MEANS_RING = "How long phones rang before somebody answered.";
    MEANS_HOLD = "How long callers were on hold.";
    MEANS_WAIT = "How long callers waited to be answered.";
    MEANS_QUEUE = "How long callers waited in a queue.";
    MEANS_VOICEMAIL = "Voice messages that were left.";
    MEANS_RECEIVED = "Texts that came in.";
    MEANS_SENT = "Texts that went out.";
    MEANS_CONVERSATIONS = "Text conversations.";
    MEANS_FORMS = "Forms that operators completed.";

    // Charts.
    CALLS_OVER_TIME = "Calls over time";
    // The day, the hour, how many calls: "Busiest hour of the week: Tuesday, 10 AM (14 calls in all)".
    BUSIEST_N = "Busiest hour of the week: {1}, {2} ({0} call in all)" / "Busiest hour of the week: {1}, {2} ({0} calls in all)";
    WEEK_OF = "Week of {0}";
    CALLS_AN_HOUR = "Calls, an hour";
    CALLS_A_DAY = "Calls, a day";
    CALLS_A_WEEK = "Calls, a week";
    CALLS_A_MONTH = "Calls, a month";
    CHART_WORDS = "{0}; at most {1}. The table below has the numbers.";
    OTHER = "Other";
    NAMED_COUNT = "{0} {1}";
    LEFT_OUT = "Not in it, for want of a date within this period: {0}.";
    WHEN = "When";
    IN_NUMBERS = "In numbers";
    OVER_TIME_IN_NUMBERS = "Calls over time, in numbers";
    BY_DAY_AND_HOUR = "Calls that came in, by day and hour";

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

    // The preferences.
    PREFERENCES = "Preferences";
    LANGUAGE = "Language";
    THEME = "Theme";
    LIGHT = "Light";
    DARK = "Dark";
    AS_DEVICE = "As this device";
    DENSITY = "Density";
    COMFORTABLE = "Comfortable";
    COMPACT = "Compact";
    SPEED_OF_MESSAGES = "Speed of voice messages";
    USE_LANGUAGE = "Use this language";
    TIME_ZONE = "Time zone";
    USE_ZONE = "Use this zone";
    PLAY_ON = "When a voice message ends, play the next one not heard";
    COMPARE_METRICS = "Compare metrics with the period before";
    FOLD_CALLS = "Show repeated calls of one caller on one day as one row";
    SINGLE_KEYS = "Single keys";
    SHOW_KEYS = "Show the keys";
    SAVED_VIEWS = "Saved views";
    SAVED_VIEWS_NOTE = "A view keeps the period, the filters and the order of the calls, on this device. It does not keep the account, the customer or what you searched for.";
    FORGET_VIEW = "Forget {0}";
    VIEW_NAME = "Name of this view";
    VIEW_N = "View {0}";
    SAVE_VIEW = "Save this view";
    VIEW_SAVED = "View saved";
    HOURS_NOTE = "Times are shown in 12 or 24 hours as your language and region have it.";

    // The keys.
    KEYS = "Keys";
    KEYS_NOTE = "While you type in a field, keys are for typing.";
    KEY_ENTER = "Enter";
    KEY_SPACE = "Space";
    KEY_ESCAPE = "Esc";
    KEY_NEXT = "Go to the next thing that is waiting";
    KEY_ROW = "Next row";
    KEY_ROW_BEFORE = "Row before";
    KEY_OPEN = "Open the row";
    KEY_PLAY = "Play or pause the voice message";
    KEY_SEEK = "Ten seconds back or forward in the message";
    KEY_CLOSE = "Close what is open; empty the search";
    KEY_HELP = "Show these keys";

    // What went wrong: a title, and an advice.
    RETRY = "Retry";
    RETRY_IN = "Trying again by itself in {0}.";
    RETRY_ONLINE = "Trying again by itself when the line is back.";
    BELOW_IS_OLD = "{0} What is below is from before.";
    BELOW_IS_OLD_SINCE = "{0} What is below is from before: since {1}, as of {2}.";
    TRY_AGAIN = "Try again.";
    TRY_IN_A_MOMENT = "Try again in a moment.";
    ABORTED = "The request was given up.";
    OFFLINE = "You are offline.";
    OFFLINE_ADVICE = "Check the connection of this device, then try again.";
    TIMED_OUT = "The server took too long.";
    TIMED_OUT_ADVICE = "It did not answer within 30 seconds. Try again, or choose a later start: less data comes faster.";
    UNREACHED = "The server can't be reached.";
    UNREACHED_ADVICE = "Either its name can't be found, it does not answer, or it does not allow this page to read its answer; a browser does not tell which. Try again; if it stays so, tell whoever looks after your phone system.";
    CUT_OFF = "The connection broke before everything had arrived.";
    SIGNED_OUT = "You are signed out.";
    SIGNED_OUT_ADVICE = "Sign in again.";
    FORBIDDEN = "You are not allowed to see this.";
    FORBIDDEN_ADVICE = "Choose another account or customer, or ask whoever manages your users.";
    NOT_FOUND = "The server does not know this page's data.";
    NOT_FOUND_ADVICE = "Its address may be wrong. Tell whoever looks after your phone system.";
    TOO_MANY = "Too many requests.";
    TOO_MANY_ADVICE = "The server asks to wait a little. Try again in a moment.";
    BUSY = "The server is busy or being looked after.";
    REFUSED = "The server did not accept the request.";
    REFUSED_ADVICE = "Choose another start, account or customer.";
    FAILED = "Something went wrong at the server.";
    FAILED_ADVICE = "It is not your doing. Try again in a moment.";
    NOT_THE_API = "The answer is not data.";
    NOT_THE_API_ADVICE = "Something between this page and the server answered in its place: a sign-in page, a network's welcome page, a gateway. Reload the page, or try again.";
    TRUNCATED = "The answer stops in the middle.";
    TRUNCATED_ADVICE = "The connection may have broken. Try again.";
    UNREADABLE = "The answer can't be read.";
    UNREADABLE_ADVICE = "It is not what this page expects. Try again; if it stays so, tell whoever looks after your phone system.";
    STATUS_IS = "status {0}";
    STATUS_SAID = "status {0}: {1}";
    AFTER_BYTES = "after {0} bytes";
    AT_BYTE = "at byte {0}";
    NOT_AN_OBJECT = "not an object";
    SEVERAL_VALUES = "more than one value";
    ANOTHER_OBJECT = "an object of something else";
    SKIPPED_N = "{0} thing in the server's answer could not be read and was left out" / "{0} things in the server's answer could not be read and were left out";
    THE_WHOLE = "The whole";
    WHOLE_RECORDS = "whole records";
    LIST_ITSELF = "the list itself";
    VALUES_OF = "values of “{0}”";
    SKIPPED_LINE = "{0}: {1}, {2}×";

    // Technical details, and the heads of tables.
    TECHNICAL_DETAILS = "Technical details";
    ID = "Id";
    SESSION_ID = "Session id";
    CALL_SID = "Call SID";
    CONFERENCE_SID = "Conference SID";
    LAST_PARTICIPANT_SID = "Last participant's call SID";
    FROM_AS_SENT = "From as sent";
    TO_AS_SENT = "To as sent";
    DESTINATION_AS_SENT = "Destination as sent";
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
    MESSAGE_ENDPOINT_ID = "Message's endpoint id";
    DATE_AS_SENT = "Date as sent";
    DIRECTION_AS_SENT = "Direction as sent";
    FORM_ID = "Form id";
    CLIENT_ID = "Client id";
    CONTACT_ID = "Contact id";
    CONTACTS_IDS = "Contacts' ids";
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
    HEARD_HERE = "Heard here";
    AI_TRANSCRIPT_HEAD = "AI transcript";
    TRANSCRIPT_HEAD = "Transcript";
    EMAIL_SUBJECT = "E-mail subject";
    METRIC = "Metric";
    METRIC_KEY = "Key";
    METRIC_TOTAL = "Total";
    METRIC_AVERAGE = "Average";
    YES = "yes";
    NO = "no";
}
