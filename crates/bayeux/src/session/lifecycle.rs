//! Opening and closing a session, and what the page and the network report: sleep, waking, online and
//! offline, a new sign-in. Knows when a pause is cut short. Must not know what a reply means.

use super::Session;
use super::facts::{Client, Phase, RecentFailures};
use super::flight::{ConnectLane, Fault};
use crate::contract::{Millis, Output, Resume};

impl Session {
    pub(super) fn open(&mut self, now: Millis) {
        if self.phase == Phase::Open {
            return;
        }
        self.phase = Phase::Open;
        self.offline = false;
        self.recent_failures = RecentFailures::default();
        self.connect = ConnectLane::Due(now);
    }

    /// The subscriptions are asked for once more: whether the server has them all is not known here.
    pub(super) fn resume(&mut self, resume: Resume, now: Millis) {
        if self.phase == Phase::Open {
            return;
        }
        self.open(now);
        self.recent_failures.unproven = true;
        self.was_live = true;
        self.last_contact = now;
        self.client = Some(Client {
            id: resume.client_id,
            ack: resume.ack,
            connected: true,
            settled: false,
        });
        // Its last response may have been under way to the client that led before.
        self.note_lost_reply();
    }

    pub(super) fn release(&mut self) {
        self.client = None;
        self.end();
    }

    pub(super) fn close(&mut self, now: Millis) {
        if self.phase == Phase::Closed {
            return;
        }
        let client = self.client.take();
        self.end();
        if let Some(client) = client {
            self.send_disconnect(&client.id, now);
        }
    }

    /// Drops all that was under way.
    pub(super) fn end(&mut self) {
        self.abandon_connect();
        if let Some(flight) = self.commands.take_batch() {
            self.outputs.push_back(Output::Abort(flight.request));
        }
        self.commands.forget();
        self.phase = Phase::Closed;
        self.offline = false;
        self.gap = None;
        self.was_live = false;
        self.multiple_clients = false;
    }

    /// Ends all activity until the user acts.
    pub(super) fn stop(&mut self, phase: Phase) {
        self.lose_client();
        self.phase = phase;
        self.offline = false;
    }

    pub(super) fn reauthorized(&mut self, now: Millis) {
        match self.phase {
            Phase::Closed => {}
            Phase::Open => self.retry_now(now),
            Phase::AuthRequired | Phase::Failed(_) => self.open(now),
        }
    }

    pub(super) fn woke(&mut self, now: Millis) {
        if self.phase == Phase::Open {
            // Measured by the clock, not by timers, which stopped while the machine slept.
            self.give_up_overdue(1, Fault::Lost, now);
            self.retry_now(now);
        }
    }

    pub(super) fn online(&mut self, now: Millis) {
        if self.offline {
            // Whatever was under way went over a network that is gone; it may never even fail.
            self.give_up_overdue(0, Fault::Lost, now);
        }
        self.woke(now);
        self.offline = false;
    }

    pub(super) fn went_offline(&mut self, now: Millis) {
        if self.phase != Phase::Open {
            return;
        }
        self.offline = true;
        if let ConnectLane::Due(_) = self.connect {
            // The browser may be wrong about the network, so not never, but rarely.
            self.connect = ConnectLane::Due(now.saturating_add(self.backoff.cap()));
        }
    }

    /// Cuts a back-off short.
    pub(super) fn retry_now(&mut self, now: Millis) {
        self.recent_failures.step = 0;
        let backing_off = self.recent_failures.attempt > 0 || self.offline;
        if backing_off && matches!(self.connect, ConnectLane::Due(_)) {
            self.connect = ConnectLane::Due(now);
        }
        self.commands.not_before = now;
    }
}
