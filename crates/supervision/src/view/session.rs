//! The monitored sessions: who sees whom, what is written, and what can be written.

use std::sync::Arc;

use gws::ids::UserId;
use gws::names::{ParticipantType, SessionState, Visibility};
use gws::reply::Failure;
use gws::request::Readers;
use gws::session::{SessionKey, SessionParticipant};
use gws::user_data::Attached;

use super::as_of::LastKnown;
use super::{Action, ModeChoice};
use crate::Millis;
use crate::gate::{Gate, gate_retry};
use crate::model::{
    Earlier, Line, MessagingMonitoring, Mode, Model, MonitoredSession, OutgoingId, OutgoingState,
    SessionEnding,
};
use crate::operation::messaging::is_changing;
use crate::operation::{Operation, SessionCommand, Target};

/// Who sees the supervisor and reads the supervisor's messages, or why that cannot be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readership {
    /// The session is over for the supervisor.
    Ended(SessionEnding),
    /// The supervisor is invited, and not in it yet.
    Invited,
    /// A change was asked for and is not confirmed.
    Changing(Operation),
    /// As the mode says: in the silent mode supervisors only, in coaching the agents as well, after
    /// barging in every participant.
    Mode(Mode),
    /// The server's words do not tell.
    Unknown,
    /// Contact is lost: the time up to which it was known, and what was known.
    LastKnown(Millis, LastKnown),
}

/// A participant of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionParty {
    /// Name in the roster, else the one that others see, else the id.
    pub name: String,
    /// Role of the participant.
    pub role: SessionRole,
    /// Participants who see this one.
    pub visibility: Visibility,
}

/// The role of a participant in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionRole {
    /// The supervisor of this panel.
    Me,
    /// The agent whose session it is.
    Agent,
    /// An agent other than the monitored one.
    Colleague,
    /// Another supervisor, who is seen by supervisors only or supervises one of the same groups.
    Supervisor,
    /// A customer, who writes from outside.
    Customer,
    /// A word of the server that is not documented, as it came.
    Other(String),
}

/// One line of the transcript.
#[derive(Clone, Debug, PartialEq)]
pub struct TranscriptLine {
    /// The message; [`Line::id`] is its key in the list.
    pub line: Arc<Line>,
    /// Name of the writer, as the card has it; empty: written by no participant.
    pub name: String,
    /// Role of the writer.
    pub role: SessionRole,
}

/// A message of the supervisor that is not in the transcript yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutgoingLine {
    /// Key of the line in its list.
    pub id: OutgoingId,
    /// Readers of the message.
    pub readers: Readers,
    /// Text of the message.
    pub text: String,
    /// Progress of the message.
    pub state: OutgoingState,
    /// Whether it may be sent again ([`crate::MessagingMsg::Retry`]); absent while it is on its way.
    pub retry: Gate,
}

/// The box to write in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compose {
    /// Readers of a message sent now.
    pub readers: Readers,
    /// Control that sends the text.
    pub send: Action,
    /// Whether the text was written for agents only, and every participant would read it now; then
    /// Send asks first.
    pub written_for_agents: bool,
}

/// The card of one monitored session.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionCard {
    /// Medium and id of the session.
    pub key: SessionKey,
    /// Id of the agent in the roster; `None` for others.
    pub agent: Option<UserId>,
    /// Name of the agent, or the nickname.
    pub name: String,
    /// State of the session, in the server's word.
    pub state: SessionState,
    /// Participants who see the supervisor.
    pub readership: Readership,
    /// Up to when all of it, what is written included, was known, while contact is lost and the
    /// session is not over.
    pub as_of: Option<Millis>,
    /// The mode confirmed last, while contact is lost.
    pub last_mode: Option<Mode>,
    /// Participants, the supervisor last.
    pub parties: Vec<SessionParty>,
    /// Monitor, coach, barge in; empty for an invitation.
    pub modes: Vec<ModeChoice>,
    /// Accept, leave; and stop, which acts on the agent's channel.
    pub actions: Vec<Action>,
    /// Whether there is something before the first line ([`crate::MessagingMsg::Earlier`]).
    pub earlier: Earlier,
    /// Why what is written could not be read.
    pub transcript_failure: Option<Failure>,
    /// Whether lines may be missing between those shown.
    pub may_lack: bool,
    /// How many messages were not seen yet ([`crate::MessagingMsg::Seen`]).
    pub unread: usize,
    /// Names of participants who are typing.
    pub typing: Vec<String>,
    /// The box; `None` where a message would have no reader.
    pub compose: Option<Compose>,
    /// Text in the box. It stays when the box is gone, to be read and copied.
    pub draft: String,
    /// What was sent and did not arrive yet, or never did.
    pub outgoing: Vec<OutgoingLine>,
    /// Beginning of the session, on the server's clock.
    pub started_at: Millis,
    /// Time of the end; `None` while it goes on.
    pub ended_at: Option<Millis>,
    /// What is attached to it.
    pub data: Option<Attached>,
    /// How sessions to come are monitored, as this page remembers.
    pub messaging_monitoring: Option<MessagingMonitoring>,
    /// It was the one session that was to be monitored: no other one will come.
    pub was_next: bool,
    /// Whether the supervisor entered it while it went on.
    pub intruded: bool,
    /// It came although this page remembers no monitoring of the agent.
    pub unexplained: bool,
    /// Whether it was found again after contact had been lost.
    pub recovered: bool,
    /// It was under way when this page was loaded.
    pub found_on_load: bool,
}

/// The cards to show: sessions that go on first, in the order in which they began.
pub fn session_cards(model: &Model) -> Vec<SessionKey> {
    let mut cards: Vec<_> = model
        .user
        .sessions
        .values()
        .map(|session| (session.is_over(), session.started_at, session.key.clone()))
        .collect();
    sort::sort(&mut cards);
    cards.into_iter().map(|(_, _, key)| key).collect()
}

/// The card of a session.
pub fn session_card(model: &Model, key: &SessionKey) -> Option<SessionCard> {
    let session = model.user.sessions.get(key)?;
    let as_of = model.user.as_of.filter(|_| !session.is_over());
    let target = Target::Session(key.clone());
    let modes = [
        (Mode::ListenIn, Operation::SwitchToMonitor),
        (Mode::Coach, Operation::SwitchToCoach),
        (Mode::BargeIn, Operation::SwitchToBargeIn),
    ];
    let modes = modes.into_iter().map(|(mode, operation)| ModeChoice {
        mode,
        checked: as_of.is_none() && session.mode == Some(mode),
        action: Action::new(operation, &target, model),
    });
    let agent = session.agent.as_ref();
    Some(SessionCard {
        key: key.clone(),
        agent: session.agent.clone(),
        name: session.name.clone(),
        state: session.session.state.clone().unwrap_or_default(),
        readership: readership(model, session).as_of(as_of),
        as_of,
        last_mode: session.mode.filter(|_| as_of.is_some()),
        parties: parties(model, session),
        modes: modes
            .filter(|choice| choice.action.gate != Gate::Absent || session.is_over())
            .collect(),
        actions: actions(model, session, &target),
        earlier: session.earlier.clone(),
        transcript_failure: session.transcript_failure.clone(),
        may_lack: session.may_lack(),
        unread: session.unread,
        typing: session
            .typing
            .iter()
            .filter(|_| as_of.is_none())
            .map(|typing| name(model, &typing.who))
            .collect(),
        compose: session.readers().map(|readers| Compose {
            readers,
            send: Action::new(SessionCommand::Send(readers).operation(), &target, model),
            written_for_agents: readers == Readers::Everyone
                && session.draft.written_for == Some(Readers::Agents),
        }),
        draft: session.draft.text.clone(),
        outgoing: outgoing(model, session),
        started_at: session.started_at,
        ended_at: session.ended_at,
        data: session.session.user_data.clone(),
        messaging_monitoring: agent.and_then(|agent| model.messaging_monitoring(agent, key.medium)),
        was_next: session.was_next,
        intruded: session.intruded,
        unexplained: session.unexplained,
        recovered: session.recovered,
        found_on_load: session.found_on_load,
    })
}

fn actions(model: &Model, session: &MonitoredSession, target: &Target) -> Vec<Action> {
    let mut actions: Vec<_> = [Operation::Accept, Operation::Leave]
        .into_iter()
        .map(|operation| Action::new(operation, target, model))
        .collect();
    let agent = session.agent.as_ref();
    if let Some(agent) = agent.filter(|_| !session.is_over()) {
        actions.push(Action::new(
            Operation::CancelSupervisorMonitoring,
            &Target::messaging(agent, session.key.medium),
            model,
        ));
    }
    actions.retain(|action| action.gate != Gate::Absent);
    actions
}

/// The participants, the supervisor last.
fn parties(model: &Model, session: &MonitoredSession) -> Vec<SessionParty> {
    let (mut others, me): (Vec<_>, Vec<_>) = session
        .participants()
        .iter()
        .map(|who| party(model, session, who))
        .partition(|party| party.role != SessionRole::Me);
    others.extend(me);
    others
}

fn outgoing(model: &Model, session: &MonitoredSession) -> Vec<OutgoingLine> {
    session
        .outgoing
        .iter()
        .map(|outgoing| OutgoingLine {
            id: outgoing.id,
            readers: outgoing.readers,
            text: outgoing.text.clone(),
            state: outgoing.state.clone(),
            retry: gate_retry(&session.key, outgoing.id, model),
        })
        .collect()
}

/// The messages of a session, in order. Apart from the card, since it is long and changes for
/// other reasons; lines that did not change are quick to compare.
pub fn transcript(model: &Model, key: &SessionKey) -> Vec<TranscriptLine> {
    let Some(session) = model.user.sessions.get(key) else {
        return Vec::new();
    };
    let lines = session.transcript.lines().iter();
    lines
        .map(|line| TranscriptLine {
            name: name(model, &line.message.from),
            role: role(model, session, &line.message.from, line.is_mine),
            line: line.clone(),
        })
        .collect()
}

fn readership(model: &Model, session: &MonitoredSession) -> Readership {
    if let Some(ending) = session.ending {
        return Readership::Ended(ending);
    }
    let mut operations = model.user.operations.iter();
    let changing = operations.find(|pending| is_changing(pending, &session.key));
    match (changing, session.mode) {
        (Some(pending), _) => Readership::Changing(pending.operation()),
        (None, _) if session.is_invited() => Readership::Invited,
        (None, Some(mode)) => Readership::Mode(mode),
        (None, None) => Readership::Unknown,
    }
}

fn party(model: &Model, session: &MonitoredSession, who: &SessionParticipant) -> SessionParty {
    let is_me = model.is_me(who, model.own_participant(&session.session));
    SessionParty {
        name: name(model, who),
        role: role(model, session, who, is_me),
        visibility: who.visibility.clone(),
    }
}

/// The name of the roster, else the one that others see, else an id.
fn name(model: &Model, who: &SessionParticipant) -> String {
    let user = who.user.as_ref();
    let agent = user.and_then(|user| model.user.roster.agents.get(user));
    let peer = user.and_then(|user| model.user.roster.peers.get(user));
    let names = [
        agent.map(|agent| agent.name.as_str()),
        peer.map(|peer| peer.name.as_str()),
        Some(who.nickname.as_str()),
        user.map(UserId::as_str),
        Some(who.participant_id.as_str()),
    ];
    let mut names = names.into_iter().flatten();
    let found = names.find(|name| !name.is_empty());
    found.unwrap_or_default().to_owned()
}

fn role(
    model: &Model,
    session: &MonitoredSession,
    who: &SessionParticipant,
    is_me: bool,
) -> SessionRole {
    let user = who.user.as_ref();
    let is_peer = user.is_some_and(|user| {
        model.user.roster.peers.contains_key(user) && !model.user.roster.agents.contains_key(user)
    });
    match &who.kind {
        _ if is_me => SessionRole::Me,
        ParticipantType::Agent if user.is_some() && user == session.agent.as_ref() => {
            SessionRole::Agent
        }
        ParticipantType::Agent if is_peer || who.visibility == Visibility::Supervisors => {
            SessionRole::Supervisor
        }
        ParticipantType::Agent if session.agent.is_none() && who.nickname == session.name => {
            SessionRole::Agent
        }
        ParticipantType::Agent => SessionRole::Colleague,
        ParticipantType::Customer => SessionRole::Customer,
        ParticipantType::Other(word) => SessionRole::Other(word.clone()),
    }
}
