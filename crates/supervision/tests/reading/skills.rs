//! Skills are a bonus: read once, slowly, and never missed.

use super::*;
use serde_json::json;
use supervision::Msg;
use supervision::config::Config;
use supervision::message::NoReply;
use supervision::view::frame;

fn with_right(desk: &mut Desk) {
    let features = desk.server.features.as_array_mut().unwrap();
    features.push(json!({"id": "api-provisioning-read"}));
}

fn asked_for_skills(desk: &Desk) -> usize {
    let paths = desk.paths().into_iter();
    paths
        .filter(|path| path.contains("subresources=skills"))
        .count()
}

fn skills(desk: &Desk, id: &str) -> Vec<String> {
    desk.model
        .user
        .roster
        .agents
        .get(&id.into())
        .unwrap()
        .skills
        .to_vec()
}

#[test]
fn skills_are_read_once_page_by_page_after_the_states() {
    let mut desk = Desk::new();
    with_right(&mut desk);
    crowd(&mut desk, 450);
    desk.tell(Msg::Connect);
    while asked_for_skills(&desk) == 0 {
        assert!(desk.answer_next());
    }
    assert!(desk.model.user.ready, "first what matters");
    desk.settle();
    assert_eq!(asked_for_skills(&desk), 1, "a page a second");
    desk.advance(1_100);
    assert_eq!(asked_for_skills(&desk), 2);
    desk.advance(200_000);
    assert_eq!(asked_for_skills(&desk), 3);
    assert_eq!(skills(&desk, "p0000"), ["Spanish", "Expert"]);
    assert_eq!(skills(&desk, "p0449"), ["Spanish"]);
    assert_eq!(frame(&desk.model).list.skills, ["Expert", "Spanish"]);
    // Members who come later have skills as well.
    desk.does(Msg::Refresh);
    desk.advance(10_000);
    assert_eq!(asked_for_skills(&desk), 6);
    assert_eq!(skills(&desk, "p0449"), ["Spanish"]);
}

#[test]
fn who_may_not_or_will_not_read_them_does_not_ask() {
    let mut desk = Desk::new();
    desk.does(Msg::Connect);
    desk.advance(60_000);
    assert_eq!(asked_for_skills(&desk), 0, "the feature is not there");
    let mut desk = Desk::new();
    with_right(&mut desk);
    desk.configure(Config {
        skills: false,
        ..Config::default()
    });
    desk.does(Msg::Connect);
    desk.advance(60_000);
    assert_eq!(asked_for_skills(&desk), 0);
}

#[test]
fn a_server_that_does_not_tell_is_asked_once_and_nothing_else_is_touched() {
    for answer in [
        refused(403, 5),
        refused(404, 6),
        signed_out(),
        status(403, ""),
        status(500, "<h1>Error</h1>"),
        web_page(),
        ok(json!({"uris": []})),
        ok(json!({"users": [{"id": ANA}, {"id": BEN}], "totalCount": 900})),
        ok(json!({"users": "none"})),
    ] {
        let mut desk = Desk::new();
        with_right(&mut desk);
        desk.server.skills = Some(answer.clone());
        desk.does(Msg::Connect);
        desk.advance(900_000);
        desk.does(Msg::Refresh);
        desk.advance(900_000);
        assert_eq!(asked_for_skills(&desk), 1, "{answer:?}");
        assert_eq!((desk.notices(), desk.reports()), (vec![], vec![]));
        assert_eq!(desk.connection_events(), ["connecting", "live"]);
        assert!(desk.now - desk.read_at(ANA).unwrap() < 10_000);
    }
}

#[test]
fn an_answer_that_is_lost_is_asked_for_again_and_not_for_ever() {
    let mut desk = Desk::new();
    with_right(&mut desk);
    desk.server.skills = Some(Err(NoReply));
    desk.does(Msg::Connect);
    desk.advance(100_000);
    assert_eq!(asked_for_skills(&desk), 2);
    desk.advance(2 * 60 * 60 * 1_000);
    assert_eq!(asked_for_skills(&desk), 50);
    assert_eq!(desk.notices(), []);
    let mut desk = Desk::new();
    with_right(&mut desk);
    desk.server.skills = Some(Err(NoReply));
    desk.does(Msg::Connect);
    desk.server.skills = None;
    desk.advance(100_000);
    assert_eq!(skills(&desk, BEN), ["Spanish"]);
}

#[test]
fn a_list_of_users_without_an_end_is_left() {
    let mut desk = Desk::new();
    with_right(&mut desk);
    let mut users = vec![json!({"id": ANA, "skills": ["Spanish"]})];
    users.resize(200, json!({"id": "x", "skills": []}));
    desk.server.skills = Some(ok(json!({"users": users})));
    desk.does(Msg::Connect);
    desk.advance(300_000);
    assert_eq!(asked_for_skills(&desk), 2, "the same page again");
    assert_eq!(skills(&desk, ANA), ["Spanish"]);
}

#[test]
fn skills_that_come_with_groups_or_contacts_are_taken() {
    let mut desk = Desk::new();
    desk.server.group = Some(ok(json!({
        "name": "Sales", "users": [{"id": ANA, "skills": [{"name": "Spanish"}]}, {"id": BEN}],
    })));
    desk.does(Msg::Connect);
    assert_eq!(skills(&desk, ANA), ["Spanish"]);
    let contact = json!({"id": BEN, "skills": ["French"]});
    desk.server.contacts = Some(ok(json!({"contacts": [contact], "totalCount": 1})));
    desk.advance(10_000);
    assert_eq!(skills(&desk, BEN), ["French"]);
    desk.does(Msg::Refresh);
    assert_eq!(
        skills(&desk, BEN),
        ["French"],
        "a group that does not tell takes nothing away"
    );
}
