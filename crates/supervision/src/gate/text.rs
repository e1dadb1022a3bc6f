//! What may be done on chat and SMS.
//!
//! Knows that whose sessions are monitored is only remembered, and that on a session the server
//! has the word. Must not know voice.

use gws::ids::UserId;
use gws::names::{Capability, Channel};
use gws::session::{Medium, SessionKey};

use super::{Gate, Reason, decide};
use crate::model::{Followed, Model, OutgoingId, OutgoingState, Presence};
use crate::operation::{Operation, Phase, Target};

/// Decides whether a message that did not arrive may be sent again; absent while it is on its
/// way, and when there is no such message.
pub fn gate_retry(key: &SessionKey, id: OutgoingId, model: &Model) -> Gate {
    let outgoing = model
        .user
        .sessions
        .get(key)
        .and_then(|session| session.outgoing.iter().find(|outgoing| outgoing.id == id))
        .filter(|outgoing| outgoing.state != OutgoingState::Sending);
    let Some(outgoing) = outgoing else {
        return Gate::Absent;
    };
    let operation = Operation::sending_to(outgoing.readers);
    match decide(operation, &Target::Session(key.clone()), model, false) {
        // What was for others than those who would read it now cannot be sent now.
        Gate::Absent => Gate::Disabled(Reason::NotReadNow(outgoing.readers)),
        gate => gate,
    }
}

pub(super) fn is_absent_on_channel(
    operation: Operation,
    id: &UserId,
    channel: &Channel,
    model: &Model,
) -> bool {
    let Some(medium) = Medium::of(channel) else {
        return true;
    };
    let followed = model.followed(id, medium).is_some();
    if operation != Operation::CancelSupervisorMonitoring {
        let agent = model.user.roster.agents.get(id);
        return agent.is_none_or(|agent| agent.on_medium(medium).is_none() && !followed);
    }
    // A session that came although nothing is remembered, and a start without an answer, may both
    // mean that she is monitored.
    let comes_anyway = model.user.sessions.values().any(|session| {
        session.unexplained
            && !session.is_over()
            && session.key.medium == medium
            && session.agent.as_ref() == Some(id)
    });
    let is_open = model.user.operations.iter().any(|pending| {
        pending.phase == Phase::Unconfirmed
            && pending.operation.is_following()
            && pending.target == Target::text(id, medium)
    });
    !(followed || comes_anyway || is_open)
}

pub(super) fn on_channel(
    operation: Operation,
    id: &UserId,
    channel: &Channel,
    model: &Model,
) -> Option<Reason> {
    let medium = Medium::of(channel)?;
    let mode = operation.visibility_mode()?;
    let followed = model.followed(id, medium);
    let is_so = |now: Followed| now.mode == mode && now.which == model.view.which_sessions;
    if followed.is_some_and(|now| is_so(now) && !now.unsure) {
        return Some(Reason::AlreadyMonitored(mode));
    }
    let agent = model.user.roster.agents.get(id)?;
    (agent.on_medium(medium) == Some(&Presence::LoggedOut)).then_some(Reason::AgentLoggedOut)
}

pub(super) fn is_absent_on_interaction(
    operation: Operation,
    id: &UserId,
    key: &SessionKey,
    model: &Model,
) -> bool {
    let listed = model.user.in_progress.get(&(id.clone(), key.medium));
    operation != Operation::Intrude
        || !listed.is_some_and(|listed| listed.sessions.iter().any(|other| other.id == key.id))
}

pub(super) fn on_interaction(id: &UserId, key: &SessionKey, model: &Model) -> Option<Reason> {
    let mine = model.user.sessions.get(key);
    if mine.is_some_and(|session| !session.is_over()) {
        return Some(Reason::AlreadyInSession);
    }
    // The server lets only those in who monitor the agent.
    let followed = model.followed(id, key.medium);
    followed
        .is_none()
        .then_some(Reason::MonitorFirst(key.medium))
}

pub(super) fn is_absent_on_session(operation: Operation, key: &SessionKey, model: &Model) -> bool {
    let Some(session) = model
        .user
        .sessions
        .get(key)
        .filter(|session| !session.is_over())
    else {
        return true;
    };
    if operation == Operation::Accept {
        return !session.is_invited();
    }
    if let Some(readers) = operation.readers() {
        return session.readers() != Some(readers);
    }
    session.is_invited() || operation.on_session().is_none()
}

pub(super) fn on_session(operation: Operation, key: &SessionKey, model: &Model) -> Option<Reason> {
    let session = model.user.sessions.get(key)?;
    if let Some(mode) = operation.session_mode()
        && session.mode == Some(mode)
    {
        return Some(Reason::AlreadyMonitored(mode));
    }
    let capability = Capability::from(operation.as_str());
    (!session.session.offers(&capability)).then_some(Reason::NotOffered)
}

/// A message needs a text.
pub(super) fn has_nothing_to_send(operation: Operation, target: &Target, model: &Model) -> bool {
    let Target::Session(key) = target else {
        return false;
    };
    let session = model.user.sessions.get(key);
    operation.readers().is_some() && session.is_none_or(|session| session.draft.is_empty())
}
