//! What customers, agents and joined supervisors do in a session: arriving, accepting, writing, leaving, handing over.
//! The rules are those of the pages on SMS sessions and chats; it must not know subscriptions or how anything is printed.

use super::{
    Deed, Media, Member, Message, MessageKind, Stage, TextMode, TextNote, TextSession, Visibility,
    Who,
};
use crate::rng::{Rng, base_32_number};
use crate::world::ids::{Dn, TextId};
use crate::world::{Denied, Millis, Note, Person, World};

impl Deed {
    /// The operation that asks for it.
    pub(super) fn operation(&self) -> &'static str {
        match self {
            Self::Accept => "Accept",
            Self::Reject => "Reject",
            Self::Leave => "Leave",
            Self::LeaveAndComplete => "LeaveAndComplete",
            Self::Complete => "Complete",
            Self::Switch(mode) => mode.switch(),
            Self::Say {
                kind: MessageKind::CustomNotice,
                ..
            } => "SendCustomNoticeToAgents",
            Self::Say {
                to_agents: true, ..
            } => "SendToAgents",
            Self::Say { .. } => "SendMessage",
            Self::Typing {
                on: true,
                to_agents: true,
            } => "SendStartTypingToAgentsNotification",
            Self::Typing { on: true, .. } => "SendStartTypingNotification",
            Self::Typing {
                to_agents: true, ..
            } => "SendStopTypingToAgentsNotification",
            Self::Typing { .. } => "SendStopTypingNotification",
        }
    }
}

/// The name of a participant of the session: a prefix for the session, a number for the participant.
fn member_id(session: &TextSession) -> String {
    let prefix = Rng::new(session.number, session.id.as_str()).hex(10);
    format!("00{}{:04X}", prefix.to_uppercase(), session.joins)
}

impl World {
    fn text_mut(&mut self, id: &TextId) -> Option<&mut TextSession> {
        self.texts.sessions.get_mut(id)
    }

    fn member_mut(&mut self, id: &TextId, dn: &Dn) -> Option<&mut Member> {
        let session = self.text_mut(id)?;
        session
            .members
            .iter_mut()
            .find(|member| member.who.dn() == Some(dn))
    }

    pub(super) fn add_member(
        &mut self,
        id: &TextId,
        who: Who,
        nickname: String,
        stage: Stage,
    ) -> Option<Member> {
        let dn = who.dn().cloned();
        let session = self.text_mut(id)?;
        session.joins += 1;
        let member = Member {
            id: member_id(session),
            who,
            nickname,
            stage,
        };
        session.members.push(member.clone());
        if let Some(person) = dn.and_then(|dn| self.people.get_mut(&dn)) {
            person.texts.push(id.clone());
        }
        Some(member)
    }

    /// `dn` is out of the session, which ends like this for her.
    fn part(&mut self, id: &TextId, dn: &Dn, stage: Stage) {
        if let Some(member) = self.member_mut(id, dn) {
            member.stage = stage;
        }
        self.note_text(id, dn, TextNote::StatusChange);
        if let Some(session) = self.text_mut(id) {
            session.members.retain(|member| member.who.dn() != Some(dn));
        }
        if let Some(person) = self.people.get_mut(dn) {
            person.texts.retain(|text| text != id);
        }
    }

    pub(super) fn note_text(&mut self, id: &TextId, dn: &Dn, kind: TextNote) {
        if kind == TextNote::StatusChange {
            self.texts.references += 1;
        }
        if let Some(view) = self.text_view(id, dn) {
            let reference = (kind == TextNote::StatusChange).then_some(self.texts.references);
            self.notes.push(Note::Text {
                kind,
                view,
                reference,
            });
        }
    }

    /// Tells all who are in the session how it looks now.
    pub(super) fn note_all(&mut self, id: &TextId, kind: TextNote) {
        for dn in self.staff(id, |member| member.stage == Stage::Chatting) {
            self.note_text(id, &dn, kind);
        }
    }

    fn note_those_who_saw(&mut self, id: &TextId, visibility: Visibility) {
        let saw =
            |member: &Member| member.stage == Stage::Chatting && member.who.may_see(visibility);
        for dn in self.staff(id, saw) {
            self.note_text(id, &dn, TextNote::ParticipantsUpdated);
        }
    }

    fn staff(&self, id: &TextId, wanted: impl Fn(&Member) -> bool) -> Vec<Dn> {
        let members = self.text(id).map(|session| session.members.as_slice());
        let members = members.unwrap_or_default().iter();
        members
            .filter(|member| wanted(member))
            .filter_map(|member| member.who.dn().cloned())
            .collect()
    }

    /// A new entry of the log; all who may see it are told.
    pub(super) fn log(
        &mut self,
        now: Millis,
        id: &TextId,
        from: &Member,
        kind: MessageKind,
        text: Option<String>,
        visibility: Visibility,
    ) {
        let at = self.texts.epoch.saturating_add(now);
        let kept = !kind.is_typing() || self.rules.guesses.typing_in_transcript;
        let Some(session) = self.text_mut(id) else {
            return;
        };
        session.indices += 1;
        let message = Message {
            index: session.indices,
            from: from.clone(),
            kind,
            text,
            visibility,
            at,
        };
        if kept {
            session.messages.push(message.clone());
        }
        let media = session.media;
        let view = self.message_view(&message);
        let readers = self.staff(id, |member| {
            member.stage == Stage::Chatting && member.who.may_see(visibility)
        });
        for to in readers {
            self.notes.push(Note::TextLog {
                to,
                media,
                session: id.clone(),
                messages: vec![view.clone()],
            });
        }
    }

    /// A customer writes in for the first time; the session waits in a queue until it is offered to somebody.
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

    /// Somebody joins without having been invited: the customer, or an agent who is brought in.
    fn enter(&mut self, now: Millis, id: &TextId, who: Who, nickname: String) {
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

    /// May `by` do this in the session now?
    pub(super) fn check_deed(&self, by: &Dn, id: &TextId, deed: &Deed) -> Result<(), Denied> {
        let session = self.text(id).ok_or(Denied::UnknownText)?;
        let member = session.member(by).ok_or(Denied::UnknownText)?;
        let operation = deed.operation();
        let allowed = match (member.stage, deed) {
            (Stage::Invited, Deed::Accept | Deed::Reject)
            | (Stage::LeftChat, Deed::Complete)
            | (Stage::Chatting, Deed::Leave | Deed::LeaveAndComplete) => true,
            (Stage::Chatting, Deed::Switch(to)) => {
                matches!(&member.who, Who::Supervisor(_, mode) if mode != to)
            }
            (Stage::Chatting, Deed::Say { .. } | Deed::Typing { .. }) => {
                if let Who::Supervisor(_, TextMode::Monitor) = member.who {
                    return Err(Denied::Silent(operation));
                }
                true
            }
            _ => false,
        };
        if allowed {
            Ok(())
        } else {
            Err(Denied::NotOffered(operation))
        }
    }

    pub(super) fn carry_out_deed(&mut self, now: Millis, by: &Dn, id: &TextId, deed: Deed) {
        let Some(member) = self.text(id).and_then(|text| text.member(by)).cloned() else {
            return;
        };
        match deed {
            Deed::Accept => self.text_accept(now, by, id),
            Deed::Reject => self.part(id, by, Stage::Completed),
            Deed::Leave => self.text_leave(now, &member, id, false),
            Deed::LeaveAndComplete => self.text_leave(now, &member, id, true),
            Deed::Complete => self.text_close(id),
            Deed::Switch(to) => self.text_switch(now, by, id, to),
            Deed::Say {
                kind,
                text,
                to_agents,
            } => {
                let visibility = audience(&member, to_agents);
                self.log(now, id, &member, kind, Some(text), visibility);
            }
            Deed::Typing { on, to_agents } => {
                let kind = if on {
                    MessageKind::TypingStarted
                } else {
                    MessageKind::TypingStopped
                };
                let visibility = audience(&member, to_agents);
                self.log(now, id, &member, kind, None, visibility);
            }
        }
    }

    fn text_accept(&mut self, now: Millis, by: &Dn, id: &TextId) {
        let Some(member) = self.member_mut(id, by) else {
            return;
        };
        member.stage = Stage::Chatting;
        let member = member.clone();
        self.text_joined(now, id, &member);
        if member.who.is_agent() {
            self.deliver_text(now, id, by);
        }
    }

    /// Tells everybody that this participant is in the session now, and the participant what it looks like.
    pub(super) fn text_joined(&mut self, now: Millis, id: &TextId, member: &Member) {
        let Some(by) = member.who.dn().cloned() else {
            return;
        };
        self.note_text(id, &by, TextNote::StatusChange);
        if self.rules.guesses.history_on_join {
            self.tell_history(id, &by);
        }
        let visibility = member.who.visibility();
        let others = self.staff(id, |other| {
            other.stage == Stage::Chatting && other.id != member.id && other.who.may_see(visibility)
        });
        for other in others {
            self.note_text(id, &other, TextNote::ParticipantsUpdated);
        }
        let kind = MessageKind::ParticipantJoined;
        self.log(now, id, member, kind, None, visibility);
    }

    fn tell_history(&mut self, id: &TextId, to: &Dn) {
        let messages = self.transcript(id, to);
        if let (Some(session), false) = (self.text(id), messages.is_empty()) {
            self.notes.push(Note::TextLog {
                to: to.clone(),
                media: session.media,
                session: id.clone(),
                messages,
            });
        }
    }

    /// In a conference the others go on. Otherwise the session ends for the customer; the one who left has it until it
    /// is completed, all who only followed it lose it.
    fn text_leave(&mut self, now: Millis, member: &Member, id: &TextId, complete: bool) {
        let Some(by) = member.who.dn() else { return };
        let goes_on = self.text(id).is_some_and(|session| {
            session.members.iter().any(|other| {
                let talks = match other.who {
                    Who::Agent(_) | Who::Supervisor(_, TextMode::BargeIn) => true,
                    Who::Customer | Who::System | Who::Supervisor(..) => false,
                };
                talks && other.stage == Stage::Chatting && other.id != member.id
            })
        });
        let kind = MessageKind::ParticipantLeft;
        let visibility = member.who.visibility();
        if goes_on {
            self.part(id, by, Stage::Completed);
            self.log(now, id, member, kind, None, visibility);
            return self.note_those_who_saw(id, visibility);
        }
        if complete {
            return self.text_close(id);
        }
        self.log(now, id, member, kind, None, visibility);
        self.revoke_all(id, by);
        if let Some(session) = self.text_mut(id) {
            session.members.retain(|other| other.id == member.id);
        }
        if let Some(member) = self.member_mut(id, by) {
            member.stage = Stage::LeftChat;
        }
        self.note_text(id, by, TextNote::StatusChange);
    }

    fn revoke_all(&mut self, id: &TextId, but: &Dn) {
        for dn in self.staff(id, |member| member.who.dn() != Some(but)) {
            self.part(id, &dn, Stage::Revoked);
        }
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

    /// The session goes back into a queue: nobody has it any more.
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

    /// The server writes: a notice that nobody of the participants sent.
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

    /// Somebody attaches data to the session, in place of what is there.
    pub(crate) fn text_attach(&mut self, id: &TextId, attached: String) -> Result<(), Denied> {
        let session = self.text_mut(id).ok_or(Denied::UnknownText)?;
        session.attached = attached;
        self.note_all(id, TextNote::PropertiesUpdated);
        Ok(())
    }

    /// An agent signs out: sessions go on without her where colleagues are, else back into a queue.
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

    pub(super) fn text_switch(&mut self, now: Millis, by: &Dn, id: &TextId, to: TextMode) {
        let Some(member) = self.member_mut(id, by) else {
            return;
        };
        let before = member.who.visibility();
        member.who = Who::Supervisor(by.clone(), to);
        let member = member.clone();
        let visibility = to.visibility();
        let concerned = before.max(visibility);
        self.note_those_who_saw(id, concerned);
        let kind = crate::guesses::SWITCH_MESSAGE;
        self.log(now, id, &member, kind, None, visibility);
    }
}

/// Nobody is heard by more people than see her.
fn audience(member: &Member, to_agents: bool) -> Visibility {
    let wanted = if to_agents {
        Visibility::Agents
    } else {
        Visibility::All
    };
    wanted.min(member.who.visibility())
}
