//! The Cisco channel: states, reasons, what was refused, and what is heard.

use cisco::Reason;
use cisco::desk::{Ending, Failure};
use cisco::error::ErrorCode;
use cisco::names::AgentState;
use supervision::Millis;
use supervision::view::{CiscoCard, CiscoPhase, CiscoStatus};

use super::brief;

/// Where an agent, or the supervisor, stands.
pub fn state(state: &AgentState) -> &str {
    match state {
        AgentState::Logout => "Logged out",
        AgentState::NotReady => "Not Ready",
        AgentState::Ready => "Ready",
        AgentState::Reserved | AgentState::ReservedOutbound => "Call coming in",
        AgentState::ReservedOutboundPreview => "Looking at a call",
        AgentState::Talking => "On call",
        AgentState::Hold => "On hold",
        AgentState::Work | AgentState::WorkReady => "Wrap-up",
        AgentState::Unknown => "Unknown",
        AgentState::Other(text) if text.is_empty() => "Unknown",
        AgentState::Other(text) => text,
    }
}

/// The state of the bus.
pub fn status(status: &CiscoStatus) -> &'static str {
    if status.connected {
        "Cisco: Live"
    } else {
        "Cisco: not connected"
    }
}

/// The phone that listening happens on, and where the supervisor stands, or stood last. `clock` gives a
/// time of day.
pub fn phone(status: &CiscoStatus, clock: fn(Millis) -> String) -> String {
    let now = known_phone(status);
    match status.as_of {
        Some(at) => [now.as_str(), ", ", &super::as_of(&clock(at))].concat(),
        None => now,
    }
}

fn known_phone(status: &CiscoStatus) -> String {
    if let Some(elsewhere) = &status.elsewhere {
        return ["signed in at ", elsewhere.as_str()].concat();
    }
    if status.state.is_known() {
        [status.extension.as_str(), " ", state(&status.state)].concat()
    } else {
        status.extension.clone()
    }
}

/// Why a control is off, and the way on.
pub fn reason(reason: &Reason) -> String {
    let sentence = match reason {
        Reason::NotConnected => {
            "The portal's message bus is not connected, so nothing could be asked for. Wait, or reload the portal."
        }
        Reason::NoOwnAddress => {
            "The portal does not tell your Cisco phone or user name. Ask its administrator to set them."
        }
        Reason::SignedOut => "You are not signed in at your Cisco phone. Sign in first.",
        Reason::SignedInElsewhere(extension) => {
            return format!(
                "You are signed in at {extension}, and this panel was set up for another phone. Sign in there, or tell your administrator."
            );
        }
        Reason::Waiting(_) => "Waiting for confirmation of what was asked for before.",
        Reason::AlreadyMonitoring(_) => "You are listening in already.",
        Reason::NotNotReady(now) => {
            return format!(
                "You are {}, and have to be Not Ready to listen in. Choose “Go Not Ready and listen” beside this.",
                state(now)
            );
        }
        Reason::OwnCall => "You are on a call yourself. Finish it first.",
        Reason::NotInTeam => "This agent is in a team that you do not supervise.",
        Reason::AgentSignedOut => "The agent is logged out. Wait until the agent logs in.",
        Reason::OnHold => "The call is on hold. Wait until the agent takes it back.",
        Reason::NoCall(_) => "The agent is not on a call. Wait for the next one.",
        Reason::NoAgentAddress => {
            "The phone of this agent is not known. It is told when the agent signs in."
        }
        Reason::SameAddress => "This agent has the same phone as you.",
        Reason::MonitoringCall => {
            "The agent is listening to somebody else, and that cannot be listened to."
        }
        Reason::NotAllowed => "The contact centre does not allow this for the agent now.",
        Reason::NoCallId => {
            "The call that you listen by was not seen yet, so it cannot be ended from here. Hang up on your desk phone."
        }
        Reason::NotListening => "Only a call that you listen to can be entered. Listen in first.",
        Reason::AlreadyInCall => "You are in the call already.",
        Reason::AlreadyInState(_) => "This is the state already.",
        Reason::AgentBusy(_) => "The agent is on a call, or about to be. Wait until it is over.",
        Reason::AfterCall => "This is asked for already, and happens after the call.",
    };
    sentence.into()
}

/// Why an operation had no effect, and what to do.
pub fn failure(failure: &Failure) -> &'static str {
    match failure {
        Failure::Refused(error) => refused(error.code),
        Failure::CallFailed => {
            "The call to your desk phone came to nothing. Check that it is free and on the hook, then try again."
        }
        Failure::NotPossible(reason) => match reason {
            Reason::NoCall(_) | Reason::AgentSignedOut => {
                "The agent is no longer on a call. Wait for the next one."
            }
            Reason::OnHold => "The call is on hold. Wait until the agent takes it back.",
            _ => "Meanwhile it is no longer possible. Look at the agent's row for the reason.",
        },
        Failure::NotWritten(_) => {
            "A phone or a user name is not known, so nothing was asked for. Ask the administrator of the portal to set them."
        }
    }
}

/// What the contact centre's error means, and what to do.
pub fn refused(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::AgentNotOnCall => {
            "The agent is not talking: ready, wrapping up, on hold or not ready. Wait until the agent talks on a call."
        }
        ErrorCode::AgentOnHoldOrNotReady => {
            "The agent has put the call on hold or is not ready. Wait until the agent talks again."
        }
        ErrorCode::InvalidState => {
            "Your state or the agent's does not allow it. Be Not Ready yourself, and wait until the agent talks on a call."
        }
        ErrorCode::BargeNotController => {
            "The agent does not control the call, or is consulting somebody. Wait until that is over."
        }
        ErrorCode::NoConferenceResource => {
            "There is no free conference resource. Try again later; if it goes on, tell your administrator."
        }
        ErrorCode::InvalidDestination => {
            "The agent's phone cannot be reached this way, or the call is on hold. Check the extensions, and wait while the call is on hold."
        }
        ErrorCode::PhoneModel => {
            "The agent's phone is of a model that cannot be monitored. Ask your administrator for another one."
        }
        ErrorCode::PhoneNotSupported => {
            "The telephony of this agent cannot be monitored: it is too old, or the agent is a mobile one. Ask your administrator."
        }
        ErrorCode::BridgeOff => {
            "The built-in bridge of the agent's phone is off. Ask your administrator to switch it on."
        }
        ErrorCode::SearchSpace => {
            "Your line may not monitor the agent's line. Ask your administrator to put it into your monitoring calling search space."
        }
        ErrorCode::ParameterMissing | ErrorCode::InvalidInput => {
            "The contact centre did not understand the request. Tell your administrator: the portal may need the other set of keys."
        }
        ErrorCode::AuthorizationFailure => {
            "You are not signed in, or not allowed to do this. Sign in again, or ask your administrator for the right."
        }
        ErrorCode::InvalidAuthorizationUser => {
            "The user named is not the one who is signed in. Tell your administrator: the portal may name the wrong user."
        }
        ErrorCode::NotFound => "The call is gone.",
        ErrorCode::ServerError => {
            "The contact centre failed. Try again; if it goes on, tell your administrator."
        }
        ErrorCode::Other => {
            "The contact centre refused for a reason unknown to this panel. The details are below."
        }
    }
}

/// That something was refused, and nobody can tell whose it was.
pub fn somebodys(code: ErrorCode) -> String {
    [
        "The contact centre reported an error on the portal's bus, which may concern you or another application. ",
        refused(code),
    ]
    .concat()
}

/// What is heard: the sentence that matters most on the card. `clock` gives a time of day.
pub fn headline(card: &CiscoCard, clock: fn(Millis) -> String) -> String {
    let agent = brief(&card.name);
    match card.phase {
        CiscoPhase::LastKnown(at, was) => [
            "The portal's message bus is gone. ",
            &super::as_of::heard(was, &agent, &clock(at)),
        ]
        .concat(),
        CiscoPhase::Requested => {
            "Asked for, not confirmed yet. Your desk phone will go off the hook by itself.".into()
        }
        CiscoPhase::Unconfirmed => {
            "Not confirmed in time. It may have begun all the same: look at your desk phone.".into()
        }
        CiscoPhase::Listening => "You are silent: nobody hears you.".into(),
        CiscoPhase::BargedIn => "Everybody hears you.".into(),
        CiscoPhase::Held => format!(
            "On hold: there is no audio for now. It comes back when {agent} takes the call back."
        ),
        CiscoPhase::Ended(Ending::Stopped | Ending::SignedOut) => "Monitoring ended.".into(),
        CiscoPhase::Ended(Ending::AgentLeft) => [&agent, " is no longer on the call."].concat(),
        CiscoPhase::Ended(Ending::Unknown) => "The call is gone.".into(),
    }
}

/// Where the audio is, or why it ended.
pub fn detail(card: &CiscoCard) -> String {
    let agent = brief(&card.name);
    let found = if card.found {
        " It was not begun from this page."
    } else {
        ""
    };
    match card.phase {
        CiscoPhase::Requested => "",
        CiscoPhase::LastKnown(..) => {
            "Speak as if everybody could hear you. To leave now, hang up your desk phone."
        }
        CiscoPhase::Unconfirmed => "If it rings or is off the hook, hang up there, or try again.",
        CiscoPhase::Listening | CiscoPhase::BargedIn | CiscoPhase::Held => {
            return ["The audio is on your desk phone.", found].concat();
        }
        CiscoPhase::Ended(Ending::Stopped) => {
            return format!("You stopped monitoring. {agent} may still be on the call.");
        }
        CiscoPhase::Ended(Ending::AgentLeft) => {
            return "It was ended or transferred.".into();
        }
        CiscoPhase::Ended(Ending::SignedOut) => "You signed out of your phone.",
        CiscoPhase::Ended(Ending::Unknown) => "The call that you listened by is gone.",
    }
    .into()
}

/// What the caller, the agent and the supervisor hear, where that is certain.
pub fn parties(card: &CiscoCard) -> Option<[&'static str; 3]> {
    const CALLER_AND_YOU: &str = "the caller and you";
    match card.phase {
        CiscoPhase::Listening => Some(["the agent", "the caller", "both"]),
        CiscoPhase::BargedIn => Some(["the agent and you", CALLER_AND_YOU, "both"]),
        CiscoPhase::Requested
        | CiscoPhase::Unconfirmed
        | CiscoPhase::Held
        | CiscoPhase::LastKnown(..)
        | CiscoPhase::Ended(_) => None,
    }
}
