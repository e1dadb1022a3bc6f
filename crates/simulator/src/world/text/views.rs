//! Snapshots of sessions as one participant may see them, with the capabilities that the state allows.
//! It knows the documented lists of capabilities; it must not know URIs or JSON.

use super::{Media, Member, Message, MessageKind, Stage, TextMode, TextSession, Visibility, Who};
use crate::world::ids::{Dn, TextId, UserId};
use crate::world::{Availability, World};

/// A session as GWS shows it to `to`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TextView {
    pub(crate) to: Dn,
    pub(crate) id: TextId,
    pub(crate) media: Media,
    pub(crate) stage: Stage,
    /// Time of arrival, in milliseconds since 1970.
    pub(crate) received: u64,
    pub(crate) participants: Vec<ParticipantView>,
    pub(crate) capabilities: Vec<&'static str>,
    /// An opaque text; empty when nothing is attached.
    pub(crate) attached: String,
}

/// One participant of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ParticipantView {
    pub(crate) id: String,
    pub(crate) nickname: String,
    pub(crate) kind: &'static str,
    /// Absent for customers and the system.
    pub(crate) user: Option<UserId>,
    pub(crate) visibility: Visibility,
}

/// One entry of the message log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MessageView {
    pub(crate) index: u64,
    pub(crate) from: ParticipantView,
    pub(crate) kind: MessageKind,
    pub(crate) text: Option<String>,
    pub(crate) visibility: Visibility,
    /// Time of the entry, in milliseconds since 1970.
    pub(crate) at: u64,
}

// The order is that of the vendor's samples.
const WORKING: &[&str] = &[
    "Leave",
    "SetInFocus",
    "SetDisposition",
    "AttachUserData",
    "DeleteUserData",
    "UpdateUserData",
    "Transfer",
    "Invite",
    "Consult",
];
const SENDING: &[&str] = &[
    "SendToAgents",
    "SendStartTypingToAgentsNotification",
    "SendStopTypingToAgentsNotification",
    "SendMessage",
    "SendStartTypingNotification",
    "SendStopTypingNotification",
];

fn capabilities(member: &Member, silent_offers_send: bool) -> Vec<&'static str> {
    match member.stage {
        Stage::Invited => vec!["Accept", "Reject"],
        Stage::LeftChat => vec!["Complete", "SetDisposition"],
        Stage::Completed | Stage::Revoked => Vec::new(),
        Stage::Chatting => {
            let mut list = WORKING.to_vec();
            match member.who {
                Who::Supervisor(_, mode) => {
                    if mode != TextMode::Monitor || silent_offers_send {
                        list.extend(SENDING);
                    }
                    let modes = [TextMode::Monitor, TextMode::Coach, TextMode::BargeIn];
                    let others = modes.into_iter().filter(|other| *other != mode);
                    list.extend(others.map(TextMode::switch));
                }
                Who::Agent(_) | Who::Customer | Who::System => {
                    list.insert(1, "LeaveAndComplete");
                    list.extend(SENDING);
                }
            }
            list
        }
    }
}

/// So many sessions of one kind an agent has at the same time.
pub(crate) const CAPACITY: usize = 3;

impl World {
    /// The session as `dn` sees it.
    pub(crate) fn text_view(&self, id: &TextId, dn: &Dn) -> Option<TextView> {
        let session = self.text(id)?;
        let own = session.member(dn)?;
        let participants = match own.stage {
            Stage::Chatting | Stage::LeftChat => self.visible_members(session, own),
            // As in the samples of an invitation and of its refusal.
            Stage::Invited | Stage::Completed | Stage::Revoked => Vec::new(),
        };
        Some(TextView {
            to: dn.clone(),
            id: id.clone(),
            media: session.media,
            stage: own.stage,
            received: session.received,
            participants,
            capabilities: capabilities(own, self.rules.guesses.silent_offers_send),
            attached: session.attached.clone(),
        })
    }

    fn visible_members(&self, session: &TextSession, seen_by: &Member) -> Vec<ParticipantView> {
        let members = session.members.iter();
        members
            .filter(|member| member.stage == Stage::Chatting || member.id == seen_by.id)
            .filter(|member| seen_by.who.may_see(member.who.visibility()))
            .map(|member| self.participant_view(member))
            .collect()
    }

    fn participant_view(&self, member: &Member) -> ParticipantView {
        let person = member.who.dn().and_then(|dn| self.person(dn));
        ParticipantView {
            id: member.id.clone(),
            nickname: member.nickname.clone(),
            kind: match member.who {
                Who::Customer => "Customer",
                Who::Agent(_) | Who::Supervisor(..) => "Agent",
                Who::System => crate::guesses::NOTICE_FROM,
            },
            user: person.map(|person| person.user_id.clone()),
            visibility: member.who.visibility(),
        }
    }

    pub(super) fn message_view(&self, message: &Message) -> MessageView {
        MessageView {
            index: message.index,
            from: self.participant_view(&message.from),
            kind: message.kind,
            text: message.text.clone(),
            visibility: message.visibility,
            at: message.at,
        }
    }

    /// The messages of the session that `dn` may see, oldest first.
    pub(crate) fn transcript(&self, id: &TextId, dn: &Dn) -> Vec<MessageView> {
        let Some(session) = self.text(id) else {
            return Vec::new();
        };
        let Some(own) = session.member(dn) else {
            return Vec::new();
        };
        let messages = session.messages.iter();
        messages
            .filter(|message| own.who.may_see(message.visibility))
            .map(|message| self.message_view(message))
            .collect()
    }

    /// How many sessions of this kind the agent has accepted.
    pub(crate) fn busy_with(&self, agent: &Dn, media: Media) -> usize {
        let own = self.texts_of(agent, media);
        own.filter(|(_, member)| member.who.is_agent() && member.stage == Stage::Chatting)
            .count()
    }

    /// The agent's state on this channel; `None` for an agent without the channel.
    fn text_state(&self, agent: &Dn, media: Media) -> Option<Availability> {
        let person = self.person(agent).filter(|person| person.on_the_floor)?;
        let channel = media.channel();
        let known = self.rules.channels.iter().any(|known| known == channel);
        let state = person.other_channels.get(channel);
        known.then(|| state.map_or(Availability::Ready, |state| state.state))
    }

    /// Is the agent signed in on this channel?
    pub(crate) fn is_on_channel(&self, agent: &Dn, media: Media) -> bool {
        self.text_state(agent, media)
            .is_some_and(|state| state != Availability::LoggedOut)
    }

    /// Would a new session of this kind be routed to the agent?
    pub(crate) fn takes_text(&self, agent: &Dn, media: Media) -> bool {
        self.person(agent).is_some_and(|person| person.active)
            && self.text_state(agent, media) == Some(Availability::Ready)
            && self.texts_of(agent, media).count() < CAPACITY
    }
}
