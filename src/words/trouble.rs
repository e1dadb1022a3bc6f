//! An operation that did not work, in a sentence.

use supervision::operation::{Back, Phase};
use supervision::view::TroubleLine;

use super::{asked, asked_of, brief, operation_detail, operation_failure, short};
use crate::i18n::sentence::listed::Listed;
use crate::i18n::sentence::operation::Trouble;
use crate::i18n::{list, say};

/// The sentence for a card, for the log and for reading out.
pub(crate) fn trouble_line(line: &TroubleLine) -> String {
    let pending = &line.pending;
    let (operation, medium) = (pending.operation(), pending.medium());
    if let Some(why) = why(line) {
        let what = &asked_of(pending.reach(), operation, medium, &pending.agent);
        say!(Trouble::DidNotWork, what = what, why = &why)
    } else {
        let what = &asked(operation, medium, &pending.agent);
        say!(Trouble::NotConfirmed, what = what)
    }
}

/// The same beside the agent's name, the reason first where room is scarce.
pub(crate) fn trouble_in_row(line: &TroubleLine) -> String {
    let what = &short(line.pending.operation());
    match why(line) {
        Some(why) => say!(Trouble::RowDidNotWork, operation = what, why = &why),
        None => say!(Trouble::RowNotConfirmed, operation = what),
    }
}

/// The sentence for a card with the words of the server after it.
pub(crate) fn trouble_whole(line: &TroubleLine) -> String {
    let detail = trouble_detail(line).unwrap_or_default();
    list(Listed::Sentences, vec![trouble_line(line), detail])
}

/// The words of the server about a failed operation.
pub(crate) fn trouble_detail(line: &TroubleLine) -> Option<String> {
    match &line.pending.phase {
        Phase::Failed(failure) => operation_detail(failure),
        Phase::Requested | Phase::Confirmed | Phase::Unconfirmed => None,
    }
}

/// Why it failed; `None` where nobody knows whether it did.
fn why(line: &TroubleLine) -> Option<String> {
    match (&line.pending.phase, &line.by) {
        (Phase::Failed(_), Some(by)) => {
            Some(say!(Trouble::OtherIsMonitoring, supervisor = &brief(by)))
        }
        (Phase::Failed(failure), None) => {
            let why = operation_failure(failure);
            // What is true when a call was left and not entered again.
            let left = match line.pending.plan.back() {
                None | Some(Back::Stopping | Back::Stopped | Back::Leaving) => return Some(why),
                Some(Back::Returning { stopped: true }) => Trouble::LeftAndStopped,
                Some(Back::Returning { stopped: false }) => Trouble::Left,
            };
            Some(list(Listed::Sentences, vec![why, say!(left)]))
        }
        (Phase::Requested | Phase::Confirmed | Phase::Unconfirmed, _) => None,
    }
}
