//! What is measured, as a table of names: keys of samples, titles for people, units. And the samples, with how they are
//! brought together.

use std::collections::BTreeMap;

use super::plan::Plan;
use super::side::Side;
use crate::report::median;

/// One line of the report.
#[derive(Debug, Clone)]
pub(super) struct Measure {
    /// The key of its samples.
    pub(super) key: String,
    /// Name of the measure, for people.
    pub(super) title: String,
    pub(super) unit: Unit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Kilobytes,
    Megabytes,
    Milliseconds,
    Percent,
    Count,
}

impl Unit {
    pub(super) fn text(self, value: f64) -> String {
        match self {
            Self::Kilobytes => format!("{value:.1} KB"),
            Self::Megabytes => format!("{value:.2} MB"),
            Self::Milliseconds if value < 10.0 => format!("{value:.2} ms"),
            Self::Milliseconds if value < 100.0 => format!("{value:.1} ms"),
            Self::Milliseconds => format!("{value:.0} ms"),
            Self::Percent => format!("{value:.1} %"),
            Self::Count => format!("{value:.0}"),
        }
    }

    /// The number without its unit.
    pub(super) fn number(self, value: f64) -> String {
        let text = self.text(value);
        text.split(' ').next().unwrap_or_default().to_owned()
    }
}

/// Where work of the main thread is kept: by the processor, and by the clock.
pub(super) const CPU: &str = "cpu";
pub(super) const CLOCK: &str = "clock";

/// Lines that belong together: a table and a chart.
#[derive(Debug)]
pub(super) struct Section {
    /// The name of the chart's file.
    pub(super) name: &'static str,
    pub(super) title: String,
    pub(super) about: &'static str,
    pub(super) measures: Vec<Measure>,
}

fn measure(key: &str, title: &str, unit: Unit) -> Measure {
    Measure {
        key: key.to_owned(),
        title: title.to_owned(),
        unit,
    }
}

/// The same measure at each size.
fn at_sizes(sizes: &[u32], key: &str, title: &str, unit: Unit) -> Vec<Measure> {
    let at = |size: &u32| measure(&sized(key, *size), &format!("{title}, {size} agents"), unit);
    sizes.iter().map(at).collect()
}

/// The key of a measure at a size.
pub(super) fn sized(key: &str, size: u32) -> String {
    format!("{key}-{size}")
}

/// Everything that is reported.
#[allow(clippy::too_many_lines, reason = "a flat list")]
pub(super) fn sections(plan: &Plan) -> Vec<Section> {
    use Unit::{Count, Kilobytes, Megabytes, Milliseconds, Percent};
    let at = |key, title, unit| at_sizes(plan.sizes, key, title, unit);
    let Plan { many, rate, .. } = plan;
    vec![
        Section {
            name: "start",
            title: "Start".to_owned(),
            about: "First visit with a fresh browser, from navigation. The panel's bundle holds all of its features, a peer only this job.",
            measures: [
                vec![measure("bytes", "bytes to first use, brotli", Kilobytes)],
                at("ready", "ready, as it says itself", Milliseconds),
            ]
            .concat(),
        },
        Section {
            name: "first-roster",
            title: "First roster".to_owned(),
            about: "From navigation until painted: rows with names, rows with states, and everyone read. Then the main thread's work for all of it, without that of a page with feed and watching alone, and the elements that exist.",
            measures: [
                at("rows", "names", Milliseconds),
                at("states", "states of the visible rows", Milliseconds),
                at("all", "everyone read", Milliseconds),
                at("load-cpu", "CPU time", Milliseconds),
                at("load-clock", "busy, by the clock", Milliseconds),
                at("elements", "elements in the page", Count),
            ]
            .concat(),
        },
        Section {
            name: "change",
            title: "One agent's change".to_owned(),
            about: "An answer of 24 contacts with one change, at every size: until that row is painted (a frame is 16.7 ms), and the main thread's work for it.",
            measures: [
                at("change", "answer to painted row", Milliseconds),
                at("change-cpu", "CPU time", Milliseconds),
                at("change-clock", "busy, by the clock", Milliseconds),
            ]
            .concat(),
        },
        Section {
            name: "burst",
            title: format!("Burst of {many} changes"),
            about: "Everyone changes at once and is read as fast as the roster asks, in answers of up to 200 contacts.",
            measures: vec![
                measure("burst", "first answer to painted rows", Milliseconds),
                measure("burst-cpu", "CPU time", Milliseconds),
                measure("burst-clock", "busy, by the clock", Milliseconds),
                measure("burst-requests", "requests", Count),
                measure("burst-gap", "longest gap between frames", Milliseconds),
            ],
        },
        Section {
            name: "sustained",
            title: format!("{rate} changes a second"),
            about: "Of the agents of the burst, with 50 notifications of an own call a second.",
            measures: vec![
                measure("rate", "changes taken in a second", Count),
                measure("share-cpu", "share of the main thread, CPU time", Percent),
                measure(
                    "share-clock",
                    "share of the main thread, by the clock",
                    Percent,
                ),
                measure("requests", "requests in a second", Count),
                measure("gap95", "gap between frames, 95th percentile", Milliseconds),
                measure("gap", "longest gap between frames", Milliseconds),
                measure("gaps", "gaps of more than 50 ms", Count),
            ],
        },
        Section {
            name: "search-and-sort",
            title: format!("Search and sort, {many} agents"),
            about: "From the key or press, given at the start of a frame, until the rows in the new order are painted (a frame is 16.7 ms), and the main thread's work.",
            measures: vec![
                measure("search", "search, by name", Milliseconds),
                measure("search-cpu", "search, CPU time", Milliseconds),
                measure("search-clock", "search, busy by the clock", Milliseconds),
                measure("sort-name", "sort by name", Milliseconds),
                measure("sort-name-cpu", "sort by name, CPU time", Milliseconds),
                measure(
                    "sort-name-clock",
                    "sort by name, busy by the clock",
                    Milliseconds,
                ),
                measure("sort-state", "sort by state", Milliseconds),
                measure("sort-state-cpu", "sort by state, CPU time", Milliseconds),
                measure(
                    "sort-state-clock",
                    "sort by state, busy by the clock",
                    Milliseconds,
                ),
            ],
        },
        Section {
            name: "memory",
            title: "Memory".to_owned(),
            about: "Heap of scripts and page after garbage collection, and linear memory, without those of feed and watching. An hour is everyone's state changing once a minute.",
            measures: [
                at("memory", "after load", Megabytes),
                vec![
                    measure("hour-cpu", "CPU time of an hour", Milliseconds),
                    measure("hour-clock", "busy in an hour, by the clock", Milliseconds),
                    measure("memory-hour", "after an hour", Megabytes),
                    measure("memory-hours", "after the last replay of it", Megabytes),
                    measure(
                        "growth",
                        "growth from the first replay to the last",
                        Percent,
                    ),
                ],
            ]
            .concat(),
        },
    ]
}

/// What was measured, of all sides, round by round.
#[derive(Debug, Default)]
pub(super) struct Samples {
    /// The round that goes on.
    round: usize,
    all: BTreeMap<(Side, String), BTreeMap<usize, Vec<f64>>>,
}

impl Samples {
    /// What is added from now on belongs to another round.
    pub(super) fn begin_round(&mut self) {
        self.round += 1;
    }

    pub(super) fn add(&mut self, side: Side, key: &str, value: f64) {
        let rounds = self.all.entry((side, key.to_owned())).or_default();
        rounds.entry(self.round).or_default().push(value);
    }

    /// The median of each round; nothing when the side cannot do it.
    pub(super) fn of(&self, side: Side, key: &str) -> Option<Spread> {
        Spread::of(&self.rounds(side, key).into_values().collect::<Vec<_>>())
    }

    /// By how much the first side is more than the second, pair by pair: in each round, what the one took by what the other
    /// took a moment before or after.
    pub(super) fn ratio(&self, side: Side, peer: Side, key: &str) -> Option<Spread> {
        let others = self.rounds(peer, key);
        let pairs = self.rounds(side, key).into_iter();
        let ratios: Vec<f64> = pairs
            .filter_map(|(round, value)| {
                let other = others.get(&round).filter(|other| **other > 0.0)?;
                Some(value / other)
            })
            .collect();
        Spread::of(&ratios)
    }

    fn rounds(&self, side: Side, key: &str) -> BTreeMap<usize, f64> {
        let rounds = self.all.get(&(side, key.to_owned())).into_iter().flatten();
        rounds.map(|(round, all)| (*round, median(all))).collect()
    }
}

/// The middle of some values, and how far they lie apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spread {
    pub(super) median: f64,
    pub(super) least: f64,
    pub(super) most: f64,
}

impl Spread {
    fn of(values: &[f64]) -> Option<Self> {
        (!values.is_empty()).then(|| Self {
            median: median(values),
            least: values.iter().copied().fold(f64::INFINITY, f64::min),
            most: values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        })
    }

    /// The median, and in brackets from where to where, where they differ: each as `text` writes it.
    pub(super) fn text(
        self,
        text: impl Fn(f64) -> String,
        short: impl Fn(f64) -> String,
    ) -> String {
        let (least, most) = (short(self.least), short(self.most));
        let median = text(self.median);
        if least == most {
            return median;
        }
        format!("{median} ({least}–{most})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples(values: &[(Side, f64)]) -> Samples {
        let mut samples = Samples::default();
        for pair in values.chunks(2) {
            samples.begin_round();
            for (side, value) in pair {
                samples.add(*side, "work", *value);
            }
        }
        samples
    }

    #[test]
    fn a_ratio_is_that_of_pairs_and_not_of_medians() {
        // The machine was three times slower in the second round, and the panel 1.5 times in each.
        let samples = samples(&[
            (Side::Panel, 15.0),
            (Side::Vanilla, 10.0),
            (Side::Panel, 45.0),
            (Side::Vanilla, 30.0),
            (Side::Panel, 16.0),
            (Side::Vanilla, 10.0),
        ]);
        let ratio = samples.ratio(Side::Panel, Side::Vanilla, "work").unwrap();
        assert!((ratio.median - 1.5).abs() < 1e-9 && (ratio.most - 1.6).abs() < 1e-9);
        let panel = samples.of(Side::Panel, "work").unwrap();
        assert!((panel.median - 16.0).abs() < 1e-9 && (panel.most - 45.0).abs() < 1e-9);
    }

    #[test]
    fn only_what_was_measured_in_one_round_is_a_pair() {
        let mut samples = samples(&[(Side::Panel, 15.0), (Side::Vanilla, 10.0)]);
        samples.begin_round();
        samples.add(Side::Panel, "work", 99.0);
        let ratio = samples.ratio(Side::Panel, Side::Vanilla, "work").unwrap();
        assert!((ratio.most - 1.5).abs() < 1e-9);
        assert_eq!(samples.ratio(Side::Panel, Side::React, "work"), None);
        assert_eq!(samples.of(Side::React, "work"), None);
    }

    #[test]
    fn a_spread_is_written_where_there_is_one() {
        let spread = |values: &[f64]| {
            let spread = Spread::of(values).unwrap();
            spread.text(
                |value| format!("{value:.1} ms"),
                |value| format!("{value:.1}"),
            )
        };
        assert_eq!(spread(&[1.0, 4.0, 2.0]), "2.0 ms (1.0–4.0)");
        assert_eq!(spread(&[2.01, 2.0]), "2.0 ms");
        assert_eq!(spread(&[2.0, 3.0]), "2.5 ms (2.0–3.0)");
    }
}
