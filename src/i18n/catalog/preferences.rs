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
}
