//! A call as swim-lanes: the call itself and each person in it, over the call's time, with the events of its log.
//!
//! The server dates the lines of the log, not when people came and went. So a person's lane goes from the first to the
//! last line that names them, and the page says so.

use crate::api::session::{SessionLogInfo, SessionMemberInfo};

use super::address::{Address, Kind};
use super::instant::{self, Instant};
use super::order::order;
use super::search::{Haystack, Query};

/// The full width, in the unit of positions.
pub const WIDTH: i64 = 1000;

/// What happened at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The line of the log.
    pub line: usize,
    /// Where, from 0 to [`WIDTH`].
    pub place: i64,
}

/// One lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The member that it is of; `None` for the call itself.
    pub member: Option<usize>,
    /// From where to where it is known to reach; absent where no line names the person.
    pub span: Option<(i64, i64)>,
    /// What happened in it.
    pub moments: Vec<Moment>,
}

/// All lanes of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lanes {
    /// The call's beginning.
    pub from: Instant,
    /// Its end, or now.
    pub to: Instant,
    /// The call's own lane first.
    pub lanes: Vec<Lane>,
}

/// The lines of a log in the order of time. Those without a readable date stay after the one before them.
pub fn in_order(log: &[SessionLogInfo]) -> Vec<(usize, Option<Instant>)> {
    let instants: Vec<Option<Instant>> = log.iter().map(|entry| instant::parse(&entry.date)).collect();
    let mut last = i64::MIN;
    let times: Vec<i64> = instants
        .iter()
        .map(|at| {
            last = at.unwrap_or(last);
            last
        })
        .collect();
    order(&times).into_iter().map(|at| (at, instants[at])).collect()
}

impl Lanes {
    /// The lanes of a call that began and ended at these instants. `None` if there is no time to draw: no beginning,
    /// and no line with a date.
    pub fn of(
        began: Option<Instant>,
        ended: Option<Instant>,
        now: Option<Instant>,
        log: &[SessionLogInfo],
        members: &[SessionMemberInfo],
    ) -> Option<Self> {
        let lines: Vec<(usize, Instant)> =
            in_order(log).into_iter().filter_map(|(line, at)| Some((line, at?))).collect();
        let first = lines.first().map(|(_, at)| *at);
        let last = lines.last().map(|(_, at)| *at);
        let from = began.or(first)?.min(first.unwrap_or(i64::MAX));
        let to = ended.max(last).max(now).unwrap_or(from).max(from);
        // A call of zero length still has a width.
        let length = (to - from).max(1);
        let place = |at: Instant| (at - from).saturating_mul(WIDTH) / length;
        let mut lanes = vec![Lane {
            member: None,
            span: Some((0, WIDTH)),
            moments: lines.iter().map(|(line, at)| Moment { line: *line, place: place(*at) }).collect(),
        }];
        for (at, member) in members.iter().enumerate() {
            let named = |line: usize| names(&log[line].message, member);
            let moments: Vec<Moment> = lines
                .iter()
                .filter(|(line, _)| named(*line))
                .map(|(line, at)| Moment { line: *line, place: place(*at) })
                .collect();
            let span = moments.first().zip(moments.last()).map(|(first, last)| (first.place, last.place));
            lanes.push(Lane { member: Some(at), span, moments });
        }
        Some(Lanes { from, to, lanes })
    }
}

/// Whether a message names a member: by name, or by the number or whatever else the member is known by. An identity of
/// less than four letters would name too many.
fn names(message: &str, member: &SessionMemberInfo) -> bool {
    let identity = Address::of(&member.identity);
    if identity.kind == Kind::Phone && Query::of(&member.identity).matches(&Haystack::of([message])) {
        return true;
    }
    // As whole words: "Ed" is not in "answered". Chinese and Japanese put nothing between words.
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '\u{c0}'..='\u{1fff}');
    let says = |text: &str, least: usize| {
        text.chars().count() >= least
            && Query::of(text).places(message).into_iter().any(|place| {
                !message[..place.start].ends_with(is_letter) && !message[place.end..].starts_with(is_letter)
            })
    };
    says(member.display_name.trim(), 2) || says(&identity.display(), 4)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(date: &str, message: &str) -> SessionLogInfo {
        SessionLogInfo { date: date.to_owned(), message: message.to_owned() }
    }

    fn member(name: &str, identity: &str) -> SessionMemberInfo {
        SessionMemberInfo { display_name: name.to_owned(), identity: identity.to_owned(), ..Default::default() }
    }

    #[test]
    fn lanes_reach_from_the_first_to_the_last_line_that_names_a_person() {
        let log = [
            line("2026-11-23T10:00:00Z", "Incoming call from (303) 555-0100"),
            line("2026-11-23T10:00:25Z", "Ringing Zoë"),
            line("junk", "Something"),
            line("2026-11-23T10:01:15Z", "ZOE hung up"),
            line("2026-11-23T10:01:20Z", "Zoes bending"),
        ];
        let members = [member("Zoe", "client:zoe"), member("", "+13035550100"), member("Ben", "client:ben")];
        let at = |text: &str| instant::parse(text);
        let began = at("2026-11-23T10:00:00Z");
        let lanes = Lanes::of(began, at("2026-11-23T10:01:40Z"), None, &log, &members).unwrap();
        assert_eq!(
            lanes.lanes.iter().map(|lane| lane.span).collect::<Vec<_>>(),
            [Some((0, 1000)), Some((250, 750)), Some((0, 0)), None]
        );
        assert_eq!(lanes.lanes[0].moments.len(), 4);
        assert_eq!(lanes.to - lanes.from, 100_000);
        assert_eq!(Lanes::of(None, None, None, &log[2..3], &members), None);
        assert_eq!(in_order(&log).iter().map(|(at, _)| *at).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
    }

    proptest! {
        #[test]
        fn everything_lies_within_the_width(
            began in prop::option::of(-10_i64..4_000_000_000_000),
            ended in prop::option::of(-10_i64..4_000_000_000_000),
            dates in prop::collection::vec(0_i64..4_000_000_000_000, 0..6),
        ) {
            let log: Vec<_> = dates.iter().map(|date| line(&date.to_string(), "Ana")).collect();
            if let Some(lanes) = Lanes::of(began, ended, None, &log, &[member("Ana", "")]) {
                prop_assert!(lanes.from <= lanes.to);
                for lane in &lanes.lanes {
                    prop_assert!(lane.moments.iter().all(|moment| (0..=WIDTH).contains(&moment.place)));
                    prop_assert!(lane.moments.windows(2).all(|pair| pair[0].place <= pair[1].place));
                }
            }
        }
    }
}
