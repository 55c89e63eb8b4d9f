//! Numbers about the calls of a window, in agreement with its lists.

use super::{
    dates::{DAY, Millis},
    dto::{Channel, Direction, Metric},
    plan::Plan,
    texts::Text,
};

/// What is counted.
pub struct Counted<'a> {
    /// Start of the window.
    pub from: Millis,
    pub now: Millis,
    pub plans: &'a [&'a Plan],
    pub texts: &'a [&'a Text],
    pub voicemails: usize,
    /// Whether an average over nothing is NaN rather than absent.
    pub nan: bool,
}

/// The metrics: counts with their average per day, times in seconds with
/// their average per call.
pub fn metrics(counted: &Counted) -> Vec<Metric> {
    let &Counted { now, plans, .. } = counted;
    let days = (((now - counted.from) as f64) / DAY as f64).ceil().max(1.0);
    let count = |metric_key, number: usize| Metric {
        metric_key,
        total: number as f64,
        average: Some(rounded(number as f64 / days)),
    };
    let calls = |wanted: fn(&Plan) -> bool| plans.iter().filter(|plan| wanted(plan)).count();
    let texts = |direction| {
        let sent = counted.texts.iter();
        sent.filter(|text| text.direction == direction).count()
    };
    let time = |metric_key, seconds: Vec<f64>| {
        let total: f64 = seconds.iter().sum();
        let average = if seconds.is_empty() {
            counted.nan.then_some(f64::NAN)
        } else {
            Some(rounded(total / seconds.len() as f64))
        };
        Metric { metric_key, total: rounded(total), average }
    };
    let spent = || {
        let voice = plans.iter().filter(|plan| plan.channel == Channel::Voice);
        voice.map(|plan| (plan, plan.spent(now)))
    };
    let answered = || spent().filter(|(plan, _)| plan.answered.is_some_and(|answered| answered <= now));
    vec![
        count("TotalCalls", plans.len()),
        count("InboundCalls", calls(incoming)),
        count("OutboundCalls", calls(|plan| !incoming(plan))),
        count("AnsweredCalls", plans.iter().filter(|plan| plan.answerer(now).is_some()).count()),
        count("MissedCalls", calls(|plan| plan.missed)),
        count("NewPatientCalls", calls(|plan| plan.id.ends_with('7'))),
        time("TalkTime", answered().map(|(_, spent)| spent.talk).collect()),
        time("RingTime", spent().map(|(_, spent)| spent.ring).collect()),
        time(
            "HoldTime",
            spent()
                .filter(|(plan, _)| plan.hold.is_some_and(|hold| hold.from <= now))
                .map(|(_, spent)| spent.hold)
                .collect(),
        ),
        time(
            "QueueWaitTime",
            spent().filter(|(plan, _)| plan.queued.is_some()).map(|(_, spent)| spent.queue).collect(),
        ),
        // No one ever asks to be called back by the queue.
        time("CallbackWaitTime", Vec::new()),
        count("Voicemails", counted.voicemails),
        count("MessagesReceived", texts(Direction::Incoming)),
        count("MessagesSent", texts(Direction::Outgoing)),
    ]
}

fn incoming(plan: &Plan) -> bool {
    plan.direction == Direction::Incoming
}

/// To thousandths, as nobody measures calls more exactly.
fn rounded(number: f64) -> f64 {
    // The sum of nothing is a negative zero, which would show.
    (number * 1_000.0).round() / 1_000.0 + 0.0
}
