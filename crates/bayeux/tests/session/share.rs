//! Several clients of one browser around one session: who polls, what the others are told, and
//! that nothing is lost when the lead passes on.

mod forged;
mod world;

use bayeux::{GapReason, Input, Millis, State};
use proptest::prelude::*;

use crate::driver::messages;

use world::{World, three};

#[test]
fn one_polls_and_all_are_told() {
    let mut world = three(true);
    world.publish();
    world.settle();
    for index in 0..3 {
        assert_eq!(world.delivered(index), [0]);
    }
    assert_eq!(world.polling(), [0]);
}

#[test]
fn the_lead_passes_on_with_the_session_and_nothing_is_lost() {
    for crashes in [false, true] {
        let mut world = three(true);
        world.publish();
        world.settle();
        let session = messages(&world.tabs[0].requests[0])[0]["clientId"].clone();
        // The answer with this message is under way to the tab that goes.
        world.publish();
        if crashes {
            world.crash(0);
        } else {
            world.close(0);
        }
        world.settle();
        assert_eq!(world.polling(), [1]);
        assert_eq!(messages(&world.tabs[1].requests[0])[0]["clientId"], session);
        world.publish();
        world.settle();
        for index in [1, 2] {
            assert_eq!(world.delivered(index), [0, 1, 2], "crashes: {crashes}");
            assert!(world.tabs[index].gaps.is_empty());
            assert_eq!(world.tabs[index].state, State::Live);
        }
    }
}

#[test]
fn without_acknowledgement_a_change_of_lead_is_a_gap() {
    let mut world = three(false);
    world.close(0);
    world.settle();
    for index in [1, 2] {
        assert_eq!(world.tabs[index].gaps, [GapReason::LostReply]);
    }
}

#[test]
fn the_last_one_to_go_ends_the_session_and_the_others_do_not() {
    let mut world = three(true);
    assert_eq!(world.tabs[0].shared.disconnect_message(), None);
    world.close(1);
    world.close(2);
    let farewell = world.tabs[0].shared.disconnect_message().unwrap();
    assert!(farewell.contains("/meta/disconnect"));
}

#[test]
fn a_leader_that_does_not_answer_is_replaced() {
    let mut world = three(true);
    world.tabs[0].is_stuck = true;
    world.publish();
    world.advance(60_000);
    assert_eq!(world.polling().last(), Some(&1), "{:?}", world.line);
    world.publish();
    world.settle();
    for index in [1, 2] {
        assert_eq!(world.delivered(index), [0, 1]);
        assert_eq!(world.tabs[index].state, State::Live);
    }
    // It comes round, and is one of the others.
    world.tabs[0].is_stuck = false;
    world.drain(0);
    world.settle();
    world.publish();
    world.settle();
    assert_eq!(world.polling(), [1]);
    assert!(world.delivered(0).contains(&2));
}

#[test]
fn a_word_that_was_not_heard_is_a_gap() {
    let mut world = three(true);
    world.tabs[2].is_stuck = true;
    world.publish();
    world.settle();
    world.tabs[2].is_stuck = false;
    world.publish();
    world.settle();
    assert_eq!(world.delivered(2), [1]);
    assert_eq!(world.tabs[2].gaps, [GapReason::LostReply]);
    assert!(world.tabs[1].gaps.is_empty());
}

#[test]
fn whoever_wakes_hears_what_it_missed() {
    let mut world = three(true);
    world.tabs[2].is_stuck = true;
    world.publish();
    world.settle();
    world.tabs[2].is_stuck = false;
    world.input(2, Input::Woke);
    assert_eq!(world.tabs[2].gaps, [GapReason::LostReply]);
}

#[test]
fn a_session_lost_by_the_server_is_a_gap_for_all() {
    let mut world = three(true);
    world.server.forget();
    world.advance(40_000);
    for tab in &world.tabs {
        assert_eq!(tab.gaps, [GapReason::NewSession]);
        assert_eq!(tab.state, State::Live);
    }
}

#[test]
fn signing_in_again_anywhere_resumes_for_all() {
    let mut world = three(true);
    let id = world.tabs[0].requests[0].id;
    world.server.answers.insert(id, (401, String::new()));
    world.settle();
    for tab in &world.tabs {
        assert_eq!(tab.state, State::AuthRequired);
    }
    world.input(2, Input::Reauthorized);
    world.settle();
    for tab in &world.tabs {
        assert_eq!(tab.state, State::Live);
    }
}

#[test]
fn a_session_that_has_given_up_is_tried_again_when_another_opens() {
    let mut world = three(true);
    let id = world.tabs[0].requests[0].id;
    let stop = r#"[{"channel":"/meta/connect","successful":false,"advice":{"reconnect":"none"}}]"#;
    world.server.answers.insert(id, (200, stop.to_owned()));
    world.settle();
    for tab in &world.tabs {
        assert!(matches!(tab.state, State::Failed(_)), "{:?}", tab.state);
    }
    world.input(1, Input::Open);
    world.settle();
    for tab in &world.tabs {
        assert_eq!(tab.state, State::Live);
    }
}

#[test]
fn a_newcomer_who_takes_the_lead_is_heard() {
    let mut world = three(true);
    world.close(0);
    world.settle();
    world.tabs[1].is_stuck = true;
    let newcomer = world.add();
    world.open(newcomer);
    world.advance(6_000);
    assert_eq!(world.polling().last(), Some(&newcomer));
    world.publish();
    world.settle();
    assert_eq!(world.delivered(newcomer), [0]);
    assert_eq!(world.delivered(2), [0]);
}

#[derive(Debug, Clone)]
enum Step {
    Publish,
    Settle,
    Lose,
    Advance(Millis),
    Open(usize),
    Close(usize),
    Crash(usize),
    Forget,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => Just(Step::Publish),
        4 => Just(Step::Settle),
        1 => Just(Step::Lose),
        1 => (1_u64..70_000).prop_map(Step::Advance),
        2 => (0_usize..4).prop_map(Step::Open),
        1 => (0_usize..4).prop_map(Step::Close),
        1 => (0_usize..4).prop_map(Step::Crash),
        1 => Just(Step::Forget),
    ]
}

proptest! {
    /// With acknowledgement every open tab gets every message once and in order, but for those
    /// from before a gap; one tab polls; and a later message reaches all that are open.
    #[test]
    fn tabs_come_and_go_and_nothing_is_lost(plan in prop::collection::vec(step(), 0..60)) {
        let mut world = World::new(4, true);
        for step in plan {
            match step {
                Step::Publish => world.publish(),
                Step::Settle => world.settle(),
                Step::Lose => world.lose_answers(),
                Step::Advance(by) => world.advance(by),
                Step::Open(index) => {
                    if !world.tabs[index].is_open {
                        world.tabs[index] = world.tab();
                        world.open(index);
                    }
                }
                Step::Close(index) => if world.tabs[index].is_open { world.close(index) },
                Step::Crash(index) => if world.tabs[index].is_open { world.crash(index) },
                Step::Forget => world.server.forget(),
            }
            prop_assert!(world.polling().len() <= 1, "two poll");
            for tab in world.tabs.iter().filter(|tab| tab.is_open) {
                let ordered = tab.delivered.windows(2).all(|pair| pair[0] < pair[1]);
                prop_assert!(ordered, "{:?}", tab.delivered);
                let complete = tab.delivered.windows(2).all(|pair| pair[0] + 1 == pair[1]);
                let live = tab.state == State::Live;
                prop_assert!(complete || !live || !tab.gaps.is_empty(), "{:?}", tab.delivered);
            }
        }
        world.advance(200_000);
        world.publish();
        world.advance(1_000);
        let last = world.server.published - 1;
        for tab in world.tabs.iter().filter(|tab| tab.is_open) {
            prop_assert_eq!(&tab.state, &State::Live);
            prop_assert_eq!(tab.delivered.last(), Some(&last));
        }
    }
}
