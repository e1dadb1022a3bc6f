//! An agent and the agent's presence. Must not know the roster.
//!
//! Of ten thousand agents every byte counts: what few agents have is in boxes, what many share is there once.

use std::sync::Arc;

use cisco::names::AgentState as CiscoAgentState;
use gws::directory::OnChannel;
use gws::ids::{DeviceId, GroupId, UserId};
use gws::names::{AgentState, Channel};
use gws::resource::ChannelAvailability;
use gws::session::Medium;

use super::labels::Labels;
use super::since::Since;
use crate::Millis;

/// An agent of the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agent {
    /// Id of the agent.
    pub id: UserId,
    /// Name of the agent.
    pub name: String,
    /// Login of the agent.
    pub login: String,
    /// Number of the agent; empty until it is known.
    pub number: String,
    /// Other numbers of the agent in the directory.
    pub other_numbers: Box<[String]>,
    /// Groups of the agent among those of the roster; one list for all agents of the same groups.
    pub groups: Arc<[GroupId]>,
    /// Presence on the voice channel.
    pub presence: Presence,
    /// Beginning of the presence; `None` until the directory has shown the presence.
    pub since: Option<Since>,
    /// Devices of the agent by the last reading; `None` when unknown or in doubt.
    pub learned: Option<Box<Learned>>,
    /// Presence on the other channels that the agent is logged in on.
    pub channels: Box<[(Channel, Presence)]>,
    /// Skills of the agent, as far as the server sends them.
    pub skills: Box<[String]>,
    /// Time of the last reading from the directory.
    pub read_at: Option<Millis>,
    /// The server refused to monitor the agent because another supervisor does.
    pub monitored_by_other: Option<Box<MonitoredByOther>>,
    /// Start of the page of the directory on which the agent was found; `None` where that is not known.
    pub(crate) page: Option<u32>,
    /// Number of the scan through the directory that found the agent.
    pub(crate) scan: u32,
}

impl Agent {
    /// An agent of whom nothing else is known.
    pub fn new(id: UserId, name: String, login: String) -> Self {
        Self {
            id,
            name,
            login,
            number: String::new(),
            other_numbers: Box::default(),
            groups: Arc::default(),
            presence: Presence::Unknown,
            since: None,
            learned: None,
            channels: Box::default(),
            skills: Box::default(),
            read_at: None,
            page: None,
            scan: 0,
            monitored_by_other: None,
        }
    }

    /// All numbers of the agent: of the directory, and of the agent's devices.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = &String> {
        let devices = self.learned.iter().flat_map(|learned| &*learned.numbers);
        self.told_numbers().chain(devices)
    }

    /// Numbers of the agent in the directory.
    pub(crate) fn told_numbers(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.number).chain(&*self.other_numbers)
    }

    /// Presence on a channel; logged out where the channel is not known.
    pub fn on(&self, channel: &Channel) -> &Presence {
        const OUT: &Presence = &Presence::LoggedOut;
        if *channel == Channel::Voice {
            return &self.presence;
        }
        let mut others = self.channels.iter();
        let found = others.find(|(other, _)| other == channel);
        found.map_or(OUT, |(_, presence)| presence)
    }

    /// Presence on the channel that brings sessions of a medium; `None` when the agent has no such
    /// channel, as far as the directory shows.
    pub fn on_medium(&self, medium: Medium) -> Option<&Presence> {
        let mut others = self.channels.iter();
        let found = others.find(|(other, _)| medium.is_on(other));
        found.map(|(_, presence)| presence)
    }
}

/// The devices of an agent by one reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learned {
    /// The voice device; `None` when the agent has none.
    pub device: Option<DeviceId>,
    /// The numbers of the devices.
    pub numbers: Vec<String>,
    /// Time of the reading.
    pub at: Millis,
}

/// Another supervisor monitors an agent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitoredByOther {
    /// Name of the supervisor, where the server sends it.
    pub by: Option<String>,
    /// Time at which the server said so. It does not say when that ends.
    pub at: Millis,
}

/// State of an agent on the voice channel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Presence {
    /// The state has not been read yet.
    #[default]
    Unknown,
    /// The agent is not logged in.
    LoggedOut,
    /// The agent is logged in.
    In {
        /// State by GWS's own words.
        state: AgentState,
        /// Name of the state in the contact centre; empty when it has no other one.
        label: Arc<str>,
        /// Whether the agent is occupied with a call.
        busy: bool,
    },
    /// State on the Cisco channel, which knows other ones.
    Cisco(CiscoAgentState),
}

/// Presence reduced to a few states, with one mark and colour each; in the order of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PresenceState {
    /// The agent is on a call.
    OnCall,
    /// A call is on its way to the agent.
    Ringing,
    /// The agent's call is held.
    OnHold,
    /// The agent finishes the work of a call that is over.
    WrapUp,
    /// The agent takes calls.
    Ready,
    /// The agent takes no calls.
    NotReady,
    /// The agent is not logged in.
    LoggedOut,
    /// The state is not known.
    Unknown,
}

/// The activity word of a contact with nothing to do; every other word means a call, since the
/// vendor documents only this one.
const IDLE: &str = "Idle";
/// Words of contact centres for the work after a call; the first is the vendor's.
const AFTER_CALL_WORK: [&str; 3] = ["AfterCallWork", "ACW", "WrapUp"];

/// Whether the name of a state says that the agent works after a call.
pub fn is_after_call_work(name: &str) -> bool {
    AFTER_CALL_WORK.contains(&name)
}

impl PresenceState {
    /// All states, in the order of the list.
    pub const ALL: [Self; 8] = [
        Self::OnCall,
        Self::Ringing,
        Self::OnHold,
        Self::WrapUp,
        Self::Ready,
        Self::NotReady,
        Self::LoggedOut,
        Self::Unknown,
    ];

    /// State of an agent with this presence, whose monitored call is held or not.
    pub fn of(presence: &Presence, on_hold: bool) -> Self {
        if on_hold {
            Self::OnHold
        } else {
            presence.presence_state()
        }
    }

    /// Stable word of the state.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::LoggedOut => "logged-out",
            Self::Ready => "ready",
            Self::NotReady => "not-ready",
            Self::OnCall => "on-call",
            Self::Ringing => "ringing",
            Self::OnHold => "on-hold",
            Self::WrapUp => "wrap-up",
        }
    }

    /// The state with this word; `None` for an unknown one.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|presence_state| presence_state.as_str() == word)
    }
}

impl Presence {
    /// Whether the agent is on a call.
    pub fn is_busy(&self) -> bool {
        match self {
            Self::Unknown | Self::LoggedOut => false,
            Self::In { busy, .. } => *busy,
            Self::Cisco(state) => state.is_on_call(),
        }
    }

    /// The state that the presence amounts to.
    pub fn presence_state(&self) -> PresenceState {
        match self {
            Self::Unknown => PresenceState::Unknown,
            Self::LoggedOut => PresenceState::LoggedOut,
            Self::Cisco(state) => match state {
                CiscoAgentState::Talking => PresenceState::OnCall,
                CiscoAgentState::Hold => PresenceState::OnHold,
                CiscoAgentState::Reserved
                | CiscoAgentState::ReservedOutbound
                | CiscoAgentState::ReservedOutboundPreview => PresenceState::Ringing,
                CiscoAgentState::Work | CiscoAgentState::WorkReady => PresenceState::WrapUp,
                CiscoAgentState::Ready => PresenceState::Ready,
                CiscoAgentState::NotReady => PresenceState::NotReady,
                CiscoAgentState::Logout => PresenceState::LoggedOut,
                CiscoAgentState::Unknown | CiscoAgentState::Other(_) => PresenceState::Unknown,
            },
            Self::In { busy: true, .. } => PresenceState::OnCall,
            Self::In { state, label, .. } => match state {
                AgentState::Ready => PresenceState::Ready,
                AgentState::NotReady if is_after_call_work(label) => PresenceState::WrapUp,
                AgentState::Other(word) if is_after_call_work(word) => PresenceState::WrapUp,
                AgentState::NotReady | AgentState::LoggedIn | AgentState::Other(_) => {
                    PresenceState::NotReady
                }
                AgentState::LoggedOut => PresenceState::LoggedOut,
            },
        }
    }

    /// Reads the presence on one channel.
    pub fn on(channel: &ChannelAvailability) -> Self {
        let user_state = channel.user_state.clone().unwrap_or_default();
        if user_state.state == AgentState::LoggedOut {
            return Self::LoggedOut;
        }
        Self::In {
            state: user_state.state,
            label: user_state.display_name.into(),
            busy: is_busy(&channel.user_activity),
        }
    }

    /// Reads the presence on one channel of a contact; on none the agent is logged out.
    pub(crate) fn of(channel: Option<&OnChannel<'_>>, labels: &mut Labels) -> Self {
        match channel {
            Some(channel) if channel.state != AgentState::LoggedOut.as_str() => Self::In {
                state: AgentState::from(&*channel.state),
                label: labels.share(&channel.label),
                busy: is_busy(&channel.user_activity),
            },
            Some(_) | None => Self::LoggedOut,
        }
    }

    /// Whether that is the presence that [`Self::of`] reads.
    pub(crate) fn is_of(&self, channel: Option<&OnChannel<'_>>) -> bool {
        match (self, channel) {
            (Self::LoggedOut, None) => true,
            (Self::LoggedOut, Some(channel)) => channel.state == AgentState::LoggedOut.as_str(),
            (Self::In { state, label, busy }, Some(channel)) => {
                channel.state == state.as_str()
                    && channel.label == **label
                    && *busy == is_busy(&channel.user_activity)
                    && *state != AgentState::LoggedOut
            }
            (Self::In { .. }, None) | (Self::Unknown | Self::Cisco(_), _) => false,
        }
    }
}

fn is_busy(activity: &str) -> bool {
    !activity.is_empty() && activity != IDLE
}
