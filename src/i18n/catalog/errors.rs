//! What went wrong: a title and an advice for each, and the records that were skipped.

use crate::i18n::declare::messages;

messages! {
    after super::preferences::END;

    // What went wrong: a title, and an advice.
    RETRY = "Retry";
    RETRY_IN = "Retrying in {0}.";
    BELOW_IS_OLD = "{0} Showing earlier data.";
    BELOW_IS_OLD_SINCE = "{0} Showing data since {1}, as of {2}.";
    TRY_AGAIN = "Try again.";
    TRY_IN_A_MOMENT = "Try again in a moment.";
    ABORTED = "The request was canceled.";
    OFFLINE = "You seem to be offline.";
    OFFLINE_ADVICE = "Check your connection and try again.";
    TIMED_OUT = "The phone system took too long to respond.";
    TIMED_OUT_ADVICE = "No answer within 30 seconds. Try again, or choose a later start for less data.";
    UNREACHED = "Can’t reach the phone system.";
    UNREACHED_ADVICE = "Check your connection and try again. If it keeps happening, contact your administrator.";
    CUT_OFF = "The connection broke while loading.";
    SIGNED_OUT = "You’re signed out.";
    SIGNED_OUT_ADVICE = "Sign in again.";
    FORBIDDEN = "You don’t have access to this data.";
    FORBIDDEN_ADVICE = "Choose another account or customer, or ask your administrator.";
    NOT_FOUND = "This page’s data wasn’t found.";
    NOT_FOUND_ADVICE = "The address may be wrong. Contact your administrator.";
    TOO_MANY = "Too many requests.";
    TOO_MANY_ADVICE = "Wait a moment, then try again.";
    BUSY = "The phone system is busy or under maintenance.";
    REFUSED = "The request was rejected.";
    REFUSED_ADVICE = "Choose another start, account or customer.";
    FAILED = "Something went wrong on the server.";
    FAILED_ADVICE = "Try again in a moment.";
    NOT_THE_API = "Unexpected response.";
    NOT_THE_API_ADVICE = "Something between this page and the phone system answered instead, such as a network’s sign-in page. Reload the page, or try again.";
    TRUNCATED = "Incomplete response.";
    TRUNCATED_ADVICE = "The connection may have broken. Try again.";
    UNREADABLE = "Response couldn’t be read.";
    UNREADABLE_ADVICE = "Try again. If it keeps happening, contact your administrator.";
    STATUS_IS = "status {0}";
    STATUS_SAID = "status {0}: {1}";
    AFTER_BYTES = "after {0} bytes";
    AT_BYTE = "at byte {0}";
    NOT_AN_OBJECT = "not an object";
    SEVERAL_VALUES = "more than one value";
    ANOTHER_OBJECT = "an object of something else";
    SKIPPED_N = "{0} record couldn’t be read and isn’t shown" / "{0} records couldn’t be read and aren’t shown";
    THE_WHOLE = "The whole";
    WHOLE_RECORDS = "whole records";
    LIST_ITSELF = "the list itself";
    VALUES_OF = "values of “{0}”";
    SKIPPED_LINE = "{0}: {1}, {2}×";
}
