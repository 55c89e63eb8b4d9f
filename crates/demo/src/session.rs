//! A plan as the API shows it at a given moment.

use super::{
    dates::{Millis, iso},
    dto::{
        CallState, Channel, DialState, Direction, HoldReason, Member, MemberState, QueueState, Record, Role, Session,
    },
    log,
    plan::{Phase, Plan},
    random::{Random, hash},
    world::{Account, Staff},
};
use std::collections::BTreeMap;

/// The session of a plan, as far as it has got.
pub fn view(account: &Account, plan: &Plan, now: Millis) -> Session {
    let phase = plan.phase(now);
    let line = &account.lines[plan.line];
    let customer = &account.customers[line.customer];
    let mut ids = Random::new(&[hash(&plan.id)]);
    let call_sid = sid("CA", &mut ids);
    let conference_sid = sid("CF", &mut ids);
    let participant_sid = sid("CA", &mut ids);
    let agent_sid = sid("CA", &mut ids);
    let log = log::lines(account, plan, now);
    let agent = plan.agent.map(|index| &account.staff[index]);
    let answerer = plan.answerer(now).map(|index| &account.staff[index]);
    let outgoing = plan.direction == Direction::Outgoing;
    let ended = phase == Phase::Ended;
    // A call that its caller gave up keeps the hold it was lost in.
    let holding = phase == Phase::Held || (ended && plan.outcome == "Abandoned on hold");
    let transferred = plan.transfer.is_some_and(|transfer| transfer.at <= now);
    let other = plan.other.address.clone();
    let (from_address, to_address) =
        if outgoing { (line.address.clone(), other.clone()) } else { (other.clone(), line.address.clone()) };
    let (answered_by_name, answered_by_id) = match answerer {
        Some(_) if outgoing => (plan.other.name.clone(), None),
        Some(answerer) => (Some(answerer.name.to_owned()), Some(answerer.id.clone())),
        None => (None, None),
    };
    let caller = if outgoing { agent } else { None };
    let modified = log.last().map_or(plan.start, |(at, _)| *at);
    Session {
        dial_state: if outgoing && !ended { DialState::Active } else { DialState::None },
        call_state: call_state(phase),
        queue_state: queue_state(plan, phase),
        account_id: account.id.to_owned(),
        account_name: account.name.to_owned(),
        customer_id: customer.id.clone(),
        customer_breadcrumb: customer.breadcrumb.clone(),
        customer_name: customer.name.to_owned(),
        endpoint_id: line.id.clone(),
        endpoint_name: line.name.clone(),
        date_completed: ended.then(|| iso(plan.end)),
        destination: Some(if outgoing { typed(&other) } else { line.address.clone() }),
        to_address,
        from_address,
        from_name: match caller {
            Some(caller) => Some(caller.name.to_owned()),
            None => plan.other.name.clone(),
        },
        answered_by_name,
        queue_member_id: plan.queued.and(answerer).map(|staff| staff.id.clone()),
        channel: plan.channel,
        ended,
        outcome: if ended { plan.outcome } else { "In progress" }.to_owned(),
        call_sid: call_sid.clone(),
        console_data: answerer
            .filter(|_| account.hosted)
            .map(|operator| console_data(operator, customer.name, transferred)),
        hold_queue_name: holding.then(|| format!("{} hold", line.name)),
        held_by_user_id: agent.filter(|_| holding).map(|staff| staff.id.clone()),
        hold_reason: if holding && (ended || plan.transfer.is_some()) {
            HoldReason::Transferring
        } else {
            HoldReason::None
        },
        conference_sid: transferred.then_some(conference_sid),
        display_name: plan.other.label().to_owned(),
        log: log::dated(log),
        members: members(account, plan, now, [&call_sid, &agent_sid, &participant_sid]),
        callback_number: plan.other.address.contains(':').then(|| line.address.clone()),
        answered_by_id,
        direction: plan.direction,
        from_phone_number: (plan.channel == Channel::Chat).then_some(other),
        most_recent_participant_call_sid: transferred.then_some(participant_sid),
        was_missed: plan.missed && (ended || plan.picked_up().is_some_and(|at| at <= now)),
        ring_queue_id: (phase == Phase::Ringing && plan.queued.is_some())
            .then(|| Random::new(&[hash(&line.id)]).hex(24)),
        record: Record {
            id: plan.id.clone(),
            date_created: iso(plan.start),
            date_last_modified: iso(modified),
            created_by: caller.map_or("System", |staff| staff.name).to_owned(),
            last_modified_by: answerer.map_or("System", |staff| staff.name).to_owned(),
        },
    }
}

/// Path of the picture of a member of staff.
pub fn avatar(staff: &Staff) -> String {
    format!("/avatars/{}.svg", staff.id)
}

fn sid(prefix: &str, random: &mut Random) -> String {
    format!("{prefix}{}", random.hex(32))
}

fn call_state(phase: Phase) -> CallState {
    match phase {
        Phase::Queued | Phase::Ringing => CallState::Ringing,
        Phase::Connected => CallState::Connected,
        Phase::Held => CallState::Hold,
        Phase::Ended => CallState::Disconnected,
    }
}

fn queue_state(plan: &Plan, phase: Phase) -> QueueState {
    match phase {
        _ if plan.queued.is_none() => QueueState::None,
        Phase::Queued => QueueState::Queued,
        Phase::Ringing => QueueState::Ringing,
        Phase::Connected => QueueState::Connected,
        Phase::Held => QueueState::Hold,
        Phase::Ended => QueueState::Disconnected,
    }
}

/// A number as people type it into the dial box.
fn typed(address: &str) -> String {
    match address.strip_prefix("+1") {
        Some(number) if number.len() == 10 && number.is_ascii() => {
            format!("({}) {}-{}", &number[..3], &number[3..6], &number[6..])
        }
        _ => address.to_owned(),
    }
}

fn console_data(operator: &Staff, client: &str, transferred: bool) -> String {
    serde_json::json!({
        "operator": operator.extension,
        "client": client,
        "script": "standard",
        "warmTransfer": transferred,
    })
    .to_string()
}

/// The caller, whoever's phone rings or rang, and who was transferred to.
fn members(account: &Account, plan: &Plan, now: Millis, sids: [&str; 3]) -> Vec<Member> {
    if plan.channel == Channel::Fax {
        return Vec::new();
    }
    let phase = plan.phase(now);
    let state = match phase {
        Phase::Queued | Phase::Ringing => MemberState::Ringing,
        Phase::Connected => MemberState::Connected,
        Phase::Held => MemberState::Hold,
        Phase::Ended => MemberState::None,
    };
    let inside = |index: usize, role, state, sid: &str| {
        let staff = &account.staff[index];
        Member {
            identity: format!("client:user_{}", staff.extension),
            endpoint_id: Some(staff.id.clone()),
            display_name: staff.name.to_owned(),
            is_original_member: role == Role::Agent,
            avatar_url: Some(avatar(staff)),
            application_data: BTreeMap::from([("device", "desk".to_owned()), ("extension", staff.extension.clone())]),
            call_state: state,
            role,
            call_sid: sid.to_owned(),
            muted: false,
        }
    };
    let mut members = vec![Member {
        identity: plan.other.address.clone(),
        endpoint_id: None,
        display_name: plan.other.label().to_owned(),
        is_original_member: true,
        avatar_url: None,
        application_data: BTreeMap::new(),
        call_state: state,
        role: Role::Caller,
        call_sid: sids[0].to_owned(),
        // Now and then a caller listens in with the microphone off.
        muted: hash(&plan.id).is_multiple_of(23),
    }];
    let transfer = plan.transfer.filter(|transfer| transfer.at <= now);
    match plan.answerer(now) {
        Some(agent) => {
            // The agent leaves the call that was handed over.
            let state = if transfer.is_some() { MemberState::None } else { state };
            members.push(inside(agent, Role::Agent, state, sids[1]));
        }
        None => members.extend(
            plan.group
                .iter()
                .filter(|_| phase != Phase::Queued)
                .map(|index| inside(*index, Role::Agent, state, sids[1])),
        ),
    }
    if let Some(transfer) = transfer {
        members.push(inside(transfer.to, Role::Transfer, state, sids[2]));
    }
    members
}
