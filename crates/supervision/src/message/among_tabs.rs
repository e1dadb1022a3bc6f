//! What the tabs of a user tell each other about reading the roster.
//!
//! Knows the parts of the roster that one request reads, and a text for each. Must not know a channel, nor what follows
//! from a word.

use gws::ids::{GroupId, UserId};

use super::Purpose;
use crate::Millis;

/// One word of a tab to all other tabs of the same user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TabWord {
    /// The tab reads the roster from now on, or asks which other tabs do.
    Hello,
    /// The answer to [`Hello`](Self::Hello).
    Here,
    /// The tab reads no more, whatever it was at.
    Bye,
    /// The tab has asked the server for this part.
    Asking(RosterPart),
    /// The server has answered the tab.
    Read(Reading),
}

impl TabWord {
    /// The word with its times on another clock.
    #[must_use]
    pub fn timed(self, clock: &dyn Fn(Millis) -> Millis) -> Self {
        match self {
            Self::Read(reading) => Self::Read(Reading {
                asked_at: clock(reading.asked_at),
                at: clock(reading.at),
                ..reading
            }),
            word @ (Self::Hello | Self::Here | Self::Bye | Self::Asking(_)) => word,
        }
    }
}

/// A reply of the server, as one tab got it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The part that was read.
    pub part: RosterPart,
    /// Time of the request, on the clock of whoever has the word.
    pub asked_at: Millis,
    /// Time of the reply, on the same clock.
    pub at: Millis,
    /// Body of the reply, whose status was 200.
    pub body: String,
}

/// What one request reads of the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RosterPart {
    /// The groups of the user.
    Groups,
    /// The members of a group.
    Group(GroupId),
    /// The page of contacts that begins at an offset; for the whole roster, or for rows in view.
    Contacts(u64, bool),
    /// The contact of an agent; for the whole roster, or for rows in view.
    Contact(UserId, bool),
}

impl RosterPart {
    /// The part that a request reads; `None` when tabs do not share it.
    pub(crate) fn of(purpose: &Purpose) -> Option<Self> {
        Some(match purpose {
            Purpose::Groups => Self::Groups,
            Purpose::Group(group) => Self::Group(group.clone()),
            Purpose::Contacts {
                offset,
                full_refresh,
            } => Self::Contacts(*offset, *full_refresh),
            Purpose::Contact {
                agent,
                full_refresh,
            } => Self::Contact(agent.clone(), *full_refresh),
            Purpose::Skills
            | Purpose::Me
            | Purpose::OwnState { .. }
            | Purpose::StartSession { .. }
            | Purpose::DeviceOf { .. }
            | Purpose::NumberOf { .. }
            | Purpose::WhoseDevice { .. }
            | Purpose::Operation(_)
            | Purpose::Leave(_)
            | Purpose::AgentSessions { .. }
            | Purpose::Messages { .. } => return None,
        })
    }

    /// Whether it belongs to a reading of everybody, or of groups and members: a long one, which
    /// one tab can leave to another.
    pub(crate) fn is_long(&self) -> bool {
        match self {
            Self::Groups | Self::Group(_) => true,
            Self::Contacts(_, full_refresh) | Self::Contact(_, full_refresh) => *full_refresh,
        }
    }

    /// The part as a text: what it is, a colon, and which one.
    pub fn to_text(&self) -> String {
        let word = |word: &str, full_refresh: bool, which: &str| {
            let whole = if full_refresh { "all-" } else { "" };
            [whole, word, ":", which].concat()
        };
        match self {
            Self::Groups => word("groups", false, ""),
            Self::Group(group) => word("group", false, group.as_str()),
            Self::Contacts(offset, full_refresh) => {
                word("contacts", *full_refresh, &offset.to_string())
            }
            Self::Contact(agent, full_refresh) => word("contact", *full_refresh, agent.as_str()),
        }
    }

    /// Reads what [`to_text`](Self::to_text) wrote; `None` for any other text.
    pub fn from_text(text: &str) -> Option<Self> {
        let (word, which) = text.split_once(':')?;
        let part = word.strip_prefix("all-");
        let full_refresh = part.is_some();
        match part.unwrap_or(word) {
            "groups" => Some(Self::Groups),
            "group" => Some(Self::Group(GroupId::from(which))),
            "contacts" => Some(Self::Contacts(which.parse().ok()?, full_refresh)),
            "contact" => Some(Self::Contact(UserId::from(which), full_refresh)),
            _ => None,
        }
    }
}
