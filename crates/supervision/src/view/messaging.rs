//! Chat and SMS in the rows of agents, and above them.

use gws::ids::UserId;
use gws::names::ParticipantType;
use gws::session::{Medium, Session, SessionKey};

use super::{Action, actions};
use crate::Millis;
use crate::gate::{Gate, gate};
use crate::model::{LoadState, MessagingMonitoring, Mode, Model, MonitoredSession};
use crate::operation::{Command, Operation, Phase, Step, Target};

/// The mark of one medium in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessagingBadge {
    /// Medium of the mark.
    pub medium: Medium,
    /// How the agent's sessions are monitored, as this page remembers.
    pub messaging_monitoring: Option<MessagingMonitoring>,
    /// Mode of the sessions that the supervisor is in: the one that is seen by most.
    pub mode: Option<Mode>,
    /// Number of the agent's sessions that the supervisor is in or invited to.
    pub sessions: usize,
    /// How many messages in them were not seen yet.
    pub unread: usize,
    /// Number of the agent's sessions, by the last reading.
    pub in_progress: Option<usize>,
    /// Whether one goes on of which nothing else is known yet.
    pub has_unlisted: bool,
    /// What was asked for and is not confirmed yet.
    pub waiting: Option<Operation>,
}

/// What can be done about the sessions of an agent on one medium.
#[derive(Clone, Debug, PartialEq)]
pub struct MessagingMenu {
    /// Medium of the menu.
    pub medium: Medium,
    /// How the agent's sessions are monitored, as this page remembers.
    pub messaging_monitoring: Option<MessagingMonitoring>,
    /// Monitor, coach, barge in, stop: those that mean something now.
    pub actions: Vec<Action>,
    /// Outcome of the last reading of the agent's sessions; `None` before the first
    /// ([`crate::MessagingMsg::List`]).
    pub load_state: Option<LoadState>,
    /// Sessions that the agent has.
    pub offers: Vec<SessionOffer>,
}

/// A session that goes on already.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionOffer {
    /// Medium and id of the session.
    pub key: SessionKey,
    /// What is known of it: since when, and what is attached.
    pub session: Session,
    /// Name of the customer, else the number; empty where neither is known.
    pub customer: String,
    /// Follows it from now on.
    pub action: Action,
}

/// An agent whose sessions are monitored while none of them goes on.
#[derive(Clone, Debug, PartialEq)]
pub struct MessagingWaiting {
    /// Id of the agent.
    pub agent: UserId,
    /// Name of the agent.
    pub name: String,
    /// Medium of the sessions.
    pub medium: Medium,
    /// How, as this page remembers.
    pub messaging_monitoring: MessagingMonitoring,
    /// Up to when no session was known, while contact is lost: by now one may have begun.
    pub as_of: Option<Millis>,
    /// Control that ends the monitoring.
    pub stop: Action,
}

/// The media that an agent has: those with a log-in, those that are monitored, and those with a
/// session of the agent and the supervisor.
fn media<'a>(model: &'a Model, id: &'a UserId) -> impl Iterator<Item = Medium> + 'a {
    Medium::ALL.into_iter().filter(move |medium| {
        let agent = model.user.roster.agents.get(id);
        let has_channel = agent.is_some_and(|agent| agent.on_medium(*medium).is_some());
        has_channel
            || model.messaging_monitoring(id, *medium).is_some()
            || sessions(model, id, *medium).next().is_some()
    })
}

fn sessions<'a>(
    model: &'a Model,
    id: &'a UserId,
    medium: Medium,
) -> impl Iterator<Item = &'a crate::model::MonitoredSession> + 'a {
    model.user.sessions.values().filter(move |session| {
        session.key.medium == medium && session.agent.as_ref() == Some(id) && !session.is_over()
    })
}

/// The marks of an agent's row.
pub(super) fn badges(model: &Model, id: &UserId) -> Vec<MessagingBadge> {
    media(model, id)
        .map(|medium| {
            let listed = model.user.in_progress.get(&(id.clone(), medium));
            let known = listed.filter(|listed| listed.load_state == LoadState::Known);
            MessagingBadge {
                medium,
                messaging_monitoring: model.messaging_monitoring(id, medium),
                mode: sessions(model, id, medium)
                    .filter_map(|session| session.mode)
                    .max(),
                sessions: sessions(model, id, medium).count(),
                unread: sessions(model, id, medium)
                    .map(|session| session.unread)
                    .sum(),
                in_progress: known.map(|_| model.in_progress(id, medium).len()),
                has_unlisted: model.has_unlisted(id, medium),
                waiting: waiting_for(model, id, medium),
            }
        })
        .collect()
}

/// What was asked for about these sessions and is not confirmed yet; of a session that is read, the
/// step that is under way.
fn waiting_for(model: &Model, id: &UserId, medium: Medium) -> Option<Operation> {
    let target = Target::messaging(id, medium);
    let mut operations = model.user.operations.iter();
    operations.find_map(|pending| {
        if pending.phase != Phase::Requested {
            return None;
        }
        match &pending.command {
            Command::Join(agent, key) if agent == id && key.medium == medium => {
                Some(match pending.plan.step {
                    Step::Monitoring => Operation::Monitor,
                    Step::Itself
                    | Step::Queued
                    | Step::Cancelling
                    | Step::Back(_)
                    | Step::Entering { .. } => Operation::Intrude,
                })
            }
            command => (command.medium().is_some() && command.target() == target)
                .then(|| pending.operation()),
        }
    })
}

/// The menus of an agent's row.
pub(super) fn menus(model: &Model, id: &UserId) -> Vec<MessagingMenu> {
    media(model, id)
        .map(|medium| {
            let operations = [
                Operation::Monitor,
                Operation::Coach,
                Operation::BargeIn,
                Operation::CancelSupervisorMonitoring,
            ];
            let mut actions = actions(&operations, &Target::messaging(id, medium), model, gate);
            actions.retain(|action| action.gate != Gate::Absent);
            let listed = model.user.in_progress.get(&(id.clone(), medium));
            MessagingMenu {
                medium,
                messaging_monitoring: model.messaging_monitoring(id, medium),
                actions,
                load_state: listed.map(|listed| listed.load_state.clone()),
                offers: model
                    .in_progress(id, medium)
                    .iter()
                    .map(|session| offer(model, id, medium, session))
                    .collect(),
            }
        })
        .collect()
}

fn offer(model: &Model, agent: &UserId, medium: Medium, session: &Session) -> SessionOffer {
    let id = session.id.clone();
    let key = SessionKey { medium, id };
    let target = Target::Interaction(agent.clone(), key.clone());
    SessionOffer {
        customer: customer(model, &key, session),
        key,
        session: session.clone(),
        action: Action::new(Operation::Intrude, &target, model),
    }
}

/// The customer of a session: by the nickname where the supervisor sees it, else by what is attached.
fn customer(model: &Model, key: &SessionKey, session: &Session) -> String {
    let mine = model.user.sessions.get(key);
    let mut there = mine.into_iter().flat_map(MonitoredSession::participants);
    let customer = there.find(|who| who.kind == ParticipantType::Customer);
    let attached = || {
        session
            .user_data
            .as_ref()
            .map(|data| data.read().customer())
    };
    let nickname = customer.map(|who| who.nickname.clone());
    let nickname = nickname.filter(|name| !name.is_empty());
    attached()
        .filter(|name| !name.is_empty())
        .or(nickname)
        .unwrap_or_default()
}

/// Agents whose next session is waited for.
pub(super) fn waiting(model: &Model) -> Vec<MessagingWaiting> {
    let messaging_monitoring = model.user.messaging_monitoring.iter();
    let waiting = messaging_monitoring
        .filter(|((id, medium), _)| sessions(model, id, *medium).next().is_none());
    waiting
        .map(|((id, medium), messaging_monitoring)| {
            let target = Target::messaging(id, *medium);
            MessagingWaiting {
                agent: id.clone(),
                name: model.name_of(&target),
                medium: *medium,
                messaging_monitoring: *messaging_monitoring,
                as_of: model.user.as_of,
                stop: Action::new(Operation::CancelSupervisorMonitoring, &target, model),
            }
        })
        .collect()
}
