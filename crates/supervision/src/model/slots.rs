//! A set of agents, by slot: a bit for each. Knows numbers alone.

use std::iter::repeat;

use super::agents::Slot;

/// Agents of the roster, by slot. A slot is of one agent as long as the agent is in the roster.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slots(Vec<u64>);

impl Slots {
    /// Whether nobody is in the set.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn insert(&mut self, slot: Slot) {
        let (word, bit) = place(slot);
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= bit;
        }
    }

    pub(crate) fn contains(&self, slot: Slot) -> bool {
        let (word, bit) = place(slot);
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// Adds everybody of another set.
    pub(crate) fn extend(&mut self, other: &Self) {
        if other.0.len() > self.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (bits, more) in self.0.iter_mut().zip(&other.0) {
            *bits |= more;
        }
    }

    /// Those who are in another set as well, or those who are not.
    pub(crate) fn of_those(&self, other: &Self, are_in: bool) -> Self {
        let others = other.0.iter().copied().chain(repeat(0));
        let words = self.0.iter().zip(others);
        let mut words: Vec<u64> = words
            .map(|(bits, other)| bits & if are_in { other } else { !other })
            .collect();
        while words.pop_if(|bits| *bits == 0).is_some() {}
        Self(words)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Slot> {
        let words = (0_u32..).step_by(64).zip(&self.0);
        words.flat_map(|(first, bits)| {
            let mut left = *bits;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros())?;
                left &= left.wrapping_sub(1);
                Some(Slot(first + bit))
            })
        })
    }
}

/// The word of a slot, and its bit there.
fn place(Slot(slot): Slot) -> (usize, u64) {
    (slot as usize / 64, 1 << (slot % 64))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_holds_what_a_set_holds(
            one in prop::collection::btree_set(0..300_u32, 0..20),
            other in prop::collection::btree_set(0..300_u32, 0..20),
        ) {
            let of = |set: &BTreeSet<u32>| {
                let mut slots = Slots::default();
                for slot in set {
                    slots.insert(Slot(*slot));
                }
                slots
            };
            let mut both = of(&one);
            both.extend(&of(&other));
            let union = &one | &other;
            prop_assert!(both.iter().eq(union.iter().copied().map(Slot)));
            prop_assert_eq!(&both, &of(&union));
            prop_assert_eq!(both.is_empty(), union.is_empty());
            prop_assert_eq!(of(&one).of_those(&of(&other), true), of(&(&one & &other)));
            prop_assert_eq!(of(&one).of_those(&of(&other), false), of(&(&one - &other)));
            for slot in 0..320 {
                prop_assert_eq!(both.contains(Slot(slot)), union.contains(&slot));
            }
        }
    }
}
