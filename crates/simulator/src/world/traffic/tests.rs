use super::*;
use crate::guesses::Guesses;
use crate::world::{Note, Rules};

const HOUR: Millis = 60 * MINUTE;

fn floor(seed: u64, agents: usize) -> World {
    let rules = Rules {
        intrusion: true,
        auto_answer: true,
        sip_cluster: false,
        channels: Vec::new(),
        guesses: Guesses::default(),
    };
    let mut world = World::new(seed, agents, rules);
    world.set_traffic(0, true, 1);
    world
}

fn on_calls(world: &World) -> usize {
    world
        .people()
        .filter(|person| person.call.is_some())
        .count()
}

#[test]
fn the_same_seed_gives_the_same_day() {
    let day = |seed| {
        let mut world = floor(seed, 24);
        world.advance(HOUR);
        world.take_notes()
    };
    assert_eq!(day(1), day(1));
    assert_ne!(day(1), day(2));
}

#[test]
fn the_floor_is_neither_idle_nor_jammed() {
    let mut world = floor(1, 24);
    let mut sum = 0;
    for minute in 1..=480 {
        world.advance(minute * MINUTE);
        sum += on_calls(&world);
    }
    let mean = sum / 480;
    assert!((5..=14).contains(&mean), "{mean} of 24 on calls");
}

#[test]
fn a_day_has_everything_in_it() {
    let mut world = floor(1, 24);
    world.advance(8 * HOUR);
    let notes = world.take_notes();
    let calls = |state: LegState| {
        let matches = |note: &&Note| matches!(note, Note::Call { leg, .. } if leg.state == state);
        notes.iter().filter(matches).count()
    };
    let states = |wanted: &UserState| {
        let matches = |note: &&Note| matches!(note, Note::Device(view) if view.user_state.as_ref() == Some(wanted));
        notes.iter().filter(matches).count()
    };
    for state in [
        LegState::Ringing,
        LegState::Established,
        LegState::Held,
        LegState::Released,
    ] {
        assert!(calls(state) > 20, "{state:?}");
    }
    for state in [
        UserState::ready(),
        UserState::after_call_work(),
        UserState::not_ready_because("Break"),
        UserState::not_ready_because("Lunch"),
    ] {
        assert!(states(&state) > 3, "{state:?}");
    }
    assert!(
        notes
            .iter()
            .any(|note| matches!(note, Note::Device(view) if !view.active))
    );
}

#[test]
fn calls_and_people_agree_at_any_time() {
    let mut world = floor(3, 24);
    for second in 1..=7200 {
        world.advance(second * SECOND);
        for call in world.calls() {
            for party in &call.parties {
                let person = world.person(&party.dn).unwrap();
                assert_eq!(person.call.as_ref(), Some(&call.id));
                assert!(person.active);
            }
        }
        let parties: usize = world.calls().map(|call| call.parties.len()).sum();
        assert_eq!(parties, on_calls(&world));
    }
}

#[test]
fn speed_shortens_the_day_and_off_stops_it() {
    let mut fast = floor(1, 24);
    fast.set_traffic(0, true, 60);
    fast.advance(10 * MINUTE);
    let mut slow = floor(1, 24);
    slow.advance(10 * MINUTE);
    assert!(fast.take_notes().len() > 5 * slow.take_notes().len());
    slow.set_traffic(10 * MINUTE, false, 1);
    assert_eq!(slow.next_event(), None);
}
