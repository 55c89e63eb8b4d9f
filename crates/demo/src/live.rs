//! Calls that are going on at every moment of every day, so that the page
//! always has something that moves.
//!
//! Each of two lanes is cut into slots; the call of a slot begins shortly
//! after the slot does and ends shortly after the next one has begun. As this
//! is far more than an office gets at night, such a call leaves the lists
//! again a while after its end.

use super::{
    dates::{MINUTE, Millis, SECOND},
    dto::{Channel, Direction},
    people::People,
    plan::{Plan, Span, Transfer},
    random::{Random, hash},
    world::Account,
};

const SLOT: Millis = 4 * MINUTE;
const LANES: u64 = 2;
/// How long a call can still be seen after its slot.
const KEPT: Millis = 20 * MINUTE;

/// The calls of the lanes that can be seen now.
pub fn calls(account: &Account, people: &People, seed: u64, now: Millis) -> Vec<Plan> {
    (0..LANES)
        .flat_map(|lane| {
            let shift = lane as Millis * SLOT / LANES as Millis;
            let last = (now - shift).div_euclid(SLOT);
            let first = last - KEPT / SLOT - 1;
            (first..=last).map(move |slot| (lane, slot, slot * SLOT + shift))
        })
        .map(|(lane, slot, start)| {
            let random = Random::new(&[seed, hash(account.id), lane, slot as u64]);
            call(account, people, random, start)
        })
        .filter(|plan| plan.exists(now))
        .collect()
}

fn call(account: &Account, people: &People, mut random: Random, slot: Millis) -> Plan {
    // Every lane needs its next call ringing before this one ends.
    let start = slot + random.between(0, 20 * SECOND);
    let end = slot + SLOT + random.between(25 * SECOND, 60 * SECOND);
    let agent = random.below(account.staff.len());
    let outgoing = random.chance(0.3);
    let mut other = people.caller(&mut random).clone();
    if outgoing && !other.reachable {
        other.address = "+16175550142".to_owned();
    }
    let queued = (!outgoing && random.chance(0.5))
        .then(|| Span { from: start + 2 * SECOND, to: start + random.between(20 * SECOND, 70 * SECOND) });
    let rings = queued.map_or(start, |queued| queued.to);
    let answered = rings + random.between(8 * SECOND, 25 * SECOND);
    let half = slot + SLOT / 2;
    let hold = random.chance(0.6).then(|| Span { from: half, to: half + random.between(30 * SECOND, 90 * SECOND) });
    let transfer = (hold.is_some() && random.chance(0.4))
        .then(|| Transfer { at: hold.map_or(half, |hold| hold.to), to: (agent + 1) % account.staff.len() });
    let size = if outgoing { 1 } else { 3 };
    Plan {
        id: random.hex(24),
        channel: Channel::Voice,
        direction: if outgoing { Direction::Outgoing } else { Direction::Incoming },
        line: random.below(account.lines.len().saturating_sub(1)),
        other,
        start,
        queued,
        group: (agent..agent + size).map(|index| index % account.staff.len()).collect(),
        answered: Some(answered),
        agent: Some(agent),
        hold,
        transfer,
        recording: None,
        end,
        missed: false,
        outcome: if transfer.is_some() { "Transferred" } else { "Completed" },
        gone: Some(slot + SLOT + KEPT),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{dates, world};

    #[test]
    fn two_calls_are_live_at_every_moment() {
        let people = People::new(1);
        let noon = 1_795_435_200_000;
        for account in world::accounts() {
            for step in 0..(dates::DAY / (10 * MINUTE)) {
                // An odd offset, so that no slot is met at its start only.
                let now = noon + step * (10 * MINUTE + 7 * SECOND);
                let live =
                    calls(account, &people, 1, now).iter().filter(|plan| plan.start <= now && now < plan.end).count();
                assert!(live >= 2, "{live} calls are live at {now}");
            }
        }
    }

    #[test]
    fn every_second_of_a_change_of_slots_is_covered() {
        let people = People::new(2);
        let account = &world::accounts()[0];
        for second in -30..120 {
            let now = 179_543_520 * 10_000 + second * SECOND;
            let live = calls(account, &people, 2, now).iter().filter(|plan| plan.end > now).count();
            assert!(live >= 2);
        }
    }
}
