//! What a session's log says, line by line as things happen.

use super::{
    dates::{Millis, SECOND, iso},
    dto::{Channel, Direction, LogLine},
    plan::Plan,
    world::Account,
};

/// The lines written up to now, oldest first.
pub fn lines(account: &Account, plan: &Plan, now: Millis) -> Vec<(Millis, String)> {
    let mut lines = match plan.channel {
        Channel::Voice => voice(account, plan),
        Channel::Chat => chat(account, plan),
        Channel::Fax => fax(account, plan),
    };
    lines.retain(|(at, _)| *at <= now);
    lines.sort_by_key(|(at, _)| *at);
    lines
}

/// The lines as the API has them.
pub fn dated(lines: Vec<(Millis, String)>) -> Vec<LogLine> {
    lines.into_iter().map(|(at, message)| LogLine { date: iso(at), message }).collect()
}

fn voice(account: &Account, plan: &Plan) -> Vec<(Millis, String)> {
    let line = &account.lines[plan.line];
    let name = |index: usize| account.staff[index].name;
    let mut lines = Vec::with_capacity(8);
    let mut say = |at: Millis, message: String| lines.push((at, message));
    let rings = plan.queued.map_or(plan.start, |queued| queued.to);
    if plan.direction == Direction::Outgoing {
        let agent = plan.agent.map_or("System", name);
        say(plan.start, format!("{agent} dialled {}", plan.other.address));
        if let Some(at) = plan.answered {
            say(at, format!("{} answered", plan.other.label()));
        }
    } else {
        let from = &plan.other.address;
        say(plan.start, format!("Incoming call from {from} to {}", line.address));
        say(plan.start + 400, format!("Flow “{}” started", line.name));
        if let Some(queued) = plan.queued {
            say(queued.from, format!("Waiting in queue “{}”, position 2", line.name));
            let mut at = queued.from + 20 * SECOND;
            while at < queued.to {
                say(at, "Still waiting, position 1".to_owned());
                at += 20 * SECOND;
            }
        }
        for index in &plan.group {
            say(rings + 600, format!("Ringing {}", name(*index)));
        }
        if let (Some(at), Some(agent)) = (plan.answered, plan.agent) {
            say(at, format!("Answered by {}", name(agent)));
        }
    }
    if let (Some(hold), Some(agent)) = (plan.hold, plan.agent) {
        say(hold.from, format!("{} put the call on hold", name(agent)));
        if hold.to < plan.end {
            say(hold.to, format!("{} took the call off hold", name(agent)));
        }
    }
    if let (Some(transfer), Some(agent)) = (plan.transfer, plan.agent) {
        let to = name(transfer.to);
        say(transfer.at, format!("{} transferred the call to {to}", name(agent)));
        say(transfer.at + 900, format!("{to} joined, {} left", name(agent)));
    }
    if let Some(recording) = plan.recording {
        let seconds = Millis::from(recording.seconds);
        say(recording.from - 5 * SECOND, "No answer, playing the greeting".to_owned());
        say(recording.from, "Recording a message".to_owned());
        say(recording.from + seconds * SECOND, format!("Message of {seconds} seconds saved"));
    } else if plan.answered.is_none() {
        say(plan.end - 100, format!("{}: timeout, nobody answered", plan.outcome));
    }
    say(plan.end, format!("Call ended: {}", plan.outcome));
    lines
}

fn chat(account: &Account, plan: &Plan) -> Vec<(Millis, String)> {
    let agent = plan.agent.map_or("System", |index| account.staff[index].name);
    let mut lines = vec![
        (plan.start, format!("Chat with {} started", plan.other.label())),
        (plan.end, "Chat closed after inactivity".to_owned()),
    ];
    if let Some(at) = plan.answered {
        lines.push((at, format!("{agent} joined the chat")));
    }
    lines
}

fn fax(account: &Account, plan: &Plan) -> Vec<(Millis, String)> {
    let line = &account.lines[plan.line];
    vec![
        (plan.start, format!("Fax session on {} started", line.name)),
        (plan.end, format!("{}, 3 pages", plan.outcome)),
    ]
}
