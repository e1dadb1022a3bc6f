//! Labels that are always on the screen.

use crate::i18n::sentences;

sentences! {
    /// Headings, names of regions and words on buttons.
    Label in "label" {
        Supervisor,
        SearchAgents,
        Genesys(state),
        YourGenesysPhone(calls, phone),
        YourPhone(calls, phone),
        Phone(number, state),
        PhoneAsOf(number, state, time),
        PhoneMenu,
        Connect,
        Refresh,
        Connecting,
        Retry,
        TryAgain,
        Dismiss,
        Hide,
        Details,
        More,
        Monitoring,
        NothingMonitored,
        MonitoringMode,
        Messages,
        Participants,
        AttachedData,
        DataIsCut,
        History,
    }
}

sentences! {
    /// The list of keys: what each does, and what is written on it.
    Key in "key" {
        Keyboard,
        Hint,
        SortNow,
        Rows,
        Pages,
        Ends,
        Into,
        Sideways,
        Back,
        Select,
        Onward,
        Close,
        PageUp,
        PageDown,
        Home,
        End,
        Enter,
        Escape,
        Space,
    }
}

sentences! {
    /// The state of the connection.
    Connection in "connection" {
        Closed,
        Connecting,
        Live,
        Reconnecting,
        Offline,
        SignInNeeded,
        Failed,
    }
}
