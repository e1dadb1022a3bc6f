//! What the rules of the table are made of: questions to what is known.

use serde_json::Value;

use super::asked::Op;
use super::known::{Known, Leg};

/// Somebody said that nobody is signed in, the host gave nothing, or another page answers for GWS.
pub(crate) fn signed_out(known: &Known, _: &str) -> bool {
    known.wanted && (known.refused || known.user_doubted)
}

pub(crate) fn named(id: &str) -> Option<&str> {
    (!id.is_empty()).then_some(id)
}

/// The calls and sessions with this id; all where a line of the log names none.
pub(crate) fn legs<'a>(known: &'a Known, id: &'a str) -> impl Iterator<Item = &'a Leg> {
    let all = known.calls.iter().chain(&known.sessions);
    all.filter(move |(other, _)| id.is_empty() || *other == id)
        .map(|(_, leg)| leg)
}

pub(crate) fn any(known: &Known, id: &str, is_so: fn(&Leg) -> bool) -> bool {
    legs(known, id).any(is_so)
}

pub(crate) fn over(known: &Known, id: &str) -> bool {
    // A call that is shown again by another phone stays ended on this one.
    any(known, id, |leg| leg.is_over) || known.was_replaced && any(known, id, |leg| leg.was_over)
}

pub(crate) fn is_there(known: &Known, id: &str) -> bool {
    any(known, id, |leg| !leg.is_over)
}

/// It is so now: contact may be there, and the last telling said so.
pub(crate) fn now(known: &Known, id: &str, is_so: fn(&Leg) -> bool) -> bool {
    known.may_hear() && legs(known, id).any(|leg| !leg.is_over && is_so(leg))
}

/// The same of a call, or of a call of an agent.
pub(crate) fn on(known: &Known, id: &str, is_so: fn(&Leg) -> bool) -> bool {
    let is_agent = !known.calls.contains_key(id) && !known.sessions.contains_key(id);
    now(known, if is_agent { "" } else { id }, is_so)
}

pub(crate) fn rings(leg: &Leg) -> bool {
    ["Ringing", "Dialing"]
        .iter()
        .any(|state| leg.now["state"] == *state)
}

/// Nothing is asked of the call, it is neither held nor ringing, and its switches say so.
pub(crate) fn heard(known: &Known, id: &str, mode: &str) -> bool {
    let is_so = |leg: &Leg| {
        leg.mode == Some(mode)
            && leg.now["monitoredUserMuted"] != true
            && leg.now["state"] != "Held"
            && !rings(leg)
    };
    known.may_hear()
        && !known.asked.is_surely_open_on(id)
        && legs(known, id).any(|leg| !leg.is_over && is_so(leg))
}

/// Nothing is asked of the session, and whoever may see the supervisor is told.
pub(crate) fn seen(known: &Known, id: &str, mode: &str) -> bool {
    known.may_hear()
        && !known.asked.is_surely_open_on(id)
        && legs(known, id).any(|leg| !leg.is_over && leg.mode == Some(mode))
}

pub(crate) fn is_monitoring(known: &Known) -> bool {
    known.may_hear() && known.monitoring().is_some()
}

pub(crate) fn will(known: &Known, mode: &str) -> bool {
    is_monitoring(known) && known.monitoring().is_some_and(|now| now["state"] == mode)
}

/// The own device, or a leg of it, is in this mode now.
pub(crate) fn hears(known: &Known, mode: &str) -> bool {
    let mut calls = known.calls.values();
    will(known, mode) || known.may_hear() && calls.any(|leg| !leg.is_over && leg.mode == Some(mode))
}

pub(crate) fn has_stopped(known: &Known) -> bool {
    known.monitored_once && known.monitoring().is_none()
}

pub(crate) fn asked_to_stop(known: &Known) -> bool {
    let ends = ["CancelSupervisorMonitoring", "ListenIn", "Coach", "BargeIn"];
    ends.iter().any(|name| known.asked.has(name, None))
}

pub(crate) fn is_messaging_monitored(known: &Known, agent: &str) -> bool {
    let mut pairs = known.asked.messaging_monitoring.iter().chain(&known.memory);
    // What was asked for without an answer is told by a session that comes.
    let mut ops = known.asked.ops.values();
    pairs.any(|(who, _)| who == agent) || ops.any(|op| op.target == agent && op.is_seen)
}

pub(crate) fn is_out(known: &Known, agent: &str) -> bool {
    matches!(known.voice_of(agent), None | Some("LoggedOut"))
}

pub(crate) fn op<'a>(known: &'a Known, id: &str) -> Option<&'a Op> {
    known.asked.ops.get(&id.parse().ok()?)
}

pub(crate) fn lists(list: &Value, word: &str) -> bool {
    let mut words = list.as_array().into_iter().flatten();
    words.any(|other| other == word)
}
