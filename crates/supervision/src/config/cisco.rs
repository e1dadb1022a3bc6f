//! The section of the Cisco channel.
//!
//! Knows its keys and the words that they may have. A phone or a user name is a text: a number
//! would lose the zeros that it begins with.

use cisco::config::{GivenAgent, Keys, UserNameOf};
use gws::json::Json;

use super::{Expected, Section};

/// How the frames of the Cisco channel travel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Transport {
    /// By the element's `bus` property.
    #[default]
    Bus,
    /// By `postMessage` between this window and the one around it.
    PostMessage {
        /// The one origin that frames are sent to and accepted from.
        target_origin: String,
    },
    /// Over a channel of class `BroadcastChannel`.
    BroadcastChannel {
        /// Name of the channel.
        name: String,
    },
}

/// What the host said of the Cisco channel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cisco {
    /// How it is spoken to.
    pub channel: cisco::Config,
    /// Transport of the frames; `None` when the host's setting cannot be used.
    pub transport: Option<Transport>,
}

const KEYS: Expected = Expected::OneOf(&["\"table\"", "\"sample\""]);
const USER_NAME_OF: Expected = Expected::OneOf(&["\"supervisor\"", "\"agent\""]);
const KINDS: Expected = Expected::OneOf(&["\"bus\"", "\"postMessage\"", "\"broadcastChannel\""]);

/// Reads the section `cisco`.
pub(super) fn read(section: &mut Section<'_>) -> Cisco {
    let mut to = cisco::Config::default();
    let mut has_supervisor = false;
    section.section("supervisor", |supervisor| {
        has_supervisor = true;
        to.extension = supervisor.needed("extension").into();
        to.user_name = supervisor.needed("userName").into();
        to.state = supervisor.word("state").unwrap_or_default().into();
    });
    if !has_supervisor && section.take("supervisor").is_none() {
        section.wrong("supervisor", Expected::Object);
    }
    match section.take("agents") {
        None => {}
        Some(Json::List(agents)) => {
            for (index, agent) in agents.iter().enumerate() {
                to.agents.extend(given(section, index, agent));
            }
        }
        Some(_) => section.wrong("agents", Expected::Agents),
    }
    match section.word("keys") {
        None => {}
        Some("table") => to.keys = Keys::Table,
        Some("sample") => to.keys = Keys::Sample,
        Some(_) => section.wrong("keys", KEYS),
    }
    match section.word("userNameOf") {
        None => {}
        Some("supervisor") => to.user_name_of = UserNameOf::Supervisor,
        Some("agent") => to.user_name_of = UserNameOf::Agent,
        Some(_) => section.wrong("userNameOf", USER_NAME_OF),
    }
    if let Some(source) = section.word("source").filter(|name| !name.is_empty()) {
        source.clone_into(&mut to.source);
    }
    to.barge_subtopic = section.word("bargeSubtopic").map(str::to_owned);
    let mut transport = Some(Transport::Bus);
    section.section("transport", |section| transport = read_transport(section));
    Cisco {
        channel: to,
        transport,
    }
}

/// An agent whom the host hands in; without an id there is none.
fn given(section: &mut Section<'_>, index: usize, agent: &Json<'_>) -> Option<GivenAgent> {
    let name = format!("agents[{index}]");
    if !agent.is_object() {
        section.wrong(&name, Expected::Agent);
        return None;
    }
    let given = section.inside(&name, agent, |agent| GivenAgent {
        id: agent.needed("id").into(),
        name: agent.needed("name").into(),
        extension: agent.needed("extension").into(),
        user_name: agent.word("userName").unwrap_or_default().into(),
        team: agent.word("team").unwrap_or_default().into(),
        state: agent.word("state").unwrap_or_default().into(),
    });
    Some(given).filter(|given| !given.id.is_empty())
}

fn read_transport(section: &mut Section<'_>) -> Option<Transport> {
    match section.needed("kind") {
        "bus" => Some(Transport::Bus),
        "postMessage" => {
            let target_origin = section.needed("targetOrigin");
            // Anybody could listen and talk otherwise.
            if !is_origin(target_origin) {
                if !target_origin.is_empty() {
                    section.wrong("targetOrigin", Expected::Origin);
                }
                return None;
            }
            Some(Transport::PostMessage {
                target_origin: target_origin.into(),
            })
        }
        "broadcastChannel" => {
            let name = section.needed("name");
            (!name.is_empty()).then(|| Transport::BroadcastChannel { name: name.into() })
        }
        "" => None,
        _ => {
            section.wrong("kind", KINDS);
            None
        }
    }
}

/// Whether it is a scheme and a host, and nothing after it. The empty text has been reported
/// already.
fn is_origin(text: &str) -> bool {
    let Some((scheme, host)) = text.split_once("://") else {
        return false;
    };
    let plain = |c: char| !matches!(c, '/' | '?' | '#' | '@' | '*' | '\\') && !c.is_whitespace();
    !scheme.is_empty() && !host.is_empty() && host.chars().all(plain)
}
