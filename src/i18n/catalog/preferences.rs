//! The preferences, and the keys.

use crate::i18n::declare::messages;

messages! {
    after super::lists::END;

    // The preferences.
    PREFERENCES = "Preferences";
    LANGUAGE = "Language";
    THEME = "Theme";
    LIGHT = "Light";
    DARK = "Dark";
    AS_DEVICE = "System";
    DENSITY = "Density";
    COMFORTABLE = "Comfortable";
    COMPACT = "Compact";
    SPEED_OF_MESSAGES = "Playback speed";
    USE_LANGUAGE = "Apply language";
    TIME_ZONE = "Time zone";
    USE_ZONE = "Apply time zone";
    PLAY_ON = "Autoplay next voicemail";
    COMPARE_METRICS = "Compare metrics with the previous period";
    FOLD_CALLS = "Group repeat callers";
    SINGLE_KEYS = "Keyboard shortcuts";
    SHOW_KEYS = "Show keyboard shortcuts";
    SAVED_VIEWS = "Saved views";
    SAVED_VIEWS_NOTE = "Saves period, filters and sorting on this device.";
    FORGET_VIEW = "Delete {0}";
    VIEW_NAME = "View name";
    VIEW_N = "View {0}";
    SAVE_VIEW = "Save view";
    VIEW_SAVED = "View saved";
    CSV_FORMAT = "CSV files";
    CSV_SPREADSHEET = "For spreadsheets";
    CSV_PLAIN = "For other programs (RFC 4180)";
    HOURS_NOTE = "12 or 24 hours follow your language and region.";

    // For somebody who is elsewhere.
    ELSEWHERE_GROUP = "In the background";
    NOTIFY = "Notify me of new callbacks, texts and voicemail";
    NOTIFY_WHO = "Show who it is in notifications";
    SHOW_COUNT = "Show what’s waiting on the tab and app icon";
    NOTIFY_NOTE = "While this page is open in a background tab or window.";
    NOTIFY_BLOCKED = "The browser blocks notifications from this page. Allow them in its settings for this address, then switch this on again.";
    NOTIFY_CANT = "This browser can’t show notifications from this page. On an iPhone or iPad, add the page to the Home Screen first.";
    NEW_CALLBACKS_N = "{0} new callback" / "{0} new callbacks";
    NEW_TEXTS_N = "{0} new text" / "{0} new texts";
    NEW_VOICEMAIL_N = "{0} new voicemail" / "{0} new voicemails";

    // The keys.
    KEYS = "Keyboard shortcuts";
    KEYS_NOTE = "Shortcuts are off while typing.";
    KEY_ENTER = "Enter";
    KEY_SPACE = "Space";
    KEY_ESCAPE = "Esc";
    KEY_NEXT = "Next up";
    KEY_ROW = "Next row";
    KEY_ROW_BEFORE = "Previous row";
    KEY_OPEN = "Open row";
    KEY_PLAY = "Play or pause voicemail";
    KEY_SEEK = "Back or forward 10 seconds";
    KEY_CLOSE = "Close or clear search";
    KEY_HELP = "Show keyboard shortcuts";
}
