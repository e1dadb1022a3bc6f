//! Which messages of a session are known without a hole, and which to read next.
//!
//! Knows that an index only grows, and that what the server gives at once has no hole in it. Must
//! not know what the server counts `startIndex` by: indices or places, from 0 or from 1, the one
//! named or the one after it. So each part that is read begins before its end is reached, and
//! counts only when it meets what was known; where it does not, the part begins elsewhere.
//!
//! What is known are two stretches: the lower one grows by reading until it meets the upper one,
//! which grows by news.
//!
//! | file | what is in it |
//! |---|---|
//! | here | what is known, and how a part that was read adds to it |
//! | `search` | where the next part begins that may meet what is known |
//! | `first` | the beginning, read without a `startIndex` |

mod first;
mod search;

use first::First;
use search::{MOST_TRIES, Search};

/// Messages in one part.
pub(crate) const MESSAGE_PAGE: u64 = 50;
/// A part with fewer messages than this was not cut short by the server.
const SMALLEST_PAGE: u64 = 5;

/// A request for a part of the messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Excerpt {
    /// Value of `startIndex` to ask with.
    pub(crate) start: u64,
    /// Value of `count` to ask with.
    pub(crate) count: u64,
    /// What the part is read for.
    pub(crate) side: Side,
}

/// What a part is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// What is not known yet after the lower stretch; with the highest index known when it was
    /// asked for.
    Forward { known: Option<u64> },
    /// What is before everything known; with the number of tries that began elsewhere.
    Earlier { tries: u32 },
    /// The beginning without a `startIndex`: a server that gives what comes after the index named
    /// leaves out the first message otherwise.
    First,
}

/// What is known of the indices of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Coverage {
    /// The highest index of any message, those of typing included.
    highest: Option<u64>,
    /// The lower stretch begins here; 0 is the beginning of the session.
    from: Option<u64>,
    /// The lower stretch ends before this. `None` before the first reading.
    to: Option<u64>,
    /// The upper stretch begins here, and ends with the highest index.
    run_from: u64,
    /// There may be messages after the highest index.
    is_end_open: bool,
    /// An index, and the `startIndex` at which the server gave it, where the two differ.
    counted: Option<(u64, u64)>,
    /// The most messages that came at once.
    longest: u64,
    first: First,
    search: Search,
    has_hole: bool,
}

impl Coverage {
    pub(crate) fn highest(&self) -> Option<u64> {
        self.highest
    }

    /// Where the lower stretch ends: after the message before this index.
    pub(crate) fn to(&self) -> Option<u64> {
        self.to
    }

    /// Whether it was ever read.
    pub(crate) fn was_read(&self) -> bool {
        self.to.is_some()
    }

    /// Whether something was given up: the server did not show again what was known.
    pub(crate) fn has_hole(&self) -> bool {
        self.has_hole
    }

    /// Whether something is missing, or may be, after the lower stretch.
    pub(crate) fn is_incomplete(&self) -> bool {
        self.to.is_none_or(|to| to < self.end()) || self.is_end_open || self.first == First::Due
    }

    /// Whether there may be messages before the lower stretch.
    pub(crate) fn may_have_earlier(&self) -> bool {
        self.from.is_some_and(|from| from > 0)
    }

    /// Records that messages may have been missed after the last one.
    pub(crate) fn open_end(&mut self) {
        self.first.outdate();
        self.is_end_open = true;
    }

    /// Records that what is before this index is not known any more.
    pub(crate) fn forget_before(&mut self, index: u64) {
        self.from = Some(index);
        self.to = self.to.map(|to| to.max(index.saturating_add(1)));
        self.settle();
    }

    /// Takes over news of this index.
    pub(crate) fn news(&mut self, index: u64) {
        if self.highest.is_none_or(|highest| index > highest) {
            self.first.outdate();
        }
        self.see(index, index);
        self.settle();
    }

    /// Next part to read. `line` is the last message that is kept from the lower stretch.
    pub(crate) fn next(&mut self, line: Option<u64>) -> Excerpt {
        if self.first == First::Due {
            return Excerpt {
                start: 0,
                count: MESSAGE_PAGE,
                side: Side::First,
            };
        }
        self.is_end_open |= self.to.is_none() && self.highest.is_none();
        let usual = match (self.to, self.anchor(line)) {
            (_, None) => 0,
            (None, Some(end)) => self.page_before(end),
            (Some(_), Some(anchor)) => self.start_for(anchor),
        };
        let search = self.search;
        let start = search.next.unwrap_or(usual).max(search.lowest);
        let start = search
            .below
            .map_or(start, |below| start.min(below.saturating_sub(1)));
        Excerpt {
            start,
            count: search.count.unwrap_or(MESSAGE_PAGE),
            side: Side::Forward {
                known: self.highest,
            },
        }
    }

    /// Part to read before the lower stretch; `None` when the beginning is known.
    pub(crate) fn earlier(&self) -> Option<Excerpt> {
        let from = self.from.filter(|from| *from > 0)?;
        Some(Excerpt {
            start: self.page_before(from),
            count: MESSAGE_PAGE,
            side: Side::Earlier { tries: 0 },
        })
    }

    /// Takes over a part that was read on from the lower stretch, by its indices in their order.
    /// `line` as in [`Self::next`]; `is_kept` says whether a message between two indices is kept.
    pub(crate) fn read(
        &mut self,
        asked: Excerpt,
        known: Option<u64>,
        indices: &[u64],
        line: Option<u64>,
        is_kept: impl Fn(u64, u64) -> bool,
    ) {
        let is_beginning = asked.start == 0;
        self.look_for_first(asked, indices);
        let count = indices.len() as u64;
        let (Some(&first), Some(&last)) = (indices.first(), indices.last()) else {
            if !is_beginning {
                self.began_too_late(asked.start, None);
            } else if self.first == First::Due {
                // A server that leaves out the message named shows nothing of the only one.
            } else if let Some(known) = known {
                self.give_up(is_kept(self.first.to(), known));
            } else {
                if self.to.is_none() {
                    self.begin(0, 0);
                }
                self.is_end_open = false;
            }
            return;
        };
        self.see(first, last);
        if self.to.is_some_and(|to| to >= self.end()) && !self.is_end_open {
            // News have filled the hole meanwhile.
            return;
        }
        let anchor = self.anchor(line);
        let to = self.to.or(known.map(|known| known.saturating_add(1)));
        let to = to.unwrap_or(first);
        if first > to && !is_beginning {
            self.began_too_late(asked.start, Some(first));
        } else if self.to.is_none() {
            self.note_start(asked.start, count, last);
            self.begin(if is_beginning { 0 } else { first }, last.saturating_add(1));
        } else if first > to && line.is_some() && self.first == First::Due {
            // What was known may be the message that the server leaves out.
        } else if first > to && line.is_some() {
            // What was known is gone from the beginning of what the server has.
            self.has_hole = true;
            self.advance(last.saturating_add(1));
        } else if anchor.is_some_and(|anchor| last < anchor) {
            self.ended_too_early(
                asked.start,
                count,
                anchor.unwrap_or(last).saturating_sub(last),
            );
        } else if last >= to {
            self.note_start(asked.start, count, last);
            self.advance(last.saturating_add(1));
        } else if count >= SMALLEST_PAGE && count >= self.longest && asked.count <= MESSAGE_PAGE {
            // The server may give no more at once.
            self.ended_too_early(asked.start, count, 0);
        } else {
            self.note_start(asked.start, count, last);
            self.nothing_follows(asked, known, to, is_kept);
        }
        self.longest = self.longest.max(count);
    }

    /// Takes over a part that was read before the lower stretch. Returns the part to read in its
    /// place.
    pub(crate) fn read_earlier(
        &mut self,
        asked: Excerpt,
        tries: u32,
        indices: &[u64],
    ) -> Result<Option<Excerpt>, GivenUp> {
        self.look_for_first(asked, indices);
        let Some(from) = self.from.filter(|from| *from > 0) else {
            return Ok(None);
        };
        let is_beginning = asked.start == 0;
        let again = |start: u64| {
            let reading = Excerpt {
                start: start.min(asked.start.saturating_sub(1)),
                count: MESSAGE_PAGE,
                side: Side::Earlier {
                    tries: tries.saturating_add(1),
                },
            };
            if tries < MOST_TRIES {
                Ok(Some(reading))
            } else {
                Err(GivenUp)
            }
        };
        let (Some(&first), Some(&last)) = (indices.first(), indices.last()) else {
            if is_beginning {
                self.from = Some(0);
                return Ok(None);
            }
            return again(asked.start / 2);
        };
        self.see(first, last);
        if first >= from {
            if is_beginning {
                self.from = Some(0);
                return Ok(None);
            }
            self.counted = Some((first, asked.start));
            return again(self.page_before(from));
        }
        self.note_start(asked.start, indices.len() as u64, last);
        self.from = Some(if is_beginning { 0 } else { first });
        if last.saturating_add(1) < from {
            // What is between is read from below.
            if !self.is_split() {
                self.run_from = from;
            }
            self.to = Some(last.saturating_add(1));
            self.search = Search::default();
        }
        Ok(None)
    }

    fn end(&self) -> u64 {
        self.highest.map_or(0, |highest| highest.saturating_add(1))
    }

    /// Whether there is a hole between the two stretches.
    fn is_split(&self) -> bool {
        self.to.is_some_and(|to| to < self.run_from)
    }

    /// Index that has to come again: before the first reading, the end.
    fn anchor(&self, line: Option<u64>) -> Option<u64> {
        match self.to {
            None => self.highest,
            Some(to) => line.or(to.checked_sub(1)),
        }
    }

    /// A `startIndex` that is certainly not after this index, as far as was learned.
    fn start_for(&self, index: u64) -> u64 {
        let start = match self.counted {
            None => index,
            Some((known, start)) if index >= known => start.saturating_add(index - known),
            Some((known, start)) => start.saturating_sub(known - index),
        };
        start.saturating_sub(1)
    }

    /// The `startIndex` of a page that ends with this index, or little after it.
    fn page_before(&self, index: u64) -> u64 {
        self.start_for(index).saturating_sub(MESSAGE_PAGE - 3)
    }

    /// Where the server counts by places, the place of the last message of a part.
    fn note_start(&mut self, start: u64, count: u64, last: u64) {
        if self.counted.is_some() || self.search.below.is_some() {
            let place = start.saturating_add(count).saturating_sub(1);
            self.counted = Some((last, place));
        }
    }

    /// Records that messages with these indices and all between them exist.
    fn see(&mut self, first: u64, last: u64) {
        if self.highest.is_some_and(|highest| last <= highest) {
            return;
        }
        if self.highest.is_none() || first > self.end() {
            self.run_from = first;
        }
        self.highest = Some(last);
    }

    fn begin(&mut self, from: u64, to: u64) {
        self.from = Some(from);
        self.advance(to);
    }

    fn advance(&mut self, to: u64) {
        self.to = self.to.max(Some(to));
        self.search = Search::default();
        self.settle();
    }

    /// Moves the end of the lower stretch to that of the upper one where the two meet.
    fn settle(&mut self) {
        if let Some(to) = self.to
            && to >= self.run_from
            && to < self.end()
        {
            self.to = Some(self.end());
            self.search = Search::default();
        }
    }
}

/// Earlier messages were not found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct GivenUp;
