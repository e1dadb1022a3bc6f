//! What the supervisor chose about the list: remembered, shared as a link, and set by the host.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use supervision::config::{self, Config, Limits};
use supervision::message::Wanted;
use supervision::model::{Column, PresenceState, Tally};
use supervision::view::{self, frame};
use supervision::{Effect, ListMsg, Msg};

fn list(desk: &mut Desk, msg: ListMsg) {
    desk.does(Msg::List(msg));
}

fn recalled(kept: Option<&str>, link: Option<&str>) -> ListMsg {
    ListMsg::Recalled {
        kept: kept.map(Into::into),
        link: link.map(Into::into),
    }
}

/// What the browser was last given to keep.
fn kept(desk: &Desk) -> Option<String> {
    let mut effects = desk.effects.iter().rev();
    effects.find_map(|effect| match effect {
        Effect::KeepViewLine(user, line) => {
            assert_eq!(user.as_str(), ME);
            Some(line.clone())
        }
        _ => None,
    })
}

/// The settings of the host come.
fn configure(desk: &mut Desk, group: Option<&str>, view: &str) {
    let base_url = desk.model.host.base_url.clone();
    desk.does(Msg::Configure {
        base_url,
        group: group.map(Into::into),
        config: Box::new(Config {
            view: view.into(),
            ..desk.model.host.config.clone()
        }),
        problems: vec![],
    });
}

fn names(desk: &Desk) -> Vec<String> {
    let rows = view::rows(&desk.model).into_iter();
    rows.map(|id| desk.row(id.as_str()).name).collect()
}

#[test]
fn the_browser_is_given_each_choice_but_not_what_is_looked_for() {
    let mut desk = Desk::live();
    assert_eq!(kept(&desk), None, "nothing was chosen");
    list(&mut desk, ListMsg::Search("an".into()));
    assert_eq!(kept(&desk), None, "it is over with the day");
    list(&mut desk, ListMsg::Sort(Column::Time));
    list(
        &mut desk,
        ListMsg::Floor {
            tally: Tally::State(PresenceState::Ready),
            also: false,
        },
    );
    list(&mut desk, ListMsg::Search("ana".into()));
    list(&mut desk, ListMsg::Column(Column::Number));
    list(&mut desk, ListMsg::Width(Column::State, Some(9_999)));
    let line = kept(&desk).unwrap();
    assert_eq!(
        line,
        "sort:-time;state:ready;without:number;width:state.800"
    );

    let mut after = Desk::live();
    list(&mut after, recalled(Some(&line), None));
    let (mut before, after) = (frame(&desk.model).list, frame(&after.model).list);
    before.settings.search.clear();
    assert_eq!(after.settings, before.settings);
    assert_eq!(after.columns, before.columns);
}

#[test]
fn a_link_shows_the_list_as_it_is_and_is_followed_once() {
    let mut desk = Desk::live();
    list(&mut desk, ListMsg::Search("ben k".into()));
    assert_eq!(names(&desk), ["Ben Kato"]);
    list(&mut desk, ListMsg::Share);
    let link = desk.effects.iter().find_map(|effect| match effect {
        Effect::Share(line) => Some(line.clone()),
        _ => None,
    });
    let link = link.unwrap();
    list(&mut desk, ListMsg::Shared(true));
    assert_eq!(frame(&desk.model).list.shared, Some(true));

    let mut other = Desk::live();
    list(&mut other, recalled(Some("state:logged-out"), Some(&link)));
    assert_eq!(names(&other), ["Ben Kato"]);
    assert_eq!(kept(&other), None, "somebody else's choice is not hers");
    list(&mut other, ListMsg::Clear);
    // Signed in again, in the same page.
    list(&mut other, recalled(None, Some(&link)));
    assert_eq!(names(&other).len(), 3);
    // A link that is followed within the page counts again.
    list(&mut other, ListMsg::Linked(link.into()));
    assert_eq!(names(&other), ["Ben Kato"]);
}

#[test]
fn what_the_host_wants_comes_first_and_gives_way_to_what_she_chose() {
    let mut desk = Desk::live();
    configure(&mut desk, None, "hide:logged-out;sort:-name");
    assert_eq!(names(&desk), ["Ben Kato", "Ana Lima"]);
    list(&mut desk, recalled(Some("state:logged-out"), None));
    assert_eq!(names(&desk), ["Cem Rahn"]);
    // The same settings again are no news.
    configure(&mut desk, None, "hide:logged-out;sort:-name");
    assert_eq!(names(&desk), ["Cem Rahn"]);
    list(&mut desk, ListMsg::Reset);
    assert_eq!(names(&desk), ["Ben Kato", "Ana Lima"]);
}

#[test]
fn the_group_that_the_host_names_stays_whatever_is_remembered() {
    let mut desk = Desk::live();
    configure(&mut desk, Some("g1"), "");
    assert_eq!(names(&desk), ["Ana Lima", "Ben Kato"]);
    list(&mut desk, recalled(Some("group:g2;sort:-name"), None));
    assert_eq!(names(&desk), ["Ben Kato", "Ana Lima"]);
    list(&mut desk, ListMsg::Filter(Wanted::Group("g1".into())));
    assert_eq!(names(&desk).len(), 3, "she may look at the others");
    configure(&mut desk, Some("g2"), "");
    assert_eq!(names(&desk), ["Cem Rahn", "Ben Kato"]);
}

#[test]
fn limits_are_found_by_the_name_of_the_state_first() {
    let (config, problems) = config::read(
        r#"{"thresholds":{
            "NotReady":{"warnSeconds":60,"alertSeconds":120},"lunch":{"warnSeconds":1800,"alertSeconds":3600},
            "Ready":{"warnSeconds":9,"alertSeconds":3},"OnCall":{"warnSeconds":1}}}"#,
    );
    let keys: Vec<_> = problems
        .iter()
        .map(|problem| format!("{problem:?}"))
        .collect();
    assert_eq!(keys.len(), 2, "{keys:?}");
    assert!(keys[0].contains("thresholds.Ready") && keys[1].contains("thresholds.OnCall"));
    let mut desk = Desk::live();
    let lunch = Limits {
        warn_ms: 1_800_000,
        alert_ms: 3_600_000,
    };
    desk.model.host.config = config;
    assert_eq!(desk.row(BEN).limits, Some(lunch));
    assert_eq!(desk.row(ANA).limits, None);
    let ben = desk.server.person(BEN);
    ben.voice = Some(("NotReady", "Training", "Idle"));
    desk.now += 10_000;
    desk.does(Msg::Tick);
    let others = Limits {
        warn_ms: 60_000,
        alert_ms: 120_000,
    };
    assert_eq!(desk.row(BEN).limits, Some(others));
}
