//! The page as a whole: its sections, sign-in, what is waiting, the period, the search, and taking data away.

use crate::i18n::declare::messages;

messages! {
    after 0;

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
}
