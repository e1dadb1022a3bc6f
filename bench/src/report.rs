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

/// How much more than its peer something took, pair by pair: the median of the ratios of what was measured in one turn, and
/// in brackets the middle half of them.
pub(crate) fn ratio(values: &[f64], peers: &[f64]) -> String {
    let pairs = values.iter().zip(peers).filter(|(_, peer)| **peer > 0.0);
    let mut ratios: Vec<f64> = pairs.map(|(value, peer)| value / peer).collect();
    ratios.sort_by(f64::total_cmp);
    let quarter = ratios.len() / 4;
    let half = ratios.get(quarter..ratios.len() - quarter);
    match half.and_then(|half| Some((half.first()?, half.last()?))) {
        Some((low, high)) => {
            format!("{:.2} × peer ({low:.2}–{high:.2})", median(&ratios))
        }
        None => String::new(),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_is_the_middle_of_the_pairs() {
        let values = [2.0, 20.0, 3.0, 200.0, 1.0];
        let peers = [1.0, 10.0, 1.0, 10.0, 1.0];
        assert_eq!(ratio(&values, &peers), "2.00 × peer (2.00–3.00)");
        assert_eq!(ratio(&[1.0], &[0.0]), "");
    }

    #[test]
    fn the_median_of_an_even_number_lies_between_two() {
        assert!((median(&[4.0, 1.0, 2.0, 3.0]) - 2.5).abs() < 1e-9);
        assert!(median(&[]).is_nan());
    }
}
