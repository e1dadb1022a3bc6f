//! Monitored chat and SMS sessions, the supervisor's messages in them, and why they end.

use gws::ids::UserId;
use gws::names::{AgentState, Capability, ParticipantType, SessionState, Visibility};
use gws::reply::Failure;
use gws::request::Readers;
use gws::session::{Medium, Session, SessionKey, SessionParticipant};

use super::transcript::{Earlier, Transcript};
use super::{Mode, Model};
use crate::Millis;
use crate::operation::{Command, OperationFailure, Phase};

/// A session that the supervisor monitors, or did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitoredSession {
    /// Medium and id of the session.
    pub key: SessionKey,
    /// The session as the server last described it; what a message left out is as it was.
    pub session: Session,
    /// Mode of the supervisor in the session, as far as the server shows it. Listening in is the
    /// silent mode.
    pub mode: Option<Mode>,
    /// Id of the agent in the roster; `None` for others.
    pub agent: Option<UserId>,
    /// Name of the agent, or the nickname where the name is not known.
    pub name: String,
    /// Whether the supervisor entered it while it went on; then monitoring did not bring it.
    pub intruded: bool,
    /// It came although this page remembers no monitoring of its agent.
    pub unexplained: bool,
    /// It was the one session that was to be monitored.
    pub was_next: bool,
    /// Whether the supervisor was ever in it.
    pub joined: bool,
    /// Whether it was found again after contact had been lost.
    pub recovered: bool,
    /// Whether it was there already when this page first looked.
    pub found_on_load: bool,
    /// Time of arrival by the server's clock, else the time at which the session was first seen.
    pub started_at: Millis,
    /// What is written in it.
    pub transcript: Transcript,
    /// Whether earlier messages are there, or are being asked for.
    pub earlier: Earlier,
    /// Why what is written could not be read.
    pub transcript_failure: Option<Failure>,
    /// Messages that were not seen yet.
    pub unread: usize,
    /// Participants who are typing.
    pub typing: Vec<Typing>,
    /// Text in the box.
    pub draft: Draft,
    /// What was sent and did not arrive yet.
    pub outgoing: Vec<Outgoing>,
    /// Time of the end; `None` while it goes on.
    pub ended_at: Option<Millis>,
    /// Reason of the end.
    pub ending: Option<SessionEnding>,
    /// The invitation was accepted without asking.
    pub(crate) accept_asked: bool,
    /// When to read messages.
    pub(crate) due: Option<Millis>,
    /// Whether the messages from before the supervisor came are read: those that come now are news.
    pub(crate) history_read: bool,
    /// Readings of messages that failed in a row.
    pub(crate) read_failures: u32,
}

/// A participant who is typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typing {
    /// The participant who types.
    pub who: SessionParticipant,
    /// End of the time for which this is believed without news.
    pub until: Millis,
}

/// Text in the box.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The text, as it was typed.
    pub text: String,
    /// Readers at the time when typing began.
    pub written_for: Option<Readers>,
}

impl Draft {
    /// Whether there is nothing to send.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// Counts the messages that were written in one widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutgoingId(pub u64);

/// A message of the supervisor that is not in the transcript yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Id of the message.
    pub id: OutgoingId,
    /// Readers of the message.
    pub readers: Readers,
    /// The text, as it was typed.
    pub text: String,
    /// Progress of the message.
    pub state: OutgoingState,
    /// Time at which it was sent last.
    pub at: Millis,
    /// It is none of the messages up to this index.
    pub(crate) after: Option<u64>,
    /// It was sent before, and may have arrived then.
    pub(crate) doubted: bool,
}

/// Progress of a message of the supervisor. Once it is in the transcript, it is no longer outgoing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutgoingState {
    /// It is on its way.
    Sending,
    /// It was not sent.
    Failed(OperationFailure),
    /// It was sent, and was not seen in the transcript in time. Sent again, it may come twice.
    Unconfirmed,
}

/// The last state of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndState {
    /// It is over, or was placed in a queue.
    Revoked,
    /// Over for the supervisor, while it may go on for others.
    Completed,
    /// The supervisor left it as the last agent.
    LeftChat,
}

/// Why a session ended for the supervisor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionEnding {
    /// The last state that the server sent.
    pub state: EndState,
    /// Whether the supervisor asked to leave it.
    pub by_me: bool,
    /// Whether the supervisor was never in it.
    pub before_joining: bool,
    /// Whether the end was not seen: the session was gone when contact came back.
    pub meanwhile: bool,
}

impl EndState {
    /// A stable word for the log.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Revoked => "revoked",
            Self::Completed => "completed",
            Self::LeftChat => "left-chat",
        }
    }

    /// The ending with this stable word; `None` for an unknown one.
    pub(crate) fn of_word(word: &str) -> Option<Self> {
        let all = [Self::Revoked, Self::Completed, Self::LeftChat];
        all.into_iter().find(|one| one.as_str() == word)
    }

    pub(crate) fn of(state: &SessionState) -> Option<Self> {
        match state {
            SessionState::Revoked => Some(Self::Revoked),
            SessionState::Completed => Some(Self::Completed),
            SessionState::LeftChat => Some(Self::LeftChat),
            SessionState::Invited
            | SessionState::Accepted
            | SessionState::Chatting
            | SessionState::WaitingForAgent
            | SessionState::Other(_) => None,
        }
    }
}

impl MonitoredSession {
    /// Whether it is over for the supervisor.
    pub fn is_over(&self) -> bool {
        self.ending.is_some()
    }

    /// Whether the supervisor is invited, and not in it yet.
    pub fn is_invited(&self) -> bool {
        !self.is_over() && self.session.state == Some(SessionState::Invited)
    }

    /// Whether the supervisor is in it.
    pub fn is_joined(&self) -> bool {
        !self.is_over() && !self.is_invited()
    }

    /// All participants of the session.
    pub fn participants(&self) -> &[SessionParticipant] {
        self.session.participants.as_deref().unwrap_or_default()
    }

    /// Readers of what the supervisor would write now; `None`: writing is not possible.
    pub fn readers(&self) -> Option<Readers> {
        match self.mode.filter(|_| self.is_joined())? {
            Mode::ListenIn => None,
            Mode::Coach => Some(Readers::Agents),
            Mode::BargeIn => Some(Readers::Everyone),
        }
    }

    /// Whether the supervisor is the only agent beside a customer: leaving would end the session
    /// for the customer.
    pub(crate) fn is_last_agent(&self, model: &Model) -> bool {
        let mine = model.own_participant(&self.session);
        let others = || self.participants().iter().filter(|who| Some(*who) != mine);
        let is = |kind| others().any(|who| who.kind == kind);
        is(ParticipantType::Customer) && !is(ParticipantType::Agent)
    }

    /// Whether lines may be missing between those that are there: the server did not show again
    /// what was known, or a hole could not be read so far.
    pub(crate) fn may_lack(&self) -> bool {
        let is_behind = self.read_failures > 0 && self.transcript.is_incomplete();
        self.transcript.has_hole() || (is_behind && self.transcript.was_read())
    }

    /// Whether something that was typed would go with the card.
    pub fn has_unsent(&self) -> bool {
        !self.draft.is_empty() || !self.outgoing.is_empty()
    }
}

impl Model {
    /// Whether a participant is the supervisor.
    pub(crate) fn is_me(
        &self,
        who: &SessionParticipant,
        mine: Option<&SessionParticipant>,
    ) -> bool {
        let Some(me) = &self.user.own_user else {
            return false;
        };
        if let Some(user) = &who.user {
            return *user == me.id;
        }
        let same_id = mine.is_some_and(|mine| {
            !mine.participant_id.is_empty() && mine.participant_id == who.participant_id
        });
        let nickname = self.host.config.nickname.as_ref().unwrap_or(&me.login);
        let same_name = !nickname.is_empty() && who.nickname == *nickname;
        same_id || (same_name && who.kind == ParticipantType::Agent)
    }

    /// The supervisor as a participant of a session.
    pub(crate) fn own_participant<'a>(
        &self,
        session: &'a Session,
    ) -> Option<&'a SessionParticipant> {
        let mut who = session.participants.iter().flatten();
        who.rfind(|who| self.is_me(who, None))
    }

    /// The mode that the server's words about a session amount to: by the participants who see the
    /// supervisor, else by the two switches on offer, else as before.
    pub(crate) fn session_mode(&self, session: &Session, before: Option<Mode>) -> Option<Mode> {
        match self.own_participant(session).map(|mine| &mine.visibility) {
            Some(Visibility::Supervisors) => return Some(Mode::ListenIn),
            Some(Visibility::Agents) => return Some(Mode::Coach),
            Some(Visibility::All) => return Some(Mode::BargeIn),
            Some(Visibility::Other(_)) | None => {}
        }
        let offers = |capability| session.offers(capability);
        match (
            offers(&Capability::SwitchToMonitor),
            offers(&Capability::SwitchToCoach),
            offers(&Capability::SwitchToBargeIn),
        ) {
            (false, true, true) => Some(Mode::ListenIn),
            (true, false, true) => Some(Mode::Coach),
            (true, true, false) => Some(Mode::BargeIn),
            _ => before,
        }
    }

    /// Whether an invitation can only come from monitoring: the supervisor is known to take no
    /// sessions of this medium as an agent.
    pub(crate) fn takes_none(&self, medium: Medium) -> bool {
        let away = [AgentState::NotReady, AgentState::LoggedOut];
        self.user.own_channels.as_ref().is_some_and(|mine| {
            let mut mine = mine.iter();
            mine.all(|(channel, state)| !medium.is_on(channel) || away.contains(state))
        })
    }

    /// Whether a session of the supervisor is a monitored one, and not one that the supervisor
    /// serves as an agent.
    ///
    /// GWS does not mark them. A switch on offer proves it, or a visibility to some participants
    /// only. An invitation has neither: there the requested operation counts.
    pub(crate) fn is_monitored_session(&self, key: &SessionKey, session: &Session) -> bool {
        let switches = [
            Capability::SwitchToMonitor,
            Capability::SwitchToCoach,
            Capability::SwitchToBargeIn,
        ];
        let seen_by = self.own_participant(session).map(|mine| &mine.visibility);
        self.user.sessions.contains_key(key)
            || switches.iter().any(|switch| session.offers(switch))
            || matches!(seen_by, Some(Visibility::Supervisors | Visibility::Agents))
            || self.intrusion(key).is_some()
            || (session.state == Some(SessionState::Invited)
                && (self.takes_none(key.medium) || self.is_messaging_monitored(key.medium)))
    }

    /// Whether the sessions of anybody are monitored there.
    pub(crate) fn is_messaging_monitored(&self, medium: Medium) -> bool {
        self.user
            .messaging_monitoring
            .keys()
            .any(|(_, messaging_monitoring)| *messaging_monitoring == medium)
    }

    /// The agent whose session this is: among the participants the one whose sessions are
    /// monitored, else one of the roster.
    pub(crate) fn agent_in(&self, key: &SessionKey, session: &Session) -> Option<UserId> {
        let mut known: Vec<_> = session
            .participants
            .iter()
            .flatten()
            .filter_map(|who| who.user.as_ref())
            .filter(|user| self.user.roster.agents.contains_key(user))
            .collect();
        let is_messaging_monitored =
            |user: &&UserId| self.messaging_monitoring(user, key.medium).is_some();
        sort::by(&mut known, |one, other| {
            is_messaging_monitored(other).cmp(&is_messaging_monitored(one))
        });
        known.first().map(|user| (*user).clone())
    }

    /// A session as the list of its agent shows it.
    pub(crate) fn listed(&self, key: &SessionKey) -> Option<&Session> {
        let lists = self.user.in_progress.iter();
        let lists = lists.filter(|((_, medium), _)| *medium == key.medium);
        let mut listed = lists.flat_map(|(_, listed)| &listed.sessions);
        listed.find(|session| session.id == key.id)
    }

    /// The monitored agent whose list shows a session.
    pub(crate) fn lister(&self, key: &SessionKey) -> Option<&UserId> {
        let mut lists = self.user.in_progress.iter();
        let (channel, _) = lists.find(|(channel, listed)| {
            channel.1 == key.medium
                && self.user.messaging_monitoring.contains_key(channel)
                && listed.sessions.iter().any(|session| session.id == key.id)
        })?;
        Some(&channel.0)
    }

    /// The agent whose session the supervisor asked to enter.
    pub(crate) fn intrusion(&self, key: &SessionKey) -> Option<&UserId> {
        self.user.operations.iter().find_map(|pending| {
            let Command::Join(agent, asked) = &pending.command else {
                return None;
            };
            let is_it = asked == key && !matches!(pending.phase, Phase::Failed(_));
            is_it.then_some(agent)
        })
    }
}
