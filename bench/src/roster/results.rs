//! The report: a table and a chart for each section, in `bench/results`.

use std::fmt::Write as _;

use e2e::repository;

use super::chart;
use super::measure::{Measure, Samples, Section, sections};
use super::plan::Plan;
use super::side::Side;

/// Cell of a side that cannot do the job.
pub(super) const MISSING: &str = "not there yet";

/// Prints the tables, and writes them with their charts unless it was only a trial.
pub(super) fn publish(samples: &Samples, plan: &Plan, is_trial: bool) -> std::io::Result<()> {
    let sections = sections(plan);
    let mut tables = String::new();
    for section in &sections {
        // Writing to a string cannot fail.
        write!(tables, "{}", table(section, samples)).ok();
    }
    println!("{tables}");
    if is_trial {
        return Ok(());
    }
    let folder = repository().join("bench/results");
    std::fs::create_dir_all(&folder)?;
    for section in &sections {
        let file = folder.join(chart_file(section));
        std::fs::write(file, chart::draw(section, samples))?;
    }
    std::fs::write(folder.join("roster.md"), head(plan) + &tables)
}

fn head(plan: &Plan) -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!(
        "# Roster benchmark\n\
         Written by `cargo xtask bench roster`: headless Chromium, {cores} cores, bundle and simulator in release, {} rounds. \
         A number is the median of the rounds, and in brackets from the least to the most. A ratio is the median of the pairs: \
         in each round, the panel by the peer that was measured beside it. On a machine with other work on it CPU time is what \
         can be trusted, and its ratios more than itself. Lower is better, but for changes taken in a second. \
         `bench/README.md` says how each is measured.\n",
        plan.rounds
    )
}

fn chart_file(section: &Section) -> String {
    format!("roster-{}.svg", section.name)
}

fn table(section: &Section, samples: &Samples) -> String {
    let Section { title, about, .. } = section;
    let mut text = format!(
        "\n## {title}\n{about}\n\n![{title}]({})\n\n",
        chart_file(section)
    );
    let names = Side::ALL.map(Side::name).join(" | ");
    let ratios = Side::PEERS.map(|peer| format!("panel ÷ {}", peer.name()));
    writeln!(text, "| | {names} | {} |", ratios.join(" | ")).ok();
    writeln!(
        text,
        "|---|{}",
        "---|".repeat(Side::ALL.len() + Side::PEERS.len())
    )
    .ok();
    for measure in &section.measures {
        let values = Side::ALL.map(|side| value(measure, side, samples));
        let ratios = Side::PEERS.map(|peer| ratio(measure, peer, samples));
        let cells = [values.join(" | "), ratios.join(" | ")].join(" | ");
        writeln!(text, "| {} | {cells} |", measure.title).ok();
    }
    text
}

/// The text of a cell.
fn value(measure: &Measure, side: Side, samples: &Samples) -> String {
    let unit = measure.unit;
    samples.of(side, &measure.key).map_or_else(
        || MISSING.to_owned(),
        |spread| spread.text(|value| unit.text(value), |value| unit.number(value)),
    )
}

fn ratio(measure: &Measure, peer: Side, samples: &Samples) -> String {
    let text = |ratio: f64| format!("{ratio:.2}");
    match samples.ratio(Side::Panel, peer, &measure.key) {
        // The ratio of two growths says nothing.
        Some(ratio) if measure.key != "growth" => ratio.text(text, text),
        _ => "–".to_owned(),
    }
}
