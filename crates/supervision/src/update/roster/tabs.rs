//! Reading the roster once for all tabs of a user.
//!
//! Every tab that is looked at reads by its own schedule, and tells the other tabs what that tab asks for and what came. A
//! reply that is heard counts like an own reply of the same time, so the rows in the reply are not due, and a reading of
//! everybody that one tab has begun is gone along with. Whoever read last goes on a little earlier than the others, and while a
//! tab is heard to read, the others wait: for rows in view until they are a quarter past their interval, for long
//! readings until nothing is heard any more. So no tab leads, none depends on another one, and a tab that goes, is hidden
//! or fails costs nobody more than reading alone would. Must not know a channel.

use super::schedule::SOON_MS;
use crate::Millis;
use crate::message::{Effect, HttpReply, NoReply, Purpose, Reading, RosterPart, TabWord};
use crate::model::{FullRefresh, Loaded, OtherTabs};
use crate::platform::AgentRef;
use crate::update::turn::Turn;

/// How often a tab that tells others what it reads asks whether they are there.
const HELLO_MS: Millis = 60_000;

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

    pub(super) fn say(&mut self, word: TabWord) {
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

    /// How long a reply of another tab is waited for.
    pub(super) fn patience(&self) -> Millis {
        self.model.host.config.visible_ms.max(SOON_MS)
    }

    /// Leaves a long reading to another tab that is at it. Of two tabs that are, the one that is further goes on, and
    /// at the same place the one whose reply comes first.
    pub(super) fn leave_long(&mut self, part: &RosterPart) {
        let is_long = |purpose: &Purpose| RosterPart::of(purpose).is_some_and(|p| p.is_long());
        let is_further = matches!(
            (part, &self.model.user.roster.schedule.full_refresh),
            (RosterPart::Contacts(offset, _), Some(FullRefresh::DirectoryScan(scan)))
                if *offset > scan.offset
        );
        if part.is_long() && (is_further || !self.is_waiting_for(is_long)) {
            self.model.link.tabs.long_until = self.now.saturating_add(self.patience());
        }
    }

    /// Whether something may be asked for now: after a failure nothing is before its time.
    pub(super) fn may_go_on(&self) -> bool {
        self.model.user.roster.failures == 0
    }

    /// Time of the oldest reading that is looked at; `None` when nothing is.
    pub(super) fn oldest_in_view(&self) -> Option<Millis> {
        let roster = &self.model.user.roster;
        let looked_at = self.model.view.looked_at();
        let in_view = roster.in_view(&looked_at).filter_map(AgentRef::gws);
        let monitored = self.model.monitoring();
        let monitored = monitored.and_then(|monitoring| Some(&monitoring.agent?.id));
        let agents = in_view.chain(monitored);
        let agents = agents.filter_map(|id| roster.agents.get(id));
        let agents = agents.filter(|agent| agent.page.is_some());
        agents.map(|agent| agent.read_at.unwrap_or_default()).min()
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
