//! What a menu is made of: sections of entries, and what pressing one sends.

use std::sync::Arc;

use supervision::operation::Operation;
use supervision::view::Action;
use supervision::{Gate, Msg, Target};

use crate::words;

/// Entries that belong together.
pub(in crate::view) struct Section {
    /// What they have in common; may be empty.
    pub(in crate::view) label: String,
    /// The entries, in order.
    pub(in crate::view) entries: Vec<Entry>,
}

/// What pressing an entry is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::view) enum Mark {
    /// Something is done.
    Act,
    /// One of several is chosen; whether it is this one.
    One(bool),
    /// Something is there or not; the menu stays open, since more of it may be wanted.
    Many(bool),
}

/// One line of a menu.
#[derive(Clone)]
pub(in crate::view) struct Entry {
    /// Its name.
    pub(in crate::view) word: String,
    /// What pressing it is.
    pub(in crate::view) mark: Mark,
    /// Whether the menu stays open after it.
    pub(in crate::view) stays: bool,
    /// Why it is off, when it is.
    pub(in crate::view) reason: Option<String>,
    /// What pressing it sends.
    pub(in crate::view) msg: Msg,
    /// The operation that it is, and on what, if it is one.
    pub(in crate::view) about: Option<(Operation, Target)>,
}

impl Entry {
    /// Something that can be done.
    pub(in crate::view) fn new(word: String, msg: Msg) -> Self {
        Self {
            word,
            mark: Mark::Act,
            stays: false,
            reason: None,
            msg,
            about: None,
        }
    }

    /// One choice of several.
    pub(in crate::view) fn one(word: String, is_chosen: bool, msg: Msg) -> Self {
        Self {
            mark: Mark::One(is_chosen),
            ..Self::new(word, msg)
        }
    }

    /// Something that is there or not.
    pub(in crate::view) fn many(word: String, is_there: bool, msg: Msg) -> Self {
        Self {
            mark: Mark::Many(is_there),
            stays: true,
            ..Self::new(word, msg)
        }
    }

    /// An operation, unless it can never be done; `msg` is what pressing it sends.
    pub(in crate::view) fn of(action: &Action, msg: Msg) -> Option<Self> {
        let reason = match &action.gate {
            Gate::Absent => return None,
            Gate::Disabled(reason) => Some(words::reason(reason)),
            Gate::Enabled => None,
        };
        Some(Self {
            reason,
            about: Some((action.operation, action.target.clone())),
            ..Self::new(words::short(action.operation), msg)
        })
    }

    /// An operation that is one choice of several. What is chosen needs no reason for being off.
    pub(in crate::view) fn choice(
        word: String,
        is_chosen: bool,
        action: &Action,
        msg: Msg,
    ) -> Self {
        let reason = match &action.gate {
            Gate::Disabled(reason) if !is_chosen => Some(words::reason(reason)),
            Gate::Disabled(_) | Gate::Enabled | Gate::Absent => None,
        };
        Self {
            reason,
            ..Self::one(word, is_chosen, msg)
        }
    }

    /// Whether it is chosen; nothing where there is no choice.
    pub(super) fn checked(&self) -> Option<String> {
        match self.mark {
            Mark::Act => None,
            Mark::One(is_so) | Mark::Many(is_so) => Some(is_so.to_string()),
        }
    }

    /// Its role.
    pub(super) fn role(&self) -> String {
        match self.mark {
            Mark::Act => "menuitem",
            Mark::One(_) => "menuitemradio",
            Mark::Many(_) => "menuitemcheckbox",
        }
        .into()
    }
}

/// The ways to monitor an agent in place of another one.
pub(in crate::view) fn starts(instead: &[Action]) -> Vec<Section> {
    let entries = instead.iter().filter_map(|action| {
        let msg = Msg::InvokeInstead(action.operation, action.target.clone());
        Entry::of(action, msg)
    });
    some(String::new(), entries.collect()).into_iter().collect()
}

/// A section, unless it would be empty.
pub(in crate::view) fn some(label: String, entries: Vec<Entry>) -> Option<Section> {
    (!entries.is_empty()).then_some(Section { label, entries })
}

/// Reads the name of a menu.
pub(in crate::view) type Name = Arc<dyn Fn() -> String + Send + Sync>;
/// Reads what is in a menu; with nothing in it there is no button.
pub(in crate::view) type Read = Arc<dyn Fn() -> Vec<Section> + Send + Sync>;

/// What is looked up whenever a menu is opened.
pub(in crate::view) type Ask = Arc<dyn Fn() -> Option<Msg> + Send + Sync>;
