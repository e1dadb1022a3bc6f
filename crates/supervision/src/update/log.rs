//! The log, and what a tab remembers of a user.
//!
//! Knows when there is something new to remember. Must not know where that is kept.

use gws::ids::UserId;

use super::turn::Turn;
use crate::activity::Activity;
use crate::memory::{self, Memory};
use crate::message::{Effect, Export};
use crate::operation::{MonitorOptions, WhichSessions};
use crate::view;

impl Turn<'_> {
    /// Gives the log away, of what is shown every event.
    pub(super) fn export_log(&mut self, export: Export) {
        let log = view::exported(self.model);
        self.effects.push(Effect::ExportLog(export, log));
    }

    /// Somebody has signed in: the user's habits count, and nobody else's. Whether another user's
    /// counted until now.
    pub(super) fn recall(&mut self, user: &UserId) -> bool {
        let mut had_others = false;
        if self.model.view.options_of.as_ref() != Some(user) {
            if self.model.view.options_of.is_some() {
                self.model.view.options = MonitorOptions::default();
                self.model.view.which_sessions = WhichSessions::default();
                had_others = true;
            }
            self.model.view.options_of = Some(user.clone());
        }
        self.changes.activity = true;
        self.effects.push(Effect::Recall(user.clone()));
        had_others
    }

    /// What the tab remembers of the user; with it, how to monitor.
    pub(super) fn recalled(&mut self, text: Option<&str>) -> Option<MonitorOptions> {
        let memory = text.and_then(memory::read)?;
        // Asked for before the connection was closed.
        self.model.user.own_user.as_ref()?;
        self.model.view.which_sessions = memory.sessions;
        for (channel, messaging_monitoring) in memory.messaging_monitoring {
            // What was done since is newer.
            self.model
                .user
                .messaging_monitoring
                .try_insert(channel, messaging_monitoring);
        }
        // What was chosen since is newer; what no longer holds is spent at once.
        if self.model.user.next_barge.is_none() {
            self.model.user.next_barge = memory.next_barge;
            self.changes.all = true;
        }
        let earlier = memory.activity.dated(|at| self.model.host.wall.of_core(at));
        let earlier = earlier.entries().cloned().collect();
        self.model.user.activity.put_before(earlier);
        self.changes.activity = true;
        Some(memory.options)
    }

    /// The user signs out: the tab has no log any more.
    pub(super) fn forget_log(&mut self) {
        self.model.user.activity = Activity::default();
        self.model.user.given = None;
        self.changes.activity = true;
        self.wishes.remember = true;
    }

    /// Lets the tab remember what is new.
    pub(super) fn remember(&mut self) {
        if let Some(me) = self
            .model
            .user
            .own_user
            .as_ref()
            .filter(|_| self.wishes.remember)
        {
            let text = memory::write(&Memory {
                options: self.model.view.options,
                sessions: self.model.view.which_sessions,
                messaging_monitoring: self.model.user.messaging_monitoring.clone(),
                // What is kept is read by another clock, and counts by the time of day.
                activity: self
                    .model
                    .user
                    .activity
                    .dated(|at| self.model.host.wall.of_day(at)),
                next_barge: self.model.user.next_barge.clone(),
            });
            self.effects.push(Effect::Remember(me.id.clone(), text));
            self.wishes.remember = false;
        }
    }
}
