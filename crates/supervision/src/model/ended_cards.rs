//! The cards of what has ended: how long each stays, and which of them are read.
//!
//! A card goes by itself some time after its end, or after it was last read. Must not know what
//! reading looks like.

use gws::ids::CallId;

use crate::Millis;

/// How long a card stays after its end, or after it was last read.
const SHOW_MS: Millis = 10_000;

/// A card of something that has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EndedCard {
    /// The card of a monitored call.
    Call(CallId),
    /// The monitoring of an agent.
    Monitoring,
    /// Listening on the Cisco channel.
    Cisco,
}

/// The cards that are read, and until when others were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct EndedCards(Vec<(EndedCard, Option<Millis>)>);

impl EndedCards {
    /// These cards are read now, and no others.
    pub(crate) fn are_read(&mut self, now_read: Vec<EndedCard>, now: Millis) {
        for (card, read_until) in &mut self.0 {
            if !now_read.contains(card) {
                read_until.get_or_insert(now);
            }
        }
        self.0.retain(|(card, _)| !now_read.contains(card));
        self.0.extend(now_read.into_iter().map(|card| (card, None)));
    }

    /// When a card goes; `None` while it is read.
    pub(crate) fn shown_until(&self, card: &EndedCard, ended_at: Millis) -> Option<Millis> {
        let mut known = self.0.iter();
        let from = match known.find(|(known, _)| known == card) {
            Some((_, read_until)) => (*read_until)?.max(ended_at),
            None => ended_at,
        };
        Some(from.saturating_add(SHOW_MS))
    }

    /// Forgets the calls of which there is no card.
    pub(crate) fn keep(&mut self, is_there: impl Fn(&CallId) -> bool) {
        self.0.retain(|(card, _)| match card {
            EndedCard::Call(id) => is_there(id),
            EndedCard::Monitoring | EndedCard::Cisco => true,
        });
    }
}
