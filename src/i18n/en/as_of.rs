//! What was known last, while contact is lost: always with its time, never as now.

use gws::session::Medium;
use supervision::model::Mode;
use supervision::view::LastKnown;

use super::{asked, mode, session};

/// After a lost contact with the server: what to reckon with on a call, and the way out that needs no
/// server.
const ON_A_CALL: &str = "Speak as if everybody could hear you. To leave now, hang up your phone.";

/// The time from which something is.
pub fn as_of(at: &str) -> String {
    ["as of ", at].concat()
}

/// The mode confirmed last.
pub fn last_mode(word: &str) -> String {
    ["Last known: ", word].concat()
}

/// Who heard the supervisor at that time.
pub(super) fn hearing(was: LastKnown, agent: &str, at: &str) -> String {
    ["Contact lost. ", &heard(was, agent, at), " ", ON_A_CALL].concat()
}

/// The same for a contact centre of which the contact is named.
pub(super) fn heard(was: LastKnown, agent: &str, at: &str) -> String {
    let was = match was {
        LastKnown::Asked => "your phone was ringing".into(),
        LastKnown::Held => "the call was on hold".into(),
        LastKnown::Changing(operation) => {
            let what = asked(operation, None, agent);
            ["this was asked for and not confirmed: ", &what].concat()
        }
        LastKnown::AgentMuted => [agent, " was muted and the caller heard only you"].concat(),
        LastKnown::Mode(Mode::ListenIn) => "you were silent".into(),
        LastKnown::Mode(Mode::Coach) => ["only ", agent, " heard you"].concat(),
        LastKnown::Mode(Mode::BargeIn) => "everybody heard you".into(),
        LastKnown::Unknown => "the server did not say who heard you".into(),
    };
    ["At ", at, " ", &was, "; that may have changed."].concat()
}

/// Who saw the supervisor at that time.
pub(super) fn seeing(was: LastKnown, on: Medium, agent: &str, at: &str) -> String {
    let was = match was {
        LastKnown::Asked => "you were invited, and not in the session".into(),
        LastKnown::Changing(operation) => {
            let what = asked(operation, Some(on), agent);
            ["this was asked for and not confirmed: ", &what].concat()
        }
        LastKnown::Mode(Mode::ListenIn) => "you read along silently".into(),
        LastKnown::Mode(Mode::Coach) => "only agents saw you and read what you wrote".into(),
        LastKnown::Mode(Mode::BargeIn) => "everyone saw you and read what you wrote".into(),
        LastKnown::Held | LastKnown::AgentMuted | LastKnown::Unknown => {
            "the server did not say who saw you".into()
        }
    };
    [
        "Contact lost. At ",
        at,
        " ",
        &was,
        "; that may have changed. Reckon with being seen. Nothing you write is sent before contact is back.",
    ]
    .concat()
}

/// Up to when the transcript is complete.
pub fn messages_up_to(at: &str) -> String {
    [
        "Messages up to ",
        at,
        ". Later ones come when contact is back.",
    ]
    .concat()
}

/// The head of a card that waited for the next call or session.
pub(super) fn waiting(what: &str, agent: &str, at: &str) -> String {
    [
        "At ",
        at,
        " you were waiting for the next ",
        what,
        " of ",
        agent,
    ]
    .concat()
}

/// What may have begun since then.
pub(super) fn waiting_detail(next: Option<Mode>) -> String {
    let how = match next {
        Some(next @ (Mode::ListenIn | Mode::Coach | Mode::BargeIn)) => {
            [" (", mode(next), ")"].concat()
        }
        None => String::new(),
    };
    [
        "Contact lost. A call may have begun since, with your phone on it",
        &how,
        ". ",
        ON_A_CALL,
    ]
    .concat()
}

/// The same for a session, as this page remembers how it would begin.
pub(super) fn text_waiting_detail(next: Mode, on: Medium) -> String {
    [
        "Contact lost. A session may have begun since (",
        session::mode(next),
        "): in ",
        session::within(on),
        " reckon with being seen. It is shown when contact is back.",
    ]
    .concat()
}
