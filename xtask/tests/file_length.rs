//! A shipped source file is read from one end to the other: it has at most 400 lines.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod checkout;

/// Most lines of a file.
const LINES: usize = 400;

/// Files that are longer, and still to be split by subject.
const NOT_YET: [&str; 2] = ["src/i18n/en.rs", "src/i18n/en/session.rs"];

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
    for file in NOT_YET {
        assert!(longer.contains(&file), "{file} is not longer any more");
    }
    let new = longer.iter().filter(|file| !NOT_YET.contains(file));
    let new: Vec<_> = new.collect();
    assert!(new.is_empty(), "longer than {LINES} lines: {new:?}");
}
