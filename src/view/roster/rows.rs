//! What is the same for all rows: the clock, the stop of the tab key, and whether all rows are old.
//!
//! Must not know what a row shows.

use std::rc::{Rc, Weak};

use leptos::prelude::*;
use supervision::{AgentRef, Millis};

use super::age;
use crate::view::app::App;
use crate::view::erased::effect;
use crate::view::memo::Memo;

/// A row on the screen, as far as all rows are told of the same.
pub(super) trait OnScreen {
    /// The clock went on.
    fn tick(&self);
    /// Another row may be the one at which the tab key stops.
    fn mark_stop(&self);
    /// Something else is searched for.
    fn mark_found(&self);
    /// Time of the reading that the row shows; `None` where nobody reads it.
    fn read_at(&self) -> Option<Millis>;
}

/// What is the same for all rows of a list.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    pub(super) app: App,
    /// The row at which the tab key stops.
    pub(super) stop: Memo<Option<AgentRef>>,
    /// Milliseconds after which what is known counts as old.
    pub(super) stale_after: Memo<Millis>,
    /// Time up to which all of it is known, where all rows are old alike: the head says so then, and
    /// no row.
    pub(super) old: RwSignal<Option<Millis>>,
    pub(super) drawn: StoredValue<Vec<Weak<dyn OnScreen>>, LocalStorage>,
}

impl Rows {
    pub(super) fn new(
        app: App,
        stop: Memo<Option<AgentRef>>,
        old: RwSignal<Option<Millis>>,
    ) -> Self {
        let rows = Self {
            app,
            stop,
            stale_after: Memo::new(move |_| app.frame.with(|frame| frame.list.stale_after_ms)),
            old,
            drawn: StoredValue::new_local(Vec::new()),
        };
        effect(move || {
            let now = app.clock.get();
            let (known, old) = (old.get_untracked(), rows.all_old(now));
            if known != old {
                rows.old.set(old);
            }
            rows.each(|row| row.tick());
        });
        effect(move || {
            rows.stop.track();
            rows.each(|row| row.mark_stop());
        });
        effect(move || {
            app.found.track();
            rows.each(|row| row.mark_found());
        });
        rows
    }

    fn there(self) -> Vec<Rc<dyn OnScreen>> {
        let rows = self.drawn.try_update_value(|drawn| {
            drawn.retain(|row| row.strong_count() > 0);
            drawn.iter().filter_map(Weak::upgrade).collect()
        });
        rows.unwrap_or_default()
    }

    /// Does something with each row that is there.
    fn each(self, act: fn(&dyn OnScreen)) {
        self.there().iter().for_each(|row| act(row.as_ref()));
    }

    /// Time of the first reading of the rows, where all of them are old by as many minutes.
    fn all_old(self, now: Millis) -> Option<Millis> {
        let rows = self.there();
        let times = rows.iter().map(|row| row.read_at());
        let times: Vec<Millis> = times.collect::<Option<_>>()?;
        let (first, last) = (*times.iter().min()?, *times.iter().max()?);
        let after = self.stale_after.try_get_untracked().unwrap_or_default();
        let [oldest, newest] = [first, last].map(|at| age::minutes(Some(at), after, now));
        (newest.is_some() && oldest == newest).then_some(first)
    }
}
