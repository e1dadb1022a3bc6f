//! Monitored calls, and why they and monitoring end.

use gws::ids::UserId;
use gws::names::{CallState, Capability, MonitoringState};
use gws::resource::{Call, SupervisorMonitoringState};

use super::Since;
use crate::Millis;

/// Beginnings of a call that are closer than this are one: the server tells durations in whole
/// seconds.
pub(crate) const CLOCK_SLACK_MS: Millis = 2_000;

/// How the parties of a monitored call hear each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// No party hears the supervisor.
    ListenIn,
    /// Only the agent hears the supervisor.
    Coach,
    /// Every party hears the supervisor.
    BargeIn,
}

impl Mode {
    /// The mode of a device's monitoring state, if it is a known one.
    pub fn of(state: &MonitoringState) -> Option<Self> {
        match state {
            MonitoringState::ListenIn => Some(Self::ListenIn),
            MonitoringState::Coach => Some(Self::Coach),
            MonitoringState::BargeIn => Some(Self::BargeIn),
            MonitoringState::Other(_) => None,
        }
    }

    /// Stable word of the mode in the details of events.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ListenIn => "ListenIn",
            Self::Coach => "Coach",
            Self::BargeIn => "BargeIn",
        }
    }
}

/// A call that the supervisor monitors, or did until a moment ago.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitoredCall {
    /// The leg as the server last described it.
    pub call: Call,
    /// The mode, as far as the server's words tell it.
    pub mode: Option<Mode>,
    /// Id of the agent in the roster; `None` for others.
    pub agent: Option<UserId>,
    /// Name of the agent, or number of the party who has the call now; empty when neither is known.
    pub name: String,
    /// Beginning of the call, by the server's duration.
    pub started_at: Option<Millis>,
    /// Since when the agent was on it when the supervisor entered it, as the directory told.
    pub under_way_since: Option<Since>,
    /// When the supervisor came on it; `None` while it rings, and where nobody saw it.
    pub joined_at: Option<Millis>,
    /// Whether it was found again after contact had been lost.
    pub recovered: bool,
    /// Whether it was there already when this page first looked.
    pub found_on_load: bool,
    /// The agent it was with before it was passed on.
    pub passed_on_by: Option<String>,
    /// What happened on it, oldest first, bounded.
    pub history: Vec<Moment>,
    /// Whether the supervisor leaves the call together with the agent who passes it on.
    pub follows_agent: bool,
    /// Time of the end; the card stays on screen for a while.
    pub ended_at: Option<Millis>,
    /// Reason of the end; `None` while the call goes on.
    pub ending: Option<Ending>,
}

/// Something that happened on a monitored call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Time at which the change was seen.
    pub at: Millis,
    /// The change of the call.
    pub what: CallChange,
}

/// What happened on a monitored call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallChange {
    /// It is heard in this mode from now on; `None` when the server's words do not tell.
    Mode(Option<Mode>),
    /// The supervisor muted the agent, or unmuted.
    AgentMuted(bool),
    /// It was put on hold, or taken back.
    Held(bool),
    /// It is with another agent now.
    PassedOn {
        /// Agent who passed it on.
        from: String,
        /// To whom: a name or a number.
        to: String,
    },
    /// It was found again after contact had been lost.
    Recovered,
}

/// Why a monitored call ended for the supervisor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The call is over.
    Over,
    /// The call is over, or the agent passed it on and monitoring follows the agent, not the call.
    OverOrPassedOn,
    /// The supervisor left the call.
    Left,
    /// The supervisor ended monitoring.
    Stopped,
    /// It was no longer there when contact came back.
    GoneMeanwhile,
    /// The supervisor's device was logged out.
    DeviceInactive,
    /// The agent is no longer on the call, by dropping from it or by passing it on, or the call is
    /// over.
    AgentLeft,
    /// It is gone, and nothing says why.
    Unknown,
    /// The supervisor's phone was replaced by another one.
    DeviceReplaced,
}

impl Ending {
    /// All endings, once each.
    pub const ALL: [Self; 9] = [
        Self::Over,
        Self::OverOrPassedOn,
        Self::Left,
        Self::Stopped,
        Self::GoneMeanwhile,
        Self::DeviceInactive,
        Self::AgentLeft,
        Self::Unknown,
        Self::DeviceReplaced,
    ];

    /// A stable word for exports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Over => "over",
            Self::OverOrPassedOn => "over-or-passed-on",
            Self::Left => "left",
            Self::Stopped => "stopped",
            Self::GoneMeanwhile => "gone-meanwhile",
            Self::DeviceInactive => "device-inactive",
            Self::AgentLeft => "agent-left",
            Self::Unknown => "unknown",
            Self::DeviceReplaced => "device-replaced",
        }
    }

    /// Whether the call ended for the supervisor alone, and may go on for others.
    pub fn may_go_on(self) -> bool {
        match self {
            Self::Left | Self::Stopped | Self::DeviceInactive | Self::DeviceReplaced => true,
            Self::Over
            | Self::OverOrPassedOn
            | Self::GoneMeanwhile
            | Self::AgentLeft
            | Self::Unknown => false,
        }
    }

    /// The ending with this stable word; `None` for an unknown one.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

impl MonitoredCall {
    /// Whether it is over.
    pub fn is_over(&self) -> bool {
        self.call.state == CallState::Released
    }

    /// Its beginning. A server that counts from the supervisor's coming is overruled by a directory
    /// that saw the agent on it before.
    pub fn began(&self) -> Option<Since> {
        let told = self.started_at.map(Since::Exactly);
        match (told, self.under_way_since) {
            (Some(told), Some(seen)) if seen.at().saturating_add(CLOCK_SLACK_MS) < told.at() => {
                Some(seen)
            }
            (told, seen) => told.or(seen),
        }
    }

    /// Whether it waits for the supervisor's device.
    pub fn is_ringing(&self) -> bool {
        is_ringing(&self.call)
    }
}

/// Whether a call waits for the device that has it.
pub(crate) fn is_ringing(call: &Call) -> bool {
    matches!(call.state, CallState::Ringing | CallState::Dialing)
}

/// The mode that the server's words about a call amount to.
///
/// The switches on offer tell it: both from coaching, one from each of the others. Where none is
/// offered, as on a ringing or held call, the mode known before holds, and for a new call the
/// mode in which the device monitors.
pub(crate) fn mode_of(
    call: &Call,
    before: Option<Mode>,
    device: Option<&SupervisorMonitoringState>,
) -> Option<Mode> {
    let to_listen = call.offers(&Capability::SwitchToListenIn);
    let to_barge = call.offers(&Capability::SwitchToBargeIn);
    match (to_listen, to_barge) {
        (true, true) => Some(Mode::Coach),
        (false, true) => Some(Mode::ListenIn),
        (true, false) => Some(Mode::BargeIn),
        (false, false) => before.or_else(|| Mode::of(&device?.state)),
    }
}

/// Monitoring that has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitoringEnd {
    /// Name of the agent.
    pub name: String,
    /// Cause of the end.
    pub why: EndedBy,
    /// Time of the end.
    pub at: Millis,
}

/// The cause of the end of monitoring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndedBy {
    /// The supervisor ended it.
    Me,
    /// It was for one call, and that is over.
    NextCallOver,
    /// The agent logged out.
    AgentLoggedOut,
    /// The supervisor's device was logged out.
    DeviceInactive,
    /// The server does not say: another page of the supervisor, or the contact centre.
    Unknown,
    /// The panel ended it: the phone was another agent's.
    WrongAgent,
    /// The supervisor's phone was replaced by another one.
    DeviceReplaced,
}

impl EndedBy {
    /// All causes, once each.
    pub const ALL: [Self; 7] = [
        Self::Me,
        Self::NextCallOver,
        Self::AgentLoggedOut,
        Self::DeviceInactive,
        Self::Unknown,
        Self::WrongAgent,
        Self::DeviceReplaced,
    ];

    /// A stable word for exports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::NextCallOver => "next-call-over",
            Self::AgentLoggedOut => "agent-logged-out",
            Self::DeviceInactive => "device-inactive",
            Self::Unknown => "unknown",
            Self::WrongAgent => "wrong-agent",
            Self::DeviceReplaced => "device-replaced",
        }
    }

    /// The cause with this stable word; `None` for an unknown one.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}
