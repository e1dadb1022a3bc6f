//! The request the server holds: handshake, connect, and what follows from how they end.
//! Knows retries, advice and the loss of a session. Must not know what commands are under way.

use super::Session;
use super::facts::{Client, Phase, Pulse, RecentFailures};
use super::flight::{ConnectLane, Fault, Flight, Kind};
use super::reply::{Http, Verdict, judge_connect, judge_http};
use crate::advice::{Interval, Reconnect};
use crate::contract::{FailReason, Lane, Millis, Output, Reply};
use crate::encode::Body;
use crate::message::{Batch, Message, decode};

/// So many connects in a row may come back early and empty before a pause is made.
const MAX_UNHELD: u8 = 3;
/// The pause when nothing holds the connects, though the server did not ask for one.
const UNHELD_PAUSE: Millis = 2_000;
/// No server is left alone for longer when it asks for it.
const LONGEST_QUIET: Millis = 600_000;
/// After so many unreadable answers the session is given up.
const MAX_UNREADABLE: u8 = 3;
/// So many sessions in a row may be unknown before their first use.
const MAX_UNKNOWN_SESSIONS: u8 = 3;

impl Session {
    pub(super) fn start_connect_lane(&mut self, now: Millis) {
        if !self.is_connect_due(now) {
            return;
        }
        if self.has_outlived_session(now) {
            self.lose_session(false, 0, now);
            if !self.is_connect_due(now) {
                return;
            }
        }
        let message = self.next_message();
        let (kind, path, body) = match &self.client {
            None => (
                Kind::Handshake,
                "/handshake",
                Body::handshake(message, &self.config),
            ),
            Some(client) => {
                let quick = self.recent_failures.unproven;
                let kind = if quick {
                    Kind::QuickConnect
                } else {
                    Kind::HeldConnect
                };
                let body = Body::connect(message, &client.id, client.ack, quick);
                (kind, "/connect", body)
            }
        };
        let limit = self.limit(kind);
        let request = self.send(Lane::Connect, path, body, limit);
        self.connect = ConnectLane::Flying(Flight {
            request,
            message,
            kind,
            sent_at: now,
            pulse: Pulse {
                heard_at: now,
                limit,
            },
        });
    }

    fn is_connect_due(&self, now: Millis) -> bool {
        matches!(self.connect, ConnectLane::Due(at) if at <= now)
    }

    /// Whether an outage has lasted longer than the server keeps a session.
    fn has_outlived_session(&self, now: Millis) -> bool {
        self.client.is_some()
            && self.recent_failures.unproven
            && self
                .timing
                .lifetime()
                .is_some_and(|lifetime| now.saturating_sub(self.last_contact) > lifetime)
    }

    fn limit(&self, kind: Kind) -> Millis {
        let delay = self.config.max_network_delay.max(1);
        let held = self.timing.hold.saturating_add(delay);
        match kind {
            Kind::QuickConnect if self.recent_failures.slow_answers => held,
            Kind::Handshake | Kind::QuickConnect => delay,
            // A server that holds longer than it says gets more time, else every poll is cut.
            Kind::HeldConnect => held.saturating_mul(1 << self.recent_failures.long_holds.min(3)),
        }
    }

    pub(super) fn connect_replied(&mut self, flight: &Flight, reply: &Reply, now: Millis) {
        match judge_http(reply) {
            Http::SignIn => self.stop(Phase::AuthRequired),
            Http::Failed => {
                let pause = reply.retry_after.unwrap_or(0).min(LONGEST_QUIET);
                self.connect_failed(flight, Fault::Lost, pause, now);
            }
            Http::Messages => {
                self.last_contact = now;
                let batch = decode(&reply.body);
                match flight.kind {
                    Kind::Handshake => self.handshake_answered(flight, &batch, now),
                    Kind::QuickConnect | Kind::HeldConnect => {
                        self.connect_answered(flight, &batch, now);
                    }
                }
            }
        }
    }

    fn handshake_answered(&mut self, flight: &Flight, batch: &Batch, now: Millis) {
        // A server may send the first messages along with its answer.
        self.read(batch, &mut Vec::new(), true);
        let Some(reply) = reply_on(batch, "/meta/handshake", flight.message) else {
            return self.connect_failed(flight, Fault::Unreadable, 0, now);
        };
        let advice = reply.advice().unwrap_or_default();
        if !reply.is_successful() {
            return match (reply.error_code(), advice.reconnect) {
                (Some(401 | 403), _) if !reply.says_unknown_session() => {
                    self.stop(Phase::AuthRequired);
                }
                (_, Reconnect::None) => self.stop_by_server(reply.error()),
                // "handshake" means that the negotiation goes on; so does anything else.
                (_, Reconnect::Handshake | Reconnect::Retry) => {
                    self.connect_failed(flight, Fault::Refused, wait(advice.interval), now);
                }
            };
        }
        let Some(id) = reply.client_id() else {
            return self.connect_failed(flight, Fault::Unreadable, 0, now);
        };
        if !reply.offers_long_polling() {
            return self.stop(Phase::Failed(FailReason::NoCommonTransport));
        }
        if advice.reconnect == Reconnect::None {
            return self.stop_by_server(reply.error());
        }
        // Advice to handshake on a handshake that has just succeeded is no reason for another one:
        // if the session is no good, its first connect will say so.
        let ack = reply.ack_offer().filter(|_| self.config.ack);
        self.client = Some(Client {
            id: id.into_owned(),
            ack: ack.map(|offer| offer.batch),
            connected: false,
            settled: false,
        });
        self.timing.apply(&advice);
        self.link_works(now);
        self.recent_failures.unproven = true;
        self.connect = ConnectLane::Due(now.saturating_add(wait(advice.interval)));
    }

    fn connect_answered(&mut self, flight: &Flight, batch: &Batch, now: Millis) {
        let acks = self
            .client
            .as_ref()
            .is_some_and(|client| client.ack.is_some());
        let reply = reply_on(batch, "/meta/connect", flight.message);
        // Not acknowledged, so the server repeats the whole: delivering the legible part now would
        // deliver it twice. A server that leaves out the reply again is accepted, for messages
        // twice are better than none.
        if acks && (batch.broken || reply.is_none() && self.recent_failures.attempt == 0) {
            return self.connect_failed(flight, Fault::Unreadable, 0, now);
        }
        if batch.broken {
            self.note_lost_reply();
        }
        if let Some(batch) = reply.and_then(Message::ack_batch)
            && let Some(ack) = self.client.as_mut().and_then(|client| client.ack.as_mut())
        {
            *ack = batch;
        }
        let mut under_way = self.commands.take_sent();
        let mut reading = self.read(batch, &mut under_way, true);
        self.commands.put_back(under_way);
        if let Some(reply) = reply {
            reading.verdict.worsen(judge_connect(reply));
        }
        match reading.verdict {
            Verdict::Continue => {}
            verdict => return self.obey(verdict, now),
        }
        match reply {
            Some(reply) if reply.is_successful() => {
                self.connect_succeeded(flight, Some(reply), reading.delivered, now);
            }
            Some(reply) => {
                let interval = reply.advice().and_then(|advice| advice.interval);
                if interval == Some(Interval::Never) {
                    return self.stop_by_server(reply.error());
                }
                self.connect_failed(flight, Fault::Refused, wait(interval), now);
            }
            // The messages came, the reply did not: what matters is that the way is open.
            None if !batch.broken && !batch.messages.is_empty() => {
                self.connect_succeeded(flight, None, reading.delivered, now);
            }
            None => self.connect_failed(flight, Fault::Unreadable, 0, now),
        }
    }

    fn connect_succeeded(
        &mut self,
        flight: &Flight,
        reply: Option<&Message>,
        delivered: usize,
        now: Millis,
    ) {
        if let Some(advice) = reply.and_then(Message::advice) {
            self.timing.apply(&advice);
            if advice.multiple_clients && !self.multiple_clients {
                self.outputs.push_back(Output::MultipleClients);
            }
            self.multiple_clients = advice.multiple_clients;
            if advice.interval == Some(Interval::Never) {
                return self.stop_by_server(None);
            }
        }
        if let Some(client) = &mut self.client {
            client.connected = true;
        }
        self.link_works(now);
        self.recent_failures.unproven = false;
        self.recent_failures.unknown_sessions = 0;
        self.recent_failures.unreadable = 0;
        let held_for = now.saturating_sub(flight.sent_at);
        if flight.kind == Kind::HeldConnect {
            self.recent_failures.lost_sessions = 0;
            self.recent_failures.long_holds = 0;
            let early = (self.timing.hold / 2).clamp(100, 1_000);
            let in_a_loop = delivered == 0 && held_for < early && self.timing.interval.wait() == 0;
            self.recent_failures.unheld = if in_a_loop {
                self.recent_failures.unheld.saturating_add(1)
            } else {
                0
            };
        } else if held_for < self.config.max_network_delay {
            self.recent_failures.slow_answers = false;
        }
        let mut pause = self.timing.interval.wait();
        if self.recent_failures.unheld >= MAX_UNHELD {
            pause = pause.max(UNHELD_PAUSE);
        }
        self.connect = ConnectLane::Due(now.saturating_add(pause));
    }

    /// Handshake or connect did not succeed: plans the next try, `at_least` from now.
    pub(super) fn connect_failed(
        &mut self,
        flight: &Flight,
        fault: Fault,
        at_least: Millis,
        now: Millis,
    ) {
        self.recent_failures.unproven = true;
        let is_connect = flight.kind != Kind::Handshake;
        if is_connect && fault != Fault::Refused {
            self.note_lost_reply();
        }
        if is_connect && fault == Fault::Unreadable {
            self.recent_failures.unreadable = self.recent_failures.unreadable.saturating_add(1);
            if self.recent_failures.unreadable >= MAX_UNREADABLE {
                // What is not acknowledged is sent again: only a new session gets past it.
                return self.lose_session(false, at_least, now);
            }
        }
        if fault == Fault::Timeout {
            match flight.kind {
                Kind::Handshake => {}
                Kind::QuickConnect => self.recent_failures.slow_answers = true,
                Kind::HeldConnect => {
                    self.recent_failures.long_holds =
                        self.recent_failures.long_holds.saturating_add(1);
                }
            }
        }
        let cut_while_held = fault == Fault::Reset
            && flight.kind == Kind::HeldConnect
            && now.saturating_sub(flight.sent_at) >= self.config.long_hold;
        if cut_while_held && !self.offline {
            // Quietly, and but once: the retry asks for an answer at once, so it is never held.
            self.connect = ConnectLane::Due(now);
            return;
        }
        self.recent_failures.attempt = self.recent_failures.attempt.saturating_add(1);
        self.recent_failures.step = self.recent_failures.step.saturating_add(1);
        let delay = if self.offline {
            self.backoff.cap()
        } else {
            self.backoff.delay(self.recent_failures.step)
        };
        self.connect = ConnectLane::Due(now.saturating_add(delay.max(at_least)));
    }

    /// Records that the server was reached: back-off starts again, and commands need not wait for
    /// theirs.
    fn link_works(&mut self, now: Millis) {
        if self.recent_failures.attempt > 0 {
            self.commands.not_before = now;
        }
        self.recent_failures.attempt = 0;
        self.recent_failures.step = 0;
    }

    /// Does what a reply demands instead of going on.
    pub(super) fn obey(&mut self, verdict: Verdict, now: Millis) {
        match verdict {
            Verdict::Continue => {}
            Verdict::Forgotten { unknown, at_least } => self.lose_session(unknown, at_least, now),
            Verdict::Stopped(error) => self.stop_by_server(error),
            Verdict::SignIn => self.stop(Phase::AuthRequired),
        }
    }

    fn stop_by_server(&mut self, error: Option<String>) {
        self.stop(Phase::Failed(FailReason::ServerStopped { error }));
    }

    /// Records that the server no longer has this session: a new handshake follows, at once the
    /// first time.
    fn lose_session(&mut self, unknown: bool, at_least: Millis, now: Millis) {
        let was_used = self.client.as_ref().is_some_and(|client| client.connected);
        self.lose_client();
        if unknown && !was_used {
            self.recent_failures.unknown_sessions += 1;
            if self.recent_failures.unknown_sessions >= MAX_UNKNOWN_SESSIONS {
                return self.stop(Phase::Failed(FailReason::CookiesBlocked));
            }
        }
        let lost = self.recent_failures.lost_sessions.saturating_add(1);
        let delay = if lost <= 1 {
            0
        } else {
            self.backoff.delay(lost - 1)
        };
        self.recent_failures = RecentFailures {
            lost_sessions: lost,
            unknown_sessions: self.recent_failures.unknown_sessions,
            unproven: true,
            slow_answers: self.recent_failures.slow_answers,
            ..RecentFailures::default()
        };
        self.connect = ConnectLane::Due(now.saturating_add(delay.max(at_least)));
    }
}

/// The reply to message `id` on `channel`. Servers leave out ids and invent them; the HTTP request
/// already shows which question was asked, so another id is better than no answer.
fn reply_on<'b, 'a>(batch: &'b Batch<'a>, channel: &str, id: u64) -> Option<&'b Message<'a>> {
    let on_channel = || {
        batch
            .messages
            .iter()
            .filter(|message| message.channel == channel)
    };
    on_channel()
        .find(|message| message.answers(id))
        .or_else(|| on_channel().next_back())
}

fn wait(interval: Option<Interval>) -> Millis {
    interval.map_or(0, Interval::wait)
}
