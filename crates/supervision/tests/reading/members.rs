//! Who comes and goes, while the rest goes on.

use super::*;
use serde_json::json;
use supervision::Msg;
use supervision::message::NoReply;
use supervision::view;

fn is_group(path: &str) -> bool {
    path.contains("/groups")
}

fn names(desk: &Desk) -> Vec<String> {
    let rows = view::rows(&desk.model).into_iter();
    rows.map(|id| desk.row(id.as_str()).name).collect()
}

fn newcomer(desk: &mut Desk, id: &'static str, first: &'static str) {
    let new = Person {
        id,
        first,
        number: id,
        ..desk.server.people[0].clone()
    };
    desk.server.people.push(new);
}

#[test]
fn members_come_and_go_without_being_asked_about() {
    let mut desk = Desk::live();
    by_name(&mut desk);
    desk.advance(30_000);
    desk.server.person(BEN).voice = Some(("NotReady", "Break", "Idle"));
    desk.advance(10_000);
    let since = desk.row(BEN).since;
    assert!(since.is_some());
    newcomer(&mut desk, "a4", "Zoe");
    desk.server.people.retain(|person| person.id != CEM);
    desk.advance(760_000);
    assert_eq!(names(&desk), ["Ana Lima", "Ben Kato", "Zoe Lima"]);
    assert_eq!(
        desk.row(BEN).since,
        since,
        "what is known of the others stays"
    );
    assert!(desk.read_at("a4").is_some());
    let groups = desk.paths().into_iter().filter(|path| is_group(path));
    assert_eq!(groups.count(), 4, "once in ten minutes");
}

#[test]
fn nobody_jumps_while_the_list_is_held() {
    let mut desk = Desk::live();
    by_name(&mut desk);
    desk.does(Msg::List(ListMsg::Freeze(FreezeCause::Focus(true))));
    let before = names(&desk);
    desk.server.people[0].first = "Zoe";
    newcomer(&mut desk, "a4", "Bob");
    desk.does(Msg::Refresh);
    let order = |desk: &Desk| -> Vec<String> {
        let known = view::rows(&desk.model).into_iter();
        let known = known.filter(|id| id.as_str() != "a4");
        known.map(|id| id.to_string()).collect()
    };
    assert_eq!(before.len(), 3);
    assert_eq!(order(&desk), [ANA, BEN, CEM]);
    desk.does(Msg::List(ListMsg::Freeze(FreezeCause::Focus(false))));
    assert_eq!(order(&desk), [BEN, CEM, ANA]);
}

#[test]
fn nothing_is_drawn_anew_when_the_members_are_the_same() {
    let mut desk = Desk::live();
    desk.advance(440_000);
    let mut anew = false;
    for _ in 0..80 {
        desk.now = desk.now.max(supervision::wake_at(&desk.model).unwrap());
        desk.tell(Msg::Tick);
        while desk.answer_next() {
            anew |= desk.changes.all || desk.changes.list;
        }
    }
    assert!(desk.paths().iter().any(|path| is_group(path)));
    assert!(!anew);
}

#[test]
fn the_rows_stay_fresh_while_many_groups_are_read() {
    let mut desk = Desk::live();
    let groups: Vec<_> = (0..50)
        .map(|n| json!({"id": format!("g{}", n + 1), "name": format!("Group {n}")}))
        .collect();
    desk.server.groups = Some(ok(json!({"groups": groups})));
    desk.tell(Msg::Refresh);
    let mut oldest = 0;
    let mut answered = 0;
    while !desk.open.is_empty() {
        // A slow server: half a second each.
        desk.now += 500;
        desk.answer_next();
        desk.tell(Msg::Tick);
        answered += 1;
        oldest = oldest.max(desk.now - desk.read_at(ANA).unwrap());
        assert!(answered < 200);
    }
    assert!(oldest <= 9_000, "{oldest}");
}

#[test]
fn groups_that_cannot_be_read_in_passing_take_nobody_away_and_nobody_minds() {
    for (groups, group) in [
        (Some(Err(NoReply)), None),
        (Some(status(500, "")), None),
        (None, Some(Err(NoReply))),
        (None, Some(refused(500, 4))),
        (None, Some(status(503, ""))),
    ] {
        let mut desk = Desk::live();
        desk.server.groups = groups;
        desk.server.group = group;
        desk.advance(1_000_000);
        assert!(desk.paths().iter().filter(|path| is_group(path)).count() >= 1);
        assert_eq!(names(&desk), ["Ana Lima", "Ben Kato", "Cem Rahn"]);
        assert_eq!((desk.notices(), desk.reports()), (vec![], vec![]));
        assert!(desk.now - desk.read_at(ANA).unwrap() < 10_000);
        desk.server.groups = None;
        desk.server.group = None;
        newcomer(&mut desk, "a4", "Zoe");
        desk.advance(800_000);
        assert_eq!(names(&desk).len(), 4, "it is tried again");
    }
}

#[test]
fn a_stranger_who_seems_to_be_a_member_is_looked_up_once() {
    let mut desk = Desk::live();
    newcomer(&mut desk, "a4", "Zoe");
    let mut contacts: Vec<_> = ["a1", "a2", "a3", "a4", "a5"]
        .map(|id| json!({"id": id, "userName": id, "businessUnits": []}))
        .into();
    contacts[3]["businessUnits"] = json!([{"name": "Support"}]);
    contacts[4]["businessUnits"] = json!(["g1"]);
    desk.server.contacts = Some(ok(json!({"contacts": contacts, "totalCount": 5})));
    desk.advance(80_000);
    let groups = |desk: &Desk| desk.paths().iter().filter(|path| is_group(path)).count();
    assert_eq!(groups(&desk), 4);
    assert!(names(&desk).contains(&"a4".to_owned()));
    desk.advance(300_000);
    assert_eq!(
        groups(&desk),
        4,
        "the fifth is not in the groups, whatever her contact says"
    );
}

#[test]
fn the_number_of_an_agent_leads_to_her_whatever_it_was_before() {
    let mut desk = Desk::live();
    let whose = |desk: &Desk, number| {
        let agent = desk.model.agent_by_number(number);
        agent.map(|agent| agent.id.to_string())
    };
    assert_eq!(whose(&desk, "5001").as_deref(), Some(ANA));
    assert_eq!(whose(&desk, ""), None);
    // She sits down at another desk, and Ben at hers.
    desk.server.person(ANA).number = "6001";
    desk.server.person(BEN).number = "5001";
    desk.advance(10_000);
    assert_eq!(whose(&desk, "5001").as_deref(), Some(BEN));
    assert_eq!(whose(&desk, "6001").as_deref(), Some(ANA));
    assert_eq!(whose(&desk, "5002"), None);
    desk.does(Msg::Refresh);
    assert_eq!(whose(&desk, "6001").as_deref(), Some(ANA));
    desk.server.people.retain(|person| person.id != ANA);
    desk.does(Msg::Refresh);
    assert_eq!(whose(&desk, "6001"), None);
}
