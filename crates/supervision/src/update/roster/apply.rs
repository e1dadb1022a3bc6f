//! One contact, written into the agent that is there.
//!
//! Knows which facts of a contact are news about the agent, and which absent ones are none. Must not know what follows from them.

use gws::names::Channel;
use gws::resource::Contact;

use super::others::number;
use crate::Millis;
use crate::model::{Agent, Model, Presence, ReadingGaps};
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

/// Writes a contact into its agent. Answers with the agent as it was, when more differs than the time of the reading.
pub(super) fn apply_contact(
    agent: &mut Agent,
    contact: &Contact,
    gaps: ReadingGaps,
    now: Millis,
) -> Option<Agent> {
    let (presence, channels, name) = (
        Presence::of(contact),
        channels(contact),
        contact.display_name(),
    );
    let number = number(contact).unwrap_or_default();
    let is_told = |new: &str, old: &str| !new.is_empty() && new != old;
    let has_other_skills = |skills: &Vec<String>| *skills != agent.skills;
    let since = gaps.since(agent, &presence, now);
    agent.read_at = Some(now);
    let is_news = presence != agent.presence
        || since != agent.since
        || channels != agent.channels
        || is_told(&name, &agent.name)
        || is_told(&contact.user_name, &agent.login)
        || is_told(number, &agent.number)
        || has_other_numbers(agent, contact, number)
        || contact.skills.as_ref().is_some_and(has_other_skills);
    if !is_news {
        return None;
    }
    let before = agent.clone();
    agent.since = since;
    agent.presence = presence;
    agent.channels = channels;
    for (new, old) in [
        (name.as_str(), &mut agent.name),
        (&contact.user_name, &mut agent.login),
        (number, &mut agent.number),
    ] {
        if !new.is_empty() {
            new.clone_into(old);
        }
    }
    if has_other_numbers(agent, contact, number) {
        let others = other_numbers(contact, number);
        agent.other_numbers = others.map(str::to_owned).collect();
    }
    if let Some(skills) = &contact.skills {
        agent.skills.clone_from(skills);
    }
    Some(before)
}

/// Numbers of a contact beside this one.
fn other_numbers<'c>(contact: &'c Contact, number: &str) -> impl Iterator<Item = &'c str> {
    let listed = contact.phone_numbers.iter();
    let listed = listed.map(|listed| listed.phone_number.as_str());
    listed.filter(move |listed| !listed.is_empty() && *listed != number)
}

/// Whether the directory tells other numbers of an agent than before. No numbers at all are no news.
fn has_other_numbers(agent: &Agent, contact: &Contact, number: &str) -> bool {
    !contact.phone_numbers.is_empty() && !other_numbers(contact, number).eq(&agent.other_numbers)
}

/// The channels beside voice that an agent is logged in on.
fn channels(contact: &Contact) -> Vec<(Channel, Presence)> {
    let channels = contact
        .availability
        .iter()
        .flat_map(|availability| &availability.channels);
    channels
        .filter(|channel| channel.channel != Channel::Voice)
        .map(|channel| (channel.channel.clone(), Presence::on(channel)))
        .collect()
}
