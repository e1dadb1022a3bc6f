//! The table: on the terminal, and in a file of `bench/results`.

use std::fmt::Write as _;

use e2e::repository;

/// Lines of Markdown, collected.
#[derive(Debug, Default)]
pub(crate) struct Report(String);

impl Report {
    /// Begins a table with a title.
    pub(crate) fn title(&mut self, title: &str, about: &str) {
        self.say(&format!(
            "\n## {title}\n{about}\n\n| what | median | ratio |\n|---|---|---|"
        ));
    }

    /// A line of it.
    pub(crate) fn row(&mut self, what: &str, value: &str, ratio: &str) {
        self.say(&format!("| {what} | {value} | {ratio} |"));
    }

    /// Adds a sentence of its own.
    pub(crate) fn say(&mut self, text: &str) {
        println!("{text}");
        // Writing to a string cannot fail.
        writeln!(self.0, "{text}").ok();
    }

    /// Writes the file of this name.
    pub(crate) fn publish(&self, name: &str) -> std::io::Result<()> {
        let folder = repository().join("bench/results");
        std::fs::create_dir_all(&folder)?;
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let head = format!(
            "Written by `cargo xtask bench {name}`: headless Chromium, {cores} cores, release build.\n"
        );
        std::fs::write(folder.join(format!("{name}.md")), head + &self.0)
    }
}

/// A duration for people.
pub(crate) fn milliseconds(time: f64) -> String {
    format!("{time:.0} ms")
}

/// The middle one of some values, or the middle of the two that are.
pub(crate) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |place: usize| sorted.get(place).copied().unwrap_or(f64::NAN);
    let half = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        at(half)
    } else {
        f64::midpoint(at(half.wrapping_sub(1)), at(half))
    }
}
