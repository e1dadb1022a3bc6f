//! Whose a number is.
//!
//! Knows the numbers that agents had; whether an agent still has a number is to be looked up. Must not
//! know how switches spell numbers.

use std::hash::{DefaultHasher, Hash, Hasher};

use gws::phone::{Country, Number};

use super::agents::Slot;

/// Numbers with the agents who have or had them.
///
/// Numbers come by the hundred with each page of the directory. So they are added in bulk, to a
/// sorted list, which sorts in one pass, and nothing is taken out: agents take another number too
/// rarely to matter between two readings of the members, which start a new list. Of a number only
/// a hash is kept, so an agent with another number may be among those who are found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbers {
    /// The country whose number plan the entries follow.
    country: Option<Country>,
    /// The entries in order.
    entries: Vec<NumberOf>,
}

/// Hash of a number, and the slot of its agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NumberOf(u32, Slot);

impl Numbers {
    /// An empty list of numbers by the plan of a country, for so many agents.
    pub(crate) fn of_country(country: Option<Country>, agents: usize) -> Self {
        Self {
            country,
            entries: Vec::with_capacity(agents),
        }
    }

    /// The entry of a number; `None` where there is no number in the text.
    pub(crate) fn entry(&self, number: &str, agent: Slot) -> Option<NumberOf> {
        let number = Number::read(number, self.country)?;
        Some(NumberOf(hash(&number), agent))
    }

    /// Adds numbers of agents.
    pub(crate) fn add(&mut self, numbers: impl IntoIterator<Item = NumberOf>) {
        let is_new = |entry: &NumberOf| self.entries.binary_search(entry).is_err();
        let new: Vec<_> = numbers.into_iter().filter(is_new).collect();
        if !new.is_empty() {
            self.entries.extend(new);
            sort::sort(&mut self.entries);
            self.entries.dedup();
        }
    }

    /// Slots of the agents who have or had a number, and perhaps of others.
    pub(crate) fn of(&self, number: &Number) -> impl Iterator<Item = Slot> {
        let wanted = hash(number);
        let first = self
            .entries
            .partition_point(|NumberOf(other, _)| *other < wanted);
        let rest = self.entries.iter().skip(first);
        rest.take_while(move |NumberOf(other, _)| *other == wanted)
            .map(|NumberOf(_, slot)| *slot)
    }
}

/// Half of a hash: enough to leave one agent of many, and every agent is looked at again.
#[allow(clippy::cast_possible_truncation)]
fn hash(number: &Number) -> u32 {
    let mut hasher = DefaultHasher::new();
    number.hash(&mut hasher);
    hasher.finish() as u32
}

#[cfg(test)]
mod tests {
    use super::super::{Agent, Agents};
    use super::*;
    use crate::platform::AgentRef;

    #[test]
    fn a_number_leads_to_everybody_who_has_or_had_it() {
        let mut agents = Agents::default();
        for id in ["a", "b", "c", "d", "e"] {
            agents.insert(Agent::new(id.into(), String::new(), String::new()));
        }
        let mut numbers = Numbers::default();
        let add = |numbers: &mut Numbers, added: &[(&str, &str)]| {
            let entries = added.iter().filter_map(|(number, id)| {
                let slot = agents.slot(&AgentRef::Gws((*id).into()))?;
                numbers.entry(number, slot)
            });
            let entries: Vec<_> = entries.collect();
            numbers.add(entries);
        };
        add(&mut numbers, &[("5002", "b"), ("5001", "a")]);
        add(
            &mut numbers,
            &[
                ("sip:5001@pbx", "c"),
                ("5001", "a"),
                ("50010", "d"),
                ("", "e"),
            ],
        );
        let of = |text| -> Vec<String> {
            let number = Number::read(text, None);
            let slots = number.iter().flat_map(|number| numbers.of(number));
            let ids = slots.filter_map(|slot| agents.agent(slot));
            ids.map(|agent| agent.id.to_string()).collect()
        };
        assert_eq!(of("5001"), ["a", "c"]);
        assert_eq!(of("tel:5002"), ["b"]);
        assert_eq!(of("50010"), ["d"]);
        assert!(of("").is_empty() && of("6").is_empty() && of("4").is_empty());
    }
}
