//! Whose sessions are monitored, and that this page remembers it.

use gws::session::Medium;
use serde_json::json;
use supervision::config::Config;
use supervision::message::NoReply;
use supervision::model::Mode;
use supervision::operation::{Phase, WhichSessions};
use supervision::view::{self, Readership};
use supervision::{Effect, Gate, MessagingMsg, Msg, Operation, Reason};

use crate::common::*;
use crate::{kept, off};

#[test]
fn monitoring_the_next_sms_is_what_the_vendor_documents() {
    let mut desk = Desk::messaging();
    desk.says(MessagingMsg::Choose(WhichSessions::Next));
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    let path = format!("/api/v2/users/{ANA}/channels/smssession");
    let body = json!({"operationName": "Monitor", "supervisorMonitoringMode": "NextChat"});
    assert_eq!(desk.posts(), [(path, body)]);
    assert_eq!(desk.last().phase, Phase::Confirmed);
    let waiting = view::frame(&desk.model).messaging_waiting;
    assert_eq!((waiting.len(), waiting[0].name.as_str()), (1, "Ana Lima"));
    assert_eq!(waiting[0].messaging_monitoring.which, WhichSessions::Next);
    assert_eq!(waiting[0].stop.gate, Gate::Enabled);
    let event = desk.events().pop().unwrap();
    assert_eq!(event.1["channel"], "smssession");
}

#[test]
fn a_nickname_of_the_host_is_sent() {
    let mut desk = Desk::messaging();
    desk.configure(Config {
        nickname: Some("Sue".into()),
        confirm_barge_in: false,
        ..Config::default()
    });
    desk.click(Operation::BargeIn, channel(BEN, Medium::Chat));
    let path = format!("/api/v2/users/{BEN}/channels/chat");
    let body = json!({"operationName": "BargeIn", "nickname": "Sue"});
    assert_eq!(desk.posts(), [(path, body)]);
}

#[test]
fn several_agents_are_monitored_at_once_in_modes_of_their_own() {
    let mut desk = Desk::messaging();
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    desk.click(Operation::Coach, channel(BEN, Medium::Sms));
    desk.click(Operation::BargeIn, channel(BEN, Medium::Chat));
    let modes = |id: &str| {
        let row = desk.row(id);
        row.badges
            .iter()
            .map(|badge| {
                badge
                    .messaging_monitoring
                    .map(|messaging_monitoring| messaging_monitoring.mode)
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(modes(ANA), [Some(Mode::ListenIn), None]);
    assert_eq!(modes(BEN), [Some(Mode::Coach), Some(Mode::BargeIn)]);
    assert_eq!(view::frame(&desk.model).messaging_waiting.len(), 3);
    // Voice is not concerned.
    assert_eq!(
        desk.gate(Operation::ListenIn, &agent(CEM)),
        off(Reason::AgentLoggedOut)
    );
    assert_eq!(desk.gate(Operation::ListenIn, &agent(ANA)), Gate::Enabled);
}

#[test]
fn one_request_on_a_channel_does_not_hold_up_the_others() {
    let mut desk = Desk::messaging();
    desk.tell(Msg::Invoke(Operation::Monitor, channel(ANA, Medium::Sms)));
    let waiting = off(Reason::Waiting {
        operation: Operation::Monitor,
        agent: "Ana Lima".into(),
    });
    assert_eq!(
        desk.gate(Operation::Coach, &channel(ANA, Medium::Sms)),
        waiting
    );
    assert_eq!(
        desk.gate(Operation::Coach, &channel(ANA, Medium::Chat)),
        Gate::Enabled
    );
    assert_eq!(
        desk.gate(Operation::Monitor, &channel(BEN, Medium::Sms)),
        Gate::Enabled
    );
    assert_eq!(desk.row(ANA).badges[0].waiting, Some(Operation::Monitor));
    assert_eq!(
        desk.row(ANA).badges[0].messaging_monitoring,
        None,
        "accepted first"
    );
}

#[test]
fn what_is_remembered_survives_a_reload() {
    let mut desk = Desk::messaging();
    desk.says(MessagingMsg::Choose(WhichSessions::Next));
    desk.click(Operation::Coach, channel(ANA, Medium::Sms));
    let text = kept(&desk);
    assert!(!text.contains("password"));

    let mut again = Desk::messaging();
    let recalls = |effect: &Effect| matches!(effect, Effect::Recall { .. });
    again.does(Msg::Disconnect);
    again.tell(Msg::Connect);
    again.answer_next();
    assert_eq!(
        again.count(recalls),
        1,
        "asked for before own state is read"
    );
    again.settle();
    again.does(Msg::Recalled(Some(text.clone().into())));
    let messaging_monitoring = again
        .model
        .messaging_monitoring(&ANA.into(), Medium::Sms)
        .unwrap();
    assert_eq!(
        (messaging_monitoring.mode, messaging_monitoring.which),
        (Mode::Coach, WhichSessions::Next)
    );
    assert!(messaging_monitoring.restored);
    assert_eq!(again.model.view.which_sessions, WhichSessions::Next);
    // What was done since is newer.
    again.click(Operation::Monitor, channel(ANA, Medium::Sms));
    again.does(Msg::Recalled(Some(text.clone().into())));
    let messaging_monitoring = again
        .model
        .messaging_monitoring(&ANA.into(), Medium::Sms)
        .unwrap();
    assert_eq!(messaging_monitoring.mode, Mode::ListenIn);

    for wrong in [text.replacen('2', "1", 1), "garbage".into(), "[]".into()] {
        let mut other = Desk::messaging();
        other.does(Msg::Recalled(Some(wrong.into())));
        assert!(other.model.user.messaging_monitoring.is_empty());
    }
    desk.does(Msg::Disconnect);
    assert!(desk.model.user.messaging_monitoring.is_empty());
    assert!(kept(&desk).contains("followed"), "leaving does not forget");
}

#[test]
fn what_is_remembered_is_dropped_when_the_server_contradicts_it() {
    for operation in ["cancel", "intrude"] {
        let mut desk = Desk::messaging();
        desk.server.in_progress = vec![("smssessions", json!({"id": SMS}))];
        desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
        desk.server.operations = refused(400, 2);
        if operation == "cancel" {
            desk.click(
                Operation::CancelSupervisorMonitoring,
                channel(ANA, Medium::Sms),
            );
        } else {
            desk.click(Operation::Intrude, offered(ANA, &sms(SMS)));
        }
        assert_eq!(desk.last().phase, Phase::Failed(refused_failure(400, 2)));
        assert_eq!(
            desk.model.messaging_monitoring(&ANA.into(), Medium::Sms),
            None,
            "{operation}"
        );
        assert!(!kept(&desk).contains("followed"));
    }
}

#[test]
fn a_start_without_an_answer_is_confirmed_by_the_session_that_comes() {
    let mut desk = Desk::messaging();
    desk.server.operations = Err(NoReply);
    desk.click(Operation::Coach, channel(ANA, Medium::Sms));
    assert_eq!(desk.last().phase, Phase::Unconfirmed);
    assert_eq!(desk.row(ANA).badges[0].messaging_monitoring, None);
    // It may be on, so it can be stopped.
    let stop = Operation::CancelSupervisorMonitoring;
    assert_eq!(desk.gate(stop, &channel(ANA, Medium::Sms)), Gate::Enabled);
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Agents")));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    assert_eq!(
        desk.row(ANA).badges[0].messaging_monitoring.unwrap().mode,
        Mode::Coach
    );
    assert!(!desk.session(&sms(SMS)).unexplained);
}

#[test]
fn the_one_session_that_was_asked_for_ends_what_is_remembered() {
    let mut desk = Desk::messaging();
    desk.says(MessagingMsg::Choose(WhichSessions::Next));
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Supervisors")));
    assert!(desk.session(&sms(SMS)).was_next);
    assert_eq!(desk.row(ANA).badges[0].messaging_monitoring, None);
    assert_eq!(desk.row(ANA).badges[0].sessions, 1);
    assert!(!kept(&desk).contains("followed"));
}

#[test]
fn a_session_that_nothing_explains_can_be_stopped_for_the_future() {
    let mut desk = Desk::messaging();
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Supervisors")));
    assert!(desk.session(&sms(SMS)).unexplained);
    let stop = Operation::CancelSupervisorMonitoring;
    desk.click(stop, channel(ANA, Medium::Sms));
    assert!(!desk.session(&sms(SMS)).unexplained);
    assert_eq!(desk.gate(stop, &channel(ANA, Medium::Sms)), Gate::Absent);
    assert_eq!(
        desk.session(&sms(SMS)).readership,
        Readership::Mode(Mode::ListenIn),
        "it goes on"
    );
}

#[test]
fn an_own_session_of_hers_is_no_monitored_one() {
    let mut desk = Desk::messaging();
    let mut own = session_of(ANA, &chat("mine"), "All");
    own["capabilities"] = json!(["Leave", "SendMessage", "Complete", "Transfer"]);
    desk.notify(&told(&chat("mine"), own));
    desk.notify(&documented("chat-invited"));
    assert_eq!(view::session_cards(&desk.model), []);
    assert_eq!(desk.posts(), []);
}

#[test]
fn monitoring_is_unsure_once_the_agent_was_seen_to_log_out() {
    let mut desk = Desk::messaging();
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    desk.server.person(ANA).sms = None;
    desk.advance(10_000);
    let unsure = |desk: &Desk| desk.row(ANA).badges[0].messaging_monitoring.unwrap().unsure;
    assert!(unsure(&desk));
    desk.server.person(ANA).sms = Some("Ready");
    desk.advance(10_000);
    assert!(unsure(&desk), "nobody says that it goes on");
    assert_eq!(
        desk.gate(Operation::Monitor, &channel(ANA, Medium::Sms)),
        Gate::Enabled
    );
    let doubtful = desk.model.clone();
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    assert!(!unsure(&desk));
    desk.model = doubtful;
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Supervisors")));
    assert!(!unsure(&desk), "a session came");
}
