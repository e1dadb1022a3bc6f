//! Sessions after contact was lost, and after a reload.

use gws::session::Medium;
use serde_json::json;
use supervision::message::CometEvent;
use supervision::model::{Earlier, EndState, Mode, SessionEnding};
use supervision::view::Readership;
use supervision::{MessagingMsg, Msg, Operation, Reason};

use crate::common::*;
use crate::{ended, off};

#[test]
fn after_a_gap_a_session_that_is_gone_is_revoked_and_the_others_are_read_on() {
    let mut desk = Desk::in_session("Agents");
    let other = chat("c2");
    desk.notify(&told(&other, session_of(BEN, &other, "Supervisors")));
    desk.notify(&news(&sms(SMS), &[message(1, "c", "1")]));
    desk.notify(&news(&other, &[message(1, "c", "1")]));
    desk.advance(1_000);
    desk.says(MessagingMsg::Draft(sms(SMS), "Half a sent".into()));
    desk.server.sessions = vec![("chats", session_of(BEN, &other, "Agents"))];
    desk.server.messages = (1..=120)
        .map(|index| message(index, "c", &index.to_string()))
        .collect();
    desk.does(Msg::Comet(CometEvent::Gap));
    let card = desk.session(&sms(SMS));
    let ending = SessionEnding {
        meanwhile: true,
        ..ended(EndState::Revoked)
    };
    assert_eq!(card.readership, Readership::Ended(ending));
    assert_eq!(card.draft, "Half a sent");
    let card = desk.session(&other);
    assert!(card.recovered);
    assert_eq!(card.readership, Readership::Mode(Mode::Coach));
    let expected: Vec<_> = (1..=120).map(|index| index.to_string()).collect();
    assert_eq!(desk.lines(&other), expected);
    assert_eq!(card.unread, 120, "what was missed is news");
}

#[test]
fn sessions_under_way_are_found_when_the_page_is_loaded() {
    let mut desk = Desk::new();
    desk.server.person(ANA).sms = Some("Ready");
    desk.server.sessions = vec![("smssessions", session_of(ANA, &sms(SMS), "All"))];
    desk.server.messages = (1..=70)
        .map(|index| message(index, "c", &index.to_string()))
        .collect();
    desk.does(Msg::Connect);
    let card = desk.session(&sms(SMS));
    assert!(card.found_on_load);
    assert_eq!(card.name, "Ana Lima", "the roster came later");
    assert_eq!(card.readership, Readership::Mode(Mode::BargeIn));
    assert_eq!(desk.lines(&sms(SMS)).len(), 70);
    assert_eq!((card.unread, card.earlier), (0, Earlier::None));
}

#[test]
fn without_the_feature_nothing_of_it_is_there() {
    let mut desk = Desk::new();
    desk.server.features = json!([{"id": "api-voice"}, {"id": "api-supervisor-monitoring"}]);
    desk.server.person(ANA).sms = Some("Ready");
    desk.does(Msg::Connect);
    assert_eq!(
        desk.gate(Operation::Monitor, &channel(ANA, Medium::Sms)),
        off(Reason::FeatureMissing("api-multimedia"))
    );
    desk.says(MessagingMsg::List(ANA.into()));
    assert!(
        desk.paths()
            .iter()
            .all(|path| !path.contains("smssessions"))
    );
}
