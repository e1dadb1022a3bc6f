//! Random traffic that looks like a working floor: calls arrive at the agent who waits longest, are
//! answered, held, transferred and ended, then there is wrap-up; now and then an agent takes a
//! break or goes home. Messages meanwhile are in `text::traffic`. All of it comes from the seed; it
//! must not know anything that the rest of the world does not.

use std::collections::BTreeMap;

use super::calls::{Call, LegState};
use super::ids::{CallId, Dn};
use super::states::{Availability, UserState};
use super::text::TextPlan;
use super::{Millis, World};
use crate::rng::Rng;

const SECOND: Millis = 1000;
const MINUTE: Millis = 60 * SECOND;
/// So many of a hundred agents are to be on a call; with this and the mean length the pace of arrivals follows.
const BUSY_PERCENT: u64 = 45;
const MEAN_HANDLING: Millis = 235 * SECOND;

/// Something that will happen on the floor.
#[derive(Clone, Debug)]
pub(super) enum Plan {
    NextArrival,
    NextPause,
    NextShift,
    Answer(CallId),
    Hold(CallId),
    Retrieve(CallId),
    Transfer(CallId),
    End(CallId),
    /// Back to Ready, unless the state has changed since.
    Return(Dn, Millis),
    Text(TextPlan),
}

/// The agenda of the floor.
#[derive(Debug)]
pub(super) struct Traffic {
    on: bool,
    speed: u64,
    rng: Rng,
    /// Of what is written only.
    pub(super) text_rng: Rng,
    agenda: BTreeMap<(Millis, u64), Plan>,
    planned: u64,
}

impl Traffic {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            on: false,
            speed: 1,
            rng: Rng::new(seed, "traffic"),
            text_rng: Rng::new(seed, "text traffic"),
            agenda: BTreeMap::new(),
            planned: 0,
        }
    }

    pub(super) fn plan(&mut self, now: Millis, wait: Millis, plan: Plan) {
        self.planned += 1;
        self.agenda
            .insert((now + wait / self.speed.max(1), self.planned), plan);
    }

    fn caller(&mut self) -> String {
        format!("+1555{:07}", self.rng.below(10_000_000))
    }
}

impl World {
    pub(crate) fn traffic_is_on(&self) -> bool {
        self.traffic.on
    }

    /// Switches the random traffic on, `speed` times as fast as life, or off: then everything stays
    /// as it is.
    pub(crate) fn set_traffic(&mut self, now: Millis, on: bool, speed: u64) {
        let started = on && !self.traffic.on;
        self.traffic.speed = speed;
        self.traffic.on = on;
        if !on {
            self.traffic.agenda.clear();
        } else if started {
            self.open_the_floor(now);
        }
    }

    /// When something happens next.
    pub(crate) fn next_event(&self) -> Option<Millis> {
        self.traffic.agenda.keys().next().map(|(due, _)| *due)
    }

    /// Carries out what is due.
    pub(crate) fn advance(&mut self, now: Millis) {
        while let Some(entry) = self.traffic.agenda.first_entry() {
            let (due, _) = *entry.key();
            if due > now {
                break;
            }
            let plan = entry.remove();
            self.carry_out(due, plan);
        }
    }

    /// A floor in the middle of its day: some talk, some wait, some are at lunch or not here.
    fn open_the_floor(&mut self, now: Millis) {
        let floor: Vec<Dn> = self
            .people()
            .filter(|p| p.on_the_floor && p.active && p.call.is_none())
            .map(|p| p.dn.clone())
            .collect();
        for dn in floor {
            match self.traffic.rng.below(100) {
                0..=41 => self.begin_call(now, &dn, true),
                42..=69 => {}
                70..=84 => self.pause(now, &dn),
                85..=91 => self.set_state(now, &dn, UserState::not_ready()),
                _ => self.go_home(now, &dn),
            }
        }
        for plan in [Plan::NextArrival, Plan::NextPause, Plan::NextShift] {
            self.traffic.plan(now, SECOND, plan);
        }
        self.open_the_text_floor(now);
    }

    fn carry_out(&mut self, now: Millis, plan: Plan) {
        match plan {
            Plan::NextArrival => {
                self.again(now, MEAN_HANDLING * 100 / BUSY_PERCENT, Plan::NextArrival);
                if let Some(dn) = self.longest_waiting() {
                    self.begin_call(now, &dn, false);
                }
            }
            Plan::NextPause => {
                self.again(now, 60 * MINUTE, Plan::NextPause);
                if let Some(dn) = self.longest_waiting() {
                    self.pause(now, &dn);
                }
            }
            Plan::NextShift => {
                self.again(now, 240 * MINUTE, Plan::NextShift);
                self.change_shift(now);
            }
            Plan::Answer(call) => self.pick_up(now, &call),
            Plan::Hold(call) => self.hold_for_a_while(now, &call),
            Plan::Retrieve(call) => {
                let agent = self.agent_on(&call, LegState::Held);
                // A call that another agent took back already is fine.
                let _ = agent.map(|agent| self.hold(now, &agent, false));
            }
            Plan::Transfer(call) => self.pass_on(now, &call),
            Plan::End(call) => self.finish(now, &call),
            Plan::Text(plan) => self.carry_out_text(now, plan),
            Plan::Return(dn, since) => {
                if self.person(&dn).is_some_and(|p| p.state_since == since) {
                    self.set_floor_state(now, &dn, UserState::ready());
                }
            }
        }
    }

    /// Plans the same again, the sooner the more agents there are.
    fn again(&mut self, now: Millis, mean_per_agent: Millis, plan: Plan) {
        let floor = self.people().filter(|p| p.on_the_floor && p.active).count();
        let mean = mean_per_agent / u64::try_from(floor.max(1)).unwrap_or(1);
        let wait = self.traffic.rng.gap(mean.max(1)).max(1);
        self.traffic.plan(now, wait, plan);
    }

    fn longest_waiting(&self) -> Option<Dn> {
        let waiting = self.people().filter(|person| {
            person.on_the_floor
                && person.active
                && person.call.is_none()
                && person.state.state == Availability::Ready
        });
        waiting
            .min_by_key(|person| person.state_since)
            .map(|person| person.dn.clone())
    }

    fn set_floor_state(&mut self, now: Millis, dn: &Dn, state: UserState) {
        if self.person(dn).is_some_and(|person| person.active) {
            self.set_state(now, dn, state);
        } else {
            self.log_in(now, dn);
            self.set_state(now, dn, state);
        }
    }

    /// A call for an agent; one that is `under_way` has been answered already.
    fn begin_call(&mut self, now: Millis, agent: &Dn, under_way: bool) {
        let caller = self.traffic.caller();
        let Ok(call) = self.arrive(now, agent, &caller) else {
            return;
        };
        self.furnish(&call, agent);
        if under_way {
            self.pick_up(now, &call);
        } else {
            let ringing = self.traffic.rng.between(2 * SECOND, 9 * SECOND);
            self.traffic.plan(now, ringing, Plan::Answer(call));
        }
    }

    fn pick_up(&mut self, now: Millis, call: &CallId) {
        let Some(agent) = self.agent_on(call, LegState::Ringing) else {
            return;
        };
        self.answer(now, &agent, call);
        let talk = self.traffic.rng.between(MINUTE, 6 * MINUTE);
        if self.traffic.rng.chance(30) {
            let wait = self.traffic.rng.between(15 * SECOND, talk - 10 * SECOND);
            self.traffic.plan(now, wait, Plan::Hold(call.clone()));
        }
        if self.traffic.rng.chance(8) {
            self.traffic
                .plan(now, talk / 2, Plan::Transfer(call.clone()));
        }
        self.traffic.plan(now, talk, Plan::End(call.clone()));
    }

    fn hold_for_a_while(&mut self, now: Millis, call: &CallId) {
        let Some(agent) = self.agent_on(call, LegState::Established) else {
            return;
        };
        if self.hold(now, &agent, true).is_ok() {
            let wait = self.traffic.rng.between(8 * SECOND, 50 * SECOND);
            self.traffic.plan(now, wait, Plan::Retrieve(call.clone()));
        }
    }

    fn pass_on(&mut self, now: Millis, call: &CallId) {
        let fresh = self.call(call).is_some_and(|call| !call.transferred);
        let Some(agent) = self.agent_on(call, LegState::Established).filter(|_| fresh) else {
            return;
        };
        let Some(to) = self.longest_waiting() else {
            return;
        };
        if self.transfer(now, &agent, &to).is_ok() {
            self.wrap_up(now, &agent);
        }
    }

    fn finish(&mut self, now: Millis, call: &CallId) {
        let Some(agent) = self
            .call(call)
            .and_then(Call::agent)
            .map(|party| party.dn.clone())
        else {
            return;
        };
        self.end_call(now, call);
        self.wrap_up(now, &agent);
    }

    fn wrap_up(&mut self, now: Millis, agent: &Dn) {
        if self
            .person(agent)
            .is_some_and(|person| person.state.state == Availability::Ready)
        {
            let wait = self.traffic.rng.between(5 * SECOND, 45 * SECOND);
            self.away(now, agent, UserState::after_call_work(), wait);
        }
    }

    fn pause(&mut self, now: Millis, agent: &Dn) {
        let (reason, from, to) = match self.traffic.rng.below(10) {
            0..=5 => ("Break", 5, 15),
            6..=8 => ("Lunch", 20, 45),
            _ => ("Training", 20, 60),
        };
        let wait = self.traffic.rng.between(from * MINUTE, to * MINUTE);
        self.away(now, agent, UserState::not_ready_because(reason), wait);
    }

    fn away(&mut self, now: Millis, agent: &Dn, state: UserState, wait: Millis) {
        self.set_state(now, agent, state);
        self.traffic
            .plan(now, wait, Plan::Return(agent.clone(), now));
    }

    fn go_home(&mut self, now: Millis, agent: &Dn) {
        self.log_out(now, agent);
        let wait = self.traffic.rng.between(10 * MINUTE, 60 * MINUTE);
        self.traffic
            .plan(now, wait, Plan::Return(agent.clone(), now));
    }

    fn change_shift(&mut self, now: Millis) {
        if let Some(dn) = self.longest_waiting() {
            self.go_home(now, &dn);
        }
    }

    fn agent_on(&self, call: &CallId, state: LegState) -> Option<Dn> {
        let party = self
            .call(call)?
            .agent()
            .filter(|party| party.state == state)?;
        Some(party.dn.clone())
    }
}

#[cfg(test)]
mod tests;
