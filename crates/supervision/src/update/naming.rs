//! Whose a device or a call is.
//!
//! GWS tells neither: the owner of the monitored device is found by asking agents for theirs, and
//! the agent on a call by the numbers of its parties.

use gws::ids::{UserId, last_segment};
use gws::names::DeviceState;
use gws::reply::{self, Failure};
use gws::request;
use gws::resource::Device;

use super::{Turn, Unanswered};
use crate::message::{HttpReply, NoReply, Purpose};

/// How many agents are asked for their devices to find whose device is monitored.
const MOST_LOOKUPS: usize = 200;

impl Turn<'_> {
    /// Asks one agent after another for her devices until the monitored device has an owner;
    /// needed only when monitoring began before this page was loaded.
    pub(super) fn find_monitored_agent(&mut self) {
        let Some(monitoring) = self.model.monitoring() else {
            return;
        };
        if monitoring.agent.is_some()
            || self.model.roster.asked.len() >= MOST_LOOKUPS
            || self.is_waiting_for(|purpose| matches!(purpose, Purpose::WhoseDevice { .. }))
        {
            return;
        }
        // Ends after those who were asked, of whom there are few, and not after everybody.
        let roster = &self.model.roster;
        let next = roster
            .agents
            .values()
            .filter(|agent| agent.device.is_none() && !roster.asked.contains_key(&agent.id))
            .map(|agent| agent.id.clone())
            .next();
        if let Some(agent) = next {
            self.model.roster.asked.insert(agent.clone(), ());
            let request = request::user_devices(&agent);
            self.send(Purpose::WhoseDevice { agent }, request);
        }
    }

    pub(super) fn whose_device_reply(&mut self, agent: &UserId, reply: Result<HttpReply, NoReply>) {
        let user = Self::read(reply, reply::user);
        match user {
            Ok(user) => self.learn_devices(agent, &user.devices.unwrap_or_default()),
            Err(Unanswered::NoReply) => {
                // The next reading of the roster goes on with it.
                self.model.roster.asked.remove(agent);
                return;
            }
            Err(Unanswered::Failure(Failure::NotSignedIn)) => {
                self.model.roster.asked.remove(agent);
                self.sign_in_again();
                return;
            }
            Err(Unanswered::Failure(_)) => {}
        }
        self.find_monitored_agent();
    }

    /// Remembers whose the devices are, and names calls that were waiting for it.
    pub(super) fn learn_devices(&mut self, agent: &UserId, devices: &[Device]) {
        let Some(known) = self.model.roster.agents.get_mut(agent) else {
            return;
        };
        let by_number = |device: &&Device| device.phone_number == known.number;
        let active = |device: &&Device| device.device_state == DeviceState::Active;
        let voice = devices
            .iter()
            .find(by_number)
            .or_else(|| devices.iter().find(active))
            .or(devices.first());
        known.device = voice.map(|device| device.id.clone());
        for device in devices {
            let id = last_segment(device.id.as_str()).into();
            self.model.roster.owners.insert(id, agent.clone());
        }
        self.name_calls();
        self.changes.all = true;
    }

    /// Gives calls the names of agents that have become known since.
    pub(super) fn name_calls(&mut self) {
        let named: Vec<_> = self
            .model
            .calls
            .values()
            .filter(|call| call.agent.is_none() && !call.is_over())
            .filter_map(|call| {
                let agent = self.model.agent_on(&call.call)?;
                Some((call.call.id.clone(), agent.id.clone(), agent.name.clone()))
            })
            .collect();
        for (id, agent, name) in named {
            if let Some(call) = self.model.calls.get_mut(&id) {
                call.agent = Some(agent.clone());
                call.name = name;
                self.changes.calls = true;
                self.changes.agents.insert(agent, ());
            }
        }
    }
}
