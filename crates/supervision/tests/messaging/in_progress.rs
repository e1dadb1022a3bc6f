//! A session that goes on already is listed, entered and accepted.

use gws::session::Medium;
use serde_json::json;
use supervision::config::Config;
use supervision::message::NoReply;
use supervision::model::{EndState, LoadState, Mode, SessionEnding, Warning};
use supervision::operation::{OperationFailure, Phase};
use supervision::view::Readership;
use supervision::{Gate, MessagingMsg, Msg, Operation, Reason, update, wake_at};

use crate::common::*;
use crate::{ended, off};

#[test]
fn a_session_in_progress_is_listed_entered_and_accepted() {
    let mut desk = Desk::messaging();
    desk.server.in_progress = vec![
        (
            "smssessions",
            fixture("agent-sms-sessions.reply")["body"]["user"]["smssessions"][0].clone(),
        ),
        ("chats", json!({"id": "c9", "capabilities": []})),
    ];
    desk.says(MessagingMsg::List(ANA.into()));
    let menu = desk.menu(ANA, Medium::Sms);
    assert_eq!(menu.load_state, Some(LoadState::Known));
    assert_eq!(menu.offers[0].key, sms(SMS));
    assert_eq!(menu.offers[0].action.gate, Gate::Enabled);
    assert_eq!(desk.row(ANA).badges[0].in_progress, Some(1));
    assert_eq!(desk.menu(ANA, Medium::Chat).offers[0].key, chat("c9"));

    desk.click(Operation::Coach, channel(ANA, Medium::Sms));
    desk.effects.clear();
    desk.click(Operation::Intrude, offered(ANA, &sms(SMS)));
    let path = format!("/api/v2/users/{ANA}/smssessions/{SMS}");
    let body = json!({"operationName": "Intrude", "supervisorVisibilityMode": "Coach"});
    assert_eq!(desk.posts(), [(path, body)]);
    assert_eq!(desk.last().phase, Phase::Requested, "accepted is not done");
    desk.effects.clear();
    desk.notify(&invited(&sms(SMS)));
    assert_eq!(
        desk.details("supervisor-operation", "phase"),
        ["confirmed", "requested"]
    );
    let path = format!("/api/v2/me/smssessions/{SMS}");
    assert_eq!(desk.posts(), [(path, json!({"operationName": "Accept"}))]);
    let card = desk.session(&sms(SMS));
    assert_eq!(card.readership, Readership::Changing(Operation::Accept));
    assert_eq!((card.name.as_str(), card.modes.len()), ("Ana Lima", 0));
    assert_eq!(
        desk.menu(ANA, Medium::Sms).offers[0].action.gate,
        off(Reason::AlreadyInSession)
    );
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Agents")));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    let card = desk.session(&sms(SMS));
    assert_eq!(card.readership, Readership::Mode(Mode::Coach));
    assert!(card.intruded && !card.unexplained);
    assert_eq!(card.started_at, 1_447_075_204_000);
    assert_eq!(card.data.unwrap().read().rows[0].key, "ContactId");
}

/// Ana has one SMS session, and the press that reads it is on its way.
fn reading() -> Desk {
    let mut desk = Desk::messaging();
    desk.server.in_progress = vec![("smssessions", json!({"id": SMS}))];
    desk.says(MessagingMsg::List(ANA.into()));
    desk.effects.clear();
    desk.tell(Msg::Invoke(Operation::Intrude, offered(ANA, &sms(SMS))));
    desk
}

#[test]
fn one_press_monitors_enters_and_accepts() {
    let mut desk = reading();
    let monitor = (
        format!("/api/v2/users/{ANA}/channels/smssession"),
        json!({"operationName": "Monitor"}),
    );
    assert_eq!(desk.posts(), [monitor]);
    let waiting = |desk: &Desk| desk.row(ANA).badges[0].waiting;
    assert_eq!(waiting(&desk), Some(Operation::Monitor));
    let coach = desk.gate(Operation::Coach, &channel(ANA, Medium::Sms));
    assert!(matches!(coach, Gate::Disabled(Reason::Waiting { .. })));
    assert_eq!(desk.row(ANA).badges[0].messaging_monitoring, None);

    desk.effects.clear();
    desk.answer_next();
    let intrude = (
        format!("/api/v2/users/{ANA}/smssessions/{SMS}"),
        json!({"operationName": "Intrude", "supervisorVisibilityMode": "Monitor"}),
    );
    assert_eq!(desk.posts(), [intrude]);
    assert_eq!(waiting(&desk), Some(Operation::Intrude));
    assert!(desk.row(ANA).badges[0].messaging_monitoring.is_some());
    desk.settle();
    assert_eq!(desk.last().phase, Phase::Requested, "accepted is not done");

    desk.effects.clear();
    desk.notify(&invited(&sms(SMS)));
    let path = format!("/api/v2/me/smssessions/{SMS}");
    assert_eq!(desk.posts(), [(path, json!({"operationName": "Accept"}))]);
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Supervisors")));
    let card = desk.session(&sms(SMS));
    assert_eq!(card.readership, Readership::Mode(Mode::ListenIn));
    assert_eq!(waiting(&desk), None);
}

#[test]
fn a_session_that_is_entered_barging_in_asks_first() {
    for (mode, asks) in [
        (Operation::Monitor, false),
        (Operation::Coach, false),
        (Operation::BargeIn, true),
    ] {
        let mut desk = Desk::messaging();
        desk.server.in_progress = vec![("smssessions", json!({"id": SMS}))];
        desk.click(mode, channel(ANA, Medium::Sms));
        desk.says(MessagingMsg::List(ANA.into()));
        desk.configure(Config::default());
        desk.effects.clear();
        desk.click(Operation::Intrude, offered(ANA, &sms(SMS)));
        let prompt = desk.model.user.prompt.clone();
        assert_eq!(prompt.is_some(), asks, "{mode:?}");
        assert_eq!(desk.posts().is_empty(), asks, "{mode:?}");
        if let Some(prompt) = prompt {
            assert_eq!(prompt.warnings, [Warning::EverybodyReads]);
            desk.does(Msg::PromptAnswered(true));
            assert_eq!(desk.posts()[0].1["supervisorVisibilityMode"], "BargeIn");
        }
    }
}

#[test]
fn a_session_is_asked_for_again_while_monitoring_may_have_no_effect_yet() {
    let mut desk = reading();
    desk.answer_next();
    let refuse = |desk: &mut Desk| {
        desk.open.retain(|(_, request)| request.path.ends_with(SMS));
        desk.answer_with(refused(500, 3));
    };
    for _ in 0..4 {
        desk.effects.clear();
        refuse(&mut desk);
        assert_eq!(desk.last().phase, Phase::Requested);
        assert_eq!(desk.posts(), []);
        assert!(desk.row(ANA).badges[0].messaging_monitoring.is_some());
        let until = desk.now + 300;
        while desk.now < until {
            assert_eq!(desk.posts(), []);
            desk.now = wake_at(&desk.model).unwrap();
            desk.tell(Msg::Tick);
        }
        assert_eq!((desk.now, desk.posts().len()), (until, 1));
    }
    refuse(&mut desk);
    assert!(matches!(desk.last().phase, Phase::Failed(_)));
    assert_eq!(desk.row(ANA).badges[0].messaging_monitoring, None);
}

#[test]
fn a_step_that_is_refused_is_the_last() {
    let mut desk = reading();
    desk.answer_with(refused(403, 5));
    desk.settle();
    assert_eq!(desk.posts().len(), 1);
    let failed = |desk: &Desk| matches!(desk.last().phase, Phase::Failed(_));
    assert!(failed(&desk));
    assert_eq!(desk.row(ANA).badges[0].messaging_monitoring, None);

    let mut desk = reading();
    desk.answer_next();
    desk.answer_with(refused(500, 4));
    desk.settle();
    assert!(failed(&desk));
    let badge = &desk.row(ANA).badges[0];
    assert!(
        badge.messaging_monitoring.is_some(),
        "the first step worked"
    );
}

#[test]
fn a_step_without_an_answer_is_the_last_and_may_have_worked() {
    let mut desk = reading();
    desk.answer_with(Err(NoReply));
    desk.settle();
    assert_eq!(desk.posts().len(), 1);
    assert_eq!(desk.last().phase, Phase::Unconfirmed);
    let stop = (
        Operation::CancelSupervisorMonitoring,
        channel(ANA, Medium::Sms),
    );
    assert_eq!(desk.gate(stop.0, &stop.1), Gate::Enabled);

    let mut desk = reading();
    desk.now += 8_000;
    desk.tell(Msg::Tick);
    assert_eq!(
        desk.last().phase,
        Phase::Unconfirmed,
        "one deadline for all steps"
    );
    desk.settle();
    assert_eq!(desk.posts().len(), 1, "nothing is done late");
    assert!(desk.row(ANA).badges[0].messaging_monitoring.is_some());
}

#[test]
fn nobody_who_is_logged_out_is_read() {
    let mut desk = reading();
    desk.answer_with(refused(403, 5));
    desk.server.person(ANA).sms = Some("LoggedOut");
    desk.advance(10_000);
    let read = desk.gate(Operation::Intrude, &offered(ANA, &sms(SMS)));
    assert_eq!(read, off(Reason::AgentLoggedOut));
}

#[test]
fn the_reason_why_sessions_cannot_be_listed_is_shown() {
    let mut desk = Desk::messaging();
    desk.server.agent_sessions = Some(refused(403, 5));
    desk.says(MessagingMsg::List(ANA.into()));
    let menu = desk.menu(ANA, Medium::Sms);
    assert!(matches!(menu.load_state, Some(LoadState::Failed(_))));
    assert_eq!(menu.offers, []);
    assert_eq!(
        desk.row(ANA).badges[0].in_progress,
        None,
        "not nothing: not known"
    );
    desk.server.agent_sessions = Some(Err(NoReply));
    desk.says(MessagingMsg::List(ANA.into()));
    assert_eq!(
        desk.menu(ANA, Medium::Sms).load_state,
        Some(LoadState::Unreachable)
    );
    let lists = |desk: &Desk| {
        desk.paths()
            .iter()
            .filter(|path| path.contains("=chats"))
            .count()
    };
    let before = lists(&desk);
    desk.says(MessagingMsg::List(CEM.into()));
    assert_eq!(lists(&desk), before, "she has no such channel");
}

#[test]
fn the_sessions_of_monitored_agents_are_looked_at_again_and_again() {
    let mut desk = Desk::messaging();
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    assert_eq!(desk.row(ANA).badges[0].in_progress, Some(0));
    desk.server.in_progress = vec![("smssessions", json!({"id": SMS}))];
    desk.advance(30_000);
    assert_eq!(desk.row(ANA).badges[0].in_progress, Some(1));
}

#[test]
fn an_invitation_that_may_be_for_her_as_an_agent_is_left_to_her() {
    let mut desk = Desk::messaging();
    desk.click(Operation::Monitor, channel(ANA, Medium::Chat));
    desk.effects.clear();
    desk.notify(&documented("chat-invited"));
    let key = chat("000XJaBEC1HH000S");
    assert_eq!(desk.posts(), []);
    let card = desk.session(&key);
    assert_eq!(card.readership, Readership::Invited);
    assert_eq!(card.actions[0].operation, Operation::Accept);
    desk.click(Operation::Accept, on(&key));
    assert_eq!(desk.posts().len(), 1);
    desk.notify(&in_state(&key, "Revoked"));
    let ending = SessionEnding {
        before_joining: true,
        ..ended(EndState::Revoked)
    };
    assert_eq!(desk.session(&key).readership, Readership::Ended(ending));
    assert_eq!(
        desk.last().phase,
        Phase::Failed(OperationFailure::SessionEnded)
    );
}

#[test]
fn an_invitation_that_names_nobody_is_accepted_when_the_list_of_a_monitored_agent_shows_it() {
    let mut desk = Desk::messaging();
    for agent in [ANA, BEN] {
        desk.click(Operation::Monitor, channel(agent, Medium::Sms));
    }
    desk.effects.clear();
    desk.server.in_progress = vec![("smssessions", json!({"id": SMS}))];
    desk.notify(&invited(&sms(SMS)));
    let path = format!("/api/v2/me/smssessions/{SMS}");
    assert_eq!(desk.posts(), [(path, json!({"operationName": "Accept"}))]);
    assert_eq!(desk.session(&sms(SMS)).name, "Ana Lima");
    desk.notify(&invited(&sms(SMS)));
    assert_eq!(desk.posts().len(), 1, "once");
}

#[test]
fn an_invitation_to_a_session_of_a_monitored_agent_is_accepted() {
    let mut desk = Desk::messaging();
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    desk.effects.clear();
    let mut session = session_of(ANA, &sms(SMS), "Supervisors");
    session["state"] = "Invited".into();
    session["capabilities"] = json!(["Accept"]);
    desk.notify(&told(&sms(SMS), session.clone()));
    desk.notify(&told(&sms(SMS), session));
    assert_eq!(desk.posts().len(), 1, "once");
    assert_eq!(desk.posts()[0].1["operationName"], "Accept");
}

#[test]
fn an_invitation_that_can_only_come_from_monitoring_is_accepted() {
    let channel_state = |state: &str| json!([{"channel": "chat", "userState": {"state": state}}]);
    for (channels, accepted) in [
        (json!([]), true),
        (channel_state("NotReady"), true),
        (channel_state("Ready"), false),
        (serde_json::Value::Null, false),
    ] {
        let mut desk = Desk::messaging();
        desk.server.channels = channels;
        desk.does(Msg::Refresh);
        for id in [ANA, BEN] {
            desk.click(Operation::Monitor, channel(id, Medium::Chat));
        }
        desk.effects.clear();
        desk.notify(&invited(&chat("c1")));
        assert_eq!(desk.posts().len(), usize::from(accepted));
        desk.notify(&told(&chat("c1"), session_of(BEN, &chat("c1"), "All")));
        let card = desk.session(&chat("c1"));
        assert_eq!((card.name.as_str(), card.unexplained), ("Ben Kato", false));
    }
    // Ready in another program meanwhile.
    let mut desk = Desk::messaging();
    desk.server.channels = json!([]);
    desk.does(Msg::Refresh);
    desk.click(Operation::Monitor, channel(ANA, Medium::Chat));
    desk.effects.clear();
    let ready =
        json!({"messageType": "ChannelStateChangeMessageV2", "channels": channel_state("Ready")});
    desk.notify(&ready);
    desk.notify(&invited(&chat("c1")));
    assert_eq!(desk.posts(), []);
}

#[test]
fn a_row_that_lists_a_session_is_drawn_anew_when_more_is_known_of_it() {
    let mut desk = Desk::messaging();
    let listed = fixture("agent-sms-sessions.reply")["body"]["user"]["smssessions"][0].clone();
    desk.server.in_progress = vec![("smssessions", listed)];
    desk.says(MessagingMsg::List(ANA.into()));
    // The agent of the card is another one than the agent whose list has the session.
    desk.notify(&told(&sms(SMS), session_of(BEN, &sms(SMS), "Agents")));
    let before = desk.menu(ANA, Medium::Sms).offers[0].clone();
    assert_eq!(before.customer, "nick-c");
    let nobody = told(&sms(SMS), json!({"participants": []}));
    let msg = Msg::Notifications(vec![nobody.to_string().into()]);
    let (changes, _) = update(&mut desk.model, msg, desk.now);
    assert_ne!(desk.menu(ANA, Medium::Sms).offers[0], before);
    assert!(changes.names(&ANA.into(), &desk.model));
}
