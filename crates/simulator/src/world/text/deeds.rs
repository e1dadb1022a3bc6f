//! What participants do in a session or with an offer of one: accepting, writing, changing the mode, leaving.
//! The rules are those of the pages on SMS sessions and chats; it must not know how anything is printed.

use super::{Media, Member, MessageKind, Stage, TextMode, TextNote, Visibility, Watch, Who};
use crate::world::ids::{Dn, TextId};
use crate::world::{Denied, Millis, World};

/// What one participant does in a session, or with an offer of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Deed {
    Accept,
    Reject,
    Leave,
    LeaveAndComplete,
    Complete,
    Switch(TextMode),
    /// Text, a pushed URL or a notice, to every participant or to agents only.
    Say {
        kind: MessageKind,
        text: String,
        to_agents: bool,
    },
    Typing {
        on: bool,
        to_agents: bool,
    },
}

/// An accepted operation on written sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TextAct {
    Watch {
        media: Media,
        agent: Dn,
        watch: Watch,
    },
    Unwatch {
        media: Media,
        agent: Dn,
    },
    Intrude {
        agent: Dn,
        session: TextId,
        mode: Option<TextMode>,
    },
    Do {
        session: TextId,
        deed: Deed,
    },
}

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

impl World {
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

    /// In a conference the others go on. Otherwise the session ends for the customer; the one who left has it until it
    /// is completed, all who only followed it lose it.
    pub(super) fn text_leave(&mut self, now: Millis, member: &Member, id: &TextId, complete: bool) {
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

/// A message has no more readers than its author is visible to.
fn audience(member: &Member, to_agents: bool) -> Visibility {
    let wanted = if to_agents {
        Visibility::Agents
    } else {
        Visibility::All
    };
    wanted.min(member.who.visibility())
}
