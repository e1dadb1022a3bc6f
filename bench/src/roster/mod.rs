//! The roster job: panel, vanilla, Solid, React and a bare list show the same agents, get the same
//! changes by the same bytes, and are watched in the same way. `bench/README.md` says what is
//! measured and how.
//!
//! | file | knows |
//! |---|---|
//! | `plan` | how much |
//! | `side` | who is compared |
//! | `visit` | the jobs of one page |
//! | `measure` | what is reported, and the samples |
//! | `results` | the report |
//! | `chart` | its charts |

mod chart;
mod measure;
mod plan;
mod results;
mod side;
mod visit;

use std::collections::BTreeSet;

use e2e::{Simulator, Site, repository};
use serde_json::{Value, json};

use measure::Samples;
use plan::Plan;
use side::Side;
use visit::{Empty, Visit};

/// Runs everything. With the word `--quick` it takes five minutes; with names of sides it runs these alone; in both cases it
/// leaves the results in the repository alone.
pub(crate) async fn measure(words: &[String]) -> std::io::Result<()> {
    let has = |word: &str| words.iter().any(|one| one.eq_ignore_ascii_case(word));
    let is_quick = has("--quick") || has("quick");
    let plan = if is_quick { plan::QUICK } else { plan::FULL };
    let mut sides = Side::ALL.to_vec();
    if sides.iter().any(|side| has(side.name())) {
        sides.retain(|side| has(side.name()));
    }
    let is_trial = is_quick || sides.len() < Side::ALL.len();
    let site = Site::new();
    side::lay_common(&site);
    for side in Side::ALL {
        side.lay(&site)?;
    }
    let mut samples = Samples::default();
    samples.begin_round();
    for side in Side::ALL {
        samples.add(side, "bytes", side.bytes(&site)? / 1000.0);
    }
    let simulator = Simulator::start(&site, &json!({})).await;
    let notification = notification();
    let mut given_up = BTreeSet::new();
    for round in 0..plan.rounds {
        samples.begin_round();
        // No side is always the first.
        let (later, first) = sides.split_at(round % sides.len());
        for size in plan.sizes {
            println!(
                "roster, round {} of {}: {size} agents",
                round + 1,
                plan.rounds
            );
            let empty = Empty::measure(&simulator, *size).await;
            let job = Job {
                simulator: &simulator,
                plan: &plan,
                size: *size,
                empty,
                notification: &notification,
                has_hours: *size == plan.hour_agents && round < plan.hour_rounds,
            };
            // Sides follow one another at once: what else the machine does is the same for a pair, or nearly.
            for side in first.iter().chain(later) {
                // What was too much once would be too much again.
                if !given_up.contains(&(*side, *size)) && !job.visit(*side, &mut samples).await {
                    given_up.insert((*side, *size));
                }
            }
        }
    }
    results::publish(&samples, &plan, is_trial)
}

/// What every side does at a size in a round.
struct Job<'a> {
    simulator: &'a Simulator,
    plan: &'a Plan,
    size: u32,
    empty: Empty,
    notification: &'a str,
    has_hours: bool,
}

impl Job<'_> {
    /// Visits a side; false when it does not even come up.
    async fn visit(&self, side: Side, samples: &mut Samples) -> bool {
        let mut visit = Visit::begin(self.simulator, side, self.size, self.plan, samples).await;
        let is_there = visit.load(self.empty).await;
        if is_there {
            visit.changes().await;
            if self.size == self.plan.many {
                visit.bursts().await;
                visit.sustained(self.notification).await;
                visit.finding().await;
            }
            if self.has_hours {
                visit.hours(self.empty, self.notification).await;
            }
        }
        visit.end().await;
        is_there
    }
}

/// A notification of an own call, as one text.
fn notification() -> String {
    let file = repository().join("tests/fixtures/gws/switch-to-listen-in.notification.json");
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let message: Value = serde_json::from_str(&text).unwrap_or_default();
    message.to_string()
}
