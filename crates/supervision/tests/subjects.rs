//! Who calls whom in `update/`, read from its sources.
//!
//! All methods belong to one type, so imports do not show who calls whom: each call of a method is
//! resolved to the file that defines it. Knows as much of Rust as these sources need.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The top: knows which subject answers what, and what follows from what.
const TOP: [&str; 2] = ["mod", "consequences"];
/// The ground: everybody may call it.
const GROUND: &str = "turn";

/// Who calls whom, and by what.
type Calls = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

struct Source {
    /// `voice/calls`, `cisco`, `mod`.
    name: String,
    /// Without comments, and without the space before a dot.
    text: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/update");
    let mut files = Vec::new();
    collect(&root, &mut files);
    let mut sources: Vec<_> = files
        .into_iter()
        .map(|file| {
            let name = file.strip_prefix(&root).unwrap().with_extension("");
            let text = fs::read_to_string(&file).unwrap();
            Source {
                name: name.to_str().unwrap().replace('\\', "/"),
                text: code_of(&text),
            }
        })
        .collect();
    sources.sort_by(|a, b| a.name.cmp(&b.name));
    sources
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, into);
        } else {
            into.push(path);
        }
    }
}

fn code_of(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    let mut code = String::new();
    for line in lines {
        let line = line.trim();
        // A chain that goes on in the next line is one chain.
        if !line.starts_with('.') {
            code.push('\n');
        }
        code.push_str(line);
    }
    code
}

/// The words right after each `start`.
fn words_after<'a>(text: &'a str, start: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    text.match_indices(start).filter_map(move |(at, _)| {
        let before = text[..at].chars().next_back();
        let rest = &text[at + start.len()..];
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
        let (word, rest) = rest.split_at(end.unwrap_or(rest.len()));
        let is_whole = before.is_none_or(|c| !(c.is_alphanumeric() || c == '_'));
        (is_whole && !word.is_empty()).then_some((word, rest))
    })
}

/// The methods that a file defines for a type.
fn methods_of<'a>(text: &'a str, of: &str) -> Vec<&'a str> {
    let mut methods = Vec::new();
    for block in text.split("\nimpl").skip(1) {
        let head = block.lines().next().unwrap_or_default();
        if head.contains(of) && !head.contains(" for ") {
            // Everything after the block that is no method is no call on `self` either.
            methods.extend(words_after(block, "fn ").map(|(name, _)| name));
        }
    }
    methods
}

/// The file that a path like `crate::update::voice::calls::Seen` or `super::turn::Turn` leads to.
fn file_of<'a>(path: &str, sources: &'a [Source]) -> Option<&'a str> {
    let parts: Vec<&str> = path.split("::").collect();
    let of = |count: usize| parts.get(..count).map(|parts| parts.join("/"));
    let named = |name: Option<String>| {
        let name = name?;
        let mut sources = sources.iter();
        sources.find(|source| source.name == name || source.name == format!("{name}/mod"))
    };
    named(of(2))
        .or_else(|| named(of(1)))
        .map(|source| source.name.as_str())
}

fn calls(sources: &[Source]) -> Calls {
    let mut owners: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    for source in sources {
        for of in ["Turn<", "Model"] {
            for method in methods_of(&source.text, of) {
                owners.insert((of, method), &source.name);
            }
        }
    }
    let mut calls = Calls::new();
    let mut add = |from: &str, to: &str, by: &str| {
        if from != to {
            let from = calls.entry(from.to_owned()).or_default();
            from.entry(to.to_owned()).or_default().insert(by.to_owned());
        }
    };
    for source in sources {
        for receiver in ["self.", "Self::", "turn.", "Turn::"] {
            for (name, _) in words_after(&source.text, receiver) {
                if let Some(owner) = owners.get(&("Turn<", name)) {
                    add(&source.name, owner, name);
                }
            }
        }
        for (name, rest) in words_after(&source.text, "model.") {
            let owner = owners.get(&("Model", name));
            if let Some(owner) = owner.filter(|_| rest.starts_with('(')) {
                add(&source.name, owner, name);
            }
        }
        for start in ["crate::update::", "super::", "self::"] {
            for (at, _) in source.text.match_indices(start) {
                let rest = &source.text[at + start.len()..];
                let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
                let path = &rest[..end.unwrap_or(rest.len())];
                let file = file_of(path, sources);
                if let Some(file) = file.filter(|_| !is_visibility(&source.text[..at])) {
                    add(&source.name, file, path);
                }
            }
        }
    }
    calls
}

fn is_visibility(before: &str) -> bool {
    before.ends_with("pub(") || before.ends_with("pub(in ")
}

/// `voice` of `voice/calls`.
fn folder(name: &str) -> &str {
    name.split('/').next().unwrap_or(name)
}

/// The same calls among folders.
fn by_folder(calls: &Calls) -> Calls {
    let mut among = Calls::new();
    for (from, to) in calls {
        for (to, by) in to {
            let (from, to) = (folder(from), folder(to));
            if from != to {
                let from = among.entry(from.to_owned()).or_default();
                from.entry(to.to_owned())
                    .or_default()
                    .extend(by.iter().cloned());
            }
        }
    }
    among
}

/// What calls itself in the end, and how. Whoever calls nobody, or is called by nobody, is taken away
/// until nothing changes.
fn circles(calls: &Calls) -> Calls {
    let mut left = calls.clone();
    loop {
        let before = left.values().map(BTreeMap::len).sum::<usize>();
        let callers: BTreeSet<String> = left.keys().cloned().collect();
        for to in left.values_mut() {
            to.retain(|to, _| callers.contains(to));
        }
        let called: BTreeSet<String> = left.values().flat_map(BTreeMap::keys).cloned().collect();
        left.retain(|from, to| called.contains(from) && !to.is_empty());
        if left.values().map(BTreeMap::len).sum::<usize>() == before {
            return left;
        }
    }
}

#[test]
fn the_resolver_sees_what_there_is() {
    let sources = sources();
    let calls = calls(&sources);
    let methods: Vec<_> = sources
        .iter()
        .flat_map(|source| methods_of(&source.text, "Turn<"))
        .collect();
    assert!(methods.len() > 150, "{} methods", methods.len());
    let called = |from: &str, to: &str, by: &str| {
        let to = calls.get(from).and_then(|calls| calls.get(to));
        to.is_some_and(|by_what| by_what.contains(by))
    };
    assert!(called("consequences", "voice/call_end", "end_call"));
    assert!(called("voice/calls", "turn", "log"));
    assert!(called("operations/start", "operations/monitor", "monitor"));
    assert!(called("operations/outcome", "cisco", "cisco_minds"));
    assert!(called("mod", "connection/quiet", "connection::quiet"));
    assert!(called("voice/calls", "turn", "turn::"));
    // Every call on the turn itself is one of these methods.
    for source in &sources {
        for (name, rest) in words_after(&source.text, "self.") {
            let is_known = methods.contains(&name);
            assert!(
                is_known || !rest.starts_with('('),
                "{}: {name}",
                source.name
            );
        }
    }
}

#[test]
fn the_ground_knows_no_subject_and_no_subject_knows_the_top() {
    let calls = calls(&sources());
    assert_eq!(calls.get(GROUND), None);
    let below = calls
        .iter()
        .filter(|(from, _)| !TOP.contains(&from.as_str()));
    for (from, to) in below {
        for top in TOP {
            assert_eq!(to.get(top), None, "{from} calls the top");
        }
    }
}

#[test]
fn subjects_call_each_other_in_one_direction() {
    let calls = calls(&sources());
    let among = by_folder(&calls);
    assert!(among.len() > TOP.len() + 1, "{among:#?}");
    assert_eq!(circles(&among), Calls::new());
}

#[test]
fn files_call_each_other_in_one_direction() {
    assert_eq!(circles(&calls(&sources())), Calls::new());
}

#[test]
fn a_circle_is_recognized() {
    let source = |name: &str, text: &str| Source {
        name: name.to_owned(),
        text: code_of(text),
    };
    let calls = calls(&[
        source(
            "mod",
            "impl Turn<'_> {\n    fn top(&mut self) {\n        self.ends();\n    }\n}\n",
        ),
        source(
            "voice/calls",
            "impl Turn<'_> {\n    fn ends(&mut self) {\n        self\n            .settles();\n    }\n}\n",
        ),
        source(
            "operations/outcome",
            "impl Turn<'_> {\n    fn settles(&mut self) {\n        self.names(); // self.top()\n    }\n}\n",
        ),
        source(
            "voice/naming",
            "impl Turn<'_> {\n    fn names(&mut self) {}\n}\n",
        ),
    ]);
    let folders = circles(&by_folder(&calls));
    let folders: Vec<_> = folders.keys().map(String::as_str).collect();
    assert_eq!(folders, ["operations", "voice"]);
    assert_eq!(circles(&calls), Calls::new());
}
