//! The page as a whole: its sections, sign-in, what is waiting, the period, the search, and taking data away.

use crate::i18n::declare::messages;

messages! {
    after 0;

    // The page.
    HOME = "Home";
    TITLE = "Home · EvoVoice";
    TITLE_WAITING = "({0}) Home · EvoVoice";
    NOT_SET_UP = "This page isn’t set up correctly.";
    NOT_SET_UP_ADVICE = "{0} Ask your administrator to check the configuration in index.html.";
    CONFIG_NOT_JSON = "The configuration block isn’t valid JSON.";
    CONFIG_API_BASE = "\"apiBase\" must be empty, a path, or an address that begins with https://.";
    CONFIG_UNKNOWN_KEYS = "The configuration block has only unknown keys.";
    CONFIG_UNKNOWN_KEY = "The configuration block has an unknown key: {0}.";
    CONFIG_WRONG_VALUE = "The configuration block has a wrong value for {0}.";
    CONFIG_MEDIA_PATHS = "\"mediaPaths\" must be a list of folders, such as [\"files/\", \"avatars/\"].";
    SKIP_TO_CONTENT = "Skip to content";
    WHAT_IS_SHOWN = "Filters";
    WHOSE_DATA = "Account and customer";
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
    CALLBACKS = "Callbacks";
    TEXTS = "Texts";
    CALLS_N = "{0} call" / "{0} calls";
    CONVERSATIONS_N = "{0} conversation" / "{0} conversations";
    VOICE_MESSAGES_N = "{0} voicemail" / "{0} voicemails";
    FORMS_N = "{0} form" / "{0} forms";
    COUNT_OF = "{0} of {1}";

    // Signing in and out.
    SIGN_IN = "Sign in";
    SIGNING_IN = "Signing in…";
    SIGN_IN_TITLE = "Sign in to EvoVoice";
    USER_NAME = "User name";
    PASSWORD = "Password";
    REMEMBER_ME = "Remember me";
    WRONG_PASSWORD = "Wrong user name or password. Try again.";
    NO_COOKIE = "You’re signed in, but this browser doesn’t keep cookies for this address. Allow cookies in the browser’s settings or leave private mode, then sign in again.";
    SESSION_ENDED = "Your session ended";
    SESSION_ENDED_ADVICE = "Your session ended. Sign in to continue where you left off.";
    SIGN_OUT = "Sign out";
    STILL_SIGNED_IN = "Couldn’t sign you out. {0} {1}";
    CHECKING_WHO = "Checking who’s signed in…";
    NO_SIGN_IN_HERE = "The phone system asks for a sign-in.";
    NO_SIGN_IN_HERE_ADVICE = "This page is set up without one. Ask your administrator to check \"signIn\" in index.html.";
    ACCOUNT = "Account";
    ANOTHER_ACCOUNT = "Account from the link";
    CUSTOMER = "Customer";
    ALL_CUSTOMERS = "All customers";
    CUSTOMER_IN_ADDRESS = "Customer from the link";

    // What is waiting.
    NEEDS_ATTENTION = "Needs attention";
    NOTHING_WAITING = "All caught up";
    NEXT = "Next up";
    NEXT_KEY = "Shortcut: N";
    TO_CALL_BACK_N = "{0} callback" / "{0} callbacks";
    UNREAD_TEXTS_N = "{0} unread text" / "{0} unread texts";
    AWAIT_REPLY_N = "{0} to reply" / "{0} to reply";
    // How long ago the longest waiting text came: "oldest 3 days ago".
    LONGEST = "oldest {0}";
    NOT_HEARD_N = "{0} unplayed voicemail" / "{0} unplayed voicemails";
    NEW_FORMS_N = "{0} new form" / "{0} new forms";
    CALL_BACK = "Call";
    // The same as VOICEMAIL where there is little room.
    VOICEMAIL_SHORT = "Voicemail";
    UNDER_WAY_N = "{0} live" / "{0} live";
    WAITING_N = "{0} waiting" / "{0} waiting";

    // The period.
    PERIOD = "Period";
    FROM_DATE = "From date";
    START_EARLIER = "Earlier start";
    START_LATER = "Later start";
    TODAY = "Today";
    SINCE_YESTERDAY = "Since yesterday";
    DAYS_7 = "7 days";
    DAYS_30 = "30 days";
    DAYS_90 = "90 days";
    THIS_WEEK = "This week";
    THIS_MONTH = "This month";
    SINCE_VISIT = "Last visit";
    SINCE_IN_ZONE = "Since {0}, {1} time";
    SINCE_YOUR_TIME = "Since {0}";
    NOT_WHOLE_DATE = "Enter a full date. Still showing the previous period.";
    NOT_A_DATE = "“{0}” isn’t a valid date. Use a date like 2026-11-23.";
    IN_FUTURE = "{0} is in the future. Choose today or earlier.";
    TOO_OLD = "{0} is too far back. Choose {1} or later.";
    DATE_REFUSED = "The phone system didn’t accept this date. Choose another.";
    ALL_QUIET = "No activity since {0}";
    LOOK_BACK_30 = "Look back 30 days";
    LOOK_BACK_90 = "Look back 90 days";
    JUST_NOW = "just now";
    NO_DATE = "No date";
    // A day of the list, such as "Today, Monday, November 23".
    TODAY_IS = "Today, {0}";
    YESTERDAY_WAS = "Yesterday, {0}";
    NEW_ABOVE = "New since {0}";

    // How fresh it is.
    LOADING = "Loading…";
    RECEIVED = "{0} received so far";
    REFRESHING = "Refreshing…";
    UPDATED = "Updated {0}";
    MAY_BE_OLD = "{0}, may be outdated";
    REFRESH = "Refresh";
    REFRESH_BY_ITSELF = "Auto-refresh";
    OFF = "off";
    SECONDS = "{0} s";
    MINUTES = "{0} min";
    NEW_RELEASE = "A new version is available.";
    LOAD_RELEASE = "Reload";
    SHOW_NEW_N = "Show {0} new" / "Show {0} new";

    // The search and the filters.
    SEARCH = "Search";
    SEARCH_HINT = "Search names, numbers, messages";
    EVERYTHING = "Everything";
    FILTER_SECTION = "Filter {0}";
    MORE_FILTERS = "Filter";
    CLEAR_FILTERS = "Clear filters";
    ANY = "Any";
    NOT_IN_PERIOD = "not in this period";
    REMOVE_CHOSEN = "{0}, remove";
    ALL = "All";
    MISSED = "Missed";
    ANSWERED = "Answered";
    INCOMING = "Incoming";
    OUTGOING = "Outgoing";
    LIVE = "Live";
    VOICEMAIL_LEFT = "Voicemail";
    CHAT = "Chat";
    FAX = "Fax";
    UNREAD = "Unread";
    NO_MORE_TEXTS = "Opted out of texts";
    // Several calls, on a chip or in a chart.
    MISSED_ONES = "Missed";
    ANSWERED_ONES = "Answered";
    INCOMING_ONES = "Incoming";
    OUTGOING_ONES = "Outgoing";
    AWAITING_REPLY = "To reply";
    NOT_HEARD = "Unplayed";
    WITH_TRANSCRIPT = "Transcript";
    NEW = "New";
    LINE = "Line";
    ANSWERED_BY = "Answered by";
    FORM = "Form";
    CLIENT = "Client";
    CONTACT = "Contact";
    NO_MATCH = "No matches for this search and these filters.";
    NO_MATCH_FILTERS = "No matches for these filters.";
    CLEAR_THE_SEARCH = "Clear search";
    CLEAR_THE_FILTERS = "Clear filters";

    // To take away.
    SAVE_CSV = "Save {0} as CSV";
    ROWS_SAVED_N = "{0} row saved to CSV" / "{0} rows saved to CSV";
    COPY = "Copy {0}";
    COPIED = "Copied";
    COPY_BY_HAND = "Your browser doesn’t let this page copy. Copy it from here:";
    COPY_REFUSED = "Couldn’t copy. Your browser blocked it.";
    COPY_CALL = "Copy call as text";
    COPY_TEXT = "Copy message as text";
    COPY_MESSAGE = "Copy voicemail as text";
    COPY_FORM = "Copy form as text";
    COPY_CALLBACK = "Copy callback as text";
    COPY_STORY = "Copy history as text";
    COPY_HANDOVER = "Copy handoff as text";
    PRINT = "Print";
}
