//! The card of a session, and every way it ends.

use gws::request::Readers;
use serde_json::json;
use supervision::config::Config;
use supervision::model::{EndState, Mode, SessionEnding, Warning};
use supervision::operation::Phase;
use supervision::view::{self, Readership, SessionRole};
use supervision::{MessagingMsg, Msg, Operation, Reason};

use crate::common::*;
use crate::{ended, off};

#[test]
fn the_card_says_who_is_there_and_who_sees_me() {
    for (visibility, mode, readers) in [
        ("Supervisors", Mode::ListenIn, None),
        ("Agents", Mode::Coach, Some(Readers::Agents)),
        ("All", Mode::BargeIn, Some(Readers::Everyone)),
    ] {
        let desk = Desk::in_session(visibility);
        let card = desk.session(&sms(SMS));
        assert_eq!(card.readership, Readership::Mode(mode));
        assert_eq!(card.compose.map(|compose| compose.readers), readers);
        let checked: Vec<_> = card.modes.iter().filter(|choice| choice.checked).collect();
        assert_eq!((checked.len(), checked[0].mode), (1, mode));
        let roles: Vec<_> = card
            .parties
            .iter()
            .map(|party| party.role.clone())
            .collect();
        assert_eq!(
            roles,
            [SessionRole::Customer, SessionRole::Agent, SessionRole::Me]
        );
        assert_eq!(card.parties[1].name, "Ana Lima");
        assert_eq!(card.parties[0].name, "nick-c");
    }
}

#[test]
fn another_supervisor_and_unknown_words_are_shown_as_they_are() {
    let mut desk = Desk::in_session("Supervisors");
    let mut session = session_of(ANA, &sms(SMS), "Sideways");
    session["state"] = "Levitating".into();
    let there = session["participants"].as_array_mut().unwrap();
    there.push(who("f1", "Supervisors"));
    there.push(json!({"type": "Ghost", "nickname": "boo", "visibility": "None"}));
    session["capabilities"] = json!(["Levitate"]);
    desk.notify(&told(&sms(SMS), session));
    let card = desk.session(&sms(SMS));
    assert_eq!(card.state.as_str(), "Levitating");
    assert_eq!(
        card.readership,
        Readership::Mode(Mode::ListenIn),
        "as before"
    );
    let role = |name: &str| {
        card.parties
            .iter()
            .find(|party| party.name == name)
            .unwrap()
            .role
            .clone()
    };
    assert_eq!(role("Oskar Weber"), SessionRole::Supervisor);
    assert_eq!(role("boo"), SessionRole::Other("Ghost".into()));
    assert_eq!(card.modes[2].action.gate, off(Reason::NotOffered));
    desk.notify(&news(&sms(SMS), &[of_type(1, "c", "Telepathy")]));
    let line = &view::transcript(&desk.model, &sms(SMS))[0].line;
    assert_eq!(line.message.kind.as_str(), "Telepathy");
}

#[test]
fn the_agent_who_takes_over_is_the_one_of_the_card() {
    let mut desk = Desk::in_session("Supervisors");
    desk.notify(&told(&sms(SMS), session_of(BEN, &sms(SMS), "Supervisors")));
    assert_eq!(desk.session(&sms(SMS)).name, "Ben Kato");
    assert_eq!(desk.row(ANA).badges[0].sessions, 0);
    assert_eq!(desk.row(BEN).badges[0].sessions, 1);
}

#[test]
fn several_sessions_of_one_agent_stand_beside_each_other() {
    let mut desk = Desk::in_session("Supervisors");
    desk.notify(&told(
        &sms("s2"),
        session_of(ANA, &sms("s2"), "Supervisors"),
    ));
    desk.notify(&news(
        &sms("s2"),
        &[message(1, "c", "a"), message(2, "c", "b")],
    ));
    desk.notify(&news(&sms(SMS), &[message(1, "c", "c")]));
    let badge = &desk.row(ANA).badges[0];
    assert_eq!((badge.sessions, badge.unread), (2, 3));
    assert_eq!(view::session_cards(&desk.model).len(), 2);
    desk.says(MessagingMsg::Seen(sms("s2")));
    assert_eq!(desk.row(ANA).badges[0].unread, 1);
    assert_eq!(desk.session(&sms("s2")).unread, 0);
}

#[test]
fn a_switch_is_believed_when_the_server_shows_it() {
    let mut desk = Desk::in_session("Supervisors");
    desk.click(Operation::SwitchToBargeIn, on(&sms(SMS)));
    let path = format!("/api/v2/me/smssessions/{SMS}");
    assert_eq!(
        desk.posts(),
        [(path, json!({"operationName": "SwitchToBargeIn"}))]
    );
    let card = desk.session(&sms(SMS));
    assert_eq!(
        card.readership,
        Readership::Changing(Operation::SwitchToBargeIn)
    );
    assert!(card.modes[0].checked && card.compose.is_none());
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "All")));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    assert_eq!(
        desk.session(&sms(SMS)).readership,
        Readership::Mode(Mode::BargeIn)
    );
    assert_eq!(desk.details("supervisor-session", "mode"), ["BargeIn"]);
}

#[test]
fn barging_in_on_a_session_asks_first() {
    let mut desk = Desk::in_session("Supervisors");
    desk.configure(Config::default());
    desk.effects.clear();
    desk.click(Operation::SwitchToBargeIn, on(&sms(SMS)));
    let prompt = desk.model.user.prompt.clone().unwrap();
    assert_eq!(prompt.warnings, [Warning::EverybodyReads]);
    assert_eq!(desk.posts(), []);
    desk.does(Msg::PromptAnswered(true));
    assert_eq!(desk.posts().len(), 1);
}

#[test]
fn leaving_as_the_last_agent_says_that_it_ends_for_the_customer() {
    let mut desk = Desk::in_session("All");
    let mut alone = session_of(ANA, &sms(SMS), "All");
    alone["participants"] = json!([who("c", "All"), who(ME, "All")]);
    desk.notify(&told(&sms(SMS), alone));
    desk.click(Operation::Leave, on(&sms(SMS)));
    let prompt = desk.model.user.prompt.clone().unwrap();
    assert_eq!(prompt.warnings, [Warning::EndsForCustomer]);
    desk.does(Msg::PromptAnswered(true));
    desk.notify(&in_state(&sms(SMS), "LeftChat"));
    let ending = SessionEnding {
        by_me: true,
        ..ended(EndState::LeftChat)
    };
    assert_eq!(
        desk.session(&sms(SMS)).readership,
        Readership::Ended(ending)
    );
}

#[test]
fn every_end_is_told_apart_and_the_card_stays_until_it_is_dismissed() {
    for (state, expected) in [
        ("Revoked", EndState::Revoked),
        ("Completed", EndState::Completed),
        ("LeftChat", EndState::LeftChat),
    ] {
        let mut desk = Desk::in_session("Agents");
        desk.notify(&news(&sms(SMS), &[message(1, "c", "Hello")]));
        desk.notify(&in_state(&sms(SMS), state));
        desk.advance(3_600_000);
        let card = desk.session(&sms(SMS));
        assert_eq!(card.readership, Readership::Ended(ended(expected)));
        assert_eq!(desk.lines(&sms(SMS)), ["Hello"]);
        assert_eq!(card.parties.len(), 3, "who was there is still shown");
        assert_eq!((card.actions, card.compose), (vec![], None));
        assert_eq!(desk.details("supervisor-session", "state"), ["ended"]);
        desk.says(MessagingMsg::Dismiss(sms(SMS)));
        assert_eq!(view::session_cards(&desk.model), []);
    }
    let mut desk = Desk::in_session("Agents");
    desk.says(MessagingMsg::Dismiss(sms(SMS)));
    assert_eq!(view::session_cards(&desk.model).len(), 1, "it goes on");
}

#[test]
fn a_card_with_something_unsent_is_dismissed_only_after_a_question() {
    let mut desk = Desk::in_session("Agents");
    desk.says(MessagingMsg::Draft(sms(SMS), "Offer him ".into()));
    desk.notify(&in_state(&sms(SMS), "Revoked"));
    for answer in [false, true] {
        desk.says(MessagingMsg::Dismiss(sms(SMS)));
        assert!(view::frame(&desk.model).dismissing.is_some());
        assert_eq!(view::session_cards(&desk.model).len(), 1);
        desk.does(Msg::PromptAnswered(answer));
        assert_eq!(view::frame(&desk.model).dismissing, None);
        assert_eq!(view::session_cards(&desk.model).len(), usize::from(!answer));
    }
}

#[test]
fn leaving_is_confirmed_by_the_end() {
    let mut desk = Desk::in_session("Supervisors");
    desk.click(Operation::Leave, on(&sms(SMS)));
    assert_eq!(desk.last().phase, Phase::Requested);
    desk.notify(&in_state(&sms(SMS), "Completed"));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    let ending = SessionEnding {
        by_me: true,
        ..ended(EndState::Completed)
    };
    assert_eq!(
        desk.session(&sms(SMS)).readership,
        Readership::Ended(ending)
    );
    assert!(
        desk.row(ANA).badges[0].messaging_monitoring.is_some(),
        "monitoring goes on"
    );
}
