//! The first reading: what is under way beside each other, and what waits for what.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use supervision::message::{CredentialsAnswer, HostError, HttpReply, NoReply};
use supervision::model::{AuthReason, Link, LinkFailure, Loaded};
use supervision::view::{self, RosterStatus, frame};
use supervision::{Msg, wake_at};

const ME_PATH: &str = "/api/v2/me?subresources=features,devices,channels";

/// Configured; the host leaves it to the browser's cookie.
fn with_cookie() -> Desk {
    let mut desk = Desk::new();
    desk.credentials = Some(CredentialsAnswer::Cookie);
    desk
}

/// What is under way, by its kind.
fn under_way(desk: &Desk) -> Vec<String> {
    let paths = desk.open.iter().map(|(_, request)| short(&request.path));
    paths.collect()
}

fn short(path: &str) -> String {
    let rest = path.trim_start_matches("/api/v2/");
    let end = rest.find('?').unwrap_or(rest.len());
    match &rest[..end] {
        "contacts" => rest["contacts?type=User&".len()..].to_owned(),
        "me" if path != ME_PATH => "own state".to_owned(),
        kind => kind.to_owned(),
    }
}

/// The request of this kind is answered by the server.
fn answered(desk: &mut Desk, kind: &str) {
    let request = desk.open.iter().find(|(_, it)| short(&it.path) == kind);
    let reply = desk.server.answer(&request.expect("it is under way").1);
    answered_with(desk, kind, reply);
}

fn answered_with(desk: &mut Desk, kind: &str, reply: Result<HttpReply, NoReply>) {
    let at = desk.open.iter().position(|(_, it)| short(&it.path) == kind);
    let (id, _) = desk.open.remove(at.expect("it is under way")).unwrap();
    desk.tell(Msg::Reply { id, reply });
}

/// The server has so many groups of mine, `g0` and so on, with everybody in each.
fn has_groups(desk: &mut Desk, count: usize) {
    let groups: Vec<Value> = (0..count)
        .map(|n| json!({"id": format!("g{n}"), "name": format!("Group {n}")}))
        .collect();
    desk.server.groups = Some(ok(json!({ "groups": groups })));
    let users = desk.server.people.iter();
    let users: Vec<Value> = users
        .map(|it| json!({"id": it.id, "userName": it.id}))
        .collect();
    desk.server.group = Some(ok(json!({"group": {"id": "any", "users": users}})));
}

const FIRST_PAGE: &str = "offset=0&limit=200";

#[test]
fn with_a_cookie_groups_and_contacts_are_asked_for_beside_who_i_am() {
    let mut desk = with_cookie();
    desk.tell(Msg::Connect);
    assert_eq!(under_way(&desk), ["me", "me/groups", FIRST_PAGE]);
    // Whatever comes first waits for what it needs.
    answered(&mut desk, FIRST_PAGE);
    answered(&mut desk, "me/groups");
    assert_eq!(under_way(&desk), ["me"]);
    assert_eq!(desk.model.user.roster.loaded, Loaded::Nothing);
    answered(&mut desk, "me");
    assert!(desk.model.user.own_user.is_some());
    desk.settle();
    assert!(desk.model.user.ready);
    let paths = desk.paths();
    let mut once = paths.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), paths.len(), "nothing is asked for twice");
    assert_eq!(desk.row(ANA).name, "Ana Lima");
    assert_eq!(desk.reports(), []);
}

#[test]
fn a_secret_that_was_never_accepted_goes_with_one_request() {
    let mut desk = Desk::new();
    desk.tell(Msg::Connect);
    assert_eq!(under_way(&desk), ["me"]);
    answered(&mut desk, "me");
    assert_eq!(under_way(&desk), ["me/groups", FIRST_PAGE, "own state"]);
}

#[test]
fn what_needs_the_user_waits_for_the_user() {
    let mut desk = with_cookie();
    desk.tell(Msg::Connect);
    let opens =
        |desk: &Desk| desk.count(|effect| matches!(effect, supervision::Effect::OpenComet { .. }));
    assert_eq!(opens(&desk), 0, "tabs agree on a leader for each user");
    answered(&mut desk, "me/groups");
    assert_eq!(
        under_way(&desk),
        ["me", FIRST_PAGE],
        "whose groups is not known"
    );
    answered(&mut desk, "me");
    assert_eq!(opens(&desk), 1);
}

#[test]
fn the_members_of_four_groups_at_most_are_asked_for_at_once() {
    for cookie in [false, true] {
        let mut desk = if cookie { with_cookie() } else { Desk::new() };
        has_groups(&mut desk, 9);
        desk.comet_works = false;
        desk.tell(Msg::Connect);
        answered(&mut desk, "me");
        answered(&mut desk, "me/groups");
        assert_eq!(
            under_way(&desk),
            [FIRST_PAGE, "groups/g0", "groups/g1", "groups/g2"]
        );
        answered(&mut desk, FIRST_PAGE);
        let four = ["groups/g0", "groups/g1", "groups/g2", "groups/g3"];
        assert_eq!(under_way(&desk), four);
        // One that is slow does not keep the others.
        for next in 1..9 {
            answered(&mut desk, &format!("groups/g{next}"));
            assert!(desk.open.len() <= 4);
        }
        assert_eq!(under_way(&desk), ["groups/g0"]);
        assert_eq!(desk.model.user.roster.loaded, Loaded::Nothing);
        answered(&mut desk, "groups/g0");
        desk.settle();
        assert_eq!(desk.model.user.roster.loaded, Loaded::States);
        let names = desk
            .model
            .user
            .roster
            .groups
            .iter()
            .map(|group| group.name.clone());
        let expected: Vec<String> = (0..9).map(|n| format!("Group {n}")).collect();
        assert_eq!(names.collect::<Vec<_>>(), expected, "in the server's order");
    }
}

#[test]
fn own_state_is_read_after_notifications_flow() {
    let mut desk = with_cookie();
    desk.comet_works = false;
    desk.does(Msg::Connect);
    assert!(!desk.paths().iter().any(|path| short(path) == "own state"));
    assert_eq!(
        desk.model.user.roster.loaded,
        Loaded::States,
        "the roster does not wait"
    );
    assert!(!desk.model.user.ready);
    desk.does(Msg::Comet(supervision::message::CometEvent::State(
        bayeux::State::Live,
    )));
    assert!(desk.model.user.ready);
}

#[test]
fn nothing_that_was_asked_ahead_is_a_failure_where_nobody_is_signed_in() {
    let refusals = || {
        [
            signed_out(),
            status(401, ""),
            refused(403, 5),
            web_page(),
            Err(NoReply),
        ]
    };
    for early in refusals() {
        for late in [true, false] {
            let mut desk = with_cookie();
            desk.server.me = Some(signed_out());
            desk.tell(Msg::Connect);
            if !late {
                answered_with(&mut desk, "me/groups", early.clone());
                answered_with(&mut desk, FIRST_PAGE, early.clone());
            }
            answered(&mut desk, "me");
            assert_eq!(under_way(&desk), [] as [&str; 0], "nobody waits for it");
            assert_eq!(desk.asked_again(), 1, "one question");
            assert_eq!(
                desk.count(|it| *it == supervision::Effect::RefuseCredentials),
                1
            );
            assert_eq!(desk.reports(), []);
            assert_eq!(frame(&desk.model).roster, RosterStatus::Loading);
            desk.server.me = None;
            desk.gives(CredentialsAnswer::TryAgain);
            assert!(desk.model.user.ready);
            assert_eq!(desk.connection_events(), ["connecting", "live"]);
            assert_eq!(desk.reports(), []);
        }
    }
}

#[test]
fn a_wrong_address_is_told_once_though_three_requests_met_it() {
    let mut desk = with_cookie();
    for answer in [
        &mut desk.server.me,
        &mut desk.server.groups,
        &mut desk.server.contacts,
    ] {
        *answer = Some(web_page());
    }
    desk.does(Msg::Connect);
    assert_eq!(desk.model.link.state, Link::Failed(LinkFailure::NotGws));
    assert_eq!(desk.reports(), [HostError::Link(LinkFailure::NotGws)]);
    assert_eq!(desk.notices().len(), 1);
    assert_eq!(wake_at(&desk.model), None);
}

#[test]
fn other_credentials_replace_what_was_asked_ahead() {
    let mut desk = with_cookie();
    desk.tell(Msg::Connect);
    answered(&mut desk, "me/groups");
    desk.credentials = Some(CredentialsAnswer::TryAgain);
    desk.tell(Msg::CredentialsChanged);
    assert_eq!(under_way(&desk), ["me"]);
    desk.settle();
    assert!(desk.model.user.ready);
    let lists = desk
        .paths()
        .iter()
        .filter(|path| short(path) == "me/groups")
        .count();
    assert_eq!(lists, 2, "whose the first ones were is not known");
}

#[test]
fn a_host_that_says_no_more_leaves_nothing_under_way() {
    for end in [Msg::Disconnect, Msg::Leave] {
        let mut desk = with_cookie();
        desk.tell(Msg::Connect);
        answered(&mut desk, FIRST_PAGE);
        desk.tell(end);
        assert_eq!(under_way(&desk), [] as [&str; 0]);
        desk.does(Msg::Connect);
        assert!(desk.model.user.ready);
    }
}

#[test]
fn a_group_that_fails_is_read_again_after_a_pause_and_the_others_are_not() {
    let mut desk = Desk::new();
    has_groups(&mut desk, 6);
    desk.tell(Msg::Connect);
    for kind in [
        "me",
        "own state",
        "me/groups",
        FIRST_PAGE,
        "groups/g1",
        "groups/g2",
    ] {
        answered(&mut desk, kind);
    }
    answered_with(&mut desk, "groups/g0", Err(NoReply));
    assert_eq!(under_way(&desk), [] as [&str; 0], "all wait");
    assert_eq!(frame(&desk.model).roster, RosterStatus::Failed);
    desk.effects.clear();
    desk.advance(7_000);
    assert!(desk.model.user.ready);
    let mut asked: Vec<String> = desk.paths().iter().map(|path| short(path)).collect();
    asked.retain(|kind| kind.starts_with("groups/"));
    assert_eq!(asked, ["groups/g0", "groups/g3", "groups/g4", "groups/g5"]);
}

#[test]
fn a_session_that_ends_while_members_are_read_is_asked_for_once() {
    let mut desk = Desk::new();
    has_groups(&mut desk, 6);
    desk.tell(Msg::Connect);
    for kind in ["me", "own state", "me/groups"] {
        answered(&mut desk, kind);
    }
    let before = desk.server.group.replace(signed_out());
    answered(&mut desk, "groups/g1");
    answered(&mut desk, "groups/g0");
    assert_eq!(under_way(&desk), ["me"]);
    desk.server.group = before;
    desk.settle();
    assert!(desk.model.user.ready);
    assert_eq!(desk.reports(), []);
}

#[test]
fn a_page_that_waited_is_as_old_as_its_arrival() {
    let mut desk = Desk::new();
    desk.tell(Msg::Connect);
    for kind in ["me", "own state", "me/groups", FIRST_PAGE] {
        answered(&mut desk, kind);
    }
    let arrived = desk.now;
    desk.now += 3_000;
    desk.settle();
    assert_eq!(desk.read_at(ANA), Some(arrived));
    assert!(wake_at(&desk.model).unwrap() <= arrived + 6_250);
}

#[test]
fn without_agents_no_contact_is_waited_for() {
    let mut desk = Desk::new();
    has_groups(&mut desk, 0);
    desk.tell(Msg::Connect);
    for kind in ["me", "own state", "me/groups"] {
        answered(&mut desk, kind);
    }
    assert_eq!(under_way(&desk), [] as [&str; 0]);
    assert!(desk.model.user.ready);
    assert_eq!(frame(&desk.model).roster, RosterStatus::NoGroups);
}

#[test]
fn skills_are_asked_for_when_the_panel_is_ready() {
    let mut desk = Desk::new();
    let features = desk.server.features.as_array_mut().unwrap();
    features.push(json!({"id": "api-provisioning-read"}));
    desk.comet_works = false;
    desk.does(Msg::Connect);
    let asks = |desk: &Desk| desk.paths().iter().any(|path| path.contains("skills"));
    assert!(!asks(&desk), "own state is not on the screen");
    desk.does(Msg::Comet(supervision::message::CometEvent::State(
        bayeux::State::Live,
    )));
    assert!(desk.model.user.ready && asks(&desk));
}

proptest! {
    /// Replies in any order, some of them failures: the roster is the one of a server that is
    /// asked one thing after the other.
    #[test]
    fn in_whatever_order_replies_come_the_roster_is_the_same(
        cookie in any::<bool>(), count in 1_usize..8,
        order in prop::collection::vec((any::<prop::sample::Index>(), prop::bool::weighted(0.1)), 0..40),
    ) {
        let mut desk = if cookie { with_cookie() } else { Desk::new() };
        crowd(&mut desk, 250);
        has_groups(&mut desk, count);
        let mut plain = desk.clone();
        desk.tell(Msg::Connect);
        for (at, fails) in order {
            prop_assert!(desk.open.len() <= 5, "{:?}", under_way(&desk));
            if desk.open.is_empty() {
                break;
            }
            let kind = under_way(&desk)[at.index(desk.open.len())].clone();
            if fails && kind != "me" {
                answered_with(&mut desk, &kind, Err(NoReply));
            } else {
                answered(&mut desk, &kind);
            }
        }
        desk.settle();
        desk.advance(120_000);
        prop_assert!(desk.model.user.ready);
        plain.does(Msg::Connect);
        let all = |desk: &Desk| -> Vec<_> {
            let rows = view::rows(&desk.model).into_iter();
            rows.map(|id| { let row = desk.row(id.as_str()); (row.id, row.name) }).collect()
        };
        prop_assert_eq!(all(&desk), all(&plain));
        prop_assert_eq!(&desk.model.user.roster.groups, &plain.model.user.roster.groups);
        let is_none = |error: &HostError| matches!(error, HostError::SignIn(AuthReason::NoCredentials));
        prop_assert!(!desk.reports().iter().any(is_none));
    }
}
