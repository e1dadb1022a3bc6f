//! What is written in a session.

use gws::session::Medium;
use supervision::message::NoReply;
use supervision::model::Earlier;
use supervision::{MessagingMsg, Operation};

use crate::common::*;

#[test]
fn the_newest_messages_are_read_first_and_earlier_ones_when_they_are_asked_for() {
    let mut desk = Desk::messaging();
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    desk.server.messages = (0..130)
        .map(|index| message(index, "c", &index.to_string()))
        .collect();
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Supervisors")));
    desk.notify(&news(&sms(SMS), &[message(129, "c", "129")]));
    let texts = |from: u64| {
        (from..130)
            .map(|index| index.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(desk.lines(&sms(SMS)), texts(81));
    let card = desk.session(&sms(SMS));
    assert_eq!((card.earlier, card.unread), (Earlier::More, 1));
    desk.server.transcript = Some(Err(NoReply));
    desk.says(MessagingMsg::Earlier(sms(SMS)));
    assert_eq!(desk.session(&sms(SMS)).earlier, Earlier::Failed);
    desk.server.transcript = None;
    desk.says(MessagingMsg::Earlier(sms(SMS)));
    assert_eq!(desk.lines(&sms(SMS)), texts(33));
    desk.says(MessagingMsg::Earlier(sms(SMS)));
    assert_eq!(desk.lines(&sms(SMS)), texts(0));
    assert_eq!(desk.session(&sms(SMS)).earlier, Earlier::None);
    assert_eq!(desk.session(&sms(SMS)).unread, 1);
    let asked: Vec<_> = desk
        .paths()
        .into_iter()
        .filter(|path| path.contains("/messages"))
        .collect();
    let part = |start, count| {
        format!("/api/v2/me/smssessions/{SMS}/messages?startIndex={start}&count={count}")
    };
    assert_eq!(
        asked,
        [part(81, 50), part(33, 50), part(33, 50), part(0, 50)],
        "each overlaps what is known"
    );
}

#[test]
fn a_hole_between_two_news_is_read_again() {
    let mut desk = Desk::in_session("Supervisors");
    desk.server.messages = (1..=9)
        .map(|index| message(index, "c", &index.to_string()))
        .collect();
    desk.notify(&news(&sms(SMS), &[message(1, "c", "1")]));
    desk.notify(&news(&sms(SMS), &[message(9, "c", "9")]));
    assert_eq!(
        desk.lines(&sms(SMS)),
        ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
    );
    assert_eq!(desk.session(&sms(SMS)).unread, 9);
}

#[test]
fn a_transcript_that_cannot_be_read_says_why_and_is_asked_for_again_only_where_that_helps() {
    let mut desk = Desk::messaging();
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    desk.server.transcript = Some(refused(403, 5));
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Supervisors")));
    desk.advance(60_000);
    assert!(desk.session(&sms(SMS)).transcript_failure.is_some());
    let asked = |desk: &Desk| {
        desk.paths()
            .iter()
            .filter(|path| path.contains("/messages"))
            .count()
    };
    assert_eq!(asked(&desk), 1);

    let mut desk = Desk::messaging();
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    desk.server.transcript = Some(Err(NoReply));
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Supervisors")));
    desk.advance(20_000);
    assert!((3..10).contains(&asked(&desk)), "{}", asked(&desk));
    desk.server.transcript = None;
    desk.server.messages = vec![message(0, "c", "Hello")];
    desk.advance(60_000);
    assert_eq!(desk.lines(&sms(SMS)), ["Hello"]);
}

#[test]
fn typing_shows_while_it_lasts() {
    let mut desk = Desk::in_session("Supervisors");
    let typing = |desk: &Desk| desk.session(&sms(SMS)).typing;
    desk.notify(&news(&sms(SMS), &[of_type(1, "c", "TypingStarted")]));
    desk.notify(&news(&sms(SMS), &[of_type(2, ANA, "TypingStarted")]));
    assert_eq!(typing(&desk), ["nick-c", "Ana Lima"]);
    desk.notify(&news(&sms(SMS), &[message(3, "c", "Hi")]));
    assert_eq!(typing(&desk), ["Ana Lima"]);
    desk.notify(&news(&sms(SMS), &[of_type(1, "c", "TypingStarted")]));
    assert_eq!(typing(&desk), ["Ana Lima"], "that is over");
    desk.notify(&news(&sms(SMS), &[of_type(4, ANA, "TypingStopped")]));
    assert_eq!(typing(&desk), [""; 0]);
    desk.notify(&news(&sms(SMS), &[of_type(5, "c", "TypingStarted")]));
    desk.advance(20_000);
    assert_eq!(typing(&desk), [""; 0], "nobody types for ever");
    assert_eq!(desk.lines(&sms(SMS)), ["Hi"]);
    assert_eq!(desk.session(&sms(SMS)).unread, 1);
    desk.notify(&news(&sms(SMS), &[of_type(6, ME, "TypingStarted")]));
    assert_eq!(typing(&desk), [""; 0], "that is me");
}

#[test]
fn every_text_is_kept_as_a_text() {
    let mut desk = Desk::in_session("Supervisors");
    let long = "\u{1f600}".repeat(10_000);
    let texts = [
        "<img src=x onerror=alert(1)> &amp;",
        "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{202e}abc",
        "a\u{0}b\u{1b}[31mc",
        &long,
    ];
    let messages: Vec<_> = (1..)
        .zip(texts)
        .map(|(index, text)| message(index, "c", text))
        .collect();
    desk.notify(&news(&sms(SMS), &messages));
    let lines = desk.lines(&sms(SMS));
    assert_eq!(lines[..2], texts[..2]);
    assert_eq!(lines[2], "a\u{fffd}b\u{fffd}[31mc");
    assert_eq!(lines[3], long);
}

#[test]
fn a_long_session_keeps_its_newest_lines_and_can_be_read_back() {
    let mut desk = Desk::in_session("Supervisors");
    for block in 0..50_u64 {
        let messages: Vec<_> = (block * 50..block * 50 + 50)
            .map(|index| message(index, "c", &index.to_string()))
            .collect();
        desk.notify(&news(&sms(SMS), &messages));
    }
    let lines = desk.lines(&sms(SMS));
    assert_eq!((lines.len(), lines[0].as_str()), (2_000, "500"));
    assert_eq!(desk.session(&sms(SMS)).earlier, Earlier::Full);
}
