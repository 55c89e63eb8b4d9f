//! A day of an account: who called whom, what was missed and what came of it.

use super::{
    dates::{HOUR, MINUTE, Millis, SECOND},
    dto::{Channel, Direction},
    people::{People, Person, Script},
    plan::{Plan, Recording, Span, Transfer},
    random::Random,
    texts::{self, Text},
    world::Account,
};

/// How likely a call is in each hour of the day.
const HOURS: [u32; 24] = [1, 1, 1, 1, 1, 2, 4, 8, 22, 36, 38, 28, 16, 32, 36, 34, 24, 12, 7, 5, 4, 3, 2, 1];

/// Writes the sessions and texts of one day.
pub struct Stories<'a> {
    account: &'a Account,
    people: &'a People,
    random: Random,
    midnight: Millis,
    /// The sessions so far, unsorted.
    pub plans: Vec<Plan>,
    /// The texts so far, unsorted.
    pub texts: Vec<Text>,
}

impl<'a> Stories<'a> {
    /// An empty day that starts at `midnight`.
    pub fn new(account: &'a Account, people: &'a People, midnight: Millis, random: Random) -> Self {
        Self { account, people, random, midnight, plans: Vec::new(), texts: Vec::new() }
    }

    /// Fills the day with that many sessions and the texts that go with them.
    pub fn write(&mut self, sessions: usize) {
        while self.plans.len() < sessions {
            let start = self.moment();
            match self.random.below(100) {
                0..6 => self.chat(start),
                6..8 => self.fax(start),
                8..36 => self.outgoing(start),
                36..58 => self.missed(start),
                _ => self.answered(start),
            }
        }
        // A follow-up may have been one too many.
        self.plans.truncate(sessions);
        for number in 0..sessions / 8 {
            let start = self.moment();
            let day = (self.midnight / (24 * HOUR)) as usize;
            self.thread(start, day * 7 + number);
        }
    }

    fn moment(&mut self) -> Millis {
        let hour = self.random.weighted(&HOURS) as Millis;
        self.midnight + hour * HOUR + self.random.between(0, HOUR)
    }

    /// A bare incoming voice session, to be filled in.
    fn session(&mut self, start: Millis) -> Plan {
        let other = self.people.caller(&mut self.random).clone();
        // The last line is a mailbox, which no one can ring.
        let line = self.random.below(self.account.lines.len().saturating_sub(1));
        Plan {
            id: self.random.hex(24),
            channel: Channel::Voice,
            direction: Direction::Incoming,
            line,
            other,
            start,
            queued: None,
            group: Vec::new(),
            answered: None,
            agent: None,
            hold: None,
            transfer: None,
            recording: None,
            end: start,
            missed: false,
            outcome: "Completed",
            gone: None,
        }
    }

    fn staff(&mut self) -> usize {
        self.random.below(self.account.staff.len())
    }

    /// Two to four colleagues whose phones ring together.
    fn group(&mut self) -> Vec<usize> {
        let first = self.staff();
        let size = 2 + self.random.below(3);
        (first..first + size).map(|index| index % self.account.staff.len()).collect()
    }

    /// How long people talk: mostly a few minutes, seldom half an hour.
    fn talk(&mut self) -> Millis {
        let minutes = 0.4 + self.random.unit().powi(4) * 24.0;
        (minutes * MINUTE as f64) as Millis
    }

    fn seconds(&mut self, low: i64, high: i64) -> Millis {
        self.random.between(low * SECOND, high * SECOND)
    }

    fn answered(&mut self, start: Millis) {
        let mut plan = self.session(start);
        self.take(&mut plan);
        self.plans.push(plan);
    }

    /// Lets the call be answered, and what may happen after that.
    fn take(&mut self, plan: &mut Plan) {
        plan.group = self.group();
        let mut at = plan.start + self.seconds(1, 3);
        if self.random.chance(0.35) {
            let to = if self.random.chance(0.02) {
                // A bad day, and a long log.
                at + self.seconds(600, 1_500)
            } else {
                at + self.seconds(8, 140)
            };
            plan.queued = Some(Span { from: at, to });
            at = to;
        }
        at += self.seconds(3, 22);
        plan.answered = Some(at);
        plan.agent = Some(*self.random.pick(&plan.group));
        plan.end = at + self.talk();
        let half = at + (plan.end - at) / 2;
        if self.random.chance(0.18) {
            let to = half + self.seconds(15, 180);
            plan.hold = Some(Span { from: half, to });
            if self.random.chance(0.1) {
                // The caller gave up while on hold.
                plan.end = to;
                plan.outcome = "Abandoned on hold";
            } else {
                plan.end = plan.end.max(to + self.seconds(20, 200));
            }
        }
        if plan.outcome == "Completed" && self.random.chance(0.14) {
            let from = plan.hold.map_or(half, |hold| hold.to);
            let to = self.staff();
            plan.transfer = Some(Transfer { at: from, to });
            plan.end = plan.end.max(from + self.seconds(30, 240));
            plan.outcome = "Transferred";
        }
        // A phone of the group that rang in vain counts as missed, too.
        plan.missed = plan.group.len() > 3 && self.random.chance(0.25);
    }

    fn outgoing(&mut self, start: Millis) {
        let plan = self.session(start);
        if plan.other.reachable {
            self.dial(plan);
        } else {
            self.answered(start);
        }
    }

    /// Makes the session a call from inside and keeps it.
    fn dial(&mut self, mut plan: Plan) {
        plan.direction = Direction::Outgoing;
        let agent = self.staff();
        plan.agent = Some(agent);
        plan.group = vec![agent];
        let ring = self.seconds(4, 28);
        if self.random.chance(0.8) {
            plan.answered = Some(plan.start + ring);
            plan.end = plan.start + ring + self.talk();
        } else {
            plan.end = plan.start + ring + self.seconds(4, 12);
            plan.outcome = *self.random.pick(&["No answer", "Busy", "Failed"]);
        }
        self.plans.push(plan);
    }

    fn missed(&mut self, start: Millis) {
        let mut plan = self.session(start);
        self.ring_in_vain(&mut plan);
        let (line, other, end) = (plan.line, plan.other.clone(), plan.end);
        self.plans.push(plan);
        let wait = self.random.between(4 * MINUTE, 3 * HOUR);
        match self.random.below(100) {
            0..20 if other.reachable => {
                let mut back = self.session(end + wait);
                (back.line, back.other) = (line, other);
                self.dial(back);
            }
            20..32 if other.reachable => self.text_back(end + wait, line, &other),
            32..46 => {
                let mut again = self.session(end + wait / 4);
                (again.line, again.other) = (line, other);
                self.take(&mut again);
                self.plans.push(again);
            }
            // The others are still waiting.
            _ => {}
        }
    }

    fn ring_in_vain(&mut self, plan: &mut Plan) {
        plan.group = self.group();
        plan.missed = true;
        plan.end = plan.start + self.seconds(14, 36);
        plan.outcome = *self.random.pick(&["Missed", "Missed", "Caller hung up"]);
        if self.random.chance(0.65) {
            let from = plan.end + self.seconds(6, 12);
            let long = self.random.chance(0.1);
            let seconds = if long { self.random.between(60, 150) } else { self.random.between(6, 55) } as u32;
            plan.recording = Some(Recording { from, seconds });
            plan.end = from + Millis::from(seconds) * SECOND + self.seconds(1, 3);
            plan.outcome = "Voicemail";
        }
    }

    fn chat(&mut self, start: Millis) {
        let mut plan = self.session(start);
        plan.channel = Channel::Chat;
        plan.other = self.people.writer(&mut self.random, Script::Latin).clone();
        let agent = self.staff();
        plan.group = vec![agent];
        plan.agent = Some(agent);
        plan.answered = Some(start + self.seconds(5, 90));
        plan.end = start + self.random.between(4 * MINUTE, 35 * MINUTE);
        plan.outcome = "Chat closed";
        self.plans.push(plan);
    }

    fn fax(&mut self, start: Millis) {
        let mut plan = self.session(start);
        plan.channel = Channel::Fax;
        plan.other = self.people.writer(&mut self.random, Script::Latin).clone();
        if self.random.chance(0.4) {
            plan.direction = Direction::Outgoing;
        }
        plan.end = start + self.seconds(25, 140);
        plan.outcome = *self.random.pick(&["Fax received", "Fax sent", "Fax failed"]);
        if plan.direction == Direction::Incoming && plan.outcome == "Fax sent" {
            plan.outcome = "Fax received";
        }
        self.plans.push(plan);
    }

    /// A missed call that is answered with a text.
    fn text_back(&mut self, at: Millis, line: usize, other: &Person) {
        let agent = self.staff();
        self.texts.push(Text {
            id: self.random.hex(24),
            at,
            line,
            address: other.address.clone(),
            sender: self.account.staff[agent].name.to_owned(),
            text: texts::sorry(&mut self.random).to_owned(),
            direction: Direction::Outgoing,
            unread: false,
        });
    }

    /// An exchange of texts; `number` walks through everything people write.
    fn thread(&mut self, start: Millis, number: usize) {
        let topic = texts::topic(number);
        let person = self.people.writer(&mut self.random, topic.script).clone();
        let mailbox = self.account.lines.len() - 1;
        let (line, address) = match topic.mail {
            Some(mail) => (mailbox, mail.to_owned()),
            None => (self.random.below(mailbox), person.address.clone()),
        };
        let unread = topic.reply.is_none() || self.random.chance(0.2);
        self.texts.push(Text {
            id: self.random.hex(24),
            at: start,
            line,
            address: address.clone(),
            sender: person.name.clone().unwrap_or_else(|| address.clone()),
            text: topic.text.to_owned(),
            direction: Direction::Incoming,
            unread: unread && self.random.chance(0.6),
        });
        let Some(reply) = topic.reply.filter(|_| !unread) else {
            return;
        };
        let agent = self.staff();
        self.texts.push(Text {
            id: self.random.hex(24),
            at: start + self.random.between(MINUTE, 50 * MINUTE),
            line,
            address,
            sender: self.account.staff[agent].name.to_owned(),
            text: reply.to_owned(),
            direction: Direction::Outgoing,
            unread: false,
        });
    }
}
