//! Lists: several things, facts or sentences as one text.

use crate::i18n::sentences;

sentences! {
    /// How one more item is added to the items before it. Of two wordings, `last` is for the last
    /// item and `other` for those between.
    Listed in "listed" {
        All(place, before, item),
        Any(place, before, item),
        Each(before, item),
        Facts(before, item),
        Sentences(before, item),
        Choice(place, before, item),
    }
}
