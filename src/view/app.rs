//! Signals of the screen and the way to the core, for every component.
//!
//! The ground of the view: must not know any other file of it.

use leptos::prelude::*;
use supervision::activity::Entry;
use supervision::view::{CiscoCard, Frame, Log, RosterStatus, TroubleLine};
use supervision::{AgentRef, Millis, Msg};

use crate::runtime::screen::{CardCell, LineCell, Screen, SessionCell};

/// Signals of the screen and the way to the core. Copied at no cost; valid as long as the reactive
/// owner in which it was made.
#[derive(Clone, Copy)]
pub struct App {
    /// Sends messages to the core.
    pub(super) core: Core,
    /// Everything outside the lists. The number of agents on calls, which changes with single agents,
    /// is zero here: `on_calls` has it.
    pub(super) frame: RwSignal<Frame>,
    /// Number of agents on calls, while there are rows.
    pub(super) on_calls: RwSignal<Option<usize>>,
    pub(super) lines: RwSignal<Vec<LineCell>>,
    pub(super) cards: RwSignal<Vec<CardCell>>,
    pub(super) sessions: RwSignal<Vec<SessionCell>>,
    pub(super) cisco: RwSignal<Option<CiscoCard>>,
    pub(super) trouble: RwSignal<Option<TroubleLine>>,
    pub(super) activity: RwSignal<Option<Entry>>,
    pub(super) log: RwSignal<Log>,
    pub(super) clock: RwSignal<Millis>,
    pub(super) focus: RwSignal<Option<AgentRef>>,
    pub(super) shortcuts: RwSignal<bool>,
}

impl App {
    /// Handles of the signals of a screen; [`Screen`] says what each of them holds.
    pub fn new(screen: Screen, send: UnsyncCallback<Msg>) -> Self {
        let (frame, on_calls) = without_calls(screen.frame.into());
        Self {
            core: Core(send),
            frame,
            on_calls,
            lines: screen.lines.into(),
            cards: screen.cards.into(),
            sessions: screen.sessions.into(),
            cisco: screen.cisco.into(),
            trouble: screen.trouble.into(),
            activity: screen.activity.into(),
            log: screen.log.into(),
            clock: screen.clock.into(),
            focus: screen.focus.into(),
            shortcuts: screen.shortcuts.into(),
        }
    }
}

/// The frame without the number of agents on calls, and that number: few views are told of it alone.
fn without_calls(of: RwSignal<Frame>) -> (RwSignal<Frame>, RwSignal<Option<usize>>) {
    let apart = move || {
        let mut frame = of.get();
        let on_calls = match &mut frame.roster {
            RosterStatus::Shown { on_calls, .. } => Some(std::mem::take(on_calls)),
            _ => None,
        };
        (frame, on_calls)
    };
    let (frame, on_calls) = untrack(apart);
    let (frame, on_calls) = (RwSignal::new(frame), RwSignal::new(on_calls));
    // At once: whoever acts reads what is.
    ImmediateEffect::new_scoped(move || {
        let (now, now_on_calls) = apart();
        if frame.with_untracked(|before| *before != now) {
            frame.set(now);
        }
        if on_calls.get_untracked() != now_on_calls {
            on_calls.set(now_on_calls);
        }
    });
    (frame, on_calls)
}

/// The way to the core.
#[derive(Clone, Copy)]
pub(super) struct Core(UnsyncCallback<Msg>);

impl Core {
    /// Sends a message; does nothing once the panel is taken down.
    pub(super) fn send(self, msg: Msg) {
        self.0.try_run(msg);
    }
}
