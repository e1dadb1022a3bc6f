//! Drawings of lines as the glyphs of a font, so that a browser paints them as text: in its colour, and at no cost of their own.
//!
//! A line of the list is a letter, the width of the lines, and a path of SVG on a grid of 20 by 20. Where the font is missing,
//! the letter itself is seen. Must not know what is drawn.

use std::error::Error;

use kurbo::{Affine, BezPath, Cap, CubicBez, Join, PathEl, Point, Stroke, StrokeOpts, stroke};
use write_fonts::FontBuilder;
use write_fonts::tables::cmap::Cmap;
use write_fonts::tables::glyf::{Contour, GlyfLocaBuilder, Glyph, SimpleGlyph};
use write_fonts::tables::head::Head;
use write_fonts::tables::hhea::Hhea;
use write_fonts::tables::hmtx::{Hmtx, LongMetric};
use write_fonts::tables::maxp::Maxp;
use write_fonts::tables::name::{Name, NameRecord};
use write_fonts::tables::os2::{Os2, SelectionFlags};
use write_fonts::tables::post::Post;
use write_fonts::types::{FWord, GlyphId, NameId, UfWord, Version16Dot16};

/// Side of the grid.
const GRID: f64 = 20.0;
/// Units of the font for that side: every glyph is as wide as it is high, and stands on the line.
const SIDE: u16 = 1000;
/// Name of the font: of its family, of its style, of itself.
const NAME: &str = "sw-drawings";
const NAMED: [NameId; 4] = [
    NameId::FAMILY_NAME,
    NameId::SUBFAMILY_NAME,
    NameId::FULL_NAME,
    NameId::POSTSCRIPT_NAME,
];
/// By how many of those units a curve may be beside its place.
const TOLERANCE: f64 = 3.0;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// The font of a list, as the bytes of a file.
pub(crate) fn drawings(list: &str) -> Outcome<Vec<u8>> {
    let drawn = list
        .lines()
        .map(|line| drawing(line).map_err(|error| format!("{line}: {error}").into()));
    font(&drawn.collect::<Outcome<Vec<_>>>()?)
}

/// A letter and its glyph.
fn drawing(line: &str) -> Outcome<(char, SimpleGlyph)> {
    let mut parts = line.splitn(3, ' ');
    let mut part = || parts.next().ok_or("letter, width and path");
    let (letter, width, path) = (part()?.parse()?, part()?.parse()?, part()?);
    let pen = Stroke::new(width)
        .with_caps(Cap::Round)
        .with_join(Join::Round);
    let scale = f64::from(SIDE) / GRID;
    let path = BezPath::from_svg(path)?;
    let outline = stroke(path, &pen, &StrokeOpts::default(), TOLERANCE / scale);
    // In a font, up is more.
    let place =
        Affine::scale_non_uniform(scale, -scale).then_translate((0.0, f64::from(SIDE)).into());
    let glyph = SimpleGlyph::from_bezpath(&quadratic(&(place * outline)));
    let glyph = glyph.map_err(|error| format!("{error:?}"))?;
    let overlaps = true;
    Ok((letter, SimpleGlyph { overlaps, ..glyph }))
}

/// The same with curves of the kind that such a font has.
fn quadratic(path: &BezPath) -> BezPath {
    let mut all = BezPath::new();
    let mut at = Point::ZERO;
    for element in path {
        if let PathEl::CurveTo(one, two, end) = element {
            let curve = CubicBez::new(at, one, two, end);
            let curves = curve.to_quads(TOLERANCE);
            all.extend(curves.map(|(_, _, it)| PathEl::QuadTo(it.p1, it.p2)));
        } else {
            all.push(element);
        }
        at = element.end_point().unwrap_or(at);
    }
    all
}

fn font(drawings: &[(char, SimpleGlyph)]) -> Outcome<Vec<u8>> {
    let side = i16::try_from(SIDE)?;
    let glyphs = drawings.iter().map(|(_, glyph)| glyph);
    let mut outlines = GlyfLocaBuilder::new();
    // What stands for letters without a glyph comes first.
    outlines.add_glyph(&Glyph::Empty)?;
    for glyph in glyphs.clone() {
        outlines.add_glyph(glyph)?;
    }
    let (outlines, places, format) = outlines.build();
    let letters = drawings.iter().map(|(letter, _)| *letter);
    let letters = letters
        .zip(1..)
        .map(|(letter, at)| (letter, GlyphId::new(at)));
    let points = |glyph: &SimpleGlyph| glyph.contours.iter().map(Contour::len).sum::<usize>();
    let most = |counts: &mut dyn Iterator<Item = usize>| {
        Ok::<_, Box<dyn Error>>(Some(u16::try_from(counts.max().unwrap_or_default())?))
    };
    let up = FWord::new(side);
    let lefts = glyphs.clone().map(|glyph| glyph.bbox.x_min).collect();
    let font = FontBuilder::new()
        .add_table(&Head {
            units_per_em: SIDE,
            x_max: side,
            y_max: side,
            index_to_loc_format: format as i16,
            ..Head::default()
        })?
        .add_table(&Hhea {
            ascender: up,
            advance_width_max: UfWord::new(SIDE),
            x_max_extent: up,
            caret_slope_rise: 1,
            number_of_h_metrics: 1,
            ..Hhea::default()
        })?
        .add_table(&Hmtx::new(vec![LongMetric::new(SIDE, 0)], lefts))?
        .add_table(&Maxp {
            num_glyphs: u16::try_from(drawings.len() + 1)?,
            max_points: most(&mut glyphs.clone().map(points))?,
            max_contours: most(&mut glyphs.clone().map(|glyph| glyph.contours.len()))?,
            max_zones: Some(1),
            ..maxp()
        })?
        .add_table(&Os2 {
            fs_selection: SelectionFlags::REGULAR,
            s_typo_ascender: side,
            us_win_ascent: SIDE,
            ..Os2::default()
        })?
        .add_table(&Post {
            version: Version16Dot16::VERSION_3_0,
            ..Post::default()
        })?
        .add_table(&Name::new(NAMED.map(name).into()))?
        .add_table(&Cmap::from_mappings(letters)?)?
        .add_table(&outlines)?
        .add_table(&places)?
        .build();
    Ok(font)
}

/// A name as all systems read it: in Unicode, in English.
fn name(of: NameId) -> NameRecord {
    NameRecord::new(3, 1, 0x409, of, NAME.to_owned().into())
}

/// Programs in the font: none.
fn maxp() -> Maxp {
    Maxp {
        max_composite_points: Some(0),
        max_composite_contours: Some(0),
        max_twilight_points: Some(0),
        max_storage: Some(0),
        max_function_defs: Some(0),
        max_instruction_defs: Some(0),
        max_stack_elements: Some(0),
        max_size_of_instructions: Some(0),
        max_component_elements: Some(0),
        max_component_depth: Some(0),
        ..Maxp::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glyph_is_what_the_line_says() {
        let (letter, glyph) = drawing("■ 2 M5 5h10v10H5z").unwrap();
        assert_eq!(letter, '■');
        let sides = glyph.bbox;
        let sides = [sides.x_min, sides.y_min, sides.x_max, sides.y_max];
        assert_eq!(
            sides,
            [200, 200, 800, 800],
            "half of the width around the square"
        );
        let (_, dot) = drawing("? 2 M10 10v.01").unwrap();
        assert!((445..=455).contains(&dot.bbox.x_min), "{:?}", dot.bbox);
    }

    #[test]
    fn a_line_that_cannot_be_read_is_told() {
        for line in ["■", "■ 2", "■ two M5 5h10", "■ 2 M5 q", "■■ 2 M5 5h10"] {
            assert!(drawings(line).is_err(), "{line}");
        }
    }
}
