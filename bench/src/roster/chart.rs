//! Bars as SVG: a group for each measure, with its own scale, a bar for each side.

use std::fmt::Write as _;

use super::measure::{Measure, Samples, Section};
use super::results::MISSING;
use super::side::Side;

const WIDTH: u32 = 720;
/// From the left: names of sides, then bars.
const BARS: u32 = 90;
/// Room for the values, right of the longest bar.
const VALUES: u32 = 110;
const BAR: u32 = 16;
const GROUP: u32 = 28 + 5 * BAR;
const TOP: u32 = 36;

fn color(side: Side) -> &'static str {
    match side {
        Side::Panel => "#0a5bb0",
        Side::Vanilla => "#8a6d00",
        Side::Solid => "#5b6775",
        Side::React => "#a0408a",
        Side::Bare => "#b9a45c",
    }
}

/// The chart of a section.
pub(super) fn draw(section: &Section, samples: &Samples) -> String {
    let mut height = TOP;
    let mut groups = String::new();
    for measure in &section.measures {
        group(&mut groups, measure, samples, height);
        height += GROUP;
    }
    let title = escape(&section.title);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{title}\" \
         font-family=\"system-ui, sans-serif\" font-size=\"12\">\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fff\"/>\n\
         <text x=\"12\" y=\"22\" font-size=\"15\" font-weight=\"600\">{title}</text>\n{groups}</svg>\n"
    )
}

fn group(svg: &mut String, measure: &Measure, samples: &Samples, top: u32) {
    let medians = Side::ALL.map(|side| Some(samples.of(side, &measure.key)?.median));
    let most = medians.iter().flatten().copied().fold(0.0, f64::max);
    let title = escape(&measure.title);
    // Writing to a string cannot fail.
    writeln!(
        svg,
        "<text x=\"12\" y=\"{}\" font-weight=\"600\">{title}</text>",
        top + 12
    )
    .ok();
    for ((side, median), row) in Side::ALL.into_iter().zip(medians).zip(0..) {
        let y = top + 18 + row * BAR;
        let part = median
            .filter(|_| most > 0.0)
            .map_or(0.0, |median| median / most);
        let width = part.max(0.0) * f64::from(WIDTH - BARS - VALUES);
        let (base, bar) = (y + 12, BAR - 4);
        let end = f64::from(BARS) + width + 6.0;
        let value = median.map_or_else(|| MISSING.to_owned(), |value| measure.unit.text(value));
        let (name, value) = (side.name(), escape(&value));
        writeln!(
            svg,
            "<text x=\"24\" y=\"{base}\">{name}</text>\
             <rect x=\"{BARS}\" y=\"{}\" width=\"{width:.1}\" height=\"{bar}\" fill=\"{}\"/>\
             <text x=\"{end:.1}\" y=\"{base}\">{value}</text>",
            y + 2,
            color(side)
        )
        .ok();
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::measure::sections;
    use crate::roster::plan::QUICK;

    #[test]
    fn a_side_without_samples_says_so_and_the_longest_bar_fills_the_width() {
        let sections = sections(&QUICK);
        let mut samples = Samples::default();
        samples.begin_round();
        samples.add(Side::Panel, "ready-24", 50.0);
        samples.add(Side::React, "ready-24", 100.0);
        let svg = draw(&sections[0], &samples);
        assert!(svg.contains("not there yet"));
        assert!(svg.contains("width=\"520.0\"") && svg.contains("width=\"260.0\""));
        assert!(svg.contains("100 ms") && svg.contains("50.0 ms"));
    }
}
