//! What happens to sessions: customers who write in, offers to agents, colleagues, queues, the end.
//! It must not know subscriptions or how anything is printed.

use super::{Media, Member, MessageKind, Stage, TextNote, TextSession, Visibility, Who};
use crate::rng::base_32_number;
use crate::world::ids::{Dn, TextId};
use crate::world::{Denied, Millis, Person, World};

impl World {
    /// A customer writes in for the first time; the session waits in a queue until it is offered to
    /// an agent.
    pub(crate) fn text_arrive(
        &mut self,
        now: Millis,
        media: Media,
        nickname: &str,
        attached: String,
    ) -> TextId {
        self.texts.made += 1;
        let number = self.texts.made;
        let id = TextId::new(format!(
            "0000{}{}",
            self.texts.prefix,
            base_32_number(number, 4)
        ));
        let session = TextSession {
            id: id.clone(),
            media,
            received: self.texts.epoch.saturating_add(now),
            members: Vec::new(),
            messages: Vec::new(),
            attached,
            indices: 0,
            joins: 0,
            number,
            talks: 0,
        };
        self.texts.sessions.insert(id.clone(), session);
        self.enter(now, &id, Who::Customer, nickname.to_owned());
        id
    }

    /// A participant joins without an invitation: the customer, or an agent who is brought in.
    pub(super) fn enter(&mut self, now: Millis, id: &TextId, who: Who, nickname: String) {
        let visibility = who.visibility();
        if let Some(member) = self.add_member(id, who, nickname, Stage::Chatting) {
            let kind = MessageKind::ParticipantJoined;
            self.log(now, id, &member, kind, None, visibility);
        }
    }

    /// The session is offered to an agent.
    pub(crate) fn text_offer(&mut self, id: &TextId, agent: &Dn) -> Result<(), Denied> {
        let session = self.text(id).ok_or(Denied::UnknownText)?;
        if session.member(agent).is_some() {
            return Err(Denied::NotOffered("Invite"));
        }
        self.check_text_agent(agent)?;
        let nickname = self.user_name(agent);
        self.add_member(id, Who::Agent(agent.clone()), nickname, Stage::Invited);
        self.note_text(id, agent, TextNote::StatusChange);
        Ok(())
    }

    pub(super) fn check_text_agent(&self, agent: &Dn) -> Result<(), Denied> {
        match self.person(agent) {
            None => Err(Denied::UnknownUser),
            Some(person) if !person.active => Err(Denied::AgentLoggedOut(agent.clone())),
            Some(_) => Ok(()),
        }
    }

    pub(super) fn user_name(&self, dn: &Dn) -> String {
        self.person(dn)
            .map(|person: &Person| person.user_name.clone())
            .unwrap_or_default()
    }

    /// The session is completed: over for everyone. Agents have done with it, supervisors lose it.
    pub(crate) fn text_close(&mut self, id: &TextId) {
        let has_it = |member: &Member| match member.stage {
            Stage::LeftChat => true,
            Stage::Chatting => member.who.is_agent(),
            Stage::Invited | Stage::Completed | Stage::Revoked => false,
        };
        for dn in self.staff(id, has_it) {
            self.part(id, &dn, Stage::Completed);
        }
        for dn in self.staff(id, |_| true) {
            self.part(id, &dn, Stage::Revoked);
        }
        self.texts.sessions.remove(id);
    }

    /// The session goes back into a queue: no agent has it any more.
    pub(crate) fn text_queue(&mut self, now: Millis, id: &TextId) -> Result<(), Denied> {
        let session = self.text(id).ok_or(Denied::UnknownText)?;
        let talking: Vec<Dn> = session.agents().cloned().collect();
        let leaving: Vec<Member> = talking
            .iter()
            .filter_map(|dn| session.member(dn).cloned())
            .collect();
        for dn in &talking {
            self.part(id, dn, Stage::Completed);
        }
        for dn in self.staff(id, |_| true) {
            self.part(id, &dn, Stage::Revoked);
        }
        for member in leaving {
            let kind = MessageKind::ParticipantLeft;
            self.log(now, id, &member, kind, None, Visibility::All);
        }
        Ok(())
    }

    /// A colleague comes in, at once.
    pub(crate) fn text_confer(
        &mut self,
        now: Millis,
        id: &TextId,
        with: &Dn,
    ) -> Result<(), Denied> {
        let session = self.text(id).ok_or(Denied::UnknownText)?;
        if session.member(with).is_some() || session.agents().next().is_none() {
            return Err(Denied::NotOffered("Invite"));
        }
        self.check_text_agent(with)?;
        let nickname = self.user_name(with);
        let who = Who::Agent(with.clone());
        if let Some(member) = self.add_member(id, who, nickname, Stage::Chatting) {
            self.text_joined(now, id, &member);
            self.deliver_text(now, id, with);
        }
        Ok(())
    }

    /// The agent hands the session to a colleague, who has it at once.
    pub(crate) fn text_transfer(
        &mut self,
        now: Millis,
        id: &TextId,
        agent: &Dn,
        to: &Dn,
    ) -> Result<(), Denied> {
        let session = self.text(id).ok_or(Denied::UnknownText)?;
        let member = session.member(agent).filter(|member| {
            member.who.is_agent() && member.stage == Stage::Chatting && agent != to
        });
        let member = member.cloned().ok_or(Denied::NotOffered("Transfer"))?;
        self.text_confer(now, id, to)?;
        self.text_leave(now, &member, id, true);
        Ok(())
    }

    /// The customer leaves; the agents still have to complete the session.
    pub(crate) fn text_customer_leaves(&mut self, now: Millis, id: &TextId) -> Result<(), Denied> {
        let customer = self.text(id).and_then(TextSession::customer).cloned();
        let customer = customer.ok_or(Denied::NotOffered("Leave"))?;
        if let Some(session) = self.text_mut(id) {
            session.members.retain(|member| member.id != customer.id);
        }
        let kind = MessageKind::ParticipantLeft;
        self.log(now, id, &customer, kind, None, Visibility::All);
        self.note_all(id, TextNote::ParticipantsUpdated);
        Ok(())
    }

    /// The customer writes, or types.
    pub(crate) fn text_customer_writes(
        &mut self,
        now: Millis,
        id: &TextId,
        kind: MessageKind,
        text: Option<String>,
    ) -> Result<(), Denied> {
        let customer = self.text(id).and_then(TextSession::customer).cloned();
        let customer = customer.ok_or(Denied::UnknownText)?;
        self.log(now, id, &customer, kind, text, Visibility::All);
        Ok(())
    }

    /// The server writes a notice, which no participant sent.
    pub(crate) fn text_notice(
        &mut self,
        now: Millis,
        id: &TextId,
        text: String,
        visibility: Visibility,
    ) -> Result<(), Denied> {
        let session = self.text(id).ok_or(Denied::UnknownText)?;
        let system = Member {
            id: format!("{:016X}", session.number),
            who: Who::System,
            nickname: "system".to_owned(),
            stage: Stage::Chatting,
        };
        let kind = MessageKind::Notice;
        self.log(now, id, &system, kind, Some(text), visibility);
        Ok(())
    }

    /// Attaches data to the session, in place of those that it has.
    pub(crate) fn text_attach(&mut self, id: &TextId, attached: String) -> Result<(), Denied> {
        let session = self.text_mut(id).ok_or(Denied::UnknownText)?;
        session.attached = attached;
        self.note_all(id, TextNote::PropertiesUpdated);
        Ok(())
    }

    /// An agent signs out: sessions with colleagues go on without that agent, others go back into a
    /// queue.
    pub(crate) fn texts_log_out(&mut self, now: Millis, dn: &Dn) {
        let ids = self.person(dn).map(|person| person.texts.clone());
        for id in ids.unwrap_or_default() {
            let Some(session) = self.text(&id) else {
                continue;
            };
            let Some(member) = session.member(dn).filter(|m| m.who.is_agent()).cloned() else {
                continue;
            };
            let colleagues = session.agents().any(|agent| agent != dn);
            match member.stage {
                Stage::Chatting if colleagues => self.text_leave(now, &member, &id, true),
                // An error would mean that the session is gone, which is as well.
                Stage::Chatting => drop(self.text_queue(now, &id)),
                Stage::Invited => self.part(&id, dn, Stage::Revoked),
                Stage::LeftChat | Stage::Completed | Stage::Revoked => self.text_close(&id),
            }
        }
    }
}
