//! What is known about a monitored call, and why it ended.

use gws::names::{CallType, RecordingState};
use supervision::model::{CallChange, EndedBy, Ending, MonitoringEnd};
use supervision::operation::Which;
use supervision::view::{CallCard, Party, PartyRole};

use super::{brief, last_known, mode};
use crate::i18n::sentence::call::{Call, Ended, Ending as Words};
use crate::i18n::sentence::listed::Listed;
use crate::i18n::{list, say};

/// Its kind, the number of whoever is named, whether it is on hold, whether it is recorded.
pub(crate) fn facts(card: &CallCard) -> String {
    let details = &card.details;
    let kind = match &details.call_type {
        CallType::Internal => say!(Call::Internal),
        CallType::Inbound => say!(Call::Inbound),
        CallType::Outbound => say!(Call::Outbound),
        CallType::Consult => say!(Call::Consultation),
        CallType::Other(text) => text.clone(),
    };
    let number = card.other_party().filter(|party| party.name.is_some());
    let number = number.map(|party| party.number.clone());
    let held = details.is_held.then(|| say!(Call::OnHold));
    let recording = details.recording.as_ref().map(|recording| match recording {
        RecordingState::Recording => say!(Call::Recorded),
        RecordingState::Paused => say!(Call::RecordingPaused),
        RecordingState::Stopped => say!(Call::NotRecorded),
        RecordingState::Other(text) => text.clone(),
    });
    let facts = [Some(kind), number, held, recording].into_iter().flatten();
    let facts = list(Listed::Facts, facts.collect());
    match card.as_of {
        Some(_) => last_known(&facts),
        None => facts,
    }
}

/// Name or number of the party to whom the agent speaks.
pub(crate) fn other_party(card: &CallCard) -> String {
    match card.other_party() {
        Some(party) => party.name.as_ref().unwrap_or(&party.number).clone(),
        None => say!(Call::UnknownCaller),
    }
}

/// What will be so after this call, where that is not what everybody would think.
pub(crate) fn after_call(card: &CallCard) -> String {
    let details = &card.details;
    let mut sentences = Vec::new();
    if details.which == Some(Which::NextCall) {
        sentences.push(say!(Call::EndsWithThis));
    } else if details.steps_back {
        sentences.push(say!(Call::StepsBack));
    } else if let Some(next) = details.next_mode {
        sentences.push(say!(Call::NextBeginsWith, mode = &mode(next)));
    }
    if details.follows_agent && details.which.is_some() {
        sentences.push(say!(Call::LeavesWithAgent, agent = &brief(&card.name)));
    }
    list(Listed::Sentences, sentences)
}

/// Where the call came from, when it did not begin before the supervisor's eyes.
pub(crate) fn found(card: &CallCard) -> String {
    found_again(card.recovered, card.details.found_on_load)
}

/// Where a call or a session came from that was there when it was first seen.
pub(super) fn found_again(recovered: bool, on_load: bool) -> String {
    if recovered {
        say!(Call::Recovered)
    } else if on_load {
        say!(Call::FoundOnLoad)
    } else {
        String::new()
    }
}

/// Who passed it on.
pub(crate) fn passed_on(card: &CallCard) -> String {
    let by = card.details.passed_on_by.as_ref();
    let sentence = by.map(|name| say!(Call::PassedOn, agent = &brief(name)));
    sentence.unwrap_or_default()
}

/// Name, number and what is certain about a participant.
pub(crate) fn party(party: &Party) -> (String, String) {
    let role = say!(match party.role {
        PartyRole::Agent => Call::Agent,
        PartyRole::Colleague => Call::OtherAgent,
        PartyRole::Supervisor => Call::OtherSupervisor,
        PartyRole::Caller => Call::Caller,
        PartyRole::Called => Call::Called,
        PartyRole::Unknown => Call::Participant,
    });
    let (name, number) = match &party.name {
        Some(name) => (name.as_str(), party.number.as_str()),
        None => (party.number.as_str(), ""),
    };
    (name.into(), list(Listed::Facts, vec![number.into(), role]))
}

/// How much is attached to it.
pub(crate) fn data_count(rows: usize) -> String {
    say!(Call::AttachedData, count = rows)
}

/// Something that happened on it.
pub(crate) fn change(change: &CallChange) -> String {
    say!(match change {
        CallChange::Mode(Some(now)) => return mode(*now),
        CallChange::Mode(None) => Call::ModeUnknown,
        CallChange::AgentMuted(true) => Call::AgentMuted,
        CallChange::AgentMuted(false) => Call::AgentUnmuted,
        CallChange::Held(true) => Call::PutOnHold,
        CallChange::Held(false) => Call::TakenBack,
        CallChange::PassedOn { from, to } => {
            return say!(Call::PassedOnByTo, from = &brief(from), to = &brief(to));
        }
        CallChange::Recovered => Call::FoundAgain,
    })
}

/// Why a monitored call ended, as far as that is certain.
pub(crate) fn ending(ending: Ending, agent: &str) -> String {
    let why = match ending {
        Ending::Over => Words::Over,
        Ending::OverOrPassedOn => Words::OverOrPassedOn,
        Ending::Left => Words::LeftGoesOn,
        Ending::Stopped => Words::StoppedGoesOn,
        Ending::GoneMeanwhile => Words::GoneMeanwhile,
        Ending::DeviceInactive => Words::DeviceInactiveGoesOn,
        Ending::AgentLeft => Words::AgentLeft,
        Ending::Unknown => Words::Unknown,
        Ending::DeviceReplaced => Words::DeviceReplacedGoesOn,
    };
    say!(why, agent = &brief(agent))
}

/// The head of the card of a call that is over for the supervisor: what has ended, and no more.
pub(crate) fn ended_headline(ending: Option<Ending>) -> String {
    say!(match ending {
        Some(Ending::Left) => Words::YouLeft,
        Some(Ending::Stopped | Ending::DeviceInactive | Ending::DeviceReplaced) => {
            Words::MonitoringEnded
        }
        Some(Ending::AgentLeft) => Words::AgentGone,
        Some(Ending::GoneMeanwhile | Ending::Unknown) => Words::CallGone,
        Some(Ending::Over | Ending::OverOrPassedOn) | None => Words::EndedForYou,
    })
}

/// The head of the card that tells that monitoring ended.
pub(crate) fn ended(end: &MonitoringEnd) -> String {
    say!(Ended::Heading, agent = &brief(&end.name))
}

/// Why it ended, and the way on.
pub(crate) fn ended_why(why: EndedBy) -> String {
    say!(match why {
        EndedBy::Me => Ended::ByYou,
        EndedBy::NextCallOver => Ended::NextCallOver,
        EndedBy::AgentLoggedOut => Ended::AgentLoggedOut,
        EndedBy::DeviceInactive => Ended::DeviceInactive,
        EndedBy::WrongAgent => Ended::WrongAgent,
        EndedBy::DeviceReplaced => Ended::DeviceReplaced,
        EndedBy::Unknown => Ended::Unknown,
    })
}
