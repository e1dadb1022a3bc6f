//! Sections and entries of a menu, and the message that an entry sends.
//!
//! Must not know how an entry is drawn.

use std::sync::Arc;

use leptos::prelude::RwSignal;
use supervision::activity::LogFilter;
use supervision::operation::{MonitorOptions, Operation, WhichSessions};
use supervision::view::Action;
use supervision::{Gate, ListMsg, MessagingMsg, Msg, Reason, Target};

use crate::words;

/// Entries of a menu under one label.
pub(in crate::view) struct Section {
    /// What the entries have in common; empty: no label.
    pub(in crate::view) label: String,
    /// The entries, in the order on screen.
    pub(in crate::view) entries: Vec<Entry>,
}

/// What pressing an entry does to it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::view) enum Mark {
    /// The entry acts and has no state.
    Act,
    /// One of several choices; whether it is the chosen one.
    One(bool),
    /// A choice of its own; whether it is chosen. The menu stays open for more of them.
    Many(bool),
}

/// A message to the core that an entry may send. An entry is copied, and no other message is.
#[derive(Clone)]
pub(in crate::view) enum Wish {
    /// An operation, as in [`Msg::Invoke`].
    Invoke(Operation, Target),
    /// An operation on several targets, as in [`Msg::InvokeAll`].
    InvokeAll(Operation, Box<[Target]>),
    /// Monitoring of another agent, as in [`Msg::InvokeInstead`].
    InvokeInstead(Operation, Target),
    /// How to monitor, as in [`Msg::Choose`].
    Choose(MonitorOptions),
    /// Which sessions to monitor, as in [`MessagingMsg::Choose`].
    ChooseSessions(WhichSessions),
    /// What the log shows, as in [`Msg::FilterLog`].
    FilterLog(LogFilter),
    /// A change of the list, as in [`Msg::List`].
    List(ListMsg),
}

impl From<Wish> for Msg {
    fn from(wish: Wish) -> Self {
        match wish {
            Wish::Invoke(operation, target) => Self::Invoke(operation, target),
            Wish::InvokeAll(operation, targets) => Self::InvokeAll(operation, targets),
            Wish::InvokeInstead(operation, target) => Self::InvokeInstead(operation, target),
            Wish::Choose(options) => Self::Choose(options),
            Wish::ChooseSessions(which) => Self::Messaging(MessagingMsg::Choose(which)),
            Wish::FilterLog(filter) => Self::FilterLog(filter),
            Wish::List(msg) => Self::List(msg),
        }
    }
}

/// What a press on an entry leads to.
#[derive(Clone)]
pub(in crate::view) enum Press {
    /// Sends a message to the core.
    Send(Wish),
    /// Opens what is shown while the signal is true.
    Open(RwSignal<bool>),
}

/// One line of a menu.
#[derive(Clone)]
pub(in crate::view) struct Entry {
    /// Name of the entry for assistive technology, and its text where `face` has none.
    pub(in crate::view) word: String,
    /// Shorter text of an entry in a menu whose title says the rest. Entries with one stand beside
    /// each other.
    pub(in crate::view) face: Option<String>,
    /// Whether the entry acts or chooses.
    pub(in crate::view) mark: Mark,
    /// Whether the menu stays open after a press on the entry.
    pub(in crate::view) stays: bool,
    /// Why the entry is off; `None`: it is on.
    pub(in crate::view) reason: Option<String>,
    /// Number of agents whom the entry is about, at its end; `None`: no number.
    pub(in crate::view) count: Option<usize>,
    /// What a press on the entry leads to.
    pub(in crate::view) press: Press,
    /// Operation and target of an entry for an operation.
    pub(in crate::view) about: Option<(Operation, Target)>,
}

impl Entry {
    /// An entry that acts.
    pub(in crate::view) fn new(word: String, msg: Wish) -> Self {
        Self::leading(word, Press::Send(msg))
    }

    /// An entry that opens what is shown while `is_open` is true.
    pub(in crate::view) fn opening(word: String, is_open: RwSignal<bool>) -> Self {
        Self::leading(word, Press::Open(is_open))
    }

    fn leading(word: String, press: Press) -> Self {
        Self {
            word,
            face: None,
            mark: Mark::Act,
            stays: false,
            reason: None,
            count: None,
            press,
            about: None,
        }
    }

    /// An entry that is one of several choices.
    pub(in crate::view) fn one(word: String, is_chosen: bool, msg: Wish) -> Self {
        Self {
            mark: Mark::One(is_chosen),
            ..Self::new(word, msg)
        }
    }

    /// An entry that is a choice of its own.
    pub(in crate::view) fn many(word: String, is_there: bool, msg: Wish) -> Self {
        Self {
            mark: Mark::Many(is_there),
            stays: true,
            ..Self::new(word, msg)
        }
    }

    /// An entry for an operation, off where its gate is; `None` where the gate is absent. A state is a choice, and the
    /// present one tells no reason.
    pub(in crate::view) fn of(action: &Action, msg: Wish) -> Option<Self> {
        let is_present = is_present(&action.gate);
        let reason = match &action.gate {
            Gate::Absent => return None,
            Gate::Disabled(reason) => (!is_present).then(|| words::reason(reason)),
            Gate::Enabled => None,
        };
        let is_choice = matches!(action.operation, Operation::Ready | Operation::NotReady);
        Some(Self {
            mark: if is_choice {
                Mark::One(is_present)
            } else {
                Mark::Act
            },
            reason,
            about: Some((action.operation, action.target.clone())),
            ..Self::new(words::short(action.operation), msg)
        })
    }

    /// An entry for an operation that is one of several choices. The chosen one tells no reason.
    pub(in crate::view) fn choice(
        word: String,
        is_chosen: bool,
        action: &Action,
        msg: Wish,
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

    /// Value of `aria-checked`; `None` for an entry that acts.
    pub(super) fn checked(&self) -> Option<String> {
        match self.mark {
            Mark::Act => None,
            Mark::One(is_so) | Mark::Many(is_so) => Some(is_so.to_string()),
        }
    }

    /// ARIA role of the entry.
    pub(super) fn role(&self) -> String {
        match self.mark {
            Mark::Act => "menuitem",
            Mark::One(_) => "menuitemradio",
            Mark::Many(_) => "menuitemcheckbox",
        }
        .into()
    }
}

/// Whether a gate says that the state is there already.
pub(in crate::view) fn is_present(gate: &Gate) -> bool {
    use cisco::Reason::AlreadyInState;
    matches!(
        gate,
        Gate::Disabled(Reason::AlreadyInState(_) | Reason::Cisco(AlreadyInState(_)))
    )
}

/// Entries that monitor an agent in place of the one who is monitored now.
pub(in crate::view) fn starts(instead: &[Action]) -> Vec<Section> {
    let entries = instead.iter().filter_map(|action| {
        let msg = Wish::InvokeInstead(action.operation, action.target.clone());
        Entry::of(action, msg)
    });
    some(String::new(), entries.collect()).into_iter().collect()
}

/// A section; `None` without entries.
pub(in crate::view) fn some(label: String, entries: Vec<Entry>) -> Option<Section> {
    (!entries.is_empty()).then_some(Section { label, entries })
}

/// Reads the name of a menu.
pub(in crate::view) type Name = Arc<dyn Fn() -> String + Send + Sync>;
/// Reads the sections of a menu; without any there is no button.
pub(in crate::view) type Read = Arc<dyn Fn() -> Vec<Section> + Send + Sync>;

/// Gives the message that is sent whenever a menu is opened.
pub(in crate::view) type Ask = Arc<dyn Fn() -> Option<Msg> + Send + Sync>;
