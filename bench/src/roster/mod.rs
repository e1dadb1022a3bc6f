//! The roster job: panel, vanilla, Solid and React show the same agents, are told of the same changes by the same bytes, and are
//! watched in the same way. `bench/README.md` says what is measured and how.
//!
//! | file | knows |
//! |---|---|
//! | `plan` | how much |
//! | `side` | who is compared |
//! | `visit` | the jobs of one page |
//! | `measure` | what is reported, and the samples |
//! | `results` | the report and its charts |

mod chart;
mod measure;
mod plan;
mod results;
mod side;
mod visit;

use e2e::{Simulator, Site, repository};
use serde_json::{Value, json};

use measure::Samples;
use plan::Plan;
use side::Side;
use visit::Visit;

/// Runs everything; `is_quick` only shows that it works, and leaves the results in the repository alone.
pub(crate) async fn measure(is_quick: bool) -> std::io::Result<()> {
    let plan = if is_quick { plan::QUICK } else { plan::FULL };
    let site = Site::new();
    side::lay_common(&site);
    for side in Side::ALL {
        side.lay(&site)?;
    }
    let mut samples = Samples::default();
    for side in Side::ALL {
        samples.add(side, "bytes", side.bytes(&site)? / 1000.0);
    }
    let simulator = Simulator::start(&site, &json!({})).await;
    let notification = notification();
    for round in 0..plan.rounds {
        // Nobody is always the first.
        let (later, first) = Side::ALL.split_at(round % Side::ALL.len());
        for side in first.iter().chain(later) {
            println!("roster, round {}: {}", round + 1, side.name());
            visits(&simulator, *side, &plan, &notification, &mut samples).await;
        }
    }
    results::publish(&samples, &plan, is_quick)
}

async fn visits(
    simulator: &Simulator,
    side: Side,
    plan: &Plan,
    notification: &str,
    samples: &mut Samples,
) {
    for size in plan.sizes {
        let empty = visit::empty_memory(simulator, *size).await;
        let mut visit = Visit::begin(simulator, side, *size, plan, samples).await;
        if visit.load(empty).await {
            visit.changes().await;
            if visit.is_many() {
                visit.bursts().await;
                visit.sustained(notification).await;
                visit.finding().await;
            }
            if *size == plan.hour_agents {
                visit.hours(empty, notification).await;
            }
        }
        visit.end().await;
    }
}

/// A notification of an own call, as one text.
fn notification() -> String {
    let file = repository().join("tests/fixtures/gws/switch-to-listen-in.notification.json");
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let message: Value = serde_json::from_str(&text).unwrap_or_default();
    message.to_string()
}
