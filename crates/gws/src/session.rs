//! Chat and SMS sessions, and what is written in them.
//!
//! Knows that both have one shape under different names (Chat API, SMS Session API). Must not
//! decide anything, and must not trust a text: control characters are replaced, and what is too
//! long is cut.

use std::fmt;

use crate::date::{self, EpochMillis};
use crate::ids::{SessionId, UserId, last_segment};
use crate::json::Json;
use crate::names::{Capability, Channel, MessageType, ParticipantType, SessionState, Visibility};
use crate::resource::list;
use crate::user_data::{Attached, USER_DATA};

/// The longest text of a message that is kept, in characters.
const LONGEST_TEXT: usize = 50_000;

/// What a session is held on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Medium {
    /// A chat with a customer.
    Chat,
    /// An exchange of SMS with a customer.
    Sms,
}

impl Medium {
    /// Both, in the order of the screen.
    pub const ALL: [Self; 2] = [Self::Sms, Self::Chat];

    /// The channel of an agent: the last segment of its path.
    pub fn channel(self) -> Channel {
        match self {
            Self::Chat => Channel::Chat,
            Self::Sms => Channel::Sms,
        }
    }

    /// The medium of a channel, as its path names it.
    pub fn of(channel: &Channel) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|medium| medium.channel() == *channel)
    }

    /// The medium of a word of the protocol: `chat` or `smssession`.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::of(&Channel::from(word))
    }

    /// Whether sessions of this medium arrive on `channel`. An agent who is logged in on all media
    /// at once, or on SMS by its short name, has them as well.
    pub fn is_on(self, channel: &Channel) -> bool {
        match channel {
            Channel::Chat => self == Self::Chat,
            Channel::Sms => self == Self::Sms,
            Channel::Other(word) => {
                word == "multimedia" || (self == Self::Sms && word.eq_ignore_ascii_case("sms"))
            }
            Channel::Voice | Channel::Email => false,
        }
    }

    /// The name of its sessions in paths and lists.
    pub fn collection(self) -> &'static str {
        match self {
            Self::Chat => "chats",
            Self::Sms => "smssessions",
        }
    }

    /// The word of the protocol for it, and for one session in a notification.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chat => "chat",
            Self::Sms => "smssession",
        }
    }
}

impl fmt::Display for Medium {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Names one session. Its two media number their sessions apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionKey {
    /// What it is held on.
    pub medium: Medium,
    /// Id within its medium.
    pub id: SessionId,
}

/// A participant of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionParticipant {
    /// The name that others see.
    pub nickname: String,
    /// Agent or customer; supervisors are agents.
    pub kind: ParticipantType,
    /// Id of the participant in this session.
    pub participant_id: String,
    /// Id of the user, for agents and supervisors.
    pub user: Option<UserId>,
    /// Participants who see this one.
    pub visibility: Visibility,
}

impl SessionParticipant {
    fn read(json: &Json<'_>) -> Self {
        let mut user = ["uri", "path"]
            .into_iter()
            .filter_map(|key| json.get(key).as_str().map(last_segment));
        Self {
            nickname: plain(&json.get("nickname").text()).0,
            kind: json.get("type").word(),
            participant_id: json.get("participantId").text(),
            user: user.find(|user| !user.is_empty()).map(UserId::from),
            visibility: json.get("visibility").word(),
        }
    }
}

/// A session, as its owner or the owner's supervisor sees it. What was not sent is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// Id of the session.
    pub id: SessionId,
    /// State of the session; missing where the sessions of an agent are listed.
    pub state: Option<SessionState>,
    /// Participants of the session; `None` when they were not sent.
    pub participants: Option<Vec<SessionParticipant>>,
    /// What the server offers on it now.
    pub capabilities: Option<Vec<Capability>>,
    /// Time of arrival, on the server's clock; `None` when it was not sent.
    pub received: Option<EpochMillis>,
    /// What is attached to it.
    pub user_data: Option<Attached>,
}

impl Session {
    pub(crate) fn read(json: &Json<'_>) -> Self {
        let uri = json.get("uri").as_str().or(json.get("path").as_str());
        let mut id = SessionId::read(json.get("id"));
        if id.as_str().is_empty() {
            id = uri.map(last_segment).unwrap_or_default().into();
        }
        Self {
            id,
            state: json.get("state").as_str().map(SessionState::from),
            participants: json.get("participants").read_list(SessionParticipant::read),
            capabilities: json
                .get("capabilities")
                .read_list(|word| Capability::of_session(word.as_str().unwrap_or_default())),
            received: json.get("receivedDate").as_str().and_then(date::read),
            user_data: json.get(USER_DATA).read_some(Attached::of),
        }
    }

    /// A list of sessions. What has no id is no session.
    pub(crate) fn read_list(json: &Json<'_>) -> Option<Vec<Self>> {
        let mut sessions = json.read_list(Self::read)?;
        sessions.retain(|session| !session.id.as_str().is_empty());
        Some(sessions)
    }

    /// Whether the server offers this now.
    pub fn offers(&self, capability: &Capability) -> bool {
        self.capabilities
            .as_ref()
            .is_some_and(|offered| offered.contains(capability))
    }
}

/// A message of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// Place of the message in the session.
    pub index: Option<u64>,
    /// Participant who wrote the message.
    pub from: SessionParticipant,
    /// Kind of the message: text, or somebody who came, left or types.
    pub kind: MessageType,
    /// What is written: the address of a pushed one. Without control characters, but for line
    /// feeds and tabs.
    pub text: String,
    /// Whether the text was too long to be kept whole.
    pub is_cut: bool,
    /// Participants who see the message.
    pub visibility: Visibility,
    /// Time of the message, on the server's clock.
    pub at: Option<EpochMillis>,
}

impl Message {
    pub(crate) fn read(json: &Json<'_>) -> Self {
        let mut texts = ["text", "url", "noticeText"]
            .into_iter()
            .filter_map(|key| json.get(key).as_str());
        let (text, is_cut) = plain(texts.find(|text| !text.is_empty()).unwrap_or_default());
        Self {
            index: json.get("index").number(),
            from: SessionParticipant::read(json.get("from")),
            kind: json.get("type").word(),
            text,
            is_cut,
            visibility: json.get("visibility").word(),
            at: date::read_number(json.get("timestampSeconds"))
                .or_else(|| json.get("timestamp").as_str().and_then(date::read)),
        }
    }

    pub(crate) fn read_list(json: &Json<'_>) -> Vec<Self> {
        list(json, Self::read)
    }
}

/// A text fit for one line of a transcript: without control characters except line feeds and tabs,
/// and no longer than is kept. The second value is whether the text was cut.
pub fn plain(text: &str) -> (String, bool) {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    for _ in 0..LONGEST_TEXT {
        match characters.next() {
            None => break,
            Some('\r') => {
                characters.next_if_eq(&'\n');
                plain.push('\n');
            }
            Some(c) if c.is_control() && !matches!(c, '\n' | '\t') => plain.push('\u{fffd}'),
            Some(c) => plain.push(c),
        }
    }
    (plain, characters.peek().is_some())
}
