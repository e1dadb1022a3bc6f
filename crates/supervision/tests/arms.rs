//! No match on what can be asked for, or on how far that has come, has an arm for "anything else":
//! the compiler leads to every place that a new operation concerns.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::path::Path;

/// Enums that such a match is about.
const OURS: [&str; 13] = [
    "Operation::",
    "Command::",
    "CallCommand::",
    "SessionCommand::",
    "OwnCommand::",
    "CiscoCommand::",
    "StateOperation::",
    "Target::",
    "How::",
    "Phase::",
    "Step::",
    "Back::",
    "Reach::",
];

/// The matches of a formatted file that have an arm of ours and one for anything else: the lines of
/// the latter.
fn catch_alls(text: &str, is_ours: impl Fn(&str) -> bool) -> Vec<usize> {
    let lines: Vec<&str> = text.lines().collect();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let numbered = lines.iter().enumerate();
    let catching = numbered.filter(|(_, line)| line.trim_start().starts_with("_ =>"));
    let in_a_match_of_ours = catching.filter(|(at, line)| {
        let before = lines.iter().take(*at).rev();
        let inside =
            before.take_while(|other| other.trim().is_empty() || indent(other) >= indent(line));
        // Arms begin where the catching one begins.
        let mut arms = inside.filter(|other| indent(other) == indent(line));
        arms.any(|arm| is_ours(arm))
    });
    in_a_match_of_ours.map(|(at, _)| at + 1).collect()
}

fn begins_with_ours(arm: &str) -> bool {
    let arm = arm.trim_start().trim_start_matches(['|', ' ', '(', '&']);
    let inner = arm.strip_prefix("Some(").unwrap_or(arm);
    OURS.iter().any(|ours| inner.starts_with(ours))
}

fn search(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("the sources are there").path();
        if path.is_dir() {
            search(&path, found);
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source is text");
        // In these files the enums speak of themselves.
        let is_own = path
            .components()
            .any(|part| part.as_os_str() == "operation")
            || path.ends_with("operation.rs");
        let is_ours =
            |arm: &str| begins_with_ours(arm) || is_own && arm.trim_start().starts_with("Self::");
        let lines = catch_alls(&text, is_ours);
        found.extend(
            lines
                .iter()
                .map(|line| format!("{}:{line}", path.display())),
        );
    }
}

#[test]
fn a_new_operation_is_missed_nowhere() {
    let mut found = Vec::new();
    search(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    assert!(
        found.is_empty(),
        "these arms take in whatever comes:\n{}",
        found.join("\n")
    );
}

#[test]
fn an_arm_for_anything_else_is_found() {
    let text = "\
match operation {
    Operation::Answer => {
        1
    }
    _ => 2,
}
match word {
    \"a\" => Operation::Answer,
    _ => Operation::Hangup,
}
match pending.target() {
    Some(Target::Own) => 1,
    _ => 2,
}
";
    assert_eq!(catch_alls(text, begins_with_ours), [5, 13]);
}
