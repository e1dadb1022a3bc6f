//! What every component may use: what to show, and the way to the core.
//!
//! The ground of the view: must not know any other file of it.

use leptos::prelude::*;
use supervision::activity::Entry;
use supervision::view::{CiscoCard, Frame, Log, TroubleLine};
use supervision::{AgentRef, Millis, Msg};

use crate::runtime::screen::{CardCell, LineCell, Screen, SessionCell};

/// What to show, and where to send what happens. It costs nothing to copy, and lasts as long as
/// the owner in which it is made.
#[derive(Clone, Copy)]
pub struct App {
    /// The way to the core.
    pub(super) core: Core,
    pub(super) frame: RwSignal<Frame>,
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
    /// The handles of a screen: [`Screen`] says what each of them shows.
    pub fn new(screen: Screen, send: UnsyncCallback<Msg>) -> Self {
        Self {
            core: Core(send),
            frame: screen.frame.into(),
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
    /// Sends a message. A panel that is being taken down has nobody to send it to.
    pub(super) fn send(self, msg: Msg) {
        self.0.try_run(msg);
    }
}
