//! One agent in the list: what the search, the order and the filters need.

use std::cmp::Ordering;
use std::sync::Arc;

use gws::ids::GroupId;
use gws::names::Channel;

use crate::letters::{self, BREAK, Letters};
use crate::model::floor::Standing;
use crate::model::list_settings::{Column, Sort};
use crate::model::{Presence, PresenceState, Since};
use crate::platform::AgentRef;

/// What the list has to know of an agent of either contact centre.
pub(crate) struct Listed<'a> {
    pub(crate) id: AgentRef,
    pub(crate) name: &'a str,
    pub(crate) login: &'a str,
    pub(crate) number: &'a str,
    pub(crate) presence: Presence,
    pub(crate) presence_state: PresenceState,
    pub(crate) since: Option<Since>,
    /// Whether the agent is over the limit of the state.
    pub(crate) is_over: bool,
    pub(crate) groups: Vec<&'a str>,
    pub(crate) channels: &'a [(Channel, Presence)],
    pub(crate) skills: &'a [String],
}

impl Listed<'_> {
    pub(crate) fn is_in(&self, group: &GroupId) -> bool {
        self.groups.contains(&group.as_str())
    }

    /// Whether the agent is logged in on a channel.
    pub(crate) fn is_on(&self, channel: &Channel) -> bool {
        let is_in = |presence: &Presence| {
            !matches!(
                presence.presence_state(),
                PresenceState::LoggedOut | PresenceState::Unknown
            )
        };
        if *channel == Channel::Voice {
            return is_in(&self.presence);
        }
        let mut others = self.channels.iter();
        others.any(|(other, presence)| other == channel && is_in(presence))
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) id: AgentRef,
    pub(super) key: Key,
    /// Whether the agent fits the filters.
    pub(super) passes: bool,
    /// Whether the agent has what is looked for.
    pub(super) is_found: bool,
    pub(super) is_on_call: bool,
    /// Where the agent stands now, also while rows are held.
    pub(super) standing: Standing,
    /// The entry gets another place once rows are no longer held.
    pub(super) is_late: bool,
}

/// What an entry is sorted by, whichever column that is: another order needs no agent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) section: u32,
    words: Words,
    pub(super) presence_state: PresenceState,
    since: Option<Since>,
}

/// What an agent is found by: name, login, both in plain letters where these are others, and number, folded, one after the
/// other; then the ranks of the name.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Words {
    text: Arc<str>,
    /// Order of the name among others.
    name: u64,
    /// End of the name in the text.
    name_end: u32,
    /// Beginning of the number in the text.
    number_start: u32,
    /// Beginning of the ranks of the name in the text.
    ranks_start: u32,
    /// Hash of the texts as they came: the same ones are not read again.
    told: u32,
}

impl Words {
    /// The words of an agent, those before if they are the same.
    fn of(agent: &Listed<'_>, before: Option<&Self>, letters: &Letters) -> Self {
        let told = hash(agent);
        if let Some(before) = before.filter(|before| before.told == told) {
            return before.clone();
        }
        let [name, login, number] =
            [agent.name, agent.login, agent.number].map(|text| letters.fold(text));
        let plain = [agent.name, agent.login].map(|text| letters.plain(text));
        let plain = plain.into_iter().flatten();
        let plain: String = plain.map(|text| text + BREAK).collect();
        let ranks = letters.ranks(agent.name);
        let end = |text: &[&str]| {
            let length = text.iter().map(|text| text.len()).sum::<usize>();
            u32::try_from(length).unwrap_or(u32::MAX)
        };
        Self {
            name: letters::order(&name),
            name_end: end(&[&name]),
            number_start: end(&[&name, &login, &plain, BREAK, BREAK]),
            ranks_start: end(&[&name, &login, &plain, &number, BREAK, BREAK]),
            text: [&name, BREAK, &login, BREAK, &plain, &number, &ranks]
                .concat()
                .into(),
            told,
        }
    }

    fn by_name(&self, other: &Self) -> Ordering {
        let by_start = self.name.cmp(&other.name);
        let by_name = || self.name().cmp(other.name());
        let by_ranks = || self.ranks().cmp(other.ranks());
        by_start.then_with(by_name).then_with(by_ranks)
    }

    fn name(&self) -> &str {
        let name = self.text.get(..self.name_end as usize);
        name.unwrap_or_default()
    }

    fn number(&self) -> &str {
        let number = self.number_start as usize..self.ranks_start as usize;
        self.text.get(number).unwrap_or_default()
    }

    fn ranks(&self) -> &str {
        let ranks = self.text.get(self.ranks_start as usize..);
        ranks.unwrap_or_default()
    }

    fn has(&self, needles: &[Needle]) -> bool {
        let text = self.text.get(..self.ranks_start as usize);
        text.is_some_and(|text| needles.iter().all(|needle| needle.is_in(text)))
    }
}

/// FNV-1a of the texts that an agent is found by.
fn hash(agent: &Listed<'_>) -> u32 {
    let texts = [agent.name, BREAK, agent.login, BREAK, agent.number];
    let bytes = texts.iter().flat_map(|text| text.bytes());
    bytes.fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

impl Key {
    /// The key of an agent; `before` is what was known of the agent, and may be shared.
    pub(super) fn of(
        agent: &Listed<'_>,
        section: u32,
        before: Option<&Self>,
        letters: &Letters,
    ) -> Self {
        Self {
            section,
            words: Words::of(agent, before.map(|before| &before.words), letters),
            presence_state: agent.presence_state,
            since: agent.since,
        }
    }

    /// Section, and what the column shows, as one number of 96 bits: the less, the further up. What is not known comes last
    /// in either direction. Of a number that is the length alone.
    pub(super) fn rank(&self, sort: Sort) -> u128 {
        let last = Since::LAST;
        let from_last = |rank: u64| last.saturating_sub(rank);
        let turned = |rank: u64| {
            if sort.descending {
                from_last(rank)
            } else {
                rank
            }
        };
        let longest_first = self.since.map_or(last, Since::rank);
        let state = self.presence_state as u64;
        let (is_unknown, state, rest) = match sort.by {
            Column::Name => (false, 0, 0),
            // Of two numbers the longer one is larger.
            Column::Number => {
                let length = self.words.number().len() as u64;
                (length == 0, 0, turned(length))
            }
            // In one state, the longest time is the most pressing one.
            Column::State => {
                let is_unknown = self.presence_state == PresenceState::Unknown;
                (is_unknown, turned(state) & 0x7f, longest_first)
            }
            Column::Time => (self.since.is_none(), 0, turned(from_last(longest_first))),
        };
        let first = u64::from(self.section) << 8 | u64::from(is_unknown) << 7 | state;
        u128::from(first) << 56 | u128::from(rest)
    }

    /// Whether the agent has all of these words.
    pub(super) fn has(&self, needles: &[Needle]) -> bool {
        self.words.has(needles)
    }

    /// The order of sections and of what the column shows; equal where the column is that of names.
    pub(super) fn by_column(&self, other: &Self, sort: Sort) -> Ordering {
        let by_rank = self.rank(sort).cmp(&other.rank(sort));
        by_rank.then_with(|| match sort.by {
            Column::Number => sort.turn(self.words.number().cmp(other.words.number())),
            Column::Name | Column::State | Column::Time => Ordering::Equal,
        })
    }
}

impl Entry {
    /// The order of names; no two agents are equal.
    pub(super) fn by_name(&self, other: &Self) -> Ordering {
        let by_words = self.key.words.by_name(&other.key.words);
        by_words.then_with(|| self.id.cmp(&other.id))
    }

    pub(super) fn order(&self, other: &Self, sort: Sort) -> Ordering {
        let by_name = || {
            let by_name = self.by_name(other);
            if sort.turns_names() {
                by_name.reverse()
            } else {
                by_name
            }
        };
        self.key.by_column(&other.key, sort).then_with(by_name)
    }

    pub(super) fn fits(&self) -> bool {
        self.passes && self.is_found
    }
}

/// One word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Needle {
    folded: String,
    /// The word in plain letters; `None` where the folded word has no other letters.
    plain: Option<String>,
}

impl Needle {
    pub(super) fn of(word: &str, letters: &Letters) -> Self {
        let (folded, plain) = (letters.fold(word), letters.plain(word));
        Self { folded, plain }
    }

    fn ways(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.folded).chain(&self.plain)
    }

    fn is_in(&self, text: &str) -> bool {
        self.ways().any(|way| contains(text, way))
    }
}

/// Whether a text has another one in it. The search of the standard library prepares more than looking at a short text costs.
fn contains(text: &str, other: &str) -> bool {
    let (mut text, other) = (text.as_bytes(), other.as_bytes());
    let Some((first, rest)) = other.split_first() else {
        return true;
    };
    while let Some(place) = text.iter().position(|byte| byte == first) {
        text = text.get(place + 1..).unwrap_or_default();
        if text.starts_with(rest) {
            return true;
        }
    }
    false
}

/// Whether every text that has these words has those as well.
pub(super) fn narrow(these: &[Needle], those: &[Needle]) -> bool {
    let has = |this: &Needle, that: &Needle| this.ways().all(|way| that.is_in(way));
    those
        .iter()
        .all(|that| these.iter().any(|this| has(this, that)))
}
