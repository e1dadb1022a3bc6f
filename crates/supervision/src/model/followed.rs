//! Whose sessions I monitor.
//!
//! Knows only what this page remembers: no notification of GWS tells it, and no reading shows it.
//! The memory can be written down and read again; nothing in it is secret.

use gws::ids::UserId;
use gws::json::Json;
use gws::reply::Failure;
use gws::session::{Medium, Session};
use serde::Serialize;

use super::{Mode, Model};
use crate::Millis;
use crate::operation::WhichSessions;
use crate::table::Table;

/// The sessions of an agent on one medium are monitored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Followed {
    /// The mode that new sessions start in.
    pub mode: Mode,
    /// Which sessions.
    pub which: WhichSessions,
    /// It was read back after a reload: the server was not asked since.
    pub restored: bool,
}

/// The sessions of an agent on one medium, as they were last looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InProgress {
    /// The sessions, in the server's order.
    pub sessions: Vec<Session>,
    /// What the last look brought.
    pub listing: Listing,
    /// When it was asked for.
    pub at: Millis,
}

/// What a look at an agent's sessions brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Listing {
    /// The first is under way.
    #[default]
    Reading,
    /// It was read.
    Known,
    /// The server refused or failed.
    Failed(Failure),
    /// No answer.
    Unreachable,
}

#[derive(Serialize)]
struct Memory<'a> {
    server: &'a str,
    user: &'a str,
    channels: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    agent: &'a str,
    channel: &'a str,
    mode: &'a str,
    next: bool,
}

const MODES: [(Mode, &str); 3] = [
    (Mode::ListenIn, "Monitor"),
    (Mode::Coach, "Coach"),
    (Mode::BargeIn, "BargeIn"),
];

impl Model {
    /// How the sessions of an agent are monitored, as far as this page remembers.
    pub fn followed(&self, agent: &UserId, medium: Medium) -> Option<Followed> {
        self.followed.get(&(agent.clone(), medium)).copied()
    }

    /// What this page remembers, to be kept by the browser.
    pub(crate) fn memory(&self) -> String {
        let me = self.me.as_ref().map_or("", |me| me.id.as_str());
        let entry = |((agent, medium), followed): (&'_ (UserId, Medium), &Followed)| {
            let mode = MODES.iter().find(|(mode, _)| *mode == followed.mode);
            (
                agent.as_str().to_owned(),
                *medium,
                mode.map_or("", |found| found.1),
                followed.which,
            )
        };
        let entries: Vec<_> = self.followed.iter().map(entry).collect();
        let memory = Memory {
            server: &self.base_url,
            user: me,
            channels: entries
                .iter()
                .map(|(agent, medium, mode, which)| Entry {
                    agent,
                    channel: medium.as_str(),
                    mode,
                    next: *which == WhichSessions::Next,
                })
                .collect(),
        };
        // Texts and flags always serialise.
        serde_json::to_string(&memory).unwrap_or_default()
    }

    /// What was remembered for this user on this server; nothing when it is anything else.
    pub(crate) fn recalled(&self, text: &str) -> Table<(UserId, Medium), Followed> {
        let mut table = Table::default();
        let json = Json::read(text).unwrap_or(Json::Null);
        let me = self.me.as_ref().map(|me| me.id.as_str());
        if json.get("server").as_str() != Some(&self.base_url) || json.get("user").as_str() != me {
            return table;
        }
        for entry in json.get("channels").list() {
            let word = entry.get("mode").as_str();
            let mode = MODES.iter().find(|(_, known)| Some(*known) == word);
            let medium = Medium::of_word(&entry.get("channel").text());
            let agent = entry.get("agent").as_str().filter(|id| !id.is_empty());
            if let (Some((mode, _)), Some(medium), Some(agent)) = (mode, medium, agent) {
                let next = entry.get("next").flag();
                let followed = Followed {
                    mode: *mode,
                    which: if next {
                        WhichSessions::Next
                    } else {
                        WhichSessions::All
                    },
                    restored: true,
                };
                table.insert((agent.into(), medium), followed);
            }
        }
        table
    }
}
