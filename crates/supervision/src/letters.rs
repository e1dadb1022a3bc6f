//! Small letters, for searches and for the order of names.
//!
//! Knows how two texts are made alike that differ in capitals only. Must not know what a text names.

/// The text as searches compare it: in small letters.
pub(crate) fn fold(text: &str) -> String {
    gws::letters::small(text)
}

/// What a list is sorted by in place of a name in small letters: its beginning, as a number. Names with the same number
/// are in the order of their small letters.
pub(crate) fn order(small: &str) -> u64 {
    let start = small.bytes().chain(std::iter::repeat(0)).take(8);
    start.fold(0, |order, byte| order << 8 | u64::from(byte))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::order;

    proptest! {
        #[test]
        fn a_number_is_never_in_another_order_than_its_name(one in "\\PC{0,12}", other in "\\PC{0,12}") {
            let by_name = one.cmp(&other);
            let by_number = order(&one).cmp(&order(&other));
            prop_assert!(by_number.is_eq() || by_number == by_name);
        }
    }
}
