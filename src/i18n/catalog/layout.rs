//! What the layout of the page says: the order of callbacks, the views of a small screen, empty states.

use crate::i18n::declare::messages;

messages! {
    after super::technical::END;

    // The layout of the page.
    FILTER_N = "Filter {0}";
    ACCOUNT_MENU = "Account menu: {0}";
    MENU = "Menu";
    SKIP_TO_CALLS = "Skip to calls";
    ALL_CALLBACKS_N = "All {0} callback" / "All {0} callbacks";
    ALL_CALLS_N = "All {0} call" / "All {0} calls";
    NOT_PRINTED_N = "{0} more isn’t printed." / "{0} more aren’t printed.";
    ALL_TEXTS_N = "All {0} conversation" / "All {0} conversations";
    ALL_VOICEMAIL_N = "All {0} voicemail" / "All {0} voicemails";
    ALL_FORMS_N = "All {0} form" / "All {0} forms";
    ALL_METRICS_N = "All {0}" / "All {0}";
    SORT_CALLBACKS = "Order of callbacks";
    NEWEST_FIRST = "Newest first";
    LONGEST_WAITING_FIRST = "Longest waiting first";
    ABOUT_LIST = "About this list";
    CALLBACKS_REGION = "Call-backs";
    CANT_CALL_BACK = "Can’t call back";
    APPEAR_HERE = "Calls, texts and voicemail will appear here.";
    NO_RESULTS_FOR = "No results for “{0}” since {1}.";
    STILL_LOADING = "Still loading…";
    LOOK_GROUP = "Look";
    TIMES_GROUP = "Times";
    WORKING_GROUP = "Working";
}
