//! Chat and SMS.
//!
//! Must not know voice.
//!
//! | file | answers |
//! |---|---|
//! | `following` | whose sessions are monitored, and which sessions agents have |
//! | `sessions` | the monitored sessions |
//! | `ended` | the end of sessions |
//! | `transcript` | what is written in them |
//! | `compose` | writing in them |

pub(super) mod compose;
pub(super) mod ended;
pub(super) mod following;
pub(super) mod sessions;
pub(super) mod transcript;

use gws::session::Medium;

use crate::message::TextMsg;
use crate::update::turn::Turn;

impl Turn<'_> {
    pub(in crate::update) fn text(&mut self, msg: TextMsg) {
        match msg {
            TextMsg::Choose(which) => {
                self.model.view.which_sessions = which;
                self.wishes.remember = true;
                self.changes.all = true;
            }
            TextMsg::List(agent) => {
                for medium in Medium::ALL {
                    self.list_sessions(&agent, medium);
                }
            }
            TextMsg::Draft(key, text) => self.draft(&key, text),
            TextMsg::Retry(key, id) => self.retry_message(&key, id),
            TextMsg::Discard(key, id) => self.discard_message(&key, id),
            TextMsg::Earlier(key) => self.read_earlier(&key),
            TextMsg::Seen(key) => self.seen(&key),
            TextMsg::Dismiss(key) => self.ask_to_dismiss(key),
        }
    }
}
