//! What each key does in the panel: one table for whoever handles a key and for whoever lists it.
//!
//! Keys of dialogs, menus and text boxes are those of any page, and not in it. Must not know how
//! something is done.

use leptos::prelude::*;
use supervision::Operation;

use super::app::App;

/// What a key does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Does {
    /// Acts on the agent of the row.
    Act(Operation),
    /// Sorts a list whose rows keep their places.
    SortNow,
    /// Leads to the search.
    Search,
    /// Leads to the row above.
    Up,
    /// Leads to the row below.
    Down,
    /// Leads one page up.
    PageUp,
    /// Leads one page down.
    PageDown,
    /// Leads to the first row.
    First,
    /// Leads to the last row.
    Last,
    /// Leads to the buttons of the row; folds a group.
    Enter,
    /// Leads to the next button of the row, or the one before; folds a group.
    Sideways,
    /// Leads back to the row.
    Leave,
    /// Selects the agent of the row; folds a group.
    Select,
}

/// Keys by the names that a browser gives them, in the order in which they are listed.
pub(super) const KEYS: [(&str, Does); 17] = [
    ("L", Does::Act(Operation::ListenIn)),
    ("C", Does::Act(Operation::Coach)),
    ("B", Does::Act(Operation::BargeIn)),
    ("S", Does::Act(Operation::CancelSupervisorMonitoring)),
    (".", Does::SortNow),
    ("/", Does::Search),
    ("ArrowUp", Does::Up),
    ("ArrowDown", Does::Down),
    ("PageUp", Does::PageUp),
    ("PageDown", Does::PageDown),
    ("Home", Does::First),
    ("End", Does::Last),
    ("Enter", Does::Enter),
    ("ArrowLeft", Does::Sideways),
    ("ArrowRight", Does::Sideways),
    ("Escape", Does::Leave),
    (" ", Does::Select),
];

/// Keys that lead from the search to the agents who were found.
pub(super) const ONWARD: [&str; 2] = ["ArrowDown", "Enter"];

impl Does {
    /// Whether a letter or a sign does it, which the host may not want.
    fn is_shortcut(self) -> bool {
        matches!(self, Self::Act(_) | Self::SortNow | Self::Search)
    }
}

/// Whether keys that do this act in the panel now.
pub(super) fn acts(does: Does, app: App) -> bool {
    !does.is_shortcut() || app.shortcuts.try_get_untracked() == Some(true)
}

/// What a key does in the panel now.
pub(super) fn does(key: &str, app: App) -> Option<Does> {
    let mut keys = KEYS.iter();
    let found = keys.find(|(name, _)| name.eq_ignore_ascii_case(key));
    let found = found.map(|(_, does)| *does);
    found.filter(|does| acts(*does, app))
}

/// The key that does this.
pub(super) fn key_of(wanted: Does) -> Option<&'static str> {
    let mut keys = KEYS.iter();
    let found = keys.find(|(_, does)| *does == wanted);
    found.map(|(key, _)| *key)
}
