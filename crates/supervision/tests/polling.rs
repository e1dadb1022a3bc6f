//! How often and how much of the directory is read.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use bayeux::State;
use common::*;
use gws::reply::Failure;
use serde_json::json;
use supervision::config::Config;
use supervision::message::{CometEvent, HostError, NoReply};
use supervision::model::{Link, Presence, RosterTrouble};
use supervision::view::{self, Notice, RosterStatus, frame};
use supervision::{AgentRef, Msg, wake_at};

fn listed(desk: &Desk) -> Vec<String> {
    let rows = view::rows(&desk.model).into_iter();
    rows.map(|id| desk.row(id.as_str()).name).collect()
}

fn contact_requests(desk: &Desk) -> Vec<String> {
    let paths = desk.paths().into_iter();
    paths
        .filter_map(|path| {
            let query = path.strip_prefix("/api/v2/contacts?type=User&")?;
            Some(query.to_owned())
        })
        .collect()
}

#[test]
fn a_large_directory_is_read_page_by_page() {
    for tells_total in [true, false] {
        let mut desk = Desk::new();
        crowd(&mut desk, 450);
        desk.server.tells_total = tells_total;
        desk.does(Msg::Connect);
        assert_eq!(
            contact_requests(&desk),
            [
                "offset=0&limit=200",
                "offset=200&limit=200",
                "offset=400&limit=200"
            ]
        );
        let known = |id: &AgentRef| {
            let agents = &desk.model.user.roster.agents;
            agents.get(id.gws().unwrap()).unwrap().presence != Presence::Unknown
        };
        assert!(view::rows(&desk.model).iter().all(known));
        assert_eq!(listed(&desk).len(), 450);
    }
}

#[test]
fn a_directory_of_whole_pages_ends_as_well() {
    let mut desk = Desk::new();
    crowd(&mut desk, 400);
    desk.server.tells_total = false;
    desk.does(Msg::Connect);
    assert_eq!(contact_requests(&desk).len(), 3, "the last one is empty");
    assert!(desk.model.user.ready);
}

#[test]
fn a_server_that_does_not_page_is_asked_once() {
    for (count, tells_total) in [
        (3, true),
        (3, false),
        (450, true),
        (450, false),
        (200, true),
    ] {
        let mut desk = Desk::new();
        crowd(&mut desk, count);
        desk.server.pages = false;
        desk.server.tells_total = tells_total;
        desk.does(Msg::Connect);
        assert_eq!(contact_requests(&desk).len(), 1, "{count} {tells_total}");
        assert!(desk.model.user.ready);
    }
}

#[test]
fn a_server_that_sends_the_same_page_again_and_again_is_not_asked_for_ever() {
    let mut desk = Desk::new();
    crowd(&mut desk, 450);
    let contacts: Vec<_> = (0..100)
        .map(|n| json!({"id": format!("p{n:04}")}))
        .collect();
    desk.server.contacts = Some(ok(json!({"contacts": contacts, "totalCount": 450})));
    desk.does(Msg::Connect);
    assert_eq!(contact_requests(&desk).len(), 2);
    assert!(desk.model.user.ready);
}

#[test]
fn the_states_are_read_again_and_again_with_jitter_and_one_request_in_flight() {
    let mut desk = Desk::live();
    let mut pauses = Vec::new();
    for _ in 0..12 {
        let asleep_since = desk.now;
        while desk.open.is_empty() {
            desk.now = wake_at(&desk.model).unwrap();
            desk.tell(Msg::Tick);
        }
        pauses.push(desk.now - asleep_since);
        assert_eq!(desk.open.len(), 1);
        desk.now += 30_000;
        desk.tell(Msg::Tick);
        assert_eq!(desk.open.len(), 1, "the answer is still awaited");
        desk.settle();
    }
    assert!(
        pauses.iter().all(|pause| (3_750..=6_250).contains(pause)),
        "{pauses:?}"
    );
    pauses.sort_unstable();
    pauses.dedup();
    assert!(
        pauses.len() > 8,
        "many pages must not act in step: {pauses:?}"
    );
    assert!(contact_requests(&desk).len() == 12 && desk.paths().len() == 12);
}

#[test]
fn the_pause_is_the_one_that_was_asked_for() {
    let mut desk = Desk::new();
    desk.configure(Config {
        visible_ms: 60_000,
        hidden_rows_ms: 600_000,
        ..Config::default()
    });
    desk.does(Msg::Connect);
    let pause = wake_at(&desk.model).unwrap() - desk.now;
    assert!((45_000..=75_000).contains(&pause), "{pause}");
}

#[test]
fn a_hidden_page_does_not_poll_and_reads_at_once_when_it_is_seen_again() {
    let mut desk = Desk::live();
    desk.does(Msg::Visible(false));
    assert_eq!(wake_at(&desk.model), None);
    desk.advance(600_000);
    assert_eq!(desk.sent(), []);
    desk.does(Msg::Visible(true));
    assert_eq!(contact_requests(&desk).len(), 1);
    desk.advance(10_000);
    assert!(contact_requests(&desk).len() >= 2, "and goes on");
}

#[test]
fn a_roster_that_cannot_be_read_says_so_once_and_backs_off() {
    let failures = [
        (Err(NoReply), RosterTrouble::Unreachable),
        (
            status(500, "<h1>Oops</h1>"),
            RosterTrouble::Server(Failure::Http(500)),
        ),
        (web_page(), RosterTrouble::Server(Failure::NotGws)),
        (
            ok(json!({"contacts": "none"})),
            RosterTrouble::Server(Failure::Unreadable),
        ),
    ];
    for (answer, trouble) in failures {
        let mut desk = Desk::live();
        desk.server.contacts = Some(answer);
        let mut pauses = Vec::new();
        for _ in 0..8 {
            pauses.push(desk.pause_before_request());
        }
        for (n, pause) in pauses.iter().skip(1).enumerate() {
            let expected = 60_000.min(5_000 << n);
            let range = expected - expected / 4..=expected + expected / 4;
            assert!(range.contains(pause), "{pauses:?}");
        }
        assert_eq!(desk.reports(), [HostError::Roster(trouble.clone())]);
        assert_eq!(desk.notices(), [Notice::Roster(trouble)]);
        assert_eq!(listed(&desk).len(), 3, "what was known stays on screen");
        assert_eq!(
            desk.model.link.state,
            Link::Live,
            "calls can still be monitored"
        );
        desk.server.contacts = None;
        desk.advance(80_000);
        assert_eq!(desk.notices(), []);
    }
}

#[test]
fn groups_that_cannot_be_read_are_read_again() {
    let mut desk = Desk::new();
    desk.server.groups = Some(status(500, ""));
    desk.does(Msg::Connect);
    assert_eq!(frame(&desk.model).roster, RosterStatus::Failed);
    assert_eq!(desk.model.link.state, Link::Live);
    desk.server.groups = None;
    desk.server.group = Some(Err(NoReply));
    desk.advance(30_000);
    assert_eq!(frame(&desk.model).roster, RosterStatus::Failed);
    desk.server.group = None;
    desk.advance(60_000);
    assert_eq!(listed(&desk).len(), 3);
    assert!(desk.model.user.ready);
}

#[test]
fn looking_for_the_owner_of_a_device_does_not_hammer_a_server_that_is_gone() {
    let mut desk = Desk::new();
    crowd(&mut desk, 50);
    desk.server.own_device = monitoring("Coach", "p0049")["devices"][0].clone();
    desk.server.devices = Some(Err(NoReply));
    desk.does(Msg::Connect);
    let lookups = |desk: &Desk| {
        desk.paths()
            .iter()
            .filter(|path| path.contains("/users/"))
            .count()
    };
    assert_eq!(lookups(&desk), 3, "as many as go at once");
    desk.server.devices = None;
    desk.advance(10_000);
    assert_eq!(
        desk.row("p0049").monitored,
        Some(supervision::model::Mode::Coach)
    );
    assert!(lookups(&desk) <= 54);
}

#[test]
fn the_roster_waits_while_contact_is_lost() {
    let mut desk = Desk::live();
    desk.does(Msg::Comet(CometEvent::State(State::Reconnecting {
        attempt: 1,
        next: None,
    })));
    desk.advance(600_000);
    assert_eq!(desk.sent(), []);
    desk.does(Msg::Comet(CometEvent::State(State::Live)));
    desk.advance(1);
    assert_eq!(contact_requests(&desk).len(), 1);
}
