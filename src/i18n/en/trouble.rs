//! An operation that did not work, in a sentence.

use supervision::operation::Phase;
use supervision::view::TroubleLine;

use super::failure::unconfirmed;
use super::{asked, brief, operation_failure, short};

/// The whole sentence.
pub fn trouble_line(line: &TroubleLine) -> String {
    let pending = &line.pending;
    match why(line) {
        Some(why) => {
            let what = asked(pending.operation, pending.medium(), &pending.agent);
            ["Did not work: ", &what, ". ", &why].concat()
        }
        None => unconfirmed(pending),
    }
}

/// The same beside the agent's name, the reason first where room is scarce.
pub fn trouble_in_row(line: &TroubleLine) -> String {
    let what = short(line.pending.operation);
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
        (Phase::Failed(failure), None) => Some(operation_failure(failure).into()),
        (Phase::Requested | Phase::Confirmed | Phase::Unconfirmed, _) => None,
    }
}
