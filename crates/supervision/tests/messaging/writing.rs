//! Writing in a session: nothing that was typed is lost.

use gws::request::Readers;
use serde_json::{Value, json};
use supervision::message::NoReply;
use supervision::model::{OutgoingState, Warning};
use supervision::operation::{OperationFailure, Phase};
use supervision::view::{self};
use supervision::{Gate, MessagingMsg, Msg, Operation, Reason};

use crate::common::*;
use crate::{off, sends};

#[test]
fn what_is_written_goes_to_those_who_are_named_and_is_done_when_it_is_seen() {
    for (visibility, name) in [("Agents", "SendToAgents"), ("All", "SendMessage")] {
        let mut desk = Desk::in_session(visibility);
        assert_eq!(
            desk.session(&sms(SMS)).compose.unwrap().send.gate,
            off(Reason::NothingWritten)
        );
        desk.writes(&sms(SMS), "Offer her a refund");
        assert_eq!(sends(&desk), [(name.into(), "Offer her a refund".into())]);
        let card = desk.session(&sms(SMS));
        assert_eq!((card.draft.as_str(), card.outgoing.len()), ("", 1));
        assert_eq!(card.outgoing[0].state, OutgoingState::Sending);
        assert_eq!(card.outgoing[0].retry, Gate::Absent);
        desk.notify(&news(&sms(SMS), &[message(1, ME, "Offer her a refund")]));
        let card = desk.session(&sms(SMS));
        assert_eq!(card.outgoing, []);
        assert_eq!((desk.lines(&sms(SMS)).len(), card.unread), (1, 0));
        assert!(view::transcript(&desk.model, &sms(SMS))[0].line.is_mine);
        assert_eq!(
            desk.details("supervisor-operation", "phase"),
            ["requested", "confirmed"]
        );
        assert!(
            !desk
                .events()
                .iter()
                .any(|(_, detail)| detail.to_string().contains("refund"))
        );
    }
}

#[test]
fn messages_go_one_after_another_and_each_once() {
    let mut desk = Desk::in_session("All");
    for text in ["one", "two", "two"] {
        desk.tell(Msg::Messaging(MessagingMsg::Draft(sms(SMS), text.into())));
        desk.tell(Msg::Invoke(Operation::SendMessage, on(&sms(SMS))));
    }
    assert_eq!(sends(&desk).len(), 1, "the first is not accepted yet");
    assert_eq!(desk.session(&sms(SMS)).outgoing.len(), 3);
    desk.settle();
    let texts: Vec<_> = sends(&desk).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["one", "two", "two"]);
    desk.notify(&news(
        &sms(SMS),
        &[message(1, ME, "one"), message(2, ME, "two")],
    ));
    desk.notify(&news(&sms(SMS), &[message(2, ME, "two")]));
    let outgoing = desk.session(&sms(SMS)).outgoing;
    assert_eq!((outgoing.len(), outgoing[0].text.as_str()), (1, "two"));
    desk.notify(&news(&sms(SMS), &[message(3, ME, "two")]));
    assert_eq!(desk.session(&sms(SMS)).outgoing, []);
}

#[test]
fn a_message_that_failed_stays_and_can_be_sent_again() {
    let mut desk = Desk::in_session("All");
    desk.server.operations = refused(400, 2);
    desk.writes(&sms(SMS), "Hello");
    let line = desk.session(&sms(SMS)).outgoing[0].clone();
    assert_eq!(line.state, OutgoingState::Failed(refused_failure(400, 2)));
    assert_eq!((line.text.as_str(), line.retry), ("Hello", Gate::Enabled));
    assert_eq!(desk.notices(), [], "it is said at the message");
    desk.server.operations = ok(json!({}));
    desk.says(MessagingMsg::Retry(sms(SMS), line.id));
    assert_eq!(sends(&desk).len(), 2);
    desk.notify(&news(&sms(SMS), &[message(1, ME, "Hello")]));
    assert_eq!(desk.session(&sms(SMS)).outgoing, []);

    desk.server.operations = refused(400, 2);
    desk.writes(&sms(SMS), "Never mind");
    let id = desk.session(&sms(SMS)).outgoing[0].id;
    desk.says(MessagingMsg::Discard(sms(SMS), id));
    assert_eq!(desk.session(&sms(SMS)).outgoing, []);
}

#[test]
fn a_message_that_is_not_seen_is_looked_for() {
    let mut desk = Desk::in_session("All");
    desk.server.operations = Err(NoReply);
    desk.server.messages = vec![message(1, ME, "Hello")];
    desk.writes(&sms(SMS), "Hello");
    assert_eq!(desk.session(&sms(SMS)).outgoing, [], "it had arrived");
    assert_eq!(desk.last().phase, Phase::Confirmed);

    desk.writes(&sms(SMS), "Lost");
    let line = desk.session(&sms(SMS)).outgoing[0].clone();
    assert_eq!(
        (line.state, line.retry),
        (OutgoingState::Unconfirmed, Gate::Enabled)
    );
    assert_eq!(sends(&desk).len(), 2, "nothing is sent twice by itself");
}

#[test]
fn what_was_said_before_is_not_taken_for_what_is_said_now() {
    let mut desk = Desk::in_session("All");
    desk.notify(&news(&sms(SMS), &[message(5, ME, "ok")]));
    desk.writes(&sms(SMS), "ok");
    desk.notify(&news(&sms(SMS), &[message(4, ME, "ok")]));
    assert_eq!(desk.session(&sms(SMS)).outgoing.len(), 1);
    desk.notify(&news(&sms(SMS), &[message(6, ANA, "ok")]));
    assert_eq!(desk.session(&sms(SMS)).outgoing.len(), 1, "that was Ana");
    desk.notify(&news(&sms(SMS), &[message(7, ME, " ok")]));
    assert_eq!(desk.session(&sms(SMS)).outgoing.len(), 0);
}

#[test]
fn a_session_that_is_revoked_while_she_types_keeps_every_word() {
    let mut desk = Desk::in_session("All");
    desk.tell(Msg::Messaging(MessagingMsg::Draft(
        sms(SMS),
        "First".into(),
    )));
    desk.tell(Msg::Invoke(Operation::SendMessage, on(&sms(SMS))));
    desk.tell(Msg::Messaging(MessagingMsg::Draft(
        sms(SMS),
        "Second".into(),
    )));
    desk.tell(Msg::Invoke(Operation::SendMessage, on(&sms(SMS))));
    desk.tell(Msg::Messaging(MessagingMsg::Draft(sms(SMS), "Thi".into())));
    desk.tell(Msg::Notifications(vec![
        in_state(&sms(SMS), "Revoked").to_string().into(),
    ]));
    desk.settle();
    let card = desk.session(&sms(SMS));
    assert_eq!((card.draft.as_str(), card.compose), ("Thi", None));
    let texts: Vec<_> = card
        .outgoing
        .iter()
        .map(|line| line.text.as_str())
        .collect();
    assert_eq!(texts, ["First", "Second"]);
    assert_eq!(
        card.outgoing[0].state,
        OutgoingState::Unconfirmed,
        "it was sent"
    );
    let failed = OutgoingState::Failed(OperationFailure::SessionEnded);
    assert_eq!(card.outgoing[1].state, failed);
    assert_eq!(sends(&desk).len(), 1);
    assert_eq!(
        card.outgoing[0].retry,
        off(Reason::NotReadNow(Readers::Everyone))
    );
    desk.tell(Msg::Messaging(MessagingMsg::Draft(
        sms(SMS),
        "Third".into(),
    )));
    assert_eq!(desk.session(&sms(SMS)).draft, "Third");
    // It comes back.
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "All")));
    let card = desk.session(&sms(SMS));
    assert_eq!((card.draft.as_str(), card.outgoing.len()), ("Third", 2));
    assert_eq!(card.outgoing[1].retry, Gate::Enabled);
}

#[test]
fn what_was_written_for_agents_is_not_sent_to_the_customer_unasked() {
    let mut desk = Desk::in_session("Agents");
    desk.says(MessagingMsg::Draft(sms(SMS), "She is difficult".into()));
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "All")));
    assert!(desk.session(&sms(SMS)).compose.unwrap().written_for_agents);
    desk.click(Operation::SendMessage, on(&sms(SMS)));
    let prompt = desk.model.user.prompt.clone().unwrap();
    assert_eq!(prompt.warnings, [Warning::WrittenForAgents]);
    desk.does(Msg::PromptAnswered(false));
    assert_eq!(sends(&desk), []);
    assert_eq!(desk.session(&sms(SMS)).draft, "She is difficult");
    desk.says(MessagingMsg::Draft(sms(SMS), String::new()));
    desk.writes(&sms(SMS), "Good morning");
    assert_eq!(sends(&desk).len(), 1);
}

#[test]
fn nothing_is_sent_while_it_is_open_who_will_read_it() {
    let mut desk = Desk::in_session("Agents");
    desk.says(MessagingMsg::Draft(sms(SMS), "psst".into()));
    desk.click(Operation::SwitchToBargeIn, on(&sms(SMS)));
    let send = desk.session(&sms(SMS)).compose.unwrap().send;
    assert!(matches!(send.gate, Gate::Disabled(Reason::Waiting { .. })));
    desk.click(Operation::SendToAgents, on(&sms(SMS)));
    assert_eq!(sends(&desk), []);
    assert_eq!(desk.session(&sms(SMS)).draft, "psst");
}

#[test]
fn a_host_that_vetoes_a_message_does_not_lose_it() {
    let mut desk = Desk::in_session("All");
    desk.host = Host::Vetoes;
    desk.writes(&sms(SMS), "Hello");
    assert_eq!(sends(&desk), []);
    let line = &desk.session(&sms(SMS)).outgoing[0];
    assert_eq!(line.state, OutgoingState::Failed(OperationFailure::Vetoed));
    assert_eq!(line.text, "Hello");
}

#[test]
fn a_message_without_an_answer_in_time_holds_up_no_other() {
    let mut desk = Desk::in_session("All");
    for text in ["one", "two"] {
        desk.tell(Msg::Messaging(MessagingMsg::Draft(sms(SMS), text.into())));
        desk.tell(Msg::Invoke(Operation::SendMessage, on(&sms(SMS))));
    }
    desk.open.clear();
    desk.now += 8_000;
    desk.tell(Msg::Tick);
    let texts: Vec<_> = sends(&desk).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["one", "two"]);
    let states: Vec<_> = desk
        .session(&sms(SMS))
        .outgoing
        .iter()
        .map(|line| line.state.clone())
        .collect();
    assert_eq!(states, [OutgoingState::Unconfirmed, OutgoingState::Sending]);
}

#[test]
fn the_log_tells_of_sessions_and_not_of_what_was_said() {
    let mut desk = Desk::in_session("All");
    desk.writes(&sms(SMS), "secret plan");
    desk.notify(&in_state(&sms(SMS), "Completed"));
    let csv = log_as(Export::Csv, &desk.model);
    assert!(csv.contains("session-started") && csv.contains("session-ended"));
    assert!(csv.contains("completed") && !csv.contains("secret plan"));
    let _: Value = serde_json::from_str(&log_as(Export::Json, &desk.model)).unwrap();
}

#[test]
fn a_message_that_may_have_been_sent_is_never_said_to_be_not_sent() {
    let page = "<h1>Portal</h1>";
    for answer in [
        Err(NoReply),
        status(200, page),
        status(204, ""),
        status(200, r#"{"statusCode": 0, "stat"#),
        status(408, ""),
        status(500, page),
        status(502, page),
        status(503, ""),
        status(504, r#"{"statusCode": 4}"#),
        ok_in_part(),
    ] {
        println!("{answer:?}");
        for visibility in ["Agents", "All"] {
            let mut desk = Desk::in_session(visibility);
            desk.server.operations = answer.clone();
            desk.writes(&sms(SMS), "Hello");
            let line = desk.session(&sms(SMS)).outgoing[0].clone();
            assert_eq!(line.state, OutgoingState::Unconfirmed);
            let reads = desk.paths();
            assert!(reads.iter().any(|path| path.contains("messages")));
            // The next try is refused: the first may have arrived all the same.
            desk.server.operations = refused(400, 2);
            desk.says(MessagingMsg::Retry(sms(SMS), line.id));
            let line = desk.session(&sms(SMS)).outgoing[0].clone();
            assert_eq!(line.state, OutgoingState::Unconfirmed);
            // It had.
            desk.notify(&news(&sms(SMS), &[message(1, ME, "Hello")]));
            assert_eq!(desk.session(&sms(SMS)).outgoing, []);
        }
    }
}

/// A message of which a part was sent.
fn ok_in_part() -> Answer {
    let part = |code: u64| json!([{"statusCode": code, "channel": "smssession"}]);
    let body = json!({"statusCode": 7, "failed": part(4), "succeeded": part(0)});
    status(200, &body.to_string())
}
