//! How this portal's Cisco channel is to be spoken to.
//!
//! Knows the choices that the vendor's pages leave open, and which of them is taken when the host
//! says nothing. Must not know the bus.

use crate::Millis;
use crate::ids::{AgentId, Extension, UserName};
use crate::names::{AgentState, fold};

/// Which of the page's two spellings of the silent monitoring frame is sent. Never both: that
/// could start two sessions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keys {
    /// Topic `Team`, keys `fromAddress`, `toAddress`, `UserName`; the topic of the sibling pages.
    #[default]
    Table,
    /// Topic `Agent`, keys `FromAddress`, `ToAddress`, `Username`.
    Sample,
}

/// Whose id the user name of a silent monitoring frame is. The page's table and its sample show
/// different people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UserNameOf {
    /// The supervisor's: in Finesse, the user who creates a call has to be named.
    #[default]
    Supervisor,
    /// The agent who is listened to.
    Agent,
}

/// An agent whom the host handed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GivenAgent {
    /// Row of the agent, by the host's id.
    pub id: AgentId,
    /// Name of the agent.
    pub name: String,
    /// Phone of the agent.
    pub extension: Extension,
    /// User name of the agent; empty: the same as the id.
    pub user_name: UserName,
    /// Name of the agent's team; empty: not known.
    pub team: String,
    /// State of the agent, as far as the host knows.
    pub state: AgentState,
}

/// The settings (public contract, `config.cisco`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Phone of the supervisor.
    pub extension: Extension,
    /// User name of the supervisor.
    pub user_name: UserName,
    /// State of the supervisor, as far as the host knows.
    pub state: AgentState,
    /// The agents whom the host hands in; more may come by themselves.
    pub agents: Vec<GivenAgent>,
    /// Which spelling is sent.
    pub keys: Keys,
    /// Whose user name is sent.
    pub user_name_of: UserNameOf,
    /// Name under which the panel's frames are sent.
    pub source: String,
    /// What barging in is called; there is none until the host says it.
    pub barge_subtopic: Option<String>,
    /// How long an operation may stay unconfirmed, in milliseconds.
    pub confirm_ms: Millis,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            extension: Extension::default(),
            user_name: UserName::default(),
            state: AgentState::default(),
            agents: Vec::new(),
            keys: Keys::default(),
            user_name_of: UserNameOf::default(),
            source: "supervisor-widget".into(),
            barge_subtopic: None,
            confirm_ms: 8_000,
        }
    }
}

impl Config {
    /// What barging in is called, if it may be asked for.
    ///
    /// The vendor's page gives two names. One is that of answering a call, and would answer one;
    /// it is not taken from anybody.
    pub fn barge_subtopic(&self) -> Option<&str> {
        self.barge_subtopic
            .as_deref()
            .map(str::trim)
            .filter(|name| !name.is_empty() && fold(name) != "setanswer")
    }
}
