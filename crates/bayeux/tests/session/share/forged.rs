//! Frames that no client said: any script of the origin can put some on the channel.

use bayeux::share::{Frame, SharedOutput, Update};
use bayeux::{GapReason, Resume, State};
use proptest::prelude::*;

use super::world::{World, three};

/// Numbers a forger would take.
fn number() -> impl Strategy<Value = u64> {
    prop_oneof![
        Just(0),
        1..5_u64,
        Just((1 << 53) - 2),
        Just((1 << 53) - 1),
        Just(1 << 53),
        Just(u64::MAX - 1),
        Just(u64::MAX),
    ]
}

fn frame() -> impl Strategy<Value = Frame> {
    let state = prop_oneof![
        Just(State::Live),
        Just(State::Handshaking),
        Just(State::Closed),
        (any::<u32>(), any::<Option<u64>>())
            .prop_map(|(attempt, next)| State::Reconnecting { attempt, next }),
    ];
    let update = (number(), number(), state, any::<bool>(), any::<i64>()).prop_map(
        |(term, number, state, has_gap, ack)| {
            Frame::Update(Update {
                term,
                number,
                resume: Some(Resume {
                    client_id: "forged".into(),
                    ack: Some(ack),
                }),
                state,
                gap: has_gap.then_some(GapReason::LostReply),
                deliveries: vec![],
            })
        },
    );
    prop_oneof![
        3 => (number(), any::<bool>(), number())
            .prop_map(|(from, opens, term)| Frame::Hello { from, opens, term }),
        1 => number().prop_map(|from| Frame::Bye { from }),
        1 => Just(Frame::Reauthorized),
        4 => update,
    ]
}

impl World {
    /// One client hears a forged frame; all they say to each other of it is heard. Answers with
    /// how many frames that were.
    fn forge(&mut self, frame: &Frame) -> usize {
        let mut on_the_way = vec![(usize::MAX, frame.clone())];
        let mut said = 0;
        while let Some((from, frame)) = on_the_way.pop() {
            assert!(said < 200, "a storm of frames");
            for index in 0..self.tabs.len() {
                if index == from || !self.tabs[index].is_open {
                    continue;
                }
                self.tabs[index]
                    .shared
                    .handle_frame(frame.clone(), self.now);
                while let Some(act) = self.tabs[index].shared.poll() {
                    match act {
                        SharedOutput::Broadcast(frame) => {
                            said += 1;
                            on_the_way.push((index, frame));
                        }
                        SharedOutput::Session(output) => self.take(index, output),
                        SharedOutput::Steal => panic!("a frame takes no lock"),
                    }
                }
            }
        }
        said
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_forged_frame_brings_few_others_and_no_end_to_the_session(
        frames in prop::collection::vec(frame(), 1..40),
    ) {
        let mut world = three(true);
        for frame in &frames {
            let said = world.forge(frame);
            prop_assert!(said <= 24, "{said} frames for {frame:?}");
        }
        world.settle();
        // The true leader is heard again: at the latest when a sign of life is asked for.
        world.advance(120_000);
        for index in 0..3 {
            world.tabs[index].delivered.clear();
        }
        world.publish();
        world.settle();
        world.advance(60_000);
        for index in 0..3 {
            let heard = !world.delivered(index).is_empty() || !world.tabs[index].gaps.is_empty();
            prop_assert!(heard, "{index} is deaf after {frames:?}");
        }
    }
}

#[test]
fn clients_that_nobody_knows_are_not_kept_without_bound() {
    let mut world = three(true);
    for from in 0..10_000 {
        let said = world.forge(&Frame::Hello {
            from,
            opens: false,
            term: 0,
        });
        assert!(said <= 1, "{said}");
    }
    world.publish();
    world.settle();
    for index in 0..3 {
        assert_eq!(world.delivered(index), [0]);
    }
    let size = format!("{:?}", world.tabs[0].shared).len();
    assert!(size < 10_000, "{size} characters of state");
}
