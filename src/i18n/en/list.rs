//! The list of agents: what narrows it, and how many fit.

use gws::ids::GroupId;
use supervision::Millis;
use supervision::model::{Column, GroupName};
use supervision::view::{Frame, ListView, RosterStatus, Standing};

use super::{brief, channel};

/// Agents who are logged out are left out.
pub const HIDE_LOGGED_OUT: &str = "Hide logged out";
/// The same, as a chip.
pub const NOT_LOGGED_OUT: &str = "Logged out hidden";
/// A time in a state.
pub const LONG: &str = "longer than expected";
/// A longer one.
pub const TOO_LONG: &str = "far too long";

/// What is shown is not of now.
pub const LAST_KNOWN: &str = "last known";
/// A call that the agent has put on hold.
pub const ON_HOLD: &str = "On hold";

/// That what is known is old.
pub fn as_of(minutes: u64) -> String {
    let (count, unit) = match minutes {
        0..60 => (minutes, " min ago"),
        _ => (minutes / 60, " h ago"),
    };
    ["as of ", &count.to_string(), unit].concat()
}

/// The word above a column.
pub fn head(column: Column) -> &'static str {
    match column {
        Column::Name => "Name",
        Column::Number => "Number",
        Column::State => "State",
        Column::Time => "Time",
    }
}

/// The name of a column.
pub fn column(column: Column) -> &'static str {
    match column {
        Column::Time => "Time in state",
        other => head(other),
    }
}

/// The name of what makes a column wider or narrower.
pub fn width_of(column: Column) -> String {
    ["Width of ", head(column)].concat()
}

/// Whether a link to the list could be copied.
pub fn shared(done: Option<bool>) -> &'static str {
    match done {
        None => "",
        Some(true) => "Link copied.",
        Some(false) => "The browser did not allow to copy the link.",
    }
}

/// How agents stand, as a kind of them.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::OnCall => "On a call",
        Standing::Ready => "Ready",
        Standing::NotReady => "Not ready",
        Standing::LoggedOut => "Logged out",
        Standing::Unknown => "Unknown",
    }
}

/// The heading of the skills to choose from.
pub fn skills(are_known: bool) -> &'static str {
    if are_known {
        "Skill"
    } else {
        "Skill: the contact centre tells of none"
    }
}

/// The name of a group; its id where the group has gone.
pub fn group(list: &ListView, id: &GroupId) -> String {
    let mut groups = list.groups.iter();
    let known = groups.find(|group| group.id == *id);
    known.map_or_else(|| id.to_string(), |group: &GroupName| group.name.clone())
}

/// Whether one of several things will do, as a choice.
pub fn of_these(all: bool) -> &'static str {
    if all { "All of these" } else { "Any of these" }
}

/// The same, before the things.
pub fn any_or_all(all: bool) -> &'static str {
    if all { "all of" } else { "any of" }
}

/// The name of a chip.
pub fn remove(kind: &str, word: &str) -> String {
    ["Remove filter: ", kind, " ", word].concat()
}

/// Whether fewer agents than all are asked for.
pub fn is_narrowed(list: &ListView) -> bool {
    !list.chosen.search.trim().is_empty() || !list.chosen.filter.is_empty()
}

/// How many agents fit; `None` where there are none at all.
fn fit(frame: &Frame) -> Option<usize> {
    match frame.roster {
        RosterStatus::Shown { agents, .. } => Some(agents),
        RosterStatus::NoMatch => Some(0),
        _ => None,
    }
}

fn of_all(frame: &Frame, fit: usize) -> String {
    let fit = fit.to_string();
    if is_narrowed(&frame.list) {
        [&fit, " of ", &frame.list.everybody.to_string()].concat()
    } else {
        fit
    }
}

/// How many agents there are, beside the heading.
pub fn count(frame: &Frame) -> String {
    let fit = fit(frame).map(|fit| ["(", &of_all(frame, fit), ")"].concat());
    fit.unwrap_or_default()
}

/// The same, to be read out.
pub fn told(frame: &Frame) -> String {
    let told = |fit| match fit {
        0 => "No agent matches".into(),
        1 if !is_narrowed(&frame.list) => "1 agent".into(),
        fit => [&of_all(frame, fit), " agents"].concat(),
    };
    fit(frame).map(told).unwrap_or_default()
}

/// What sorts a list whose rows keep their places.
pub fn sort_now(changes: usize) -> String {
    ["Sort now — ", &changes.to_string(), " moved"].concat()
}

/// Up to when all of the list was known.
pub fn known_at(time: &str) -> String {
    ["as of ", time].concat()
}

/// That a time is a lower bound, and why.
pub fn at_least(time: Millis) -> String {
    let (count, unit) = match time / 1000 {
        seconds @ 0..60 => (seconds, "second"),
        seconds @ 60..3_600 => (seconds / 60, "minute"),
        seconds => (seconds / 3_600, "hour"),
    };
    let many = if count == 1 { "" } else { "s" };
    let count = count.to_string();
    [
        "At least ",
        &count,
        " ",
        unit,
        many,
        ": nobody saw it begin.",
    ]
    .concat()
}

fn agents(count: usize) -> String {
    match count {
        0 => "no agent.".into(),
        1 => "1 agent.".into(),
        _ => [&count.to_string(), " agents."].concat(),
    }
}

/// How many there would be.
pub fn without_search(count: usize) -> String {
    ["Without the search: ", &agents(count)].concat()
}

/// How many there would be.
pub fn without_filters(count: usize) -> String {
    ["Without the filters: ", &agents(count)].concat()
}

/// Nobody fits: what was asked for.
pub fn nobody(list: &ListView) -> String {
    let search = list.chosen.search.trim();
    let found = ["Nobody matches “", &brief(search), "”"].concat();
    let asked = asked(list);
    match (search.is_empty(), asked.is_empty()) {
        (true, true) => "No agent matches.".into(),
        (false, true) => [&found, "."].concat(),
        (true, false) => ["There are no agents ", &asked, "."].concat(),
        (false, false) => [&found, " among agents ", &asked, "."].concat(),
    }
}

/// What the filters ask of agents.
fn asked(list: &ListView) -> String {
    let filter = &list.chosen.filter;
    let standings = filter.standings.iter();
    let standings: Vec<_> = standings.map(|it| standing(*it).to_owned()).collect();
    let groups = filter.groups.wanted.iter();
    let groups: Vec<_> = groups.map(|id| brief(&group(list, id))).collect();
    let channels: Vec<_> = filter.channels.wanted.iter().map(channel).collect();
    let skills = filter.skills.wanted.iter();
    let skills: Vec<_> = skills.map(|skill| brief(skill)).collect();
    let parts = [
        clause("who are ", &standings, false),
        clause("in ", &groups, filter.groups.all),
        clause("logged in on ", &channels, filter.channels.all),
        clause("with the skill ", &skills, filter.skills.all),
        filter
            .hide_logged_out
            .then(|| "who are not logged out".into()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(", ")
}

fn clause(start: &str, things: &[String], all: bool) -> Option<String> {
    let between = if all { " and " } else { " or " };
    (!things.is_empty()).then(|| [start, &things.join(between)].concat())
}
