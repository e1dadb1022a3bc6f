//! What goes on is in the rows: read for those in view, at a pace of its own.

use gws::session::Medium;
use serde_json::json;
use supervision::config::Config;
use supervision::{ListMsg, MessagingMsg, Msg};

use crate::common::*;

/// A floor of 24 with SMS and chat, all in view.
fn floor() -> Desk {
    let mut desk = Desk::new();
    crowd(&mut desk, 24);
    for person in &mut desk.server.people {
        (person.sms, person.chat) = (Some("Ready"), Some("Ready"));
    }
    desk.tell(Msg::List(ListMsg::Seen {
        first: 0,
        count: 24,
    }));
    desk.does(Msg::Connect);
    desk.advance(60_000);
    desk.effects.clear();
    desk
}

/// Lists of sessions that were asked for, and all other requests.
fn asked(desk: &mut Desk, pause: u64) -> (usize, usize) {
    desk.effects.clear();
    desk.advance(pause);
    let is_list = |path: &&String| path.ends_with("=chats") || path.ends_with("=smssessions");
    let paths = desk.paths();
    let lists = paths.iter().filter(is_list).count();
    (lists, paths.len() - lists)
}

/// The directory says that this agent has an SMS session, or none.
fn sms_is(desk: &mut Desk, id: &str, goes_on: bool) {
    let activity = if goes_on {
        "HandlingInteraction"
    } else {
        "Idle"
    };
    desk.server.person(id).sms_activity = activity;
    let session = ("smssessions", json!({"id": SMS}));
    desk.server.in_progress = Some(session).filter(|_| goes_on).into_iter().collect();
}

fn badge(desk: &Desk, id: &str) -> (Option<usize>, bool) {
    let row = desk.row(id);
    let badge = row.badges.iter().find(|badge| badge.medium == Medium::Sms);
    let badge = badge.expect("she has SMS");
    (badge.in_progress, badge.has_unlisted)
}

#[test]
fn what_goes_on_is_in_the_row_as_soon_as_the_directory_shows_it_and_goes_with_it() {
    let mut desk = floor();
    // Nothing went on when the row was looked at.
    desk.says(MessagingMsg::Look("p0007".into()));
    sms_is(&mut desk, "p0007", true);
    // A page of the directory, then the list.
    desk.advance(7_000);
    assert_eq!(badge(&desk, "p0007"), (Some(1), false));
    assert_eq!(desk.menu("p0007", Medium::Sms).offers.len(), 1);
    assert!(!badge(&desk, "p0008").1);
    sms_is(&mut desk, "p0007", false);
    desk.effects.clear();
    desk.advance(7_000);
    assert_eq!(badge(&desk, "p0007"), (Some(0), false));
    let lists = desk.paths();
    let is_hers = |path: &&String| path.contains("p0007?subresources=smssessions");
    assert_eq!(
        lists.iter().filter(is_hers).count(),
        0,
        "its end costs nothing"
    );
}

#[test]
fn a_session_that_cannot_be_read_yet_is_in_the_row_without_a_number() {
    let mut desk = floor();
    desk.server.agent_sessions = Some(Err(supervision::message::NoReply));
    sms_is(&mut desk, "p0007", true);
    desk.advance(7_000);
    assert_eq!(badge(&desk, "p0007"), (None, true));
}

#[test]
fn steady_cost_goes_up_by_a_tenth_at_most() {
    for tells in [false, true] {
        let mut desk = floor();
        if tells {
            sms_is(&mut desk, "p0007", true);
            desk.advance(60_000);
        }
        let (lists, others) = asked(&mut desk, 1_200_000);
        assert!(lists > 0, "sessions may begin unseen");
        assert!(
            lists * 10 <= others,
            "{lists} lists beside {others}, {tells}"
        );
    }
}

#[test]
fn many_sessions_that_begin_at_once_cost_no_more_in_the_long_run() {
    let mut desk = floor();
    for id in 0..24 {
        sms_is(&mut desk, &format!("p{id:04}"), true);
    }
    let (at_first, _) = asked(&mut desk, 60_000);
    assert!((4..=9).contains(&at_first), "{at_first}");
    let (lists, others) = asked(&mut desk, 1_200_000);
    assert!(lists * 10 <= others, "{lists} lists beside {others}");
    let known = (0..24).filter(|id| badge(&desk, &format!("p{id:04}")).0 == Some(1));
    assert_eq!(known.count(), 24);
}

#[test]
fn a_row_that_is_looked_at_is_read_at_once_but_not_again_and_again() {
    let mut desk = floor();
    desk.server.in_progress = vec![("smssessions", json!({"id": SMS}))];
    desk.advance(30_000);
    let look = |desk: &mut Desk| {
        desk.effects.clear();
        desk.says(MessagingMsg::Look("p0021".into()));
        desk.paths().len()
    };
    assert_eq!(look(&mut desk), 2);
    assert_eq!(badge(&desk, "p0021"), (Some(1), false));
    assert_eq!(look(&mut desk), 0);
    desk.advance(30_000);
    assert_eq!(look(&mut desk), 2);
    // While one list is under way, a pointer that goes on over other rows asks for nothing.
    desk.effects.clear();
    desk.advance(30_000);
    for id in ["p0003", "p0004", "p0005"] {
        desk.tell(Msg::Messaging(MessagingMsg::Look(id.into())));
    }
    let ones = desk
        .paths()
        .into_iter()
        .filter(|path| path.contains("p0004?sub"));
    assert_eq!(ones.count(), 0);
}

#[test]
fn who_has_no_such_channel_is_never_asked_for() {
    let mut desk = floor();
    for person in &mut desk.server.people {
        (person.sms, person.chat) = (None, Some("LoggedOut"));
    }
    desk.advance(30_000);
    let lists = asked(&mut desk, 600_000).0;
    assert_eq!(lists, 0, "{:?}", desk.paths());
    desk.effects.clear();
    desk.says(MessagingMsg::Look("p0003".into()));
    assert_eq!(
        desk.paths()
            .iter()
            .filter(|path| path.contains("sub"))
            .count(),
        0
    );
}

#[test]
fn a_server_that_refuses_lists_is_asked_seldom() {
    let mut desk = floor();
    desk.server.agent_sessions = Some(refused(403, 5));
    desk.configure(Config {
        visible_ms: 1_000,
        ..Config::default()
    });
    asked(&mut desk, 1_200_000);
    let (lists, _) = asked(&mut desk, 1_200_000);
    assert!(lists <= 48 * 2, "{lists}");
}
