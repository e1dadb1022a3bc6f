//! An operation that did not work, in a sentence.

use supervision::operation::{Back, Phase};
use supervision::view::TroubleLine;

use super::failure::unconfirmed;
use super::{asked_of, brief, operation_failure, short};

/// The whole sentence.
pub fn trouble_line(line: &TroubleLine) -> String {
    let pending = &line.pending;
    match why(line) {
        Some(why) => {
            let (operation, medium) = (pending.operation(), pending.medium());
            let what = asked_of(pending.reach(), operation, medium, &pending.agent);
            ["Did not work: ", &what, ". ", &why].concat()
        }
        None => unconfirmed(pending),
    }
}

/// The same beside the agent's name, the reason first where room is scarce.
pub fn trouble_in_row(line: &TroubleLine) -> String {
    let what = short(line.pending.operation());
    match why(line) {
        Some(why) => [what, " did not work. ", &why].concat(),
        None => [
            what,
            " is not confirmed. It may still take effect: look before you try again.",
        ]
        .concat(),
    }
}

/// Why it failed; `None` where nobody knows whether it did.
fn why(line: &TroubleLine) -> Option<String> {
    match (&line.pending.phase, &line.by) {
        (Phase::Failed(_), Some(by)) => Some([&brief(by), " is monitoring."].concat()),
        (Phase::Failed(failure), None) => {
            Some([operation_failure(failure), left(line.pending.plan.back())].concat())
        }
        (Phase::Requested | Phase::Confirmed | Phase::Unconfirmed, _) => None,
    }
}

/// What is true when a call was left and not entered again.
fn left(back: Option<Back>) -> &'static str {
    match back {
        None | Some(Back::Stopping | Back::Stopped | Back::Leaving) => "",
        Some(Back::Returning { stopped: true }) => {
            " You have left the call, and monitoring was stopped for it."
        }
        Some(Back::Returning { stopped: false }) => " You have left the call.",
    }
}
