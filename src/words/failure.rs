//! Why something did not work, and the way on.

use gws::reply::Failure;
use supervision::config::{AddressProblem, Expected, Problem};
use supervision::failure::Raw;
use supervision::message::{BusLimit, HostError};
use supervision::model::{AuthReason, LinkFailure, RosterTrouble};
use supervision::operation::OperationFailure;

use super::{cisco, short};
use crate::i18n::sentence::failure::{
    Expected as Values, Failure as Words, Link, Operation, Reported,
};
use crate::i18n::sentence::listed::Listed;
use crate::i18n::{list, say};

/// Why the server said no.
pub(crate) fn failure(failure: &Failure) -> String {
    say!(match failure {
        Failure::NotSignedIn => Words::NotSignedIn,
        Failure::Refused { code, .. } => return say!(Words::Status, code = *code),
        Failure::NotGws => Words::NotGws,
        Failure::Http(404) => Words::NotFound,
        Failure::Http(429 | 503) => Words::Busy,
        Failure::Http(500..) => Words::ServerError,
        Failure::Http(_) => Words::Refused,
        Failure::Unreadable => Words::Unreadable,
        Failure::Partial(_) => Words::Partial,
    })
}

/// The server's own words, for whoever looks into it.
pub(crate) fn detail(failure: &Failure) -> Option<String> {
    operation_detail(&OperationFailure::Server(failure.clone()))
}

/// The same for a failed operation.
pub(crate) fn operation_detail(failure: &OperationFailure) -> Option<String> {
    let Raw {
        http,
        code,
        message,
    } = Raw::of(failure);
    let code = code.map(|code| say!(Words::StatusCode, code = code));
    let answer = [http.map(self::http), code].into_iter().flatten();
    let answer = list(Listed::Each, answer.collect());
    let detail = match (answer.is_empty(), message.is_empty()) {
        (true, _) => message,
        (false, true) => answer,
        (false, false) => say!(Words::InWords, answer = &answer, words = &message),
    };
    (!detail.is_empty()).then_some(detail)
}

/// The status of an answer.
pub(super) fn http(status: u16) -> String {
    say!(Words::Http, status = u64::from(status))
}

/// Why an operation had no effect.
pub(crate) fn operation_failure(failure: &OperationFailure) -> String {
    say!(match failure {
        OperationFailure::Server(failure) => return self::failure(failure),
        OperationFailure::Asynchronous(_) => Operation::Asynchronous,
        OperationFailure::Network => Operation::Network,
        OperationFailure::NoTarget => Operation::NoTarget,
        OperationFailure::CallEnded => Operation::CallEnded,
        OperationFailure::SessionEnded => Operation::SessionEnded,
        OperationFailure::NotOffered => Operation::NotOffered,
        OperationFailure::NotEntered => Operation::NotEntered,
        OperationFailure::Cisco(failure) => return cisco::failure(failure),
        OperationFailure::Vetoed => Operation::Vetoed,
        OperationFailure::WrongAgent => Operation::WrongAgent,
    })
}

/// The message of a `supervisor-error`.
pub(crate) fn reported(trouble: &HostError) -> String {
    say!(match trouble {
        HostError::Config(problem) => return config(problem),
        HostError::SignIn(reason) => return sign_in(*reason),
        HostError::Link(failure) => return link(failure),
        HostError::Roster(trouble) => return roster(trouble),
        HostError::Session(failure) => {
            return say!(Reported::PhoneNotLoggedIn, why = &self::failure(failure));
        }
        HostError::Operation(operation, failure) => {
            let (operation, why) = (&short(*operation), &operation_failure(failure));
            return say!(Reported::OperationFailed, operation = operation, why = why);
        }
        HostError::Unconfirmed(operation) => {
            return say!(
                Reported::OperationUnconfirmed,
                operation = &short(*operation)
            );
        }
        HostError::Notification(_) => Reported::Notification,
        HostError::Asynchronous(_) => Reported::Asynchronous,
        HostError::Cisco(error) => return cisco::somebodys(error.code),
        HostError::Bus(at) => return say!(Reported::Bus, place = &at.to_string()),
        HostError::BusFailed => Reported::BusFailed,
        HostError::CsrfUnusable => Reported::CsrfUnusable,
        HostError::BusLimit(BusLimit::Frame) => Reported::BusFrame,
        HostError::BusLimit(BusLimit::Rate) => Reported::BusRate,
        HostError::BusLimit(BusLimit::Agents) => Reported::BusAgents,
        HostError::TooLarge => Reported::TooLarge,
    })
}

fn config(problem: &Problem) -> String {
    match problem {
        Problem::UnknownKey(key) => say!(Reported::UnknownKey, key = key),
        Problem::WrongType { key, expected } => {
            let expected = &self::expected(*expected);
            say!(Reported::WrongType, key = key, expected = expected)
        }
        Problem::BaseUrl(problem) => address(*problem),
    }
}

/// Values that a setting may have.
fn expected(expected: Expected) -> String {
    say!(match expected {
        Expected::Milliseconds => Values::Milliseconds,
        Expected::TrueOrFalse => Values::TrueOrFalse,
        Expected::Text => Values::Text,
        Expected::Channels => Values::Channels,
        Expected::Object => Values::Object,
        Expected::Agents => Values::Agents,
        Expected::Agent => Values::Agent,
        Expected::Origin => Values::Origin,
        Expected::Country => Values::Country,
        Expected::Limits => Values::Limits,
        Expected::OneOf(values) => {
            let values = values.iter().map(|value| (*value).to_owned());
            return list(Listed::Choice, values.collect());
        }
    })
}

pub(super) fn sign_in(reason: AuthReason) -> String {
    say!(match reason {
        AuthReason::NoCredentials => Link::NoCredentials,
        AuthReason::Rejected => Link::Rejected,
        AuthReason::ProviderFailed => Link::ProviderFailed,
        AuthReason::WebPage => Link::WebPage,
    })
}

pub(super) fn link(failure: &LinkFailure) -> String {
    say!(match failure {
        LinkFailure::NotGws => Link::NotGws,
        LinkFailure::Refused(failure) => return self::failure(failure),
        LinkFailure::CookiesBlocked => Link::CookiesBlocked,
        LinkFailure::Stopped => Link::Stopped,
        LinkFailure::NotSubscribed => Link::NotSubscribed,
        LinkFailure::WrongAddress(problem) => return address(*problem),
    })
}

fn address(problem: AddressProblem) -> String {
    say!(match problem {
        AddressProblem::NoWebAddress => Link::NoWebAddress,
        AddressProblem::UserInfo => Link::UserInfo,
        AddressProblem::Query => Link::Query,
        AddressProblem::Insecure => Link::Insecure,
    })
}

pub(super) fn roster(trouble: &RosterTrouble) -> String {
    say!(match trouble {
        RosterTrouble::Server(Failure::Refused { code: 5, .. }) => Link::NoRightToRead,
        RosterTrouble::Server(_) => Link::NotRead,
        RosterTrouble::Unreachable => Link::Unreachable,
        RosterTrouble::Incomplete { .. } => Link::Incomplete,
    })
}
