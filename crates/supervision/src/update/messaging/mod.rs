//! Chat and SMS.
//!
//! Must not know voice.
//!
//! | file | answers |
//! |---|---|
//! | `monitoring` | whose sessions are monitored |
//! | `in_progress` | which sessions agents have |
//! | `sessions` | the monitored sessions |
//! | `ended` | the end of sessions |
//! | `transcript` | what is written in them |
//! | `compose` | writing in them |

pub(super) mod compose;
pub(super) mod ended;
pub(super) mod in_progress;
pub(super) mod monitoring;
pub(super) mod sessions;
pub(super) mod transcript;

use gws::session::Medium;

use crate::message::{Effect, MessagingMsg};
use crate::update::turn::Turn;

impl Turn<'_> {
    pub(in crate::update) fn messaging(&mut self, msg: MessagingMsg) {
        match msg {
            MessagingMsg::Choose(which) => {
                self.model.view.which_sessions = which;
                self.wishes.remember = true;
                self.changes.all = true;
            }
            MessagingMsg::List(agent) => {
                for medium in Medium::ALL {
                    self.list_sessions(&agent, medium);
                }
            }
            MessagingMsg::Look(agent) => self.look_at(&agent),
            MessagingMsg::Draft(key, text) => self.draft(&key, text),
            MessagingMsg::Drafts(text) => self.drafts_recalled(text.as_deref()),
            MessagingMsg::Retry(key, id) => self.retry_message(&key, id),
            MessagingMsg::Discard(key, id) => self.discard_message(&key, id),
            MessagingMsg::Earlier(key) => self.read_earlier(&key),
            MessagingMsg::CopyDraft(key) => {
                let session = self.model.user.sessions.get(&key);
                let text = session.map(|session| session.draft.text.clone());
                self.effects.extend(text.map(Effect::Copy));
            }
            MessagingMsg::Seen(key) => self.seen(&key),
            MessagingMsg::Dismiss(key) => self.ask_to_dismiss(key),
        }
    }
}
