//! What the supervisor chose about the list of agents: who is in it, in which order, and what of
//! them is shown.
//!
//! Plain data. Must not know the agents.

use std::cmp::Ordering;

use gws::ids::GroupId;

use super::filter::{Filter, toggle};
use crate::platform::AgentRef;

/// What the list can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Name of the agent.
    Name,
    /// Number of the agent.
    Number,
    /// State of the agent in the order of work, calls first; in one state the longest time first.
    /// The order of a list about which nothing was chosen.
    #[default]
    State,
    /// Time of the agent in this state.
    Time,
}

impl Column {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 4] = [Self::Name, Self::Number, Self::State, Self::Time];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Number => "number",
            Self::State => "state",
            Self::Time => "time",
        }
    }

    /// Whether it may be left out: a row without a name would be nobody's.
    pub fn is_optional(self) -> bool {
        self != Self::Name
    }

    /// What a word means.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.as_str() == word)
    }
}

/// An order of the list. What is not known comes last in either direction; equals are in the
/// order of names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// Column of the order.
    pub by: Column,
    /// From the most to the least.
    pub descending: bool,
}

impl Sort {
    /// The order by a column in its usual direction: times with the longest first.
    pub fn usual(by: Column) -> Self {
        let descending = by == Column::Time;
        Self { by, descending }
    }

    /// The order after a press on the head of a column: another column in its usual direction, the
    /// same column the other way round.
    #[must_use]
    pub fn pressed(self, by: Column) -> Self {
        if by == self.by {
            let descending = !self.descending;
            Self { by, descending }
        } else {
            Self::usual(by)
        }
    }

    /// Whether names go from the last to the first: where the order is by another column, they never do.
    pub(super) fn turns_names(self) -> bool {
        self.descending && self.by == Column::Name
    }

    pub(super) fn turn(self, order: Ordering) -> Ordering {
        if self.descending {
            order.reverse()
        } else {
            order
        }
    }
}

/// The part of the list in view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewport {
    /// The place of the first row.
    pub first: usize,
    /// Number of rows in view.
    pub count: usize,
    /// Agent who has a row at any place of the list, because that row has the focus.
    pub pinned: Option<AgentRef>,
}

impl Default for Viewport {
    fn default() -> Self {
        Self {
            first: 0,
            count: 32,
            pinned: None,
        }
    }
}

/// How the list is made: everything that the supervisor chose about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListSettings {
    /// Text to look for.
    pub search: String,
    /// Order of the rows.
    pub sort: Sort,
    /// Filters of the list.
    pub filter: Filter,
    /// Whether the agents are shown below their groups.
    pub grouped: bool,
    /// The groups whose agents are folded away.
    pub collapsed: Vec<GroupId>,
}

impl ListSettings {
    /// Folds the agents of a group away, or shows them again.
    pub(crate) fn fold(&mut self, group: GroupId) {
        toggle(&mut self.collapsed, group);
    }
}

/// Which columns there are, and how wide they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// Those that are left out; never the names.
    pub hidden: Vec<Column>,
    /// Widths in CSS pixels, of columns that have another one than usual.
    pub widths: Vec<(Column, u16)>,
}

impl Columns {
    /// The narrowest and the widest that a column may be, in CSS pixels.
    pub const WIDTHS: (u16, u16) = (32, 800);

    /// Whether a column is there.
    pub fn shows(&self, column: Column) -> bool {
        !self.hidden.contains(&column)
    }

    /// The width of a column, when it is not the usual one.
    pub fn width(&self, column: Column) -> Option<u16> {
        let mut widths = self.widths.iter();
        let found = widths.find(|(known, _)| *known == column);
        found.map(|(_, width)| *width)
    }

    pub(crate) fn toggle(&mut self, column: Column) {
        if column.is_optional() {
            toggle(&mut self.hidden, column);
        }
    }

    /// Makes a column so wide; as usual when `None`.
    pub(crate) fn widen(&mut self, column: Column, width: Option<u16>) {
        self.widths.retain(|(known, _)| *known != column);
        let (least, most) = Self::WIDTHS;
        self.widths
            .extend(width.map(|width| (column, width.clamp(least, most))));
    }
}
