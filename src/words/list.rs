//! The list of agents: what narrows it, and how many fit.

use gws::ids::GroupId;
use supervision::Millis;
use supervision::model::GroupName;
use supervision::view::{Frame, ListSummary, PresenceState};

use super::{brief, channel};
use crate::i18n::en::list::{Column, Filter, List, Row};
use crate::i18n::say;

/// That what is known is old.
pub(crate) fn as_of(minutes: Millis) -> String {
    match minutes {
        0..60 => say!(Row::MinutesAgo, count = minutes),
        _ => say!(Row::HoursAgo, count = minutes / 60),
    }
}

/// Whether a link to the list could be copied.
pub(crate) fn shared(done: Option<bool>) -> String {
    say!(match done {
        None => return String::new(),
        Some(true) => List::LinkCopied,
        Some(false) => List::LinkNotCopied,
    })
}

/// How agents stand, as a kind of them.
pub(crate) fn presence_state(presence_state: PresenceState) -> String {
    say!(match presence_state {
        PresenceState::OnCall => Filter::OnCall,
        PresenceState::Ready => Filter::Ready,
        PresenceState::NotReady => Filter::NotReady,
        PresenceState::LoggedOut => Filter::LoggedOut,
        PresenceState::Unknown => Filter::Unknown,
    })
}

/// The heading of the skills to choose from.
pub(crate) fn skills(are_known: bool) -> String {
    say!(if are_known {
        Filter::Skill
    } else {
        Filter::NoSkills
    })
}

/// The name of a group; its id where the group has gone.
pub(crate) fn group(list: &ListSummary, id: &GroupId) -> String {
    let mut groups = list.groups.iter();
    let known = groups.find(|group| group.id == *id);
    known.map_or_else(|| id.to_string(), |group: &GroupName| group.name.clone())
}

/// Whether one of several things will do, as a choice.
pub(crate) fn of_these(all: bool) -> String {
    say!(if all {
        Filter::AllOfThese
    } else {
        Filter::AnyOfThese
    })
}

/// The same, before the things.
pub(crate) fn any_or_all(all: bool) -> String {
    say!(if all { Filter::AllOf } else { Filter::AnyOf })
}

/// The name of a chip.
pub(crate) fn remove(kind: &str, word: &str) -> String {
    say!(Filter::Remove, kind = kind, what = word)
}

/// How many agents there are, beside the heading.
pub(crate) fn count(frame: &Frame) -> String {
    let count = frame.fitting().map(|fitting| {
        let count = if frame.list.is_narrowed() {
            say!(
                Filter::CountOfAll,
                count = fitting,
                all = frame.list.everybody
            )
        } else {
            fitting.to_string()
        };
        ["(", &count, ")"].concat()
    });
    count.unwrap_or_default()
}

/// The same, to be read out.
pub(crate) fn told(frame: &Frame) -> String {
    let told = |fitting| match fitting {
        0 => say!(Filter::NoneMatches),
        _ if frame.list.is_narrowed() => {
            say!(
                Filter::AgentsOfAll,
                count = fitting,
                all = frame.list.everybody
            )
        }
        _ => say!(Filter::Agents, count = fitting),
    };
    frame.fitting().map(told).unwrap_or_default()
}

/// What sorts a list whose rows keep their places.
pub(crate) fn sort_now(changes: usize) -> String {
    say!(List::SortNow, count = changes)
}

/// Up to when all of the list was known.
pub(crate) fn known_at(time: &str) -> String {
    say!(Column::KnownAt, time = time)
}

/// That a time is a lower bound, and why.
pub(crate) fn at_least(time: Millis) -> String {
    match time / 1000 {
        seconds @ 0..60 => say!(Row::AtLeastSeconds, count = seconds),
        seconds @ 60..3_600 => say!(Row::AtLeastMinutes, count = seconds / 60),
        seconds => say!(Row::AtLeastHours, count = seconds / 3_600),
    }
}

/// How many there would be.
pub(crate) fn without_search(count: usize) -> String {
    say!(Filter::WithoutSearch, count = count)
}

/// How many there would be.
pub(crate) fn without_filters(count: usize) -> String {
    say!(Filter::WithoutFilters, count = count)
}

/// Nobody fits: what was asked for.
pub(crate) fn nobody(list: &ListSummary) -> String {
    let search = list.settings.search.trim();
    let filters = asked(list);
    let sentence = match (search.is_empty(), filters.is_empty()) {
        (true, true) => Filter::Nobody,
        (false, true) => Filter::NobodyFound,
        (true, false) => Filter::NobodyOf,
        (false, false) => Filter::NobodyFoundOf,
    };
    let search = &brief(search);
    say!(sentence, search = search, filters = &filters)
}

/// What the filters ask of agents.
fn asked(list: &ListSummary) -> String {
    let filter = &list.settings.filter;
    let presence_states = filter.presence_states.iter();
    let presence_states: Vec<_> = presence_states.map(|it| presence_state(*it)).collect();
    let groups = filter.groups.wanted.iter();
    let groups: Vec<_> = groups.map(|id| brief(&group(list, id))).collect();
    let channels: Vec<_> = filter.channels.wanted.iter().map(channel).collect();
    let skills = filter.skills.wanted.iter();
    let skills: Vec<_> = skills.map(|skill| brief(skill)).collect();
    let between = |all: bool| say!(if all { Filter::And } else { Filter::Or });
    let mut parts = Vec::new();
    if !presence_states.is_empty() {
        let states = &presence_states.join(&between(false));
        parts.push(say!(Filter::WhoAre, states = states));
    }
    if !groups.is_empty() {
        let groups = &groups.join(&between(filter.groups.all));
        parts.push(say!(Filter::InGroups, groups = groups));
    }
    if !channels.is_empty() {
        let channels = &channels.join(&between(filter.channels.all));
        parts.push(say!(Filter::OnChannels, channels = channels));
    }
    if !skills.is_empty() {
        let skills = &skills.join(&between(filter.skills.all));
        parts.push(say!(Filter::WithSkills, skills = skills));
    }
    if filter.hide_logged_out {
        parts.push(say!(Filter::NotLoggedOut));
    }
    parts.join(", ")
}
