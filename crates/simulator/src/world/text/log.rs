//! Who is in a session, its messages, and who is notified of either. It must not know why a
//! participant comes, goes or writes.

use super::{Member, Message, MessageKind, Stage, TextNote, TextSession, Visibility, Who};
use crate::rng::Rng;
use crate::world::ids::{Dn, TextId};
use crate::world::{Millis, Note, World};

/// The name of a participant of the session: a prefix for the session, a number for the participant.
fn member_id(session: &TextSession) -> String {
    let prefix = Rng::new(session.number, session.id.as_str()).hex(10);
    format!("00{}{:04X}", prefix.to_uppercase(), session.joins)
}

impl World {
    pub(super) fn text_mut(&mut self, id: &TextId) -> Option<&mut TextSession> {
        self.texts.sessions.get_mut(id)
    }

    pub(super) fn member_mut(&mut self, id: &TextId, dn: &Dn) -> Option<&mut Member> {
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

    /// Takes `dn` out of the session, which ends in this stage for that participant.
    pub(super) fn part(&mut self, id: &TextId, dn: &Dn, stage: Stage) {
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

    /// Notifies all who are in the session.
    pub(super) fn note_all(&mut self, id: &TextId, kind: TextNote) {
        for dn in self.staff(id, |member| member.stage == Stage::Chatting) {
            self.note_text(id, &dn, kind);
        }
    }

    pub(super) fn note_those_who_saw(&mut self, id: &TextId, visibility: Visibility) {
        let saw =
            |member: &Member| member.stage == Stage::Chatting && member.who.may_see(visibility);
        for dn in self.staff(id, saw) {
            self.note_text(id, &dn, TextNote::ParticipantsUpdated);
        }
    }

    pub(super) fn staff(&self, id: &TextId, wanted: impl Fn(&Member) -> bool) -> Vec<Dn> {
        let members = self.text(id).map(|session| session.members.as_slice());
        let members = members.unwrap_or_default().iter();
        members
            .filter(|member| wanted(member))
            .filter_map(|member| member.who.dn().cloned())
            .collect()
    }

    /// Adds an entry to the log; all who may see it are notified.
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

    /// Notifies all that this participant is in the session now, and the participant of the
    /// session.
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
}
