//! Why a control is off.

use supervision::Reason;
use supervision::model::Mode;

use super::{asked, brief};

/// Why a control is off, and the way on.
pub fn reason(reason: &Reason) -> String {
    let sentence = match reason {
        Reason::NotConnected => {
            "There is no live connection, so an effect could not be seen. Wait until the panel is live again, or connect."
        }
        Reason::SignedOut => "You are signed out. Sign in first.",
        Reason::NotSupervisor => "Your user has no supervisor role. Ask your administrator for it.",
        Reason::FeatureMissing(feature) => {
            return format!(
                "Your contact centre has not switched on “{feature}”. Ask your administrator for it."
            );
        }
        Reason::Waiting { operation, agent } => {
            return format!(
                "Waiting for confirmation: {}. This comes back as soon as the answer is there.",
                asked(*operation, None, agent)
            );
        }
        Reason::NotOffered => {
            "The server does not offer this now. Another supervisor may be monitoring; try again in a moment."
        }
        Reason::AlreadyMonitoring(agent) => {
            let agent = brief(agent);
            return format!(
                "You are monitoring {agent}, and one agent at a time is possible. Choose “Monitor instead” beside this, or stop monitoring {agent} first."
            );
        }
        Reason::Listening(agent) => {
            let agent = brief(agent);
            return format!(
                "You are monitoring {agent}, and one agent at a time is possible. Stop monitoring {agent} first."
            );
        }
        Reason::Cisco(reason) => return super::cisco::reason(reason),
        Reason::AlreadyInMode(Mode::ListenIn) => "You are listening in already.",
        Reason::AlreadyInMode(Mode::Coach) | Reason::AlreadyMonitored(Mode::Coach) => {
            "You are coaching already."
        }
        Reason::AlreadyInMode(Mode::BargeIn) | Reason::AlreadyMonitored(Mode::BargeIn) => {
            "You have barged in already."
        }
        Reason::AlreadyMonitored(Mode::ListenIn) => "You are monitoring already.",
        Reason::AlreadyInSession => "You are in this session already.",
        Reason::MonitorFirst(_) => {
            "The server lets you in only while you monitor the agent. Monitor the agent first."
        }
        Reason::NextCallAlready(mode) => {
            return [
                "The next call begins with ",
                super::mode(*mode),
                " already.",
            ]
            .concat();
        }
        Reason::AfterThisCall => {
            "Changing it now would end the call that you are on. Choose it when this call is over."
        }
        Reason::WaitingForNextCall { operation, agent } => {
            return format!(
                "Waiting for confirmation: {}. This comes back as soon as the answer is there.",
                super::next_call(*operation, agent)
            );
        }
        Reason::NothingWritten => "Nothing is written yet.",
        Reason::NotReadNow(_) => {
            "Those for whom it was written would not be the ones to read it now."
        }
        Reason::AgentLoggedOut => "The agent is logged out. Wait until the agent logs in.",
        Reason::NoActiveDevice => {
            "Your own phone is not logged in. Log it in, then refresh this panel."
        }
        Reason::NoWayBackToCoach => {
            "You can coach from the next call on. Choose Coach under “Next call”."
        }
        Reason::MuteNeedsBargeIn => {
            "The agent can be muted only while everybody hears you. Barge in first."
        }
        Reason::OnHold => "The call is on hold. Wait until the agent takes it back.",
        Reason::NotAnswered => "The call is not answered yet. Answer it first.",
        Reason::AnotherSupervisor(Some(name)) => {
            return [
                brief(name).as_str(),
                " is monitoring this agent, and one supervisor at a time is possible. Try again in a moment.",
            ]
            .concat();
        }
        Reason::AnotherSupervisor(None) => {
            "Another supervisor is monitoring this agent, and one at a time is possible. Try again in a moment."
        }
        Reason::AlreadyInState(_) => "This is the state already.",
        Reason::SipCluster => "Your telephony can follow whole calls only.",
    };
    sentence.into()
}
