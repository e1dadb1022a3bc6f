//! In random turns, nothing is offered that the channel's rules refuse.

use proptest::prelude::*;
use serde_json::{Value, json};
use supervision::operation::Phase;
use supervision::view;
use supervision::{Effect, Gate, Msg, Operation, Target, update};

use crate::common::{Desk, agent};
use crate::floor::*;

#[derive(Clone, Debug)]
enum Step {
    Say(Value),
    Press(usize, usize),
    Wait(u64),
    Connect(bool),
}

fn state() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "LOGOUT",
        "NOT_READY",
        "READY",
        "RESERVED",
        "TALKING",
        "HOLD",
        "WORK",
        "UNKNOWN",
    ])
}

fn frame() -> impl Strategy<Value = Value> {
    let call_state = prop::sample::select(vec!["INITIATING", "ACTIVE", "HELD", "DROPPED"]);
    let phone = prop::sample::select(vec!["5025", "5026", "5004"]);
    prop_oneof![
        state().prop_map(|state| team("carla", "5025", "Carla Cisco", state)),
        state().prop_map(|state| team("dan", "5026", "Dan Diaz", state)),
        state().prop_map(own),
        (phone, call_state).prop_map(|(to, state)| calls(&[call(to, to, state)])),
        Just(calls(&[])),
        Just(error("88049", "no")),
        Just(
            json!({"channel": "Cisco", "topic": "Agent", "subtopic": "SetReadyState", "source": "other"})
        ),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => frame().prop_map(Step::Say),
        3 => (0..2_usize, 0..6_usize).prop_map(|(whom, what)| Step::Press(whom, what)),
        1 => (1..12_000_u64).prop_map(Step::Wait),
        1 => any::<bool>().prop_map(Step::Connect),
    ]
}

/// The controls of both agents.
fn controls(whom: &str) -> Vec<(Operation, Target)> {
    let on_phone = [
        Operation::ListenIn,
        Operation::NotReadyAndListen,
        Operation::BargeIn,
        Operation::CancelSupervisorMonitoring,
    ];
    let on_her = [Operation::NotReady, Operation::Offline];
    let on_phone = on_phone.map(|operation| (operation, agent(whom)));
    let on_her = on_her.map(|operation| (operation, on_state(whom)));
    on_phone.into_iter().chain(on_her).collect()
}

/// What is enabled is said on the bus when it is pressed, on a copy of the world.
fn check(desk: &Desk) {
    for whom in [CARLA, DAN] {
        for (operation, target) in controls(whom) {
            if desk.gate(operation, &target) != Gate::Enabled {
                continue;
            }
            let mut model = desk.model.clone();
            let (_, effects) = update(&mut model, Msg::Invoke(operation, target), desk.now);
            let asked = effects.iter().find_map(|effect| match effect {
                Effect::AskHost { id, .. } => Some(*id),
                _ => None,
            });
            let id = asked.expect("it is asked for");
            let allowed = Msg::HostAnswered { id, allowed: true };
            let (_, effects) = update(&mut model, allowed, desk.now);
            let is_said = effects
                .iter()
                .any(|effect| matches!(effect, Effect::Publish(_)));
            assert!(is_said, "{operation:?} on {whom} was refused: {effects:?}");
        }
    }
}

/// The screen and the desk never disagree about an operation.
fn agree(desk: &Desk) {
    for pending in &desk.model.user.operations {
        let wait = desk
            .model
            .cisco
            .desktop
            .wait_of(cisco::desktop::OperationId(pending.id.0));
        let Some(wait) = wait else {
            assert_ne!(pending.phase, Phase::Requested, "somebody minds its time");
            continue;
        };
        let expected = match wait {
            cisco::desktop::Wait::Since(_) | cisco::desktop::Wait::AfterCall => "requested",
            cisco::desktop::Wait::Refused => "failed",
            cisco::desktop::Wait::Late => "unconfirmed",
        };
        assert_eq!(pending.phase.as_str(), expected);
    }
    let card = view::cisco_card(&desk.model);
    let is_active = desk
        .model
        .cisco
        .desktop
        .monitoring()
        .is_some_and(cisco::desktop::Monitoring::is_active);
    let shows = card.is_some_and(|card| card.since.is_some());
    assert_eq!(shows, is_active);
    let open = desk.model.user.operations.iter().filter(|pending| {
        pending.phase == Phase::Requested && matches!(pending.target(), Target::Agent(_))
    });
    assert!(open.count() <= 1, "one at a time goes through the phone");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_offered_is_accepted(steps in prop::collection::vec(step(), 1..40)) {
        let mut desk = alone();
        let mut config = config(&json!({"bargeSubtopic": "SetBARGE"}));
        config.confirm_barge_in = false;
        config.confirm_offline = false;
        desk.configure(config);
        say(&mut desk, &team("dan", "5026", "Dan Diaz", "TALKING"));
        for step in steps {
            match step {
                Step::Say(frame) => say(&mut desk, &frame),
                Step::Press(whom, what) => {
                    let (operation, target) = controls([CARLA, DAN][whom]).swap_remove(what);
                    desk.click(operation, target);
                }
                Step::Wait(pause) => desk.advance(pause),
                Step::Connect(connected) => desk.does(Msg::BusConnected(connected)),
            }
            check(&desk);
            agree(&desk);
        }
    }
}
