//! Golden pictures: how a state looked when a person accepted it, small and coarse, in `tests/e2e/golden`.
//!
//! Knows pictures alone, no page. A golden picture has a quarter of the width and height, and few tones; a state is
//! compared square by square, by how far its tones lie outside those that the golden picture stands for. So letters of
//! another version of a font differ little, and a control that is moved, cut or missing differs a lot where it stands.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::{replace, thumbnail};
use image::{Rgb, RgbImage, load_from_memory};

use crate::environment::repository;

/// How many pixels of the page one pixel of a golden picture stands for, along one side.
const SCALE: u32 = 4;
/// How many tones, of 256, one tone of a golden picture stands for.
const TONE: u8 = 16;
/// Pixels along one side of a square that is compared.
const SQUARE: u32 = 8;
/// How far the tones of a square may lie outside, in the mean, of 256.
const TOLERANCE: u32 = 10;

/// Compares a state with its golden picture, or accepts the state with `SUPERVISOR_PICTURES=accept`.
///
/// # Errors
/// What differs and where to look: a file in `target/screenshots` shows golden picture, state and the squares that differ.
pub fn compare(state: &str, screenshot: &Path) -> Result<(), String> {
    let golden = folder().join(format!("{state}.png"));
    let seen = small(&load(screenshot)?);
    if env::var_os("SUPERVISOR_PICTURES").is_some_and(|how| how == "accept") {
        return accept(&golden, seen);
    }
    let accepted = load(&golden).map_err(|error| format!("{error}. {HOW_TO_ACCEPT}"))?;
    let squares = differences(&accepted, &seen);
    if squares.is_empty() {
        return Ok(());
    }
    let file = screenshot.with_file_name(format!("differs-{state}.png"));
    beside_each_other(&accepted, &seen, &squares)
        .save(&file)
        .map_err(|error| format!("{}: {error}", file.display()))?;
    let count = squares.len();
    Err(format!(
        "{state} differs from its golden picture in {count} squares: look at {}. {HOW_TO_ACCEPT}",
        file.display()
    ))
}

/// What a person does with a state that looks as it should.
const HOW_TO_ACCEPT: &str = "If it looks as it should: cargo xtask test e2e --accept-pictures";

/// Where golden pictures are.
fn folder() -> PathBuf {
    repository().join("tests/e2e/golden")
}

fn load(file: &Path) -> Result<RgbImage, String> {
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let picture =
        load_from_memory(&bytes).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(picture.into_rgb8())
}

/// Keeps the golden picture where the state does not differ from it, so that an update changes few files.
fn accept(golden: &Path, seen: RgbImage) -> Result<(), String> {
    if load(golden).is_ok_and(|accepted| differences(&accepted, &seen).is_empty()) {
        return Ok(());
    }
    fs::create_dir_all(folder()).map_err(|error| error.to_string())?;
    let told = |error: &dyn std::fmt::Display| format!("{}: {error}", golden.display());
    let file = fs::File::create(golden).map_err(|error| told(&error))?;
    let encoder = PngEncoder::new_with_quality(file, CompressionType::Best, FilterType::NoFilter);
    coarse(seen)
        .write_with_encoder(encoder)
        .map_err(|error| told(&error))
}

/// The picture in the size of a golden one.
fn small(picture: &RgbImage) -> RgbImage {
    thumbnail(picture, picture.width() / SCALE, picture.height() / SCALE)
}

/// The picture in the tones of a golden one.
fn coarse(mut picture: RgbImage) -> RgbImage {
    for tone in picture.iter_mut() {
        *tone = *tone / TONE * TONE;
    }
    picture
}

/// The squares that differ, by their corner; one in the corner for another size.
fn differences(accepted: &RgbImage, seen: &RgbImage) -> Vec<(u32, u32)> {
    if accepted.dimensions() != seen.dimensions() {
        return vec![(0, 0)];
    }
    let (width, height) = seen.dimensions();
    let corners = |side: u32| (0..side.saturating_sub(SQUARE - 1)).step_by(SQUARE as usize / 2);
    corners(height)
        .flat_map(|y| corners(width).map(move |x| (x, y)))
        .filter(|&corner| distance(accepted, seen, corner) > TOLERANCE)
        .collect()
}

/// How far the tones of a square lie outside those of the golden picture, in the mean of the color that is furthest.
fn distance(accepted: &RgbImage, seen: &RgbImage, (left, top): (u32, u32)) -> u32 {
    let mut sums = [0; 3];
    for (x, y) in (left..left + SQUARE).flat_map(|x| (top..top + SQUARE).map(move |y| (x, y))) {
        let tones = accepted
            .get_pixel(x, y)
            .0
            .into_iter()
            .zip(seen.get_pixel(x, y).0);
        for (sum, (accepted, seen)) in sums.iter_mut().zip(tones) {
            let highest = accepted + (TONE - 1);
            let outside = accepted
                .saturating_sub(seen)
                .max(seen.saturating_sub(highest));
            *sum += u32::from(outside);
        }
    }
    sums.into_iter().max().unwrap_or_default() / (SQUARE * SQUARE)
}

/// Golden picture and state side by side, with a frame around each square that differs.
fn beside_each_other(accepted: &RgbImage, seen: &RgbImage, squares: &[(u32, u32)]) -> RgbImage {
    let width = accepted.width() + seen.width();
    let mut both = RgbImage::new(width, accepted.height().max(seen.height()));
    replace(&mut both, accepted, 0, 0);
    replace(&mut both, seen, i64::from(accepted.width()), 0);
    for &(left, top) in squares {
        for step in 0..SQUARE {
            for (x, y) in [(step, 0), (step, SQUARE - 1), (0, step), (SQUARE - 1, step)] {
                both.put_pixel(accepted.width() + left + x, top + y, Rgb([255, 0, 0]));
            }
        }
    }
    both
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A list of grey rows; `control` stands in one of them.
    fn list(control: Option<(u32, u32)>) -> RgbImage {
        let mut picture = RgbImage::from_fn(360, 400, |_, y| match y % 40 {
            0..=2 => Rgb([120, 120, 120]),
            _ => Rgb([255, 255, 255]),
        });
        if let Some((left, top)) = control {
            for (x, y) in (0..20).flat_map(|x| (0..20).map(move |y| (left + x, top + y))) {
                picture.put_pixel(x, y, Rgb([30, 80, 160]));
            }
        }
        picture
    }

    #[test]
    fn a_control_that_is_missing_or_moved_differs() {
        let accepted = coarse(small(&list(Some((300, 90)))));
        assert_eq!(differences(&accepted, &small(&list(Some((300, 90))))), []);
        for other in [None, Some((300, 110)), Some((270, 90))] {
            let seen = small(&list(other));
            assert_ne!(differences(&accepted, &seen), [], "{other:?}");
        }
    }

    #[test]
    fn letters_that_differ_a_little_are_the_same() {
        let accepted = coarse(small(&list(None)));
        let mut other = list(None);
        for tone in other.iter_mut() {
            *tone = tone.saturating_sub(3);
        }
        for x in (0..360).step_by(9) {
            other.put_pixel(x, 60, Rgb([200, 200, 200]));
        }
        assert_eq!(differences(&accepted, &small(&other)), []);
    }

    #[test]
    fn a_picture_of_another_size_differs() {
        let accepted = coarse(small(&list(None)));
        assert_ne!(differences(&accepted, &RgbImage::new(80, 100)), []);
    }
}
