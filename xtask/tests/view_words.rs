//! Words for people are in the catalogues: the view and the runtime name sentences.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Words of the platform that are written with capitals, and no person reads.
const OF_THE_PLATFORM: [&str; 18] = [
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "Arrow",
    "BUTTON",
    "End",
    "Enter",
    "Escape",
    "Home",
    "PageDown",
    "PageUp",
    "Tab",
    "preventScroll",
    // Letters that act on a row.
    "B",
    "C",
    "L",
    "S",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push(path);
        }
    }
}

/// Whether a text in quotation marks is one for people: it has a capital, and is no drawing and no
/// word of the platform.
fn is_for_people(text: &str) -> bool {
    if OF_THE_PLATFORM.contains(&text) {
        return false;
    }
    // The lines of a drawing.
    let mut signs = text.chars();
    let is_drawing = signs.next() == Some('M')
        && signs.next().is_some_and(|sign| sign.is_ascii_digit())
        && text
            .chars()
            .all(|sign| "MAHVLZmahvlzc0123456789.- ".contains(sign));
    text.chars().any(char::is_uppercase) && !is_drawing
}

/// The texts in quotation marks of a line of code.
fn literals(line: &str) -> Vec<&str> {
    let code = line.trim_start();
    if code.starts_with("//") || code.contains("include_str!") {
        return Vec::new();
    }
    code.split('"').skip(1).step_by(2).collect()
}

#[test]
fn neither_view_nor_runtime_has_words_for_people() {
    let mut files = Vec::new();
    for folder in ["src/view", "src/runtime", "src/words"] {
        sources(&root().join(folder), &mut files);
    }
    assert!(files.len() > 60, "the sources are elsewhere now");
    let mut found = Vec::new();
    for file in files {
        if file.file_name().is_some_and(|name| name == "tests.rs") {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        let shipped = text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default();
        for (number, line) in shipped.lines().enumerate() {
            let mut literals = literals(line).into_iter();
            if let Some(words) = literals.find(|text| is_for_people(text)) {
                let file = file.strip_prefix(root()).unwrap().display();
                found.push(format!("{file}:{}: “{words}”", number + 1));
            }
        }
    }
    assert!(
        found.is_empty(),
        "words belong to src/i18n:\n{}",
        found.join("\n")
    );
}

#[test]
fn words_for_people_are_recognized() {
    for line in [
        "plain(\"Dismiss\", \"act\", act)",
        "<p aria-label=\"Filters in use\">",
        "[\"Waiting: \", word].concat()",
    ] {
        assert!(literals(line).into_iter().any(is_for_people), "{line}");
    }
    for line in [
        "// \"Dismiss\"",
        "\"ArrowDown\" => 1,",
        "const CLOCK: &str = \"M17 10a7 7 0 1 1-14 0\";",
        "<svg class=\"icon\" viewBox=\"0 0 20 20\">",
    ] {
        assert!(!literals(line).into_iter().any(is_for_people), "{line}");
    }
}
