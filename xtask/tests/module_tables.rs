//! The table in the head of a module names every child of it, and nothing else.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod checkout;

use std::collections::BTreeSet;

/// From so many children on a module has a table.
const MANY: usize = 3;

/// The children that a module declares in files of their own, but for its own tests.
fn children(text: &str) -> BTreeSet<&str> {
    text.lines()
        .filter_map(|line| {
            let declared = line.trim_start().strip_suffix(';')?;
            let (visibility, name) = declared.rsplit_once("mod ")?;
            let is_declaration = visibility.is_empty() || visibility.starts_with("pub");
            (is_declaration && name != "tests").then_some(name)
        })
        .collect()
}

/// What the first cells of the table in the head of a module name, in backticks: `` `file` `` or `` [`file`] ``.
/// Nothing when there is no table.
fn named(text: &str) -> Option<BTreeSet<&str>> {
    let lines = text.lines().map_while(|line| line.strip_prefix("//!"));
    let first_cells: Vec<_> = lines
        .filter_map(|line| line.trim().strip_prefix('|')?.split('|').next())
        .collect();
    let names = |cell: &'_ str| cell.split('`').skip(1).step_by(2).count();
    (first_cells.len() > 2 && first_cells.iter().any(|cell| names(cell) > 0)).then(|| {
        let cells = first_cells.iter();
        cells
            .flat_map(|cell| cell.split('`').skip(1).step_by(2))
            .collect()
    })
}

/// What is wrong with the head of a module, if something is.
fn complaint(text: &str) -> Option<String> {
    let children = children(text);
    let Some(named) = named(text) else {
        return (children.len() >= MANY)
            .then(|| format!("no table of its {} children", children.len()));
    };
    let forgotten: Vec<_> = children.difference(&named).collect();
    // A crate that is handed on under a name of its own stands beside the modules.
    let is_handed_on = |name: &str| text.contains(&format!(" as {name};"));
    let gone: Vec<_> = named
        .difference(&children)
        .filter(|name| !is_handed_on(name))
        .collect();
    let is_true = forgotten.is_empty() && gone.is_empty();
    (!is_true && !children.is_empty())
        .then(|| format!("forgotten: {forgotten:?}, not there: {gone:?}"))
}

#[test]
fn each_module_table_names_every_child() {
    let files = checkout::rust_files("");
    assert!(files.len() > 300, "the sources are elsewhere now");
    let complaints: Vec<_> = files
        .iter()
        .filter_map(|(file, text)| Some(format!("{file}: {}", complaint(text)?)))
        .collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn a_table_that_lies_is_recognized() {
    let table = "//! Head.\n//!\n//! | file | what is in it |\n//! |---|---|\n//! | `a`, [`b`](b()) | x |\n\n";
    let with = |code: &str| complaint(&[table, code].concat());
    assert_eq!(
        with("mod a;\npub(crate) mod b;\n#[cfg(test)]\nmod tests;\n"),
        None
    );
    assert_eq!(with("mod a;\npub use c as b;\n"), None);
    assert_eq!(
        with("mod a;\nmod b;\nmod c;\n").expect("a complaint"),
        "forgotten: [\"c\"], not there: []"
    );
    assert_eq!(
        with("mod a;\n").expect("a complaint"),
        "forgotten: [], not there: [\"b\"]"
    );
    assert_eq!(complaint("//! Head.\nmod a;\nmod b;\n"), None);
    assert!(complaint("//! Head.\nmod a;\nmod b;\nmod c;\n").is_some());
}
