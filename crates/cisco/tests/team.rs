//! Agents: handed in, seen, and changed.

// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use cisco::config::{Config, GivenAgent};
use cisco::desktop::{MOST_AGENTS, OperationId, Phase};
use cisco::ids::AgentId;
use cisco::names::AgentState;
use cisco::{Gate, Operation, Output, Reason, gate};
use common::{
    Desktop, LIMIT, ana, config, desk_with, desktop, fixture, invoke, listening, own, phase,
    published, say, say_text, team,
};
use serde_json::json;

fn ids(desktop: &Desktop) -> Vec<&str> {
    desktop.agents().map(|agent| agent.id.as_str()).collect()
}

#[test]
fn an_event_tells_of_the_agent_who_was_handed_in() {
    let mut desktop = desktop();
    let out = say_text(&mut desktop, &fixture("team-agent.event.json"), 500);
    assert_eq!(out, [Output::Agent(ana())]);
    assert_eq!(ids(&desktop), ["ana", "ben"]);
    let agent = desktop.agent(&ana()).unwrap();
    assert_eq!(agent.name, "Ana Lima", "the host knows how she is called");
    assert_eq!(agent.state, AgentState::Ready);
    assert_eq!(agent.since, Some(500));
    assert_eq!(agent.changed_at, Some(1_577_196_006_287));
    assert_eq!(agent.team, "5003");
}

#[test]
fn an_agent_nobody_handed_in_comes_by_herself() {
    let mut desktop = desk_with(Config {
        agents: Vec::new(),
        ..config()
    });
    say_text(&mut desktop, &fixture("team-agent.event.json"), 500);
    assert_eq!(ids(&desktop), ["47483650"]);
    let agent = desktop.agent(&AgentId::from("47483650")).unwrap();
    assert_eq!(agent.name, "RTDev2 RTDev2");
    assert_eq!(agent.since, None, "nobody saw it begin");
    // Handed in later, she is the same.
    let out = desktop.configure(config(), 600);
    assert_eq!(ids(&desktop), ["ana", "ben"]);
    assert_eq!(out[0], Output::Gone(AgentId::from("47483650")));
}

#[test]
fn an_agent_without_a_user_name_is_known_by_her_phone() {
    let given = GivenAgent {
        id: "x".into(),
        extension: "5025".into(),
        ..GivenAgent::default()
    };
    let mut desktop = desk_with(Config {
        agents: vec![given],
        ..config()
    });
    say(&mut desktop, &team("47483650", "5025", "TALKING"), 10);
    assert_eq!(ids(&desktop), ["x"]);
    assert_eq!(
        desktop.agents().next().unwrap().user_name.as_str(),
        "47483650"
    );
    assert_eq!(desktop.agents().next().unwrap().name, "x");
    // Somebody else at the same phone is somebody else.
    say(&mut desktop, &team("47483699", "5025", "READY"), 20);
    assert_eq!(ids(&desktop), ["47483699", "x"]);
}

#[test]
fn the_supervisor_is_not_one_of_her_agents() {
    let mut desktop = desktop();
    assert_eq!(say(&mut desktop, &own("READY"), 10), [Output::Own]);
    assert_eq!(ids(&desktop), ["ana", "ben"]);
    assert_eq!(desktop.own().state, AgentState::Ready);
    say(&mut desktop, &team("47483657", "5099", "READY"), 20);
    assert_eq!(desktop.own().elsewhere.as_ref().unwrap().as_str(), "5099");
    // Somebody else's application does not speak for her.
    let other = fixture("app-state.reply.json");
    assert_eq!(say_text(&mut desktop, &other, 30), []);
}

#[test]
fn settings_said_again_are_no_news() {
    let mut desktop = desktop();
    say(&mut desktop, &team("47483650", "5025", "READY"), 10);
    say(&mut desktop, &own("READY"), 10);
    let before = desktop.clone();
    assert_eq!(desktop.configure(config(), 20), []);
    assert_eq!(desktop, before);
    let mut fewer = config();
    fewer.agents.pop();
    assert_eq!(desktop.configure(fewer, 30), [Output::Gone("ben".into())]);
    let mut changed = config();
    changed.agents[0].state = AgentState::Work;
    desktop.configure(changed, 40);
    assert_eq!(desktop.agent(&ana()).unwrap().state, AgentState::Work);
}

#[test]
fn another_supervisor_starts_with_nothing() {
    let mut desktop = listening();
    desktop.configure(
        Config {
            extension: "5005".into(),
            ..config()
        },
        300,
    );
    assert_eq!(desktop.monitoring(), None);
    assert_eq!(desktop.awaited(), []);
    assert_eq!(
        desktop.own().state,
        AgentState::NotReady,
        "as the host says"
    );
}

#[test]
fn signing_out_waits_for_the_end_of_the_call() {
    let mut desktop = desktop();
    let said = invoke(&mut desktop, Operation::AgentSignOut(ana()), 1, 0);
    assert_eq!(said, [fixture("sign-out.table.frame.json").trim_end()]);
    desktop.tick(LIMIT);
    assert_eq!(phase(&desktop, 1), Phase::AfterCall);
    assert_eq!(desktop.wake_at(), None);
    assert_eq!(
        gate(&Operation::AgentSignOut(ana()), &desktop),
        Gate::Disabled(Reason::AfterCall)
    );
    // The call is over, and now it may take its time again.
    say(&mut desktop, &team("47483650", "5025", "WORK"), 60_000);
    assert_eq!(phase(&desktop, 1), Phase::Requested);
    let mut never = desktop.clone();
    never.tick(60_000 + LIMIT);
    assert_eq!(phase(&never, 1), Phase::Unconfirmed);
    say(&mut desktop, &team("47483650", "5025", "LOGOUT"), 60_500);
    assert_eq!(phase(&desktop, 1), Phase::Confirmed);
}

#[test]
fn the_server_may_say_itself_that_it_waits() {
    let mut desktop = desktop();
    invoke(&mut desktop, Operation::AgentSignOut(ana()), 1, 0);
    let mut event = team("47483650", "5025", "TALKING");
    event["message"]["data"]["pendingState"] = json!("LOGOUT");
    say(&mut desktop, &event, 100);
    assert_eq!(phase(&desktop, 1), Phase::AfterCall);
}

#[test]
fn operations_on_different_agents_do_not_wait_for_each_other() {
    let mut desktop = desktop();
    invoke(&mut desktop, Operation::Listen(ana()), 1, 0);
    invoke(&mut desktop, Operation::AgentSignOut(ana()), 2, 0);
    invoke(&mut desktop, Operation::AgentSignOut("ben".into()), 3, 0);
    assert_eq!(
        gate(&Operation::AgentNotReady(ana()), &desktop),
        Gate::Disabled(Reason::Waiting(OperationId(2)))
    );
    assert_eq!(
        gate(&Operation::Listen("ben".into()), &desktop),
        Gate::Disabled(Reason::Waiting(OperationId(1)))
    );
}

#[test]
fn a_large_team_is_kept_in_order() {
    let mut desktop = desk_with(Config {
        agents: Vec::new(),
        ..config()
    });
    for index in (0..500).rev() {
        let (name, phone) = (format!("u{index:04}"), format!("7{index:04}"));
        say(&mut desktop, &team(&name, &phone, "READY"), 0);
    }
    assert_eq!(desktop.agents().len(), 500);
    assert!(desktop.agents().is_sorted_by(|a, b| a.id < b.id));
    let out = say(&mut desktop, &team("u0250", "70250", "TALKING"), 10);
    assert_eq!(out, [Output::Agent("u0250".into())]);
    let said = invoke(&mut desktop, Operation::Listen("u0250".into()), 1, 20);
    assert!(said[0].contains(r#""toAddress":"70250""#));
    let none: [&str; 0] = [];
    assert_eq!(published(&say(&mut desktop, &own("NOT_READY"), 30)), none);
}

#[test]
fn a_team_has_an_end_and_that_is_told_once() {
    let given = |index: usize| GivenAgent {
        id: format!("g{index}").as_str().into(),
        extension: format!("7{index}").as_str().into(),
        user_name: "the same".into(),
        ..GivenAgent::default()
    };
    let mut desktop = desk_with(Config {
        agents: (0..15_000).map(given).collect(),
        ..config()
    });
    let users: Vec<_> = (0..30_000)
        .map(|index| json!({"loginId": format!("u{index}"), "extension": "6000", "state": "READY"}))
        .collect();
    let frame = json!({"channel": "Cisco", "topic": "Team", "subtopic": "TeamAgentState",
        "message": {"data": users}});
    for again in [false, true] {
        let out = say(&mut desktop, &frame, 10);
        assert_eq!(desktop.agents().len(), MOST_AGENTS);
        let told = out.iter().filter(|out| **out == Output::Full).count();
        assert_eq!(told, usize::from(!again));
    }
    // Who is known goes on to be told of, and a smaller team has room again.
    let out = say(&mut desktop, &team("u7", "6000", "TALKING"), 20);
    assert_eq!(out, [Output::Agent("u7".into())]);
    desktop.configure(config(), 30);
    say(&mut desktop, &team("newcomer", "6001", "READY"), 40);
    assert!(desktop.agent(&"newcomer".into()).is_some());
}

#[test]
fn who_comes_one_by_one_at_one_phone_is_found_as_quickly() {
    let mut desktop = desk_with(Config {
        agents: Vec::new(),
        ..config()
    });
    for round in ["READY", "TALKING"] {
        for index in 0..10_000 {
            say(&mut desktop, &team(&format!("u{index}"), "6000", round), 10);
        }
    }
    assert_eq!(desktop.agents().len(), 10_000);
    assert!(
        desktop
            .agents()
            .all(|agent| agent.state == AgentState::Talking)
    );
}
