//! Signals of the screen and the way to the core, for every component.
//!
//! The ground of the view: must not know any other file of it.

use leptos::prelude::*;
use supervision::activity::Entry;
use supervision::view::{CiscoCard, Floor, Found, Frame, Log, TroubleLine};
use supervision::{AgentRef, Millis, Msg};

use crate::runtime::screen::{CardCell, LineCell, Screen, SessionCell};

/// Signals of the screen and the way to the core. Copied at no cost; valid as long as the reactive
/// owner in which it was made.
#[derive(Clone, Copy)]
pub struct App {
    /// Sends messages to the core.
    pub(super) core: Core,
    /// Everything outside the lists.
    pub(super) frame: RwSignal<Frame>,
    /// How many agents are in each state.
    pub(super) floor: RwSignal<Floor>,
    /// What is searched for.
    pub(super) found: RwSignal<Found>,
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
        Self {
            core: Core(send),
            frame: screen.frame.into(),
            floor: screen.floor.into(),
            found: screen.found.into(),
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

/// The way to the core.
#[derive(Clone, Copy)]
pub(super) struct Core(UnsyncCallback<Msg>);

impl Core {
    /// Sends a message; does nothing once the panel is taken down.
    pub(super) fn send(self, msg: Msg) {
        self.0.try_run(msg);
    }
}
