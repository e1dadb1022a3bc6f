//! Reading the roster once for all tabs of a user.
//!
//! Every tab that is looked at reads by its own schedule, and tells the others what it asks for and what came. A reply
//! that is heard counts like an own one of that time, so the rows that it shows are not due, and a reading of everybody
//! that one tab has begun is gone along with. Whoever read last goes on a little earlier than the others, and while a
//! tab is heard to read, the others wait: for rows in view until they are a quarter past their interval, for long
//! readings until nothing is heard any more. So no tab leads, none depends on another one, and a tab that goes, is hidden
//! or fails costs nobody more than reading alone would. Must not know a channel.

use super::schedule::SOON_MS;
use crate::Millis;
use crate::message::{Effect, HttpReply, NoReply, Purpose, Reading, RosterPart, TabWord};
use crate::model::{FullRefresh, Loaded, OtherTabs};
use crate::update::turn::Turn;

/// How long a tab that was heard is taken to be there.
const THERE_MS: Millis = 150_000;
/// How often a tab that tells others what it reads asks whether they are there.
const HELLO_MS: Millis = 60_000;
/// How long after a reply its reader is taken to go on.
const PAUSE_MS: Millis = 100;

impl Turn<'_> {
    /// Joins the other tabs once the roster is known, and leaves them while nobody looks.
    pub(in crate::update) fn keep_tabs(&mut self) {
        let user = &self.model.user;
        let is_reading = user.roster.loaded == Loaded::States && !self.model.host.hidden;
        let me = user.own_user.as_ref().filter(|_| is_reading);
        let me = me.map(|me| &me.id);
        if self.model.link.tabs.joined.as_ref() == me {
            return;
        }
        let me = me.cloned();
        let (is_joining, was_joined) = (me.is_some(), self.model.link.tabs.joined.is_some());
        let tabs = &mut self.model.link.tabs;
        *tabs = OtherTabs {
            joined: me.clone(),
            asked_at: tabs.asked_at,
            unaided: tabs.unaided,
            ..OtherTabs::default()
        };
        if was_joined {
            self.say(TabWord::Bye);
        }
        self.effects.push(Effect::JoinTabs(me));
        if is_joining {
            self.say(TabWord::Hello);
        }
    }

    fn say(&mut self, word: TabWord) {
        self.effects.push(Effect::TellTabs(word));
    }

    /// Tells what is asked for, where somebody listens.
    pub(super) fn tell_asking(&mut self, purpose: &Purpose) {
        let tabs = &mut self.model.link.tabs;
        tabs.asked_at = self.now;
        let is_heard = tabs.joined.is_some() && self.now < tabs.there_until;
        let Some(part) = RosterPart::of(purpose).filter(|_| is_heard) else {
            return;
        };
        if self.now >= tabs.hello_at.saturating_add(HELLO_MS) {
            tabs.hello_at = self.now;
            self.say(TabWord::Hello);
        }
        self.say(TabWord::Asking(part));
    }

    /// Tells what came, where somebody listens.
    pub(in crate::update) fn tell_read(
        &mut self,
        purpose: &Purpose,
        reply: &Result<HttpReply, NoReply>,
    ) {
        let tabs = &self.model.link.tabs;
        let is_heard = tabs.joined.is_some() && self.now < tabs.there_until;
        let Some(part) = RosterPart::of(purpose).filter(|_| is_heard) else {
            return;
        };
        if let Ok(reply) = reply
            && reply.status == 200
        {
            let (asked_at, at) = (tabs.asked_at, self.now);
            self.say(TabWord::Read(Reading {
                part,
                asked_at,
                at,
                body: reply.body.clone(),
            }));
        }
    }

    /// Another tab of the user said something.
    pub(in crate::update) fn hear(&mut self, word: TabWord) {
        let patience = self.patience();
        let tabs = &mut self.model.link.tabs;
        if tabs.joined.is_none() {
            return;
        }
        tabs.there_until = self.now.saturating_add(THERE_MS);
        match word {
            TabWord::Hello => {
                tabs.hello_at = self.now;
                self.say(TabWord::Here);
            }
            TabWord::Here => {}
            TabWord::Bye => {
                (tabs.asking_until, tabs.pause_until, tabs.long_until) = (0, 0, 0);
                self.wishes.roster_on = self.may_go_on();
            }
            TabWord::Asking(part) => {
                tabs.asking_until = self.now.saturating_add(patience / 2);
                self.leave_long(&part);
            }
            TabWord::Read(reading) => {
                tabs.asking_until = 0;
                tabs.pause_until = self.now.saturating_add(PAUSE_MS);
                self.leave_long(&reading.part);
                self.hear_reading(reading);
            }
        }
    }

    /// How long a reply of another tab is waited for.
    pub(super) fn patience(&self) -> Millis {
        self.model.host.config.visible_ms.max(SOON_MS)
    }

    /// Leaves a long reading to another tab that is at it. Of two tabs that are, the one that is further goes on, and
    /// at the same place the one whose reply comes first.
    fn leave_long(&mut self, part: &RosterPart) {
        let is_long = |purpose: &Purpose| RosterPart::of(purpose).is_some_and(|p| p.is_long());
        let is_further = match (part, &self.model.user.roster.schedule.full_refresh) {
            (RosterPart::Contacts(offset, _), Some(FullRefresh::DirectoryScan(scan))) => {
                *offset > scan.offset
            }
            _ => false,
        };
        if part.is_long() && (is_further || !self.is_waiting_for(is_long)) {
            self.model.link.tabs.long_until = self.now.saturating_add(self.patience());
        }
    }

    /// Whether something may be asked for now: after a failure nothing is before its time.
    pub(super) fn may_go_on(&self) -> bool {
        self.model.user.roster.failures == 0
    }

    /// Time until which the rows in view wait for another tab, whose reading may show them: for an answer under way,
    /// and for what follows it while no row is past its time.
    pub(super) fn rows_wait_until(&self) -> Millis {
        let tabs = &self.model.link.tabs;
        if tabs.unaided || tabs.asking_until.max(tabs.pause_until) <= self.now {
            return 0;
        }
        let interval = self.model.host.config.visible_ms.max(2 * SOON_MS);
        let latest = self.oldest_in_view().unwrap_or_default();
        let latest = latest.saturating_add(interval).saturating_add(interval / 4);
        tabs.asking_until.max(tabs.pause_until.min(latest))
    }

    /// Time until which everybody, or groups and members, are left to another tab.
    pub(super) fn long_wait_until(&self) -> Millis {
        let tabs = &self.model.link.tabs;
        if tabs.unaided { 0 } else { tabs.long_until }
    }

    /// Whether another tab reads everybody, or groups and members.
    pub(super) fn leaves_long_readings(&self) -> bool {
        self.now < self.long_wait_until()
    }
}
