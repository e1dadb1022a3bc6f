//! Reasons, and the order in which they count.

// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use cisco::config::Config;
use cisco::desktop::OperationId;
use cisco::names::AgentState;
use cisco::{Gate, Operation, Reason, gate};
use common::{
    Desktop, ana, ben, call, calls, config, desk_with, desktop, invoke, listening, own, say, team,
};
use serde_json::json;

fn listen(desktop: &Desktop) -> Gate {
    gate(&Operation::Listen(ana()), desktop)
}

fn off(reason: Reason) -> Gate {
    Gate::Disabled(reason)
}

/// Each line takes away what the line before complained of.
#[test]
fn the_first_reason_is_the_one_that_blocks_most() {
    let mut settings = config();
    settings.extension = "".into();
    settings.agents[0].extension = "".into();
    let mut desktop = Desktop::default();
    desktop.configure(settings.clone(), 0);
    assert_eq!(listen(&desktop), off(Reason::NotConnected));
    desktop.set_connected(true);
    assert_eq!(listen(&desktop), off(Reason::NoOwnAddress));
    settings.extension = "5004".into();
    desktop.configure(settings.clone(), 0);
    say(&mut desktop, &own("LOGOUT"), 0);
    assert_eq!(listen(&desktop), off(Reason::SignedOut));
    say(&mut desktop, &team("47483657", "5099", "READY"), 0);
    assert_eq!(
        listen(&desktop),
        off(Reason::SignedInElsewhere("5099".into()))
    );
    let mut supervisor = own("TALKING");
    supervisor["message"]["data"]["teams"] = json!([{"id": "5003"}]);
    say(&mut desktop, &supervisor, 0);
    assert_eq!(listen(&desktop), off(Reason::OwnCall));
    say(&mut desktop, &own("WORK"), 0);
    assert_eq!(listen(&desktop), off(Reason::NotNotReady(AgentState::Work)));
    say(&mut desktop, &own("NOT_READY"), 0);

    let mut agent = team("47483650", "", "READY");
    agent["message"]["data"]["teamId"] = json!("5999");
    agent["message"]["rules"] = json!({"ButtonStates": {"items": {"SilentMonitor": "Hide"}}});
    say(&mut desktop, &agent, 0);
    assert_eq!(listen(&desktop), off(Reason::NotInTeam));
    agent["message"]["data"]["teamId"] = json!("5003");
    say(&mut desktop, &agent, 0);
    assert_eq!(listen(&desktop), off(Reason::NoCall(AgentState::Ready)));
    agent["message"]["data"]["state"] = json!("HOLD");
    say(&mut desktop, &agent, 0);
    assert_eq!(listen(&desktop), off(Reason::OnHold));
    agent["message"]["data"]["state"] = json!("TALKING");
    agent["message"]["data"]["dialogs"] = json!({"Dialog": {
        "fromAddress": "5025", "toAddress": "5026", "state": "ACTIVE", "callType": "SUPERVISOR_MONITOR",
    }});
    say(&mut desktop, &agent, 0);
    assert_eq!(listen(&desktop), off(Reason::NoAgentAddress));
    agent["message"]["data"]["extension"] = json!("5025");
    say(&mut desktop, &agent, 0);
    assert_eq!(listen(&desktop), off(Reason::MonitoringCall));
    agent["message"]["data"]["dialogs"] = json!([
        {"fromAddress": "5025", "toAddress": "5026", "state": "ACTIVE", "callType": "SUPERVISOR_MONITOR"},
        {"fromAddress": "0815", "toAddress": "5025", "state": "ACTIVE", "callType": "PREROUTE_ACD_IN"},
    ]);
    say(&mut desktop, &agent, 0);
    assert_eq!(
        listen(&desktop),
        off(Reason::NotAllowed),
        "she has another call"
    );
    agent["message"]["rules"]["ButtonStates"]["items"]["SilentMonitor"] = json!("Enable");
    say(&mut desktop, &agent, 0);
    assert_eq!(listen(&desktop), Gate::Enabled);
}

#[test]
fn her_own_phone_cannot_be_listened_to() {
    let mut settings = config();
    settings.agents[0].extension = "5004".into();
    assert_eq!(listen(&desk_with(settings)), off(Reason::SameAddress));
}

#[test]
fn what_nobody_told_forbids_nothing() {
    let mut settings = config();
    settings.state = AgentState::default();
    for agent in &mut settings.agents {
        agent.state = AgentState::default();
    }
    assert_eq!(listen(&desk_with(settings)), Gate::Enabled);
}

#[test]
fn one_at_a_time() {
    let mut desktop = desktop();
    invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
    let other = Operation::Listen(ben());
    assert_eq!(gate(&other, &desktop), off(Reason::Waiting(OperationId(1))));
    say(&mut desktop, &calls(&[call("77", "5025", "ACTIVE")]), 10);
    // Listening itself takes her to Talking on some systems; that is not the reason then.
    say(&mut desktop, &own("TALKING"), 20);
    assert_eq!(
        gate(&other, &desktop),
        off(Reason::AlreadyMonitoring(ana()))
    );
    assert_eq!(listen(&desktop), off(Reason::AlreadyMonitoring(ana())));
}

#[test]
fn both_steps_are_offered_only_where_the_first_is_needed() {
    let both = Operation::NotReadyAndListen(ana());
    for (state, expected) in [
        ("NOT_READY", Gate::Absent),
        ("UNKNOWN", Gate::Absent),
        ("READY", Gate::Enabled),
        ("WORK", Gate::Enabled),
        ("WORK_READY", Gate::Enabled),
        ("TALKING", off(Reason::OwnCall)),
        ("RESERVED", off(Reason::OwnCall)),
        ("LOGOUT", off(Reason::SignedOut)),
    ] {
        let mut desktop = desktop();
        say(&mut desktop, &own(state), 0);
        assert_eq!(gate(&both, &desktop), expected, "{state}");
    }
}

#[test]
fn barging_in_is_absent_until_the_host_says_its_name() {
    let desktop = listening();
    assert_eq!(gate(&Operation::BargeIn, &desktop), Gate::Absent);
    for (name, expected) in [
        ("SetANSWER", Gate::Absent),
        ("SetBARGE CALL", Gate::Enabled),
    ] {
        let mut desktop = desk_with(Config {
            barge_subtopic: Some(name.into()),
            ..config()
        });
        assert_eq!(
            gate(&Operation::BargeIn, &desktop),
            Gate::Absent,
            "she does not listen"
        );
        invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
        say(&mut desktop, &calls(&[call("77", "5025", "ACTIVE")]), 10);
        assert_eq!(gate(&Operation::BargeIn, &desktop), expected, "{name}");
    }
}

#[test]
fn the_rules_of_the_server_count_for_states_too() {
    let mut desktop = desktop();
    let mut agent = team("47483650", "5025", "READY");
    agent["message"]["rules"] = json!({"ButtonStates": {"items": {"NotReady": "Hide", "SetLogout": "Disable", "New": "Perhaps"}}});
    say(&mut desktop, &agent, 0);
    for operation in [
        Operation::AgentNotReady(ana()),
        Operation::AgentSignOut(ana()),
    ] {
        assert_eq!(
            gate(&operation, &desktop),
            off(Reason::NotAllowed),
            "{operation:?}"
        );
    }
}

#[test]
fn nobody_unknown_can_be_meant() {
    let desktop = desktop();
    for operation in [
        Operation::Listen("nobody".into()),
        Operation::NotReadyAndListen("nobody".into()),
        Operation::AgentNotReady("nobody".into()),
        Operation::AgentSignOut("nobody".into()),
        Operation::Stop,
    ] {
        assert_eq!(gate(&operation, &desktop), Gate::Absent, "{operation:?}");
    }
}
