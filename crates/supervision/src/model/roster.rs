//! The supervised agents, as far as they are read.

use cisco::ids::AgentId;
use gws::ids::{DeviceId, GroupId, UserId};
use gws::reply::Failure;
use litemap::LiteMap;

use super::Model;
use super::agents::Agents;
use super::labels::Labels;
use super::list_settings::Viewport;
use super::listing::{ListLine, Listing};
use super::numbers::Numbers;
use super::schedule::Schedule;
use super::slots::Slots;
use crate::Millis;
use crate::message::Wanted;
use crate::platform::AgentRef;
use crate::times::Times;

/// The agents whom the supervisor supervises.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    /// The agents of both contact centres.
    pub agents: Agents,
    /// Groups that the supervisor supervises.
    pub groups: Vec<GroupName>,
    /// Other supervisors of the same groups.
    pub peers: LiteMap<UserId, PeerSupervisor>,
    /// How much of the roster is known.
    pub loaded: Loaded,
    /// Failure of the last reading; what is shown may be old.
    pub trouble: Option<RosterTrouble>,
    /// Readings that failed in a row.
    pub failures: u32,
    /// Next reading; `None` while an answer is awaited.
    pub poll_at: Option<Millis>,
    /// Whether a link to the list could be copied, at the last try.
    pub shared: Option<bool>,
    /// Numbers of agents in the menu of filters, as counted last, by what the list can be narrowed to; by `None` of those
    /// who are logged out; empty: not counted.
    pub(crate) facet_counts: LiteMap<Option<Wanted>, usize>,
    /// The list: which agents, in which order.
    pub(crate) listing: Listing,
    /// Agents whom another supervisor monitors.
    pub(crate) monitored_by_others: Vec<UserId>,
    /// Owners of devices, as far as known.
    pub(crate) owners: LiteMap<DeviceId, UserId>,
    /// Agents whose devices were asked for to find the owner of the monitored one.
    pub(crate) asked: LiteMap<UserId, ()>,
    /// The monitored device whose owner is looked for among `asked`.
    pub(crate) asked_for: Option<DeviceId>,
    /// Time at which the server refused to send the devices of agents.
    pub(crate) devices_refused_at: Option<Millis>,
    /// Agents by their numbers.
    pub(crate) numbers: Numbers,
    /// Names of the states that agents are in.
    pub(crate) labels: Labels,
    /// People who seem to belong to these groups, and are not among the members that were read.
    pub(crate) unknown_members: LiteMap<UserId, ()>,
    /// Readings under way and to come.
    pub(crate) schedule: Schedule,
    /// Why rows keep their places.
    pub(crate) freeze: OrderFreeze,
    /// Agents of whom a monitored call has shown more than the last reading.
    pub(crate) doubts: LiteMap<UserId, Doubt>,
    /// Times in states from before the page was loaded.
    pub(crate) times: Times,
    /// Agents who have a row, as of the last change of the list.
    pub(crate) with_rows: Slots,
}

/// Why rows keep their places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct OrderFreeze {
    /// End of the freeze for a pointer that has moved over the rows.
    pub(crate) pointed_until: Option<Millis>,
    /// Whether a row has the focus of the keyboard, or its menu is open.
    pub(crate) focused: bool,
}

impl OrderFreeze {
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
    pub(crate) fn places_in_view(&self, viewport: &Viewport) -> impl Iterator<Item = usize> {
        let listing = &self.listing;
        let first = viewport
            .first
            .min(listing.len().saturating_sub(viewport.count));
        let places = first..listing.len().min(first + viewport.count);
        let pinned = viewport
            .pinned
            .as_ref()
            .and_then(|id| listing.place_of(self.agents.slot(id)?));
        let before = pinned.filter(|place| *place < places.start);
        let after = pinned.filter(|place| *place >= places.end);
        before.into_iter().chain(places).chain(after)
    }

    /// The agents in view, in order.
    pub(crate) fn in_view(&self, viewport: &Viewport) -> impl Iterator<Item = &AgentRef> {
        let lines = self
            .places_in_view(viewport)
            .filter_map(|place| self.listing.at(place));
        lines.filter_map(|line| match line {
            ListLine::Agent(id) => Some(id),
            ListLine::Group(_) => None,
        })
    }
}

impl Model {
    /// Whether nothing is read now: what is known grows old without a word about an agent.
    pub(crate) fn stands_still(&self) -> bool {
        self.host.hidden || self.user.as_of.is_some()
    }

    /// Whether an agent is in the roster.
    pub(crate) fn knows(&self, agent: &AgentRef) -> bool {
        match agent {
            AgentRef::Gws(id) => self.user.roster.agents.contains_key(id),
            AgentRef::Cisco(id) => self.cisco.desktop.agent(id).is_some(),
        }
    }

    /// The agent of the roster whom the host knows by an id; of two, the one of GWS. The id of a
    /// Cisco agent may have its prefix.
    pub(crate) fn agent_by_host_id(&self, id: &str) -> Option<AgentRef> {
        let cisco = AgentRef::from(id).cisco().cloned();
        let cisco = cisco.unwrap_or_else(|| AgentId::from(id));
        let both = [UserId::from(id).into(), cisco.into()];
        both.into_iter().find(|agent| self.knows(agent))
    }
}

/// Another supervisor of the same groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeerSupervisor {
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
        /// Number of agents of the roster.
        of: usize,
    },
}

impl RosterTrouble {
    /// Whether all that was read is right, and only some is missing.
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
