//! Why something failed, and what to do about it.

use crate::i18n::sentences;

sentences! {
    /// An answer of the server that is no success.
    Failure in "failure" {
        NotSignedIn = "You are signed out. Sign in, then try again.",
        NotGws = "A web page answered instead of Genesys Web Services. Check the address given as base-url.",
        NotFound = "The server does not know this request. Check the address given as base-url, or ask your administrator whether the feature is switched on.",
        Busy = "The server is busy. Try again in a moment.",
        ServerError = "The server failed. Try again; if it goes on, tell your administrator.",
        Refused = "The server refused. Try again; if it goes on, tell your administrator.",
        Unreadable = "The server's answer could not be understood. Try again; if it goes on, tell your administrator.",
        Partial = "Only a part of it worked. The details say which part did not.",
        // The documented meanings of `statusCode` (Return values).
        Status = "\
            [0] The server reported success and an error at once. Refresh to see what is true.\n\
            [1] The server misses something in the request. Tell your administrator.\n\
            [2] The server says that this does not fit the current state. Refresh, look again, then try again.\n\
            [3] The server does not allow this now. Another supervisor may be monitoring.\n\
            [4] The server or the phone system failed. Try again; if it goes on, tell your administrator.\n\
            [5] You do not have the right to do this. Ask your administrator for it.\n\
            [6] The server no longer knows what this is about. Refresh, then try again.\n\
            [7] Only a part of it worked. Refresh to see which.\n\
            [8] Your password has to be changed first. Change it where you sign in, then connect again.\n\
            [9] The server has not finished yet. Refresh in a moment to see the outcome.\n\
            [10] The server did not accept the values in the request. Tell your administrator.\n\
            [11] The server does not allow this to be changed. Tell your administrator.\n\
            [12] The server could not read what was asked for. Try again in a moment.\n\
            [13] The server could not create what was asked for. Try again in a moment.\n\
            [14] The server could not delete what was asked for. Try again in a moment.\n\
            [15] The server could not change what was asked for. Try again in a moment.\n\
            [16] The server could not assign what was asked for. Try again in a moment.\n\
            [17] The server could not take back the assignment. Try again in a moment.\n\
            [18] It exists already. Refresh to see it.\n\
            [19] It is in use by somebody else. Try again when it is free.\n\
            [20] You are signed out. Sign in, then try again.\n\
            [other] The server refused for a reason unknown to this panel. The details are below.",
        Http = "HTTP {status}",
        StatusCode = "statusCode {code}",
        InWords = "{answer}: {words}",
    }
}

sentences! {
    /// Why an operation had no effect.
    Operation in "operation-failure" {
        Asynchronous = "The server took the request and reported an error afterwards. Refresh, look again, then try again.",
        Network = "The server could not be reached, and nothing was changed. Try again.",
        NoTarget = "The server tells neither a device nor a number of this agent. Ask your administrator to assign one.",
        CallEnded = "The call ended before it could take effect.",
        SessionEnded = "The session ended before it could take effect.",
        NotOffered = "What was monitored before has been ended, and then the server did not offer it. Another supervisor may be monitoring.",
        NotEntered = "You left the call and are not back on it: it is over, or the server lets nobody in. The next call begins so.",
        Vetoed = "The portal around this panel did not allow it.",
        WrongAgent = "The phone is another agent's now, so nobody is monitored. Look where the agent is logged in, then try again.",
    }
}

sentences! {
    /// Why there is no connection, or no agents.
    Link in "link-failure" {
        NoCredentials = "You are not signed in. Sign in where your portal asks for it, then try again.",
        Rejected = "Your user name or password was not accepted. Check them, then try again.",
        ProviderFailed = "The portal could not give a sign-in. Try again; if it goes on, tell your administrator.",
        WebPage = "A web page answers in place of the server. Sign in where your portal asks for it; if the server is being maintained, the panel comes back by itself.",
        NotGws = "The server answered with a web page instead of Genesys Web Services. Check the address given as base-url.",
        CookiesBlocked = "The server forgets this page at once. Allow cookies for it in your browser, or ask your administrator about the load balancer.",
        Stopped = "The server ended the notifications. Connect again; if it goes on, tell your administrator.",
        NotSubscribed = "The server does not let you follow what happens on your phone. Ask your administrator for the right to its notifications, then try again.",
        NoWebAddress = "Nothing was sent: base-url is not an address of the web. It has to begin with https:// and the name of the server; ask the administrator of the portal to correct it.",
        UserInfo = "Nothing was sent: base-url holds a user name. Take it out of the address, and give it as credentials.",
        Query = "Nothing was sent: base-url has a part behind ? or #. Take it away; only the server and a path may stand there.",
        Insecure = "Nothing was sent: base-url begins with http:, and this page with https:, so the browser blocks every request. Give the address of the server with https:.",
        NoRightToRead = "You do not have the right to read your agents. Ask your administrator for it.",
        NotRead = "The agents could not be read, so what is shown may be old. The panel tries again by itself.",
        Unreachable = "The server did not answer when asked for the agents, so what is shown may be old. The panel tries again by itself.",
        Incomplete = "The server did not tell of all agents, so what is shown of the others may be old. The panel tries again by itself.",
    }
}

sentences! {
    /// The message of a `supervisor-error`.
    Reported in "reported" {
        UnknownKey = "config has no setting “{key}”. It was ignored; check how it is spelled.",
        WrongType = "“{key}” has to be {expected}. It was ignored, and its default is used.",
        PhoneNotLoggedIn = "Your phone could not be logged in. {why}",
        OperationFailed = "{operation} failed. {why}",
        OperationUnconfirmed = "{operation} was not confirmed in time. It may still take effect. Look whether it did before you try again.",
        Notification = "A message of the server could not be understood and was skipped. Everything else goes on.",
        Asynchronous = "The server reported an error that belongs to no request of this panel. Refresh if something looks wrong.",
        Bus = "A message on the portal's bus was skipped: {place}. Everything else goes on.",
        BusFailed = "The portal's bus could not be used: it has to have publish and subscribe, and failed. What was asked for may not have been said; reload the portal, or tell its administrator.",
        CsrfUnusable = "The server wants a header against forged requests that no browser can send, so it may refuse what you ask for. Tell your administrator.",
        BusFrame = "A message on the portal's bus was larger than 1 MB and was skipped. The calls are read again; tell the portal's administrator.",
        BusRate = "Messages on the portal's bus came faster than they could be read, and the oldest were skipped. The calls are read again, and states of agents may be old; reload the portal, or tell its administrator.",
        BusAgents = "The portal's bus tells of more than 20,000 agents. Those who came on top are not shown; tell the portal's administrator.",
        TooLarge = "The server sent more than this page can hold, and it was not read. Refresh; if it happens again, tell your administrator.",
    }
}
