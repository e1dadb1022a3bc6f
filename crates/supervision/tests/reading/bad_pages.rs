//! Pages that fail, repeat, overlap or contradict one another, and people who hardly exist.

use super::*;
use std::collections::BTreeMap;

use gws::ids::UserId;
use proptest::prelude::*;
use serde_json::{Value, json};
use supervision::message::{HostError, HttpReply, NoReply};
use supervision::model::{Presence, RosterTrouble};
use supervision::view::{self, Notice, PresenceState, RosterStatus, frame};
use supervision::{Millis, Msg};

fn ids(desk: &Desk) -> Vec<String> {
    let mut ids: Vec<String> = view::rows(&desk.model)
        .into_iter()
        .map(|id| id.to_string())
        .collect();
    ids.sort();
    ids
}

fn everybody(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("p{n:04}")).collect()
}

/// Answers what is asked until nothing is open: pages as this says, the rest as usual.
fn settle_with(desk: &mut Desk, page: &mut impl FnMut(u64) -> Option<Result<HttpReply, NoReply>>) {
    for _ in 0..500 {
        let Some((_, request)) = desk.open.front() else {
            return;
        };
        let query = request
            .path
            .strip_prefix("/api/v2/contacts?type=User&offset=");
        let offset = query.and_then(|query| query.split('&').next()?.parse().ok());
        match offset.and_then(&mut *page) {
            Some(reply) => desk.answer_with(reply),
            None => {
                desk.answer_next();
            }
        }
    }
    panic!("it never ends");
}

fn advance_with(
    desk: &mut Desk,
    pause: Millis,
    page: &mut impl FnMut(u64) -> Option<Result<HttpReply, NoReply>>,
) {
    let end = desk.now + pause;
    while let Some(at) = supervision::wake_at(&desk.model).filter(|at| *at <= end) {
        desk.now = desk.now.max(at);
        desk.tell(Msg::Tick);
        settle_with(desk, page);
    }
    desk.now = end;
}

/// A page that tells of these people by their numbers.
fn telling(people: impl IntoIterator<Item = usize>, total: u64) -> Result<HttpReply, NoReply> {
    let contacts: Vec<Value> = people
        .into_iter()
        .map(|n| json!({"id": format!("p{n:04}")}))
        .collect();
    ok(json!({"contacts": contacts, "totalCount": total}))
}

fn missing(read: usize, of: usize) -> Vec<Notice> {
    vec![Notice::Roster(RosterTrouble::Incomplete { read, of })]
}

#[test]
fn what_does_not_add_up_is_said_until_it_does() {
    // What each page tells, by its offset, and how many of 450 are known then.
    type Page = fn(u64) -> Option<Result<HttpReply, NoReply>>;
    let cases: [(&str, Page, usize); 7] = [
        (
            "the first page again and again",
            |_| Some(telling(0..100, 450)),
            100,
        ),
        (
            "pages that end too soon",
            |offset| (offset == 400).then(|| telling([], 450)),
            400,
        ),
        (
            "pages that overlap",
            |offset| (offset == 200).then(|| telling(100..300, 450)),
            350,
        ),
        (
            "one contact many times",
            |offset| (offset == 200).then(|| telling([7; 200], 450)),
            250,
        ),
        (
            "a page that always fails",
            |offset| (offset == 200).then(|| status(500, "")),
            250,
        ),
        (
            "a page that is refused",
            |offset| (offset == 400).then(|| refused(500, 4)),
            400,
        ),
        (
            "a page that is nonsense",
            |offset| (offset == 200).then(|| ok(json!({"contacts": 7}))),
            250,
        ),
    ];
    for (what, page, known) in cases {
        let mut desk = Desk::new();
        crowd(&mut desk, 450);
        desk.tell(Msg::Connect);
        settle_with(&mut desk, &mut { page });
        advance_with(&mut desk, 20_000, &mut { page });
        assert!(desk.model.user.ready, "{what}");
        assert_eq!(ids(&desk), everybody(450), "{what}");
        assert_eq!(desk.notices(), missing(known, 450), "{what}");
        let trouble = RosterTrouble::Incomplete {
            read: known,
            of: 450,
        };
        advance_with(&mut desk, 200_000, &mut { page });
        assert_eq!(desk.reports(), [HostError::Roster(trouble)], "{what}: once");
        assert_eq!(desk.notices(), missing(known, 450), "{what}");
        desk.advance(45_000);
        assert_eq!(desk.notices(), [], "{what}: a whole reading takes it away");
    }
}

#[test]
fn a_page_that_fails_once_is_asked_for_again_and_what_came_stays() {
    for (answer, is_told) in [(status(500, ""), false), (Err(NoReply), true)] {
        let mut desk = Desk::new();
        crowd(&mut desk, 450);
        let mut asked: Vec<u64> = Vec::new();
        let mut page = |offset| {
            asked.push(offset);
            let is_first = asked.iter().filter(|other| **other == 200).count() == 1;
            (offset == 200 && is_first).then(|| answer.clone())
        };
        desk.tell(Msg::Connect);
        settle_with(&mut desk, &mut page);
        assert_ne!(desk.row("p0000").presence, Presence::Unknown);
        assert_eq!(desk.row("p0300").presence, Presence::Unknown);
        let told = desk.notices();
        let unreachable = Notice::Roster(RosterTrouble::Unreachable);
        assert_eq!(told.contains(&unreachable), is_told);
        advance_with(&mut desk, 8_000, &mut page);
        assert_ne!(desk.row("p0300").presence, Presence::Unknown);
        assert_eq!(desk.notices(), []);
        assert_eq!(asked[..4], [0, 200, 200, 400]);
    }
}

#[test]
fn who_is_missing_from_a_whole_directory_is_not_incomplete() {
    let mut desk = Desk::new();
    let contact = json!({"id": ANA, "userName": "ana"});
    desk.server.contacts = Some(ok(json!({"contacts": [contact], "totalCount": 1})));
    desk.does(Msg::Connect);
    assert_eq!(desk.notices(), []);
    assert_eq!(desk.row(BEN).presence, Presence::Unknown);
    assert_eq!(
        desk.row(BEN).presence.presence_state(),
        PresenceState::Unknown
    );
    assert_eq!(desk.read_at(BEN), None);
    assert_eq!(desk.row(ANA).presence, Presence::LoggedOut);
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn people_who_hardly_exist_have_a_row() {
    let long = "Ä".repeat(300);
    let voice = json!({"channels": [{"channel": "voice", "userState": {"state": "Ready"}}]});
    let cases: [(&str, Value, &str, PresenceState); 10] = [
        ("nothing", json!({}), "", PresenceState::LoggedOut),
        (
            "a login",
            json!({"userName": "ana"}),
            "ana",
            PresenceState::LoggedOut,
        ),
        (
            "the name of the contact",
            json!({"name": "ana"}),
            "ana",
            PresenceState::LoggedOut,
        ),
        (
            "blanks",
            json!({"firstName": " ", "lastName": "\t", "userName": " "}),
            "",
            PresenceState::LoggedOut,
        ),
        (
            "a first name",
            json!({"firstName": "Ana"}),
            "Ana",
            PresenceState::LoggedOut,
        ),
        (
            "300 letters",
            json!({"lastName": long}),
            &long,
            PresenceState::LoggedOut,
        ),
        (
            "nonsense",
            json!({"firstName": 7, "userName": [], "phoneNumbers": "none", "availability": 5}),
            "",
            PresenceState::LoggedOut,
        ),
        (
            "no channels",
            json!({"availability": {}}),
            "",
            PresenceState::LoggedOut,
        ),
        (
            "no state",
            json!({"availability": {"channels": [{"channel": "voice"}]}}),
            "",
            PresenceState::NotReady,
        ),
        (
            "no number",
            json!({"availability": voice}),
            "",
            PresenceState::Ready,
        ),
    ];
    for (what, mut contact, name, presence_state) in cases {
        let mut desk = Desk::new();
        desk.server.group = Some(ok(json!({"name": "Sales", "users": [{"id": "x1"}]})));
        contact["id"] = "x1".into();
        desk.server.contacts = Some(ok(json!({"contacts": [contact], "totalCount": 1})));
        desk.does(Msg::Connect);
        let row = desk.row("x1");
        assert_eq!(
            (&*row.name, row.presence.presence_state()),
            (name, presence_state),
            "{what}"
        );
        assert_eq!(row.number, "", "{what}");
        let shown = RosterStatus::Shown { agents: 1 };
        assert_eq!(frame(&desk.model).roster, shown, "{what}");
        desk.click(supervision::Operation::ListenIn, agent("x1"));
    }
}

#[test]
fn a_member_twice_in_a_group_is_there_once() {
    let mut desk = Desk::new();
    desk.server.group = Some(ok(json!({
        "name": "Sales", "users": [{"id": ANA}, {"id": BEN}, {"id": ANA, "userName": "other"}],
    })));
    desk.does(Msg::Connect);
    assert_eq!(ids(&desk), [ANA, BEN]);
    let groups = &desk
        .model
        .user
        .roster
        .agents
        .get(&ANA.into())
        .unwrap()
        .groups;
    assert_eq!(groups.len(), 3, "each group once");
}

#[test]
fn of_two_contacts_with_one_id_the_last_one_counts() {
    let mut desk = Desk::new();
    let contacts = json!([{"id": ANA, "firstName": "Old"}, {"id": ANA, "firstName": "New"}]);
    desk.server.contacts = Some(ok(json!({"contacts": contacts, "totalCount": 2})));
    desk.does(Msg::Connect);
    assert_eq!(desk.row(ANA).name, "New");
    assert_eq!(ids(&desk).len(), 3);
}

#[test]
fn nobody_and_ten_thousand() {
    let mut desk = Desk::new();
    desk.server.people.clear();
    desk.does(Msg::Connect);
    assert_eq!(frame(&desk.model).roster, RosterStatus::NoMembers);
    desk.effects.clear();
    desk.advance(300_000);
    assert_eq!(desk.sent(), [], "there is nobody to ask about");
    let desk = floor(10_000);
    assert_eq!(ids(&desk), everybody(10_000));
    assert_eq!(desk.notices(), []);
}

/// What a server may answer to one request for a page.
#[derive(Clone, Debug)]
enum Bad {
    /// What was asked for.
    Right,
    Fails(u16),
    Silent,
    Nonsense,
    /// These people, in one state or another, some of them strangers, some several times.
    Tells(Vec<(usize, u8)>, Option<u64>),
}

const PEOPLE: usize = 250;

fn bad() -> impl Strategy<Value = Bad> {
    let person = (0..PEOPLE + 20, any::<u8>());
    prop_oneof![
        4 => Just(Bad::Right),
        1 => prop::sample::select(vec![400, 404, 429, 500, 503]).prop_map(Bad::Fails),
        1 => Just(Bad::Silent),
        1 => Just(Bad::Nonsense),
        3 => (prop::collection::vec(person, 0..60), prop::option::of(0..1_000_u64))
            .prop_map(|(people, total)| Bad::Tells(people, total)),
    ]
}

fn contact(n: usize, kind: u8) -> Value {
    let mut contact = json!({"id": format!("p{n:04}")});
    if kind & 1 != 0 {
        contact["firstName"] = "N".repeat(usize::from(kind) + 45).into();
    }
    if kind & 2 != 0 {
        contact["phoneNumbers"] = json!([{"phoneNumber": (kind / 4).to_string()}]);
    }
    if kind & 4 != 0 {
        let state = ["Ready", "NotReady", "LoggedOut", "Odd"][usize::from(kind >> 6)];
        contact["availability"] =
            json!({"channels": [{"channel": "voice", "userState": {"state": state}}]});
    }
    contact
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    #[allow(clippy::too_many_lines, reason = "a test is one story")]
    fn whatever_the_pages_are_the_roster_is_right(answers in prop::collection::vec(bad(), 1..40)) {
        let mut desk = Desk::new();
        crowd(&mut desk, PEOPLE);
        let right = desk.server.clone();
        // What was told of everybody last.
        let mut last: BTreeMap<usize, Presence> = BTreeMap::new();
        let mut answers = answers.into_iter();
        {
            let mut page = |offset: u64| {
                let people = |people: &[(usize, u8)]| -> Vec<Value> {
                    people.iter().map(|(n, kind)| contact(*n, *kind)).collect()
                };
                let (contacts, total) = match answers.next().unwrap_or(Bad::Right) {
                    Bad::Right => {
                        let path = format!("/api/v2/contacts?type=User&offset={offset}&limit=200");
                        let request = gws::request::HttpRequest {
                            method: gws::request::Method::Get, path, body: None,
                        };
                        let reply = right.answer(&request);
                        let body: Value = serde_json::from_str(&reply.unwrap().body).unwrap();
                        (body["contacts"].as_array().unwrap().clone(), Some(PEOPLE as u64))
                    }
                    Bad::Fails(code) => return Some(status(code, "")),
                    Bad::Silent => return Some(Err(NoReply)),
                    Bad::Nonsense => return Some(ok(json!({"contacts": {}}))),
                    Bad::Tells(told, total) => (people(&told), total),
                };
                let body = json!({"contacts": contacts, "statusCode": 0}).to_string();
                for contact in gws::reply::read(200, &body, gws::reply::contacts).unwrap().0 {
                    let n: usize = contact.id.as_str()[1..].parse().unwrap();
                    let voice = contact.voice();
                    last.insert(n, voice.map_or(Presence::LoggedOut, Presence::on));
                }
                Some(ok(json!({"contacts": contacts, "totalCount": total})))
            };
            desk.tell(Msg::Connect);
            settle_with(&mut desk, &mut page);
            advance_with(&mut desk, 60_000, &mut page);
        }
        prop_assert_eq!(desk.model.user.roster.agents.len(), PEOPLE);
        // Contacts that are asked for alone are told as they are.
        let alone = asked(&desk);
        for n in 0..PEOPLE {
            let id = UserId::from(format!("p{n:04}").as_str());
            let agent = desk.model.user.roster.agents.get(&id).unwrap();
            let told = last.get(&n);
            if !alone.iter().any(|asked| asked == id.as_str()) {
                prop_assert_eq!(&agent.presence, told.unwrap_or(&Presence::Unknown));
            }
            prop_assert_eq!(agent.read_at.is_some(), told.is_some());
            prop_assert!(!agent.name.is_empty());
            if !agent.number.is_empty() {
                // Of several with one number, it is the one who is logged in at it, or nobody.
                let agents = desk.model.user.roster.agents.values();
                let same = agents.filter(|other| other.number == agent.number).count();
                match desk.model.agent_by_number(&agent.number) {
                    Some(whose) => prop_assert_eq!(&whose.number, &agent.number),
                    None => prop_assert!(same > 1),
                }
            }
        }
        if desk.model.user.roster.loaded == supervision::model::Loaded::States {
            prop_assert_eq!(ids(&desk), everybody(PEOPLE));
        }
        // And it is whole again as soon as the server is.
        desk.advance(160_000);
        prop_assert_eq!(desk.notices(), vec![]);
        prop_assert_eq!(ids(&desk), everybody(PEOPLE));
        for n in 0..PEOPLE {
            let presence = desk.row(&format!("p{n:04}")).presence;
            prop_assert_eq!(presence.presence_state(), PresenceState::Ready);
        }
    }
}
