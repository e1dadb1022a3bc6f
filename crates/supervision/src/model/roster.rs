//! The supervised agents and their presence.

use cisco::names::AgentState as CiscoState;
use gws::ids::{DeviceId, GroupId, UserId};
use gws::names::{AgentState, Channel};
use gws::reply::Failure;
use gws::resource::{ChannelAvailability, Contact};
use gws::session::Medium;

use super::arrangement::Look;
use super::listing::{ListLine, Listing};
use super::numbers::Numbers;
use super::schedule::Schedule;
use super::since::Since;
use crate::Millis;
use crate::table::Table;
use crate::times::Times;

/// The agents whom the supervisor supervises.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    /// The agents by id.
    pub agents: Table<UserId, Agent>,
    /// Groups that the supervisor supervises.
    pub groups: Vec<GroupName>,
    /// Other supervisors of the same groups.
    pub fellows: Table<UserId, Fellow>,
    /// Which part is known.
    pub loaded: Loaded,
    /// What the last reading failed with; what is shown may be old.
    pub trouble: Option<RosterTrouble>,
    /// Readings that failed in a row.
    pub failures: u32,
    /// When to read again; `None` while an answer is awaited.
    pub poll_at: Option<Millis>,
    /// Whether a link to the list could be copied, when that was tried last.
    pub shared: Option<bool>,
    /// Who is listed, in which order.
    pub(crate) listing: Listing,
    /// Agents whom another supervisor monitors.
    pub(crate) collided: Vec<UserId>,
    /// Owners of devices, as far as known.
    pub(crate) owners: Table<DeviceId, UserId>,
    /// Agents whose devices were asked for to find the owner of the monitored one.
    pub(crate) asked: Table<UserId, ()>,
    /// The monitored device whose owner they were asked for.
    pub(crate) asked_for: Option<DeviceId>,
    /// When the server refused to tell the devices of agents.
    pub(crate) devices_refused_at: Option<Millis>,
    /// Whose the numbers are.
    pub(crate) numbers: Numbers,
    /// People who seem to belong to these groups, and are not among the members that were read.
    pub(crate) strangers: Table<UserId, ()>,
    /// What is to be read next.
    pub(crate) schedule: Schedule,
    /// Why rows keep their places.
    pub(crate) hold: Hold,
    /// Agents of whom a monitored call has shown more than the last reading.
    pub(crate) doubts: Table<UserId, Doubt>,
    /// Times in states from before the page was loaded.
    pub(crate) times: Times,
}

/// Why rows keep their places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hold {
    /// Until when, because the pointer moved over them.
    pub(crate) pointed_until: Option<Millis>,
    /// One of them has the focus of the keyboard, or its menu is open.
    pub(crate) focused: bool,
}

impl Hold {
    pub(crate) fn is_on(self, now: Millis) -> bool {
        self.focused || self.pointed_until.is_some_and(|until| until > now)
    }
}

/// A monitored call has shown more of an agent than the last reading: until the next one, the call
/// counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Doubt {
    /// Readings asked for up to this request may be older.
    pub(crate) after: u64,
    /// Whether the agent was on the call when it was seen last.
    pub(crate) on_call: bool,
}

impl Roster {
    /// Places of the lines in view, in order, with the place of the agent who is kept.
    pub(crate) fn places_in_view(&self, look: &Look) -> impl Iterator<Item = usize> {
        let listing = &self.listing;
        let first = look.first.min(listing.len().saturating_sub(look.count));
        let places = first..listing.len().min(first + look.count);
        let kept = look.kept.as_ref().and_then(|id| listing.place_of(id));
        let before = kept.filter(|place| *place < places.start);
        let after = kept.filter(|place| *place >= places.end);
        before.into_iter().chain(places).chain(after)
    }

    /// The agents in view, in order.
    pub(crate) fn in_view(&self, look: &Look) -> impl Iterator<Item = &UserId> {
        let lines = self
            .places_in_view(look)
            .filter_map(|place| self.listing.at(place));
        lines.filter_map(|line| match line {
            ListLine::Agent(id) => Some(id),
            ListLine::Group(_) => None,
        })
    }
}

/// Another supervisor of the same groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fellow {
    /// Name of the supervisor.
    pub name: String,
    /// Login of the supervisor.
    pub login: String,
    /// Number of the supervisor; empty until the directory has shown it.
    pub number: String,
}

/// How much of the roster is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Loaded {
    /// Nothing has been read.
    #[default]
    Nothing,
    /// Groups and members, without states.
    Members,
    /// Groups, members and their states.
    States,
}

/// Why the roster is incomplete or old.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RosterTrouble {
    /// The server refused or failed.
    Server(Failure),
    /// There was no answer.
    Unreachable,
    /// The pages of the directory do not add up to its total. What is known of the agents who were
    /// not read may be old.
    Incomplete {
        /// Number of agents of the roster that were read.
        read: usize,
        /// How many there are.
        of: usize,
    },
}

impl RosterTrouble {
    /// Whether what was read is all right, and only not all.
    pub(crate) fn is_incomplete(&self) -> bool {
        matches!(self, Self::Incomplete { .. })
    }
}

/// A group that the supervisor supervises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupName {
    /// Id of the group.
    pub id: GroupId,
    /// Name of the group.
    pub name: String,
}

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
    pub other_numbers: Vec<String>,
    /// Groups of the agent among those of the roster.
    pub groups: Vec<GroupId>,
    /// Presence on the voice channel.
    pub presence: Presence,
    /// Beginning of the presence; `None` until the directory has shown the presence.
    pub since: Option<Since>,
    /// Devices of the agent by the last reading; `None` when unknown or in doubt.
    pub learned: Option<Learned>,
    /// Presence on the other channels that the agent is logged in on.
    pub channels: Vec<(Channel, Presence)>,
    /// Skills of the agent, as far as the server sends them.
    pub skills: Vec<String>,
    /// Time of the last reading from the directory.
    pub read_at: Option<Millis>,
    /// The server refused to monitor the agent because another supervisor does.
    pub collision: Option<Collision>,
    /// Start of the page of the directory on which the agent was found.
    pub(crate) page: Option<u64>,
    /// In which reading of the whole directory that was.
    pub(crate) walk: u32,
}

impl Agent {
    /// An agent of whom nothing else is known.
    pub fn new(id: UserId, name: String, login: String) -> Self {
        Self {
            id,
            name,
            login,
            number: String::new(),
            other_numbers: Vec::new(),
            groups: Vec::new(),
            presence: Presence::Unknown,
            since: None,
            learned: None,
            channels: Vec::new(),
            skills: Vec::new(),
            read_at: None,
            page: None,
            walk: 0,
            collision: None,
        }
    }

    /// All numbers of the agent: of the directory, and of the agent's devices.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = &String> {
        let devices = self.learned.iter().flat_map(|learned| &learned.numbers);
        self.told_numbers().chain(devices)
    }

    /// Numbers of the agent in the directory.
    pub(crate) fn told_numbers(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.number).chain(&self.other_numbers)
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
    /// When it was read.
    pub at: Millis,
}

/// Another supervisor monitors an agent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collision {
    /// Name of the supervisor, where the server sends it.
    pub by: Option<String>,
    /// When the server said so. It does not say when that ends.
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
        /// What the contact centre calls it; empty when it has no other name.
        label: String,
        /// Whether the agent is occupied with a call.
        busy: bool,
    },
    /// On the Cisco channel, which knows other states.
    Cisco(CiscoState),
}

/// What a presence amounts to: one mark and colour each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The state is not known.
    Unknown,
    /// The agent is not logged in.
    LoggedOut,
    /// The agent takes calls.
    Ready,
    /// The agent takes no calls.
    NotReady,
    /// The agent is on a call.
    OnCall,
}

/// The activity word of a contact with nothing to do; every other word means a call, since the
/// vendor documents only this one.
const IDLE: &str = "Idle";

impl Standing {
    /// All states, in the order of the list.
    pub const ALL: [Self; 5] = [
        Self::OnCall,
        Self::Ready,
        Self::NotReady,
        Self::LoggedOut,
        Self::Unknown,
    ];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::LoggedOut => "logged-out",
            Self::Ready => "ready",
            Self::NotReady => "not-ready",
            Self::OnCall => "on-call",
        }
    }

    /// What a word means.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|standing| standing.as_str() == word)
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

    /// The standing that it amounts to.
    pub fn standing(&self) -> Standing {
        match self {
            Self::Unknown => Standing::Unknown,
            Self::LoggedOut => Standing::LoggedOut,
            Self::Cisco(state) => match state {
                CiscoState::Talking | CiscoState::Hold => Standing::OnCall,
                CiscoState::Ready
                | CiscoState::Reserved
                | CiscoState::ReservedOutbound
                | CiscoState::ReservedOutboundPreview => Standing::Ready,
                CiscoState::NotReady | CiscoState::Work | CiscoState::WorkReady => {
                    Standing::NotReady
                }
                CiscoState::Logout => Standing::LoggedOut,
                CiscoState::Unknown | CiscoState::Other(_) => Standing::Unknown,
            },
            Self::In { busy: true, .. } => Standing::OnCall,
            Self::In { state, .. } => match state {
                AgentState::Ready => Standing::Ready,
                AgentState::NotReady | AgentState::LoggedIn | AgentState::Other(_) => {
                    Standing::NotReady
                }
                AgentState::LoggedOut => Standing::LoggedOut,
            },
        }
    }

    /// Reads the presence of a contact.
    pub fn of(contact: &Contact) -> Self {
        contact.voice().map_or(Self::LoggedOut, Self::on)
    }

    /// Reads the presence on one channel.
    pub fn on(channel: &ChannelAvailability) -> Self {
        let user_state = channel.user_state.clone().unwrap_or_default();
        if user_state.state == AgentState::LoggedOut {
            return Self::LoggedOut;
        }
        Self::In {
            state: user_state.state,
            label: user_state.display_name,
            busy: !channel.user_activity.is_empty() && channel.user_activity != IDLE,
        }
    }
}
