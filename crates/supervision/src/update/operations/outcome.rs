//! From the request to its outcome.
//!
//! An answer of the server settles only what it refuses; what worked is confirmed by a
//! notification or a reading that shows it.

use gws::ids::{CallId, UserId};
use gws::reply::Failure;
use gws::session::SessionKey;

use crate::activity::What;
use crate::message::{Effect, HostError, HostEvent, HttpReply, NoReply};
use crate::model::{Ending, Model, OutgoingId};
use crate::operation::{
    Back, Command, How, OperationFailure, OperationId, Pending, Phase, SessionCommand, Step, Target,
};
use crate::update::turn::{Fact, Outcome, Turn, Unanswered};

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
                Command::MonitorMessaging(..) | Command::StopMessagingMonitoring(..) => {
                    if pending.is_open() {
                        self.channel_changed(id);
                    }
                }
                Command::Join(..) if pending.plan.step == Step::Monitoring => {
                    self.channel_changed(id);
                }
                Command::State(..) => self.wishes.roster_soon = true,
                Command::Monitor { .. } if is_there_already(pending, self.model) => {
                    self.wishes.own_state = true;
                }
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
                    self.settle(id, Outcome::NotSeen);
                }
            }
            Err(Unanswered::Failure(failure)) => self.refused(id, failure, waiting),
            // The request may have arrived although the answer did not.
            Err(Unanswered::NoReply) => {
                if waiting {
                    self.settle(id, Outcome::NotSeen);
                }
            }
        }
    }

    /// The server said no, of an operation that still waits or no longer.
    fn refused(&mut self, id: OperationId, failure: Failure, waiting: bool) {
        if self.enters_later(id, &failure) {
            return;
        }
        self.contradicted(id, &failure);
        let signed_out = failure == Failure::NotSignedIn;
        self.record_monitored_by_other(id, &failure);
        let in_part = matches!(failure, Failure::Partial(_));
        let failure = OperationFailure::Server(failure);
        let is_gone = self.is_about_gone_call(id, &failure);
        if is_gone {
            self.end_without_call(id);
        } else if waiting {
            self.fail(id, failure);
        }
        if in_part {
            // What did work is to be seen.
            self.wishes.own_state = true;
            self.wishes.roster_soon = true;
        }
        self.wishes.sign_in_again |= signed_out;
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
    fn end_without_call(&mut self, id: OperationId) {
        let Some(pending) = self.model.user.pending(id) else {
            return;
        };
        let Command::Call(call, _) = pending.command.clone() else {
            return;
        };
        if pending.phase == Phase::Requested {
            self.fail(id, OperationFailure::CallEnded);
        }
        self.facts.push(Fact::CallGone(call, Some(Ending::Unknown)));
        self.wishes.own_state = true;
    }

    /// One message is answered, or will not be: the next one may go.
    pub(in crate::update) fn go_on_sending(&mut self, id: OperationId) {
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
            let kept_out = |pending: &Pending| is_kept_out(pending, self.model);
            if self.model.user.pending(id).is_some_and(kept_out) {
                self.fail(id, OperationFailure::NotEntered);
            } else {
                self.settle(id, Outcome::NotSeen);
            }
        }
    }

    /// The connection is closed: nobody will see the outcome of what is under way any more.
    pub(in crate::update) fn let_operations_go(&mut self) {
        let is_requested = |pending: &Pending| pending.phase == Phase::Requested;
        for id in self.model.user.operations_that(is_requested) {
            self.settle(id, Outcome::LetGo);
        }
    }

    /// Takes down what became of an operation.
    pub(in crate::update) fn settled(&mut self, id: OperationId, outcome: Outcome) {
        match outcome {
            Outcome::Confirmed => {
                self.set_phase(id, Phase::Confirmed);
                self.model.user.trouble.take_if(|trouble| *trouble == id);
            }
            Outcome::Failed(failure) => {
                self.set_phase(id, Phase::Failed(failure.clone()));
                if let Some(command) = self.trouble_with(id) {
                    self.report(HostError::Operation(command.operation(), failure));
                }
            }
            Outcome::NotSeen => self.not_seen(id),
            Outcome::LetGo => self.set_phase(id, Phase::Unconfirmed),
        }
    }

    /// The effect was not seen: say so, and look.
    fn not_seen(&mut self, id: OperationId) {
        self.set_phase(id, Phase::Unconfirmed);
        let Some(command) = self.trouble_with(id) else {
            return;
        };
        self.report(HostError::Unconfirmed(command.operation()));
        match command {
            Command::Cisco(..) => self.wishes.cisco_calls = true,
            // Nothing shows whose sessions are monitored.
            Command::MonitorMessaging(..) | Command::StopMessagingMonitoring(..) => {}
            Command::State(..) => self.wishes.roster_soon = true,
            Command::Session(key, SessionCommand::Send(_)) => self.read_missed(&key),
            Command::Monitor { .. }
            | Command::StopMonitoring(_)
            | Command::Call(..)
            | Command::Join(..)
            | Command::Session(..)
            | Command::Own(_) => self.wishes.own_state = true,
        }
        self.go_on_sending(id);
    }

    /// What an operation without its effect was; the screen shows that.
    fn trouble_with(&mut self, id: OperationId) -> Option<Command> {
        let command = self.model.user.pending(id)?.command.clone();
        // A message says itself what became of it.
        if !command.is_message() {
            self.model.user.trouble = Some(id);
        }
        Some(command)
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
                    self.settle(id, Outcome::LetGo);
                }
                Command::Session(..) => self.fail(id, OperationFailure::SessionEnded),
                Command::Call(..)
                | Command::Monitor { .. }
                | Command::StopMonitoring(_)
                | Command::State(..)
                | Command::MonitorMessaging(..)
                | Command::StopMessagingMonitoring(..)
                | Command::Join(..)
                | Command::Own(_)
                | Command::Cisco(..) => self.fail(id, OperationFailure::CallEnded),
            }
        }
    }

    /// The own device is known anew.
    pub(in crate::update) fn confirm_by_device(&mut self) {
        if let Some(device) = &self.model.user.device {
            let shown = self.open_that(|pending| pending.confirmed_by_device(device));
            self.confirm(shown);
        }
    }

    pub(in crate::update) fn confirm_by_agent(&mut self, id: &UserId) {
        if let Some(agent) = self.model.user.roster.agents.get(id) {
            let shown = self.open_that(|pending| pending.confirmed_by_agent(agent));
            self.confirm(shown);
        }
    }

    pub(in crate::update) fn confirm_by_call(&mut self, id: &CallId) {
        if let Some(call) = self.model.user.calls.get(id) {
            let by_call = self.open_that(|pending| pending.confirmed_by_call(&call.call));
            let by_return =
                |pending: &Pending| !call.is_over() && pending.confirmed_by_return(call);
            let by_return = self.open_that(by_return);
            self.confirm(by_call);
            self.confirm(by_return);
        }
    }

    pub(in crate::update) fn confirm_by_session(&mut self, key: &SessionKey) {
        if let Some(session) = self.model.user.sessions.get(key) {
            let shown = self.open_that(|pending| pending.confirmed_by_session(session));
            self.confirm(shown);
        }
    }

    /// A message of the supervisor is in the transcript.
    pub(in crate::update) fn confirm_by_message(&mut self, id: OutgoingId) {
        let shown = self.open_that(|pending| pending.plan.message == Some(id));
        self.confirm(shown);
    }

    fn open_that(&self, holds: impl Fn(&Pending) -> bool) -> Vec<OperationId> {
        let is_shown = |pending: &Pending| pending.is_open() && holds(pending);
        self.model.user.operations_that(is_shown)
    }

    fn confirm(&mut self, operations: Vec<OperationId>) {
        for id in operations {
            self.settle(id, Outcome::Confirmed);
        }
    }

    /// The server says that something failed, not what. With one request waiting it must be
    /// that one; otherwise it is only reported.
    pub(in crate::update) fn asynchronous_error(&mut self, message: String) {
        let waiting = self.model.user.operations_that(|pending| {
            // Errors of this kind are about the own device and its calls.
            pending.phase == Phase::Requested
                && (pending.command.needs_own_device()
                    || matches!(pending.command, Command::Call(..)))
        });
        match waiting.as_slice() {
            [id] => self.fail(*id, OperationFailure::Asynchronous(message)),
            _ => self.report(HostError::Asynchronous(message)),
        }
    }

    /// The one place where a phase changes, so that each change is told once.
    fn set_phase(&mut self, id: OperationId, phase: Phase) {
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
    }

    pub(super) fn log_phase(&mut self, pending: &Pending) {
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
}

/// Whether what was asked for on the device is there already, so that no news of it may come.
fn is_there_already(pending: &Pending, model: &Model) -> bool {
    let device = model.user.device.as_ref();
    let is_next = matches!(
        pending.command,
        Command::Monitor {
            how: How::NextCall,
            ..
        }
    );
    is_next
        && pending.phase == Phase::Requested
        && device.is_some_and(|device| pending.is_shown_by(device))
}

/// The time to come back is over. The device monitors as was asked for, and there is no call: the
/// server does not let anybody in, or there is nothing to come back to.
fn is_kept_out(pending: &Pending, model: &Model) -> bool {
    let device = model.user.device.as_ref();
    let agent = pending.comes_back_to();
    matches!(pending.plan.step, Step::Back(Back::Returning { .. }))
        && device.is_some_and(|device| pending.is_shown_by(device))
        && agent.is_some_and(|agent| model.call_of(agent).is_none())
}

/// `statusCode` of "resource not found".
const NOT_FOUND: u64 = 6;
