//! Labels that are always on the screen.

use crate::i18n::sentences;

sentences! {
    /// Headings, names of regions and words on buttons.
    Label in "label" {
        Supervisor = "Supervisor",
        SearchAgents = "Search agents",
        Genesys = "Genesys: {state}",
        YourGenesysPhone = "\
            [takes-calls] Your Genesys phone: {phone} · You may get calls\n\
            [do-not-disturb] Your Genesys phone: {phone} · Do not disturb\n\
            [other] Your Genesys phone: {phone}",
        YourPhone = "\
            [takes-calls] Your phone: {phone} · You may get calls\n\
            [do-not-disturb] Your phone: {phone} · Do not disturb\n\
            [other] Your phone: {phone}",
        Phone = "{number} {state}",
        PhoneAsOf = "{number} {state}, as of {time}",
        PhoneMenu = "Your phone",
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
