//! The parties of a monitored call.
//!
//! GWS marks no roles. Numbers, the type of the call and the monitored device prove who is who; a
//! party without proof is unknown. Must not know how switches spell numbers.

use gws::names::CallType;
use gws::phone::{self, Likeness, Number};
use gws::resource::Call;

use super::{Agent, Model, MonitoredCall, Presence};

impl Model {
    /// The agent who certainly has this number now. Where several have it, the one who is logged in
    /// at it.
    pub fn agent_by_number(&self, text: &str) -> Option<&Agent> {
        let number = Number::read(text, self.host.config.country)?;
        let slots = self.user.roster.numbers.of(&number);
        let mut owners: Vec<&Agent> = slots
            .filter_map(|slot| self.user.roster.agents.agent(slot))
            .filter(|agent| self.likeness(agent, text) == Likeness::Same)
            .collect();
        if owners.len() > 1 {
            owners.retain(|agent| {
                let is_in = !matches!(agent.presence, Presence::Unknown | Presence::LoggedOut);
                is_in && self.compare_numbers(&agent.number, text) == Likeness::Same
            });
        }
        match owners.as_slice() {
            [owner] => Some(owner),
            _ => None,
        }
    }

    /// Whether two spellings are of one number.
    pub(crate) fn compare_numbers(&self, one: &str, other: &str) -> Likeness {
        phone::compare(one, other, self.host.config.country)
    }

    /// Whether a number is one of an agent's.
    pub(crate) fn likeness(&self, agent: &Agent, number: &str) -> Likeness {
        self.likest(agent.numbers(), number)
    }

    /// Whether a number is one that the directory has for an agent.
    pub(crate) fn likeness_told(&self, agent: &Agent, number: &str) -> Likeness {
        self.likest(agent.told_numbers(), number)
    }

    fn likest<'n>(&self, known: impl Iterator<Item = &'n String>, number: &str) -> Likeness {
        let mut best = Likeness::Different;
        for known in known {
            match self.compare_numbers(known, number) {
                Likeness::Same => return Likeness::Same,
                Likeness::Uncertain => best = Likeness::Uncertain,
                Likeness::Different => {}
            }
        }
        best
    }

    /// Whether an agent takes part in a call under one of the agent's numbers.
    pub(crate) fn is_certainly_on(&self, agent: &Agent, call: &Call) -> bool {
        let mut parties = call.participants.iter();
        parties.any(|party| self.likeness(agent, &party.phone_number) == Likeness::Same)
    }

    /// The agent on a monitored call: the monitored agent while a number of that agent is on the call;
    /// else another agent of the roster whose number is; else the monitored agent, unless seen to leave
    /// the call.
    pub(crate) fn agent_on(&self, call: &Call, before: Option<&MonitoredCall>) -> Option<&Agent> {
        let monitored = self.monitoring().and_then(|monitoring| monitoring.agent);
        if let Some(agent) = monitored.filter(|agent| seat_of(self, agent, call).is_some()) {
            return Some(agent);
        }
        let mut others: Vec<&Agent> = Vec::new();
        for party in &call.participants {
            let is_customer = self.is_customer(call, &party.phone_number);
            let agent = self.agent_by_number(&party.phone_number);
            if let Some(agent) = agent.filter(|_| !is_customer) {
                others.push(agent);
            }
        }
        let is_among_colleagues = matches!(call.call_type, CallType::Internal | CallType::Consult);
        let has_left = before
            .is_some_and(|before| before.passed_on_by.is_some() || has_left(self, before, call));
        let stays = before.and_then(|before| before.agent.as_ref());
        match (monitored, others.as_slice()) {
            // The list holds the other end alone.
            (Some(_), [_]) if is_among_colleagues && call.participants.len() == 1 && !has_left => {
                monitored
            }
            (_, [other]) => Some(other),
            (Some(_), []) if !has_left => monitored,
            (_, []) => None,
            (_, several) => {
                let known = several.iter().find(|agent| Some(&agent.id) == stays);
                known.copied().or_else(|| {
                    let mut new = several.iter().filter(|agent| {
                        before.is_some_and(|before| !self.is_certainly_on(agent, &before.call))
                    });
                    new.next().copied().filter(|_| new.next().is_none())
                })
            }
        }
    }

    /// Whether a number is that of the other end from outside, by the server's word.
    pub(crate) fn is_customer(&self, call: &Call, number: &str) -> bool {
        let customer = customer(call);
        customer.is_some_and(|customer| self.compare_numbers(customer, number) == Likeness::Same)
    }

    /// Whether a number belongs to an agent of the roster, another supervisor, or the supervisor.
    fn is_somebodys(&self, number: &str) -> bool {
        let is_it = |known: &str| self.compare_numbers(known, number) == Likeness::Same;
        let mut peers = self.user.roster.peers.values();
        self.agent_by_number(number).is_some()
            || is_it(self.own_number())
            || peers.any(|peer| is_it(&peer.number))
    }
}

/// The number of the other end of a call from or to outside.
fn customer(call: &Call) -> Option<&str> {
    let number = match call.call_type {
        CallType::Inbound => &call.ani,
        CallType::Outbound => &call.dnis,
        CallType::Internal | CallType::Consult | CallType::Other(_) => return None,
    };
    (!number.is_empty()).then_some(number)
}

/// Index of the agent's party on a call: the party with a number of the agent, else the only party
/// whose number ends in one and belongs to no one else.
pub(crate) fn seat_of(model: &Model, agent: &Agent, call: &Call) -> Option<usize> {
    let numbers = || (0..).zip(call.participants.iter().map(|party| &party.phone_number));
    let mut certain =
        numbers().filter(|(_, number)| model.likeness(agent, number) == Likeness::Same);
    if let Some((seat, _)) = certain.next() {
        return Some(seat);
    }
    let mut likely = numbers().filter(|(_, number)| {
        model.likeness(agent, number) == Likeness::Uncertain
            && !model.is_customer(call, number)
            && !model.is_somebodys(number)
    });
    let (seat, _) = likely.next()?;
    likely.next().is_none().then_some(seat)
}

/// Whether two calls have the same participants, type and numbers, by which an agent is found on a call.
pub(crate) fn has_same_parties(one: &Call, other: &Call) -> bool {
    one.participants == other.participants
        && one.call_type == other.call_type
        && one.ani == other.ani
        && one.dnis == other.dnis
}

/// Whether the agent who was on a call is gone from it while it goes on with a new party.
pub(crate) fn has_left(model: &Model, before: &MonitoredCall, now: &Call) -> bool {
    let is_on = |call: &Call| {
        let agent = before.agent.as_ref();
        match agent.and_then(|id| model.user.roster.agents.get(id)) {
            Some(agent) => seat_of(model, agent, call).is_some(),
            None => call.participants.iter().any(|party| {
                model.compare_numbers(&party.phone_number, &before.name) == Likeness::Same
            }),
        }
    };
    !newcomers(model, before, now).is_empty() && is_on(&before.call) && !is_on(now)
}

/// The numbers of parties that were not on the call before, and are not the other end from outside.
pub(crate) fn newcomers<'c>(model: &Model, before: &MonitoredCall, now: &'c Call) -> Vec<&'c str> {
    let was_there = |number: &str| {
        let mut parties = before.call.participants.iter();
        parties.any(|party| model.compare_numbers(&party.phone_number, number) == Likeness::Same)
    };
    let numbers = now
        .participants
        .iter()
        .map(|party| party.phone_number.as_str());
    let is_new =
        |number: &&str| !number.is_empty() && !was_there(number) && !model.is_customer(now, number);
    numbers.filter(is_new).collect()
}
