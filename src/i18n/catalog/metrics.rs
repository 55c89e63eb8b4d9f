//! Metrics and charts.

use crate::i18n::declare::messages;

messages! {
    after super::records::END;

    // Metrics.
    NO_METRICS = "No metrics since {0}.";
    ABOUT = "About {0}";
    AVERAGE_IS = "avg {0}";
    COMPARE_PERIODS = "Compare periods";
    COMPARISON_LOADING = "Loading the previous period…";
    COMPARISON_FAILED = "Couldn’t load the previous period. Turn the comparison off and on to try again.";
    NO_PERIOD_BEFORE = "There’s no earlier period to compare with: it would start before 2000.";
    COMPARED_WITH = "Compared with {0} – {1} (full days). Today counts so far. Figures that don’t add up over time aren’t compared; archived calls may be missing.";
    BEFORE = "was {0}";
    DIFFERS = "{0} listed";
    DIFFERS_SKIPPED = "Some records couldn’t be read and aren’t in the list.";
    DIFFERS_MISSED = "The phone system counts every phone that rang without an answer. This list leaves out calls a colleague picked up.";
    DIFFERS_ANSWERED = "This list has the calls for which the phone system says who answered.";
    DIFFERS_OTHERS = "The total may include archived or older calls that aren’t in the list.";
    WHERE_IT_DIFFERS = "Why the numbers differ: {0}";
    METRIC_UNKNOWN = "Custom metric of your account.";
    UNIT_SECONDS = "Shown as time: the name suggests seconds.";
    UNIT_MINUTES = "Shown as time: the name suggests minutes.";
    UNIT_PERCENT = "Shown as a percentage: the name suggests it.";
    AVERAGE_OF_WHAT = "Average as reported; its basis isn’t stated.";
    AS_GIVEN = "As reported: {0}";
    AS_GIVEN_NUMBERS = "total {0}, average {1}";
    NONE = "None";
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
    MEANS_CALLS = "All calls in this period, in and out.";
    MEANS_INCOMING = "Incoming calls.";
    MEANS_OUTGOING = "Outgoing calls.";
    MEANS_MISSED = "Calls the phone system counts as missed. A phone that rang while a colleague answered may be among them.";
    MEANS_ANSWERED = "Calls that someone answered.";
    MEANS_ABANDONED = "Callers who hung up before anyone answered.";
    MEANS_TALK = "How long people talked.";
    MEANS_RING = "How long phones rang before someone answered.";
    MEANS_HOLD = "How long callers were on hold.";
    MEANS_WAIT = "How long callers waited to be answered.";
    MEANS_QUEUE = "How long callers waited in a queue.";
    MEANS_VOICEMAIL = "Voicemails received.";
    MEANS_RECEIVED = "Received texts.";
    MEANS_SENT = "Sent texts.";
    MEANS_CONVERSATIONS = "Text conversations.";
    MEANS_FORMS = "Forms completed by operators.";

    // Charts.
    CALLS_OVER_TIME = "Calls over time";
    // The day, the hour, how many calls: "Busiest: Tuesday at 10 AM (14 calls)".
    BUSIEST_N = "Busiest: {1} at {2} ({0} call)" / "Busiest: {1} at {2} ({0} calls)";
    WEEK_OF = "Week of {0}";
    CALLS_AN_HOUR = "Calls per hour";
    CALLS_A_DAY = "Calls per day";
    CALLS_A_WEEK = "Calls per week";
    CALLS_A_MONTH = "Calls per month";
    CHART_WORDS = "{0}; at most {1}. The table below has the numbers.";
    OTHER = "Other";
    NAMED_COUNT = "{0} {1}";
    LEFT_OUT = "Not shown (no date in this period): {0}.";
    WHEN = "When";
    IN_NUMBERS = "Show as table";
    OVER_TIME_IN_NUMBERS = "Calls over time as a table";
    BY_DAY_AND_HOUR = "Incoming calls by day and hour";
}
