//! One sort for all lists.
//!
//! The standard library's sort is compiled once for each type and comparison, 5 KB each. Here only places in a list are
//! sorted, with one compiled copy of a few lines for all lists. Must not know what a list holds.

use std::cmp::Ordering;

/// Sorts a list. Equals keep their order.
pub fn by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut places: Vec<usize> = (0..list.len()).collect();
    let is_after: &dyn Fn(usize, usize) -> bool = &|one, other| {
        let both = list.get(one).zip(list.get(other));
        both.is_some_and(|(one, other)| compare(one, other).is_gt())
    };
    sort_places(&mut places, &mut Vec::new(), is_after);
    arrange(list, &mut places);
}

/// Sorts a list whose items have an order. Equals keep their order.
pub fn sort<T: Ord>(list: &mut [T]) {
    by(list, T::cmp);
}

/// Sorts a list by a number of each item, of at most 96 bits. Equals keep their order. Quicker than [`by`]: the
/// numbers are made once, and compared where they lie.
pub fn by_number<T>(list: &mut [T], number: impl Fn(&T) -> u128) {
    let numbered = |(place, item): (u32, &T)| number(item) << 32 | u128::from(place);
    let mut numbers: Vec<u128> = (0..).zip(list.iter()).map(numbered).collect();
    sort_places(&mut numbers, &mut Vec::new(), &|one, other| one > other);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the place is in the low bits"
    )]
    let mut places: Vec<usize> = numbers
        .into_iter()
        .map(|number| number as u32 as usize)
        .collect();
    arrange(list, &mut places);
}

/// Puts at each place what is at the place that stands there: along each circle of places one swap after the other, without
/// a second list, whose memory would never be given back to the page.
fn arrange<T>(list: &mut [T], places: &mut [usize]) {
    for start in 0..places.len() {
        let mut at = start;
        while let Some(place) = places.get_mut(at) {
            let from = std::mem::replace(place, at);
            if from == start {
                break;
            }
            list.swap(at, from);
            at = from;
        }
    }
}

/// Sorts each half and merges them; halves that are in order already cost one comparison. `is_after` says whether one
/// place belongs behind another that is after it in the list. The first half is merged from `free`, which all share: memory
/// for each would cost as much as comparing.
// Inlined, there would be a copy for each caller again.
#[inline(never)]
fn sort_places<P: Copy>(
    places: &mut [P],
    free: &mut Vec<P>,
    is_after: &(impl Fn(P, P) -> bool + ?Sized),
) {
    let (start, end) = places.split_at_mut(places.len() / 2);
    if start.is_empty() {
        return;
    }
    sort_places(start, free, is_after);
    sort_places(end, free, is_after);
    let ends_meet = start.last().zip(end.first());
    if !ends_meet.is_some_and(|(one, other)| is_after(*one, *other)) {
        return;
    }
    free.clear();
    free.extend_from_slice(start);
    let (mut left, mut next) = (free.iter().copied(), start.len());
    let mut one = left.next();
    for at in 0..places.len() {
        let Some(first) = one else {
            return;
        };
        let other = places.get(next).copied();
        let other = other.filter(|other| is_after(first, *other));
        match other {
            Some(_) => next += 1,
            None => one = left.next(),
        }
        if let Some(place) = places.get_mut(at) {
            *place = other.unwrap_or(first);
        }
    }
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
            let high = |item: &(u8, u8)| u128::from(item.1) << 88;
            by_number(&mut ours, high);
            theirs.sort_by_key(high);
            prop_assert_eq!(&ours, &theirs);
            sort(&mut ours);
            theirs.sort_unstable();
            prop_assert_eq!(ours, theirs);
        }
    }
}
