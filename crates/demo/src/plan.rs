//! What happens in one session, from its first ring to its end. A plan is
//! fixed; how much of it can be seen depends on the moment.

use super::{
    dates::{Millis, SECOND},
    dto::{Channel, Direction},
    people::Person,
};

/// Where a session has got to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Queued,
    Ringing,
    Connected,
    Held,
    Ended,
}

/// A stretch of time.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    pub from: Millis,
    pub to: Millis,
}

impl Span {
    fn contains(self, moment: Millis) -> bool {
        (self.from..self.to).contains(&moment)
    }

    /// Seconds of it that have passed.
    fn passed(self, moment: Millis) -> f64 {
        let passed = (moment.min(self.to) - self.from).max(0);
        passed as f64 / SECOND as f64
    }
}

/// A colleague's joining, after which the first agent leaves.
#[derive(Clone, Copy, Debug)]
pub struct Transfer {
    pub at: Millis,
    /// Index of the colleague in the account's staff.
    pub to: usize,
}

/// A message left on the answering machine.
#[derive(Clone, Copy, Debug)]
pub struct Recording {
    pub from: Millis,
    /// Length of the recording.
    pub seconds: u32,
}

/// The plan of a session.
#[derive(Clone, Debug)]
pub struct Plan {
    /// 24 hexadecimal digits.
    pub id: String,
    pub channel: Channel,
    pub direction: Direction,
    /// Index into the account's lines.
    pub line: usize,
    pub other: Person,
    pub start: Millis,
    /// Waiting in a queue before anybody's phone rings.
    pub queued: Option<Span>,
    /// Whose phones ring, or who dials: indexes into the account's staff.
    pub group: Vec<usize>,
    pub answered: Option<Millis>,
    /// Who answered or dialled.
    pub agent: Option<usize>,
    pub hold: Option<Span>,
    pub transfer: Option<Transfer>,
    pub recording: Option<Recording>,
    pub end: Millis,
    pub missed: bool,
    pub outcome: &'static str,
    /// When the session leaves the lists again, for those that only keep a
    /// quiet hour lively.
    pub gone: Option<Millis>,
}

/// Seconds spent so far in the parts of a session.
pub struct Spent {
    pub queue: f64,
    pub ring: f64,
    pub talk: f64,
    pub hold: f64,
}

impl Plan {
    /// Whether the API knows the session at that moment.
    pub fn exists(&self, now: Millis) -> bool {
        self.start <= now && self.gone.is_none_or(|gone| now < gone)
    }

    /// Where the session has got to.
    pub fn phase(&self, now: Millis) -> Phase {
        if now >= self.end {
            Phase::Ended
        } else if self.queued.is_some_and(|queued| queued.contains(now)) {
            Phase::Queued
        } else if self.hold.is_some_and(|hold| hold.contains(now)) {
            Phase::Held
        } else if self.picked_up().is_some_and(|at| now >= at) {
            Phase::Connected
        } else {
            Phase::Ringing
        }
    }

    /// When ringing stopped because a person or the answering machine took
    /// the call.
    pub fn picked_up(&self) -> Option<Millis> {
        self.answered.or(self.recording.map(|recording| recording.from))
    }

    /// Who answered, once somebody has.
    pub fn answerer(&self, now: Millis) -> Option<usize> {
        self.agent.filter(|_| self.answered.is_some_and(|answered| answered <= now))
    }

    /// Seconds spent so far, by what was happening.
    pub fn spent(&self, now: Millis) -> Spent {
        let ring_from = self.queued.map_or(self.start, |queued| queued.to);
        let ring_to = self.picked_up().unwrap_or(self.end);
        let hold = self.hold.map_or(0.0, |hold| hold.passed(now));
        let talk = self.answered.map_or(0.0, |from| Span { from, to: self.end }.passed(now) - hold);
        let ring = Span { from: ring_from, to: ring_to };
        Spent { queue: self.queued.map_or(0.0, |queued| queued.passed(now)), ring: ring.passed(now), talk, hold }
    }
}
