//! Another supervisor who monitors the same agent, as a refusal tells it.
//!
//! Must not know what else an answer means.

use gws::ids::UserId;
use gws::reply::Failure;
use litemap::LiteMap;

use crate::Millis;
use crate::gate::COLLISION_MS;
use crate::model::{Collision, Fellow};
use crate::operation::OperationId;
use crate::update::turn::Turn;

/// `statusCode` of "already in use".
const IN_USE: u64 = 19;

impl Turn<'_> {
    /// A refusal may say that somebody else monitors the agent.
    pub(super) fn notice_collision(&mut self, id: OperationId, failure: &Failure) {
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
            self.changes.agent(id.clone());
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
                self.changes.agent(id.clone());
            }
            agent.collision.is_some()
        });
    }
}

/// Whether a refusal says that another supervisor monitors the device, and who. No status code
/// is documented for it, so the words count, and "already in use".
fn collision(
    failure: &Failure,
    fellows: &LiteMap<UserId, Fellow>,
    at: Millis,
) -> Option<Collision> {
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
