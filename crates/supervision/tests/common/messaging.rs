//! Chat and SMS at the desk.

use gws::session::{Medium, SessionKey};
use serde_json::{Value, json};
use supervision::view::{self, MessagingMenu, SessionCard};
use supervision::{MessagingMsg, Msg, Operation, Target};

use super::{ANA, BEN, Desk, ME};

/// The SMS session of the tests.
pub(crate) const SMS: &str = "0000PaB3QTCG001U";

pub(crate) fn sms(id: &str) -> SessionKey {
    let id = id.into();
    SessionKey {
        medium: Medium::Sms,
        id,
    }
}

pub(crate) fn chat(id: &str) -> SessionKey {
    let id = id.into();
    SessionKey {
        medium: Medium::Chat,
        id,
    }
}

pub(crate) fn on(key: &SessionKey) -> Target {
    Target::Session(key.clone())
}

pub(crate) fn channel(agent: &str, medium: Medium) -> Target {
    Target::messaging(&agent.into(), medium)
}

pub(crate) fn offered(agent: &str, key: &SessionKey) -> Target {
    Target::Interaction(agent.into(), key.clone())
}

/// Somebody in a session: `c` is the customer, everybody else is an agent.
pub(crate) fn who(id: &str, visibility: &str) -> Value {
    let mut who = json!({
        "nickname": format!("nick-{id}"), "participantId": format!("p-{id}"),
        "visibility": visibility, "type": if id == "c" { "Customer" } else { "Agent" },
    });
    if id != "c" {
        who["uri"] = format!("http://10.10.15.212:9090/api/v2/users/{id}").into();
    }
    who
}

/// What the server offers in a mode; the switch to barging in as its samples spell it.
pub(crate) fn offers(visibility: &str) -> Value {
    let mut offers = vec!["Leave", "SendMessage", "SendToAgents"];
    for (mode, switch) in [
        ("Supervisors", "SwitchToMonitor"),
        ("Agents", "SwitchToCoach"),
        ("All", "SwitchBargeIn"),
    ] {
        if mode != visibility {
            offers.push(switch);
        }
    }
    json!(offers)
}

/// A session with the customer, an agent, and me, whom these see.
pub(crate) fn session_of(agent: &str, key: &SessionKey, visibility: &str) -> Value {
    json!({
        "id": key.id.as_str(), "state": "Chatting",
        "participants": [who("c", "All"), who(agent, "All"), who(ME, visibility)],
        "capabilities": offers(visibility),
        "receivedDate": "2015-11-09 15:20:04.000+0200",
    })
}

/// A notification of a session.
pub(crate) fn told(key: &SessionKey, mut session: Value) -> Value {
    session["id"] = key.id.as_str().into();
    match key.medium {
        Medium::Sms => json!({
            "messageType": "SMSsessionStateChangeMessage", "notificationType": "ParticipantsUpdated",
            "smssession": session,
        }),
        Medium::Chat => json!({
            "messageType": "ChatStateChangeMessage", "notificationType": "StatusChange",
            "chat": session,
        }),
    }
}

pub(crate) fn in_state(key: &SessionKey, state: &str) -> Value {
    told(key, json!({"state": state, "participants": []}))
}

pub(crate) fn invited(key: &SessionKey) -> Value {
    let session =
        json!({"state": "Invited", "participants": [], "capabilities": ["Accept", "Reject"]});
    told(key, session)
}

/// A message of a session.
pub(crate) fn message(index: u64, from: &str, text: &str) -> Value {
    json!({
        "index": index, "type": "Text", "text": text, "visibility": "All", "from": who(from, "All"),
        "timestamp": "2014-01-09 11:58:12.035+0200",
        "timestampSeconds": 1_389_261_492_035_u64 + index * 1_000,
    })
}

pub(crate) fn of_type(index: u64, from: &str, kind: &str) -> Value {
    let mut message = message(index, from, "");
    message["type"] = kind.into();
    message
}

/// News of what is written.
pub(crate) fn news(key: &SessionKey, messages: &[Value]) -> Value {
    let mut data = json!({
        "messageType": "MessageLogUpdated", "notificationType": "NewMessages", "messages": messages,
    });
    let uri = |list: &str| format!("http://10.10.15.212:9090/api/v2/{list}/{}", key.id);
    match key.medium {
        Medium::Sms => data["smssessionUri"] = uri("smssessions").into(),
        Medium::Chat => data["chatUri"] = uri("chats").into(),
    }
    data
}

impl Desk {
    /// Live; Ana and Ben are on chat and SMS, and nothing asks before it is done.
    pub(crate) fn messaging() -> Self {
        let mut desk = Self::new();
        for id in [ANA, BEN] {
            desk.server.person(id).sms = Some("Ready");
            desk.server.person(id).chat = Some("Ready");
        }
        desk.configure(supervision::config::Config {
            confirm_barge_in: false,
            ..supervision::config::Config::default()
        });
        desk.does(Msg::Connect);
        desk.effects.clear();
        desk
    }

    /// In an SMS session of Ana, whom these see.
    pub(crate) fn in_session(visibility: &str) -> Self {
        let mut desk = Self::messaging();
        desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
        desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), visibility)));
        desk.advance(1_000);
        desk.effects.clear();
        desk
    }

    pub(crate) fn says(&mut self, msg: MessagingMsg) {
        self.does(Msg::Messaging(msg));
    }

    /// Types, and presses Send.
    pub(crate) fn writes(&mut self, key: &SessionKey, text: &str) {
        self.says(MessagingMsg::Draft(key.clone(), text.into()));
        let compose = self.session(key).compose.expect("there is a box");
        self.click(compose.send.operation, on(key));
    }

    pub(crate) fn session(&self, key: &SessionKey) -> SessionCard {
        view::session_card(&self.model, key).expect("the session is shown")
    }

    /// What is written, as it is shown.
    pub(crate) fn lines(&self, key: &SessionKey) -> Vec<String> {
        let lines = view::transcript(&self.model, key);
        lines
            .iter()
            .map(|line| line.line.message.text.clone())
            .collect()
    }

    pub(crate) fn menu(&self, agent: &str, medium: Medium) -> MessagingMenu {
        let row = self.row(agent);
        let found = row.messaging.into_iter().find(|menu| menu.medium == medium);
        found.expect("there is a menu")
    }
}
