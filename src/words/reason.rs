//! Why a control is off, and the way on.

use supervision::Reason;
use supervision::model::Mode;

use super::{asked, brief, cisco, mode, next_call};
use crate::i18n::say;
use crate::i18n::sentence::reason::Reason as Words;

/// Whom a control that moves monitoring to another agent leaves.
pub(crate) fn leaves(agent: &str) -> String {
    say!(Words::Leaves, agent = &brief(agent))
}

/// Why a control is off, and the way on.
pub(crate) fn reason(reason: &Reason) -> String {
    say!(match reason {
        Reason::NotConnected => Words::NotConnected,
        Reason::SignedOut => Words::SignedOut,
        Reason::NotSupervisor => Words::NotSupervisor,
        Reason::FeatureMissing(feature) => {
            return say!(Words::FeatureMissing, feature = *feature);
        }
        Reason::Waiting { operation, agent } => {
            return say!(Words::Waiting, what = &asked(*operation, None, agent));
        }
        Reason::WaitingForNextCall { operation, agent } => {
            return say!(Words::Waiting, what = &next_call(*operation, agent));
        }
        Reason::NotOffered => Words::NotOffered,
        Reason::Listening(agent) => return say!(Words::Listening, agent = &brief(agent)),
        Reason::Cisco(reason) => return cisco::reason(reason),
        Reason::AlreadyInMode(Mode::ListenIn) => Words::ListeningAlready,
        Reason::AlreadyInMode(Mode::Coach) | Reason::AlreadyMonitored(Mode::Coach) => {
            Words::CoachingAlready
        }
        Reason::AlreadyInMode(Mode::BargeIn) | Reason::AlreadyMonitored(Mode::BargeIn) => {
            Words::BargedInAlready
        }
        Reason::AlreadyMonitored(Mode::ListenIn) => Words::MonitoringAlready,
        Reason::AlreadyInSession => Words::InSessionAlready,
        Reason::NextCallAlready(next) => {
            return say!(Words::NextCallAlready, mode = &mode(*next));
        }
        Reason::AfterThisCall => Words::AfterThisCall,
        Reason::NothingWritten => Words::NothingWritten,
        Reason::NotReadNow(_) => Words::NotReadNow,
        Reason::AgentLoggedOut => Words::AgentLoggedOut,
        Reason::NoActiveDevice => Words::NoActiveDevice,
        Reason::NoWayBackToCoach => Words::NoWayBackToCoach,
        Reason::MuteNeedsBargeIn => Words::MuteNeedsBargeIn,
        Reason::OnHold => Words::OnHold,
        Reason::NotAnswered => Words::NotAnswered,
        Reason::AnotherSupervisor(Some(name)) => {
            return say!(Words::AnotherSupervisor, supervisor = &brief(name));
        }
        Reason::AnotherSupervisor(None) => Words::SomeSupervisor,
        Reason::AlreadyInState(_) => Words::InStateAlready,
        Reason::SipCluster => Words::SipCluster,
    })
}
