//! What stands above the lists: one sentence each.

use gws::reply::{ChannelOutcome, Failure};
use supervision::Millis;
use supervision::model::{LinkFailure, Lost, RosterTrouble};
use supervision::view::Notice;

use super::{channel, cisco, failure};
use crate::i18n::sentence::listed::Listed;
use crate::i18n::sentence::notice::Notice as Words;
use crate::i18n::{list, say};

/// The sentence, and the server's own words where there are some.
pub(crate) fn notice(notice: &Notice) -> (String, Option<String>) {
    match notice {
        Notice::SignIn(reason) => (failure::sign_in(*reason), None),
        Notice::Failed(failure) => {
            let detail = match failure {
                LinkFailure::Refused(failure) => failure::detail(failure),
                LinkFailure::NotGws
                | LinkFailure::CookiesBlocked
                | LinkFailure::Stopped
                | LinkFailure::NotSubscribed
                | LinkFailure::WrongAddress(_) => None,
            };
            (failure::link(failure), detail)
        }
        Notice::Lost { cause, .. } => (lost(cause), status(cause)),
        Notice::NotReached { cause, .. } => (say!(Words::NotReached), status(cause)),
        Notice::Offline => (say!(Words::Offline), None),
        Notice::NotSupervisor(name) => (say!(Words::NotSupervisor, user = name), None),
        Notice::FeatureMissing(feature) => (say!(Words::FeatureMissing, feature = *feature), None),
        Notice::Cisco(error) => {
            let words = supervision::failure::words(error);
            let words = (!words.is_empty()).then_some(words);
            (cisco::somebodys(error.code), words)
        }
        Notice::NoDevice(failure) => no_device(failure.as_ref()),
        Notice::Channels(outcomes) => {
            let failed = outcomes.iter().filter(|outcome| outcome.failure.is_some());
            let names = failed.map(|outcome| channel(&outcome.channel)).collect();
            let channels = &list(Listed::Each, names);
            (say!(Words::ChannelsFailed, channels = channels), None)
        }
        Notice::Roster(trouble) => {
            let detail = match trouble {
                RosterTrouble::Server(failure) => failure::detail(failure),
                RosterTrouble::Unreachable => None,
                RosterTrouble::Incomplete { read, of } => {
                    Some(say!(Words::Incomplete, read = *read, all = *of))
                }
            };
            (failure::roster(trouble), detail)
        }
        Notice::Slowed => (say!(Words::Slowed), None),
    }
}

/// What the server answered, where that was an error.
fn status(cause: &Lost) -> Option<String> {
    match cause {
        Lost::ServerError(status) => Some(failure::http(*status)),
        Lost::Unreachable | Lost::Notifications => None,
    }
}

/// Why contact is lost.
fn lost(cause: &Lost) -> String {
    say!(match cause {
        Lost::Unreachable => Words::NoAnswer,
        Lost::ServerError(_) => Words::ServerError,
        Lost::Notifications => Words::ContactLost,
    })
}

/// When contact is tried again.
pub(crate) fn next_try(wait: Millis) -> String {
    say!(Words::NextTry, count = wait.div_ceil(1000))
}

fn no_device(failure: Option<&Failure>) -> (String, Option<String>) {
    match failure {
        None => (say!(Words::NoPhone), None),
        Some(failure) => {
            let why = &super::failure(failure);
            (
                say!(Words::PhoneFailed, why = why),
                failure::detail(failure),
            )
        }
    }
}

/// What became of one channel of several, and the server's own words.
pub(crate) fn outcome(outcome: &ChannelOutcome) -> (String, Option<String>) {
    let name = &channel(&outcome.channel);
    match &outcome.failure {
        None => (say!(Words::ChannelIn, channel = name), None),
        Some(failure) => {
            let why = &super::failure(failure);
            let sentence = say!(Words::ChannelOut, channel = name, why = why);
            (sentence, failure::detail(failure))
        }
    }
}
