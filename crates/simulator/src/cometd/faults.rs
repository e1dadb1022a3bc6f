//! What tests do to sessions: forget them, disconnect them, lose what is said to them.

use serde_json::Value;

use super::message::{last_connect, reply, unknown_connect};
use super::session::Held;
use super::{Answer, Millis, Server};

/// What a test can do to sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Forgets the sessions and answers held connects `402::Unknown client` at once.
    Kill,
    /// Forgets the sessions silently; held connects run to their end.
    Expire,
    /// Disconnects the sessions as a server-side program would.
    Disconnect,
    /// Closes the connections of held connects; the sessions live on.
    DropConnect,
    /// Takes the messages of the next delivery and closes the connection instead of answering.
    LoseReply,
}

impl Server {
    /// Does something to the sessions of `user`, or to all.
    pub(crate) fn fault(&mut self, now: Millis, fault: Fault, user: Option<&str>) {
        let ids = self.ids(|session| user.is_none_or(|user| session.user == user));
        match fault {
            Fault::LoseReply => self.lose_reply = true,
            Fault::DropConnect => ids.iter().for_each(|id| self.drop_connect(now, id)),
            Fault::Kill => {
                for held in self.forget(&ids) {
                    self.released.push((
                        held.ticket,
                        Answer::messages(vec![unknown_connect(held.id)]),
                    ));
                }
            }
            Fault::Expire => {
                let held = self.forget(&ids);
                self.orphans.extend(held);
            }
            Fault::Disconnect => {
                for held in self.forget(&ids) {
                    let farewell = Value::Object(reply("/meta/disconnect", None, true));
                    let last = last_connect(held.id);
                    self.released.push((
                        held.ticket,
                        Answer::messages(vec![farewell, Value::Object(last)]),
                    ));
                }
            }
        }
    }

    fn drop_connect(&mut self, now: Millis, id: &str) {
        let Some(session) = self.sessions.get_mut(id) else {
            return;
        };
        if let Some(held) = session.held.take() {
            session.expires = Some(now.saturating_add(self.settings.max_interval));
            self.released.push((held.ticket, Answer::dropped()));
        }
    }

    /// Removes the sessions; what is left are their held connects.
    fn forget(&mut self, ids: &[String]) -> Vec<Held> {
        ids.iter()
            .filter_map(|id| self.sessions.remove(id)?.held)
            .collect()
    }
}
