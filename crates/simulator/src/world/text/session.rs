//! One written session: its participants and its messages. Plain data; it must not know the other sessions.

use super::{Dn, Media, TextId, TextMode, Visibility};

/// A participant of a session, present or to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    Customer,
    Agent(Dn),
    Supervisor(Dn, TextMode),
    /// The server itself, which sends notices.
    System,
}

impl Who {
    pub(crate) fn dn(&self) -> Option<&Dn> {
        match self {
            Self::Agent(dn) | Self::Supervisor(dn, _) => Some(dn),
            Self::Customer | Self::System => None,
        }
    }

    pub(crate) fn is_agent(&self) -> bool {
        matches!(self, Self::Agent(_))
    }

    pub(crate) fn visibility(&self) -> Visibility {
        match self {
            Self::Supervisor(_, mode) => mode.visibility(),
            Self::Customer | Self::Agent(_) | Self::System => Visibility::All,
        }
    }

    pub(super) fn may_see(&self, visibility: Visibility) -> bool {
        match self {
            Self::Customer | Self::System => visibility == Visibility::All,
            Self::Agent(_) => visibility >= Visibility::Agents,
            Self::Supervisor(..) => true,
        }
    }
}

/// `state` of a session, which each participant has apart from the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Invited,
    Chatting,
    LeftChat,
    Completed,
    Revoked,
}

impl Stage {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Invited => "Invited",
            Self::Chatting => "Chatting",
            Self::LeftChat => "LeftChat",
            Self::Completed => "Completed",
            Self::Revoked => "Revoked",
        }
    }
}

/// A participant of a session.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) id: String,
    pub(crate) who: Who,
    pub(crate) nickname: String,
    pub(crate) stage: Stage,
}

/// What a message is; the names are those of `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MessageKind {
    Text,
    ParticipantJoined,
    ParticipantLeft,
    ParticipantRejoined,
    TypingStarted,
    TypingStopped,
    PushUrl,
    Notice,
    CustomNotice,
}

impl MessageKind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Text => "Text",
            Self::ParticipantJoined => "ParticipantJoined",
            Self::ParticipantLeft => "ParticipantLeft",
            Self::ParticipantRejoined => "ParticipantRejoined",
            Self::TypingStarted => "TypingStarted",
            Self::TypingStopped => "TypingStopped",
            Self::PushUrl => "PushUrl",
            Self::Notice => "Notice",
            Self::CustomNotice => "CustomNotice",
        }
    }

    pub(super) fn is_typing(self) -> bool {
        matches!(self, Self::TypingStarted | Self::TypingStopped)
    }
}

/// One entry of the message log.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    /// Begins with 1; a participant who may not see every message sees gaps.
    pub(crate) index: u64,
    pub(crate) from: Member,
    pub(crate) kind: MessageKind,
    pub(crate) text: Option<String>,
    pub(crate) visibility: Visibility,
    /// Time of the message, in milliseconds since 1970.
    pub(crate) at: u64,
}

/// One SMS session or chat.
#[derive(Clone, Debug)]
pub(crate) struct TextSession {
    pub(crate) id: TextId,
    pub(crate) media: Media,
    /// Time of arrival, in milliseconds since 1970.
    pub(crate) received: u64,
    pub(crate) members: Vec<Member>,
    /// What stays in the transcript.
    pub(crate) messages: Vec<Message>,
    /// An opaque text; empty when nothing is attached.
    pub(crate) attached: String,
    pub(super) indices: u64,
    pub(super) joins: u64,
    pub(super) number: u64,
    /// Conversations of the random traffic so far.
    pub(super) talks: u64,
}

impl TextSession {
    pub(crate) fn member(&self, dn: &Dn) -> Option<&Member> {
        self.members
            .iter()
            .find(|member| member.who.dn() == Some(dn))
    }

    /// The agents who talk to the customer, in the order in which they came.
    pub(crate) fn agents(&self) -> impl Iterator<Item = &Dn> {
        let chatting = self
            .members
            .iter()
            .filter(|member| member.who.is_agent() && member.stage == Stage::Chatting);
        chatting.filter_map(|member| member.who.dn())
    }

    /// The agent to whom it was offered and who has not said anything yet.
    pub(crate) fn invited_agent(&self) -> Option<&Dn> {
        let mut invited = self
            .members
            .iter()
            .filter(|member| member.who.is_agent() && member.stage == Stage::Invited);
        invited.find_map(|member| member.who.dn())
    }

    pub(crate) fn customer(&self) -> Option<&Member> {
        self.members
            .iter()
            .find(|member| member.who == Who::Customer)
    }

    /// Whether it waits in a queue, without an agent.
    pub(crate) fn is_queued(&self) -> bool {
        self.members.iter().all(|member| member.who.dn().is_none())
    }
}
