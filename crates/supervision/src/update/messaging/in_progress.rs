//! Which sessions agents have: when the lists of them are read, and what they tell.
//!
//! Knows that the directory shows who has something to do on a medium, that it does so seldom enough
//! to cost nothing, and that a list costs a request. Must not know how a session is entered.

use gws::ids::UserId;
use gws::reply::{self, Failure};
use gws::request;
use gws::session::Medium;

use crate::Millis;
use crate::gate::MESSAGING;
use crate::message::{HttpReply, NoReply, Purpose};
use crate::model::{LoadState, MonitoredSession, Presence};
use crate::operation::Target;
use crate::platform::AgentRef;
use crate::update::turn::{Fact, Turn, Unanswered};

/// How old a list of an agent's sessions may become while the agent is monitored.
const LIST_MS: Millis = 10_000;
/// The least time between two readings of a list for a row, unless the directory shows a session that
/// is not in it.
const ROW_MS: Millis = 30_000;
/// Pause after a list that the server refused.
const REFUSED_MS: Millis = 600_000;
/// Readings of the rows in view for one list that nobody asked for: so it costs a twelfth of them.
const ROUNDS: Millis = 12;
/// Lists that may be read at once for sessions that begin, and are made up for later.
const AHEAD: Millis = 8;

impl Turn<'_> {
    /// Whether the contact centre has chat or SMS.
    pub(in crate::update) fn has_messaging(&self) -> bool {
        let me = self.model.user.own_user.as_ref();
        me.is_some_and(|me| MESSAGING.iter().all(|feature| me.has_feature(feature)))
    }

    pub(in crate::update) fn list_sessions(&mut self, agent: &UserId, medium: Medium) {
        let has_channel = self
            .model
            .user
            .roster
            .agents
            .get(agent)
            .is_some_and(|agent| agent.on_medium(medium).is_some());
        let messaging_monitoring = self.model.messaging_monitoring(agent, medium).is_some();
        let waiting = self.is_waiting_for(|purpose| {
            matches!(purpose, Purpose::AgentSessions { agent: other, medium: on }
                if other == agent && *on == medium)
        });
        if !(has_channel || messaging_monitoring)
            || waiting
            || !self.model.is_live()
            || !self.has_messaging()
        {
            return;
        }
        let was_busy = self.model.is_busy_on(agent, medium);
        self.model.user.directory_tells_sessions |= was_busy;
        let channel = (agent.clone(), medium);
        let listed = self.model.user.in_progress.entry(channel).or_default();
        (listed.at, listed.was_busy) = (self.now, was_busy);
        self.agent_changed(agent.clone());
        let request = request::agent_sessions(agent, medium);
        let agent = agent.clone();
        self.send(Purpose::AgentSessions { agent, medium }, request);
    }

    pub(in crate::update) fn agent_sessions_reply(
        &mut self,
        agent: &UserId,
        medium: Medium,
        reply: Result<HttpReply, NoReply>,
    ) {
        let user = Self::read(reply, reply::user);
        self.agent_changed(agent.clone());
        let channel = (agent.clone(), medium);
        let Some(listed) = self.model.user.in_progress.get_mut(&channel) else {
            return;
        };
        match user {
            Ok(user) => {
                // Without sessions the list may be left out.
                listed.sessions = user.sessions(medium).unwrap_or_default();
                listed.load_state = LoadState::Known;
                self.invitations_of(agent, medium);
            }
            Err(Unanswered::NoReply) => listed.load_state = LoadState::Unreachable,
            Err(Unanswered::Failure(failure)) => {
                let signed_out = failure == Failure::NotSignedIn;
                listed.sessions.clear();
                listed.load_state = LoadState::Failed(failure);
                self.wishes.sign_in_again |= signed_out;
            }
        }
    }

    /// The list of a monitored agent tells which invitations are to the agent's sessions.
    fn invitations_of(&mut self, agent: &UserId, medium: Medium) {
        let model = &*self.model;
        let is_hers = |session: &&MonitoredSession| {
            session.is_invited()
                && session.key.medium == medium
                && model.lister(&session.key) == Some(agent)
        };
        let hers = model.user.sessions.values().filter(is_hers);
        let hers: Vec<_> = hers.map(|session| session.key.clone()).collect();
        let name = model.name_of(&Target::messaging(agent, medium));
        for key in hers {
            if let Some(session) = self.model.user.sessions.get_mut(&key) {
                session.agent = Some(agent.clone());
                session.name.clone_from(&name);
            }
            self.changes.sessions.insert(key, ());
        }
        self.facts.push(Fact::Invitations);
    }

    /// After each reading of the roster the oldest list of a monitored agent is read again.
    pub(in crate::update) fn list_oldest(&mut self) {
        let at = |channel: &(UserId, Medium)| {
            let listed = self.model.user.in_progress.get(channel);
            listed.map_or(0, |listed| listed.at)
        };
        let oldest = self
            .model
            .user
            .messaging_monitoring
            .keys()
            .min_by_key(|channel| at(channel));
        let due = oldest
            .filter(|channel| at(channel) + LIST_MS <= self.now)
            .cloned();
        if let Some((agent, medium)) = due {
            self.list_sessions(&agent, medium);
        }
    }

    /// The supervisor looks at a row: its lists may be read, unless one is being read.
    pub(in crate::update) fn look_at(&mut self, agent: &UserId) {
        let is_old = |medium: &Medium| {
            let listed = self.model.user.in_progress.get(&(agent.clone(), *medium));
            self.is_on(agent, *medium)
                && listed.is_none_or(|listed| {
                    let at = listed.at.saturating_add(ROW_MS);
                    at <= self.now && !self.is_idle(agent, *medium)
                })
        };
        let old: Vec<Medium> = Medium::ALL.into_iter().filter(is_old).collect();
        if !self.is_listing() {
            for medium in old {
                self.list_sessions(agent, medium);
            }
        }
    }

    /// After each reading of the roster: a list is empty where the directory has shown the end of what
    /// was in it.
    pub(in crate::update) fn empty_lists(&mut self) {
        let lists = self.model.user.in_progress.iter();
        let over = lists.filter(|((agent, medium), listed)| {
            listed.was_busy && !self.model.is_busy_on(agent, *medium)
        });
        let over: Vec<_> = over.map(|(channel, _)| channel.clone()).collect();
        for channel in over {
            if let Some(listed) = self.model.user.in_progress.get_mut(&channel) {
                listed.sessions.clear();
                listed.was_busy = false;
            }
            self.agent_changed(channel.0);
        }
    }

    /// After each reading of the roster: the list of a row in view is read where the directory shows
    /// a session that is not in the list, and else, more seldom, the oldest one.
    pub(in crate::update) fn list_in_view(&mut self) {
        let pace = ROUNDS.saturating_mul(self.model.host.config.visible_ms);
        let paid_until = self.model.user.lists_paid_until;
        let may_begin = paid_until <= self.now.saturating_add(pace.saturating_mul(AHEAD - 1));
        if !may_begin || !self.model.is_live() || !self.has_messaging() || self.is_listing() {
            return;
        }
        let looked_at = self.model.view.looked_at();
        let in_view = self.model.user.roster.in_view(&looked_at);
        let channels = in_view
            .filter_map(AgentRef::gws)
            .flat_map(|agent| Medium::ALL.map(|medium| (agent.clone(), medium)));
        let wanted = channels.filter_map(|channel| Some((self.wanted(&channel)?, channel)));
        let Some((wanted, (agent, medium))) = wanted.min_by_key(|(wanted, _)| *wanted) else {
            return;
        };
        if !wanted.is_known || paid_until <= self.now {
            self.model.user.lists_paid_until = paid_until.max(self.now).saturating_add(pace);
            self.list_sessions(&agent, medium);
        }
    }

    /// How much the list of a row is wanted; `None` where it cannot or need not be read now.
    fn wanted(&self, channel: &(UserId, Medium)) -> Option<Wanted> {
        let (agent, medium) = channel;
        if !self.is_on(agent, *medium) {
            return None;
        }
        let is_busy = self.model.is_busy_on(agent, *medium);
        let Some(listed) = self.model.user.in_progress.get(channel) else {
            return Some(Wanted {
                is_known: !is_busy,
                is_idle: !is_busy,
                at: 0,
            });
        };
        let is_news = is_busy && !listed.was_busy;
        let pause = match listed.load_state {
            LoadState::Failed(_) => REFUSED_MS,
            LoadState::Known if is_news => 0,
            LoadState::Reading | LoadState::Known | LoadState::Unreachable => ROW_MS,
        };
        let is_due = listed.at.saturating_add(pause) <= self.now && !self.is_idle(agent, *medium);
        is_due.then_some(Wanted {
            is_known: !is_news,
            is_idle: !is_busy,
            at: listed.at,
        })
    }

    fn is_on(&self, agent: &UserId, medium: Medium) -> bool {
        let agent = self.model.user.roster.agents.get(agent);
        let presence = agent.and_then(|agent| agent.on_medium(medium));
        presence.is_some_and(|presence| *presence != Presence::LoggedOut)
    }

    /// Whether the directory, which has shown otherwise, shows that the agent has nothing to do there.
    fn is_idle(&self, agent: &UserId, medium: Medium) -> bool {
        self.model.user.directory_tells_sessions && !self.model.is_busy_on(agent, medium)
    }

    fn is_listing(&self) -> bool {
        self.is_waiting_for(|purpose| matches!(purpose, Purpose::AgentSessions { .. }))
    }
}

/// How much a list is wanted: what comes first is wanted most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Wanted {
    /// The list has what the directory shows.
    is_known: bool,
    /// The directory shows nothing.
    is_idle: bool,
    /// Time of the last reading.
    at: Millis,
}
