//! Why something did not work, and the way on.

use gws::reply::Failure;
use supervision::config::{AddressProblem, Problem};
use supervision::failure::Raw;
use supervision::message::{BusLimit, Trouble};
use supervision::model::{AuthReason, LinkFailure, RosterTrouble};
use supervision::operation::{OperationFailure, Pending};

use super::{asked, short};

/// Why the server said no.
pub fn failure(failure: &Failure) -> &'static str {
    match failure {
        Failure::NotSignedIn => "You are signed out. Sign in, then try again.",
        Failure::Refused { code, .. } => status_code(*code),
        Failure::NotGws => {
            "A web page answered instead of Genesys Web Services. Check the address given as base-url."
        }
        Failure::Http(404) => {
            "The server does not know this request. Check the address given as base-url, or ask your administrator whether the feature is switched on."
        }
        Failure::Http(429 | 503) => "The server is busy. Try again in a moment.",
        Failure::Http(500..) => {
            "The server failed. Try again; if it goes on, tell your administrator."
        }
        Failure::Http(_) => {
            "The server refused. Try again; if it goes on, tell your administrator."
        }
        Failure::Unreadable => {
            "The server's answer could not be understood. Try again; if it goes on, tell your administrator."
        }
        Failure::Partial(_) => "Only a part of it worked. The details say which part did not.",
    }
}

/// The documented meaning of `statusCode` (Return values).
fn status_code(code: u64) -> &'static str {
    match code {
        0 => "The server reported success and an error at once. Refresh to see what is true.",
        1 => "The server misses something in the request. Tell your administrator.",
        2 => {
            "The server says that this does not fit the current state. Refresh, look again, then try again."
        }
        3 => "The server does not allow this now. Another supervisor may be monitoring.",
        4 => {
            "The server or the phone system failed. Try again; if it goes on, tell your administrator."
        }
        5 => "You do not have the right to do this. Ask your administrator for it.",
        6 => "The server no longer knows what this is about. Refresh, then try again.",
        7 => "Only a part of it worked. Refresh to see which.",
        8 => {
            "Your password has to be changed first. Change it where you sign in, then connect again."
        }
        9 => "The server has not finished yet. Refresh in a moment to see the outcome.",
        10 => "The server did not accept the values in the request. Tell your administrator.",
        11 => "The server does not allow this to be changed. Tell your administrator.",
        12 => "The server could not read what was asked for. Try again in a moment.",
        13 => "The server could not create what was asked for. Try again in a moment.",
        14 => "The server could not delete what was asked for. Try again in a moment.",
        15 => "The server could not change what was asked for. Try again in a moment.",
        16 => "The server could not assign what was asked for. Try again in a moment.",
        17 => "The server could not take back the assignment. Try again in a moment.",
        18 => "It exists already. Refresh to see it.",
        19 => "It is in use by somebody else. Try again when it is free.",
        20 => "You are signed out. Sign in, then try again.",
        _ => "The server refused for a reason unknown to this panel. The details are below.",
    }
}

/// The server's own words, for whoever looks into it.
pub fn detail(failure: &Failure) -> Option<String> {
    operation_detail(&OperationFailure::Server(failure.clone()))
}

/// The same for a failed operation.
pub fn operation_detail(failure: &OperationFailure) -> Option<String> {
    let raw = Raw::of(failure);
    let mut parts = Vec::new();
    if let Some(http) = raw.http {
        parts.push(format!("HTTP {http}"));
    }
    if let Some(code) = raw.code {
        parts.push(format!("statusCode {code}"));
    }
    let mut detail = parts.join(", ");
    if !raw.message.is_empty() {
        if !detail.is_empty() {
            detail.push_str(": ");
        }
        detail.push_str(&raw.message);
    }
    (!detail.is_empty()).then_some(detail)
}

/// Why an operation had no effect.
pub fn operation_failure(failure: &OperationFailure) -> &'static str {
    match failure {
        OperationFailure::Server(failure) => self::failure(failure),
        OperationFailure::Asynchronous(_) => {
            "The server took the request and reported an error afterwards. Refresh, look again, then try again."
        }
        OperationFailure::Network => {
            "The server could not be reached, and nothing was changed. Try again."
        }
        OperationFailure::NoTarget => {
            "The server tells neither a device nor a number of this agent. Ask your administrator to assign one."
        }
        OperationFailure::CallEnded => "The call ended before it could take effect.",
        OperationFailure::SessionEnded => "The session ended before it could take effect.",
        OperationFailure::NotOffered => {
            "What was monitored before has been ended, and then the server did not offer it. Another supervisor may be monitoring."
        }
        OperationFailure::NotEntered => {
            "You left the call and are not back on it: it is over, or the server lets nobody in. The next call begins so."
        }
        OperationFailure::Cisco(failure) => super::cisco::failure(failure),
        OperationFailure::Vetoed => "The portal around this panel did not allow it.",
        OperationFailure::WrongAgent => {
            "The phone is another agent's now, so nobody is monitored. Look where the agent is logged in, then try again."
        }
    }
}

/// The message of a `supervisor-error`.
pub fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Config(Problem::UnknownKey(key)) => {
            format!("config has no setting “{key}”. It was ignored; check how it is spelled.")
        }
        Trouble::Config(Problem::WrongType { key, expected }) => {
            format!("“{key}” has to be {expected}. It was ignored, and its default is used.")
        }
        Trouble::Config(Problem::BaseUrl(problem)) => address(*problem).into(),
        Trouble::SignIn(reason) => sign_in(*reason).into(),
        Trouble::Link(failure) => link(failure).into(),
        Trouble::Roster(trouble) => roster(trouble).into(),
        Trouble::Session(failure) => {
            ["Your phone could not be logged in. ", self::failure(failure)].concat()
        }
        Trouble::Operation(operation, failure) => {
            [short(*operation), " failed. ", operation_failure(failure)].concat()
        }
        Trouble::Unconfirmed(operation) => {
            [short(*operation), " was not confirmed in time. ", UNCONFIRMED].concat()
        }
        Trouble::Notification(_) => {
            "A message of the server could not be understood and was skipped. Everything else goes on."
                .into()
        }
        Trouble::Asynchronous(_) => {
            "The server reported an error that belongs to no request of this panel. Refresh if something looks wrong."
                .into()
        }
        Trouble::Cisco(error) => super::cisco::somebodys(error.code),
        Trouble::Bus(at) => {
            format!("A message on the portal's bus was skipped: {at}. Everything else goes on.")
        }
        Trouble::BusFailed => {
            "The portal's bus could not be used: it has to have publish and subscribe, and failed. What was asked for may not have been said; reload the portal, or tell its administrator."
                .into()
        }
        Trouble::CsrfUnusable => {
            "The server wants a header against forged requests that no browser can send, so it may refuse what you ask for. Tell your administrator."
                .into()
        }
        Trouble::BusLimit(limit) => bus_limit(*limit).into(),
        Trouble::TooLarge => {
            "The server sent more than this page can hold, and it was not read. Refresh; if it happens again, tell your administrator."
                .into()
        }
    }
}

fn bus_limit(limit: BusLimit) -> &'static str {
    match limit {
        BusLimit::Frame => {
            "A message on the portal's bus was larger than 1 MB and was skipped. The calls are read again; tell the portal's administrator."
        }
        BusLimit::Rate => {
            "Messages on the portal's bus came faster than they could be read, and the oldest were skipped. The calls are read again, and states of agents may be old; reload the portal, or tell its administrator."
        }
        BusLimit::Agents => {
            "The portal's bus tells of more than 20,000 agents. Those who came on top are not shown; tell the portal's administrator."
        }
    }
}

/// What to do about an operation that was not confirmed.
const UNCONFIRMED: &str = "It may still take effect. Look whether it did before you try again.";

/// What became of an operation that is in trouble.
pub(super) fn unconfirmed(pending: &Pending) -> String {
    format!(
        "Not confirmed in time: {}. {UNCONFIRMED}",
        asked(pending.operation(), pending.medium(), &pending.agent)
    )
}

pub(super) fn sign_in(reason: AuthReason) -> &'static str {
    match reason {
        AuthReason::NoCredentials => {
            "You are not signed in. Sign in where your portal asks for it, then try again."
        }
        AuthReason::Rejected => {
            "Your user name or password was not accepted. Check them, then try again."
        }
        AuthReason::ProviderFailed => {
            "The portal could not give a sign-in. Try again; if it goes on, tell your administrator."
        }
        AuthReason::WebPage => {
            "A web page answers in place of the server. Sign in where your portal asks for it; if the server is being maintained, the panel comes back by itself."
        }
    }
}

pub(super) fn link(failure: &LinkFailure) -> &'static str {
    match failure {
        LinkFailure::NotGws => {
            "The server answered with a web page instead of Genesys Web Services. Check the address given as base-url."
        }
        LinkFailure::Refused(failure) => self::failure(failure),
        LinkFailure::CookiesBlocked => {
            "The server forgets this page at once. Allow cookies for it in your browser, or ask your administrator about the load balancer."
        }
        LinkFailure::Stopped => {
            "The server ended the notifications. Connect again; if it goes on, tell your administrator."
        }
        LinkFailure::NotSubscribed => {
            "The server does not let you follow what happens on your phone. Ask your administrator for the right to its notifications, then try again."
        }
        LinkFailure::WrongAddress(problem) => address(*problem),
    }
}

fn address(problem: AddressProblem) -> &'static str {
    match problem {
        AddressProblem::NoWebAddress => {
            "Nothing was sent: base-url is not an address of the web. It has to begin with https:// and the name of the server; ask the administrator of the portal to correct it."
        }
        AddressProblem::UserInfo => {
            "Nothing was sent: base-url holds a user name. Take it out of the address, and give it as credentials."
        }
        AddressProblem::Query => {
            "Nothing was sent: base-url has a part behind ? or #. Take it away; only the server and a path may stand there."
        }
        AddressProblem::Insecure => {
            "Nothing was sent: base-url begins with http:, and this page with https:, so the browser blocks every request. Give the address of the server with https:."
        }
    }
}

pub(super) fn roster(trouble: &RosterTrouble) -> &'static str {
    match trouble {
        RosterTrouble::Server(Failure::Refused { code: 5, .. }) => {
            "You do not have the right to read your agents. Ask your administrator for it."
        }
        RosterTrouble::Server(_) => {
            "The agents could not be read, so what is shown may be old. The panel tries again by itself."
        }
        RosterTrouble::Unreachable => {
            "The server did not answer when asked for the agents, so what is shown may be old. The panel tries again by itself."
        }
        RosterTrouble::Incomplete { .. } => {
            "The server did not tell of all agents, so what is shown of the others may be old. The panel tries again by itself."
        }
    }
}
