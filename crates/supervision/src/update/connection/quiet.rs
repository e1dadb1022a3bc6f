//! A server that asks to be left alone for a while (`Retry-After`; HTTP 429 and 503).
//!
//! Knows which wait belongs to which request. Must not know why a request failed otherwise.

use crate::Millis;
use crate::message::{HttpReply, NoReply, Purpose};
use crate::model::Link;
use crate::update::turn::{Turn, jitter};

/// The pause after "too busy" when the server does not say how long.
const BUSY_MS: Millis = 10_000;
/// No server is left alone for longer.
const LONGEST_MS: Millis = 600_000;

impl Turn<'_> {
    /// What would be tried again by itself after this request is tried no earlier.
    pub(in crate::update) fn postpone(&mut self, purpose: &Purpose, pause: Millis) {
        // A thousand panels do not come back at once; none comes back early.
        let until = self.now + pause + jitter(pause / 4, self.now);
        let later = |at: &mut Millis| *at = (*at).max(until);
        match purpose {
            Purpose::Me => {
                if let Link::Reconnecting { next, .. } = &mut self.model.link.state {
                    next.as_mut().map(later);
                }
                self.model.link.look_again_at.as_mut().map(later);
                self.changes.all = true;
            }
            Purpose::OwnState { .. } => {
                self.model.user.own_state_retry_at.as_mut().map(later);
            }
            Purpose::Groups
            | Purpose::Group(_)
            | Purpose::Contacts { .. }
            | Purpose::Contact { .. }
            | Purpose::Skills => {
                self.model.user.roster.poll_at.as_mut().map(later);
            }
            Purpose::Messages { key, .. } => {
                let session = self.model.user.sessions.get_mut(key);
                session.and_then(|session| session.due.as_mut()).map(later);
            }
            // Nothing of these is repeated by itself.
            Purpose::StartSession { .. }
            | Purpose::DeviceOf { .. }
            | Purpose::NumberOf { .. }
            | Purpose::WhoseDevice { .. }
            | Purpose::Operation(_)
            | Purpose::Leave(_)
            | Purpose::AgentSessions { .. } => {}
        }
    }
}

/// How long an answer asks for quiet.
pub(in crate::update) fn asked_for(reply: &Result<HttpReply, NoReply>) -> Option<Millis> {
    let reply = reply.as_ref().ok()?;
    match (reply.status, reply.retry_after) {
        (400.., Some(pause)) => Some(pause.min(LONGEST_MS)),
        (429 | 503, None) => Some(BUSY_MS),
        _ => None,
    }
}
