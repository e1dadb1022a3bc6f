//! What the contact centre refuses, as stable codes.
//!
//! Knows the documented errors of silent monitoring, barging in and changing states (Finesse
//! developer guide, CTI OS supervisor guide). Must not know words for people.

use crate::names::fold;
use crate::tree::Tree;

/// Why the contact centre refused something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorCode {
    /// 88049, Unified CCX: the agent is ready, wraps up, holds or is not ready.
    AgentNotOnCall,
    /// 13145, Unified CCE: the agent holds the call or is not ready.
    AgentOnHoldOrNotReady,
    /// The state of a user does not allow the operation; Unified CCE answers so for an agent who is
    /// ready or in wrap-up.
    InvalidState,
    /// 20999: only the one who controls the call can let another user in, and not during a
    /// consultation.
    BargeNotController,
    /// 20700: no resource for a conference, or too many in it.
    NoConferenceResource,
    /// The address cannot be reached: the own one, or an agent's who holds the call.
    InvalidDestination,
    /// 13139: the agent's phone is of a model that cannot be monitored.
    PhoneModel,
    /// 13140: the telephony is too old for it, or the agent is a mobile one.
    PhoneNotSupported,
    /// 13141: the built-in bridge of the agent's phone is off.
    BridgeOff,
    /// 13142: the agent's line is not in the supervisor's monitoring calling search space.
    SearchSpace,
    /// Something is missing in the request.
    ParameterMissing,
    /// Something in the request is not understood.
    InvalidInput,
    /// Not signed in, or not allowed to.
    AuthorizationFailure,
    /// The user named is not the one who is signed in.
    InvalidAuthorizationUser,
    /// The call is gone.
    NotFound,
    /// The contact centre itself failed.
    ServerError,
    /// Anything else; the words tell it.
    Other,
}

impl ErrorCode {
    /// All codes, once each.
    pub const ALL: [Self; 17] = [
        Self::AgentNotOnCall,
        Self::AgentOnHoldOrNotReady,
        Self::InvalidState,
        Self::BargeNotController,
        Self::NoConferenceResource,
        Self::InvalidDestination,
        Self::PhoneModel,
        Self::PhoneNotSupported,
        Self::BridgeOff,
        Self::SearchSpace,
        Self::ParameterMissing,
        Self::InvalidInput,
        Self::AuthorizationFailure,
        Self::InvalidAuthorizationUser,
        Self::NotFound,
        Self::ServerError,
        Self::Other,
    ];

    /// The stable word of event details and of the log.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AgentNotOnCall => "agent-not-on-call",
            Self::AgentOnHoldOrNotReady => "agent-on-hold-or-not-ready",
            Self::InvalidState => "invalid-state",
            Self::BargeNotController => "barge-not-controller",
            Self::NoConferenceResource => "no-conference-resource",
            Self::InvalidDestination => "invalid-destination",
            Self::PhoneModel => "phone-model",
            Self::PhoneNotSupported => "phone-not-supported",
            Self::BridgeOff => "bridge-off",
            Self::SearchSpace => "search-space",
            Self::ParameterMissing => "parameter-missing",
            Self::InvalidInput => "invalid-input",
            Self::AuthorizationFailure => "authorization-failure",
            Self::InvalidAuthorizationUser => "invalid-authorization-user",
            Self::NotFound => "not-found",
            Self::ServerError => "server-error",
            Self::Other => "other",
        }
    }

    /// By number, which says more than the type that comes with it.
    fn of_number(number: &str) -> Option<Self> {
        Some(match number {
            "88049" => Self::AgentNotOnCall,
            "13145" => Self::AgentOnHoldOrNotReady,
            "20999" => Self::BargeNotController,
            "20700" => Self::NoConferenceResource,
            "13139" => Self::PhoneModel,
            "13140" => Self::PhoneNotSupported,
            "13141" => Self::BridgeOff,
            "13142" => Self::SearchSpace,
            _ => return None,
        })
    }

    fn of_type(kind: &str) -> Self {
        match fold(kind).as_str() {
            "invalidstate" => Self::InvalidState,
            "invaliddestination" => Self::InvalidDestination,
            "parametermissing" => Self::ParameterMissing,
            "invalidinput" => Self::InvalidInput,
            "authorizationfailure" => Self::AuthorizationFailure,
            "invalidauthorization" | "invalidauthorizationuserspecified" => {
                Self::InvalidAuthorizationUser
            }
            "notfound" | "usernotfound" => Self::NotFound,
            "internalservererror" | "serviceunavailable" => Self::ServerError,
            _ => Self::Other,
        }
    }
}

/// An error that was said on the bus (`Error` / `SetAPIError`). It names no request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    /// Meaning of the error.
    pub code: ErrorCode,
    /// The contact centre's own code or type, for the details.
    pub raw: String,
    /// The contact centre's own words; like all words of a server they may repeat anything.
    pub message: String,
}

impl ApiError {
    /// Reads the content of the frame, however deep the error lies in it.
    pub(crate) fn read(payload: Tree<'_>) -> Self {
        let mut at = payload;
        while at
            .any(&["errortype", "errordata", "errormessage", "msg"])
            .is_nothing()
        {
            let inner = at.any(&["data", "apierrors", "apierror", "message"]);
            let Some(first) = inner.list().next() else {
                break;
            };
            at = first;
        }
        let kind = at.any(&["errortype", "type"]).text();
        // The most specific cause first; the operation has a code of its own beside it.
        let told = [
            at.get("peripheralerrorcode").text(),
            at.any(&["errordata", "errorcode", "code"]).text(),
            kind.clone(),
            at.get("errormessage").text(),
            at.any(&["msg", "errormsg", "peripheralerrormsg", "message"])
                .text(),
            // The words alone, without an object around them.
            at.text(),
        ];
        let code = told
            .iter()
            .find_map(|text| numbers(text).find_map(ErrorCode::of_number));
        let [cause, number, _, inner, friendly, bare] = told;
        Self {
            code: code.unwrap_or_else(|| ErrorCode::of_type(&kind)),
            // An error without a number has its type as raw code.
            raw: first([cause, number, kind]),
            message: first([friendly, inner, bare]),
        }
    }
}

/// The first of these texts that says something.
fn first<const N: usize>(texts: [String; N]) -> String {
    let mut texts = texts.into_iter();
    texts.find(|text| !text.is_empty()).unwrap_or_default()
}

fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
}
