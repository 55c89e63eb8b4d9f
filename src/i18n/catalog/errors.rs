//! What went wrong: a title and an advice for each, and the records that were skipped.

use crate::i18n::declare::messages;

messages! {
    after super::preferences::END;

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
}
