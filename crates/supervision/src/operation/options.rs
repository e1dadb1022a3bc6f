//! How to monitor, apart from the mode.
//!
//! Knows the choices and their words on the wire. Must not know what is possible now.

use gws::names::{MonitoringMode, MonitoringScope, SessionMonitoringMode};
use gws::resource::SupervisorMonitoringState;

/// Which calls of the agent are monitored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// All until it is ended.
    #[default]
    AllCalls,
    /// The next one only.
    NextCall,
}

/// What is followed when the agent passes a call on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MonitorScope {
    /// The call, to whoever takes it.
    #[default]
    Call,
    /// The agent: the call is left together with the agent.
    Agent,
}

/// How to monitor, apart from the mode. The last choice is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonitorOptions {
    /// Which calls are monitored.
    pub which: Which,
    /// What is followed on a transfer.
    pub scope: MonitorScope,
}

impl MonitorOptions {
    /// The word for `supervisorMonitoringMode`.
    pub fn mode(self) -> MonitoringMode {
        match self.which {
            Which::AllCalls => MonitoringMode::AllCalls,
            Which::NextCall => MonitoringMode::NextCall,
        }
    }

    /// The word for `supervisorMonitoringScope`.
    pub fn scope(self) -> MonitoringScope {
        match self.scope {
            MonitorScope::Call => MonitoringScope::Call,
            MonitorScope::Agent => MonitoringScope::Agent,
        }
    }

    /// How a device monitors; what the server does not say is as usual.
    pub(crate) fn of(state: &SupervisorMonitoringState) -> Self {
        Self {
            which: match state.mode {
                MonitoringMode::NextCall => Which::NextCall,
                MonitoringMode::AllCalls | MonitoringMode::Other(_) => Which::AllCalls,
            },
            scope: match state.scope {
                MonitoringScope::Agent => MonitorScope::Agent,
                MonitoringScope::Call | MonitoringScope::Other(_) => MonitorScope::Call,
            },
        }
    }

    /// Whether a device monitors so. What the server does not say is not held against it.
    pub fn are_those_of(self, state: &SupervisorMonitoringState) -> bool {
        (state.mode == self.mode() || state.mode == MonitoringMode::default())
            && (state.scope == self.scope() || state.scope == MonitoringScope::default())
    }
}

/// Which sessions of the agent are monitored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WhichSessions {
    /// All until it is ended.
    #[default]
    All,
    /// The next one only.
    Next,
}

impl WhichSessions {
    /// The word for `supervisorMonitoringMode`.
    pub fn mode(self) -> SessionMonitoringMode {
        match self {
            Self::All => SessionMonitoringMode::AllChats,
            Self::Next => SessionMonitoringMode::NextChat,
        }
    }
}
