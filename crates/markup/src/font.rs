//! A TrueType font: what browsers ask of one, and no more.
//!
//! Every glyph is as wide as it is high; the first has the code point U+E000. Must not know what the glyphs show.

/// Units of a glyph's side.
const EM: u16 = 1000;
/// Code point of the first glyph.
const FIRST: u16 = 0xE000;
/// Name of the font.
const NAME: &str = "sw-drawings";
/// What a name is of: family, style, the whole, and the one for printers.
const NAMED: [u16; 4] = [1, 2, 4, 6];

/// A point of a contour.
#[derive(Clone, Copy)]
pub(crate) struct Point {
    /// Units from the left.
    pub(crate) x: i16,
    /// Units from the bottom.
    pub(crate) y: i16,
    /// Whether the contour goes through it; else it bends towards it.
    pub(crate) is_on: bool,
}

/// A closed line.
pub(crate) type Contour = Vec<Point>;
/// What is filled.
pub(crate) type Glyph = Vec<Contour>;

/// The font of these glyphs.
pub(crate) fn font(glyphs: &[Glyph]) -> Vec<u8> {
    let (outlines, places) = outlines(glyphs);
    // By their names, in this order.
    file(&[
        (*b"OS/2", os2(glyphs)),
        (*b"cmap", code_points(glyphs)),
        (*b"glyf", outlines),
        (*b"head", head()),
        (*b"hhea", hhea()),
        (*b"hmtx", widths(glyphs)),
        (*b"loca", places),
        (*b"maxp", maxp(glyphs)),
        (*b"name", names()),
        (*b"post", post()),
    ])
}

fn bytes<const N: usize>(numbers: [u16; N]) -> Vec<u8> {
    numbers.into_iter().flat_map(u16::to_be_bytes).collect()
}

fn count(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// The file around the tables.
fn file(tables: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let number = count(tables.len());
    let mut file = bytes([1, 0, number, 128, 3, 16 * number - 128]);
    let mut body = Vec::new();
    let start = file.len() + 16 * tables.len();
    for (name, table) in tables {
        let place = start + body.len();
        body.extend(table);
        body.resize(body.len().next_multiple_of(4), 0);
        let (words, _) = body
            .get(place - start..)
            .unwrap_or_default()
            .as_chunks::<4>();
        let words = words.iter().map(|word| u32::from_be_bytes(*word));
        let sum = words.fold(0, u32::wrapping_add);
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        file.extend(name);
        for entry in [sum, number(place), number(table.len())] {
            file.extend(entry.to_be_bytes());
        }
    }
    file.append(&mut body);
    file
}

/// The outlines, and where each begins and the last ends. The first glyph is that of unknown code points: nothing.
fn outlines(glyphs: &[Glyph]) -> (Vec<u8>, Vec<u8>) {
    let (mut outlines, mut places) = (Vec::new(), bytes([0, 0]));
    for glyph in glyphs {
        outlines.extend(outline(glyph));
        outlines.resize(outlines.len().next_multiple_of(2), 0);
        places.extend(bytes([count(outlines.len() / 2)]));
    }
    (outlines, places)
}

fn outline(glyph: &Glyph) -> Vec<u8> {
    let points = || glyph.iter().flatten();
    let (xs, ys) = (points().map(|point| point.x), points().map(|point| point.y));
    let contours = i16::try_from(glyph.len()).unwrap_or_default();
    let sides = [
        xs.clone().min(),
        ys.clone().min(),
        xs.clone().max(),
        ys.clone().max(),
    ];
    let sides = sides.map(Option::unwrap_or_default);
    let head = [contours].into_iter().chain(sides);
    let mut outline: Vec<u8> = head.flat_map(i16::to_be_bytes).collect();
    let mut end = 0;
    for contour in glyph {
        end += contour.len();
        outline.extend(bytes([count(end) - 1]));
    }
    outline.extend(bytes([0]));
    let (across, up) = (steps(xs, 2, 16), steps(ys, 4, 32));
    let all = points().zip(across.iter().zip(&up)).enumerate();
    outline.extend(all.map(|(index, (point, ((x, _), (y, _))))| {
        // Contours lie over one another, which stands with the first point.
        let overlap = if index == 0 { 64 } else { 0 };
        overlap | x | y | u8::from(point.is_on)
    }));
    let steps = across.into_iter().chain(up);
    outline.extend(steps.flat_map(|(_, step)| step));
    outline
}

/// How far each place is from the one before, with the flag of one byte and that of the same place or a step upwards.
fn steps(places: impl Iterator<Item = i16>, short: u8, same: u8) -> Vec<(u8, Vec<u8>)> {
    let mut before = 0;
    let step = |place: i16| {
        let step = place - before;
        before = place;
        match u8::try_from(step.unsigned_abs()) {
            Ok(0) => (same, Vec::new()),
            Ok(length) if step > 0 => (short | same, vec![length]),
            Ok(length) => (short, vec![length]),
            Err(_) => (0, step.to_be_bytes().to_vec()),
        }
    };
    places.map(step).collect()
}

fn os2(glyphs: &[Glyph]) -> Vec<u8> {
    let last = FIRST + count(glyphs.len()) - 1;
    let mut table = bytes([0, EM, 400, 5, 0]);
    // Sizes and places of small letters and lines through text; kinds of letters.
    table.extend(bytes([500, 500, 0, 0, 500, 500, 0, 500, 50, 300, 0]));
    table.extend(bytes([0; 15]));
    table.extend(bytes([0x40, FIRST, last, EM, 0, 0, EM, 0]));
    table
}

fn code_points(glyphs: &[Glyph]) -> Vec<u8> {
    let last = FIRST + count(glyphs.len()) - 1;
    let mut table = bytes([0, 1, 3, 1, 0, 12]);
    table.extend(bytes([4, 32, 0, 4, 4, 1, 0, last, u16::MAX, 0]));
    table.extend(bytes([FIRST, u16::MAX, 1_u16.wrapping_sub(FIRST), 1, 0, 0]));
    table
}

fn head() -> Vec<u8> {
    let mut table = bytes([1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, EM]);
    table.extend(bytes([0; 10]));
    table.extend(bytes([EM, EM, 0, 8, 2, 0, 0]));
    table
}

fn hhea() -> Vec<u8> {
    bytes([1, 0, EM, 0, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, 1])
}

/// The width of all, and where each begins.
fn widths(glyphs: &[Glyph]) -> Vec<u8> {
    let mut table = bytes([EM, 0]);
    let left = |glyph: &Glyph| glyph.iter().flatten().map(|point| point.x).min();
    let lefts = glyphs.iter().map(|glyph| left(glyph).unwrap_or_default());
    table.extend(lefts.flat_map(i16::to_be_bytes));
    table
}

fn maxp(glyphs: &[Glyph]) -> Vec<u8> {
    let points = glyphs.iter().map(|glyph| glyph.iter().map(Vec::len).sum());
    let contours = glyphs.iter().map(Vec::len);
    let most = [points.max(), contours.max()].map(|most| count(most.unwrap_or_default()));
    let mut table = bytes([1, 0, count(glyphs.len()) + 1, most[0], most[1]]);
    table.extend(bytes([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]));
    table
}

fn names() -> Vec<u8> {
    let name: Vec<u8> = NAME.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut table = bytes([0, 4, 6 + 12 * 4]);
    for named in NAMED {
        table.extend(bytes([3, 1, 0x409, named, count(name.len()), 0]));
    }
    table.extend(name);
    table
}

fn post() -> Vec<u8> {
    let mut table = bytes([3, 0, 0, 0, 0, 0, 0, 1]);
    table.extend(bytes([0; 8]));
    table
}
