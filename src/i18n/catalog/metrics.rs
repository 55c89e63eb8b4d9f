//! Metrics and charts.

use crate::i18n::declare::messages;

messages! {
    after super::records::END;

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
}
