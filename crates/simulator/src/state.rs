//! The simulator as one value: contact centre, notification server, sign-ins, accepted operations and test switches.
//! Everything goes through it with the time as an argument; it must not know sockets, tasks or the real clock.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use serde_json::Value;

use crate::cometd;
use crate::config::{Scenario, Settings};
use crate::deliveries::Deliveries;
use crate::faults::Faults;
use crate::gws::notifications;
use crate::http::Incoming;
use crate::rng::Rng;
use crate::sessions::Sessions;
use crate::world::{Action, Dn, Millis, World};

/// So many requests are remembered.
const LOG_LENGTH: usize = 5000;

/// When accepted operations take effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Confirm {
    /// Carried out after the delay.
    Normal,
    /// Not before they are released: accepted, but nothing happens.
    Hold,
    /// After the delay, but without a notification.
    Silent,
}

/// A request to GWS, as tests may read it. No credentials, no cookies.
#[derive(Clone, Debug)]
pub(crate) struct LoggedRequest {
    pub(crate) user: Option<String>,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) body: Value,
    pub(crate) status: u16,
}

#[derive(Debug)]
pub(crate) struct State {
    pub(crate) settings: Settings,
    pub(crate) world: World,
    pub(crate) cometd: cometd::Server,
    pub(crate) sessions: Sessions,
    pub(crate) faults: Faults,
    pub(crate) confirm: Confirm,
    pub(crate) log: VecDeque<LoggedRequest>,
    pub(crate) deliveries: Deliveries,
    /// The moment 0, since 1970.
    started: Duration,
    accepted: BTreeMap<(Millis, u64), Action>,
    accepted_so_far: u64,
    rng: Rng,
}

impl State {
    /// The state at `now`; the moment 0 was so long after 1970.
    pub(crate) fn new(now: Millis, started: Duration, scenario: &Scenario) -> Self {
        let mut settings = Settings::default();
        settings.apply(scenario);
        let seed = settings.seed;
        // The names of sessions are no part of the run: if they came back after a restart, two clients of the earlier
        // run could take each other's.
        let moment = u64::try_from(started.as_nanos()).unwrap_or(u64::MAX);
        let names = seed.wrapping_add(moment).wrapping_add(now);
        let mut state = Self {
            world: World::new(seed, settings.agents, settings.rules.clone()),
            cometd: cometd::Server::new(settings.cometd.clone(), names),
            sessions: Sessions::new(names),
            faults: Faults::default(),
            confirm: Confirm::Normal,
            log: VecDeque::new(),
            deliveries: Deliveries::default(),
            started,
            accepted: BTreeMap::new(),
            accepted_so_far: 0,
            rng: Rng::new(seed, "delays"),
            settings,
        };
        let epoch = state.settings.started_at.map(|at| at.wrapping_sub(now));
        let real = u64::try_from(started.as_millis()).unwrap_or(u64::MAX);
        state.world.set_epoch(epoch.unwrap_or(real));
        state
            .world
            .set_traffic(now, state.settings.traffic, state.settings.speed);
        state
    }

    /// Changes settings of the running simulator. Agents and seed need a reset.
    pub(crate) fn configure(&mut self, now: Millis, scenario: &Scenario) {
        self.settings.apply(scenario);
        self.world.rules = self.settings.rules.clone();
        self.cometd.set(self.settings.cometd.clone());
        self.world
            .set_traffic(now, self.settings.traffic, self.settings.speed);
    }

    /// The moment 0, since 1970.
    pub(crate) fn started(&self) -> Duration {
        self.started
    }

    /// Remembers an operation that was accepted; it takes effect a little later.
    pub(crate) fn accept(&mut self, now: Millis, action: Action) {
        let (from, to) = self.settings.confirm_delay;
        let due = if self.confirm == Confirm::Hold {
            Millis::MAX
        } else {
            now.saturating_add(self.rng.between(from, to))
        };
        self.accepted_so_far += 1;
        self.accepted.insert((due, self.accepted_so_far), action);
    }

    /// How many accepted operations have not taken effect yet.
    pub(crate) fn waiting(&self) -> usize {
        self.accepted.len()
    }

    /// Lets everything that was held happen at once, in order.
    pub(crate) fn release(&mut self, now: Millis) {
        let waiting = std::mem::take(&mut self.accepted);
        let due = waiting
            .into_iter()
            .map(|((_, number), action)| ((now, number), action));
        self.accepted = due.collect();
    }

    /// Does what is due and sends what there is to tell. To be called after every change.
    pub(crate) fn settle(&mut self, now: Millis) {
        self.world.advance(now);
        while let Some(entry) = self.accepted.first_entry() {
            if entry.key().0 > now {
                break;
            }
            let action = entry.remove();
            self.carry_out(now, action);
        }
        self.publish_notes();
        self.cometd.flush(now);
        self.cometd.tick(now);
    }

    fn carry_out(&mut self, now: Millis, action: Action) {
        self.publish_notes();
        let owner = owner(&action).clone();
        let text = match &action {
            Action::Text { act, .. } => Some(act.clone()),
            _ => None,
        };
        if let Err(denied) = self.world.apply(now, action) {
            let message = crate::guesses::denied(&denied).message;
            match text {
                Some(act) => self.world.text_error(&owner, &act, message),
                None => self.world.device_error(&owner, Some(message)),
            }
        }
        if self.confirm == Confirm::Silent {
            self.world.take_notes();
        }
    }

    fn publish_notes(&mut self) {
        let urls = notifications::Urls::new(&self.settings.external_api_url);
        for note in self.world.take_notes() {
            let Some(person) = self.world.person(note.to()) else {
                continue;
            };
            // Most agents have no client.
            if self.cometd.has_session(&person.user_name) {
                let (channel, mut data) = notifications::render(&urls, &note);
                self.settings.oddities.apply(&mut data);
                let user = &person.user_name;
                for _ in 0..self.deliveries.copies(user, channel, &data) {
                    self.cometd.publish(user, channel, &data);
                }
            }
        }
    }

    /// When [`State::settle`] has something to do next.
    pub(crate) fn next_deadline(&self) -> Option<Millis> {
        let accepted = self
            .accepted
            .keys()
            .next()
            .map(|(due, _)| *due)
            .filter(|due| *due != Millis::MAX);
        [
            accepted,
            self.world.next_event(),
            self.cometd.next_deadline(),
        ]
        .into_iter()
        .flatten()
        .min()
    }

    pub(crate) fn remember(&mut self, request: &Incoming, user: Option<String>, status: u16) {
        if self.log.len() == LOG_LENGTH {
            self.log.pop_front();
        }
        self.log.push_back(LoggedRequest {
            user,
            method: request.method.clone(),
            path: request.path.clone(),
            query: request.query.clone(),
            body: serde_json::from_str(&request.body).unwrap_or(Value::Null),
            status,
        });
    }
}

/// Whose operation it is: who hears when it comes to nothing.
fn owner(action: &Action) -> &Dn {
    match action {
        Action::Monitor { by, .. }
        | Action::CancelMonitoring { by }
        | Action::Switch { by, .. }
        | Action::MuteAgent { by, .. }
        | Action::Answer { by, .. }
        | Action::HangUp { by, .. }
        | Action::Text { by, .. } => by,
        Action::DoNotDisturb { dn, .. }
        | Action::Login { dn }
        | Action::Logout { dn }
        | Action::SetState { dn, .. }
        | Action::ControlState { dn, .. } => dn,
    }
}
