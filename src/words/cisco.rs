//! The Cisco channel: states, reasons, what was refused, and what is heard.

use cisco::Reason;
use cisco::desktop::{Ending, Failure};
use cisco::error::ErrorCode;
use cisco::names::AgentState;
use supervision::Millis;
use supervision::view::{CiscoCard, CiscoPhase, CiscoStatus};

use super::brief;
use super::hearing::heard;
use crate::i18n::sentence::call::{Ending as Ended, Hearing};
use crate::i18n::sentence::cisco::{Card, Failure as Failed, Reason as Words, State, Status};
use crate::i18n::sentence::listed::Listed;
use crate::i18n::{list, say};

/// Where an agent, or the supervisor, stands.
pub(crate) fn state(state: &AgentState) -> String {
    say!(match state {
        AgentState::Logout => State::LoggedOut,
        AgentState::NotReady => State::NotReady,
        AgentState::Ready => State::Ready,
        AgentState::Reserved | AgentState::ReservedOutbound => State::CallComingIn,
        AgentState::ReservedOutboundPreview => State::LookingAtCall,
        AgentState::Talking => State::OnCall,
        AgentState::Hold => State::OnHold,
        AgentState::Work | AgentState::WorkReady => State::WrapUp,
        AgentState::Unknown => State::Unknown,
        AgentState::Other(text) if text.is_empty() => State::Unknown,
        AgentState::Other(text) => return text.clone(),
    })
}

/// The state of the bus.
pub(crate) fn status(status: &CiscoStatus) -> String {
    say!(if status.connected {
        Status::Live
    } else {
        Status::NotConnected
    })
}

/// The phone that listening happens on, and where the supervisor stands, or stood last. `clock`
/// gives a time of day.
pub(crate) fn phone(status: &CiscoStatus, clock: fn(Millis) -> String) -> String {
    let is_known = status.state.is_known();
    let sentence = match (&status.elsewhere, status.as_of) {
        (Some(_), None) => Status::SignedInAt,
        (Some(_), Some(_)) => Status::SignedInAtAsOf,
        (None, None) if is_known => Status::InState,
        (None, Some(_)) if is_known => Status::InStateAsOf,
        (None, None) => Status::Phone,
        (None, Some(_)) => Status::PhoneAsOf,
    };
    let elsewhere = status.elsewhere.as_ref();
    let extension = elsewhere.map_or(status.extension.as_str(), |it| it.as_str());
    say!(
        sentence,
        extension = extension,
        state = &state(&status.state),
        time = &status.as_of.map(clock).unwrap_or_default()
    )
}

/// Why a control is off, and the way on.
pub(crate) fn reason(reason: &Reason) -> String {
    say!(match reason {
        Reason::NotConnected => Words::NotConnected,
        Reason::NoOwnAddress => Words::NoOwnAddress,
        Reason::SignedOut => Words::SignedOut,
        Reason::SignedInElsewhere(extension) => {
            return say!(Words::SignedInElsewhere, extension = extension.as_str());
        }
        Reason::Waiting(_) => Words::Waiting,
        Reason::AlreadyMonitoring(_) => Words::AlreadyMonitoring,
        Reason::NotNotReady(now) => return say!(Words::NotNotReady, state = &state(now)),
        Reason::OwnCall => Words::OwnCall,
        Reason::NotInTeam => Words::NotInTeam,
        Reason::AgentSignedOut => Words::AgentSignedOut,
        Reason::OnHold => Words::OnHold,
        Reason::NoCall(_) => Words::NoCall,
        Reason::NoAgentAddress => Words::NoAgentAddress,
        Reason::SameAddress => Words::SameAddress,
        Reason::MonitoringCall => Words::MonitoringCall,
        Reason::NotAllowed => Words::NotAllowed,
        Reason::NoCallId => Words::NoCallId,
        Reason::NotListening => Words::NotListening,
        Reason::AlreadyInCall => Words::AlreadyInCall,
        Reason::AlreadyInState(_) => Words::AlreadyInState,
        Reason::AgentBusy(_) => Words::AgentBusy,
        Reason::AfterCall => Words::AfterCall,
    })
}

/// Why an operation had no effect, and what to do.
pub(crate) fn failure(failure: &Failure) -> String {
    say!(match failure {
        Failure::Refused(error) => refused(error.code),
        Failure::CallFailed => Failed::CallFailed,
        Failure::NotPossible(Reason::NoCall(_) | Reason::AgentSignedOut) => Failed::NoCallAnyMore,
        Failure::NotPossible(Reason::OnHold) => Failed::OnHold,
        Failure::NotPossible(_) => Failed::NotPossible,
        Failure::NotWritten(_) => Failed::NotWritten,
    })
}

/// What the contact centre's error means, and what to do.
fn refused(code: ErrorCode) -> Failed {
    match code {
        ErrorCode::AgentNotOnCall => Failed::AgentNotOnCall,
        ErrorCode::AgentOnHoldOrNotReady => Failed::OnHoldOrNotReady,
        ErrorCode::InvalidState => Failed::InvalidState,
        ErrorCode::BargeNotController => Failed::NotController,
        ErrorCode::NoConferenceResource => Failed::NoConference,
        ErrorCode::InvalidDestination => Failed::InvalidDestination,
        ErrorCode::PhoneModel => Failed::PhoneModel,
        ErrorCode::PhoneNotSupported => Failed::PhoneNotSupported,
        ErrorCode::BridgeOff => Failed::BridgeOff,
        ErrorCode::SearchSpace => Failed::SearchSpace,
        ErrorCode::ParameterMissing | ErrorCode::InvalidInput => Failed::NotUnderstood,
        ErrorCode::AuthorizationFailure => Failed::NotAllowed,
        ErrorCode::InvalidAuthorizationUser => Failed::WrongUser,
        ErrorCode::NotFound => Failed::NotFound,
        ErrorCode::ServerError => Failed::ServerError,
        ErrorCode::Other => Failed::Other,
    }
}

/// That something was refused, and nobody can tell whose it was.
pub(crate) fn somebodys(code: ErrorCode) -> String {
    say!(Failed::Somebodys, why = &say!(refused(code)))
}

/// What is heard: the sentence that matters most on the card. `clock` gives a time of day.
pub(crate) fn headline(card: &CiscoCard, clock: fn(Millis) -> String) -> String {
    let agent = &brief(&card.name);
    match card.phase {
        CiscoPhase::LastKnown(at, was) => {
            say!(Card::BusGone, known = &heard(was, agent, &clock(at)))
        }
        CiscoPhase::Requested => say!(Card::Requested),
        CiscoPhase::Unconfirmed => say!(Card::Unconfirmed),
        CiscoPhase::Listening => say!(Hearing::Silent),
        CiscoPhase::BargedIn => say!(Hearing::Everybody),
        CiscoPhase::Held => say!(Card::Held, agent = agent),
        CiscoPhase::Ended(Ending::Stopped | Ending::SignedOut) => say!(Ended::MonitoringEnded),
        CiscoPhase::Ended(Ending::AgentLeft) => say!(Card::AgentLeft, agent = agent),
        CiscoPhase::Ended(Ending::Unknown) => say!(Ended::CallGone),
    }
}

/// Where the audio is, or why it ended.
pub(crate) fn detail(card: &CiscoCard) -> String {
    let sentence = match card.phase {
        CiscoPhase::Requested => return String::new(),
        CiscoPhase::LastKnown(..) => Card::SpeakAsIfHeard,
        CiscoPhase::Unconfirmed => Card::HangUp,
        CiscoPhase::Listening | CiscoPhase::BargedIn | CiscoPhase::Held => {
            let found = card.found.then(|| say!(Card::NotFromHere));
            let sentences = [Some(say!(Card::Audio)), found].into_iter().flatten();
            return list(Listed::Sentences, sentences.collect());
        }
        CiscoPhase::Ended(Ending::Stopped) => Card::Stopped,
        CiscoPhase::Ended(Ending::AgentLeft) => Card::EndedOrTransferred,
        CiscoPhase::Ended(Ending::SignedOut) => Card::SignedOut,
        CiscoPhase::Ended(Ending::Unknown) => Card::Gone,
    };
    say!(sentence, agent = &brief(&card.name))
}
