//! The words of the protocol.
//!
//! Knows every documented word; a word that is not documented is kept as `Other(text)` and
//! written back unchanged. Must not know what a word implies.

use std::fmt;

/// An enum of words that a server may add to.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$vdoc])* $variant,)+
            /// A word that is not documented, as it came.
            Other(String),
        }

        impl $name {
            /// The word as the server writes it.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)+
                    Self::Other(text) => text,
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $($word => Self::$variant,)+
                    other => Self::Other(other.to_owned()),
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
    /// What a device, a call or a session offers right now (Voice API, device and call resources;
    /// Chat API and SMS Session API, session resources).
    Capability {
        /// Start silent monitoring of an agent.
        ListenIn = "ListenIn",
        /// Start coaching: only the agent hears the supervisor.
        Coach = "Coach",
        /// Start barging in: every party hears the supervisor.
        BargeIn = "BargeIn",
        /// End the monitoring of the target device.
        CancelSupervisorMonitoring = "CancelSupervisorMonitoring",
        /// Mute the monitored agent.
        MuteMonitoredUser = "MuteMonitoredUser",
        /// Unmute the monitored agent.
        UnmuteMonitoredUser = "UnmuteMonitoredUser",
        /// Switch this call to silent listening.
        SwitchToListenIn = "SwitchToListenIn",
        /// Switch this call to barge-in.
        SwitchToBargeIn = "SwitchToBargeIn",
        /// Answer a ringing call.
        Answer = "Answer",
        /// Leave the call that is monitored or held.
        Hangup = "Hangup",
        /// Do not disturb can be switched on.
        DoNotDisturbOn = "DoNotDisturbOn",
        /// Do not disturb can be switched off.
        DoNotDisturbOff = "DoNotDisturbOff",
        /// Forwarding can be switched on.
        ForwardCallsOn = "ForwardCallsOn",
        /// Forwarding can be switched off.
        ForwardCallsOff = "ForwardCallsOff",
        /// Take a session that one is invited to.
        Accept = "Accept",
        /// Leave a chat or SMS session.
        Leave = "Leave",
        /// Write to every participant of a session.
        SendMessage = "SendMessage",
        /// Write to the agents in a session only.
        SendToAgents = "SendToAgents",
        /// Switch a session to silent monitoring.
        SwitchToMonitor = "SwitchToMonitor",
        /// Switch a session to coaching.
        SwitchToCoach = "SwitchToCoach",
    }
}

impl Capability {
    /// A capability of a session. Its samples leave the `To` out of one of the switches.
    pub(crate) fn of_session(text: &str) -> Self {
        match text {
            "SwitchMonitor" => Self::SwitchToMonitor,
            "SwitchCoach" => Self::SwitchToCoach,
            "SwitchBargeIn" => Self::SwitchToBargeIn,
            other => Self::from(other),
        }
    }
}

words! {
    /// Whether a device can be used.
    DeviceState {
        /// The user is logged in on the device.
        Active = "Active",
        /// No user is logged in on the device.
        Inactive = "Inactive",
    }
}

words! {
    /// A user's state on a channel.
    AgentState {
        /// The agent takes interactions.
        Ready = "Ready",
        /// Logged in, takes none.
        NotReady = "NotReady",
        /// Logged in, state not yet known.
        LoggedIn = "LoggedIn",
        /// The agent is not logged in.
        LoggedOut = "LoggedOut",
    }
}

words! {
    /// The state of one leg of a call.
    CallState {
        /// The device is calling out.
        Dialing = "Dialing",
        /// Waiting to be answered.
        Ringing = "Ringing",
        /// The parties are connected.
        Established = "Established",
        /// The call is on hold.
        Held = "Held",
        /// The call is over.
        Released = "Released",
    }
}

words! {
    /// How a device monitors another (`supervisorMonitoringState.state`).
    MonitoringState {
        /// The supervisor is heard by no party.
        ListenIn = "ListenIn",
        /// Heard by the agent only.
        Coach = "Coach",
        /// The supervisor is heard by every party.
        BargeIn = "BargeIn",
    }
}

words! {
    /// Which calls are monitored (`supervisorMonitoringMode`).
    MonitoringMode {
        /// Every call until cancelled; the default.
        AllCalls = "AllCalls",
        /// The next call only.
        NextCall = "NextCall",
    }
}

words! {
    /// What is followed when a call moves on (`supervisorMonitoringScope`).
    MonitoringScope {
        /// The call, wherever it goes; the default.
        Call = "Call",
        /// The agent: the supervisor is released together with the agent.
        Agent = "Agent",
    }
}

words! {
    /// A switch that has two positions.
    OnOff {
        /// The switch is on.
        On = "On",
        /// The switch is off.
        Off = "Off",
    }
}

words! {
    /// What a user may do (Roles).
    Role {
        /// A user who handles interactions.
        Agent = "ROLE_AGENT",
        /// A user who monitors agents.
        Supervisor = "ROLE_SUPERVISOR",
        /// Administers the contact centre.
        Admin = "ROLE_ADMIN",
    }
}

impl Role {
    /// A role as servers and administrators write it: with or without `ROLE_`, in any case.
    pub fn of(text: &str) -> Self {
        let upper = text.trim().to_ascii_uppercase();
        let known = ["ROLE_", upper.strip_prefix("ROLE_").unwrap_or(&upper)].concat();
        match Self::from(known.as_str()) {
            Self::Other(_) => Self::from(text),
            role => role,
        }
    }
}

words! {
    /// A channel on which a user has a state (Agent state, contacts).
    Channel {
        /// Calls on a phone.
        Voice = "voice",
        /// Chat sessions with customers.
        Chat = "chat",
        /// E-mails of all kinds.
        Email = "email",
        /// SMS sessions with customers.
        Sms = "smssession",
    }
}

words! {
    /// The kind of a call.
    CallType {
        /// A call between colleagues.
        Internal = "Internal",
        /// A call from outside.
        Inbound = "Inbound",
        /// A call to outside.
        Outbound = "Outbound",
        /// An agent asks another about a call.
        Consult = "Consult",
    }
}

words! {
    /// Whether a call is recorded (`recordingState`).
    RecordingState {
        /// Not, or no longer.
        Stopped = "Stopped",
        /// The call is being recorded.
        Recording = "Recording",
        /// Not for the moment.
        Paused = "Paused",
    }
}

words! {
    /// The state of a chat or SMS session, as its owner sees it.
    SessionState {
        /// Offered, to be accepted.
        Invited = "Invited",
        /// Accepted, not yet begun.
        Accepted = "Accepted",
        /// The owner is in it.
        Chatting = "Chatting",
        /// The customer waits for an agent.
        WaitingForAgent = "WaitingForAgent",
        /// The owner has left it, and was the last agent in it.
        LeftChat = "LeftChat",
        /// Over for the owner.
        Completed = "Completed",
        /// Taken away from the owner: it is over, or was placed in a queue.
        Revoked = "Revoked",
    }
}

impl SessionState {
    /// Whether nothing comes after it.
    pub fn is_end(&self) -> bool {
        matches!(self, Self::LeftChat | Self::Completed | Self::Revoked)
    }
}

words! {
    /// Visibility of a participant of a session, or of a message.
    Visibility {
        /// Every participant, the customer included.
        All = "All",
        /// Agents and supervisors, not the customer.
        Agents = "Agents",
        /// Supervisors only, not the agents.
        Supervisors = "Supervisors",
    }
}

words! {
    /// What a participant of a session is.
    ParticipantType {
        /// An agent; a supervisor as well.
        Agent = "Agent",
        /// A customer, who writes from outside.
        Customer = "Customer",
    }
}

words! {
    /// What a message of a session is.
    MessageType {
        /// A text that a participant wrote.
        Text = "Text",
        /// A participant came into the session.
        ParticipantJoined = "ParticipantJoined",
        /// A participant left the session.
        ParticipantLeft = "ParticipantLeft",
        /// A participant came back into the session.
        ParticipantRejoined = "ParticipantRejoined",
        /// A participant began to type.
        TypingStarted = "TypingStarted",
        /// A participant stopped typing.
        TypingStopped = "TypingStopped",
        /// An address to be opened.
        PushUrl = "PushUrl",
        /// A word of the system.
        Notice = "Notice",
        /// A word of another system.
        CustomNotice = "CustomNotice",
    }
}

words! {
    /// How a supervisor is in sessions: `operationName` on an agent's channel, and
    /// `supervisorVisibilityMode`.
    VisibilityMode {
        /// Seen by supervisors only, and silent.
        Monitor = "Monitor",
        /// Seen by agents, not by the customer.
        Coach = "Coach",
        /// Seen by every participant.
        BargeIn = "BargeIn",
    }
}

words! {
    /// Which sessions are monitored (`supervisorMonitoringMode`).
    SessionMonitoringMode {
        /// Every session until cancelled; the default.
        AllChats = "AllChats",
        /// The next session only.
        NextChat = "NextChat",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_words_survive_a_round_trip() {
        let word = Capability::from("LevitateAgent");
        assert_eq!(word, Capability::Other("LevitateAgent".into()));
        assert_eq!(word.as_str(), "LevitateAgent");
    }

    #[test]
    fn roles_are_known_however_they_are_written() {
        for text in ["ROLE_SUPERVISOR", "supervisor", " Role_Supervisor "] {
            assert_eq!(Role::of(text), Role::Supervisor, "{text}");
        }
        assert_eq!(Role::of("apiuser"), Role::Other("apiuser".into()));
    }

    #[test]
    fn known_words_are_known() {
        let word = Capability::from("SwitchToBargeIn");
        assert_eq!(word, Capability::SwitchToBargeIn);
    }
}
