//! Notifications that come in one answer do what the same notifications do in an answer each.

use proptest::prelude::*;
use proptest::sample::select;
use supervision::message::HostEvent;
use supervision::{Effect, Model, Msg, update};

use crate::mirror::Mirror;
use crate::steps::{notifications, steps};
use crate::{chaos, desks};

/// What comes of messages, in its order; what only the last word counts of, apart.
#[derive(Default)]
struct Outcome {
    in_order: Vec<Effect>,
    remembered: Option<Effect>,
    attention: Option<Effect>,
}

impl Outcome {
    fn tell(&mut self, model: &mut Model, msg: Msg, now: u64) {
        let (_, effects) = update(model, msg, now);
        for effect in effects {
            match effect {
                Effect::Remember(..) => self.remembered = Some(effect),
                Effect::Emit(HostEvent::Attention { .. }) => self.attention = Some(effect),
                _ => self.in_order.push(effect),
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn notifications_of_one_answer_do_what_they_do_one_by_one(
        live in desks(),
        before in steps(),
        all in prop::collection::vec(select(notifications()), 1..8),
    ) {
        let mut chaos = chaos(live, true);
        for step in before {
            chaos.take(step);
        }
        let (now, mut whole) = (chaos.desk.now, chaos.desk.model);
        // Something else, from which time goes on: what that alone changes is of neither way.
        let other_message = || Msg::DismissCall("nobody".into());
        update(&mut whole, other_message(), now);
        let mut apart = whole.clone();
        let all: Vec<Box<str>> = all.iter().map(|data| data.to_string().into()).collect();
        let (mut one, mut other) = (Outcome::default(), Outcome::default());
        one.tell(&mut whole, Msg::Notifications(all.clone()), now);
        one.tell(&mut whole, other_message(), now);
        for data in all {
            other.tell(&mut apart, Msg::Notifications(vec![data]), now);
            other.tell(&mut apart, other_message(), now);
        }
        prop_assert_eq!(one.in_order, other.in_order);
        prop_assert_eq!(one.remembered, other.remembered);
        if one.attention.is_some() {
            prop_assert_eq!(one.attention, other.attention);
        }
        Mirror::of(&apart).check(&whole);
    }
}
