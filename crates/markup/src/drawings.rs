//! Drawings of lines as the glyphs of a font, so that a browser paints them as text: in its colour, at no cost of their own.
//!
//! A drawing is a path of SVG on a grid of 20 by 20: straight lines and arcs of circles, with round ends and joints. Each line,
//! arc and joint becomes a contour, and where contours lie over one another the glyph is filled all the same. Must not know
//! what is drawn.

use std::f64::consts::{FRAC_PI_4, PI};

use crate::font::{Contour, Glyph, Point, font};

/// Units of the font for one of the grid.
const SCALE: f64 = 50.0;
/// Side of the grid.
const GRID: f64 = 20.0;
/// What is shorter is a dot.
const DOT: f64 = 0.05;

/// A place on the grid.
type At = (f64, f64);

/// A part of a path.
#[derive(Clone, Copy)]
enum Part {
    Line { from: At, to: At },
    Arc(Arc),
}

/// An arc of a circle, from one angle to another one.
#[derive(Clone, Copy)]
struct Arc {
    middle: At,
    radius: f64,
    from: f64,
    to: f64,
}

/// A font with the drawings of a list, from U+E000 on. A line of it is a name, the width of the lines, and the path.
pub(crate) fn drawings(list: &str) -> Result<Vec<u8>, String> {
    let lines = list.lines().filter(|line| !line.trim().is_empty());
    let glyphs = lines.map(|line| {
        let mut words = line.splitn(3, ' ').map(str::trim);
        let (_, width, path) = (words.next(), words.next(), words.next());
        let width = width.and_then(|width| width.parse().ok());
        let drawn = width.zip(path).and_then(|(width, path)| glyph(path, width));
        drawn.ok_or_else(|| format!("no drawing: {line}"))
    });
    Ok(font(&glyphs.collect::<Result<Vec<Glyph>, String>>()?))
}

/// The contours of a path.
fn glyph(path: &str, width: f64) -> Option<Glyph> {
    let half = width / 2.0;
    let mut contours = Vec::new();
    for (parts, is_closed) in strokes(path)? {
        let around = parts.iter().filter_map(|part| part.contour(half));
        contours.extend(around);
        let (first, last) = (parts.first()?, parts.last()?);
        let joints = parts.iter().zip(parts.iter().skip(1));
        let end = is_closed.then_some((last, first));
        let bent = joints
            .chain(end)
            .filter(|(before, after)| !before.goes_on_in(after));
        contours.extend(bent.map(|(before, _)| circle(before.end(), half)));
        if !is_closed {
            contours.push(circle(first.start(), half));
            if parts.iter().any(|part| part.length() > DOT) {
                contours.push(circle(last.end(), half));
            }
        }
    }
    Some(contours.into_iter().map(clockwise).collect())
}

impl Part {
    fn start(&self) -> At {
        match self {
            Self::Line { from, .. } => *from,
            Self::Arc(arc) => arc.at(arc.from, 0.0),
        }
    }

    fn end(&self) -> At {
        match self {
            Self::Line { to, .. } => *to,
            Self::Arc(arc) => arc.at(arc.to, 0.0),
        }
    }

    fn length(&self) -> f64 {
        match self {
            Self::Line { from, to } => (to.0 - from.0).hypot(to.1 - from.1),
            Self::Arc(arc) => arc.radius * (arc.to - arc.from).abs(),
        }
    }

    /// The angles in which it begins and ends.
    fn directions(&self) -> (f64, f64) {
        match self {
            Self::Line { from, to } => {
                let angle = (to.1 - from.1).atan2(to.0 - from.0);
                (angle, angle)
            }
            Self::Arc(arc) => {
                let quarter = (PI / 2.0).copysign(arc.to - arc.from);
                (arc.from + quarter, arc.to + quarter)
            }
        }
    }

    /// Whether there is no joint to be seen before the next one.
    fn goes_on_in(&self, next: &Self) -> bool {
        (self.directions().1 - next.directions().0).cos() > 0.999
    }

    fn contour(&self, half: f64) -> Option<Contour> {
        match self {
            Self::Line { from, to } => {
                let length = Some(self.length()).filter(|length| *length > DOT)?;
                let (x, y) = (
                    (to.1 - from.1) * half / length,
                    (from.0 - to.0) * half / length,
                );
                let sides = [(from, 1.0), (to, 1.0), (to, -1.0), (from, -1.0)];
                Some(
                    sides
                        .map(|(at, side)| on((at.0 + side * x, at.1 + side * y)))
                        .to_vec(),
                )
            }
            Self::Arc(arc) => {
                let mut around = arc.along(half);
                let mut inner = arc.along(-half);
                inner.reverse();
                around.append(&mut inner);
                Some(around)
            }
        }
    }
}

impl Arc {
    /// A place beside the arc, so far outwards.
    fn at(&self, angle: f64, outwards: f64) -> At {
        let radius = self.radius + outwards;
        (
            self.middle.0 + radius * angle.cos(),
            self.middle.1 + radius * angle.sin(),
        )
    }

    /// The points of a line beside the arc.
    fn along(&self, outwards: f64) -> Contour {
        let pieces = ((self.to - self.from).abs() / FRAC_PI_4).ceil().max(1.0);
        let step = (self.to - self.from) / pieces;
        let radius = self.radius + outwards;
        let mut points = vec![on(self.at(self.from, outwards))];
        let mut angle = self.from;
        for _ in 0..whole(pieces) {
            let bulge = radius / (step / 2.0).cos() - self.radius;
            points.push(off(self.at(angle + step / 2.0, bulge)));
            angle += step;
            points.push(on(self.at(angle, outwards)));
        }
        points
    }

    /// The arc as SVG gives it: its ends, its radius, whether it is the longer one, and whether angles grow.
    fn new(from: At, to: At, radius: f64, is_long: bool, grows: bool) -> Self {
        let (x, y) = ((to.0 - from.0) / 2.0, (to.1 - from.1) / 2.0);
        let half = x.hypot(y);
        let radius = radius.max(half);
        let away = (radius * radius - half * half).max(0.0).sqrt() / half;
        let side = if is_long == grows { -away } else { away };
        let middle = (from.0 + x - side * y, from.1 + y + side * x);
        let angle = |at: At| (at.1 - middle.1).atan2(at.0 - middle.0);
        let (begin, mut end) = (angle(from), angle(to));
        if grows && end < begin {
            end += 2.0 * PI;
        } else if !grows && end > begin {
            end -= 2.0 * PI;
        }
        Self {
            middle,
            radius,
            from: begin,
            to: end,
        }
    }
}

/// A whole circle: points between which the curve goes.
fn circle(middle: At, radius: f64) -> Contour {
    let arc = Arc {
        middle,
        radius,
        from: 0.0,
        to: 0.0,
    };
    let bulge = radius / (FRAC_PI_4 / 2.0).cos() - radius;
    (0..8)
        .map(|n| off(arc.at(f64::from(n) * FRAC_PI_4, bulge)))
        .collect()
}

/// Contours that lie over one another fill what they have in common only when all go the same way round.
fn clockwise(mut contour: Contour) -> Contour {
    let next = contour.iter().cycle().skip(1);
    let area: i64 = contour
        .iter()
        .zip(next)
        .map(|(a, b)| i64::from(a.x) * i64::from(b.y) - i64::from(b.x) * i64::from(a.y))
        .sum();
    if area > 0 {
        contour.reverse();
    }
    contour
}

fn on(at: At) -> Point {
    point(at, true)
}

fn off(at: At) -> Point {
    point(at, false)
}

#[allow(clippy::cast_possible_truncation)] // `as` saturates
fn point((x, y): At, is_on: bool) -> Point {
    Point {
        x: (x * SCALE).round() as i16,
        y: ((GRID - y) * SCALE).round() as i16,
        is_on,
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
fn whole(number: f64) -> usize {
    number as usize
}

/// The strokes of a path, and whether each is closed.
fn strokes(path: &str) -> Option<Vec<(Vec<Part>, bool)>> {
    let mut rest = Rest(path);
    let (mut all, mut parts) = (Vec::new(), Vec::new());
    let (mut at, mut start, mut command) = ((0.0, 0.0), (0.0, 0.0), ' ');
    while let Some(next) = rest.command(command) {
        command = next;
        let origin = if command.is_lowercase() {
            at
        } else {
            (0.0, 0.0)
        };
        let mut number = |along: f64| Some(along + rest.number()?);
        let to = match command.to_ascii_lowercase() {
            'z' => start,
            'h' => (number(origin.0)?, at.1),
            'v' => (at.0, number(origin.1)?),
            'a' => {
                let (radius, _, _) = (rest.number()?, rest.number()?, rest.number()?);
                let (is_long, grows) = (rest.flag()?, rest.flag()?);
                let to = (origin.0 + rest.number()?, origin.1 + rest.number()?);
                parts.push(Part::Arc(Arc::new(at, to, radius, is_long, grows)));
                to
            }
            'm' | 'l' => (number(origin.0)?, number(origin.1)?),
            _ => return None,
        };
        match command.to_ascii_lowercase() {
            'm' => {
                all.push((std::mem::take(&mut parts), false));
                start = to;
                // More places after a beginning are lines.
                command = if command == 'm' { 'l' } else { 'L' };
            }
            'a' => {}
            'z' => {
                if (at.0 - to.0).hypot(at.1 - to.1) > DOT {
                    parts.push(Part::Line { from: at, to });
                }
                all.push((std::mem::take(&mut parts), true));
            }
            _ => parts.push(Part::Line { from: at, to }),
        }
        at = to;
    }
    all.push((parts, false));
    all.retain(|(parts, _)| !parts.is_empty());
    Some(all)
}

/// What of a path was not read yet.
struct Rest<'a>(&'a str);

impl Rest<'_> {
    fn skip(&mut self) {
        self.0 = self.0.trim_start_matches([' ', ',']);
    }

    /// The next command: its letter, or the one before again where a number follows.
    fn command(&mut self, before: char) -> Option<char> {
        self.skip();
        let next = self.0.chars().next()?;
        if next.is_ascii_alphabetic() {
            self.0 = self.0.get(1..)?;
            return Some(next);
        }
        Some(before)
    }

    fn number(&mut self) -> Option<f64> {
        self.skip();
        let mut has_point = false;
        let is_part = |(index, letter): (usize, char)| match letter {
            '-' => index == 0,
            '.' => !std::mem::replace(&mut has_point, true),
            letter => letter.is_ascii_digit(),
        };
        let mut letters = self.0.char_indices().map(is_part);
        let end = letters.position(|is_part| !is_part).unwrap_or(self.0.len());
        let (number, rest) = self.0.split_at_checked(end)?;
        self.0 = rest;
        number.parse().ok()
    }

    /// One figure, which the next number may follow at once.
    fn flag(&mut self) -> Option<bool> {
        self.skip();
        let (flag, rest) = self.0.split_at_checked(1)?;
        self.0 = rest;
        Some(flag == "1")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sides(path: &str, width: f64) -> [i16; 4] {
        let glyph = glyph(path, width).unwrap();
        let points = || glyph.iter().flatten();
        let (xs, ys) = (points().map(|at| at.x), points().map(|at| at.y));
        let sides = [xs.clone().min(), ys.clone().min(), xs.max(), ys.max()];
        sides.map(Option::unwrap)
    }

    #[test]
    fn a_stroke_is_as_wide_as_it_says_to_all_sides() {
        // Half of the width around a square; the points between which a round joint goes lie a little outside of it.
        let [left, bottom, right, top] = sides("M5 5h10v10H5z", 2.0);
        assert!((195..=200).contains(&left) && (195..=200).contains(&bottom));
        assert!((800..=805).contains(&right) && (800..=805).contains(&top));
    }

    #[test]
    fn arcs_go_the_way_that_they_say() {
        let [left, bottom, right, top] = sides("M4 10a6 6 0 0 1 12 0", 2.0);
        assert!((145..=155).contains(&left) && (845..=855).contains(&right));
        assert!(bottom >= 440, "nothing below the ends: {bottom}");
        assert!(top >= 850, "over the top: {top}");
        let [_, bottom, _, top] = sides("M4 10A6 6 0 0 0 16 10", 2.0);
        assert!(bottom <= 150 && top <= 560, "{bottom} {top}");
    }

    #[test]
    fn numbers_stand_together_as_svg_lets_them() {
        let apart = sides("M 10 10 l 2 -3.5 a 1.5 1.5 0 0 1 -1 -0.5", 1.0);
        assert_eq!(sides("M10 10l2-3.5a1.5 1.5 0 01-1-.5", 1.0), apart);
        assert!(glyph("M1 1q2 2 3 3", 1.0).is_none(), "no such command");
        assert!(glyph("M1", 1.0).is_none());
    }

    #[test]
    fn a_font_has_the_drawings_of_the_list() {
        let list = "dot 2 M10 10v.01\nline 2 M5 10h10\n";
        let font = drawings(list).unwrap();
        assert_eq!(font.get(..4), Some(&[0, 1, 0, 0][..]));
        let table = font.windows(4).position(|name| name == b"maxp").unwrap();
        let place = |at: usize| usize::from(font[at]) << 8 | usize::from(font[at + 1]);
        let maxp = place(table + 10);
        assert_eq!(place(maxp + 4), 3, "with the glyph of what is unknown");
        assert!(drawings("dot two M10 10v.01").is_err());
    }
}
