//! Letters of a language: what a search takes for the same, and the order of names.
//!
//! Knows the letters in the order of a language, as one text tells them. Without that text, small letters are compared by
//! code point. Must not know what a text names, nor the browser, which writes the text.

use std::cell::LazyCell;
use std::ops::Range;
use std::sync::Arc;

use gws::letters::small;

/// Sign of a letter with another base than the letter before.
const BASE: char = '1';
/// Sign of a letter with the same base and other accents.
const ACCENT: char = '2';
/// Sign of a letter that differs in case, width or kind of kana.
const CASE: char = '3';
/// Sign of a letter that stands for two letters with accents.
const ACCENTED_PAIR: char = '5';
/// Sign of a letter that stands for two letters.
const PAIR: char = '6';
/// Sign of a letter that is typed as another letter, where the language tells the two apart.
const PLAIN: char = '7';
/// Sign of a letter that is typed as two other letters.
const PLAIN_PAIR: char = '8';

/// Between two texts or ranks: below all letters.
pub(crate) const BREAK: &str = "\u{1}";
/// The first base, as a code point, and the first rank.
const FIRST: u16 = 2;
/// Code points of bases end here.
const BEYOND: u16 = 0x800;
/// Where letters without a rank begin that have lower code points.
const OTHERS: u32 = 0xe000;
/// The first printable letter of ASCII.
const BLANK: usize = 0x20;

/// Letters of a language; by default none.
#[derive(Clone, Debug, Default)]
pub struct Letters {
    /// Letters by code point; as they were read, since a copy would leave a hole of its size in the memory.
    known: Arc<Vec<Known>>,
}

/// A [`Letter`] that is kept: bases in two bytes each, 0 for none, since there are thousands of letters.
#[derive(Clone, Copy, Debug)]
struct Known {
    code: char,
    bases: [u16; 2],
    plain: [u16; 2],
    accent: u8,
    case: u8,
}

impl Known {
    fn letter(self) -> Letter {
        let [base, second] = self.bases.map(base_of);
        Letter {
            base,
            second,
            plain: self.plain.map(base_of),
            accent: self.accent,
            case: self.case,
        }
    }
}

fn base_of(kept: u16) -> Option<char> {
    char::from_u32(kept.into()).filter(|_| kept != 0)
}

/// A letter and its place.
#[derive(Clone, Copy, Debug)]
struct Letter {
    /// The same in all letters that a search takes for one, in the order of the language; `None`: a mark that a search
    /// passes over.
    base: Option<char>,
    /// The second base of a letter that stands for two.
    second: Option<char>,
    /// Bases of the letters that are typed in place of this one; none: those of the letter itself.
    plain: [Option<char>; 2],
    /// Rank among letters of one base.
    accent: u8,
    /// Rank among letters of one base with the same accents.
    case: u8,
}

impl Letter {
    fn bases(self) -> [Option<char>; 2] {
        [self.base, self.second]
    }

    fn has_plain(self) -> bool {
        self.plain != [None; 2]
    }

    /// Bases of what is typed in place of the letter.
    fn plain(self) -> [Option<char>; 2] {
        if self.has_plain() {
            self.plain
        } else {
            self.bases()
        }
    }
}

/// A text as searches compare it.
struct Spelled {
    all: String,
    /// Ends of the letters: here, and in the text itself in UTF-16 code units.
    ends: Vec<(usize, u32)>,
}

impl Spelled {
    /// The first place of one of these ways in the text itself.
    fn find(&self, ways: &[String]) -> Option<Range<u32>> {
        let after = |place: usize| {
            let mut ends = self.ends.iter().rev();
            ends.find_map(|(end, units)| (*end == place).then_some(*units))
        };
        let place = |way: &String| {
            let mut found = self.all.match_indices(way.as_str());
            found.find_map(|(start, it)| Some(after(start)?..after(start + it.len())?))
        };
        ways.iter().find_map(place)
    }
}

impl Letters {
    /// Reads letters in the order of a language, each after a sign that says how the letter differs from the one before;
    /// then, each after its sign, letters that stand for two and these, and letters of these once more with what is typed in
    /// their place. What is more than bases have room for is left out.
    pub fn read(table: &str) -> Self {
        // A letter takes two signs of the table at least.
        let mut known: Vec<Known> = Vec::with_capacity(table.chars().count() / 2);
        let (mut last, mut base, mut accent, mut case) = (FIRST, 0, 0_u8, 0_u8);
        let mut signs = table.chars();
        while let (Some(sign), Some(letter)) = (signs.next(), signs.next()) {
            let mut second = 0;
            let mut base_of_next = || {
                let wanted = signs.next();
                let found = known.iter().find(|it| Some(it.code) == wanted);
                found.map_or(0, |found| found.bases[0])
            };
            match sign {
                BASE => {
                    base = if last < BEYOND { last } else { 0 };
                    last = last.saturating_add(1);
                    (accent, case) = (0, 0);
                }
                ACCENT => (accent, case) = (accent.saturating_add(1), 0),
                CASE => case = case.saturating_add(1),
                ACCENTED_PAIR | PAIR => {
                    (base, second) = (base_of_next(), base_of_next());
                    accent = if sign == PAIR { 0 } else { u8::MAX };
                    case = case.saturating_add(1);
                }
                PLAIN | PLAIN_PAIR => {
                    let first = base_of_next();
                    let second = if sign == PLAIN_PAIR {
                        base_of_next()
                    } else {
                        0
                    };
                    if let Some(known) = known.iter_mut().find(|it| it.code == letter) {
                        known.plain = [first, second];
                    }
                    continue;
                }
                _ => {}
            }
            known.push(Known {
                code: letter,
                bases: [base, second],
                plain: [0; 2],
                accent,
                case,
            });
        }
        sort::by(&mut known, |one, other| one.code.cmp(&other.code));
        Self {
            known: Arc::new(known),
        }
    }

    /// Whether these are the letters of one reading.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.known, &other.known) || (self.known.is_empty() && other.known.is_empty())
    }

    /// The text as searches compare it, and as names are sorted but for [`Self::ranks`].
    pub fn fold(&self, text: &str) -> String {
        if self.known.is_empty() {
            return small(text);
        }
        self.of(text).flat_map(Letter::bases).flatten().collect()
    }

    /// The text in letters that any keyboard has, compared as what [`Self::fold`] makes; `None` where that is the same.
    pub fn plain(&self, text: &str) -> Option<String> {
        if !self.of(text).any(Letter::has_plain) {
            return None;
        }
        Some(self.of(text).flat_map(Letter::plain).flatten().collect())
    }

    /// The ways to find a text that is looked for: as the language compares it, and in plain letters where these are others.
    pub fn ways(&self, text: &str) -> Vec<String> {
        let plain = self.plain(text);
        std::iter::once(self.fold(text)).chain(plain).collect()
    }

    /// What decides between names of which [`Self::fold`] makes the same: accents, then capitals.
    pub fn ranks(&self, text: &str) -> String {
        if self.known.is_empty() {
            return String::new();
        }
        let ranks = |rank: fn(Letter) -> u8| {
            let of = |letter: Letter| {
                letter.base?;
                let second = letter.second.and(Some(0));
                Some([Some(rank(letter)), second])
            };
            let ranks = self.of(text).filter_map(of).flatten().flatten();
            let ranks: String = ranks.filter_map(|rank| digit(rank.into())).collect();
            // A text that ends is less than one with any rank.
            let length = ranks.trim_end_matches(digit(0).unwrap_or_default()).len();
            ranks.get(..length).unwrap_or_default().to_owned()
        };
        [ranks(|it| it.accent), ranks(|it| it.case)].join(BREAK)
    }

    /// The first place in a text, in UTF-16 code units, of each needle that is found in one of its [ways](Self::ways); a
    /// needle without a place of whole letters has none. Marks that a search passes over belong to the letter before them.
    pub(crate) fn places(&self, text: &str, needles: &[Vec<String>]) -> Vec<Range<u32>> {
        let folded = self.spelled(text, Letter::bases);
        let plain = LazyCell::new(|| {
            let is_other = self.of(text).any(Letter::has_plain);
            is_other.then(|| self.spelled(text, Letter::plain))
        });
        let place = |ways: &Vec<String>| {
            let place = folded.find(ways);
            place.or_else(|| plain.as_ref()?.find(ways))
        };
        needles.iter().filter_map(place).collect()
    }

    /// The text by the letters that `form` makes of each of its own.
    fn spelled(&self, text: &str, form: fn(Letter) -> [Option<char>; 2]) -> Spelled {
        let (mut all, mut ends, mut units) = (String::new(), vec![(0, 0)], 0);
        for letter in text.chars() {
            if self.known.is_empty() {
                all.push_str(&small(letter.encode_utf8(&mut [0; 4])));
            } else {
                all.extend(form(self.letter(letter)).into_iter().flatten());
            }
            units += u32::try_from(letter.len_utf16()).unwrap_or_default();
            ends.push((all.len(), units));
        }
        Spelled { all, ends }
    }

    fn of(&self, text: &str) -> impl Iterator<Item = Letter> {
        text.chars().map(|letter| self.letter(letter))
    }

    fn letter(&self, letter: char) -> Letter {
        let place = (letter as usize).wrapping_sub(BLANK);
        let known = self.known.get(place).filter(|it| it.code == letter);
        let known = known.or_else(|| {
            let found = self.known.binary_search_by_key(&letter, |it| it.code);
            self.known.get(found.ok()?)
        });
        let other = || Letter {
            base: match u32::from(letter) {
                low if low < BEYOND.into() => char::from_u32(OTHERS.saturating_add(low)),
                _ => Some(letter),
            },
            second: None,
            plain: [None; 2],
            accent: 0,
            case: 0,
        };
        known.copied().map_or_else(other, Known::letter)
    }
}

/// A rank as a letter.
fn digit(rank: u32) -> Option<char> {
    char::from_u32(rank.saturating_add(FIRST.into()))
}

/// What a list is sorted by in place of a folded name: its beginning, as a number. Names with the same number are in the
/// order of what they are folded to.
pub(crate) fn order(folded: &str) -> u64 {
    let start = folded.bytes().chain(std::iter::repeat(0)).take(8);
    start.fold(0, |order, byte| order << 8 | u64::from(byte))
}

#[cfg(test)]
mod tests;
