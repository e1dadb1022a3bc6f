//! The rows that are looked at are fresh, and those that are not say so.

use super::*;
use serde_json::json;
use supervision::config::Config;
use supervision::message::{Changes, NoReply};
use supervision::model::{Mode, Presence};
use supervision::operation::Target;
use supervision::view::{Line, frame, window};
use supervision::{AgentRef, Msg, Operation, wake_at};

fn in_view(desk: &Desk) -> Vec<AgentRef> {
    let lines = window(&desk.model).into_iter();
    let agents = lines.filter_map(|(_, line)| match line {
        Line::Agent(id) => Some(id),
        Line::Group(_) => None,
    });
    agents.collect()
}

fn oldest_in_view(desk: &Desk) -> supervision::Millis {
    let ages = in_view(desk).into_iter();
    let ages = ages.map(|id| desk.now - desk.read_at(id.as_str()).unwrap());
    ages.max().unwrap()
}

#[test]
fn the_page_with_the_rows_in_view_is_read_between_two_readings_of_everybody() {
    let mut desk = floor(1_000);
    let asked = asked_in(&mut desk, 20_000);
    assert!((3..=5).contains(&asked.len()), "{asked:?}");
    assert!(asked.iter().all(|part| part == "0"), "{asked:?}");
    let asked = asked_in(&mut desk, 20_000);
    for offset in ["0", "200", "400", "600", "800"] {
        assert!(asked.contains(&offset.to_owned()), "{offset} of {asked:?}");
    }
    assert_eq!(asked.iter().filter(|part| *part == "800").count(), 1);
}

#[test]
fn rows_scattered_over_the_directory_are_read_one_by_one_in_turn() {
    let mut desk = floor(10_000);
    scatter(&mut desk);
    desk.does(Msg::Refresh);
    for _ in 0..30 {
        desk.advance(2_000);
        assert!(oldest_in_view(&desk) <= 13_000, "{}", oldest_in_view(&desk));
    }
    assert!(asked(&desk).iter().any(|part| part.starts_with('p')));
}

#[test]
fn a_server_that_does_not_tell_of_one_contact_is_asked_once() {
    for answer in [
        refused(403, 5),
        status(404, "nothing here"),
        ok(json!({"contact": {"id": "somebody else"}})),
        ok(json!({})),
    ] {
        let mut desk = floor(10_000);
        desk.server.contact = Some(answer);
        scatter(&mut desk);
        desk.does(Msg::Refresh);
        let asked = asked_in(&mut desk, 21_000);
        let (ones, pages): (Vec<_>, Vec<_>) = asked.iter().partition(|part| part.starts_with('p'));
        assert_eq!(ones.len(), 1);
        assert!((9..=20).contains(&pages.len()), "four at a time: {pages:?}");
        assert_eq!(desk.notices(), []);
    }
}

#[test]
fn one_contact_that_is_gone_costs_nobody_else() {
    let mut desk = floor(10_000);
    scatter(&mut desk);
    desk.does(Msg::Refresh);
    desk.advance(20_000);
    let gone = in_view(&desk)[0].clone();
    desk.server
        .people
        .retain(|person| person.id != gone.as_str());
    let asked = asked_in(&mut desk, 22_000);
    assert!(asked.iter().filter(|part| **part == gone.as_str()).count() <= 2);
    let others = in_view(&desk).into_iter().filter(|id| *id != gone);
    for id in others {
        assert!(desk.now - desk.read_at(id.as_str()).unwrap() <= 13_000);
    }
    assert_eq!(
        desk.row(gone.as_str()).id,
        gone,
        "her groups tell whether she goes"
    );
    assert_eq!(desk.notices(), []);
}

#[test]
fn rows_that_come_into_view_are_read_soon_and_scrolling_is_no_flood() {
    let mut desk = floor(2_000);
    desk.advance(12_000);
    desk.effects.clear();
    let before = desk.now;
    for first in (0..1_000).step_by(10) {
        desk.does(Msg::List(ListMsg::Viewport { first, count: 32 }));
        desk.advance(16);
    }
    assert!(desk.now - before < 2_000);
    let asked_while = asked(&desk);
    assert!((1..=8).contains(&asked_while.len()), "{asked_while:?}");
    desk.advance(1_000);
    assert!(oldest_in_view(&desk) <= 2_700, "{}", oldest_in_view(&desk));
    // Who was read a moment ago is not read again for it.
    desk.effects.clear();
    desk.does(Msg::List(ListMsg::Viewport {
        first: 991,
        count: 32,
    }));
    desk.advance(100);
    assert_eq!(asked(&desk), [""; 0]);
}

#[test]
fn the_monitored_agent_is_read_wherever_her_row_is() {
    let mut desk = floor(10_000);
    desk.click(Operation::ListenIn, agent("p0950"));
    desk.notify(&monitoring("ListenIn", "p0950"));
    assert_eq!(desk.row("p0950").monitored, Some(Mode::ListenIn));
    desk.advance(7_000);
    desk.effects.clear();
    desk.advance(7_000);
    assert!(desk.now - desk.read_at("p0950").unwrap() <= 7_000);
    let asked = asked(&desk);
    assert!(
        asked.iter().all(|part| part == "0" || part == "p0950"),
        "{asked:?}"
    );
}

#[test]
fn an_agent_whose_state_was_changed_is_read_at_once_and_alone() {
    let mut desk = floor(10_000);
    desk.does(Msg::List(ListMsg::Search("p9000".into())));
    desk.advance(7_000);
    let voice = gws::names::Channel::Voice;
    desk.effects.clear();
    desk.click(Operation::NotReady, Target::Channel("p9000".into(), voice));
    desk.server.person("p9000").voice = Some(("NotReady", "", "Idle"));
    desk.advance(800);
    assert_eq!(asked(&desk), ["p9000"]);
    assert_eq!(desk.last().phase, supervision::operation::Phase::Confirmed);
}

#[test]
fn a_row_tells_when_it_was_read_and_from_when_on_that_is_old() {
    let mut desk = floor(24);
    assert_eq!(frame(&desk.model).list.stale_after_ms, 15_000);
    assert_eq!(desk.read_at("p0003"), Some(desk.now));
    let at = wake_at(&desk.model).unwrap();
    desk.now = at;
    desk.tell(Msg::Tick);
    desk.changes = Changes::default();
    desk.answer_next();
    assert!(desk.changes.read && desk.changes.agents.is_empty());
    assert_eq!(desk.read_at("p0003"), Some(at));
    desk.server.contacts = Some(Err(NoReply));
    desk.advance(60_000);
    assert!(
        desk.now - desk.read_at("p0003").unwrap() >= 60_000,
        "and it says so"
    );
    desk.configure(Config {
        visible_ms: 20_000,
        ..Config::default()
    });
    assert_eq!(frame(&desk.model).list.stale_after_ms, 60_000);
}

#[test]
fn what_is_read_again_without_news_redraws_nothing() {
    let mut desk = floor(1_000);
    for _ in 0..30 {
        desk.now = wake_at(&desk.model).unwrap().max(desk.now);
        desk.tell(Msg::Tick);
        while !desk.open.is_empty() {
            desk.answer_next();
            assert!(desk.changes.agents.is_empty() && !desk.changes.all);
        }
    }
}

#[test]
fn a_directory_in_one_piece_is_read_seldom_and_the_rows_one_by_one() {
    let mut desk = Desk::new();
    crowd(&mut desk, 3_000);
    desk.server.pages = false;
    desk.does(Msg::Connect);
    let asked = asked_in(&mut desk, 60_000);
    let wholes = asked.iter().filter(|part| *part == "0").count();
    assert!((1..=3).contains(&wholes), "{asked:?}");
    assert!(oldest_in_view(&desk) <= 15_000);
    desk.server.person("p2999").voice = None;
    desk.advance(45_000);
    let changed = desk.model.user.roster.agents.get(&"p2999".into()).unwrap();
    assert_eq!(changed.presence, Presence::LoggedOut);
}

#[test]
fn many_changes_at_once_list_everybody_anew() {
    let mut desk = Desk::new();
    crowd(&mut desk, 3_000);
    desk.server.pages = false;
    desk.does(Msg::Connect);
    for person in desk.server.people.iter_mut().skip(1_500) {
        person.voice = Some(("Ready", "", "OnCall"));
    }
    desk.advance(45_000);
    let rows = supervision::view::rows(&desk.model);
    assert_eq!(rows.len(), 3_000);
    assert_eq!(rows[0].as_str(), "p1500", "calls come first");
    assert_eq!(rows[1_500].as_str(), "p0000");
}

#[test]
fn a_hidden_page_stops_in_the_middle_of_a_reading() {
    let mut desk = floor(2_000);
    desk.now = wake_at(&desk.model).unwrap() + 60_000;
    desk.tell(Msg::Tick);
    desk.answer_next();
    desk.answer_next();
    desk.tell(Msg::Visible(false));
    desk.settle();
    desk.effects.clear();
    desk.advance(600_000);
    assert_eq!(desk.sent(), []);
    desk.does(Msg::Visible(true));
    desk.advance(1_000);
    assert!(oldest_in_view(&desk) <= 1_000);
    assert!(
        desk.now - desk.read_at("p1999").unwrap() <= 1_000,
        "it went on"
    );
}

#[test]
fn what_was_half_read_when_the_connection_ended_begins_again() {
    for answered in 0..8 {
        let mut desk = floor(1_000);
        desk.tell(Msg::Refresh);
        for _ in 0..answered {
            desk.answer_next();
        }
        desk.does(Msg::Disconnect);
        desk.effects.clear();
        desk.now += 3_600_000;
        desk.does(Msg::Connect);
        assert_eq!(
            asked(&desk),
            ["0", "200", "400", "600", "800"],
            "{answered}"
        );
        assert_eq!(desk.read_at("p0999"), Some(desk.now));
        assert_eq!(desk.notices(), []);
    }
}

#[test]
fn a_refresh_that_fails_is_told_even_if_groups_were_read_in_passing() {
    let mut desk = floor(24);
    desk.server.groups = Some(status(500, ""));
    desk.does(Msg::Refresh);
    assert_eq!(desk.notices().len(), 1);
    desk.server.groups = None;
    desk.advance(20_000);
    assert_eq!(desk.notices(), []);
}
