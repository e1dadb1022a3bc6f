//! The place of an id in a list.
//!
//! A search among thousands of ids would compare a dozen of them, each somewhere else in memory.
//! Their hashes are close together, so that a burst of changes finds its agents fast.

/// Hashes of ids with their places, sorted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slots(Vec<(u32, u32)>);

impl Slots {
    /// The places of these, in order.
    pub(crate) fn new<'a>(ids: impl Iterator<Item = &'a str>) -> Self {
        let mut slots: Vec<_> = ids.map(hash).zip(0..).collect();
        slots.sort_unstable();
        Self(slots)
    }

    /// Where an id may be; two ids may have one hash.
    pub(crate) fn of(&self, id: &str) -> impl Iterator<Item = u32> {
        let wanted = hash(id);
        let first = self.0.partition_point(|(hash, _)| *hash < wanted);
        let rest = self.0.get(first..).unwrap_or_default().iter();
        rest.take_while(move |(hash, _)| *hash == wanted)
            .map(|(_, slot)| *slot)
    }
}

/// FNV-1a hash of an id.
fn hash(id: &str) -> u32 {
    id.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_is_found_also_beside_one_of_the_same_hash() {
        let ids: Vec<String> = (0..5_000).map(|n| format!("{:x}", n * 7_919)).collect();
        let slots = Slots::new(ids.iter().map(String::as_str));
        for (place, id) in ids.iter().enumerate() {
            assert!(slots.of(id).any(|slot| slot as usize == place));
        }
        assert_eq!(slots.of("nobody").count(), 0);
        // The best known pair of words with one FNV-1a hash.
        assert_eq!(hash("costarring"), hash("liquid"));
        let twins = Slots::new(["costarring", "liquid"].into_iter());
        assert_eq!(twins.of("liquid").collect::<Vec<_>>(), [0, 1]);
    }
}
