//! What a tab remembers of times in states from one load of the page to the next.
//!
//! Knows a text format of its own: the time of day of writing, then a line an agent. A line names agent
//! and state by one number, so that a time counts only for the same agent in the same state, and
//! ten thousand agents take a few hundred kilobytes. Must not hold names or ids.

use gws::ids::UserId;

use crate::model::{Agent, Presence, Since};
use crate::{Millis, Wall};

/// The first word: a later format has another one.
const HEAD: &str = "1";
/// Of more agents than this, the others are forgotten.
const MOST: usize = 10_000;
/// Marks a time that is a lower bound.
const BOUND: &str = "+";

/// Times in states, as they were remembered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Times {
    /// By agent and state, in order.
    kept: Vec<(u64, Kept)>,
}

/// What is remembered of one agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    /// Since when the agent was in the state.
    pub(crate) since: Since,
    /// When the agent was read last.
    pub(crate) read_at: Millis,
}

/// The times of these agents as a text; `None` where there are none.
pub(crate) fn write<'a>(
    agents: impl Iterator<Item = &'a Agent>,
    now: Millis,
    wall: Wall,
) -> Option<String> {
    let lines = agents.filter_map(|agent| {
        let (since, read_at) = (agent.since?, agent.read_at?);
        let ago = |at: Millis| now.saturating_sub(at).to_string();
        let key = format!("{:x}", key(&agent.id, &agent.presence));
        let bound = if since.is_bound() { BOUND } else { "" };
        Some([&key, " ", &ago(since.at()), " ", &ago(read_at), " ", bound].concat())
    });
    let lines: Vec<String> = lines.take(MOST).collect();
    let head = [HEAD, " ", &wall.of_day(now).to_string()].concat();
    (!lines.is_empty()).then(|| [head, lines.join("\n")].join("\n"))
}

/// What was written; nothing of a text that is something else, or comes from the future.
pub(crate) fn read(text: &str, now: Millis, wall: Wall) -> Times {
    let mut lines = text.lines();
    let head = lines.next().and_then(|head| head.split_once(' '));
    let written = head.filter(|(word, _)| *word == HEAD);
    let written = written.and_then(|(_, at)| Some(wall.of_core(at.parse().ok()?)));
    let Some(written) = written.filter(|at| *at <= now) else {
        return Times::default();
    };
    let mut kept: Vec<_> = lines
        .take(MOST)
        .filter_map(|it| line(it, written))
        .collect();
    sort::by(&mut kept, |(one, _), (other, _)| one.cmp(other));
    Times { kept }
}

fn line(line: &str, written: Millis) -> Option<(u64, Kept)> {
    let mut words = line.split(' ');
    let key = u64::from_str_radix(words.next()?, 16).ok()?;
    let mut at = || Some(written.saturating_sub(words.next()?.parse().ok()?));
    let (since, read_at) = (at()?, at()?);
    let since = match words.next()? {
        BOUND => Since::AtLeast(since),
        _ => Since::Exactly(since),
    };
    Some((key, Kept { since, read_at }))
}

impl Times {
    /// What is remembered of an agent in this state.
    pub(crate) fn of(&self, id: &UserId, presence: &Presence) -> Option<Kept> {
        let wanted = key(id, presence);
        let found = self.kept.binary_search_by_key(&wanted, |(key, _)| *key);
        let (_, kept) = self.kept.get(found.ok()?)?;
        Some(*kept)
    }
}

/// One number for an agent in a state: FNV-1a of both.
fn key(id: &UserId, presence: &Presence) -> u64 {
    let (state, label) = match presence {
        Presence::Unknown => ("?", ""),
        Presence::LoggedOut => ("-", ""),
        Presence::In { busy: true, .. } => ("*", ""),
        Presence::In { state, label, .. } => (state.as_str(), &**label),
        Presence::Cisco(state) => (state.as_str(), "cisco"),
    };
    let bytes = [id.as_str(), "\n", state, "\n", label];
    let bytes = bytes.iter().flat_map(|part| part.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
