//! Small letters.
//!
//! Knows how texts are made alike that differ in capitals only. Letters outside of ASCII are the standard library's; in a
//! browser, which has the tables of Unicode anyway, they are what the browser half names once. Must not know what a text
//! means.

/// The text in small letters.
pub fn small(text: &str) -> String {
    if text.is_ascii() {
        text.to_ascii_lowercase()
    } else {
        outside_ascii(text)
    }
}

#[cfg(not(target_family = "wasm"))]
fn outside_ascii(text: &str) -> String {
    text.to_lowercase()
}

#[cfg(target_family = "wasm")]
use browser::outside_ascii;
#[cfg(target_family = "wasm")]
pub use browser::use_browsers;

#[cfg(target_family = "wasm")]
mod browser {
    use std::sync::OnceLock;

    static BROWSERS: OnceLock<fn(&str) -> String> = OnceLock::new();

    /// Says how the browser makes small letters. The first answer stays; before it, letters outside of ASCII stay as they
    /// are.
    pub fn use_browsers(small: fn(&str) -> String) {
        BROWSERS.get_or_init(|| small);
    }

    pub(super) fn outside_ascii(text: &str) -> String {
        let small = BROWSERS.get();
        small.map_or_else(|| text.to_ascii_lowercase(), |small| small(text))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::small;

    proptest! {
        #[test]
        fn the_short_way_for_ascii_makes_no_difference(text: String) {
            prop_assert_eq!(small(&text), text.to_lowercase());
        }
    }
}
