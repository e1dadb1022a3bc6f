//! Whose a device or a call is.
//!
//! GWS tells neither: the owner of the monitored device is found by asking agents for theirs, and
//! the agent on a call by the numbers of its parties. What was learned is doubted: a minute later
//! before it is used, a day later in any case, and at once when something speaks against it.

use gws::ids::{UserId, last_segment};
use gws::names::DeviceState;
use gws::phone::Likeness;
use gws::reply::{self, Failure};
use gws::request;
use gws::resource::{Call, Device};

use crate::Millis;
use crate::message::{HttpReply, NoReply, Purpose};
use crate::model::{Agent, Learned, Presence};
use crate::update::turn::{Fact, Turn, Unanswered};

/// How many agents are asked for their devices three at a time; the others are asked one by one.
const QUICK_LOOKUPS: usize = 200;
/// What was learned may be used so long without being read again.
pub(in crate::update) const TRUSTED_MS: Millis = 60_000;
/// The owner of the monitored device is asked for again after so long.
const DOUBTED_MS: Millis = 24 * 60 * 60 * 1000;
/// A server that refuses to tell devices is not asked again sooner than this.
const REFUSED_MS: Millis = 10 * 60 * 1000;

impl Turn<'_> {
    /// Asks agents for their devices until the monitored device has an owner; needed when
    /// monitoring began before this page was loaded, and when what was known is in doubt.
    pub(in crate::update) fn find_monitored_agent(&mut self) {
        let Some(monitoring) = self.model.monitoring() else {
            return;
        };
        let device = monitoring.device.clone();
        let now = self.now;
        let is_known = |agent: &Agent, for_ms: Millis| {
            let learned = agent.learned.as_ref();
            learned.is_some_and(|learned| learned.at.saturating_add(for_ms) > now)
        };
        if let Some(owner) = monitoring.agent {
            // An owner who was learned from what the server monitors has no devices to doubt.
            if owner.learned.is_some() && !is_known(owner, DOUBTED_MS) {
                let owner = owner.id.clone();
                self.ask_devices(&owner);
            }
            return;
        }
        let roster = &mut self.model.user.roster;
        if roster.asked_for.as_ref() != Some(&device) {
            roster.asked_for = Some(device);
            roster.asked.clear();
        }
        if self.refuses_devices() {
            return;
        }
        let at_once = if self.model.user.roster.asked.len() < QUICK_LOOKUPS {
            3
        } else {
            1
        };
        for _ in 0..at_once {
            let requests = self.model.link.requests.values();
            let open = requests.filter(|purpose| matches!(purpose, Purpose::WhoseDevice { .. }));
            if open.count() >= at_once {
                return;
            }
            let on_call = self.agents_on_calls();
            let roster = &self.model.user.roster;
            let pressed = self.model.user.pressed.as_ref();
            let rank = |agent: &Agent| match &agent.presence {
                _ if pressed.is_some_and(|pressed| pressed.agent == agent.id) => 0,
                _ if on_call.contains(&agent.id) => 1,
                presence if presence.is_busy() => 2,
                Presence::In { .. } => 3,
                Presence::Unknown | Presence::LoggedOut | Presence::Cisco(_) => 4,
            };
            let agents = roster.agents.values();
            let next = agents
                .filter(|agent| {
                    !is_known(agent, TRUSTED_MS) && !roster.asked.contains_key(&agent.id)
                })
                .min_by_key(|agent| rank(agent));
            let Some(next) = next.map(|agent| agent.id.clone()) else {
                return;
            };
            self.model.user.roster.asked.insert(next.clone(), ());
            self.ask_devices(&next);
        }
    }

    /// The agents with a number on a monitored call.
    fn agents_on_calls(&self) -> Vec<UserId> {
        let calls = self
            .model
            .user
            .calls
            .values()
            .filter(|call| !call.is_over());
        let parties = calls.flat_map(|call| &call.call.participants);
        let agents = parties.filter_map(|party| self.model.agent_by_number(&party.phone_number));
        agents.map(|agent| agent.id.clone()).collect()
    }

    /// Whether the server has just refused to tell the devices of agents.
    pub(in crate::update) fn refuses_devices(&self) -> bool {
        let refused = self.model.user.roster.devices_refused_at;
        refused.is_some_and(|at| at.saturating_add(REFUSED_MS) > self.now)
    }

    /// Reads the devices of an agent, unless the answer is on its way.
    pub(in crate::update) fn ask_devices(&mut self, agent: &UserId) {
        let is_it = |purpose: &Purpose| matches!(purpose, Purpose::WhoseDevice { agent: asked } if asked == agent);
        if !self.is_waiting_for(is_it) {
            let request = request::user_devices(agent);
            let agent = agent.clone();
            self.send(Purpose::WhoseDevice { agent }, request);
        }
    }

    pub(in crate::update) fn whose_device_reply(
        &mut self,
        agent: &UserId,
        reply: Result<HttpReply, NoReply>,
    ) {
        let user = Self::read(reply, reply::user);
        match user {
            Ok(user) => self.record_devices(agent, &user.devices.unwrap_or_default()),
            Err(Unanswered::NoReply) => {
                // The next reading of the roster goes on with it.
                self.model.user.roster.asked.remove(agent);
                return;
            }
            Err(Unanswered::Failure(Failure::NotSignedIn)) => {
                self.model.user.roster.asked.remove(agent);
                self.wishes.sign_in_again = true;
                return;
            }
            Err(Unanswered::Failure(failure)) => self.devices_refused(&failure),
        }
        self.facts.push(Fact::DevicesOf(agent.clone()));
    }

    /// Who may not read the devices of one agent may read those of none.
    pub(in crate::update) fn devices_refused(&mut self, failure: &Failure) {
        let is_right = matches!(failure, Failure::Refused { code: 3 | 5, .. });
        if is_right || matches!(failure, Failure::Http(403..=405)) {
            self.model.user.roster.devices_refused_at = Some(self.now);
        }
    }

    /// Remembers whose the devices are, and names calls that were waiting for it. A device belongs
    /// to one agent: what was learned before is taken back.
    pub(in crate::update) fn record_devices(&mut self, agent: &UserId, devices: &[Device]) {
        let Some(known) = self.model.user.roster.agents.get(agent) else {
            return;
        };
        let model = &*self.model;
        let is_others = |device: &Device| {
            let owner = model.agent_by_number(&device.phone_number);
            let is_hers = model.likeness_told(known, &device.phone_number) == Likeness::Same;
            !is_hers && owner.is_some_and(|owner| owner.id != *agent)
        };
        let by_number = |device: &&Device| {
            model.compare_numbers(&device.phone_number, &known.number) == Likeness::Same
        };
        let active = |device: &&Device| device.device_state == DeviceState::Active;
        // A device with the number of another agent is with that agent now.
        let hers: Vec<&Device> = devices.iter().filter(|device| !is_others(device)).collect();
        let hers = || hers.iter().copied();
        let voice = hers()
            .find(by_number)
            .or_else(|| hers().find(active))
            .or_else(|| hers().next());
        let id_of = |device: &Device| last_segment(device.id.as_str()).into();
        let numbers = hers().map(|device| device.phone_number.clone());
        let learned = Learned {
            device: voice.map(id_of),
            numbers: numbers.filter(|number| !number.is_empty()).collect(),
            at: self.now,
        };
        let owned: Vec<_> = hers().map(id_of).collect();
        let told = learned.numbers.clone();
        let roster = &mut self.model.user.roster;
        roster.devices_refused_at = None;
        if !devices.is_empty() {
            roster.owners.retain(|_, owner| owner != agent);
        }
        for device in owned {
            roster.owners.insert(device, agent.clone());
        }
        for other in roster
            .agents
            .values_mut()
            .filter(|other| other.id != *agent)
        {
            let has_hers = |learned: &mut Box<Learned>| {
                let device = learned.device.as_ref();
                device.is_some_and(|device| roster.owners.get(device) == Some(agent))
            };
            other.learned.take_if(has_hers);
        }
        if let Some((slot, known)) = roster.agents.find_mut(agent.as_str()) {
            known.learned = Some(Box::new(learned));
            let numbers = told.iter();
            let numbers: Vec<_> = numbers
                .filter_map(|number| roster.numbers.entry(number, slot))
                .collect();
            roster.numbers.add(numbers);
        }
        self.name_calls();
        self.changes.all = true;
        self.changes.calls = true;
    }

    /// Something speaks against what was learned of an agent: nothing of it is used again.
    pub(in crate::update) fn doubt_agent(&mut self, agent: &UserId) {
        let monitoring = self.model.monitoring();
        let monitored = monitoring.and_then(|monitoring| monitoring.agent);
        let is_monitored = monitored.is_some_and(|monitored| monitored.id == *agent);
        let roster = &mut self.model.user.roster;
        if let Some(agent) = roster.agents.get_mut(agent) {
            agent.learned = None;
        }
        if is_monitored {
            // Anybody may have it now.
            roster.asked.clear();
        }
        roster.asked.remove(agent);
        roster.owners.retain(|_, owner| owner != agent);
        self.name_calls();
        self.changes.all |= is_monitored;
        self.find_monitored_agent();
    }

    /// A call on which the monitored agent should be, and is not, while another one is: perhaps the
    /// device is not the monitored agent's any more.
    pub(in crate::update) fn doubt_by_call(&mut self, call: &Call) {
        let monitoring = self.model.monitoring();
        let Some(agent) = monitoring.and_then(|monitoring| monitoring.agent) else {
            return;
        };
        let on = self.model.agent_on(call, None);
        if on.is_some_and(|on| on.id != agent.id) && !self.refuses_devices() {
            let agent = agent.id.clone();
            self.ask_devices(&agent);
        }
    }

    /// Gives calls the names of agents that have become known since, and takes those back that are
    /// in doubt.
    pub(in crate::update) fn name_calls(&mut self) {
        let model = &*self.model;
        let monitoring = model.monitoring();
        let in_doubt = monitoring.is_some_and(|monitoring| monitoring.agent.is_none());
        let calls = model.user.calls.values().filter(|call| !call.is_over());
        let renamed: Vec<_> = calls
            .filter_map(|call| {
                let agent = model.agent_on(&call.call, Some(call));
                let before = call.agent.as_ref();
                let known = before.and_then(|id| model.user.roster.agents.get(id));
                let (agent, name) = match agent {
                    Some(agent) => (Some(agent.id.clone()), agent.name.clone()),
                    None if in_doubt && known.is_some() => (None, String::new()),
                    None => (before.cloned(), call.name.clone()),
                };
                let is_new = agent.as_ref() != before || name != call.name;
                is_new.then(|| (call.call.id.clone(), agent, name))
            })
            .collect();
        for (id, agent, name) in renamed {
            if let Some(call) = self.model.user.calls.get_mut(&id) {
                let before = std::mem::replace(&mut call.agent, agent.clone());
                call.name = name;
                self.changes.calls = true;
                for agent in before.into_iter().chain(agent) {
                    self.agent_changed(agent);
                }
            }
        }
    }
}
