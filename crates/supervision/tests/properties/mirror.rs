//! The screen as the page keeps it.

use supervision::activity::Entry;
use supervision::view::{self, AgentRow, CallCard, Frame, Line, SessionCard, TranscriptLine};
use supervision::{AgentRef, Changes, Model};

/// A screen that is redrawn only where it is told to, as the page does it.
#[derive(Clone)]
pub(crate) struct Mirror {
    frame: Frame,
    rows: Vec<AgentRow>,
    cards: Vec<CallCard>,
    sessions: Vec<(SessionCard, Vec<TranscriptLine>)>,
    newest: Option<Entry>,
}

impl Mirror {
    pub(crate) fn of(model: &Model) -> Self {
        let cards = view::cards(model);
        Self {
            frame: view::frame(model),
            rows: in_view(model)
                .iter()
                .map(|id| view::row(model, id).unwrap())
                .collect(),
            cards: cards
                .iter()
                .map(|id| view::card(model, id).unwrap())
                .collect(),
            sessions: view::session_cards(model)
                .iter()
                .map(|key| {
                    let card = view::session_card(model, key).unwrap();
                    (card, view::transcript(model, key))
                })
                .collect(),
            newest: model.user.activity.last().cloned(),
        }
    }

    /// What is on screen is what the model says.
    pub(crate) fn check(&self, model: &Model) {
        let right = Self::of(model);
        assert_eq!(self.frame, right.frame, "the frame was not redrawn");
        assert_eq!(self.newest, right.newest, "the log was not redrawn");
        let ids = |rows: &[AgentRow]| -> Vec<_> { rows.iter().map(|row| row.id.clone()).collect() };
        assert_eq!(
            ids(&self.rows),
            ids(&right.rows),
            "the list was not redrawn"
        );
        for (row, right) in self.rows.iter().zip(&right.rows) {
            assert_eq!(row, right, "a row was not redrawn");
        }
        assert_eq!(
            self.cards.len(),
            right.cards.len(),
            "the cards were not redrawn"
        );
        assert_eq!(
            self.sessions.len(),
            right.sessions.len(),
            "the sessions were not redrawn"
        );
        for (card, right) in self.sessions.iter().zip(&right.sessions) {
            assert_eq!(card, right, "a session was not redrawn");
        }
        for (card, right) in self.cards.iter().zip(&right.cards) {
            assert_eq!(card, right, "a card was not redrawn");
        }
    }

    pub(crate) fn redraw(&mut self, model: &Model, changes: &Changes) {
        let now = Self::of(model);
        if changes.all || changes.list || changes.calls || changes.roster {
            self.frame = now.frame;
        }
        for row in &mut self.rows {
            if (changes.all || changes.names(&row.id, model))
                && let Some(new) = view::row(model, &row.id)
            {
                *row = new;
            }
        }
        if changes.all || changes.list {
            let mut before = std::mem::take(&mut self.rows);
            let row = |id: &AgentRef| {
                let at = before.iter().position(|old| old.id == *id);
                at.map_or_else(
                    || view::row(model, id).unwrap(),
                    |at| before.swap_remove(at),
                )
            };
            self.rows = in_view(model).iter().map(row).collect();
        }
        if changes.all || changes.calls {
            self.cards = now.cards;
        }
        if changes.all || !changes.sessions.is_empty() {
            let mut before = std::mem::take(&mut self.sessions);
            let known = |new: (SessionCard, Vec<TranscriptLine>)| {
                let at = before.iter().position(|old| old.0.key == new.0.key);
                let is_old = !changes.all && !changes.sessions.contains_key(&new.0.key);
                match at {
                    Some(at) if is_old => before.swap_remove(at),
                    _ => new,
                }
            };
            self.sessions = now.sessions.into_iter().map(known).collect();
        }
        if changes.activity {
            self.newest = now.newest;
        }
    }
}

/// The agents who have a row.
fn in_view(model: &Model) -> Vec<AgentRef> {
    let agent = |(_, line)| match line {
        Line::Agent(agent) => Some(agent),
        Line::Group(_) => None,
    };
    view::window(model).into_iter().filter_map(agent).collect()
}
