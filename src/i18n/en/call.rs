//! What is known about a monitored call.

use gws::names::{CallType, RecordingState};
use supervision::model::CallChange;
use supervision::operation::Which;
use supervision::view::{CallCard, Party, PartyRole};

use super::{brief, mode};

/// Its kind, whether it is on hold, whether it is recorded.
pub fn facts(card: &CallCard) -> String {
    let details = &card.details;
    let kind = match &details.call_type {
        CallType::Internal => "Internal call",
        CallType::Inbound => "Inbound call",
        CallType::Outbound => "Outbound call",
        CallType::Consult => "Consultation",
        CallType::Other(text) => text,
    };
    let held = if details.is_held { "On hold" } else { "" };
    let recording = match &details.recording {
        None => "",
        Some(RecordingState::Recording) => "Recorded",
        Some(RecordingState::Paused) => "Recording paused",
        Some(RecordingState::Stopped) => "Not recorded",
        Some(RecordingState::Other(text)) => text,
    };
    let facts = [kind, held, recording].into_iter();
    let facts = facts.filter(|fact| !fact.is_empty());
    let facts = facts.collect::<Vec<_>>().join(" · ");
    match card.as_of {
        Some(_) => super::last_mode(&facts),
        None => facts,
    }
}

/// What will be so after this call, where that is not what everybody would think.
pub fn after_call(card: &CallCard) -> String {
    let details = &card.details;
    let mut sentences = Vec::new();
    if details.which == Some(Which::NextCall) {
        sentences.push("Monitoring ends by itself with this call.".to_owned());
    } else if details.steps_back {
        let next = "When this call is over, the panel asks for Listen in with the next one.";
        sentences.push(next.to_owned());
    } else if let Some(next) = details.next_mode {
        sentences.push(["The next call begins with: ", mode(next), "."].concat());
    }
    if details.follows_agent && details.which.is_some() {
        let agent = brief(&card.name);
        sentences.push(["When ", &agent, " passes it on, you leave it as well."].concat());
    }
    sentences.join(" ")
}

/// Where the call came from, when it did not begin before the supervisor's eyes.
pub fn found(card: &CallCard) -> String {
    if card.recovered {
        "Found again after contact with the server was lost.".into()
    } else if card.details.found_on_load {
        "Found when this page was loaded: it was under way already.".into()
    } else {
        String::new()
    }
}

/// Who passed it on.
pub fn passed_on(card: &CallCard) -> String {
    match &card.details.passed_on_by {
        Some(name) => [&brief(name), " passed this call on, and you stayed on it."].concat(),
        None => String::new(),
    }
}

/// Name, number and what is certain about her.
pub fn party(party: &Party) -> (String, String) {
    let role = match party.role {
        PartyRole::Agent => "agent",
        PartyRole::Colleague => "another agent",
        PartyRole::Supervisor => "another supervisor",
        PartyRole::Caller => "caller",
        PartyRole::Called => "the one called",
        PartyRole::Unknown => "participant",
    };
    let (name, number) = match &party.name {
        Some(name) => (name.as_str(), party.number.as_str()),
        None => (party.number.as_str(), ""),
    };
    let rest = [number, role].into_iter().filter(|part| !part.is_empty());
    (name.into(), rest.collect::<Vec<_>>().join(" · "))
}

/// How much is attached to it.
pub fn data_count(rows: usize) -> String {
    ["Attached data (", &rows.to_string(), ")"].concat()
}

/// Something that happened on it.
pub fn change(change: &CallChange) -> String {
    match change {
        CallChange::Mode(Some(now)) => mode(*now).into(),
        CallChange::Mode(None) => "The server does not tell the mode any more".into(),
        CallChange::AgentMuted(true) => "Agent muted".into(),
        CallChange::AgentMuted(false) => "Agent unmuted".into(),
        CallChange::Held(true) => "Put on hold".into(),
        CallChange::Held(false) => "Taken back from hold".into(),
        CallChange::PassedOn { from, to } => {
            ["Passed on by ", &brief(from), " to ", &brief(to)].concat()
        }
        CallChange::Recovered => "Found again after contact was lost".into(),
    }
}
