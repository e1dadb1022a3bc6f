//! The reading of the beginning without a `startIndex`: whether it is needed, and what it shows.

use super::{Coverage, Excerpt, SMALLEST_PAGE};

/// The reading of the beginning without a `startIndex`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum First {
    #[default]
    Unread,
    Due,
    Read {
        /// All that is kept before this index was shown.
        to: u64,
        /// Nothing has come since, and nothing may have been missed.
        is_fresh: bool,
    },
}

impl First {
    /// All that is kept before this index was shown.
    pub(super) fn to(self) -> u64 {
        match self {
            Self::Read { to, .. } => to,
            Self::Unread | Self::Due => 0,
        }
    }

    fn is_fresh(self) -> bool {
        matches!(self, Self::Read { is_fresh: true, .. })
    }

    /// Records that there may be messages which the reading has not shown.
    pub(super) fn outdate(&mut self) {
        if let Self::Read { is_fresh, .. } = self {
            *is_fresh = false;
        }
    }
}

impl Coverage {
    /// Takes over the beginning that was read without a `startIndex`.
    pub(crate) fn read_first(&mut self, indices: &[u64]) {
        let ends = indices.first().zip(indices.last());
        if let Some((&first, &last)) = ends {
            self.see(first, last);
            self.settle();
        }
        let is_cut = indices.len() as u64 >= SMALLEST_PAGE;
        let to = indices.last().map_or(0, |last| last.saturating_add(1));
        self.first = First::Read {
            to: if is_cut { 0 } else { to },
            is_fresh: true,
        };
        if !is_cut && to == self.end() {
            self.begin(0, to);
            self.is_end_open = false;
        } else if indices.first() == Some(&0) {
            self.begin(0, to);
        } else if let Some((&first, _)) = ends
            && self.to.is_some_and(|known| first < known)
        {
            self.advance(to);
        }
    }

    /// Asks for the beginning without a `startIndex` where it did not show the index 0.
    pub(super) fn look_for_first(&mut self, asked: Excerpt, indices: &[u64]) {
        let is_shown = indices.first() == Some(&0);
        if asked.start == 0 && !is_shown && !self.first.is_fresh() {
            self.first = First::Due;
        }
    }
}
