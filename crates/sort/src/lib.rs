//! One sort for all lists.
//!
//! The standard library's sort is compiled once for each type and comparison, 3 KB each. Here only places in a list are
//! sorted, with one compiled copy for all lists. Must not know what a list holds.

use std::cmp::Ordering;

/// Sorts a list. Equals keep their order.
pub fn by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let mut places: Vec<usize> = (0..list.len()).collect();
    sort_places(&mut places, &|one, other| {
        let both = list.get(one).zip(list.get(other));
        both.map_or(Ordering::Equal, |(one, other)| compare(one, other))
    });
    let mut unsorted: Vec<Option<T>> = list.drain(..).map(Some).collect();
    let taken = |place: usize| unsorted.get_mut(place).and_then(Option::take);
    list.extend(places.into_iter().filter_map(taken));
}

/// Sorts a list whose items have an order. Equals keep their order.
pub fn sort<T: Ord>(list: &mut Vec<T>) {
    by(list, T::cmp);
}

// Inlined, there would be a copy for each caller again.
#[inline(never)]
fn sort_places(places: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    places.sort_by(|one, other| compare(*one, *other));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(list: Vec<(u8, u8)>) {
            let (mut ours, mut theirs) = (list.clone(), list);
            by(&mut ours, |one, other| one.0.cmp(&other.0));
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(&ours, &theirs);
            sort(&mut ours);
            theirs.sort_unstable();
            prop_assert_eq!(ours, theirs);
        }
    }
}
