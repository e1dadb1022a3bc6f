//! Which of the agents who have changed have a row.
//!
//! Knows who had a row when the list changed last. Must not know what is in a row.

use crate::model::Slots;
use crate::update::turn::Turn;

impl Turn<'_> {
    /// Tells whose rows are drawn again: of agents who have changed, and of those who come to have a row. A row that goes and
    /// comes back before the screen is drawn may be from before a change.
    pub(in crate::update) fn tell_of_rows(&mut self) {
        self.changes.roster = !self.changed.is_empty();
        let roster = &mut self.model.user.roster;
        if self.changes.all || self.changes.list {
            let mut with_rows = Slots::default();
            for agent in roster.in_view(&self.model.view.viewport) {
                if let Some(slot) = roster.agents.slot(agent) {
                    with_rows.insert(slot);
                }
            }
            let come = with_rows.of_those(&roster.with_rows, false);
            self.changed.extend(&come);
            roster.with_rows = with_rows;
        }
        self.changes.agents = self.changed.of_those(&roster.with_rows, true);
    }
}
