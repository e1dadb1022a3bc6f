//! Chat and SMS: rows and cards.

use gws::names::{SessionState, Visibility};
use gws::session::Medium;
use supervision::Millis;
use supervision::model::{EndState, LoadState, MessagingMonitoring, Mode, SessionEnding};
use supervision::operation::WhichSessions;
use supervision::view::{
    LastKnown, MessagingBadge, MessagingWaiting, Readership, SessionCard, SessionOffer,
    SessionParty, SessionRole,
};

use super::call::found_again;
use super::{asked, brief, failure, last_known, mode_word};
use crate::i18n::sentence::listed::Listed;
use crate::i18n::sentence::session::{Awaited, Medium as Of, Rows, Seeing, Session};
use crate::i18n::{digits, list, say};

/// What a session is held on, on its own.
pub(crate) fn medium(medium: Medium) -> String {
    say!(Of::Name, medium = medium.as_str())
}

/// The name of a mode where it is about what is written.
pub(crate) fn mode(mode: Mode) -> String {
    say!(match mode {
        Mode::ListenIn => Of::Monitor,
        Mode::Coach => Of::Coach,
        Mode::BargeIn => Of::BargeIn,
    })
}

/// Which sessions are monitored.
pub(crate) fn sessions_to_monitor(which: WhichSessions) -> String {
    say!(match which {
        WhichSessions::All => Of::AllSessions,
        WhichSessions::Next => Of::NextSession,
    })
}

/// How an agent's sessions are monitored, where that is remembered; `mode` tells the mode.
fn messaging_monitoring(
    messaging_monitoring: MessagingMonitoring,
    mode: fn(Mode) -> String,
) -> String {
    let mode = mode(messaging_monitoring.mode);
    match messaging_monitoring.which {
        WhichSessions::All => mode,
        WhichSessions::Next => say!(Rows::NextOnly, mode = &mode),
    }
}

/// The mark in a row: how the agent's sessions are monitored, or those to come, how many there are, how much is
/// unread.
pub(crate) fn badge(badge: &MessagingBadge) -> String {
    let mut parts = Vec::new();
    match (badge.waiting, badge.mode, badge.messaging_monitoring) {
        (Some(_), ..) => parts.push(say!(Rows::Waiting)),
        (None, Some(now), _) => parts.push(mode(now)),
        (None, None, Some(next)) => parts.push(messaging_monitoring(next, mode)),
        (None, None, None) => {}
    }
    let sessions = badge.sessions.max(badge.in_progress.unwrap_or(0));
    if sessions > 0 {
        parts.push(digits(&sessions.to_string()));
    }
    if badge.unread > 0 {
        parts.push(say!(Rows::Unread, count = badge.unread));
    }
    if parts.is_empty() {
        return if badge.has_unlisted {
            medium(badge.medium)
        } else {
            String::new()
        };
    }
    say!(
        Rows::Badge,
        medium = badge.medium.as_str(),
        what = &list(Listed::Facts, parts)
    )
}

/// The head of the entries about one medium, with what this page remembers.
pub(crate) fn kept(on: Medium, now: Option<MessagingMonitoring>) -> String {
    let how = |mode: Mode| say!(Rows::How, mode = mode_word(mode));
    match now {
        None => medium(on),
        Some(now) => say!(
            Rows::Remembered,
            medium = on.as_str(),
            how = &messaging_monitoring(now, how)
        ),
    }
}

/// What reads along in a session that is in progress, or in one of several with these customers;
/// empty: they have no name.
pub(crate) fn read(on: Medium, customers: Vec<String>) -> String {
    let named = |customer: String| match customer.as_str() {
        "" => say!(Rows::TheCustomer),
        _ => customer,
    };
    let customers = customers.into_iter().map(named).collect();
    let customers = &list(Listed::Each, customers);
    say!(Rows::Read, medium = on.as_str(), customer = customers)
}

/// What reads along in a session in progress, with the time at which it began.
pub(crate) fn read_since(offer: &SessionOffer, clock: fn(Millis) -> String) -> String {
    let read = read(offer.key.medium, vec![offer.customer.clone()]);
    match offer.session.received.map(clock) {
        Some(time) => say!(Rows::ReadSince, read = &read, time = &time),
        None => read,
    }
}

/// What a look at an agent's sessions brought, where it brought none.
pub(crate) fn load_state(on: Medium, load_state: &LoadState) -> String {
    let medium = on.as_str();
    match load_state {
        LoadState::Reading => say!(Rows::Reading, medium = medium),
        LoadState::Known => say!(Rows::NoneInProgress, medium = medium),
        LoadState::Failed(why) => say!(Rows::NotRead, medium = medium, why = &failure(why)),
        LoadState::Unreachable => say!(Rows::NoAnswer, medium = medium),
    }
}

/// The head of the card that waits for a session. `clock` gives a time of day.
pub(crate) fn messaging_waiting(waiting: &MessagingWaiting, clock: fn(Millis) -> String) -> String {
    let (medium, agent) = (waiting.medium.as_str(), &brief(&waiting.name));
    match waiting.as_of {
        Some(at) => say!(
            Awaited::WasNext,
            medium = medium,
            time = &clock(at),
            agent = agent
        ),
        None => say!(Awaited::Next, medium = medium, agent = agent),
    }
}

/// What will happen then, and how that is known.
pub(crate) fn messaging_waiting_detail(waiting: &MessagingWaiting) -> String {
    let MessagingMonitoring {
        mode: next,
        which,
        restored,
        ..
    } = waiting.messaging_monitoring;
    if waiting.as_of.is_some() {
        let medium = waiting.medium.as_str();
        return say!(Awaited::MayHaveBegun, medium = medium, mode = &mode(next));
    }
    let how = match next {
        Mode::ListenIn => Awaited::WillReadAlong,
        Mode::Coach => Awaited::WillCoach,
        Mode::BargeIn => Awaited::WillBargeIn,
    };
    let after = match which {
        WhichSessions::All => None,
        WhichSessions::Next => Some(Awaited::EndsByItself),
    };
    let memory = if restored {
        Awaited::RememberedFromBefore
    } else {
        Awaited::Remembered
    };
    let sentences = [Some(how), after, Some(memory)].into_iter().flatten();
    let sentences = sentences.map(|sentence| say!(sentence)).collect();
    list(Listed::Sentences, sentences)
}

/// The name of a card.
pub(crate) fn card_title(on: Medium, agent: &str) -> String {
    say!(Of::With, medium = on.as_str(), agent = agent)
}

/// Medium and state of the session of a card, or its last known one.
pub(crate) fn state_of_session(card: &SessionCard) -> String {
    let state = match &card.state {
        SessionState::Invited => say!(Session::Invited),
        SessionState::Accepted => say!(Session::Accepted),
        SessionState::Chatting => say!(Session::InProgress),
        SessionState::WaitingForAgent => say!(Session::WaitsForAgent),
        SessionState::LeftChat | SessionState::Completed | SessionState::Revoked => {
            say!(Session::Ended)
        }
        SessionState::Other(text) => text.clone(),
    };
    let facts = list(Listed::Facts, vec![medium(card.key.medium), state]);
    match card.as_of {
        Some(_) => last_known(&facts),
        None => facts,
    }
}

/// Name or number of the customer.
pub(crate) fn customer(card: &SessionCard) -> String {
    let mut parties = card.parties.iter();
    let customer = parties.find(|party| party.role == SessionRole::Customer);
    match customer.filter(|party| !party.name.is_empty()) {
        Some(party) => party.name.clone(),
        None => say!(Session::Customer),
    }
}

/// Who sees the supervisor and reads the supervisor's messages. `clock` gives a time of day.
pub(crate) fn seeing(card: &SessionCard, clock: fn(Millis) -> String) -> String {
    let is = |role: SessionRole| card.parties.iter().any(|party| party.role == role);
    let agent = &brief(&card.name);
    let sentence = match card.readership {
        Readership::Mode(Mode::ListenIn) if is(SessionRole::Supervisor) => Seeing::OtherSupervisors,
        Readership::Mode(Mode::ListenIn) => Seeing::Nobody,
        Readership::Mode(Mode::Coach) if is(SessionRole::Colleague) => Seeing::OnlyAgents,
        Readership::Mode(Mode::Coach) => Seeing::OnlyAgent,
        Readership::Mode(Mode::BargeIn) => Seeing::Everyone,
        Readership::Invited => Seeing::Invited,
        Readership::Changing(operation) => {
            let what = &asked(operation, Some(card.key.medium), agent);
            return say!(Seeing::Changing, what = what);
        }
        Readership::Unknown => Seeing::Unknown,
        Readership::Ended(_) => Seeing::Ended,
        Readership::LastKnown(at, was) => return seen(was, card, agent, &clock(at)),
    };
    say!(sentence, agent = agent)
}

/// Who saw the supervisor at that time.
fn seen(was: LastKnown, card: &SessionCard, agent: &str, time: &str) -> String {
    let sentence = match was {
        LastKnown::Asked => Seeing::WasInvited,
        LastKnown::Changing(operation) => {
            let what = &asked(operation, Some(card.key.medium), agent);
            return say!(Seeing::WasChanging, time = time, what = what);
        }
        LastKnown::Mode(Mode::ListenIn) => Seeing::WasSilent,
        LastKnown::Mode(Mode::Coach) => Seeing::WereOnlyAgents,
        LastKnown::Mode(Mode::BargeIn) => Seeing::WasEveryone,
        LastKnown::Held | LastKnown::AgentMuted | LastKnown::Unknown => Seeing::WasUnknown,
    };
    say!(sentence, time = time)
}

/// Why a session ended, as far as that is certain.
pub(crate) fn session_ending(ending: SessionEnding) -> String {
    say!(match (ending.state, ending.by_me) {
        _ if ending.meanwhile => Session::EndedMeanwhile,
        _ if ending.before_joining => Session::EndedBeforeJoining,
        (EndState::LeftChat, _) => Session::LeftAlone,
        (_, true) => Session::Left,
        (EndState::Revoked, false) => Session::OverOrQueued,
        (EndState::Completed, false) => Session::OverForYou,
    })
}

/// Somebody in a session: the name, the role and who sees the participant.
pub(crate) fn session_party(party: &SessionParty) -> (String, String) {
    let role = match &party.role {
        SessionRole::Me => say!(Session::You),
        SessionRole::Agent => say!(Session::Agent),
        SessionRole::Colleague => say!(Session::OtherAgent),
        SessionRole::Supervisor => say!(Session::OtherSupervisor),
        SessionRole::Customer => say!(Session::Customer),
        SessionRole::Other(word) => word.clone(),
    };
    let seen = match &party.visibility {
        Visibility::All => say!(Session::SeenByEveryone),
        Visibility::Agents => say!(Session::SeenByAgents),
        Visibility::Supervisors => say!(Session::SeenBySupervisors),
        Visibility::Other(_) => String::new(),
    };
    (party.name.clone(), list(Listed::Facts, vec![role, seen]))
}

/// What is known about a session beyond its mode.
pub(crate) fn origin(card: &SessionCard) -> String {
    let is_over = matches!(card.readership, Readership::Ended(_));
    let mut sentences = Vec::new();
    if card.unexplained && !is_over {
        sentences.push(say!(Session::Unexplained));
    }
    if card.was_next {
        sentences.push(say!(Session::WasTheOne));
    } else if card.intruded && !is_over {
        sentences.push(say!(Session::Entered));
    }
    if let Some(next) = card.messaging_monitoring.filter(|_| !is_over) {
        let is_mode = |readership: Readership| readership == Readership::Mode(next.mode);
        if !is_mode(card.readership) && matches!(card.readership, Readership::Mode(_)) {
            sentences.push(say!(Session::NextBeginsWith, mode = &mode(next.mode)));
        }
    }
    list(Listed::Sentences, sentences)
}

/// Where a session came from, when it did not begin before the supervisor's eyes.
pub(crate) fn found_session(card: &SessionCard) -> String {
    found_again(card.recovered, card.found_on_load)
}
