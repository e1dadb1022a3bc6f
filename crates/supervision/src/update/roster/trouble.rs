//! What is wrong with the reading of the roster, and how long it waits then.
//!
//! Must not know what is read next: that is `schedule`.

use gws::reply::Failure;

use crate::message::{HostError, Purpose};
use crate::model::RosterTrouble;
use crate::update::turn::{Turn, Unanswered, back_off};

impl Turn<'_> {
    /// What stays wrong when only some agents were read: that others are missing.
    pub(super) fn trouble_as_before(&self) -> Option<RosterTrouble> {
        let trouble = self.model.user.roster.trouble.clone();
        trouble.filter(RosterTrouble::is_incomplete)
    }

    pub(super) fn trouble_is(&mut self, trouble: Option<RosterTrouble>) {
        let before = std::mem::replace(&mut self.model.user.roster.trouble, trouble.clone());
        self.changes.all |= before != trouble || trouble.is_none();
        if let Some(trouble) = trouble {
            let was_incomplete = before.as_ref().is_some_and(RosterTrouble::is_incomplete);
            let is_news = before.as_ref() != Some(&trouble);
            // Other numbers of what is missing are no news to the host.
            if is_news && !(was_incomplete && trouble.is_incomplete()) {
                self.report(HostError::Roster(trouble));
            }
        }
    }

    /// A reading failed: all wait, longer each time.
    pub(super) fn roster_failed(&mut self, why: Unanswered) {
        self.drop_requests(Purpose::is_of_roster);
        let schedule = &mut self.model.user.roster.schedule;
        schedule.refresh.clear();
        let trouble = match why {
            Unanswered::Failure(Failure::NotSignedIn) => {
                schedule.groups = None;
                schedule.early.clear();
                self.wishes.sign_in_again = true;
                return;
            }
            Unanswered::Failure(failure) => RosterTrouble::Server(failure),
            Unanswered::NoReply => RosterTrouble::Unreachable,
        };
        self.wait_after_failure();
        self.trouble_is(Some(trouble));
        self.changes.all = true;
    }

    pub(super) fn wait_after_failure(&mut self) {
        let roster = &mut self.model.user.roster;
        let pause = back_off(self.model.host.config.visible_ms, roster.failures, self.now);
        roster.failures += 1;
        roster.poll_at = Some(self.now + pause);
    }
}
