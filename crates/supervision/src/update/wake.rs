//! When the clock is to be told next.
//!
//! Knows every deadline of the model. Must not know what happens at one.

use super::{attention, cisco, connection, messaging, roster};
use crate::Millis;
use crate::gate::MONITORED_BY_OTHER_MS;
use crate::model::{EndedCard, Link, Model, MonitoredByOther};
use crate::operation::{Phase, Step};

/// When the next [`Msg::Tick`](crate::Msg::Tick) is due.
pub fn wake_at(model: &Model) -> Option<Millis> {
    let deadlines = model
        .user
        .operations
        .iter()
        .filter(|pending| pending.phase == Phase::Requested)
        .filter(|pending| pending.plan.step != Step::Queued)
        .filter(|pending| !model.cisco_minds(pending))
        .map(|pending| pending.requested_at + model.host.config.confirm_ms);
    let again = model.user.operations.iter();
    let again = again.filter(|pending| pending.phase == Phase::Requested);
    let again = again.filter_map(|pending| pending.plan.step.again_at());
    let cards = &model.user.ended_cards;
    let ended = model.user.calls.iter().filter_map(|(id, call)| {
        let card = EndedCard::Call(id.clone());
        cards.shown_until(&card, call.ended_at?)
    });
    let seen_end = model.user.ended.as_ref();
    let seen_end = seen_end.and_then(|end| cards.shown_until(&EndedCard::Monitoring, end.at));
    let poll = model
        .user
        .roster
        .poll_at
        .filter(|_| model.link.state == Link::Live && !model.host.hidden);
    deadlines
        .chain(again)
        .chain(ended)
        .chain(seen_end)
        .chain(
            all_monitored_by_others(model)
                .map(|monitored_by_other| monitored_by_other.at + MONITORED_BY_OTHER_MS),
        )
        .chain(poll)
        .chain(messaging::transcript::wake_at(model))
        .chain(model.user.own_state_retry_at)
        .chain(model.link.requests.deadline())
        .chain(model.link.question.map(|question| question.until))
        .chain(connection::sign_in::retry_at(model))
        .chain(cisco::wake_at(model))
        .chain(roster::list::wake_at(model))
        .chain(attention::wake_at(model))
        .chain(model.user.starting_until)
        .min()
}

fn all_monitored_by_others(model: &Model) -> impl Iterator<Item = &MonitoredByOther> {
    let roster = &model.user.roster;
    let agents = roster.monitored_by_others.iter();
    agents.filter_map(|id| roster.agents.get(id)?.monitored_by_other.as_deref())
}
