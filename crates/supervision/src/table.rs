//! A map as a sorted list.
//!
//! Reads like `BTreeMap`, of which each use would add some kilobytes to the bundle. Finding is a
//! binary search; adding and removing move what comes after, which is quick for the thousands of
//! entries that there may be.

/// Keys and values, sorted by key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<K, V>(Vec<(K, V)>);

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Table<K, V> {
    /// A table of what is sorted by key already, each key once.
    pub(crate) fn sorted(entries: Vec<(K, V)>) -> Self {
        Self(entries)
    }

    fn find(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(key))
    }

    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        let index = self.find(key).ok()?;
        self.0.get(index).map(|(_, value)| value)
    }

    /// The value of a key, to change it.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let index = self.find(key).ok()?;
        self.0.get_mut(index).map(|(_, value)| value)
    }

    /// The value of a key that is probably at this place.
    pub(crate) fn get_near(&self, place: Option<u32>, key: &K) -> Option<&V> {
        let near = place.and_then(|place| self.0.get(place as usize));
        match near.filter(|(known, _)| known == key) {
            Some((_, value)) => Some(value),
            None => self.get(key),
        }
    }

    /// The value of a key like [`Self::get_near`], to change it.
    pub(crate) fn get_mut_near(&mut self, place: Option<u32>, key: &K) -> Option<&mut V> {
        let near = place.and_then(|place| self.0.get(place as usize));
        match place.filter(|_| near.is_some_and(|(known, _)| known == key)) {
            Some(place) => self.0.get_mut(place as usize).map(|(_, value)| value),
            None => self.get_mut(key),
        }
    }

    /// Whether a key is there.
    pub fn contains_key(&self, key: &K) -> bool {
        self.find(key).is_ok()
    }

    /// Sets the value of a key.
    pub fn insert(&mut self, key: K, value: V) {
        match self.find(&key) {
            Ok(index) => {
                if let Some(entry) = self.0.get_mut(index) {
                    entry.1 = value;
                }
            }
            Err(index) => self.0.insert(index, (key, value)),
        }
    }

    /// The value of a key, made if it is not there.
    pub fn get_or_insert_with(&mut self, key: K, make: impl FnOnce() -> V) -> Option<&mut V> {
        let index = self.find(&key).unwrap_or_else(|index| {
            self.0.insert(index, (key, make()));
            index
        });
        self.0.get_mut(index).map(|(_, value)| value)
    }

    /// Takes a key out.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        let index = self.find(key).ok()?;
        Some(self.0.remove(index).1)
    }

    /// Keeps the entries that fit, and removes the others.
    pub fn retain(&mut self, fits: impl Fn(&K, &V) -> bool) {
        self.0.retain(|(key, value)| fits(key, value));
    }

    /// The values, by key.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// The values, by key, to change them.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    /// The keys in order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    /// Keys and values, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Removes all entries of the table.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl<K, V> IntoIterator for Table<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    use super::Table;

    proptest! {
        #[test]
        fn it_holds_what_a_map_holds(steps in prop::collection::vec((0..3, 0..20_u8, any::<u8>()), 0..60)) {
            let (mut table, mut map) = (Table::default(), BTreeMap::new());
            for (step, key, value) in steps {
                match step {
                    0 => {
                        table.insert(key, value);
                        map.insert(key, value);
                    }
                    1 => prop_assert_eq!(table.remove(&key), map.remove(&key)),
                    _ => {
                        table.get_or_insert_with(key, || value);
                        map.entry(key).or_insert(value);
                    }
                }
                prop_assert!(table.iter().eq(map.iter()));
                prop_assert_eq!(table.get(&key), map.get(&key));
                prop_assert_eq!(table.len(), map.len());
            }
        }
    }
}
