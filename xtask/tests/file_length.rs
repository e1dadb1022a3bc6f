//! A shipped source file, and a style sheet, is read from one end to the other: it has at most 400 lines.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod checkout;

use std::fs;
use std::path::PathBuf;

/// Most lines of a file.
const LINES: usize = 400;

#[test]
fn no_shipped_file_is_over_400_lines() {
    let mut files = Vec::new();
    for folder in ["bench", "crates", "src", "xtask"] {
        files.extend(checkout::rust_files(folder));
    }
    assert!(files.len() > 300, "the sources are elsewhere now");
    files.retain(|(file, text)| {
        let is_source = file.starts_with("src/") || file.contains("/src/");
        let is_test = file.contains("/tests/") || file.ends_with("/tests.rs");
        is_source && !is_test && text.lines().count() > LINES
    });
    let longer: Vec<_> = files.iter().map(|(file, _)| file.as_str()).collect();
    assert!(longer.is_empty(), "longer than {LINES} lines: {longer:?}");
}

#[test]
fn no_style_sheet_is_over_400_lines() {
    let folder = fs::read_dir(checkout::root().join("style")).expect("a folder");
    let files = folder.map(|entry| entry.expect("an entry").path());
    let files = files.filter(|file| file.extension().is_some_and(|kind| kind == "css"));
    let sheets: Vec<_> = files.collect();
    assert!(sheets.len() > 15, "the style is elsewhere now");
    let length = |file: &PathBuf| fs::read_to_string(file).expect("a text").lines().count();
    let longer: Vec<_> = sheets.iter().filter(|file| length(file) > LINES).collect();
    assert!(longer.is_empty(), "longer than {LINES} lines: {longer:?}");
}
