//! Everything that the vendor's pages leave open, decided here and nowhere else.
//! Each entry says what is not known. A switch can be turned by a scenario (`"guesses": {…}`) or by `POST /sim/config`.
//! What is documented or was seen in real traffic is marked so, because the two are easily mixed up.

use serde::Deserialize;

use crate::world::{Availability, Denied, MessageKind, Mode};

/// Who may learn the devices of other users.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DeviceDirectory {
    /// `users/{id}?subresources=devices` answers, `users/{id}/devices` is for administrators. The pages say only the latter.
    Subresource,
    /// Both places have an answer.
    All,
    /// Neither answers: a client must fall back on the phone number.
    None,
}

/// Open questions that have a switch.
#[derive(Clone, Debug)]
pub(crate) struct Guesses {
    /// Does `CancelSupervisorMonitoring` also end the monitored call? The pages speak of the subscription only.
    pub(crate) cancel_releases_leg: bool,
    /// Does the supervisor's leg show `Held` while the agent holds the caller?
    pub(crate) leg_follows_hold: bool,
    /// Are the mute operations listed among the device capabilities during a barge-in? No sample lists them.
    pub(crate) advertise_mute: bool,
    /// Is monitoring of a logged-out agent's device refused, and does it end when the agent logs out?
    pub(crate) target_must_be_logged_in: bool,
    /// Does the refusal name the supervisor who monitors the device already?
    pub(crate) names_supervisor: bool,
    /// Who may read the devices of other users?
    pub(crate) device_directory: DeviceDirectory,
    /// Whether the next session of a monitored agent is offered to the supervisor as `Invited`, or
    /// the supervisor is in it at once. Only Intrude is documented, and leads to `Invited`.
    pub(crate) delivered_invited: bool,
    /// Do `TypingStarted` and `TypingStopped` stay in the transcript? They have an index either way.
    pub(crate) typing_in_transcript: bool,
    /// Whether a participant who joins gets the earlier messages, or has to read them.
    pub(crate) history_on_join: bool,
    /// Whether the sending operations are listed for a supervisor who only reads along. The samples
    /// list them, the text says that such a supervisor cannot send.
    pub(crate) silent_offers_send: bool,
    /// Is a list of sessions left out when it is empty? Seen so for `me`.
    pub(crate) omit_empty_lists: bool,
}

impl Default for Guesses {
    fn default() -> Self {
        Self {
            cancel_releases_leg: true,
            leg_follows_hold: true,
            advertise_mute: false,
            target_must_be_logged_in: true,
            names_supervisor: false,
            device_directory: DeviceDirectory::Subresource,
            delivered_invited: true,
            typing_in_transcript: false,
            history_on_join: false,
            silent_offers_send: true,
            omit_empty_lists: true,
        }
    }
}

/// The part of a scenario that turns these switches.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct GuessSwitches {
    /// See the README, "Guesses".
    pub cancel_releases_leg: Option<bool>,
    /// See the README, "Guesses".
    pub leg_follows_hold: Option<bool>,
    /// See the README, "Guesses".
    pub advertise_mute: Option<bool>,
    /// See the README, "Guesses".
    pub target_must_be_logged_in: Option<bool>,
    /// See the README, "Guesses".
    pub names_supervisor: Option<bool>,
    /// See the README, "Guesses".
    pub device_directory: Option<DeviceDirectory>,
    /// See the README, "Guesses".
    pub delivered_invited: Option<bool>,
    /// See the README, "Guesses".
    pub typing_in_transcript: Option<bool>,
    /// See the README, "Guesses".
    pub history_on_join: Option<bool>,
    /// See the README, "Guesses".
    pub silent_offers_send: Option<bool>,
    /// See the README, "Guesses".
    pub omit_empty_lists: Option<bool>,
}

impl Guesses {
    pub(crate) fn apply(&mut self, switches: &GuessSwitches) {
        let set = |to: &mut bool, from: Option<bool>| *to = from.unwrap_or(*to);
        set(&mut self.cancel_releases_leg, switches.cancel_releases_leg);
        set(&mut self.leg_follows_hold, switches.leg_follows_hold);
        set(&mut self.advertise_mute, switches.advertise_mute);
        set(
            &mut self.target_must_be_logged_in,
            switches.target_must_be_logged_in,
        );
        set(&mut self.names_supervisor, switches.names_supervisor);
        set(&mut self.delivered_invited, switches.delivered_invited);
        set(
            &mut self.typing_in_transcript,
            switches.typing_in_transcript,
        );
        set(&mut self.history_on_join, switches.history_on_join);
        set(&mut self.silent_offers_send, switches.silent_offers_send);
        set(&mut self.omit_empty_lists, switches.omit_empty_lists);
        self.device_directory = switches.device_directory.unwrap_or(self.device_directory);
    }
}

// Values without a switch. Decided in `world::monitoring` and not documented either: a call in
// progress that is entered counts as the "next" call; a new mode for the same target leaves a
// running leg as it is; a new target ends it; switching a call does not change the monitoring state
// of the device; a supervisor who hangs up keeps monitoring.

// Decided in `world::text` and not documented either: several supervisors may follow the same
// agent; `NextChat` is used up by the next session that the agent accepts, not by an intrusion; a
// coach's `SendMessage` reaches agents only, like everything a coach does; an agent who leaves
// customer and barged-in supervisor leaves a conference.

/// `type` of the log entry that a switch of mode makes. That there is one is documented, not which.
pub(crate) const SWITCH_MESSAGE: MessageKind = MessageKind::ParticipantRejoined;

/// `type` of the sender of a notice, who is neither agent nor customer.
pub(crate) const NOTICE_FROM: &str = "External";

/// `userActivity` on the channel of a kind of written sessions.
pub(crate) fn text_activity(sessions: usize) -> &'static str {
    if sessions > 0 {
        "HandlingInteraction"
    } else {
        "Idle"
    }
}

/// Reading of `startIndex` and `count`, which have names but no explanation: messages from this index on, so many at most.
pub(crate) const MESSAGES_FROM: &str = "startIndex";
/// Name of the parameter for the number of messages.
pub(crate) const MESSAGES_COUNT: &str = "count";

/// `userActivity` of a contact. Only `Idle` is documented.
pub(crate) fn user_activity(on_call: bool) -> &'static str {
    if on_call { "OnCall" } else { "Idle" }
}

/// `available` of a contact's channel. The one sample shows true for Ready and Idle.
pub(crate) fn available(state: Availability, on_call: bool) -> bool {
    state == Availability::Ready && !on_call
}

/// Is the supervisor's own leg muted? Listen in (yes) and Barge in (no) are documented, Coach is not.
pub(crate) fn leg_muted(mode: Mode) -> bool {
    match mode {
        Mode::ListenIn => true,
        Mode::Coach | Mode::BargeIn => false,
    }
}

/// Does an agent muted by the supervisor get the voice back when the supervisor steps back to silence? Not documented.
pub(crate) const STEPPING_BACK_UNMUTES_AGENT: bool = true;

/// After signing in the device says `LoggedIn` (seen in real traffic); that it then becomes Not Ready is a guess.
pub(crate) const NOT_READY_AFTER_LOGIN: bool = true;

/// Paging of `contacts`, whose pages have `totalCount` but not the names of the parameters, and of `users`, for which
/// not even that is shown. Neither is the shape of a user's skills: they are taken to look like those of a group.
pub(crate) const PAGE_START: &str = "offset";
/// Name of the parameter for the size of a page.
pub(crate) const PAGE_SIZE: &str = "limit";

/// `filterParameters` holds several parameters; how they are separated is not documented.
pub(crate) const FILTER_SEPARATORS: &[char] = &[',', ' '];

/// HTTP status, `statusCode` and `statusMessage` of a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) http: u16,
    pub(crate) code: Option<u8>,
    pub(crate) message: String,
}

/// The HTTP status that goes with a `statusCode`. Seen: 403 with 20, 500 with 4; documented: 404 for what does not exist.
/// The others are guesses.
fn http_status(code: u8) -> u16 {
    match code {
        0 | 7 => 200,
        4 => 500,
        3 | 5 | 20 => 403,
        6 => 404,
        18 | 19 => 409,
        _ => 400,
    }
}

pub(crate) fn refusal(code: u8, message: impl Into<String>) -> Refusal {
    Refusal {
        http: http_status(code),
        code: Some(code),
        message: message.into(),
    }
}

/// No session, or credentials that do not fit. The answer to the first was seen, the one to a wrong password is a guess.
pub(crate) fn access_denied() -> Refusal {
    refusal(20, "Access denied")
}

/// The status and the words are documented, the shape of the body is not.
pub(crate) fn csrf_refused() -> Refusal {
    Refusal {
        http: 403,
        code: None,
        message: "Missing or invalid Csrf token".to_owned(),
    }
}

/// A resource of a feature that is off does not exist (documented).
pub(crate) fn not_found(what: &str) -> Refusal {
    refusal(6, format!("Resource not found: {what}"))
}

pub(crate) fn missing(parameter: &str) -> Refusal {
    refusal(1, format!("Required parameter '{parameter}' is missing"))
}

pub(crate) fn bad_value(parameter: &str, value: &str) -> Refusal {
    refusal(
        10,
        format!("Invalid value '{value}' of parameter '{parameter}'"),
    )
}

/// An unknown operation, or one of a feature that is off (documented as an "invalid operation" without a code).
pub(crate) fn bad_operation(operation: &str) -> Refusal {
    refusal(10, format!("Invalid operation '{operation}'"))
}

/// An operation that exists there but not here.
pub(crate) fn not_simulated(operation: &str) -> Refusal {
    refusal(4, format!("Operation '{operation}' is not simulated"))
}

/// The role is documented for the devices of others, the code is not.
pub(crate) fn administrators_only() -> Refusal {
    refusal(5, "User does not have the required role ROLE_ADMIN")
}

/// The codes are documented one by one, but not which of them answers which case: all guesses except the inactive device,
/// whose answer was seen.
pub(crate) fn denied(denied: &Denied) -> Refusal {
    match denied {
        Denied::DeviceInactive(dn) | Denied::TargetLoggedOut(dn) => {
            refusal(4, format!("Device '{dn}' is not registered."))
        }
        Denied::NotSupervisor => refusal(5, "User does not have the required role ROLE_SUPERVISOR"),
        Denied::UnknownDevice => not_found("device"),
        Denied::UnknownCall => not_found("call"),
        Denied::MonitoredByAnother(dn, by) => {
            let by = by.as_ref().map_or_else(
                || "another supervisor".to_owned(),
                |name| format!("supervisor '{name}'"),
            );
            refusal(3, format!("Device '{dn}' is already monitored by {by}"))
        }
        Denied::SipCluster(what) => refusal(3, format!("'{what}' is not supported in SIP Cluster")),
        Denied::OwnDevice => refusal(3, "A device cannot monitor itself"),
        Denied::NotOffered(operation) => refusal(
            2,
            format!("Operation '{operation}' is not available in the current state"),
        ),
        Denied::Busy(dn) => refusal(2, format!("Device '{dn}' is busy")),
        Denied::NoCall(dn) => refusal(2, format!("Device '{dn}' has no call")),
        Denied::UnknownUser => not_found("user"),
        Denied::UnknownText => not_found("session"),
        Denied::AgentLoggedOut(dn) => refusal(4, format!("Agent '{dn}' is not logged in.")),
        Denied::NotMonitored(dn) => {
            refusal(3, format!("Agent '{dn}' is not monitored by this user"))
        }
        Denied::OwnSessions => refusal(3, "A user cannot monitor the own sessions"),
        Denied::Silent(operation) => refusal(
            3,
            format!("Operation '{operation}' is not allowed in visibility mode Monitor"),
        ),
    }
}
