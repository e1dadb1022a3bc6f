//! The list of agents: its order, what is found in it, and the part that is looked at.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use gws::ids::UserId;
use proptest::prelude::*;
use serde_json::{Value, json};
use supervision::message::HttpReply;
use supervision::model::{Agent, Column, Look, Presence};
use supervision::view::{self, RosterStatus};
use supervision::{Model, Msg};

const COLUMNS: [Column; 4] = [Column::Name, Column::Number, Column::State, Column::Time];

/// A contact as a page of the directory has her.
fn contact(id: u8, name: &str, number: &str, state: Option<(&str, &str)>) -> Value {
    let channel = state.map(|(state, activity)| {
        json!({
            "channel": "voice", "phoneNumber": number, "userActivity": activity,
            "userState": {"state": state, "displayName": state},
        })
    });
    json!({
        "id": format!("u{id}"), "userName": format!("login{id}"), "firstName": name, "lastName": "",
        "phoneNumbers": [{"phoneNumber": number}],
        "availability": {"channels": channel.into_iter().collect::<Vec<_>>()},
    })
}

/// A desk with one group of these, whose contacts are waited for.
fn desk(agents: impl Iterator<Item = u8>) -> Desk {
    let users: Vec<_> = agents
        .map(|id| json!({"id": format!("u{id}"), "userName": format!("login{id}")}))
        .collect();
    let mut desk = Desk::new();
    desk.server.group = Some(ok(json!({"name": "Sales", "users": users})));
    desk.tell(Msg::Connect);
    while !waits_for_contacts(&desk) {
        desk.answer_next();
    }
    desk
}

fn waits_for_contacts(desk: &Desk) -> bool {
    let next = desk.open.front();
    next.is_some_and(|(_, request)| request.path.contains("contacts"))
}

/// The directory is read again, and says this.
fn read(desk: &mut Desk, contacts: &[Value]) {
    while !waits_for_contacts(desk) {
        if desk.open.is_empty() {
            desk.now += 10_000;
            desk.tell(Msg::Tick);
        } else {
            desk.answer_next();
        }
    }
    let page = json!({"statusCode": 0, "contacts": contacts, "totalCount": contacts.len()});
    desk.answer_with(Ok(HttpReply {
        status: 200,
        body: page.to_string(),
    }));
}

/// The order by a column, as the simplest program would make it.
fn sorted_anew(model: &Model, search: &str, column: Column, descending: bool) -> Vec<UserId> {
    let found = |agent: &&Agent| {
        [&agent.name, &agent.login, &agent.number]
            .iter()
            .any(|text| text.to_lowercase().contains(&search.to_lowercase()))
    };
    let mut agents: Vec<&Agent> = model.roster.agents.values().filter(found).collect();
    agents.sort_by_key(|agent| (agent.name.to_lowercase(), agent.id.clone()));
    let rank = |agent: &Agent| match column {
        Column::Name => (false, 0, agent.name.to_lowercase()),
        Column::Number => (
            agent.number.is_empty(),
            agent.number.len() as u64,
            agent.number.clone(),
        ),
        Column::State => match &agent.presence {
            Presence::Unknown => (true, 0, String::new()),
            Presence::LoggedOut => (false, 4, String::new()),
            Presence::In { busy: true, .. } => (false, 0, String::new()),
            Presence::In { label, .. } if label == "Ready" => (false, 3, label.to_lowercase()),
            Presence::In { label, .. } => (false, 1, label.to_lowercase()),
        },
        Column::Time => (
            agent.since.is_none(),
            agent.since.map_or(0, |since| u64::MAX - since),
            String::new(),
        ),
    };
    agents.sort_by(|a, b| {
        let (a, b) = (rank(a), rank(b));
        let order = (a.1, a.2).cmp(&(b.1, b.2));
        let order = if descending { order.reverse() } else { order };
        a.0.cmp(&b.0).then(order)
    });
    agents.iter().map(|agent| agent.id.clone()).collect()
}

#[derive(Clone, Debug)]
enum Step {
    Changes(
        u8,
        &'static str,
        &'static str,
        Option<(&'static str, &'static str)>,
    ),
    Sort(Column),
    Search(&'static str),
    Look(usize, usize, Option<u8>),
    Members(u8),
    Time(u64),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let name = prop::sample::select(&["Ana", "ana", "Ben", "Émile", "نور", "Zoë X"][..]);
    let number = prop::sample::select(&["", "5", "12", "5001", "40001"][..]);
    let state = prop::option::of((
        prop::sample::select(&["Ready", "NotReady", "LoggedOut"][..]),
        prop::sample::select(&["Idle", "OnCall"][..]),
    ));
    let search = prop::sample::select(&["", "an", "LOGIN1", "500", "nobody"][..]);
    let changes = (0..14_u8, name, number, state)
        .prop_map(|(id, name, number, state)| Step::Changes(id, name, number, state));
    let step = prop_oneof![
        8 => changes,
        2 => prop::sample::select(&COLUMNS[..]).prop_map(Step::Sort),
        1 => search.prop_map(Step::Search),
        1 => (0..16_usize, 0..8_usize, prop::option::of(0..14_u8))
            .prop_map(|(first, count, kept)| Step::Look(first, count, kept)),
        1 => (1..14_u8).prop_map(Step::Members),
        1 => (1..5_000_u64).prop_map(Step::Time),
    ];
    prop::collection::vec(step, 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_order_is_that_of_a_full_sort_and_the_window_a_part_of_it(steps in steps()) {
        let mut desk = desk(0..12);

        let (mut search, mut column, mut descending) = ("", Column::Name, false);
        let mut look = Look::default();
        for step in steps {
            match step {
                Step::Changes(id, name, number, state) => {
                    read(&mut desk, &[contact(id, name, number, state)]);
                }
                Step::Sort(by) => {
                    descending = if by == column { !descending } else { by == Column::Time };
                    column = by;
                    desk.tell(Msg::Sort(by));
                }
                Step::Search(text) => {
                    search = text;
                    look.first = 0;
                    desk.tell(Msg::Search(text.into()));
                }
                Step::Look(first, count, kept) => {
                    let kept = kept.map(|id| UserId(format!("u{id}")));
                    look = Look { first, count, kept: kept.or(look.kept) };
                    desk.tell(Msg::Look { first, count });
                    if let Some(id) = &look.kept {
                        desk.tell(Msg::Keep(id.clone()));
                    }
                }
                Step::Members(count) => {

                    let users: Vec<_> = (0..count)
                        .map(|id| json!({"id": format!("u{id}"), "userName": format!("login{id}")}))
                        .collect();
                    desk.server.group = Some(ok(json!({"name": "Sales", "users": users})));
                    desk.tell(Msg::Refresh);
                    while !desk.open.is_empty() && !waits_for_contacts(&desk) {
                        desk.answer_next();
                    }
                }
                Step::Time(pause) => desk.now += pause,
            }
            let model = &desk.model;
            let rows = view::rows(model);
            prop_assert_eq!(&rows, &sorted_anew(model, search, column, descending));
            let on_calls = rows.iter().filter(|id| {
                matches!(model.roster.agents.get(id).unwrap().presence, Presence::In { busy: true, .. })
            });
            let status = match rows.len() {
                0 => RosterStatus::NoMatch,
                agents => RosterStatus::Shown { agents, on_calls: on_calls.count() },
            };
            prop_assert_eq!(view::frame(model).roster, status);

            let first = look.first.min(rows.len().saturating_sub(look.count));
            let expected: Vec<_> = rows
                .iter()
                .enumerate()
                .filter(|(place, id)| {
                    (first..first + look.count).contains(place) || look.kept.as_ref() == Some(id)
                })
                .map(|(place, id)| (place, id.clone()))
                .collect();
            prop_assert_eq!(view::window(model), expected);
            prop_assert_eq!(view::row_count(model), rows.len());
        }
    }
}

#[test]
fn a_change_elsewhere_in_the_list_does_not_redraw_it() {
    let mut desk = desk(0..40);
    let everybody: Vec<_> = (0..40)
        .map(|id| contact(id, &format!("Agent {id:02}"), "5", Some(("Ready", "Idle"))))
        .collect();
    read(&mut desk, &everybody);
    read(
        &mut desk,
        &[contact(39, "Agent 39", "5", Some(("NotReady", "Idle")))],
    );
    assert!(!desk.changes.all && !desk.changes.list, "by name");
    desk.tell(Msg::Sort(Column::State));
    read(
        &mut desk,
        &[contact(39, "Agent 39", "5", Some(("Ready", "Idle")))],
    );
    assert!(desk.changes.list, "by state");
}

#[test]
fn an_agent_who_is_selected_is_there_wherever_she_is_in_the_list() {
    let mut desk = desk(0..90);
    read(&mut desk, &[]);
    desk.tell(Msg::Select("u77".into()));
    let window = view::window(&desk.model);
    assert_eq!(window.len(), Look::default().count + 1);
    assert!(window.iter().any(|(_, id)| id.as_str() == "u77"));
    desk.tell(Msg::Search("login5".into()));
    let window = view::window(&desk.model);
    assert!(window.iter().all(|(_, id)| id.as_str() != "u77"));
}

#[test]
fn times_come_with_the_longest_first() {
    assert_eq!(
        COLUMNS.map(|column| supervision::model::Sort::default()
            .pressed(column)
            .descending),
        [true, false, false, true]
    );
}
