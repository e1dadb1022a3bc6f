//! The log, a line each.

use supervision::Millis;
use supervision::activity::What;
use supervision::operation::Phase;

use super::{asked, brief, done, operation_failure};

/// What happened.
pub fn activity(what: &What) -> String {
    match what {
        What::Operation {
            operation,
            agent,
            phase,
            after,
            ..
        } => match phase {
            Phase::Requested => [
                asked(*operation, agent).as_str(),
                " — asked for, waiting for confirmation",
            ]
            .concat(),
            Phase::Confirmed => [
                done(*operation, agent).as_str(),
                " — confirmed in ",
                &seconds(*after),
            ]
            .concat(),
            Phase::Failed(failure) => [
                asked(*operation, agent).as_str(),
                " — did not work. ",
                operation_failure(failure),
            ]
            .concat(),
            Phase::Unconfirmed => [
                asked(*operation, agent).as_str(),
                " — not confirmed after ",
                &seconds(*after),
            ]
            .concat(),
        },
        What::CallStarted(agent) => ["Call with ", &brief(agent), " — on your phone"].concat(),
        What::CallEnded { agent, .. } => ["Call with ", &brief(agent), " — ended"].concat(),
        What::SessionStarted { agent, .. } => ["Session with ", &brief(agent), " — began"].concat(),
        What::SessionEnded { agent, .. } => ["Session with ", &brief(agent), " — ended"].concat(),
        What::PassedOn { from, to } => {
            ["Call of ", &brief(from), " — passed on to ", &brief(to)].concat()
        }
        What::MonitoringEnded { agent, .. } => {
            ["Monitoring of ", &brief(agent), " — ended"].concat()
        }
        What::ContactLost => "Contact with the server was lost — trying again".into(),
        What::Recovered => "Contact with the server is back — everything was read again".into(),
        What::Skipped(_) => "A message of the server was not understood — it was skipped".into(),
    }
}

/// Seconds with one decimal.
fn seconds(duration: Millis) -> String {
    let tenths = duration.saturating_add(50) / 100;
    format!("{}.{} s", tenths / 10, tenths % 10)
}

/// Hours and minutes of a day.
pub fn time_of_day(hours: u32, minutes: u32) -> String {
    format!("{hours:02}:{minutes:02}")
}
