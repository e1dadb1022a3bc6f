//! Chat and SMS sessions: the vendor's samples, read and written, and what servers make of them.

// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{fixture, notification, reply, tree};
use gws::names::{
    Capability, MessageType, ParticipantType, SessionMonitoringMode, SessionState, Visibility,
    VisibilityMode,
};
use gws::notification::{self as notifications, Notification};
use gws::request::{self, HttpRequest, Method, Readers, SessionOperation};
use gws::session::{Medium, Message, Session, SessionKey};
use serde_json::{Value, json};

const AGENT: &str = "90cc5439ff6848748e5e67811273f266";

fn session(name: &str) -> (Medium, Session) {
    match notification(name) {
        Notification::Session(medium, session) => (medium, *session),
        other => panic!("{name} is {other:?}"),
    }
}

fn messages(data: &Value) -> (SessionKey, Vec<Message>) {
    match notifications::read(&data.to_string()).unwrap() {
        Notification::Messages(key, messages) => (key, messages),
        other => panic!("{other:?}"),
    }
}

fn key(medium: Medium, id: &str) -> SessionKey {
    let id = id.into();
    SessionKey { medium, id }
}

fn assert_posts(request: &HttpRequest, path: &str, body: &Value) {
    assert_eq!(request.method, Method::Post);
    assert_eq!(request.path, path);
    let sent: Value = serde_json::from_str(request.body.as_deref().unwrap()).unwrap();
    assert_eq!(sent, *body);
}

fn assert_documented(request: &HttpRequest, name: &str) {
    let fixture = fixture(&format!("{name}.request"));
    let line = fixture["request"].as_str().unwrap();
    let path = ["/", line.strip_prefix("POST ").unwrap()].concat();
    assert_posts(request, &path, &fixture["body"]);
}

#[test]
fn monitoring_the_next_sms_is_requested_as_documented() {
    let request = request::monitor_channel(
        &AGENT.into(),
        Medium::Sms,
        &VisibilityMode::Monitor,
        &SessionMonitoringMode::NextChat,
        None,
    );
    assert_documented(&request, "sms-monitor");
}

#[test]
fn every_operation_on_a_channel_is_its_name_and_what_is_not_the_default() {
    for (medium, channel) in [(Medium::Sms, "smssession"), (Medium::Chat, "chat")] {
        let path = format!("/api/v2/users/{AGENT}/channels/{channel}");
        for mode in ["Monitor", "Coach", "BargeIn"] {
            let request = request::monitor_channel(
                &AGENT.into(),
                medium,
                &mode.into(),
                &SessionMonitoringMode::AllChats,
                Some("Sue"),
            );
            let body = json!({"operationName": mode, "nickname": "Sue"});
            assert_posts(&request, &path, &body);
        }
        let request = request::cancel_monitoring_channel(&AGENT.into(), medium);
        let body = json!({"operationName": "CancelSupervisorMonitoring"});
        assert_posts(&request, &path, &body);
    }
}

#[test]
fn intruding_is_requested_as_documented() {
    let agent = "4ff5b43c856d4cb2a3d6c20a88740257".into();
    let chat = key(Medium::Chat, "0000UaB58WAR003N");
    let request = request::intrude(&agent, &chat, Some(&VisibilityMode::Monitor));
    assert_documented(&request, "chat-intrude");
    let request = request::intrude(&agent, &key(Medium::Sms, "s/1"), None);
    assert_posts(
        &request,
        "/api/v2/users/4ff5b43c856d4cb2a3d6c20a88740257/smssessions/s%2F1",
        &json!({"operationName": "Intrude"}),
    );
}

#[test]
fn operations_on_a_session_are_their_name() {
    for (operation, name) in [
        (SessionOperation::Accept, "Accept"),
        (SessionOperation::Leave, "Leave"),
        (SessionOperation::SwitchToMonitor, "SwitchToMonitor"),
        (SessionOperation::SwitchToCoach, "SwitchToCoach"),
        (SessionOperation::SwitchToBargeIn, "SwitchToBargeIn"),
    ] {
        let request = request::session(&key(Medium::Sms, "s1"), operation);
        let body = json!({"operationName": name});
        assert_posts(&request, "/api/v2/me/smssessions/s1", &body);
        let request = request::session(&key(Medium::Chat, "c1"), operation);
        assert_posts(&request, "/api/v2/me/chats/c1", &body);
    }
}

#[test]
fn what_is_written_is_sent_as_it_was_written() {
    let text = "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{1f600} <b>\"\\\n\u{0}";
    for (readers, name) in [
        (Readers::Agents, "SendToAgents"),
        (Readers::Everyone, "SendMessage"),
    ] {
        let request = request::send(&key(Medium::Chat, "c1"), readers, text);
        let body = json!({"operationName": name, "text": text});
        assert_posts(&request, "/api/v2/me/chats/c1", &body);
    }
}

#[test]
fn sessions_and_messages_are_read_at_their_addresses() {
    let request = request::messages(&key(Medium::Sms, "s1"), Some(20), 50);
    assert_eq!(request.method, Method::Get);
    assert_eq!(
        request.path,
        "/api/v2/me/smssessions/s1/messages?startIndex=20&count=50"
    );
    for (medium, path) in [
        (Medium::Sms, "/api/v2/users/a?subresources=smssessions"),
        (Medium::Chat, "/api/v2/users/a?subresources=chats"),
    ] {
        assert_eq!(request::agent_sessions(&"a".into(), medium).path, path);
    }
    assert!(
        request::own_state(true)
            .path
            .ends_with(",chats,smssessions")
    );
    assert!(request::own_state(false).path.ends_with(",channels"));
}

#[test]
fn the_sessions_of_an_agent_are_read() {
    let (body, checked) = reply("agent-sms-sessions");
    assert_eq!(checked, Ok(()));
    let user = gws::reply::user(&tree(&body)).unwrap();
    assert_eq!(user.chats, None);
    let sessions = user.sessions(Medium::Sms).unwrap();
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0].id.as_str(), "0000PaB3QTCG001U");
    assert_eq!(sessions[0].state, None);
    assert_eq!(sessions[0].received, Some(1_447_075_204_000));
    let data = sessions[0].user_data.as_ref().unwrap().read();
    assert_eq!(data.rows[0].key, "ContactId");
}

#[test]
fn a_session_shows_who_is_in_it_and_who_sees_whom() {
    let (medium, session) = session("sms-switch-to-barge-in");
    assert_eq!(medium, Medium::Sms);
    assert_eq!(session.id.as_str(), "0001Da9PFC93000S");
    assert_eq!(session.state, Some(SessionState::Chatting));
    assert_eq!(session.received, Some(1_399_313_325_000));
    assert!(session.offers(&Capability::SwitchToMonitor));
    assert!(!session.offers(&Capability::SwitchToBargeIn));
    let participants = session.participants.unwrap();
    let agent = &participants[0];
    assert_eq!(agent.nickname, "test_agent");
    assert_eq!(agent.kind, ParticipantType::Agent);
    assert_eq!(agent.user, Some(AGENT.into()));
    assert_eq!(agent.visibility, Visibility::All);
    assert_eq!(participants[2].kind, ParticipantType::Customer);
    assert_eq!(participants[2].user, None);
}

#[test]
fn both_spellings_of_a_switch_are_one() {
    let data = json!({"messageType": "ChatStateChangeMessage", "chat": {
        "id": "c1", "capabilities": ["SwitchBargeIn", "SwitchToCoach", "Levitate"],
    }});
    let Notification::Session(Medium::Chat, session) =
        notifications::read(&data.to_string()).unwrap()
    else {
        panic!("no session");
    };
    assert!(session.offers(&Capability::SwitchToBargeIn));
    assert!(session.offers(&Capability::SwitchToCoach));
    assert!(session.offers(&Capability::Other("Levitate".into())));
    assert_eq!((session.state, session.participants), (None, None));
}

#[test]
fn a_session_is_named_by_its_address_when_it_must_be() {
    let (_, completed) = session("sms-completed");
    assert_eq!(completed.state, Some(SessionState::Completed));
    assert_eq!(completed.participants, Some(vec![]));
    let mut data = fixture("sms-completed.notification")["data"].clone();
    data["smssession"]["id"] = Value::Null;
    let by_address = notifications::read(&data.to_string()).unwrap();
    assert!(matches!(by_address, Notification::Session(_, session) if session.id == completed.id));
    data["smssession"] = json!({});
    assert!(notifications::read(&data.to_string()).is_err());
    let (medium, invited) = session("chat-invited");
    assert_eq!(medium, Medium::Chat);
    assert_eq!(invited.state, Some(SessionState::Invited));
    assert!(invited.offers(&Capability::Accept));
}

#[test]
fn what_is_written_is_found_without_an_id() {
    let message = json!({
        "index": 4, "type": "Text", "text": "Hello", "visibility": "All",
        "timestamp": "2014-01-09 11:58:12.035+0200", "timestampSeconds": 1_389_261_492_035_u64,
        "from": {"nickname": "test_supervisor", "type": "Agent", "participantId": "0B",
            "uri": "http://h/api/v2/users/sup", "visibility": "Agents"},
    });
    let mut data = json!({
        "messageType": "MessageLogUpdated", "notificationType": "NewMessages",
        "messages": [message], "chatUri": "http://h/api/v2/chats/c1", "chatPath": "/chats/c1",
    });
    let (found, messages_read) = messages(&data);
    assert_eq!(found, key(Medium::Chat, "c1"));
    let message = &messages_read[0];
    assert_eq!(
        (message.index, message.at),
        (Some(4), Some(1_389_261_492_035))
    );
    assert_eq!(
        (message.text.as_str(), &message.kind),
        ("Hello", &MessageType::Text)
    );
    assert_eq!(message.from.user, Some("sup".into()));
    assert_eq!(message.visibility, Visibility::All);

    data["chatUri"] = Value::Null;
    assert_eq!(messages(&data).0, key(Medium::Chat, "c1"));
    data["chatPath"] = Value::Null;
    assert!(notifications::read(&data.to_string()).is_err());
    data["smssessionUri"] = "http: //localhost: 8080/api/v2/smssessions/s1".into();
    assert_eq!(messages(&data).0, key(Medium::Sms, "s1"));
}

#[test]
fn messages_are_read_whatever_is_in_them() {
    let body = json!({"statusCode": 0, "messages": [
        {"index": "7", "type": "PushUrl", "url": "javascript:alert(1)", "timestampSeconds": "1389261492035L"},
        {"type": "CustomNotice", "noticeText": "a\u{0}b\r\nc\rd\te\u{7}"},
        {"type": "Telepathy", "text": "x".repeat(60_000), "timestamp": "2014-01-0911:58:12.035+0200"},
        null,
    ]});
    let messages = gws::reply::messages(&tree(&body.to_string())).unwrap();
    assert_eq!(messages.len(), 4);
    assert_eq!(messages[0].index, Some(7));
    assert_eq!(messages[0].text, "javascript:alert(1)");
    assert_eq!(messages[0].at, Some(1_389_261_492_035));
    assert_eq!(messages[1].text, "a\u{fffd}b\nc\nd\te\u{fffd}");
    assert_eq!(messages[2].kind, MessageType::Other("Telepathy".into()));
    assert_eq!(messages[2].at, Some(1_389_261_492_035));
    assert!(messages[2].is_cut && messages[2].text.len() == 50_000);
    assert_eq!(
        gws::reply::messages(&tree(r#"{"statusCode":0}"#)),
        Ok(vec![])
    );
}

#[test]
fn media_are_known_by_the_names_of_channels() {
    for (word, sms, chat) in [
        ("smssession", true, false),
        ("SMS", true, false),
        ("chat", false, true),
        ("multimedia", true, true),
        ("voice", false, false),
        ("telepathy", false, false),
    ] {
        let channel = word.into();
        assert_eq!(Medium::Sms.is_on(&channel), sms, "{word}");
        assert_eq!(Medium::Chat.is_on(&channel), chat, "{word}");
    }
}
