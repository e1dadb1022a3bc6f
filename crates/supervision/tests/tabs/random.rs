//! Anything that may happen to tabs, with fresh rows and honest ages after each step.

use super::*;
use proptest::prelude::*;
use supervision::message::ListMsg;
use supervision::{Millis, Msg};

#[derive(Clone, Copy, Debug)]
enum Step {
    Pass(Millis),
    Change(usize),
    Hide(usize),
    Show(usize),
    Crash(usize),
    Open,
    Scroll(usize, usize),
    Refresh(usize),
    LoseChannel(usize),
    SetClock(i64),
    Slow(bool),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => (1u64..4_000).prop_map(Step::Pass),
        4 => (0usize..300).prop_map(Step::Change),
        1 => (0usize..4).prop_map(Step::Hide),
        2 => (0usize..4).prop_map(Step::Show),
        1 => (0usize..4).prop_map(Step::Crash),
        1 => Just(Step::Open),
        1 => ((0usize..4), (0usize..250)).prop_map(|(tab, first)| Step::Scroll(tab, first)),
        1 => (0usize..4).prop_map(Step::Refresh),
        1 => (0usize..4).prop_map(Step::LoseChannel),
        1 => (-3_600_000i64..3_600_000).prop_map(Step::SetClock),
        1 => any::<bool>().prop_map(Step::Slow),
    ]
}

fn slow(_: &str) -> Millis {
    900
}

fn carry_out(world: &mut World, like: &Desk, step: Step) {
    let alive = |world: &World, tab: usize| {
        let tab = tab % world.tabs.len();
        world.tabs[tab].is_alive.then_some(tab)
    };
    match step {
        Step::Pass(pause) => world.pass(pause),
        Step::Change(person) => world.change(person),
        Step::Hide(tab) | Step::Show(tab) => {
            if let Some(tab) = alive(world, tab) {
                world.tell(tab, Msg::Visible(matches!(step, Step::Show(_))));
            }
        }
        Step::Crash(tab) => {
            if let Some(tab) = alive(world, tab) {
                world.crash(tab);
            }
        }
        Step::Open => {
            if world.tabs.len() < 4 {
                world.open(like);
            }
        }
        Step::Scroll(tab, first) => {
            if let Some(tab) = alive(world, tab) {
                world.tabs[tab].first = first;
                let seen = ListMsg::Seen { first, count: 20 };
                world.tell(tab, Msg::List(ListMsg::Viewport { first, count: 30 }));
                world.tell(tab, Msg::List(seen));
            }
        }
        Step::Refresh(tab) => {
            if let Some(tab) = alive(world, tab) {
                world.tell(tab, Msg::Refresh);
            }
        }
        Step::LoseChannel(tab) => {
            let tab = tab % world.tabs.len();
            world.tabs[tab].joined = None;
        }
        Step::SetClock(by) => world.day = world.day.checked_add_signed(by).unwrap(),
        Step::Slow(is_slow) => world.takes = if is_slow { slow } else { usual },
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn rows_are_fresh_and_ages_honest_whatever_happens(
        steps in prop::collection::vec(step(), 1..60),
        apart in prop_oneof![Just(0), 1u64..90_000_000],
    ) {
        let mut like = Desk::new();
        crowd(&mut like, 300);
        let mut world = World::apart(2, 300, apart);
        for step in steps {
            carry_out(&mut world, &like, step);
            world.ages_are_honest();
        }
        // What is looked at gets fresh again, and stays so.
        for tab in 0..world.tabs.len() {
            if world.tabs[tab].is_alive {
                world.tell(tab, Msg::Visible(true));
            }
        }
        world.takes = usual;
        world.pass(20_000);
        for _ in 0..60 {
            world.pass(500);
            for tab in 0..world.tabs.len() {
                if world.tabs[tab].is_alive {
                    let oldest = world.oldest(tab);
                    prop_assert!(oldest <= 7_250, "tab {}: {}", tab, oldest);
                }
            }
        }
        world.ages_are_honest();
    }
}
