//! One roster, two contact centres.

use serde_json::json;
use supervision::config::{Config, Limits, Transport};
use supervision::model::Link;
use supervision::view::{self, RosterStatus, Tally};
use supervision::{
    AgentRef, Effect, Gate, ListMsg, Msg, Operation, Platform, Reason, Target, wake_at,
};

use crate::common::{ANA, Desk, agent, by_name, monitoring};
use crate::floor::*;

#[test]
fn both_stand_in_one_list_by_name_and_each_knows_whose_it_is() {
    let mut desk = desk();
    by_name(&mut desk);
    let names: Vec<_> = view::rows(&desk.model)
        .iter()
        .map(|id| (desk.row(&id.to_string()).name, id.platform()))
        .collect();
    assert!(names.contains(&("Carla Cisco".into(), Platform::Cisco)));
    assert!(names.contains(&("Ana Lima".into(), Platform::Gws)));
    let mut sorted = names.clone();
    sorted.sort_by_key(|(name, _)| name.to_lowercase());
    assert_eq!(names, sorted);
}

#[test]
fn an_id_that_both_have_is_two_rows() {
    let mut desk =
        desk_with(&json!({"agents": [{"id": ANA, "name": "Zoe Zero", "extension": "6000"}]}));
    assert_eq!(desk.row(ANA).name, "Ana Lima");
    assert_eq!(desk.row(&format!("cisco:{ANA}")).name, "Zoe Zero");
    desk.does(Msg::SelectId("carla".into()));
    assert_eq!(desk.details("supervisor-select", "agentId"), ["carla"]);
    assert_eq!(desk.details("supervisor-select", "platform"), ["cisco"]);
    assert_eq!(desk.model.user.selected, Some(CARLA.into()));
    // The host means the agent of GWS by an id that both have.
    desk.does(Msg::SelectId(ANA.into()));
    assert_eq!(desk.model.user.selected, Some(AgentRef::Gws(ANA.into())));
}

#[test]
fn a_user_of_gws_whose_id_looks_like_a_cisco_agents_is_none() {
    let mut desk = Desk::new();
    desk.server.people[0].id = CARLA;
    desk.does(Msg::Connect);
    desk.configure(config(&json!({})));
    say(&mut desk, &own("NOT_READY"));
    say(&mut desk, &team("carla", "5025", "Carla Cisco", "TALKING"));
    let user = AgentRef::Gws(CARLA.into());
    let name = |agent: &AgentRef| view::row(&desk.model, agent).unwrap().name;
    assert_eq!(name(&user), "Ana Lima");
    assert_eq!(name(&AgentRef::Cisco("carla".into())), "Carla Cisco");
    assert!(view::rows(&desk.model).contains(&user));
    let gate = desk.gate(Operation::ListenIn, &Target::Agent(user.clone()));
    assert_eq!(gate, Gate::Enabled, "it goes through the own device");
    desk.does(Msg::Select(user.clone()));
    desk.does(Msg::SelectId(CARLA.into()));
    assert_eq!(desk.details("supervisor-select", "agentId"), [CARLA]);
    assert_eq!(desk.details("supervisor-select", "platform"), ["null"]);
    assert_eq!(desk.model.user.selected, Some(user));
    desk.does(Msg::SelectId("carla".into()));
    assert_eq!(
        desk.model.user.selected,
        Some(AgentRef::Cisco("carla".into()))
    );
}

#[test]
fn she_is_found_by_name_phone_and_team() {
    let mut desk = desk();
    for search in ["carla", "5025", "CISCO"] {
        desk.does(Msg::List(ListMsg::Search(search.into())));
        assert_eq!(view::rows(&desk.model), [CARLA.into()], "{search}");
    }
    desk.does(Msg::List(ListMsg::Search("nobody".into())));
    assert_eq!(view::frame(&desk.model).roster, RosterStatus::NoMatch);
}

#[test]
fn an_event_about_one_agent_changes_her_row_alone() {
    let mut desk = desk();
    by_name(&mut desk);
    say(&mut desk, &team("carla", "5025", "Carla Cisco", "HOLD"));
    assert!(!desk.changes.all && !desk.changes.list);
    assert!(desk.changes.names(&AgentRef::from(CARLA), &desk.model));
    say(&mut desk, &team("dan", "5026", "Dan Diaz", "READY"));
    assert!(desk.changes.list);
    assert_eq!(desk.row(DAN).number, "5026");
}

#[test]
fn one_agent_at_a_time_is_listened_to_on_whichever_side() {
    let mut desk = desk();
    desk.click(Operation::ListenIn, agent(CARLA));
    assert!(matches!(
        desk.gate(Operation::ListenIn, &agent(ANA)),
        Gate::Disabled(Reason::Waiting { .. })
    ));
    say(&mut desk, &calls(&[call("77", "5025", "ACTIVE")]));
    assert_eq!(
        desk.gate(Operation::ListenIn, &agent(ANA)),
        Gate::Disabled(Reason::Listening("Carla Cisco".into()))
    );
    say(&mut desk, &calls(&[]));
    assert_eq!(desk.gate(Operation::ListenIn, &agent(ANA)), Gate::Enabled);

    desk.click(Operation::ListenIn, agent(ANA));
    assert!(matches!(
        desk.gate(Operation::ListenIn, &agent(CARLA)),
        Gate::Disabled(Reason::Waiting { .. })
    ));
    desk.notify(&monitoring("ListenIn", crate::common::ANA_DEVICE));
    assert_eq!(
        desk.gate(Operation::ListenIn, &agent(CARLA)),
        Gate::Disabled(Reason::Listening("Ana Lima".into()))
    );
}

#[test]
fn without_gws_the_cisco_side_works_and_the_status_says_the_truth_of_each() {
    let mut desk = alone();
    assert!(matches!(desk.model.link.state, Link::Failed(_)));
    let frame = view::frame(&desk.model);
    assert!(matches!(
        frame.roster,
        RosterStatus::Shown { agents: 1, .. }
    ));
    assert!(frame.cisco.unwrap().connected);
    assert!(desk.model.user.ready, "what there is, is on screen");
    desk.click(Operation::ListenIn, agent(CARLA));
    assert_eq!(said(&desk).len(), 1);
    assert_eq!(view::log(&desk.model).who, "sue");
}

#[test]
fn the_bus_is_wanted_while_the_panel_is_connected_and_configured() {
    let mut desk = desk();
    let uses = |desk: &crate::common::Desk| {
        let uses = desk.effects.iter().filter_map(|effect| match effect {
            Effect::UseBus(bus) => Some(bus.clone()),
            _ => None,
        });
        uses.collect::<Vec<_>>()
    };
    let channel = json!({"transport": {"kind": "broadcastChannel", "name": "portal"}});
    desk.configure(config(&channel));
    desk.configure(config(&channel));
    let name = "portal".to_owned();
    assert_eq!(uses(&desk), [Some(Transport::BroadcastChannel { name })]);
    desk.effects.clear();
    desk.does(Msg::Disconnect);
    assert_eq!(uses(&desk), [None]);
    assert_eq!(
        desk.model.cisco.desktop.agents().len(),
        0,
        "nothing stays for the next"
    );
    desk.effects.clear();
    desk.does(Msg::Connect);
    assert_eq!(uses(&desk).len(), 1);
    desk.configure(supervision::config::Config::default());
    assert_eq!(uses(&desk).last(), Some(&None));
    assert_eq!(view::frame(&desk.model).cisco, None);
}

#[test]
fn an_error_of_gws_is_not_blamed_on_the_cisco_side() {
    let mut desk = desk();
    desk.click(Operation::ListenIn, agent(CARLA));
    let id = desk.last().id;
    desk.notify(&json!({"messageType": "ErrorMessage", "errorMessage": "x"}));
    assert_eq!(*desk.phase(id), supervision::operation::Phase::Requested);
}

#[test]
fn who_comes_over_a_limit_without_gws_is_counted_in_time() {
    let mut desk = alone();
    let limits = Limits {
        warn_ms: 0,
        alert_ms: 60_000,
    };
    let config = Config {
        limits: vec![("talking".into(), limits)],
        ..config(&json!({}))
    };
    desk.configure(config);
    say(&mut desk, &team("carla", "5025", "Carla Cisco", "READY"));
    say(&mut desk, &team("carla", "5025", "Carla Cisco", "TALKING"));
    let over_at = desk.now + 60_000;
    assert!(wake_at(&desk.model).is_some_and(|at| at <= over_at));
    desk.now = over_at;
    desk.tell(Msg::Tick);
    assert_eq!(view::floor(&desk.model).count(Tally::OverLimit), 1);
}
