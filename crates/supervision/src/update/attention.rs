//! Who needs attention: found as agents change, and when a time comes that tells it without news.
//!
//! Must not know how that is shown.

use super::roster::list::over_at;
use super::turn::Turn;
use crate::Millis;
use crate::message::{Effect, HostEvent, ListMsg};
use crate::model::{AttentionReason, Kept, Link, Model, Watched};
use crate::platform::AgentRef;
use crate::view::cisco::{presence, since};
use crate::view::{presence_of, stale_after};

/// Time between two looks at everybody while the data of somebody are old: a reading that changes
/// nothing tells nobody.
const ANEW_MS: Millis = 5_000;

/// When somebody may come to need attention, or no longer.
pub(super) fn wake_at(model: &Model) -> Option<Millis> {
    let user = &model.user;
    let times = user.attention.next().into_iter();
    let times = times.chain(user.attention_anew_at);
    let is_off = model.stands_still() || user.roster.listing.everybody() == 0;
    times.filter(|_| !is_off).min()
}

/// What is known of an agent that may call for attention.
fn watched(model: &Model, agent: &Kept) -> Watched {
    match agent {
        Kept::Gws(agent) => {
            let (presence, since) = presence_of(model, agent);
            // A page that was hidden, and a connection that was lost, begin to read again.
            let last = agent.read_at.map(|at| Some(at).max(model.user.read_since));
            let last = last.flatten().filter(|_| model.link.state == Link::Live);
            Watched {
                over_at: over_at(model, &presence, since),
                stale_at: last.map(|at| at.saturating_add(stale_ms(model))),
            }
        }
        Kept::Cisco(id) => {
            let agent = model.cisco.desktop.agent(id);
            let over_at = agent.and_then(|agent| over_at(model, &presence(agent), since(agent)));
            Watched {
                over_at,
                stale_at: None,
            }
        }
    }
}

/// So old are the data of an agent whom no reading of everybody has shown twice in a row.
fn stale_ms(model: &Model) -> Millis {
    let config = &model.host.config;
    let often = config.visible_ms.max(config.hidden_rows_ms);
    stale_after(model).saturating_add(often.saturating_mul(2))
}

impl Turn<'_> {
    /// Finds out who needs attention, and tells the list who is over a limit, and the host when these are others.
    pub(super) fn attend(&mut self) {
        let now = self.now;
        if self.model.stands_still() {
            self.model.user.read_since = None;
            return;
        }
        let user = &mut self.model.user;
        let is_anew = user.read_since.is_none()
            || user.attention_anew_at.is_none_or(|at| at <= now)
            || user.attention.is_crowded(user.roster.listing.everybody());
        user.read_since = user.read_since.or(Some(now));
        let mut attention = std::mem::take(&mut user.attention);
        let mut slots = attention.take_due(now);
        if is_anew {
            attention.begin();
            let everybody = user.roster.agents.everybody();
            slots = everybody.map(|(slot, _)| slot).collect();
        } else {
            slots.extend(self.changed.iter());
        }
        let mut has_changed = attention.keep(|agent| self.model.knows(agent));
        for slot in slots {
            if let Some(kept) = self.model.user.roster.agents.kept(slot) {
                let agent = match kept {
                    Kept::Gws(agent) => AgentRef::Gws(agent.id.clone()),
                    Kept::Cisco(id) => AgentRef::Cisco(id.clone()),
                };
                let watched = watched(self.model, kept);
                has_changed |= attention.watch(slot, &agent, watched, now);
                let listing = &self.model.user.roster.listing;
                if listing.is_over(slot) != watched.is_over(now) {
                    self.limit_passed(slot);
                }
            }
        }
        if is_anew {
            let pause = if attention.count(AttentionReason::Stale) > 0 {
                ANEW_MS
            } else {
                stale_ms(self.model)
            };
            self.model.user.attention_anew_at = Some(now.saturating_add(pause));
        }
        if has_changed {
            self.changes.list = true;
            let event = HostEvent::attention(attention.all());
            self.effects.push(Effect::Emit(event));
        }
        self.model.user.attention = attention;
    }

    /// Goes to the agent who needs attention after the one that is selected, the most pressing first.
    /// A list that does not show the agent is widened.
    pub(super) fn attend_next(&mut self) {
        let Some(agent) = self.model.next_for_attention().cloned() else {
            return;
        };
        let roster = &self.model.user.roster;
        let slot = roster.agents.slot(&agent);
        if slot.is_none_or(|slot| roster.listing.place_of(slot).is_none()) {
            self.list_msg(ListMsg::Clear);
            self.model.view.list_settings.collapsed.clear();
        }
        self.select(agent);
    }
}

impl Model {
    /// The agent to look at next.
    pub(crate) fn next_for_attention(&self) -> Option<&AgentRef> {
        self.user.attention.after(self.user.selected.as_ref())
    }
}
