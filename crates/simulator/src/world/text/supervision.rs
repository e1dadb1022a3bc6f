//! Supervisors and written sessions: subscriptions to agents, delivery of their sessions, intrusion.
//! The rules are those of the pages on Monitor, Coach, `BargeIn`, `CancelSupervisorMonitoring` and Intrude; what they leave
//! open is in `guesses`.

use super::{Media, Stage, TextMode, TextNote, Watch, Who};
use crate::world::ids::{Dn, TextId};
use crate::world::{Denied, Millis, World};

impl World {
    pub(super) fn check_watch(&self, by: &Dn, media: Media, agent: &Dn) -> Result<(), Denied> {
        self.check_text_supervisor(by)?;
        let target = self.person(agent).ok_or(Denied::UnknownUser)?;
        if by == agent {
            return Err(Denied::OwnSessions);
        }
        let there = target.active && self.is_on_channel(agent, media);
        if !there && self.rules.guesses.target_must_be_logged_in {
            return Err(Denied::AgentLoggedOut(agent.clone()));
        }
        Ok(())
    }

    fn check_text_supervisor(&self, by: &Dn) -> Result<(), Denied> {
        match self.person(by) {
            Some(person) if person.is_supervisor() => Ok(()),
            _ => Err(Denied::NotSupervisor),
        }
    }

    pub(super) fn check_unwatch(&self, by: &Dn, media: Media, agent: &Dn) -> Result<(), Denied> {
        self.check_text_supervisor(by)?;
        if self.watch(by, media, agent).is_none() {
            return Err(Denied::NotOffered("CancelSupervisorMonitoring"));
        }
        Ok(())
    }

    /// Only into the session of an agent whom this supervisor monitors, and only once.
    pub(super) fn check_intrude(&self, by: &Dn, agent: &Dn, id: &TextId) -> Result<(), Denied> {
        self.check_text_supervisor(by)?;
        let session = self.text(id).ok_or(Denied::UnknownText)?;
        if !session.agents().any(|dn| dn == agent) {
            return Err(Denied::UnknownText);
        }
        if self.watch(by, session.media, agent).is_none() {
            return Err(Denied::NotMonitored(agent.clone()));
        }
        if session.member(by).is_some() {
            return Err(Denied::NotOffered("Intrude"));
        }
        Ok(())
    }

    pub(super) fn intrude(&mut self, by: &Dn, agent: &Dn, id: &TextId, mode: Option<TextMode>) {
        let Some(session) = self.text(id) else { return };
        let Some(watch) = self.watch(by, session.media, agent).cloned() else {
            return;
        };
        let mode = mode.unwrap_or(watch.mode);
        self.invite_supervisor(id, by, &Watch { mode, ..watch });
    }

    fn invite_supervisor(&mut self, id: &TextId, by: &Dn, watch: &Watch) {
        let who = Who::Supervisor(by.clone(), watch.mode);
        let nickname = watch.nickname.clone();
        let nickname = nickname.unwrap_or_else(|| self.user_name(by));
        self.add_member(id, who, nickname, Stage::Invited);
        self.note_text(id, by, TextNote::StatusChange);
    }

    /// The agent has the session now; so have all who monitor the agent.
    pub(super) fn deliver_text(&mut self, now: Millis, id: &TextId, agent: &Dn) {
        let Some(session) = self.text(id) else { return };
        let media = session.media;
        let watching: Vec<(Dn, Watch)> = self
            .watches()
            .filter(|((by, of, target), _)| {
                *of == media && target == agent && session.member(by).is_none()
            })
            .map(|((by, ..), watch)| (by.clone(), watch.clone()))
            .collect();
        for (by, watch) in watching {
            if watch.next_only {
                let key = (by.clone(), media, agent.clone());
                self.texts.watches.remove(&key);
            }
            if self.rules.guesses.delivered_invited {
                self.invite_supervisor(id, &by, &watch);
            } else {
                let who = Who::Supervisor(by.clone(), watch.mode);
                let nickname = watch.nickname.unwrap_or_else(|| self.user_name(&by));
                if let Some(member) = self.add_member(id, who, nickname, Stage::Chatting) {
                    self.text_joined(now, id, &member);
                }
            }
        }
    }

    /// Ends subscriptions to an agent who signed out, without a notification.
    pub(crate) fn end_watches_of(&mut self, agent: &Dn) {
        self.texts
            .watches
            .retain(|(_, _, target), _| target != agent);
    }
}
