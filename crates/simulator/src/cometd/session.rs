//! One CometD session: what it subscribed to, what waits for it, its held connect and its acknowledged batches.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Millis, Ticket};

/// A connect that waits for messages.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) ticket: Ticket,
    pub(super) deadline: Millis,
    /// The id of the connect message.
    pub(super) id: Option<Value>,
}

/// Batches that were sent and not yet acknowledged.
#[derive(Debug, Default)]
pub(super) struct Acks {
    /// The number of the last batch.
    pub(super) batch: u64,
    sent: Vec<(u64, Value)>,
}

#[derive(Debug)]
pub(super) struct Session {
    pub(super) user: String,
    pub(super) browser: String,
    pub(super) subscriptions: BTreeSet<String>,
    pub(super) queue: Vec<Value>,
    pub(super) held: Option<Held>,
    /// A connect was answered before: the next one may be held.
    pub(super) connected: bool,
    /// The next connect reply carries advice.
    pub(super) advise: bool,
    /// When the session is forgotten; never while a connect is held.
    pub(super) expires: Option<Millis>,
    pub(super) ack: Option<Acks>,
}

impl Session {
    pub(super) fn new(user: &str, browser: String, ack: bool, expires: Millis) -> Self {
        Self {
            user: user.to_owned(),
            browser,
            subscriptions: BTreeSet::new(),
            queue: Vec::new(),
            held: None,
            connected: false,
            advise: false,
            expires: Some(expires),
            ack: ack.then(Acks::default),
        }
    }

    /// Is there anything to send? With acknowledgements that includes what was sent and may have been lost.
    pub(super) fn has_mail(&self) -> bool {
        !self.queue.is_empty() || self.ack.as_ref().is_some_and(|ack| !ack.sent.is_empty())
    }

    /// The client has received all batches up to `batch`; what came later is sent again.
    pub(super) fn acknowledge(&mut self, batch: Option<u64>) {
        if let (Some(ack), Some(batch)) = (&mut self.ack, batch) {
            ack.sent.retain(|(sent_in, _)| *sent_in > batch);
        }
    }

    /// Takes what is to be sent now. Without acknowledgements it is gone, whether it arrives or not.
    pub(super) fn deliver(&mut self) -> Vec<Value> {
        let fresh = std::mem::take(&mut self.queue);
        let Some(ack) = &mut self.ack else {
            return fresh;
        };
        ack.batch += 1;
        ack.sent
            .extend(fresh.into_iter().map(|message| (ack.batch, message)));
        ack.sent
            .iter()
            .map(|(_, message)| message.clone())
            .collect()
    }
}
