//! Labels that are always on the screen.

use crate::i18n::sentences;

sentences! {
    /// Headings, names of regions and words on buttons.
    Label in "label" {
        Supervisor = "Supervisor",
        SearchAgents = "Search agents",
        Genesys = "Genesys: {state}",
        YourGenesysPhone = "Your Genesys phone: {phone}",
        YourPhone = "Your phone: {phone}",
        PhoneMenu = "Your phone",
        MayGetCalls = "You may get calls",
        DoNotDisturb = "Do not disturb",
        Connect = "Connect",
        Refresh = "Refresh",
        Connecting = "The panel is connecting. Wait a moment.",
        Retry = "Retry",
        TryAgain = "Try again",
        Dismiss = "Dismiss",
        Hide = "Hide",
        Details = "Details",
        Monitoring = "Monitoring",
        NothingMonitored = "Calls, SMS and chats that you monitor appear here. Choose how beside an agent.",
        MonitoringMode = "Monitoring mode",
        SmsAndChat = "SMS and chat",
        Participants = "Participants",
        AttachedData = "Attached data",
        DataIsCut = "Some of it is left out: it is too long or too deep.",
        History = "History of this call",
    }
}

sentences! {
    /// The state of the connection.
    Connection in "connection" {
        Closed = "Not connected",
        Connecting = "Connecting",
        Live = "Live",
        Reconnecting = "Reconnecting",
        Offline = "Offline",
        SignInNeeded = "Sign-in needed",
        Failed = "Failed",
    }
}
