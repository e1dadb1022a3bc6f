//! Messages about the list of agents. Must not know how the list is made.

use gws::ids::{GroupId, UserId};
use gws::names::Channel;

use crate::model::{Column, Standing};

/// Changes of the list of agents: its order, its filters, and the part in view.
#[derive(Clone, Debug)]
pub enum ListMsg {
    /// The text to look for.
    Search(String),
    /// The head of a column was pressed: the list is sorted by it, or the other way round.
    Sort(Column),
    /// Add this filter value, or remove it.
    Filter(Wanted),
    /// Whether an agent needs every filter value of this kind, or any one.
    AllOf(Kind, bool),
    /// Whether agents who are logged out are left out.
    HideLoggedOut(bool),
    /// Whether agents are shown below their groups.
    Grouped(bool),
    /// The agents of a group are folded away, or shown again.
    Fold(GroupId),
    /// Clear all filters, and keep the search.
    ClearFilters,
    /// Clear the search and all filters.
    Clear,
    /// Reset the list to the host's settings, else to the defaults.
    Reset,
    /// A column is shown, or no longer.
    Column(Column),
    /// A column is to be so wide, in CSS pixels; as usual when `None`.
    Width(Column, Option<u16>),
    /// Make a link that shows the list as it is now.
    Share,
    /// Whether the browser allowed to copy it.
    Shared(bool),
    /// What the browser remembers of the user's list, and what the address of the page says of it,
    /// in the words of [`crate::choices`].
    Recalled {
        /// What was chosen last.
        kept: Option<Box<str>>,
        /// View settings in the address of the page.
        link: Option<Box<str>>,
    },
    /// The address of the page now says this.
    Linked(Box<str>),
    /// The lines in view have changed.
    Look {
        /// The place of the first line.
        first: usize,
        /// Number of lines in view.
        count: usize,
    },
    /// The row of this agent has the focus: it stays, wherever the agent is in the list.
    Keep(UserId),
    /// Why rows are to keep their places, or no longer.
    Hold(Holding),
    /// What waits for the end of that takes effect at once.
    SortNow,
    /// What this tab remembers of times in states; `None` when that is nothing.
    Times(Option<Box<str>>),
    /// The page is about to go: times in states are to be remembered.
    KeepTimes,
}

/// What the supervisor does in the list of agents, by which rows keep their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// The pointer has moved over a row.
    Pointed,
    /// The pointer has left the rows.
    PointerLeft,
    /// Whether a row has the focus of the keyboard, or the focus is in its open menu.
    Focus(bool),
}

/// A filter value of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// To be in a group.
    Group(GroupId),
    /// In this presence state.
    Standing(Standing),
    /// To be logged in on a channel.
    Channel(Channel),
    /// To have a skill.
    Skill(String),
}

/// A kind of which an agent can have several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Groups of the agent.
    Group,
    /// Channels of the agent.
    Channel,
    /// Skills of the agent.
    Skill,
}
