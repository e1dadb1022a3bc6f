//! Every scenario of the fault matrix, lived by a session in virtual time: against servers that
//! acknowledge and servers that do not. After each, a later message arrives, once; and the session
//! is never silent while it says that it is live.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

// The attribute tells the linter that these helpers, too, may unwrap.
#[cfg(test)]
mod world;

use bayeux::Millis;
use fault_matrix::{FORBIDDEN, Move, Scenario, scenarios};

use world::World;

/// Lives one scenario; gives how often the session was deaf.
fn live(scenario: &Scenario, ack: bool, hold: Millis) -> usize {
    let mut world = World::new(scenario, ack, hold);
    world.play();
    world.recover();
    world.deliver("later");
    let end = world.now + 120_000;
    while world.now < end {
        world.step();
    }
    world.deliver("later still");
    world.judge(ack);
    let says_so = usize::from(scenario.name == "other clients of this browser");
    assert_eq!(world.multiple_clients, says_so);
    let forbidden = scenario.does == Move::WantForbidden;
    assert_eq!(world.refused == [FORBIDDEN], forbidden);
    world.deaf
}

#[test]
fn after_every_fault_a_later_message_arrives_once_and_no_session_is_deaf() {
    let mut deaf = Vec::new();
    let mut failed = Vec::new();
    for scenario in scenarios() {
        for ack in [false, true] {
            for hold in [1_000, 30_000] {
                let title = format!(
                    "{:02} {}, ack {ack}, held for {hold} ms",
                    scenario.number, scenario.name
                );
                match std::panic::catch_unwind(|| live(&scenario, ack, hold)) {
                    Ok(0) => {}
                    Ok(_) => deaf.push(title),
                    Err(_) => failed.push(title),
                }
            }
        }
    }
    assert!(failed.is_empty(), "failed: {failed:#?}");
    assert!(deaf.is_empty(), "deaf while live: {deaf:#?}");
}
