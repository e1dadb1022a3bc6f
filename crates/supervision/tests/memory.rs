//! What a tab remembers of a user: told by what is given to it and taken from it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use bayeux::State;
use common::*;
use supervision::message::{CometEvent, Given};
use supervision::operation::{MonitorOptions, MonitorScope, Which};
use supervision::view::{self, frame};
use supervision::{Effect, Msg, Operation, Wall};

/// What the tab was last given, and for whom.
fn remembered(desk: &Desk) -> (String, String) {
    let mut effects = desk.effects.iter().rev();
    effects
        .find_map(|effect| match effect {
            Effect::Remember(user, text) => Some((user.to_string(), text.clone())),
            _ => None,
        })
        .expect("something is remembered")
}

fn chosen() -> MonitorOptions {
    MonitorOptions {
        which: Which::NextCall,
        scope: MonitorScope::Agent,
    }
}

#[test]
fn a_page_that_is_loaded_again_has_the_options_and_the_log_of_before() {
    let mut before = Desk::live();
    before.does(Msg::Choose(chosen()));
    before.click(Operation::ListenIn, agent(ANA));
    let log = view::log(&before.model).entries;
    let (user, text) = remembered(&before);
    assert!(!log.is_empty());

    let mut after = Desk::new();
    after.does(Msg::Connect);
    let asked = |effect: &Effect| matches!(effect, Effect::Recall(who) if who.as_str() == user);
    assert_eq!(
        after.effects.iter().filter(|effect| asked(effect)).count(),
        1
    );
    after.does(Msg::Recalled(Some(text.into())));
    assert_eq!(frame(&after.model).options.chosen, chosen());
    assert_eq!(view::log(&after.model).entries, log);
    after.click(Operation::ListenIn, agent(ANA));
    let again = view::log(&after.model).entries;
    assert_eq!(
        again[again.len() - log.len()..],
        log[..],
        "new lines come on top"
    );
}

#[test]
fn what_is_not_understood_changes_nothing() {
    let mut desk = Desk::live();
    desk.does(Msg::Choose(chosen()));
    for text in [None, Some(""), Some("1\nAllCalls\tCall"), Some("{}")] {
        desk.does(Msg::Recalled(text.map(Into::into)));
        assert_eq!(frame(&desk.model).options.chosen, chosen());
    }
    desk.does(Msg::Recalled(Some(
        "2\nAllCalls\tCall\nnonsense\n5\tquux".into(),
    )));
    assert_eq!(frame(&desk.model).options.chosen, MonitorOptions::default());
    assert_eq!(view::log(&desk.model).total, 0);
}

#[test]
fn the_last_words_of_a_panel_that_goes_are_remembered_and_nothing_after_it() {
    let mut desk = Desk::live();
    desk.click(Operation::ListenIn, agent(ANA));
    desk.effects.clear();
    desk.does(Msg::Leave);
    let (_, text) = remembered(&desk);
    assert!(text.contains("ListenIn\tAna Lima\tunconfirmed"), "{text}");
    assert_eq!(view::log(&desk.model).total, 0, "it is nobody's log now");
    desk.effects.clear();
    desk.does(Msg::Choose(chosen()));
    let kept = desk.count(|effect| matches!(effect, Effect::Remember(..)));
    assert_eq!(kept, 0);
}

#[test]
fn whoever_signs_out_leaves_no_log_but_her_choices() {
    let mut desk = Desk::live();
    desk.does(Msg::Choose(chosen()));
    desk.click(Operation::ListenIn, agent(ANA));
    desk.effects.clear();
    desk.does(Msg::Disconnect);
    let (_, text) = remembered(&desk);
    assert!(
        !text.contains("Ana") && !text.contains("ListenIn"),
        "{text}"
    );
    assert_eq!(view::log(&desk.model).total, 0);
    // Back again, she monitors as before, and the log begins anew.
    desk.does(Msg::Connect);
    desk.does(Msg::Recalled(Some(text.into())));
    assert_eq!(frame(&desk.model).options.chosen, chosen());
    assert_eq!(view::log(&desk.model).total, 0);
}

#[test]
fn when_another_user_signs_in_the_log_of_the_one_before_is_gone() {
    let mut desk = Desk::live();
    desk.click(Operation::ListenIn, agent(ANA));
    desk.effects.clear();
    let other = serde_json::json!({"id": "other", "userName": "other", "devices": []});
    desk.server.me = Some(ok(serde_json::json!({"user": other})));
    desk.does(Msg::Comet(CometEvent::State(State::AuthRequired)));
    let emptied = desk.count(|effect| {
        matches!(effect, Effect::Remember(user, text)
            if user.as_str() == ME && !text.contains("ListenIn"))
    });
    assert!(emptied > 0);
    let (user, _) = remembered(&desk);
    assert!(user == ME || user == "other");
    assert!(log_as(Export::Csv, &desk.model).find("Ana").is_none());
}

#[test]
fn the_log_is_given_away_as_it_is_shown_and_copying_is_answered() {
    let mut desk = Desk::live();
    desk.click(Operation::ListenIn, agent(ANA));
    let log = view::exported(&desk.model);
    for export in [Export::Copy, Export::Csv, Export::Json] {
        desk.effects.clear();
        desk.does(Msg::ExportLog(export));
        assert_eq!(desk.effects, [Effect::ExportLog(export, log.clone())]);
    }
    for given in [Given::NotCopied, Given::Saved] {
        desk.does(Msg::Given(given));
        assert_eq!(view::log(&desk.model).given, Some(given));
        desk.does(Msg::FilterLog(view::log(&desk.model).filter));
        assert_eq!(view::log(&desk.model).given, None, "another list is shown");
    }
}

#[test]
fn a_log_is_kept_and_given_away_by_the_time_of_day() {
    const HOUR: i64 = 3_600_000;
    // The clock of this page is an hour behind the time of day, which was set meanwhile.
    let mut before = Desk::live();
    before.does(Msg::Wall(Wall::ahead_by(HOUR)));
    before.click(Operation::ListenIn, agent(ANA));
    let at = before.now + 3_600_000;
    let (_, text) = remembered(&before);
    assert!(text.contains(&format!("\n{at}\toperation")), "{text}");
    // The next page has a clock of its own.
    let mut after = Desk::live();
    after.does(Msg::Wall(Wall::ahead_by(-HOUR)));
    after.does(Msg::Recalled(Some(text.into())));
    let entries = view::log(&after.model).entries;
    let line = entries.last().expect("a line").at;
    assert_eq!(Wall::ahead_by(-HOUR).of_day(line), at);
    // 1970-01-01, an hour and a quarter after midnight.
    assert!(
        log_as(Export::Csv, &after.model).contains("1970-01-01T01:16:40"),
        "{}",
        log_as(Export::Csv, &after.model)
    );
    assert_eq!(
        after.model.user.activity.last().map(|entry| entry.at),
        Some(line)
    );
}
