//! Small letters, for searches and for the order of names.
//!
//! Knows how two texts are made alike that differ in capitals only. Must not know what a text names.

/// The text as searches compare it: in small letters.
pub(crate) fn fold(text: &str) -> String {
    gws::letters::small(text)
}

/// What the list is sorted by in place of a name: the code points of its small letters.
pub(crate) fn order(name: &str) -> String {
    fold(name)
}
