//! Why something failed, and what to do about it.

use crate::i18n::sentences;

sentences! {
    /// An answer of the server that is no success.
    Failure in "failure" {
        NotSignedIn,
        NotGws,
        NotFound,
        Busy,
        ServerError,
        Refused,
        Unreadable,
        Partial,
        Status(code),
        Http(status),
        StatusCode(code),
        InWords(answer, words),
    }
}

sentences! {
    /// Why an operation had no effect.
    Operation in "operation-failure" {
        Asynchronous,
        Network,
        NoTarget,
        CallEnded,
        SessionEnded,
        NotOffered,
        NotEntered,
        Vetoed,
        WrongAgent,
    }
}

sentences! {
    /// Why there is no connection, or no agents.
    Link in "link-failure" {
        NoCredentials,
        Rejected,
        ProviderFailed,
        WebPage,
        NotGws,
        CookiesBlocked,
        Stopped,
        NotSubscribed,
        NoWebAddress,
        UserInfo,
        Query,
        Insecure,
        NoRightToRead,
        NotRead,
        Unreachable,
        Incomplete,
    }
}

sentences! {
    /// The message of a `supervisor-error`.
    Reported in "reported" {
        UnknownKey(key),
        WrongType(key, expected),
        PhoneNotLoggedIn(why),
        OperationFailed(operation, why),
        OperationUnconfirmed(operation),
        Notification,
        Asynchronous,
        Bus(place),
        BusFailed,
        CsrfUnusable,
        BusFrame,
        BusRate,
        BusAgents,
        TooLarge,
    }
}

sentences! {
    /// What the value of a setting has to be.
    Expected in "expected" {
        Milliseconds,
        TrueOrFalse,
        Text,
        Channels,
        Object,
        Agents,
        Agent,
        Origin,
        Country,
        Limits,
    }
}
