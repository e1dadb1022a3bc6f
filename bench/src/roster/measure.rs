//! What is measured, as a table of names: keys of samples, titles for people, units.

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
}

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
            about: "From navigation until painted: rows with names, rows with states, and everyone read. Then the main thread's work for all of it, and the elements that exist.",
            measures: [
                at("rows", "names", Milliseconds),
                at("states", "states of the visible rows", Milliseconds),
                at("all", "everyone read", Milliseconds),
                at("load-work", "work of the main thread", Milliseconds),
                at("elements", "elements in the page", Count),
            ]
            .concat(),
        },
        Section {
            name: "change",
            title: "One agent's change".to_owned(),
            about: "An answer of 24 contacts with one change, at every size: until her row is painted (a frame is 16.7 ms), and the main thread's work for it.",
            measures: [
                at("change", "answer to painted row", Milliseconds),
                at("change-work", "work of the main thread", Milliseconds),
            ]
            .concat(),
        },
        Section {
            name: "burst",
            title: format!("Burst of {many} changes"),
            about: "Everyone changes at once and is read as fast as the roster asks, in answers of up to 200 contacts.",
            measures: vec![
                measure("burst", "first answer to painted rows", Milliseconds),
                measure("burst-work", "work of the main thread", Milliseconds),
                measure("burst-gap", "longest gap between frames", Milliseconds),
            ],
        },
        Section {
            name: "sustained",
            title: format!("{rate} changes a second"),
            about: "Of the agents of the burst, with 50 notifications of an own call a second.",
            measures: vec![
                measure("rate", "changes taken in a second", Count),
                measure("share", "share of the main thread", Percent),
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
                measure("search-work", "search, work", Milliseconds),
                measure("sort-name", "sort by name", Milliseconds),
                measure("sort-name-work", "sort by name, work", Milliseconds),
                measure("sort-state", "sort by state", Milliseconds),
                measure("sort-state-work", "sort by state, work", Milliseconds),
            ],
        },
        Section {
            name: "memory",
            title: "Memory".to_owned(),
            about: "Heap of scripts and page after garbage collection, and linear memory, without those of feed and watching. An hour is everyone's state changing once a minute.",
            measures: [
                at("memory", "after load", Megabytes),
                vec![
                    measure(
                        "hour-work",
                        "work of the main thread for an hour",
                        Milliseconds,
                    ),
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

/// What was measured, of all sides.
#[derive(Debug, Default)]
pub(super) struct Samples(BTreeMap<(Side, String), Vec<f64>>);

impl Samples {
    pub(super) fn add(&mut self, side: Side, key: &str, value: f64) {
        let samples = self.0.entry((side, key.to_owned())).or_default();
        samples.push(value);
    }

    /// Nothing when the side cannot do it.
    pub(super) fn median(&self, side: Side, key: &str) -> Option<f64> {
        self.0.get(&(side, key.to_owned())).map(|all| median(all))
    }
}
