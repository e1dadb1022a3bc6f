//! One contact, written into the agent that is there.
//!
//! Knows which facts of a contact are news about the agent, and which facts may be absent without being news. An
//! unchanged fact costs a comparison. Must not know what follows from the news.

use gws::directory::{Entry, OnChannel};
use gws::names::Channel;
use gws::session::Medium;

use crate::Millis;
use crate::model::{Agent, Labels, Model, Presence, ReadingGaps};
use crate::view::stale_after;

/// Longest gaps between two readings of an agent: a change is seen to begin while rows in view are fresh, and none is missed
/// between two readings of everybody.
pub(super) fn gaps(model: &Model) -> ReadingGaps {
    let config = &model.host.config;
    ReadingGaps {
        exact_ms: stale_after(model),
        missed_ms: config
            .visible_ms
            .max(config.hidden_rows_ms)
            .saturating_mul(2)
            .max(stale_after(model)),
    }
}

/// What a contact has changed of an agent, beside the time of the reading.
#[derive(Debug, Default)]
pub(super) struct News {
    /// Whether anything of the agent differs.
    pub(super) is_any: bool,
    /// The agent had no presence before.
    pub(super) is_first: bool,
    /// The agent has another name.
    pub(super) has_name: bool,
    /// The directory has other numbers for the agent.
    pub(super) has_numbers: bool,
    /// The number or the login was another one: the agent may be at another phone.
    pub(super) is_doubted: bool,
    /// Media that the agent has logged out of.
    pub(super) left: Vec<Medium>,
}

/// Writes a contact into its agent.
pub(super) fn apply_contact(
    agent: &mut Agent,
    contact: &Entry<'_>,
    labels: &mut Labels,
    gaps: ReadingGaps,
    now: Millis,
) -> News {
    let mut news = News::default();
    let voice = contact.voice.as_ref();
    let is_same = agent.presence.is_of(voice);
    let since = gaps.since(agent, is_same, now);
    agent.read_at = Some(now);
    if since != agent.since {
        agent.since = since;
        news.is_any = true;
    }
    if !is_same {
        let presence = Presence::of(voice, labels);
        let before = std::mem::replace(&mut agent.presence, presence);
        news.is_first = before == Presence::Unknown;
        news.is_any = true;
    }
    apply_channels(agent, &contact.channels, labels, &mut news);
    let person = &contact.person;
    if !person.is_called(&agent.name) {
        let name = person.display_name();
        if !name.is_empty() {
            agent.name = name;
            agent.name.shrink_to_fit();
            news.has_name = true;
        }
    }
    let is_other_login = take(&mut agent.login, &person.user_name, &mut news);
    let number = contact.number().unwrap_or_default();
    news.has_numbers = take(&mut agent.number, number, &mut news);
    if has_other_numbers(agent, contact, number) {
        let others = other_numbers(contact, number);
        agent.other_numbers = others.map(str::to_owned).collect();
        news.has_numbers = true;
    }
    news.is_any |= news.has_name || news.has_numbers || is_other_login;
    if let Some(skills) = &contact.person.skills
        && **skills != *agent.skills
    {
        agent.skills = skills.as_slice().into();
        news.is_any = true;
    }
    news
}

/// Takes a text over where it says another one. Returns whether it does.
fn take(text: &mut String, told: &str, news: &mut News) -> bool {
    let is_other = !told.is_empty() && told != text;
    if is_other {
        news.is_doubted |= !text.is_empty();
        told.clone_into(text);
        text.shrink_to_fit();
    }
    is_other
}

/// Takes over the channels beside voice.
fn apply_channels(
    agent: &mut Agent,
    channels: &[OnChannel<'_>],
    labels: &mut Labels,
    news: &mut News,
) {
    let mut both = agent.channels.iter().zip(channels);
    let is_same = agent.channels.len() == channels.len()
        && both.all(|((channel, presence), told)| {
            channel.as_str() == told.channel && presence.is_of(Some(told))
        });
    if is_same {
        return;
    }
    let was_on = Medium::ALL.map(|medium| is_on(agent, medium));
    let told = channels.iter().map(|told| {
        let presence = Presence::of(Some(told), labels);
        (Channel::from(&*told.channel), presence)
    });
    agent.channels = told.collect();
    let media = Medium::ALL.into_iter().zip(was_on);
    let left = media.filter(|(medium, was_on)| *was_on && !is_on(agent, *medium));
    news.left = left.map(|(medium, _)| medium).collect();
    news.is_any = true;
}

/// Whether an agent is logged in where sessions of a medium come from.
fn is_on(agent: &Agent, medium: Medium) -> bool {
    let presence = agent.on_medium(medium);
    presence.is_some_and(|presence| *presence != Presence::LoggedOut)
}

/// Numbers of a contact beside this one.
fn other_numbers<'c>(contact: &'c Entry<'_>, number: &str) -> impl Iterator<Item = &'c str> {
    let listed = contact.phone_numbers.iter().map(|listed| &**listed);
    listed.filter(move |listed| !listed.is_empty() && *listed != number)
}

/// Whether the directory tells other numbers of an agent than before. No numbers at all are no news.
fn has_other_numbers(agent: &Agent, contact: &Entry<'_>, number: &str) -> bool {
    !contact.phone_numbers.is_empty() && !other_numbers(contact, number).eq(&agent.other_numbers)
}
