//! The agents: whose they are, and what is known of them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use gws::names::AgentState;
use serde_json::{Value, json};
use supervision::model::{Link, Presence};
use supervision::view::{self, PresenceState, RosterStatus, Since, Tally, frame};
use supervision::{AgentRef, Effect, ListMsg, Msg, wake_at};

fn listed(desk: &Desk) -> Vec<String> {
    let rows = view::rows(&desk.model).into_iter();
    rows.map(|id| desk.row(id.as_str()).name).collect()
}

#[test]
fn the_agents_of_my_groups_are_listed_by_name_and_only_those() {
    let mut desk = Desk::live();
    assert_eq!(listed(&desk), ["Ana Lima", "Ben Kato", "Cem Rahn"]);
    let groups: Vec<_> = desk
        .model
        .user
        .roster
        .groups
        .iter()
        .map(|group| &*group.name)
        .collect();
    assert_eq!(
        groups,
        ["Sales", "Support"],
        "the third group has other supervisors"
    );
    assert_eq!(
        desk.model
            .user
            .roster
            .agents
            .get(&BEN.into())
            .unwrap()
            .groups
            .to_vec(),
        ["g1".into(), "g2".into()]
    );
    desk.does(Msg::List(ListMsg::Search("  kAt ".into())));
    assert_eq!(listed(&desk), ["Ben Kato"]);
    desk.does(Msg::List(ListMsg::Search("5003".into())));
    assert_eq!(listed(&desk), ["Cem Rahn"]);
    desk.does(Msg::List(ListMsg::Search("nobody".into())));
    assert_eq!(frame(&desk.model).roster, RosterStatus::NoMatch);
}

#[test]
fn the_group_of_the_host_narrows_the_list() {
    let mut desk = Desk::live();
    desk.does(Msg::Configure {
        base_url: BASE_URL.into(),
        group: Some("g2".into()),
        config: Box::default(),
        problems: vec![],
    });
    assert_eq!(listed(&desk), ["Ben Kato", "Cem Rahn"]);
    assert_eq!(desk.model.link.state, Link::Live, "it is the same server");
}

#[test]
fn the_supervisor_is_not_her_own_agent_and_nobody_without_an_id_is_listed() {
    let mut desk = Desk::new();
    desk.server.group = Some(ok(json!({
        "name": "Sales", "users": [{"id": ME, "userName": ME}, {"userName": "ghost"}, {"id": ANA}],
    })));
    desk.does(Msg::Connect);
    assert_eq!(
        listed(&desk),
        ["Ana Lima"],
        "a group that lists no supervisors is mine"
    );
}

#[test]
fn a_group_that_may_not_be_read_costs_only_itself() {
    let mut desk = Desk::new();
    desk.tell(Msg::Connect);
    while !desk
        .open
        .iter()
        .any(|(_, request)| request.path.contains("/groups/g1"))
    {
        desk.answer_next();
    }
    while let Some((_, request)) = desk.open.front() {
        if request.path.contains("/groups/g1") {
            desk.answer_with(refused(403, 5));
        } else {
            desk.answer_next();
        }
    }
    assert_eq!(listed(&desk), ["Ben Kato", "Cem Rahn"]);
    assert_eq!(desk.notices(), []);
}

#[test]
fn no_groups_and_no_members_are_told_apart() {
    let mut desk = Desk::new();
    assert_eq!(frame(&desk.model).roster, RosterStatus::NotConnected);
    desk.server.groups = Some(ok(json!({"groups": []})));
    desk.tell(Msg::Connect);
    assert_eq!(frame(&desk.model).roster, RosterStatus::Loading);
    desk.settle();
    assert_eq!(frame(&desk.model).roster, RosterStatus::NoGroups);
    assert!(desk.model.user.ready);

    let mut desk = Desk::new();
    desk.server.group = Some(ok(json!({"name": "Empty", "users": []})));
    desk.does(Msg::Connect);
    assert_eq!(frame(&desk.model).roster, RosterStatus::NoMembers);
}

#[test]
fn an_agent_without_availability_is_logged_out() {
    let desk = Desk::live();
    assert_eq!(desk.row(CEM).presence, Presence::LoggedOut);
    assert_eq!(
        desk.row(CEM).number,
        "5003",
        "the directory knows her number"
    );
    let ben = desk.row(BEN).presence;
    let expected = Presence::In {
        state: AgentState::NotReady,
        label: "Lunch".into(),
        busy: false,
    };
    assert_eq!(ben, expected);
    assert_eq!(ben.presence_state(), PresenceState::NotReady);
}

#[test]
fn every_activity_but_idle_is_a_call() {
    let mut desk = Desk::live();
    for (activity, presence_state) in [
        ("Idle", PresenceState::Ready),
        ("OnCall", PresenceState::OnCall),
        ("SomethingNew", PresenceState::OnCall),
        ("", PresenceState::Ready),
    ] {
        desk.server.person(ANA).voice = Some(("Ready", "", activity));
        desk.advance(10_000);
        assert_eq!(
            desk.row(ANA).presence.presence_state(),
            presence_state,
            "{activity}"
        );
        let on_calls = usize::from(presence_state == PresenceState::OnCall);
        let on_call = Tally::State(PresenceState::OnCall);
        assert_eq!(view::floor(&desk.model).count(on_call), on_calls);
        assert_eq!(frame(&desk.model).roster, RosterStatus::Shown { agents: 3 });
    }
    desk.server.person(ANA).voice = Some(("LoggedOut", "Offline", "Idle"));
    desk.advance(10_000);
    assert_eq!(desk.row(ANA).presence, Presence::LoggedOut);
}

#[test]
fn time_in_state_counts_from_a_change_that_was_seen() {
    let mut desk = Desk::live();
    let first = Some(Since::AtLeast(desk.now));
    assert_eq!(desk.row(ANA).since, first, "it was so before");
    desk.advance(20_000);
    assert_eq!(desk.row(ANA).since, first, "and still is");
    desk.server.person(ANA).voice = Some(("NotReady", "Break", "Idle"));
    let before = desk.now;
    desk.advance(10_000);
    let since = desk.row(ANA).since.expect("she was read");
    assert!((before..=desk.now).contains(&since.at()));
    assert!(!since.is_bound(), "the change was seen");
    desk.advance(60_000);
    assert_eq!(desk.row(ANA).since, Some(since));
    // Reading groups and members again is no change.
    desk.does(Msg::Refresh);
    assert_eq!(desk.row(ANA).since, Some(since));
}

#[test]
fn the_time_of_an_agent_who_joins_later_counts_from_first_sight() {
    let mut desk = Desk::live();
    let new = Person {
        id: "a4",
        first: "Dua",
        ..desk.server.people[0].clone()
    };
    desk.server.people.push(new);
    desk.does(Msg::Refresh);
    assert_eq!(desk.row("a4").since, Some(Since::AtLeast(desk.now)));
    assert_eq!(
        desk.row("a4").presence.presence_state(),
        PresenceState::Ready
    );
}

#[test]
fn two_refreshes_in_a_row_do_not_mix_up_the_groups() {
    let mut desk = Desk::live();
    desk.tell(Msg::Refresh);
    // The first reading is under way when the second begins.
    while !desk
        .open
        .iter()
        .any(|(_, request)| request.path.contains("/groups/g2"))
    {
        desk.answer_next();
    }
    desk.tell(Msg::Refresh);
    desk.settle();
    let groups = |id: &str| {
        desk.model
            .user
            .roster
            .agents
            .get(&id.into())
            .unwrap()
            .groups
            .to_vec()
    };
    assert_eq!(groups(ANA), ["g1".into()]);
    assert_eq!(groups(BEN), ["g1".into(), "g2".into()]);
    assert_eq!(groups(CEM), ["g2".into()]);
    let names: Vec<_> = desk
        .model
        .user
        .roster
        .groups
        .iter()
        .map(|group| &*group.name)
        .collect();
    assert_eq!(names, ["Sales", "Support"]);
}

#[test]
fn a_change_of_one_agent_is_told_as_a_change_of_that_agent() {
    let mut desk = Desk::live();
    by_name(&mut desk);
    desk.server.person(ANA).voice = Some(("NotReady", "", "Idle"));
    desk.now = wake_at(&desk.model).unwrap();
    desk.tell(Msg::Tick);
    desk.answer_next();
    // The others are in view, and were read.
    assert!(desk.changes.names(&AgentRef::from(ANA), &desk.model));
    assert_eq!(desk.read_at(BEN), Some(desk.now));
    assert!(!desk.changes.all && !desk.changes.list);
}

#[test]
fn selecting_an_agent_brings_her_into_view() {
    let mut desk = Desk::live();
    desk.does(Msg::Select(BEN.into()));
    assert!(desk.effects.contains(&Effect::FocusAgent(BEN.into())));
    assert_eq!(
        desk.events(),
        [("supervisor-select", json!({"agentId": BEN}))]
    );
    assert!(desk.row(BEN).selected && !desk.row(ANA).selected);
    desk.does(Msg::Select(BEN.into()));
    assert_eq!(desk.events().len(), 1, "she is selected already");
    desk.does(Msg::Select("nobody".into()));
    assert!(desk.row(BEN).selected);
}

#[test]
fn another_base_url_is_another_world() {
    let mut desk = Desk::live();
    desk.notify(&documented("switch-to-listen-in"));
    desk.effects.clear();
    desk.tell(Msg::Configure {
        base_url: "https://elsewhere.example".into(),
        group: None,
        config: Box::default(),
        problems: vec![],
    });
    assert!(desk.model.user.calls.is_empty() && desk.model.user.roster.agents.is_empty());
    assert_eq!(desk.connection_events(), ["closed", "connecting"]);
    desk.settle();
    assert_eq!(desk.model.link.state, Link::Live);
    desk.click(supervision::Operation::ListenIn, agent(ANA));
    let uri: &Value = &desk.posts()[0].1["targetDeviceUri"];
    assert_eq!(
        *uri,
        format!("https://elsewhere.example/api/v2/devices/{ANA_DEVICE}")
    );
}

#[test]
fn a_base_url_set_before_connecting_connects_nothing() {
    let desk = Desk::new();
    assert_eq!(desk.model.link.state, Link::Closed);
    assert_eq!(desk.sent(), []);
}
