//! Screens made by hand: whatever the core could project, without a core.
//!
//! Used by the view's tests; every value is what a real projection may hold.

use gws::ids::CallId;
use gws::names::AgentState;
use leptos::prelude::*;
use supervision::model::{Link, Mode, Model, Presence};
use supervision::view::{
    self, Action, AgentRow, Attention, Audibility, CallCard, CallDetails, Frame, ListSummary,
    ModeChoice, Options, OwnDevice, RosterStatus, Since,
};
use supervision::{Gate, Operation, Reason, Target};
use supervisor_widget::runtime::screen::{CardCell, LineCell, Place, RowCell, Screen};

/// The time on the screen's clock.
pub(crate) const NOW: u64 = 1_700_000_000_000;

/// A screen with nothing on it.
pub(crate) fn screen() -> Screen {
    Screen::new(&Model::default(), NOW)
}

/// A live frame for this many agents.
pub(crate) fn live(agents: usize) -> Frame {
    Frame {
        attention: Attention::default(),
        link: Link::Live,
        as_of: None,
        device: Some(OwnDevice {
            number: "5005".into(),
            presence: state(AgentState::NotReady, false),
            do_not_disturb: false,
            takes_calls: false,
            actions: Vec::new(),
        }),
        roster: RosterStatus::Shown { agents },
        notices: Vec::new(),
        waiting: None,
        messaging_waiting: Vec::new(),
        ended: None,
        options: Options::default(),
        list: ListSummary {
            everybody: agents,
            lines: agents,
            instead: None,
            ..view::frame(&Model::default()).list
        },
        prompt: None,
        dismissing: None,
        cisco: None,
    }
}

/// A state on the voice channel.
pub(crate) fn state(state: AgentState, busy: bool) -> Presence {
    Presence::In {
        state,
        label: "".into(),
        busy,
    }
}

/// A control.
pub(crate) fn action(operation: Operation, target: &Target, gate: Gate) -> Action {
    Action {
        operation,
        target: target.clone(),
        gate,
    }
}

/// An agent who can be monitored.
pub(crate) fn row(id: &str, name: &str) -> AgentRow {
    let target = Target::Agent(id.into());
    AgentRow {
        id: id.into(),
        name: name.into(),
        number: "5001".into(),
        presence: state(AgentState::Ready, false),
        since: Some(Since::Exactly(NOW - 252_000)),
        limits: None,
        monitored: None,
        is_next: false,
        rings: false,
        waiting: None,
        after_call: false,
        selected: false,
        actions: vec![
            action(Operation::ListenIn, &target, Gate::Enabled),
            action(Operation::Coach, &target, Gate::Enabled),
            action(Operation::BargeIn, &target, Gate::Enabled),
            action(Operation::CancelSupervisorMonitoring, &target, Gate::Absent),
        ],
        leaves: None,
        names_cisco: false,
        channels: Vec::new(),
        badges: Vec::new(),
        messaging: Vec::new(),
        monitored_by_other: None,
        on_hold: false,
        as_of: None,
    }
}

/// An agent of whom every control is off for the same reason.
pub(crate) fn row_off(id: &str, name: &str, reason: &Reason) -> AgentRow {
    let mut row = row(id, name);
    for action in &mut row.actions {
        if action.gate == Gate::Enabled {
            action.gate = Gate::Disabled(reason.clone());
        }
    }
    row
}

/// A call in this mode, with the switches that the mode leaves.
pub(crate) fn card(id: &str, name: &str, mode: Mode) -> CallCard {
    let target = Target::Call(id.into());
    let gate = |wanted| match (wanted, mode) {
        (wanted, mode) if wanted == mode => Gate::Disabled(Reason::AlreadyInMode(mode)),
        (Mode::Coach, _) => Gate::Disabled(Reason::NoWayBackToCoach),
        _ => Gate::Enabled,
    };
    let choice = |wanted, operation| ModeChoice {
        mode: wanted,
        checked: wanted == mode,
        action: action(operation, &target, gate(wanted)),
    };
    let mute = match mode {
        Mode::BargeIn => Gate::Enabled,
        Mode::ListenIn | Mode::Coach => Gate::Disabled(Reason::MuteNeedsBargeIn),
    };
    CallCard {
        id: CallId(id.into()),
        name: name.into(),
        others: vec!["+49 30 555 0100".into()],
        began: Some(Since::Exactly(NOW - 252_000)),
        joined_at: None,
        ended_at: None,
        audibility: Audibility::Mode(mode),
        as_of: None,
        last_mode: None,
        recovered: false,
        modes: vec![
            choice(Mode::ListenIn, Operation::SwitchToListenIn),
            choice(Mode::Coach, Operation::SwitchToCoach),
            choice(Mode::BargeIn, Operation::SwitchToBargeIn),
        ],
        actions: vec![
            action(Operation::MuteMonitoredUser, &target, mute),
            action(Operation::Hangup, &target, Gate::Enabled),
            action(
                Operation::CancelSupervisorMonitoring,
                &Target::Agent("a1".into()),
                Gate::Enabled,
            ),
        ],
        monitored: Some(name.into()),
        next: Vec::new(),
        instead: Vec::new(),
        details: CallDetails::default(),
    }
}

/// Puts rows on the screen; cells of agents who were there before stay.
pub(crate) fn put_rows(screen: &Screen, rows: Vec<AgentRow>) {
    let before = screen.lines.get_untracked();
    let cells = rows.into_iter().enumerate().map(|(at, row)| {
        let mut known = before.iter().filter_map(LineCell::row);
        let known = known.find(|cell| cell.id == row.id).cloned();
        let place = Place { at, gap: 0 };
        match known {
            Some(cell) => {
                cell.row.set(row);
                cell.place.set(place);
                cell
            }
            None => RowCell::new(row, place),
        }
    });
    screen.lines.set(cells.map(LineCell::Agent).collect());
}

/// Puts cards on the screen; cells of calls that were there before stay.
pub(crate) fn put_cards(screen: &Screen, cards: Vec<CallCard>) {
    let before = screen.cards.get_untracked();
    let cells = cards.into_iter().map(|card| {
        let known = before.iter().find(|cell| cell.id == card.id).cloned();
        match known {
            Some(cell) => {
                cell.card.set(card);
                cell
            }
            None => CardCell {
                id: card.id.clone(),
                card: ArcRwSignal::new(card),
            },
        }
    });
    screen.cards.set(cells.collect());
}
