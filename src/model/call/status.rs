//! What became of a call, from the independent fields of its session.

use crate::api::session::{SessionCallState, SessionDialState, SessionInfo, SessionQueueStates};

/// What became of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Under way.
    Live(Live),
    /// Missed, and nobody answered. A call that rang several people and was answered by one is not missed, although
    /// the server marks it so for the others.
    Missed,
    /// Somebody answered.
    Answered,
    /// Over, and the server names nobody who answered.
    Completed,
    /// The server says that it is under way, but has not updated it for so long that it can't be: its end was never
    /// recorded.
    Unended,
}

/// How a call is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Live {
    /// Waits in a queue.
    Queued,
    /// Rings.
    Ringing,
    /// People talk.
    Connected,
    /// On hold.
    OnHold,
    /// Under way; the server does not say how.
    Active,
}

impl Status {
    /// Derives it from the session's independent fields.
    pub(super) fn of(session: &SessionInfo) -> Self {
        let over = session.ended || !session.date_completed.is_empty();
        let answered = !session.answered_by_name.is_empty() || !session.answered_by_id.is_empty();
        if !over && let Some(live) = Live::of(session) {
            return Status::Live(live);
        }
        match (answered, session.was_missed) {
            (true, _) => Status::Answered,
            (false, true) => Status::Missed,
            (false, false) => Status::Completed,
        }
    }
}

impl Live {
    /// How a session that has not ended is under way. `Disconnected` is the default of `callState`; it alone does not
    /// mean that a call is over, nor does it mean that one is under way.
    fn of(session: &SessionInfo) -> Option<Self> {
        match &session.call_state {
            Some(SessionCallState::Ringing) if session.queue_state == Some(SessionQueueStates::Queued) => {
                Some(Live::Queued)
            }
            Some(SessionCallState::Ringing) => Some(Live::Ringing),
            Some(SessionCallState::Connected) => Some(Live::Connected),
            Some(SessionCallState::Hold) => Some(Live::OnHold),
            Some(SessionCallState::Passive | SessionCallState::Other(_)) => Some(Live::Active),
            Some(SessionCallState::Disconnected) | None => match &session.queue_state {
                Some(SessionQueueStates::Queued) => Some(Live::Queued),
                Some(SessionQueueStates::Ringing) => Some(Live::Ringing),
                Some(SessionQueueStates::Connected) => Some(Live::Connected),
                Some(SessionQueueStates::Hold) => Some(Live::OnHold),
                _ => (session.dial_state == Some(SessionDialState::Active)).then_some(Live::Active),
            },
        }
    }
}
