//! The search for a part that meets the lower stretch: where the next part begins, and when the search
//! is given up.

use super::{Coverage, Excerpt, MESSAGE_PAGE};

/// As many messages may be asked for at once where their indices lie far apart.
const WIDEST: u64 = 1_000;
/// So often in a row a part may begin elsewhere.
pub(super) const MOST_TRIES: u32 = 12;

/// The search for a part that meets the lower stretch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Search {
    /// Parts that begin earlier end too early.
    pub(super) lowest: u64,
    /// Parts that begin here or later begin too late.
    pub(super) below: Option<u64>,
    /// Start of the next one, where the index does not decide it.
    pub(super) next: Option<u64>,
    /// Number of messages of the next one, where those of a page are not enough.
    pub(super) count: Option<u64>,
    pub(super) tries: u32,
}

impl Coverage {
    pub(super) fn began_too_late(&mut self, start: u64, first: Option<u64>) {
        let below = self.search.below.map_or(start, |below| below.min(start));
        self.search.below = Some(below);
        if let Some(first) = first {
            self.counted = Some((first, start));
            self.search.next = None;
        } else {
            let lowest = self.search.lowest.min(start);
            self.search.next = Some(lowest.saturating_add((start - lowest) / 2));
        }
        self.try_again();
    }

    /// Moves the next part on, after one that ended `missing` indices before what has to come
    /// again.
    pub(super) fn ended_too_early(&mut self, start: u64, count: u64, missing: u64) {
        let lowest = start.saturating_add(count.max(2)).saturating_sub(1);
        let next = lowest.saturating_add(missing.saturating_sub(2));
        self.search.lowest = lowest;
        self.search.next = Some(match self.search.below {
            Some(below) if next >= below => lowest.saturating_add(below.saturating_sub(lowest) / 2),
            Some(_) | None => next,
        });
        if self.search.below.is_some_and(|below| below <= lowest) {
            self.search.below = None;
        }
        self.try_again();
    }

    fn try_again(&mut self) {
        self.search.tries += 1;
        if self.search.tries > MOST_TRIES {
            self.give_up(true);
        }
    }

    /// Takes over that the server has nothing after the lower stretch, or nothing in so wide a
    /// part.
    pub(super) fn nothing_follows(
        &mut self,
        asked: Excerpt,
        known: Option<u64>,
        to: u64,
        is_kept: impl Fn(u64, u64) -> bool,
    ) {
        let Some(known) = known.filter(|_| to < self.run_from) else {
            self.is_end_open = false;
            self.search = Search::default();
            return;
        };
        if known < self.run_from {
            // News that came since were not asked for.
            return;
        }
        let after = asked.start.saturating_add(asked.count);
        if after > self.run_from {
            self.give_up(is_kept(self.run_from, known));
        } else if asked.count < WIDEST {
            let wanted = self.run_from.saturating_sub(asked.start).saturating_add(2);
            self.search.count = Some(wanted.clamp(MESSAGE_PAGE, WIDEST));
            self.try_again();
        } else {
            self.give_up(true);
        }
    }

    /// Goes on with the upper stretch. Where a message that is kept did not come again, there may
    /// be a hole before it.
    pub(super) fn give_up(&mut self, has_hole: bool) {
        self.has_hole |= has_hole;
        self.is_end_open = false;
        self.from = self.from.or(Some(0));
        self.advance(self.end());
    }
}
