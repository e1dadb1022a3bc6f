//! What stands above the lists: one sentence each.

use gws::reply::{ChannelOutcome, Failure};
use supervision::Millis;
use supervision::model::{LinkFailure, Lost, RosterTrouble};
use supervision::view::Notice;

use super::failure;
use super::{channel, cisco};

/// The sentence, and the server's own words where there are some.
pub fn notice(notice: &Notice) -> (String, Option<String>) {
    match notice {
        Notice::SignIn(reason) => (failure::sign_in(*reason).into(), None),
        Notice::Failed(failure) => {
            let detail = match failure {
                LinkFailure::Refused(failure) => failure::detail(failure),
                LinkFailure::NotGws
                | LinkFailure::CookiesBlocked
                | LinkFailure::Stopped
                | LinkFailure::NotSubscribed
                | LinkFailure::WrongAddress(_) => None,
            };
            (failure::link(failure).into(), detail)
        }
        Notice::Lost { cause, .. } => (lost(cause).into(), status(cause)),
        Notice::NotReached { cause, .. } => (
            "The contact centre cannot be reached yet.".into(),
            status(cause),
        ),
        Notice::Offline => (
            "Your computer has no network. The panel comes back by itself as soon as there is one."
                .into(),
            None,
        ),
        Notice::NotSupervisor(name) => (
            format!(
                "You are signed in as {name}, who has no supervisor role. Sign in as a supervisor, or ask your administrator for the role."
            ),
            None,
        ),
        Notice::FeatureMissing(feature) => (
            format!(
                "Monitoring is off: your contact centre has not switched on “{feature}”. Ask your administrator for it; you still see your agents."
            ),
            None,
        ),
        Notice::Cisco(error) => {
            let words = supervision::failure::words(error);
            (cisco::somebodys(error.code), (!words.is_empty()).then_some(words))
        }
        Notice::NoDevice(failure) => no_device(failure.as_ref()),
        Notice::Channels(outcomes) => {
            let failed = outcomes.iter().filter(|outcome| outcome.failure.is_some());
            let names: Vec<String> = failed.map(|outcome| channel(&outcome.channel)).collect();
            let sentence = ["Could not be logged in: ", &names.join(", "), "."].concat();
            (sentence, None)
        }
        Notice::Roster(trouble) => {
            let detail = match trouble {
                RosterTrouble::Server(failure) => failure::detail(failure),
                RosterTrouble::Unreachable => None,
                RosterTrouble::Incomplete { read, of } => {
                    Some(format!("It told of {read} of {of} agents."))
                }
            };
            (failure::roster(trouble).into(), detail)
        }
        Notice::Slowed => (
            "The panel is open in another tab or window too, and this browser does not let them share one connection. What happens shows a few seconds late; close the other one if you do not need it."
                .into(),
            None,
        ),
    }
}

/// What the server answered, where that was an error.
fn status(cause: &Lost) -> Option<String> {
    match cause {
        Lost::ServerError(status) => Some(format!("HTTP {status}")),
        Lost::Unreachable | Lost::Notifications => None,
    }
}

/// Why contact is lost.
fn lost(cause: &Lost) -> &'static str {
    match cause {
        Lost::Unreachable => {
            "The server does not answer. What you see may be old; the panel keeps trying."
        }
        Lost::ServerError(_) => {
            "The server answers with an error. What you see may be old; the panel keeps trying."
        }
        Lost::Notifications => {
            "Contact with the server is lost. What you see may be old; the panel keeps trying."
        }
    }
}

/// When contact is tried again.
pub fn next_try(wait: Millis) -> String {
    match wait.div_ceil(1000) {
        0 => "Trying now…".into(),
        1 => "Next try in 1 second.".into(),
        seconds => format!("Next try in {seconds} seconds."),
    }
}

fn no_device(failure: Option<&Failure>) -> (String, Option<String>) {
    match failure {
        None => (
            "Your own phone is not logged in, so you cannot monitor. Log it in, then refresh."
                .into(),
            None,
        ),
        Some(failure) => (
            [
                "Your own phone could not be logged in, so you cannot monitor. ",
                super::failure(failure),
            ]
            .concat(),
            failure::detail(failure),
        ),
    }
}

/// What became of one channel of several, and the server's own words.
pub fn outcome(outcome: &ChannelOutcome) -> (String, Option<String>) {
    let name = channel(&outcome.channel);
    match &outcome.failure {
        None => ([name.as_str(), ": logged in."].concat(), None),
        Some(failure) => (
            [name.as_str(), ": not logged in. ", super::failure(failure)].concat(),
            failure::detail(failure),
        ),
    }
}
