//! Which letters of a name the search has found.
//!
//! Must not know where a name is drawn.

use std::ops::Range;

use crate::letters::Letters;
use crate::model::Model;

/// What is searched for.
#[derive(Clone, Debug, Default)]
pub struct Found {
    letters: Letters,
    /// Words of the search, each in its ways to be found.
    needles: Vec<Vec<String>>,
}

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        self.needles == other.needles && self.letters.is_same(&other.letters)
    }
}

impl Found {
    /// Where a name has a word of the search, in UTF-16 code units. A word without a place of whole letters has none.
    pub fn places(&self, name: &str) -> Vec<Range<u32>> {
        self.letters.places(name, &self.needles)
    }
}

/// What is searched for now.
pub fn found(model: &Model) -> Found {
    let letters = model.host.letters.clone();
    let words = model.view.list_settings.search.split_whitespace();
    Found {
        needles: words.map(|word| letters.ways(word)).collect(),
        letters,
    }
}
