//! What the frame says about the list as a whole.

use supervision::view::{Frame, RosterStatus};

/// Whether there are rows.
pub(super) fn has_rows(frame: &Frame) -> bool {
    matches!(frame.roster, RosterStatus::Shown { .. })
}

/// Whether there are rows, or they are on the way: their heads are there before them, so that
/// nothing jumps.
pub(super) fn has_heads(frame: &Frame) -> bool {
    has_rows(frame) || frame.roster == RosterStatus::Loading
}
