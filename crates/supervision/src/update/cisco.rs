//! The Cisco channel: when the bus is wanted, what came over it, and what its desktop makes of that.
//!
//! The desktop has the rules and the truth; what it puts out becomes phases, events, lines of the
//! log and frames to send. Must not know frames.

use cisco::desktop::{MonitoringPhase, OperationId as DesktopId, Phase as DesktopPhase, Wait};
use cisco::ids::AgentId;
use cisco::{Desktop, Gate as DesktopGate, Output};

use super::turn::{Fact, Outcome, Turn};
use crate::Millis;
use crate::activity::What;
use crate::message::{BusLimit, Effect, FromBus, HostError, HostEvent};
use crate::model::{CiscoSession, EndedCard, Ending, Link, Mode, Model};
use crate::operation::{
    self, CiscoCommand, Command, OperationFailure, OperationId, Pending, Phase,
};
use crate::platform::Platform;

impl Model {
    /// Whether the desktop of the Cisco channel looks for the effect of this operation, and so minds
    /// its time.
    pub(crate) fn cisco_minds(&self, pending: &Pending) -> bool {
        wait_of(pending, self).is_some()
    }

    /// Whether it takes effect when the agent's call is over.
    pub(crate) fn is_after_call(&self, pending: &Pending) -> bool {
        wait_of(pending, self) == Some(Wait::AfterCall)
    }
}

/// How long the desktop still waits for the effect of an operation on the Cisco channel.
fn wait_of(pending: &Pending, model: &Model) -> Option<Wait> {
    let is_cisco = matches!(pending.command, Command::Cisco(..));
    let wait = model.cisco.desktop.wait_of(DesktopId(pending.id.0));
    wait.filter(|_| is_cisco)
}

/// When the desktop wants to be woken, or an ended card goes.
pub(super) fn wake_at(model: &Model) -> Option<Millis> {
    let desktop = model.cisco.desktop.wake_at();
    desktop.into_iter().chain(end_shown_until(model)).min()
}

fn end_shown_until(model: &Model) -> Option<Millis> {
    let monitoring = model.cisco.desktop.monitoring()?;
    let is_shown = matches!(monitoring.phase, MonitoringPhase::Ended(_)) && !model.cisco.end_seen;
    let cards = &model.user.ended_cards;
    let until = || cards.shown_until(&EndedCard::Cisco, monitoring.since);
    is_shown.then(until).flatten()
}

impl Turn<'_> {
    /// Brings the desktop and the bus to what the host wants.
    pub(super) fn keep_bus(&mut self) {
        let wanted = match &self.model.host.config.cisco {
            Some(wanted) if self.model.has_cisco() => Some(wanted.clone()),
            _ => None,
        };
        if wanted.is_none() && self.model.cisco.desktop != Desktop::default() {
            self.model.cisco.desktop = Desktop::default();
            self.model.cisco.told = None;
            self.model.cisco.error = None;
            self.model.cisco.as_of = None;
            self.changes.all = true;
            self.model.user.roster.listing.outdated();
        }
        if let Some(wanted) = &wanted
            && *self.model.cisco.desktop.config() != wanted.channel
        {
            let before = self.model.cisco.desktop.config().extension.clone();
            let now = self.now;
            let channel = wanted.channel.clone();
            self.on_desktop(|desktop| desktop.configure(channel, now));
            self.changes.all = true;
            if before != wanted.channel.extension {
                self.wishes.cisco_calls = true;
            }
        }
        let bus = wanted.and_then(|wanted| wanted.transport);
        if self.model.cisco.bus != bus {
            self.model.cisco.bus.clone_from(&bus);
            self.model.cisco.limits.clear();
            self.set_bus_connected(false);
            self.changes.all = true;
            self.effects.push(Effect::UseBus(bus));
        }
    }

    fn set_bus_connected(&mut self, connected: bool) {
        match (self.model.cisco.desktop.is_connected(), connected) {
            (true, false) => self.model.cisco.as_of = Some(self.now),
            (_, true) => self.model.cisco.as_of = None,
            (false, false) => {}
        }
        self.model.cisco.desktop.set_connected(connected);
    }

    pub(super) fn bus_connected(&mut self, connected: bool) {
        if self.model.cisco.bus.is_none() {
            return;
        }
        self.set_bus_connected(connected);
        self.changes.all = true;
        self.wishes.cisco_calls = true;
    }

    pub(super) fn bus(&mut self, heard: &FromBus) {
        // A bus may repeat what was said last while it is being subscribed to.
        if self.model.cisco.bus.is_none() {
            return;
        }
        if let Some(why) = heard.unreadable {
            self.log(What::Skipped(why.to_string()));
            self.report(HostError::Bus(why));
        }
        let now = self.now;
        self.on_desktop(|desktop| {
            let frames = heard.frames.iter();
            frames
                .flat_map(|frame| desktop.receive(frame, now))
                .collect()
        });
    }

    /// What was not taken in is told. Something about the calls may have been in it.
    pub(super) fn bus_limits(&mut self, heard: &FromBus) {
        if self.model.cisco.bus.is_none() {
            return;
        }
        if heard.too_large {
            self.bus_limit(BusLimit::Frame);
        }
        if heard.lost {
            self.bus_limit(BusLimit::Rate);
        }
        self.wishes.cisco_calls |= heard.too_large || heard.lost;
    }

    /// Tells once that something is not taken in.
    fn bus_limit(&mut self, limit: BusLimit) {
        if !self.model.cisco.limits.contains(&limit) {
            self.model.cisco.limits.push(limit);
            self.report(HostError::BusLimit(limit));
        }
    }

    pub(super) fn tick_cisco(&mut self) {
        let now = self.now;
        self.on_desktop(|desktop| desktop.tick(now));
    }

    pub(super) fn forget_cisco_end(&mut self) {
        let now = self.now;
        if end_shown_until(self.model).is_some_and(|until| until <= now) {
            self.model.cisco.end_seen = true;
            self.changes.all = true;
        }
    }

    /// Asks which calls there are: after the bus came, and when an effect was not seen.
    pub(super) fn read_cisco_calls(&mut self) {
        if !self.model.cisco.desktop.is_connected() {
            return;
        }
        let frame = self.model.cisco.desktop.read_calls(self.now);
        self.effects.extend(frame.map(Effect::Publish));
    }

    /// The host let it pass: now it is asked for.
    pub(super) fn ask_cisco(&mut self, id: OperationId, agent: &AgentId, asked: CiscoCommand) {
        let Some(asked) = operation::cisco::ask(agent, asked, self.model) else {
            self.fail(id, OperationFailure::NotOffered);
            return;
        };
        let now = self.now;
        let answer = self.model.cisco.desktop.invoke(asked, DesktopId(id.0), now);
        match answer {
            Ok(outputs) => {
                self.abandon_older(id);
                self.put_out(outputs);
            }
            Err(DesktopGate::Disabled(reason)) => {
                let failure = cisco::desktop::Failure::NotPossible(reason);
                self.fail(id, OperationFailure::Cisco(failure));
            }
            Err(DesktopGate::Absent | DesktopGate::Enabled) => {
                self.fail(id, OperationFailure::NotOffered);
            }
        }
    }

    /// What the desktop gave up for a newer operation will not be told any more.
    fn abandon_older(&mut self, newer: OperationId) {
        let older = self.model.user.operations_that(|pending| {
            pending.id < newer
                && pending.phase == Phase::Requested
                && matches!(pending.command, Command::Cisco(..))
                && !self.model.cisco_minds(pending)
        });
        for id in older {
            self.settle(id, Outcome::LetGo);
        }
    }

    fn on_desktop(&mut self, act: impl FnOnce(&mut Desktop) -> Vec<Output>) {
        let before = self.model.cisco.desktop.list_version();
        let outputs = act(&mut self.model.cisco.desktop);
        if before != self.model.cisco.desktop.list_version() {
            self.model.user.roster.listing.outdated();
        }
        self.put_out(outputs);
    }

    fn put_out(&mut self, outputs: Vec<Output>) {
        for output in outputs {
            // Of thousands none waits for the others.
            if let Output::Agent(agent) = output {
                self.agent_changed(agent);
            } else {
                self.facts.push(Fact::Desktop(output));
            }
        }
    }

    /// What follows from something that the desktop puts out.
    pub(super) fn desktop_output(&mut self, output: Output) {
        match output {
            Output::Publish(frame) => self.effects.push(Effect::Publish(frame)),
            Output::Operation(id, phase) => self.cisco_operation(OperationId(id.0), phase),
            Output::Monitoring => self.cisco_monitoring(),
            Output::Agent(agent) => self.agent_changed(agent),
            Output::Gone(_) => self.model.user.roster.listing.outdated(),
            Output::Own => self.changes.all = true,
            Output::Full => self.bus_limit(BusLimit::Agents),
            Output::Error(error) => {
                self.report(HostError::Cisco(error.clone()));
                self.model.cisco.error = Some(error);
                self.changes.all = true;
            }
        }
    }

    fn cisco_operation(&mut self, id: OperationId, phase: DesktopPhase) {
        if self.model.user.pending(id).is_none() {
            return;
        }
        self.changes.all = true;
        match phase {
            // It was told when it was asked for; after the call it is so still.
            DesktopPhase::Requested | DesktopPhase::AfterCall => {}
            DesktopPhase::Confirmed => self.settle(id, Outcome::Confirmed),
            DesktopPhase::Failed(failure) => {
                self.fail(id, OperationFailure::Cisco(failure));
            }
            DesktopPhase::Unconfirmed => self.settle(id, Outcome::NotSeen),
        }
    }

    /// What the supervisor listens to changed: the host and the log are told.
    fn cisco_monitoring(&mut self) {
        self.changes.all = true;
        self.model.cisco.end_seen = false;
        let now = self
            .model
            .cisco
            .desktop
            .monitoring()
            .and_then(|monitoring| {
                Some(CiscoSession {
                    agent: monitoring.agent.clone(),
                    call: monitoring.call.clone(),
                    mode: operation::cisco::mode(self.model)?,
                })
            });
        let before = std::mem::replace(&mut self.model.cisco.told, now.clone());
        let is_same = |one: &CiscoSession, other: &CiscoSession| one.agent == other.agent;
        match (before, now) {
            (None, None) => {}
            (Some(before), Some(now)) if is_same(&before, &now) => {
                if before.mode != now.mode {
                    self.publish_listening(&now, Some(now.mode), "changed");
                }
            }
            (before, now) => {
                if let Some(before) = before {
                    self.publish_listening(&before, None, "ended");
                    let agent = self.model.cisco_name(&before.agent);
                    let ending = self.cisco_ending();
                    self.log(What::CallEnded { agent, ending });
                }
                if let Some(now) = now {
                    self.publish_listening(&now, Some(now.mode), "started");
                    let agent = self.model.cisco_name(&now.agent);
                    self.log(What::CallStarted(agent));
                }
            }
        }
    }

    fn cisco_ending(&self) -> Ending {
        use cisco::desktop::Ending as DesktopEnding;
        let monitoring = self.model.cisco.desktop.monitoring();
        match monitoring.map(|monitoring| &monitoring.phase) {
            Some(MonitoringPhase::Ended(DesktopEnding::Stopped)) => Ending::Stopped,
            Some(MonitoringPhase::Ended(DesktopEnding::AgentLeft)) => Ending::AgentLeft,
            Some(MonitoringPhase::Ended(DesktopEnding::SignedOut)) => Ending::DeviceInactive,
            _ => Ending::Unknown,
        }
    }

    fn publish_listening(
        &mut self,
        session: &CiscoSession,
        mode: Option<Mode>,
        state: &'static str,
    ) {
        let id = if session.call.is_empty() {
            session.agent.to_string()
        } else {
            session.call.to_string()
        };
        self.effects.push(Effect::Emit(HostEvent::Session {
            id,
            channel: None,
            agent: Some(session.agent.to_string()),
            platform: Platform::Cisco.word(),
            mode: mode.map(Mode::as_str),
            state,
        }));
    }

    /// Whether there is nothing but the Cisco channel to wait for, and it is there.
    pub(super) fn is_cisco_all(&self) -> bool {
        self.model.cisco.desktop.is_connected()
            && self.model.cisco.desktop.agents().len() > 0
            && matches!(
                self.model.link.state,
                Link::Failed(_) | Link::AuthRequired(_)
            )
    }
}
