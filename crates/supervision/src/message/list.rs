//! Messages about the list of agents. Must not know how the list is made.

use gws::ids::GroupId;
use gws::names::Channel;

use crate::model::{Column, Tally};
use crate::platform::AgentRef;

/// Changes of the list of agents: its order, its filters, and the part in view.
#[derive(Clone, Debug)]
pub enum ListMsg {
    /// Text of the search.
    Search(String),
    /// The head of a column was pressed: the list is sorted by it, or the other way round.
    Sort(Column),
    /// The list is sorted by a column in its usual direction.
    Order(Column),
    /// Add this filter value, or remove it.
    Filter(Wanted),
    /// Whether an agent needs every filter value of this kind, or any one.
    AllOf(FacetKind, bool),
    /// A number of the floor was pressed: the list is narrowed to these agents, or no longer.
    Floor {
        /// The agents who are counted together.
        tally: Tally,
        /// Whether the other agents who are wanted stay wanted.
        also: bool,
    },
    /// Whether agents who are logged out are left out.
    HideLoggedOut(bool),
    /// Whether agents are shown below their groups.
    Grouped(bool),
    /// The agents of a group are folded away, or shown again.
    Fold(GroupId),
    /// The menu of filters is open: its numbers are counted.
    CountFacets,
    /// Clear all filters, and keep the search.
    ClearFilters,
    /// Clear the search and all filters.
    Clear,
    /// Reset the list to the host's settings, else to the defaults.
    Reset,
    /// Show this column, or hide it.
    Column(Column),
    /// Width of a column in CSS pixels; `None`: the usual one.
    Width(Column, Option<u16>),
    /// Make a link that shows the list as it is now.
    Share,
    /// Whether the browser allowed to copy the link.
    Shared(bool),
    /// View settings that the browser remembers of the user, and those in the address of the page,
    /// in the words of [`crate::view_line`].
    Recalled {
        /// View settings chosen last.
        kept: Option<Box<str>>,
        /// View settings in the address of the page.
        link: Option<Box<str>>,
    },
    /// View settings in the changed address of the page.
    Linked(Box<str>),
    /// The lines in view have changed.
    Viewport {
        /// Place of the first line in view.
        first: usize,
        /// Number of lines in view.
        count: usize,
    },
    /// Which lines of the last `Viewport` are on the screen; the others are there for scrolling, and
    /// are not read.
    Seen {
        /// Place of the first line on the screen.
        first: usize,
        /// Number of lines on the screen.
        count: usize,
    },
    /// The row of this agent has the focus: it stays, wherever the agent is in the list.
    Pin(AgentRef),
    /// Why rows keep their places from now on, or not any more.
    Freeze(FreezeCause),
    /// Move the rows whose new places wait for the end of a freeze.
    SortNow,
    /// Times in states that this tab remembers; `None`: nothing.
    Times(Option<Box<str>>),
    /// The page is about to go: the times in states are kept.
    KeepTimes,
}

/// What the supervisor does in the list of agents, by which rows keep their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FreezeCause {
    /// The pointer has moved over a row.
    Pointed,
    /// The pointer has left the rows.
    PointerLeft,
    /// Whether a row has the focus of the keyboard, or the focus is in its open menu.
    Focus(bool),
}

/// A filter value of the list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wanted {
    /// In this group of the roster.
    Group(GroupId),
    /// Logged in on this channel.
    Channel(Channel),
    /// With a certain skill.
    Skill(String),
}

/// A kind of which an agent can have several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FacetKind {
    /// Groups of the agent.
    Group,
    /// Channels of the agent.
    Channel,
    /// Skills of the agent.
    Skill,
}
