//! The list of agents: what narrows it, and how many fit.

use gws::ids::GroupId;
use supervision::Millis;
use supervision::model::GroupName;
use supervision::view::{Attention, Frame, ListSummary, PresenceState, Tally};

use super::{brief, channel, who};
use crate::i18n::sentence::list::{Attention as Needs, Clause, Column, Filter, List, Row};
use crate::i18n::sentence::listed::Listed;
use crate::i18n::{label, list, say};

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

/// What is counted together.
pub(crate) fn tally(tally: Tally) -> String {
    match tally {
        Tally::All => label(Filter::All),
        Tally::State(state) => presence_state(state),
        Tally::OverLimit => label(Filter::OverLimit),
    }
}

/// How agents stand, as a kind of them.
pub(crate) fn presence_state(presence_state: PresenceState) -> String {
    say!(match presence_state {
        PresenceState::OnCall => Filter::OnCall,
        PresenceState::Ringing => Filter::Ringing,
        PresenceState::OnHold => Filter::OnHold,
        PresenceState::WrapUp => Filter::WrapUp,
        PresenceState::Ready => Filter::Ready,
        PresenceState::NotReady => Filter::NotReady,
        PresenceState::LoggedOut => Filter::LoggedOut,
        PresenceState::Unknown => Filter::Unknown,
    })
}

/// By how many letters the longest state is longer than that of English.
pub(crate) fn longer_states() -> usize {
    const IN_ENGLISH: usize = 10;
    let width = |state: Row| {
        // A sign of Chinese, Japanese or Korean is as wide as two letters.
        let signs = label(state)
            .chars()
            .map(|sign| 1 + usize::from(sign > '\u{2e7f}'))
            .sum();
        usize::saturating_sub(signs, IN_ENGLISH)
    };
    let states = [
        Row::OnCall,
        Row::Ready,
        Row::NotReady,
        Row::LoggedOut,
        Row::OnHold,
    ];
    states.into_iter().map(width).max().unwrap_or_default()
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

/// How many agents fit, to be read out.
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
        _ => agents(fitting),
    };
    frame.fitting().map(told).unwrap_or_default()
}

/// How many agents are on paper; nothing where these are all who fit.
pub(crate) fn on_paper(there: usize, fitting: usize) -> String {
    if there < fitting {
        say!(Filter::AgentsOfAll, count = there, all = fitting)
    } else {
        String::new()
    }
}

/// A number of agents.
pub(crate) fn agents(count: usize) -> String {
    say!(Filter::Agents, count = count)
}

/// How many agents were read so far.
pub(crate) fn read(read: usize, all: usize) -> String {
    say!(List::Read, count = read, all = all)
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
    let clauses = clauses(list);
    let sentence = match (search.is_empty(), clauses.is_empty()) {
        (true, true) => Filter::Nobody,
        (false, true) => Filter::NobodyFound,
        (true, false) => Filter::NobodyOf,
        (false, false) => Filter::NobodyFoundOf,
    };
    let search = &brief(search);
    say!(sentence, search = search, clauses = &clauses)
}

/// The clauses of the filters in use; empty without any.
fn clauses(view: &ListSummary) -> String {
    let filter = &view.settings.filter;
    let presence_states = filter.presence_states.iter();
    let presence_states = presence_states.map(|it| presence_state(*it)).collect();
    let groups = filter.groups.wanted.iter();
    let groups = groups.map(|id| brief(&group(view, id))).collect();
    let channels = filter.channels.wanted.iter().map(channel).collect();
    let skills = filter.skills.wanted.iter();
    let skills = skills.map(|skill| brief(skill)).collect();
    let items = |items: Vec<String>, all: bool| {
        let items = list(if all { Listed::All } else { Listed::Any }, items);
        (!items.is_empty()).then_some(items)
    };
    let states = items(presence_states, false);
    let groups = items(groups, filter.groups.all);
    let channels = items(channels, filter.channels.all);
    let skills = items(skills, filter.skills.all);
    let (is_over, hides) = (filter.over_limit, filter.hide_logged_out);
    let clauses = [
        is_over.then(|| say!(Clause::OverLimit)),
        states.map(|states| say!(Clause::WhoAre, states = &states)),
        groups.map(|groups| say!(Clause::InGroups, groups = &groups)),
        channels.map(|channels| say!(Clause::OnChannels, channels = &channels)),
        skills.map(|skills| say!(Clause::WithSkills, skills = &skills)),
        hides.then(|| say!(Clause::NotLoggedOut)),
    ];
    list(Listed::Each, clauses.into_iter().flatten().collect())
}

/// Who needs attention, in numbers.
pub(crate) fn attention(attention: &Attention) -> String {
    let counts = [
        (Needs::OverLimit, attention.over_limit),
        (Needs::Stale, attention.stale),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let counts = counts.map(|(says, count)| say!(says, count = count));
    list(Listed::Facts, counts.collect())
}

/// Who has come to need attention: one agent by name, several in number.
pub(crate) fn came(count: usize, agent: &str) -> String {
    if count == 1 {
        say!(Needs::Came, agent = &who(agent))
    } else {
        say!(Needs::CameMany, count = count)
    }
}
