//! Languages with names to sort and to find.
//!
//! Knows made-up names of the same shape in each language, and the letters of the languages, which
//! `src/element/letters.js` wrote in Node. Must not know what is measured.

/// A language with names that are common in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Names in Latin letters.
    English,
    /// Names in Han characters.
    Japanese,
    /// Names in Arabic letters.
    Arabic,
}

impl Language {
    /// Letters in the order of the language, as `src/element/letters.js` writes them.
    pub fn letters(self) -> &'static str {
        match self {
            Self::English => include_str!("../letters/en.txt"),
            Self::Japanese => include_str!("../letters/ja.txt"),
            Self::Arabic => include_str!("../letters/ar.txt"),
        }
    }

    /// Three letters that are in some of the names.
    pub fn search(self) -> &'static str {
        match self {
            Self::English => "ton",
            Self::Japanese => "太郎丸",
            Self::Arabic => "مين",
        }
    }

    /// The beginnings and the ends that names are made of.
    fn syllables(self) -> [&'static str; 2] {
        match self {
            Self::English => [
                "Ana Ben Cla Dor Fran Gre Ho Ju Ka Mar",
                "bert den ell ia lin mond ney ran son ton",
            ],
            Self::Japanese => [
                "山 田 中 小 高 松 真 由 大 和",
                "川 田 村 野 橋 真 子 美 由 太郎丸",
            ],
            Self::Arabic => [
                "أح عب خا سا فا مح نو إب ها يا",
                "مد دي لد رة طم مود ري مين شم سر",
            ],
        }
    }

    /// First and last name of an agent; each of 10,000 has another name.
    pub(crate) fn name(self, n: usize) -> [String; 2] {
        let [starts, ends] = self.syllables();
        // Agents who follow one another have nothing in common.
        let n = n.wrapping_mul(7_919) % 10_000;
        let pick = |words: &'static str, digit: usize| {
            words.split(' ').nth(digit % 10).unwrap_or_default()
        };
        let word = |n: usize| [pick(starts, n / 10), pick(ends, n)].concat();
        [word(n / 100), word(n % 100)]
    }
}
