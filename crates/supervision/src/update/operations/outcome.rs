//! From the request to its outcome.
//!
//! An answer of the server settles only what it refuses; what worked is confirmed by a
//! notification or a reading that shows it.

use gws::ids::UserId;
use gws::reply::Failure;
use gws::resource::{Call, Device};

use crate::Millis;
use crate::activity::What;
use crate::gate::COLLISION_MS;
use crate::message::{Effect, HostEvent, HttpReply, NoReply, Trouble};
use crate::model::{Collision, Ending, Fellow, Pressed};
use crate::operation::{
    Command, OperationFailure, OperationId, Pending, Phase, SessionCommand, Step, Target,
};
use crate::table::Table;
use crate::update::{Turn, Unanswered};

impl Turn<'_> {
    pub(in crate::update) fn operation_reply(
        &mut self,
        id: OperationId,
        reply: Result<HttpReply, NoReply>,
    ) {
        let checked = Self::done(reply);
        let Some(pending) = self.model.user.pending(id) else {
            return;
        };
        let waiting = pending.phase == Phase::Requested;
        match checked {
            // Accepted; what shows the effect is still to come.
            Ok(()) => match &pending.command {
                Command::Follow(..) | Command::StopFollowing(..) => {
                    if pending.is_open() {
                        self.channel_changed(id);
                    }
                }
                Command::State(..) => self.poll_roster_soon(),
                Command::Monitor { .. } if self.is_there_already(pending) => self.read_own_state(),
                Command::Monitor { .. }
                | Command::StopMonitoring(_)
                | Command::Call(..)
                | Command::Join(..)
                | Command::Session(..)
                | Command::Own(_)
                | Command::Cisco(..) => {}
            },
            // It may have been carried out: the answer is not the service's, or does not tell.
            Err(Unanswered::Failure(failure))
                if failure.leaves_open()
                    // Of a message, any part that was sent is the message.
                    || (pending.command.is_message()
                        && matches!(failure, Failure::Partial(_))) =>
            {
                if waiting {
                    self.doubt_operation(id);
                }
            }
            Err(Unanswered::Failure(failure)) => {
                self.contradicted(id, &failure);
                let signed_out = failure == Failure::NotSignedIn;
                self.notice_collision(id, &failure);
                let in_part = matches!(failure, Failure::Partial(_));
                let failure = OperationFailure::Server(failure);
                let is_gone = self.is_about_gone_call(id, &failure);
                if is_gone {
                    self.lose_call(id);
                } else if waiting {
                    self.fail_operation(id, failure);
                }
                if in_part {
                    // What did work is to be seen.
                    self.read_own_state();
                    self.poll_roster_soon();
                }
                if signed_out {
                    self.sign_in_again();
                }
            }
            // The request may have arrived although the answer did not.
            Err(Unanswered::NoReply) => {
                if waiting {
                    self.doubt_operation(id);
                }
            }
        }
        self.go_on_sending(id);
    }

    /// Whether a refusal says that the call it is about is not there.
    fn is_about_gone_call(&self, id: OperationId, failure: &OperationFailure) -> bool {
        let pending = self.model.user.pending(id);
        pending.is_some_and(|pending| matches!(pending.command, Command::Call(..)))
            && matches!(
                failure,
                OperationFailure::Server(
                    Failure::Refused {
                        code: NOT_FOUND,
                        ..
                    } | Failure::Refused { http: 404, .. }
                        | Failure::Http(404)
                )
            )
    }

    /// The server does not know the call that an operation is about: it is over, unless a reading
    /// shows it.
    fn lose_call(&mut self, id: OperationId) {
        let Some(pending) = self.model.user.pending(id) else {
            return;
        };
        let Command::Call(call, _) = pending.command.clone() else {
            return;
        };
        if pending.phase == Phase::Requested {
            self.fail_operation(id, OperationFailure::CallEnded);
        }
        self.end_call(&call, Some(Ending::Unknown));
        self.read_own_state();
    }

    /// One message is answered, or will not be: the next one may go.
    fn go_on_sending(&mut self, id: OperationId) {
        let pending = self.model.user.pending(id);
        if let Some(Command::Session(key, _)) = pending.map(|it| it.command.clone()) {
            self.send_next(&key);
        }
    }

    pub(in crate::update) fn expire_operations(&mut self) {
        let limit = self.model.host.config.confirm_ms;
        let expired = self.model.user.operations_that(|pending| {
            pending.phase == Phase::Requested
                && pending.plan.step != Step::Queued
                && !self.model.cisco_minds(pending)
                && pending.requested_at + limit <= self.now
        });
        for id in expired {
            let kept_out = |pending: &Pending| self.is_kept_out(pending);
            if self.model.user.pending(id).is_some_and(kept_out) {
                self.fail_to_enter(id);
            } else {
                self.doubt_operation(id);
                self.go_on_sending(id);
            }
        }
    }

    /// The effect was not seen: say so, and look.
    pub(in crate::update) fn doubt_operation(&mut self, id: OperationId) {
        self.set_phase(id, Phase::Unconfirmed);
        let Some(pending) = self.model.user.pending(id) else {
            return;
        };
        let command = pending.command.clone();
        // A message says itself what became of it.
        if !command.is_message() {
            self.model.user.trouble = Some(id);
        }
        self.report(Trouble::Unconfirmed(command.operation()));
        match command {
            Command::Cisco(..) => self.read_cisco_calls(),
            // Nothing shows whose sessions are monitored.
            Command::Follow(..) | Command::StopFollowing(..) => {}
            Command::State(..) => self.poll_roster_soon(),
            Command::Session(key, SessionCommand::Send(_)) => self.read_missed(&key),
            Command::Monitor { .. }
            | Command::StopMonitoring(_)
            | Command::Call(..)
            | Command::Join(..)
            | Command::Session(..)
            | Command::Own(_) => self.read_own_state(),
        }
    }

    pub(in crate::update) fn fail_operation(&mut self, id: OperationId, failure: OperationFailure) {
        self.set_phase(id, Phase::Failed(failure.clone()));
        if let Some(pending) = self.model.user.pending(id) {
            let operation = pending.operation();
            if !pending.command.is_message() {
                self.model.user.trouble = Some(id);
            }
            self.report(Trouble::Operation(operation, failure));
        }
    }

    /// A call or a session is over.
    pub(in crate::update) fn fail_operations_on(&mut self, target: &Target) {
        let open = |pending: &Pending| pending.is_open() && pending.target() == *target;
        for id in self.model.user.operations_that(open) {
            let Some(pending) = self.model.user.pending(id) else {
                continue;
            };
            match &pending.command {
                // It may have arrived before the end.
                Command::Session(_, SessionCommand::Send(_))
                    if pending.plan.step != Step::Queued =>
                {
                    self.set_phase(id, Phase::Unconfirmed);
                }
                Command::Session(..) => self.fail_operation(id, OperationFailure::SessionEnded),
                Command::Call(..)
                | Command::Monitor { .. }
                | Command::StopMonitoring(_)
                | Command::State(..)
                | Command::Follow(..)
                | Command::StopFollowing(..)
                | Command::Join(..)
                | Command::Own(_)
                | Command::Cisco(..) => self.fail_operation(id, OperationFailure::CallEnded),
            }
        }
    }

    pub(in crate::update) fn confirm_by_device(&mut self, device: &Device) {
        if let Some(monitoring) = &device.supervisor_monitoring_state {
            self.suspect(monitoring);
        }
        let starts = self.model.user.operations.iter().find(|pending| {
            pending.is_open()
                && matches!(pending.command, Command::Monitor { .. })
                && pending.confirmed_by_device(device)
        });
        if let Some(pending) = starts
            && let Some((agent, _)) = pending.command.starts_on()
            && let Some(device) = &pending.device
        {
            self.model.user.pressed = Some(Pressed {
                operation: pending.operation(),
                agent: agent.clone(),
                device: device.clone(),
            });
        }
        self.confirm_where(|pending| pending.confirmed_by_device(device));
    }

    pub(in crate::update) fn confirm_by_agent(&mut self, id: &UserId) {
        if let Some(agent) = self.model.user.roster.agents.get(id).cloned() {
            self.confirm_where(|pending| pending.confirmed_by_agent(&agent));
        }
    }

    pub(in crate::update) fn confirm_by_call(&mut self, call: &Call) {
        self.confirm_where(|pending| pending.confirmed_by_call(call));
    }

    pub(in crate::update) fn confirm_where(&mut self, shows: impl Fn(&Pending) -> bool) {
        let confirmed = |pending: &Pending| pending.is_open() && shows(pending);
        for id in self.model.user.operations_that(confirmed) {
            self.confirm(id);
        }
    }

    pub(in crate::update) fn confirm(&mut self, id: OperationId) {
        self.set_phase(id, Phase::Confirmed);
        self.note_choice(id);
        if self.model.user.trouble == Some(id) {
            self.model.user.trouble = None;
        }
    }

    /// The one place where a phase changes, so that each change is told once.
    pub(in crate::update) fn set_phase(&mut self, id: OperationId, phase: Phase) {
        let Some(pending) = self.model.user.pending_mut(id) else {
            return;
        };
        if pending.phase == phase {
            return;
        }
        pending.phase = phase;
        let pending = pending.clone();
        self.effects
            .push(Effect::Emit(HostEvent::operation(&pending)));
        self.log_phase(&pending);
        self.changes.all = true;
        if let Some(message) = pending.plan.message {
            self.settle_message(message, &pending.command, &pending.phase);
        }
    }

    pub(in crate::update) fn log_phase(&mut self, pending: &Pending) {
        let is_trouble = matches!(pending.phase, Phase::Failed(_) | Phase::Unconfirmed);
        if pending.command.is_message() && !is_trouble {
            // What was said is in the transcript.
            return;
        }
        self.log(What::Operation {
            id: pending.id,
            operation: pending.operation(),
            agent: pending.agent.clone(),
            medium: pending.medium(),
            phase: pending.phase.clone(),
            after: self.now.saturating_sub(pending.requested_at),
            reach: pending.reach(),
        });
    }

    /// A refusal may say that somebody else monitors the agent.
    fn notice_collision(&mut self, id: OperationId, failure: &Failure) {
        let Some(pending) = self.model.user.pending(id) else {
            return;
        };
        let Some((agent, _)) = pending.command.starts_on() else {
            return;
        };
        let id = agent.clone();
        let Some(collision) = collision(failure, &self.model.user.roster.fellows, self.now) else {
            return;
        };
        if let Some(agent) = self.model.user.roster.agents.get_mut(&id) {
            agent.collision = Some(collision);
            self.changes.agents.insert(id.clone(), ());
            self.model.user.roster.collided.push(id);
        }
    }

    /// After a while the server may be asked again.
    pub(in crate::update) fn forget_collisions(&mut self) {
        let roster = &mut self.model.user.roster;
        roster.collided.retain(|id| {
            let Some(agent) = roster.agents.get_mut(id) else {
                return false;
            };
            let old = |collision: &mut Collision| collision.at + COLLISION_MS <= self.now;
            if agent.collision.take_if(old).is_some() {
                self.changes.agents.insert(id.clone(), ());
            }
            agent.collision.is_some()
        });
    }
}

/// `statusCode` of "resource not found".
const NOT_FOUND: u64 = 6;
/// `statusCode` of "already in use".
const IN_USE: u64 = 19;

/// Whether a refusal says that another supervisor monitors the device, and who. No status code
/// is documented for it, so the words count, and "already in use".
fn collision(failure: &Failure, fellows: &Table<UserId, Fellow>, at: Millis) -> Option<Collision> {
    let Failure::Refused { code, message, .. } = failure else {
        return None;
    };
    let words = message.to_lowercase();
    let mut known = fellows.values();
    let fellow = known.find(|fellow| names(&words, &fellow.login) || names(&words, &fellow.name));
    let says_so = (words.contains("supervis") || words.contains("monitor"))
        && (words.contains("another") || words.contains("already"));
    (fellow.is_some() || says_so || *code == IN_USE).then(|| Collision {
        by: fellow.map(|fellow| match fellow.name.as_str() {
            "" => fellow.login.clone(),
            name => name.to_owned(),
        }),
        at,
    })
}

/// Whether a text has a name in it, as words of its own.
fn names(text: &str, name: &str) -> bool {
    let name = name.trim().to_lowercase();
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    !name.is_empty()
        && text.match_indices(&name).any(|(at, found)| {
            let before = text.get(..at).and_then(|text| text.chars().next_back());
            let rest = text.get(at + found.len()..);
            edge(before) && edge(rest.and_then(|text| text.chars().next()))
        })
}
