//! The list of agents: its order, what is found in it, and the part that is looked at.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use gws::names::Channel;
use gws::request::HttpRequest;
use proptest::prelude::*;
use serde_json::{Value, json};
use supervision::message::{FacetKind, FreezeCause, HttpReply, Wanted};
use supervision::model::{
    Agent, Column, ListSettings, Presence, PresenceState, Sort, Tally, Viewport,
};
use supervision::view::{self, Line, RosterStatus};
use supervision::{AgentRef, ListMsg, Model, Msg};

const COLUMNS: [Column; 4] = [Column::Name, Column::Number, Column::State, Column::Time];

/// A contact as a page of the directory has her.
fn contact(id: u8, name: &str, number: &str, state: Option<(&str, &str)>) -> Value {
    let chat = (id.is_multiple_of(3) && state.is_some())
        .then(|| json!({"channel": "chat", "userState": {"state": "Ready"}}));
    let channel = state.map(|(state, activity)| {
        json!({
            "channel": "voice", "phoneNumber": number, "userActivity": activity,
            "userState": {"state": state, "displayName": state},
        })
    });
    json!({
        "id": format!("u{id}"), "userName": format!("login{id}"), "firstName": name, "lastName": "",
        "phoneNumbers": [{"phoneNumber": number}],
        "availability": {"channels": channel.into_iter().chain(chat).collect::<Vec<_>>()},
    })
}

/// A desk with two groups of these, whose contacts are waited for.
fn desk(agents: u8) -> Desk {
    let mut desk = Desk::new();
    desk.tell(Msg::Connect);
    read_members(&mut desk, agents);
    desk
}

/// The groups of an agent: by odd and even numbers, and some are in both.
fn groups_of(id: u8) -> &'static [&'static str] {
    match id {
        9.. => &["g1", "g2"],
        _ if id % 2 == 1 => &["g1"],
        _ => &["g2"],
    }
}

fn read_members(desk: &mut Desk, agents: u8) {
    while !desk.open.is_empty() {
        // Contacts are waited for behind the members.
        let is_of_contacts = |(_, request): &(_, HttpRequest)| request.path.contains("contacts");
        if desk.open.iter().all(is_of_contacts) {
            break;
        }
        if waits_for_contacts(desk) {
            desk.open.rotate_left(1);
            continue;
        }
        let (_, request) = desk.open.front().unwrap();
        let path = request.path.split('?').next().unwrap();
        let Some(group) = path.strip_prefix("/api/v2/groups/") else {
            desk.answer_next();
            continue;
        };
        let members = (0..agents).filter(|id| groups_of(*id).contains(&group));
        let users: Vec<_> = members
            .map(|id| json!({"id": format!("u{id}"), "userName": format!("login{id}")}))
            .collect();
        desk.answer_with(ok(json!({"name": group, "users": users})));
    }
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
        retry_after: None,
    }));
}

/// The group whose head an agent stands below.
fn section_of(agent: &Agent, chosen: &ListSettings) -> String {
    let wanted = &chosen.filter.groups.wanted;
    let mut groups = agent.groups.iter();
    let group = groups.find(|group| wanted.is_empty() || wanted.contains(group));
    group.map_or_else(|| "~".into(), ToString::to_string)
}

fn fits(agent: &Agent, chosen: &ListSettings) -> bool {
    let filter = &chosen.filter;
    let presence_state = agent.presence.presence_state();
    let texts = [&agent.name, &agent.login, &agent.number].map(|text| text.to_lowercase());
    let search = chosen.search.to_lowercase();
    let found = |word: &str| texts.iter().any(|text| text.contains(word));
    let groups: Vec<bool> = filter
        .groups
        .wanted
        .iter()
        .map(|it| agent.groups.contains(it))
        .collect();
    let channels: Vec<bool> = filter
        .channels
        .wanted
        .iter()
        .map(|channel| {
            !matches!(
                agent.on(channel).presence_state(),
                PresenceState::LoggedOut | PresenceState::Unknown
            )
        })
        .collect();
    let enough = |has: &[bool], all: bool| {
        has.is_empty()
            || if all {
                !has.contains(&false)
            } else {
                has.contains(&true)
            }
    };
    search.split(' ').all(found)
        && enough(&groups, filter.groups.all)
        && enough(&channels, filter.channels.all)
        && (filter.presence_states.is_empty() || filter.presence_states.contains(&presence_state))
        && !(filter.hide_logged_out && presence_state == PresenceState::LoggedOut)
}

/// The list as the simplest program would make it.
#[allow(clippy::too_many_lines, reason = "the plainest list, in one piece")]
fn made_anew(model: &Model) -> Vec<String> {
    let chosen = &model.view.list_settings;
    let column = chosen.sort.by;
    let mut agents: Vec<&Agent> = model
        .user
        .roster
        .agents
        .values()
        .filter(|it| fits(it, chosen))
        .collect();
    agents.sort_by_key(|agent| (agent.name.to_lowercase(), agent.id.clone()));
    if chosen.sort.descending && column == Column::Name {
        // Those of one name are turned over with the others.
        agents.reverse();
    }
    // A bound is longer than the same time.
    let length = |agent: &Agent| {
        agent.since.map_or(0, |since| {
            2 * (u64::from(u32::MAX) - since.at()) + u64::from(since.is_bound())
        })
    };
    if column == Column::State {
        agents.sort_by_key(|agent| (agent.since.is_none(), u64::MAX - length(agent)));
    }
    let rank = |agent: &Agent| match column {
        Column::Name => (false, 0, agent.name.to_lowercase()),
        Column::Number => (
            agent.number.is_empty(),
            agent.number.len() as u64,
            agent.number.clone(),
        ),
        Column::State => match &agent.presence {
            Presence::Unknown => (true, 0, String::new()),
            Presence::LoggedOut => (false, 3, String::new()),
            Presence::In { busy: true, .. } => (false, 0, String::new()),
            Presence::In { label, .. } if **label == *"Ready" => (false, 1, String::new()),
            Presence::In { .. } => (false, 2, String::new()),
            Presence::Cisco(_) => panic!("nobody is on that channel"),
        },
        Column::Time => (agent.since.is_none(), length(agent), String::new()),
    };
    agents.sort_by(|a, b| {
        let (a, b) = (rank(a), rank(b));
        let order = (a.1, a.2).cmp(&(b.1, b.2));
        let order = if chosen.sort.descending {
            order.reverse()
        } else {
            order
        };
        a.0.cmp(&b.0).then(order)
    });
    if !chosen.grouped {
        return agents.iter().map(|agent| agent.id.to_string()).collect();
    }
    let mut lines = Vec::new();
    for group in ["g1", "g2", "~"] {
        let hers: Vec<_> = agents
            .iter()
            .filter(|it| section_of(it, chosen) == group)
            .collect();
        if !hers.is_empty() {
            let on_calls = hers.iter().filter(|agent| agent.presence.is_busy()).count();
            lines.push(format!("{group}: {} {on_calls}", hers.len()));
        }
        if !chosen.collapsed.iter().any(|id| id.as_str() == group) {
            lines.extend(hers.iter().map(|agent| agent.id.to_string()));
        }
    }
    lines
}

/// The whole list as it is on the screen.
fn lines(model: &Model) -> Vec<String> {
    let whole = &mut model.clone();
    whole.view.viewport = Viewport {
        first: 0,
        count: usize::MAX / 2,
        pinned: None,
    };
    let lines = view::window(whole);
    assert!(lines.iter().map(|(place, _)| *place).eq(0..lines.len()));
    lines.into_iter().map(|(_, line)| word(&line)).collect()
}

fn word(line: &Line) -> String {
    match line {
        Line::Agent(id) => id.to_string(),
        Line::Group(head) => format!("{}: {} {}", head.id, head.agents, head.on_calls),
    }
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
    Filter(Wanted),
    Floor(Tally, bool),
    AllOf(FacetKind, bool),
    HideLoggedOut(bool),
    Grouped(bool),
    Fold(&'static str),
    Clear,
    Hold(bool),
    SortNow,
    Viewport(usize, usize, Option<u8>),
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
    let search = prop::sample::select(
        &[
            "",
            "a",
            "an",
            "ana",
            "login",
            "an login1",
            "LOGIN1",
            "500",
            "nobody",
        ][..],
    );
    let changes = (0..14_u8, name, number, state)
        .prop_map(|(id, name, number, state)| Step::Changes(id, name, number, state));
    let group = || prop::sample::select(&["g1", "g2"][..]);
    let wanted = prop_oneof![
        group().prop_map(|id| Wanted::Group(id.into())),
        prop::sample::select(&[Channel::Voice, Channel::Chat][..]).prop_map(Wanted::Channel),
    ];
    let tally = prop::sample::select(
        &[
            Tally::All,
            Tally::State(PresenceState::OnCall),
            Tally::State(PresenceState::Ready),
            Tally::State(PresenceState::LoggedOut),
        ][..],
    );
    let kind = prop::sample::select(&[FacetKind::Group, FacetKind::Channel][..]);
    let step = prop_oneof![
        2 => wanted.prop_map(Step::Filter),
        2 => (tally, any::<bool>()).prop_map(|(tally, also)| Step::Floor(tally, also)),
        1 => (kind, any::<bool>()).prop_map(|(kind, all)| Step::AllOf(kind, all)),
        1 => any::<bool>().prop_map(Step::HideLoggedOut),
        1 => any::<bool>().prop_map(Step::Grouped),
        1 => group().prop_map(Step::Fold),
        1 => Just(Step::Clear),
        2 => any::<bool>().prop_map(Step::Hold),
        1 => Just(Step::SortNow),
        8 => changes,
        2 => prop::sample::select(&COLUMNS[..]).prop_map(Step::Sort),
        2 => search.prop_map(Step::Search),
        1 => (0..16_usize, 0..8_usize, prop::option::of(0..14_u8))
            .prop_map(|(first, count, pinned)| Step::Viewport(first, count, pinned)),
        1 => (1..14_u8).prop_map(Step::Members),
        1 => (1..5_000_u64).prop_map(Step::Time),
    ];
    prop::collection::vec(step, 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    #[allow(clippy::too_many_lines, reason = "a test is one story")]
    fn the_order_is_that_of_a_full_sort_and_the_window_a_part_of_it(steps in steps()) {
        let mut desk = desk(12);
        let (mut viewport, mut is_held, mut members) = (Viewport::default(), false, 12);
        for step in steps {
            let before = lines(&desk.model);
            let asked = desk.model.view.list_settings.clone();
            let there = desk.model.user.roster.agents.len();
            let mut is_sorted = false;
            match step {
                Step::Changes(id, name, number, state) => {
                    read_members(&mut desk, members);
                    read(&mut desk, &[contact(id, name, number, state)]);
                }
                Step::Sort(by) => desk.tell(Msg::List(ListMsg::Sort(by))),
                Step::Search(text) => desk.tell(Msg::List(ListMsg::Search(text.into()))),
                Step::Filter(wanted) => desk.tell(Msg::List(ListMsg::Filter(wanted))),
                Step::Floor(tally, also) => desk.tell(Msg::List(ListMsg::Floor { tally, also })),
                Step::AllOf(kind, all) => desk.tell(Msg::List(ListMsg::AllOf(kind, all))),
                Step::HideLoggedOut(hide) => desk.tell(Msg::List(ListMsg::HideLoggedOut(hide))),
                Step::Grouped(grouped) => desk.tell(Msg::List(ListMsg::Grouped(grouped))),
                Step::Fold(group) => desk.tell(Msg::List(ListMsg::Fold(group.into()))),
                Step::Clear => desk.tell(Msg::List(ListMsg::Clear)),
                Step::Hold(hold) => {
                    is_held = hold;
                    desk.tell(Msg::List(ListMsg::Freeze(FreezeCause::Focus(hold))));
                }
                Step::SortNow => {
                    desk.tell(Msg::List(ListMsg::SortNow));
                    is_sorted = true;
                }
                Step::Viewport(first, count, pinned) => {
                    let pinned = pinned.map(|id| AgentRef::from(format!("u{id}").as_str()));
                    viewport = Viewport { first, count, pinned: pinned.or(viewport.pinned) };
                    desk.tell(Msg::List(ListMsg::Viewport { first, count }));
                    if let Some(id) = &viewport.pinned {
                        desk.tell(Msg::List(ListMsg::Pin(id.clone())));
                    }
                }
                Step::Members(count) => {
                    members = count;
                    desk.tell(Msg::Refresh);
                    read_members(&mut desk, count);
                }
                Step::Time(pause) => desk.now += pause,
            }
            let model = &desk.model;
            let all = lines(model);
            let is_another = model.view.list_settings != asked;
            if is_another {
                viewport.first = 0;
            }
            if is_held && !is_another && !is_sorted {
                // Nobody moves; with other members some come or go.
                let stays = |line: &&String| !line.contains(':') && before.contains(line) && all.contains(line);
                let (then, now) = (before.iter().filter(stays), all.iter().filter(stays));
                prop_assert!(then.eq(now), "{:?} became {:?}", before, all);
                if there == model.user.roster.agents.len() {
                    prop_assert_eq!(before.len(), all.len());
                }
            } else {
                prop_assert_eq!(&all, &made_anew(model));
            }
            prop_assert_eq!(view::frame(model).list.lines, all.len());
            if !is_held {
                let chosen = &model.view.list_settings;
                let fitting = || model.user.roster.agents.values().filter(|agent| fits(agent, chosen));
                let status = match fitting().count() {
                    0 if model.user.roster.agents.is_empty() => view::frame(model).roster,
                    0 => RosterStatus::NoMatch,
                    agents => RosterStatus::Shown { agents },
                };
                prop_assert_eq!(view::frame(model).roster, status);
            }

            let first = viewport.first.min(all.len().saturating_sub(viewport.count));
            let pinned = viewport.pinned.as_ref().map(ToString::to_string);
            let expected: Vec<_> = all
                .iter()
                .enumerate()
                .filter(|(place, line)| {
                    (first..first + viewport.count).contains(place) || pinned.as_ref() == Some(line)
                })
                .map(|(place, line)| (place, line.clone()))
                .collect();
            let window: Vec<_> = view::window(model).iter().map(|(at, line)| (*at, word(line))).collect();
            prop_assert_eq!(window, expected);
        }
    }
}

#[test]
fn a_change_elsewhere_in_the_list_does_not_redraw_it() {
    let mut desk = desk(40);
    by_name(&mut desk);
    let everybody: Vec<_> = (0..40)
        .map(|id| contact(id, &format!("Agent {id:02}"), "5", Some(("Ready", "Idle"))))
        .collect();
    read(&mut desk, &everybody);
    read(
        &mut desk,
        &[contact(39, "Agent 39", "5", Some(("NotReady", "Idle")))],
    );
    assert!(!desk.changes.all && !desk.changes.list, "by name");
    desk.tell(Msg::List(ListMsg::Sort(Column::State)));
    read(
        &mut desk,
        &[contact(39, "Agent 39", "5", Some(("Ready", "Idle")))],
    );
    assert!(desk.changes.list, "by state");
}

#[test]
fn an_agent_who_is_selected_is_there_wherever_she_is_in_the_list() {
    let mut desk = desk(90);
    read(&mut desk, &[]);
    desk.tell(Msg::Select("u77".into()));
    let window = view::window(&desk.model);
    assert_eq!(window.len(), Viewport::default().count + 1);
    let is_hers = |(_, line): &(usize, Line)| *line == Line::Agent("u77".into());
    assert!(window.iter().any(is_hers));
    desk.tell(Msg::List(ListMsg::Search("login5".into())));
    let window = view::window(&desk.model);
    assert!(!window.iter().any(is_hers));
}

#[test]
fn a_name_and_a_login_are_found_as_any_keyboard_types_them() {
    let mut desk = desk(3);
    let ready = Some(("Ready", "Idle"));
    let names = ["Łukasz", "Lukas", "Zoe"];
    let mut contacts: Vec<_> = (0..3)
        .map(|id| {
            contact(
                id,
                names[usize::from(id)],
                ["7", "6", "5"][usize::from(id)],
                ready,
            )
        })
        .collect();
    contacts[2]["userName"] = json!("zoe.łoza");
    read(&mut desk, &contacts);
    desk.tell(Msg::Letters(
        "1.1a3A1k3K1l3L1o3O1s3S1u3U1z3Z1ł3Ł7łl7Łl".into(),
    ));
    let searches = [
        ("", &["u1", "u2", "u0"][..]),
        ("l", &["u1", "u2", "u0"]),
        ("lukasz", &["u0"]),
        ("łukasz", &["u0"]),
        ("LUK", &["u1", "u0"]),
        ("łuk", &["u1", "u0"]),
        ("zoe.loza", &["u2"]),
        ("zoe łoza", &["u2"]),
        ("lukasz zoe", &[]),
    ];
    // What is found does not depend on what was looked for before.
    for (before, _) in searches {
        for (search, found) in searches {
            desk.tell(Msg::List(ListMsg::Search(before.into())));
            desk.tell(Msg::List(ListMsg::Search(search.into())));
            let all = view::rows(&desk.model);
            let all: Vec<_> = all.iter().map(AgentRef::as_str).collect();
            assert_eq!(all, found, "{search} after {before}");
        }
    }
    desk.tell(Msg::List(ListMsg::Search(String::new())));
    desk.tell(Msg::List(ListMsg::Sort(Column::Number)));
    let all = view::rows(&desk.model);
    let all: Vec<_> = all.iter().map(AgentRef::as_str).collect();
    assert_eq!(all, ["u2", "u1", "u0"], "by number");
}

#[test]
fn times_come_with_the_longest_first() {
    let usual = COLUMNS.map(Sort::usual);
    assert_eq!(
        usual.map(|sort| sort.descending),
        [false, false, false, true]
    );
    for sort in usual {
        let other = COLUMNS.into_iter().find(|column| *column != sort.by);
        assert_eq!(sort.pressed(other.unwrap()), Sort::usual(other.unwrap()));
        assert_eq!(sort.pressed(sort.by).descending, !sort.descending);
    }
}

#[test]
fn letters_of_another_language_sort_and_search_anew_and_ask_for_nothing() {
    let mut desk = desk(3);
    let ready = Some(("Ready", "Idle"));
    let names = ["Åsa", "Zoe", "Bo"];
    let contacts: Vec<_> = (0..3)
        .map(|id| contact(id, names[usize::from(id)], "5", ready))
        .collect();
    read(&mut desk, &contacts);
    let open = desk.open.len();
    let is_in = |desk: &mut Desk, letters: &str, order: &[&str], found: usize| {
        desk.tell(Msg::Letters(letters.into()));
        let all = view::rows(&desk.model);
        let all: Vec<_> = all.iter().map(AgentRef::as_str).collect();
        assert_eq!(all, order, "{letters}");
        desk.tell(Msg::List(ListMsg::Search("ASA".into())));
        assert_eq!(view::rows(&desk.model).len(), found, "{letters}");
        desk.tell(Msg::List(ListMsg::Search(String::new())));
        assert_eq!(desk.open.len(), open);
    };
    is_in(&mut desk, "", &["u2", "u1", "u0"], 0);
    is_in(
        &mut desk,
        "1a3A2å3Å1b3B1e1o1s3S1z3Z",
        &["u0", "u2", "u1"],
        1,
    );
    is_in(
        &mut desk,
        "1a3A1b3B1e1o1s3S1z3Z1å3Å",
        &["u2", "u1", "u0"],
        0,
    );
    desk.tell(Msg::List(ListMsg::Freeze(FreezeCause::Focus(true))));
    is_in(
        &mut desk,
        "1a3A2å3Å1b3B1e1o1s3S1z3Z",
        &["u0", "u2", "u1"],
        1,
    );
}
