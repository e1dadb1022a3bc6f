//! The words for the states of agents and calls.
//!
//! Knows every documented word, and that words are written with blanks, underscores and in any
//! case; a word that is not documented is kept as it came. Must not know what a word brings about.

use std::fmt;

/// A word without what differs between its spellings: `NotReady`, `Not Ready`, `NOT_READY`.
pub(crate) fn fold(word: &str) -> String {
    word.chars()
        .filter(|c| !(c.is_whitespace() || matches!(c, '_' | '-')))
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident {
        $($(#[$vdoc:meta])* $variant:ident = $folded:literal $(| $also:literal)* => $word:literal),+ $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$vdoc])* $variant,)+
            /// A word that is not documented, as it came; empty when there was none.
            Other(String),
        }

        impl $name {
            /// The word in its documented spelling.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)+
                    Self::Other(text) => text,
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match fold(text).as_str() {
                    $($folded $(| $also)* => Self::$variant,)+
                    _ => Self::Other(text.trim().to_owned()),
                }
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::Other(String::new())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

words! {
    /// State of an agent or of the supervisor (Finesse, state of a user).
    AgentState {
        /// The user is not signed in.
        Logout = "logout" | "loggedout" => "LOGOUT",
        /// The user takes no calls.
        NotReady = "notready" => "NOT_READY",
        /// Waits for a call.
        Ready = "ready" => "READY",
        /// A call is being routed to the user.
        Reserved = "reserved" => "RESERVED",
        /// An outbound call is being routed to the user.
        ReservedOutbound = "reservedoutbound" => "RESERVED_OUTBOUND",
        /// The user previews an outbound call before it is made.
        ReservedOutboundPreview = "reservedoutboundpreview" => "RESERVED_OUTBOUND_PREVIEW",
        /// The user is on a call.
        Talking = "talking" => "TALKING",
        /// The user is on a call and holds it.
        Hold = "hold" | "held" => "HOLD",
        /// Wraps up, and takes no call afterwards.
        Work = "work" => "WORK",
        /// Wraps up, and is ready afterwards.
        WorkReady = "workready" => "WORK_READY",
        /// The contact centre does not know either.
        Unknown = "unknown" => "UNKNOWN",
    }
}

impl AgentState {
    /// Whether the server has sent a state.
    pub fn is_known(&self) -> bool {
        match self {
            Self::Unknown => false,
            Self::Other(text) => !text.is_empty(),
            _ => true,
        }
    }

    /// Whether the user is on a call, heard or held.
    pub fn is_on_call(&self) -> bool {
        matches!(self, Self::Talking | Self::Hold)
    }

    /// Whether a call is being routed to the user.
    pub fn is_reserved(&self) -> bool {
        matches!(
            self,
            Self::Reserved | Self::ReservedOutbound | Self::ReservedOutboundPreview
        )
    }

    /// Whether the user is certainly on no call.
    pub(crate) fn is_off_call(&self) -> bool {
        match self {
            Self::Logout
            | Self::NotReady
            | Self::Ready
            | Self::Reserved
            | Self::ReservedOutbound
            | Self::ReservedOutboundPreview
            | Self::Work
            | Self::WorkReady => true,
            Self::Talking | Self::Hold | Self::Unknown | Self::Other(_) => false,
        }
    }
}

words! {
    /// How far a call, or one party of it, has come (Finesse, states of dialogs and participants).
    CallState {
        /// The phone is off the hook.
        Initiating = "initiating" => "INITIATING",
        /// The phone is dialing.
        Initiated = "initiated" => "INITIATED",
        /// The phone is ringing.
        Alerting = "alerting" => "ALERTING",
        /// An outbound preview was accepted.
        Accepted = "accepted" => "ACCEPTED",
        /// The parties are connected.
        Active = "active" => "ACTIVE",
        /// The call is on hold.
        Held = "held" | "hold" | "inactive" => "HELD",
        /// The call is over.
        Dropped = "dropped" => "DROPPED",
        /// Over; the party wraps up.
        WrapUp = "wrapup" => "WRAP_UP",
        /// It came to nothing.
        Failed = "failed" => "FAILED",
    }
}

impl CallState {
    /// Whether it is over.
    pub fn is_over(&self) -> bool {
        matches!(self, Self::Dropped | Self::WrapUp)
    }

    /// Whether it is still being set up.
    pub fn is_starting(&self) -> bool {
        matches!(
            self,
            Self::Initiating | Self::Initiated | Self::Alerting | Self::Accepted
        )
    }
}

words! {
    /// What kind of call it is. The numbers are those of Unified CCX.
    CallType {
        /// A supervisor listens silently.
        Monitor = "supervisormonitor" | "silentmonitor" | "supervisorsilentmonitor" | "21" => "SUPERVISOR_MONITOR",
        /// A supervisor has barged in.
        BargeIn = "supervisorbarge" | "supervisorbargein" | "bargecall" | "bargein" | "barge" | "23" => "SUPERVISOR_BARGE",
        /// A supervisor has taken the call over.
        Intercept = "supervisorintercept" | "intercept" | "24" => "SUPERVISOR_INTERCEPT",
    }
}

impl CallType {
    /// Whether nothing was said of it.
    pub fn is_unsaid(&self) -> bool {
        self.as_str().is_empty()
    }

    /// Whether a supervisor entered an agent's call with it.
    pub fn is_supervision(&self) -> bool {
        matches!(self, Self::Monitor | Self::BargeIn | Self::Intercept)
    }
}
