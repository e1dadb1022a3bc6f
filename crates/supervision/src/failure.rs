//! Why something did not work, as stable codes for words, and what to do about it.
//!
//! Knows every documented `statusCode` (Return values), HTTP and what comes later. Must not know
//! sentences: there is one of these for each.

use cisco::desktop::Failure as CiscoFailure;
use cisco::error::{ApiError, ErrorCode};
use gws::reply::{ChannelOutcome, Failure};

use crate::operation::OperationFailure;
use crate::secrets::redact;

/// Why something had no effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// 0, and yet an error.
    Contradiction,
    /// 1: a required parameter is missing.
    ParameterMissing,
    /// 2: not valid in the current state.
    WrongState,
    /// Status code 3: forbidden.
    Forbidden,
    /// 4: GWS or what is behind it failed.
    Internal,
    /// 5: the user lacks permission.
    NoPermission,
    /// Status code 6: not found.
    NotFound,
    /// 7: only a part worked.
    Partial,
    /// 8: the password has to be changed first.
    PasswordChange,
    /// 9: not finished yet.
    Incomplete,
    /// 10: the input was not accepted.
    BadInput,
    /// 11: it cannot be changed.
    ReadOnly,
    /// 12: it could not be read.
    CannotRead,
    /// 13: it could not be created.
    CannotCreate,
    /// 14: it could not be deleted.
    CannotDelete,
    /// 15: it could not be changed.
    CannotUpdate,
    /// 16: it could not be assigned.
    CannotAssign,
    /// 17: it could not be unassigned.
    CannotUnassign,
    /// 18: it exists already.
    Exists,
    /// 19: it is in use.
    InUse,
    /// Status code 20, HTTP 401, or an HTTP 403 without a code: the user is not signed in.
    NotSignedIn,
    /// A code that is not documented.
    UnknownCode,
    /// HTTP 404 without a code: the address or the feature is not there.
    HttpNotFound,
    /// HTTP 429 or 503: too busy.
    HttpBusy,
    /// Any other HTTP 5xx.
    HttpServer,
    /// Any other HTTP error.
    HttpOther,
    /// Something that is not GWS answered.
    NotGws,
    /// The answer was not understood.
    Unreadable,
    /// An `ErrorMessage` came after the request had been accepted.
    ErrorMessage,
    /// The server could not be reached.
    Network,
    /// The agent has neither a device nor a number.
    NoTarget,
    /// The call ended first.
    CallEnded,
    /// The session ended first.
    SessionEnded,
    /// What was monitored before has been ended, and then the server did not offer the operation.
    NotOffered,
    /// The call was left, and the server did not bring the supervisor back into it.
    NotEntered,
    /// The page around the widget said no.
    Vetoed,
    /// The contact centre of the Cisco channel refused.
    Cisco(ErrorCode),
    /// The call to listen by came to nothing.
    CallFailed,
    /// It stopped being possible while it was prepared.
    NotPossible,
    /// The phone that was monitored is another agent's.
    WrongAgent,
}

/// The remedy for a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Signing in once more.
    SignIn,
    /// Try again in a moment.
    TryAgain,
    /// Read everything again, look, then try again.
    RefreshFirst,
    /// Only the administrator can help.
    AskAdministrator,
    /// Check the address of the server.
    CheckAddress,
    /// Change the password where signing in is done.
    ChangePassword,
    /// Nothing is to be done.
    Nothing,
}

impl Cause {
    /// The cause of a failed request.
    pub fn of(failure: &Failure) -> Self {
        match failure {
            Failure::NotSignedIn => Self::NotSignedIn,
            Failure::Refused { code, .. } => Self::of_code(*code),
            Failure::NotGws => Self::NotGws,
            Failure::Http(404) => Self::HttpNotFound,
            Failure::Http(429 | 503) => Self::HttpBusy,
            Failure::Http(500..) => Self::HttpServer,
            Failure::Http(_) => Self::HttpOther,
            Failure::Unreadable => Self::Unreadable,
            Failure::Partial(_) => Self::Partial,
        }
    }

    /// The cause of a failed operation.
    pub fn of_operation(failure: &OperationFailure) -> Self {
        match failure {
            OperationFailure::Server(failure) => Self::of(failure),
            OperationFailure::Asynchronous(_) => Self::ErrorMessage,
            OperationFailure::Network => Self::Network,
            OperationFailure::NoTarget => Self::NoTarget,
            OperationFailure::CallEnded => Self::CallEnded,
            OperationFailure::SessionEnded => Self::SessionEnded,
            OperationFailure::NotOffered => Self::NotOffered,
            OperationFailure::NotEntered => Self::NotEntered,
            OperationFailure::Vetoed => Self::Vetoed,
            OperationFailure::WrongAgent => Self::WrongAgent,
            OperationFailure::Cisco(failure) => match failure {
                CiscoFailure::Refused(error) => Self::Cisco(error.code),
                CiscoFailure::CallFailed => Self::CallFailed,
                CiscoFailure::NotPossible(_) | CiscoFailure::NotWritten(_) => Self::NotPossible,
            },
        }
    }

    /// The documented meaning of a `statusCode`.
    pub fn of_code(code: u64) -> Self {
        match code {
            0 => Self::Contradiction,
            1 => Self::ParameterMissing,
            2 => Self::WrongState,
            3 => Self::Forbidden,
            4 => Self::Internal,
            5 => Self::NoPermission,
            6 => Self::NotFound,
            7 => Self::Partial,
            8 => Self::PasswordChange,
            9 => Self::Incomplete,
            10 => Self::BadInput,
            11 => Self::ReadOnly,
            12 => Self::CannotRead,
            13 => Self::CannotCreate,
            14 => Self::CannotDelete,
            15 => Self::CannotUpdate,
            16 => Self::CannotAssign,
            17 => Self::CannotUnassign,
            18 => Self::Exists,
            19 => Self::InUse,
            20 => Self::NotSignedIn,
            _ => Self::UnknownCode,
        }
    }

    /// What helps against it.
    pub fn advice(self) -> Advice {
        match self {
            Self::NotSignedIn => Advice::SignIn,
            Self::PasswordChange => Advice::ChangePassword,
            Self::NotGws | Self::HttpNotFound => Advice::CheckAddress,
            Self::ParameterMissing
            | Self::NoPermission
            | Self::BadInput
            | Self::ReadOnly
            | Self::NoTarget => Advice::AskAdministrator,
            Self::Contradiction
            | Self::WrongState
            | Self::NotFound
            | Self::Partial
            | Self::Incomplete
            | Self::Exists
            | Self::WrongAgent
            | Self::ErrorMessage => Advice::RefreshFirst,
            Self::Forbidden
            | Self::Internal
            | Self::CannotRead
            | Self::CannotCreate
            | Self::CannotDelete
            | Self::CannotUpdate
            | Self::CannotAssign
            | Self::CannotUnassign
            | Self::InUse
            | Self::UnknownCode
            | Self::HttpBusy
            | Self::HttpServer
            | Self::HttpOther
            | Self::Unreadable
            | Self::Network
            | Self::CallFailed
            | Self::NotPossible
            | Self::NotOffered => Advice::TryAgain,
            Self::NotEntered | Self::CallEnded | Self::SessionEnded | Self::Vetoed => {
                Advice::Nothing
            }
            Self::Cisco(code) => of_cisco(code),
        }
    }
}

/// What helps against an error of the Cisco channel.
fn of_cisco(code: ErrorCode) -> Advice {
    match code {
        ErrorCode::AuthorizationFailure => Advice::SignIn,
        ErrorCode::PhoneModel
        | ErrorCode::PhoneNotSupported
        | ErrorCode::BridgeOff
        | ErrorCode::SearchSpace
        | ErrorCode::NoConferenceResource
        | ErrorCode::ParameterMissing
        | ErrorCode::InvalidInput
        | ErrorCode::InvalidDestination
        | ErrorCode::InvalidAuthorizationUser => Advice::AskAdministrator,
        ErrorCode::NotFound => Advice::Nothing,
        ErrorCode::AgentNotOnCall
        | ErrorCode::AgentOnHoldOrNotReady
        | ErrorCode::InvalidState
        | ErrorCode::BargeNotController
        | ErrorCode::ServerError
        | ErrorCode::Other => Advice::TryAgain,
    }
}

/// The server's own words, for the details of a failure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Raw {
    /// HTTP status, where it matters.
    pub http: Option<u16>,
    /// Value of `statusCode`; `None` without an envelope.
    pub code: Option<u64>,
    /// The server's words without what looks secret; may be empty.
    pub message: String,
}

impl Raw {
    /// What the server said about a failed operation.
    pub fn of(failure: &OperationFailure) -> Self {
        match failure {
            OperationFailure::Server(Failure::Refused {
                http,
                code,
                message,
            }) => Self {
                http: Some(*http),
                code: Some(*code),
                message: redact(message),
            },
            OperationFailure::Server(Failure::Partial(parts)) => Self {
                message: redact(&said_of(parts)),
                ..Self::default()
            },
            OperationFailure::Server(Failure::Http(status)) => Self {
                http: Some(*status),
                ..Self::default()
            },
            OperationFailure::Asynchronous(message) => Self {
                message: redact(message),
                ..Self::default()
            },
            OperationFailure::Cisco(CiscoFailure::Refused(error)) => Self {
                message: words(error),
                ..Self::default()
            },
            _ => Self::default(),
        }
    }
}

/// Which parts did not work, and the server's words about each.
fn said_of(parts: &[ChannelOutcome]) -> String {
    let mut said = Vec::new();
    for part in parts {
        let Some(failure) = &part.failure else {
            continue;
        };
        let raw = Raw::of(&OperationFailure::Server(failure.clone()));
        let code = raw.code.map(|code| format!("statusCode {code}"));
        let words = [
            Some(part.channel.as_str().to_owned()),
            code,
            Some(raw.message),
        ];
        let words = words.into_iter().flatten().filter(|word| !word.is_empty());
        said.push(words.collect::<Vec<_>>().join(": "));
    }
    said.join("; ")
}

/// The contact centre's code and words, without what looks secret.
pub fn words(error: &ApiError) -> String {
    let parts = [error.raw.as_str(), error.message.as_str()];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    redact(&parts.join(": "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_documented_code_has_a_cause_of_its_own() {
        let causes: Vec<Cause> = (0..=20).map(Cause::of_code).collect();
        for (code, cause) in causes.iter().enumerate() {
            assert_ne!(*cause, Cause::UnknownCode, "{code}");
            assert_eq!(causes.iter().filter(|other| *other == cause).count(), 1);
        }
        assert_eq!(Cause::of_code(21), Cause::UnknownCode);
    }

    #[test]
    fn http_errors_are_told_apart() {
        let cause = |status| Cause::of(&Failure::Http(status));
        assert_eq!(cause(404), Cause::HttpNotFound);
        assert_eq!(cause(503), Cause::HttpBusy);
        assert_eq!(cause(502), Cause::HttpServer);
        assert_eq!(cause(418), Cause::HttpOther);
    }
}
