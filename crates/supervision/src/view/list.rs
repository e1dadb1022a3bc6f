//! Which agents have a row, and what the list is narrowed by.

use gws::ids::GroupId;
use gws::names::Channel;
use litemap::LiteMap;

use crate::Millis;
use crate::message::Wanted;
use crate::model::{
    Agent, Column, Columns, GroupName, GroupSection, ListLine, ListSettings, Loaded, Model,
};
use crate::platform::AgentRef;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// The head of a group.
    Group(GroupHead),
    /// The row of an agent.
    Agent(AgentRef),
}

/// The head of a group in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupHead {
    /// Id of the group; empty for the agents who are in no group.
    pub id: GroupId,
    /// Name of the group.
    pub name: String,
    /// Number of agents of the group that fit.
    pub agents: usize,
    /// Number of those agents who are on calls.
    pub on_calls: usize,
    /// Whether the agents are folded away.
    pub collapsed: bool,
}

/// What the list is narrowed and sorted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListSummary {
    /// The view settings as chosen.
    pub settings: ListSettings,
    /// Columns that are shown, and their widths.
    pub columns: Columns,
    /// Columns of which nothing is known of any agent.
    pub unknown: Vec<Column>,
    /// Whether a link to the list could be copied, at the last try.
    pub shared: Option<bool>,
    /// Number of agents, those who do not fit included.
    pub everybody: usize,
    /// Whether the states of the agents are read for the first time.
    pub is_being_read: bool,
    /// Number of lines: agents, and heads of groups.
    pub lines: usize,
    /// Age in milliseconds from which on a row is old: readings of it have failed, or did not come.
    pub stale_after_ms: Millis,
    /// Number of changes of place that wait while rows keep theirs.
    pub deferred: usize,
    /// The groups to choose from.
    pub groups: Vec<GroupName>,
    /// The channels to choose from.
    pub channels: Vec<Channel>,
    /// The skills to choose from.
    pub skills: Vec<String>,
    /// Number of agents in each of the groups, on each of the channels and with each of the skills, whatever the list is
    /// narrowed by; by `None` of those who are logged out; empty: not counted.
    pub counts: LiteMap<Option<Wanted>, usize>,
    /// Where no agent fits: how many would without the search, and without the filters.
    pub instead: Option<Instead>,
}

impl ListSummary {
    /// Whether the list is narrowed to fewer agents than all.
    pub fn is_narrowed(&self) -> bool {
        !self.settings.search.trim().is_empty() || !self.settings.filter.is_empty()
    }
}

/// Number of agents that would fit without the search or the filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instead {
    /// Number of agents without the search.
    pub without_search: usize,
    /// Number of agents without the filters.
    pub without_filters: usize,
}

/// The agents who are listed, in order; those who are folded away are not.
pub fn rows(model: &Model) -> Vec<AgentRef> {
    model.user.roster.listing.shown().cloned().collect()
}

/// The lines in view, each with its place in the list, in order.
pub fn window(model: &Model) -> Vec<(usize, Line)> {
    let roster = &model.user.roster;
    roster
        .places_in_view(&model.view.viewport)
        .filter_map(|place| Some((place, line(model, roster.listing.at(place)?))))
        .collect()
}

fn line(model: &Model, line: ListLine<'_>) -> Line {
    match line {
        ListLine::Agent(id) => Line::Agent(id.clone()),
        ListLine::Group(section) => Line::Group(head(model, section)),
    }
}

fn head(model: &Model, section: &GroupSection) -> GroupHead {
    GroupHead {
        id: section.group.clone(),
        name: group_name(model, &section.group),
        agents: section.agents,
        on_calls: section.on_calls,
        collapsed: section.collapsed,
    }
}

/// The head of a group that is listed.
pub fn group_head(model: &Model, id: &GroupId) -> Option<GroupHead> {
    let section = model.user.roster.listing.section_of(id)?;
    Some(head(model, section))
}

/// Name of a group, or of a team of the Cisco channel; the id where the name is not known.
fn group_name(model: &Model, id: &GroupId) -> String {
    let mut groups = model.user.roster.groups.iter();
    let known = groups.find(|group| group.id == *id);
    let known = known.map(|group| &group.name);
    let mut agents = model.cisco.desktop.agents();
    let mut team = || agents.find(|agent| agent.team == id.as_str());
    let name = known.or_else(|| team().map(|agent| &agent.team_name));
    let name = name.filter(|name| !name.is_empty());
    name.map_or_else(|| id.to_string(), Clone::clone)
}

/// Three times the interval of readings of the rows in view, so that one reading may be late or
/// lost.
pub(crate) fn stale_after(model: &Model) -> Millis {
    const LEAST_MS: Millis = 15_000;
    let config = &model.host.config;
    let often = config.visible_ms.min(config.hidden_rows_ms);
    let rounds = model
        .user
        .roster
        .schedule
        .directory
        .rounds(model.view.viewport.count);
    let interval = rounds.map(|rounds| often.saturating_mul(rounds));
    let interval = interval.map_or(config.hidden_rows_ms, |ms| {
        ms.min(config.hidden_rows_ms.max(often))
    });
    interval.saturating_mul(3).max(LEAST_MS)
}

/// Columns of which nothing is known once everybody was read.
fn unknown(model: &Model) -> Vec<Column> {
    let roster = &model.user.roster;
    if roster.agents.is_empty() || model.cisco.desktop.agents().next().is_some() {
        return Vec::new();
    }
    let is_unknown = |column: &Column| {
        let knows = |agent: &Agent| match column {
            Column::Number => !agent.number.is_empty(),
            Column::Time => agent.since.is_some(),
            Column::Name | Column::State => true,
        };
        let mut agents = roster.agents.values();
        agents.all(|agent| agent.read_at.is_some() && !knows(agent))
    };
    Column::ALL.into_iter().filter(is_unknown).collect()
}

pub(super) fn list_view(model: &Model) -> ListSummary {
    let listing = &model.user.roster.listing;
    let group = |id: &GroupId| GroupName {
        id: id.clone(),
        name: group_name(model, id),
    };
    ListSummary {
        settings: model.view.list_settings.clone(),
        columns: model.view.columns.clone(),
        unknown: unknown(model),
        shared: model.user.roster.shared,
        everybody: listing.everybody(),
        is_being_read: model.user.roster.loaded == Loaded::Members,
        lines: listing.len(),
        stale_after_ms: stale_after(model),
        deferred: listing.deferred(),
        groups: model.groups_in_order().iter().map(group).collect(),
        channels: listing.channels().to_vec(),
        skills: listing.skills().to_vec(),
        counts: model.user.roster.facet_counts.clone(),
        instead: (listing.agents() == 0).then(|| Instead {
            without_search: listing.without_search(),
            without_filters: listing.without_filters(),
        }),
    }
}
