//! The projection of the model as signals: what views read.
//!
//! Knows when a signal has to change: only when what it shows is different. Must not know HTML,
//! and holds nothing that the model does not say.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};

use gws::ids::CallId;
use gws::session::SessionKey;
use leptos::prelude::*;
use litemap::LiteMap;
use supervision::activity::Entry;
use supervision::view::{
    self, AgentRow, CallCard, CiscoCard, Floor, Found, Frame, GroupHead, Line, Log, SessionCard,
    TranscriptLine, TroubleLine,
};
use supervision::{AgentRef, Changes, Millis, Model};

/// One row: the agent in it, with a signal of its own, so that a change of the agent touches one
/// row. A row whose agent is out of view is used for another one.
#[derive(Clone)]
pub struct RowCell {
    /// The key of the row among all.
    pub key: u64,
    /// The agent who is in it now.
    pub id: AgentRef,
    /// What the row shows.
    pub row: ArcRwSignal<AgentRow>,
    /// Time of the last reading of the agent from the directory. A new one tells nobody: rows look with the clock.
    pub read_at: ArcRwSignal<Option<Millis>>,
    /// Position of the row in the list.
    pub place: ArcRwSignal<Place>,
}

/// The head of a group among the rows.
#[derive(Clone)]
pub struct GroupCell {
    /// The key of the row among all.
    pub key: u64,
    /// Name and counts of the group.
    pub head: ArcRwSignal<GroupHead>,
    /// Position of the head in the list.
    pub place: ArcRwSignal<Place>,
}

/// One line of the list.
#[derive(Clone)]
pub enum LineCell {
    /// A row with an agent.
    Agent(RowCell),
    /// The head of a group.
    Group(GroupCell),
}

impl LineCell {
    /// The key of the row among all.
    pub fn key(&self) -> u64 {
        match self {
            Self::Agent(cell) => cell.key,
            Self::Group(cell) => cell.key,
        }
    }

    /// Position of the line in the list.
    pub fn place(&self) -> &ArcRwSignal<Place> {
        match self {
            Self::Agent(cell) => &cell.place,
            Self::Group(cell) => &cell.place,
        }
    }

    fn is_of(&self, line: &Line) -> bool {
        match (self, line) {
            (Self::Agent(cell), Line::Agent(id)) => cell.id == *id,
            (Self::Group(cell), Line::Group(group)) => {
                cell.head.with_untracked(|head| head.id == group.id)
            }
            (Self::Agent(_), Line::Group(_)) | (Self::Group(_), Line::Agent(_)) => false,
        }
    }

    /// The row, when it is an agent's.
    pub fn row(&self) -> Option<&RowCell> {
        match self {
            Self::Agent(cell) => Some(cell),
            Self::Group(_) => None,
        }
    }
}

/// A key that no row has had.
fn fresh_key() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// Where a row is in the whole list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Index of the line.
    pub at: usize,
    /// How many rows before it are not there.
    pub gap: usize,
}

impl RowCell {
    /// A new row for an agent.
    pub fn new(row: AgentRow, place: Place) -> Self {
        Self {
            key: fresh_key(),
            id: row.id.clone(),
            row: ArcRwSignal::new(row),
            read_at: ArcRwSignal::default(),
            place: ArcRwSignal::new(place),
        }
    }
}

/// The card of one call.
#[derive(Clone)]
pub struct CardCell {
    /// Id of the call; the key of the list.
    pub id: CallId,
    /// What the card shows.
    pub card: ArcRwSignal<CallCard>,
}

/// One chat or SMS session.
#[derive(Clone)]
pub struct SessionCell {
    /// Which one; the key of the list.
    pub key: SessionKey,
    /// What the card shows.
    pub card: ArcRwSignal<SessionCard>,
    /// What is written in it. Apart, so that a key typed in the box touches no line.
    pub lines: ArcRwSignal<Vec<TranscriptLine>>,
}

/// The signals of everything on screen.
#[derive(Clone)]
pub struct Screen {
    /// Connection, notices, prompt, and everything else outside the lists.
    pub frame: ArcRwSignal<Frame>,
    /// How many agents are in each state.
    pub floor: ArcRwSignal<Floor>,
    /// What is searched for, which rows mark in names.
    pub found: ArcRwSignal<Found>,
    /// The lines in view, in order.
    pub lines: ArcRwSignal<Vec<LineCell>>,
    /// The calls in order.
    pub cards: ArcRwSignal<Vec<CardCell>>,
    /// The sessions in order.
    pub sessions: ArcRwSignal<Vec<SessionCell>>,
    /// The call on the Cisco channel that is listened to.
    pub cisco: ArcRwSignal<Option<CiscoCard>>,
    /// The operation that failed last.
    pub trouble: ArcRwSignal<Option<TroubleLine>>,
    /// The newest line of the log.
    pub activity: ArcRwSignal<Option<Entry>>,
    /// The log, as filtered.
    pub log: ArcRwSignal<Log>,
    /// The time, once a second while the page is visible: all running times count from it.
    pub clock: ArcRwSignal<Millis>,
    /// The row to bring into view and focus; views clear it when they have done so.
    pub focus: ArcRwSignal<Option<AgentRef>>,
    /// Whether letter keys act on the focused row.
    pub shortcuts: ArcRwSignal<bool>,
    /// Whether the host wants tight rows.
    pub compact: ArcRwSignal<bool>,
}

impl Screen {
    /// The screen of a model.
    pub fn new(model: &Model, now: Millis) -> Self {
        Self {
            frame: ArcRwSignal::new(view::frame(model)),
            floor: ArcRwSignal::new(view::floor(model)),
            found: ArcRwSignal::new(view::found(model)),
            lines: ArcRwSignal::new(Vec::new()),
            cards: ArcRwSignal::new(Vec::new()),
            sessions: ArcRwSignal::new(Vec::new()),
            cisco: ArcRwSignal::new(None),
            trouble: ArcRwSignal::new(None),
            activity: ArcRwSignal::new(None),
            log: ArcRwSignal::new(Log::default()),
            clock: ArcRwSignal::new(now),
            focus: ArcRwSignal::new(None),
            shortcuts: ArcRwSignal::new(model.host.config.shortcuts),
            compact: ArcRwSignal::new(false),
        }
    }

    /// Brings the signals up to date.
    pub fn project(&self, model: &Model, changes: &Changes) {
        // The numbers above the list depend on single agents as well.
        if changes.all || changes.list || changes.calls || changes.roster {
            set_if_new(&self.frame, view::frame(model));
            set_if_new(&self.floor, view::floor(model));
            set_if_new(&self.cisco, view::cisco_card(model));
            set_if_new(&self.trouble, view::trouble(model));
        }
        if changes.all {
            set_if_new(&self.shortcuts, model.host.config.shortcuts);
        }
        // Rows that come into view are drawn as they are now: those that are there come first.
        if changes.all || changes.roster || !changes.agents.is_empty() {
            for cell in self.lines.get_untracked() {
                let row = cell.row().filter(|_| !changes.all);
                if row.is_none_or(|row| changes.names(&row.id, model)) {
                    project_line(&cell, model);
                }
            }
        }
        if changes.all || changes.list {
            set_if_new(&self.found, view::found(model));
            self.list_lines(model);
            self.age(model);
        }
        if changes.all || changes.calls {
            self.list_cards(model);
        }
        if changes.all || !changes.sessions.is_empty() {
            self.list_sessions(model, changes);
        }
        if changes.activity {
            self.activity.set(model.user.activity.last().cloned());
            set_if_new(&self.log, view::log(model));
        }
    }

    /// Brings up to date when the agents in view were read. Nobody is told: rows look with the clock.
    pub fn age(&self, model: &Model) {
        for cell in self.lines.get_untracked().iter().filter_map(LineCell::row) {
            cell.read_at
                .update_untracked(|read_at| *read_at = view::read_at(model, &cell.id));
        }
    }

    fn list_lines(&self, model: &Model) {
        let window = view::window(model);
        let before = self.lines.get_untracked();
        let is_same = before.len() == window.len()
            && before
                .iter()
                .zip(&window)
                .all(|(cell, (_, line))| cell.is_of(line));
        let cells = if is_same {
            before
        } else {
            Self::reuse(before, model, &window)
        };
        let mut end = 0;
        for (cell, (at, line)) in cells.iter().zip(&window) {
            let gap = at.saturating_sub(end);
            set_if_new(cell.place(), Place { at: *at, gap });
            if let (LineCell::Group(cell), Line::Group(head)) = (cell, line) {
                set_if_new(&cell.head, head.clone());
            }
            end = at + 1;
        }
        if !is_same {
            self.lines.set(cells);
        }
    }

    /// The lines of a window: those that are there already, and others used again.
    fn reuse(before: Vec<LineCell>, model: &Model, window: &[(usize, Line)]) -> Vec<LineCell> {
        let mut wanted = LiteMap::new_vec();
        for (_, line) in window {
            if let Line::Agent(id) = line {
                wanted.insert(id.clone(), ());
            }
        }
        let (mut known, mut free, mut heads) = (LiteMap::new_vec(), VecDeque::new(), Vec::new());
        for cell in before {
            match cell {
                LineCell::Group(cell) => heads.push(cell),
                LineCell::Agent(cell) if wanted.contains_key(&cell.id) => {
                    known.insert(cell.id.clone(), cell);
                }
                // The focus would move on to another agent with its row.
                LineCell::Agent(cell) if model.view.viewport.pinned.as_ref() != Some(&cell.id) => {
                    free.push_back(cell);
                }
                LineCell::Agent(_) => {}
            }
        }
        let mut row = |id: &AgentRef| {
            known.remove(id).or_else(|| {
                let row = view::row(model, id)?;
                let Some(mut cell) = free.pop_front() else {
                    return Some(RowCell::new(row, Place::default()));
                };
                cell.id = row.id.clone();
                cell.row.set(row);
                Some(cell)
            })
        };
        let head = |head: &GroupHead| {
            let is_it = |cell: &&GroupCell| cell.head.with_untracked(|it| it.id == head.id);
            heads
                .iter()
                .find(is_it)
                .cloned()
                .unwrap_or_else(|| GroupCell {
                    key: fresh_key(),
                    head: ArcRwSignal::new(head.clone()),
                    place: ArcRwSignal::default(),
                })
        };
        let cell = |(_, line): &(usize, Line)| match line {
            Line::Agent(id) => row(id).map(LineCell::Agent),
            Line::Group(group) => Some(LineCell::Group(head(group))),
        };
        window.iter().filter_map(cell).collect()
    }

    fn list_cards(&self, model: &Model) {
        let ids = view::cards(model);
        let before = self.cards.get_untracked();
        for cell in &before {
            if let Some(card) = view::card(model, &cell.id) {
                set_if_new(&cell.card, card);
            }
        }
        if before.iter().map(|cell| &cell.id).eq(&ids) {
            return;
        }
        let cells = ids.into_iter().filter_map(|id| {
            let known = before.iter().find(|cell| cell.id == id).cloned();
            known.or_else(|| {
                let card = ArcRwSignal::new(view::card(model, &id)?);
                Some(CardCell { id, card })
            })
        });
        self.cards.set(cells.collect());
    }

    fn list_sessions(&self, model: &Model, changes: &Changes) {
        let keys = view::session_cards(model);
        let before = self.sessions.get_untracked();
        for cell in &before {
            if (changes.all || changes.sessions.contains_key(&cell.key))
                && let Some(card) = view::session_card(model, &cell.key)
            {
                set_if_new(&cell.card, card);
                set_if_new(&cell.lines, view::transcript(model, &cell.key));
            }
        }
        if before.iter().map(|cell| &cell.key).eq(&keys) {
            return;
        }
        let cells = keys.into_iter().filter_map(|key| {
            let known = before.iter().find(|cell| cell.key == key).cloned();
            known.or_else(|| {
                let card = ArcRwSignal::new(view::session_card(model, &key)?);
                let lines = ArcRwSignal::new(view::transcript(model, &key));
                Some(SessionCell { key, card, lines })
            })
        });
        self.sessions.set(cells.collect());
    }
}

fn project_line(cell: &LineCell, model: &Model) {
    match cell {
        LineCell::Agent(cell) => {
            if let Some(row) = view::row(model, &cell.id) {
                set_if_new(&cell.row, row);
            }
        }
        LineCell::Group(cell) => {
            let id = cell.head.with_untracked(|head| head.id.clone());
            if let Some(head) = view::group_head(model, &id) {
                set_if_new(&cell.head, head);
            }
        }
    }
}

fn set_if_new<T: PartialEq + Send + Sync + 'static>(signal: &ArcRwSignal<T>, value: T) {
    if signal.with_untracked(|old| *old != value) {
        signal.set(value);
    }
}
