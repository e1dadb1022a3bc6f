//! The files of the view name each other one way: no file names another that leads back to it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A module by its path below `view`, which is itself the empty one.
type Module = Vec<String>;

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

/// The text of each module.
fn modules() -> BTreeMap<Module, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .join("src/view");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let module = |file: &PathBuf| {
        let path = file.strip_prefix(&root).unwrap().with_extension("");
        let parts = path.iter().map(|part| part.to_str().unwrap().to_owned());
        parts.filter(|part| part != "mod").collect()
    };
    let text = |file: &PathBuf| fs::read_to_string(file).unwrap();
    files
        .iter()
        .map(|file| (module(file), text(file)))
        .collect()
}

/// The words and signs of a text, without comments, strings and the tests at the end.
fn tokens(text: &str) -> Vec<String> {
    let shipped = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let mut found: Vec<String> = Vec::new();
    for line in shipped.lines() {
        let line = line.split("//").next().unwrap_or_default();
        // What stands between two quotation marks is a string; none of the view goes over lines.
        let code = line.split('"').step_by(2).collect::<Vec<_>>().join(" ");
        let mut word = String::new();
        for sign in code.chars().chain([' ']) {
            if sign.is_alphanumeric() || sign == '_' {
                word.push(sign);
                continue;
            }
            if !word.is_empty() {
                found.push(std::mem::take(&mut word));
            }
            if !sign.is_whitespace() {
                found.push(sign.to_string());
            }
        }
    }
    found
}

/// Reads a path with all that its braces lead to, from `at` on; answers where it ends.
fn paths(tokens: &[String], mut at: usize, start: &[String], into: &mut Vec<Module>) -> usize {
    let mut path = start.to_vec();
    loop {
        match tokens.get(at).map(String::as_str) {
            Some("{") => {
                at += 1;
                while tokens.get(at).is_some_and(|token| token != "}") {
                    at = paths(tokens, at, &path, into);
                    if tokens.get(at).is_some_and(|token| token == ",") {
                        at += 1;
                    }
                }
                return at + 1;
            }
            Some(word)
                if word
                    .chars()
                    .all(|sign| sign.is_alphanumeric() || sign == '_') =>
            {
                path.push(word.to_owned());
                at += 1;
            }
            _ => break,
        }
        let goes_on = |by: usize| tokens.get(at + by).is_some_and(|token| token == ":");
        if !(goes_on(0) && goes_on(1)) {
            break;
        }
        at += 2;
    }
    into.push(path);
    // The name that a path gets instead.
    if tokens.get(at).is_some_and(|token| token == "as") {
        at += 2;
    }
    at
}

/// The path below `view` that a path in a module leads to.
fn below_view(module: &Module, path: &[String]) -> Option<Module> {
    let mut rest = path.iter().map(String::as_str).peekable();
    let mut base = module.clone();
    match rest.next()? {
        "crate" => {
            base.clear();
            if rest.next()? != "view" {
                return None;
            }
        }
        "self" => {}
        "super" => {
            base.pop()?;
            while rest.next_if_eq(&"super").is_some() {
                base.pop()?;
            }
        }
        _ => return None,
    }
    base.extend(rest.map(str::to_owned));
    Some(base)
}

/// The modules that a module names: by a path, or as its children.
fn named(module: &Module, text: &str, all: &BTreeMap<Module, String>) -> BTreeSet<Module> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if token == "mod" {
            let child = tokens.get(at + 1).cloned();
            found.push([String::from("self")].into_iter().chain(child).collect());
        }
        let goes_on = tokens.get(at + 1).is_some_and(|token| token == ":");
        at = match token.as_str() {
            // Who may name it is no name.
            "pub" => {
                let is_bounded = tokens.get(at + 1).is_some_and(|token| token == "(");
                let end = tokens.iter().skip(at).position(|token| token == ")");
                at + end.filter(|_| is_bounded).unwrap_or(1)
            }
            "crate" | "self" | "super" if goes_on => paths(&tokens, at, &[], &mut found),
            _ => at + 1,
        };
    }
    let mut modules = BTreeSet::new();
    for path in found {
        let Some(mut path) = below_view(module, &path) else {
            continue;
        };
        // The path of an item ends in its module.
        while !all.contains_key(&path) {
            if path.pop().is_none() {
                break;
            }
        }
        if path != *module {
            modules.insert(path);
        }
    }
    modules
}

/// Takes away whoever names nobody that is left, again and again: what stays is a circle, or leads
/// into one.
fn circles(mut arrows: BTreeMap<Module, BTreeSet<Module>>) -> BTreeMap<Module, BTreeSet<Module>> {
    loop {
        let left: BTreeSet<Module> = arrows.keys().cloned().collect();
        for named in arrows.values_mut() {
            named.retain(|module| left.contains(module));
        }
        let before = arrows.len();
        arrows.retain(|_, named| !named.is_empty());
        if arrows.len() == before {
            return arrows;
        }
    }
}

#[test]
fn no_file_of_the_view_leads_back_to_itself() {
    let all = modules();
    assert!(all.len() > 40, "the view is elsewhere now");
    let arrows: BTreeMap<Module, BTreeSet<Module>> = all
        .iter()
        .map(|(module, text)| (module.clone(), named(module, text, &all)))
        .collect();
    let count: usize = arrows.values().map(BTreeSet::len).sum();
    assert!(count > 150, "only {count} arrows were found");
    let show = |module: &Module| ["view", &module.join("::")].join("::");
    let lines = circles(arrows).into_iter().map(|(module, named)| {
        let named: Vec<_> = named.iter().map(show).collect();
        format!("{} names {}", show(&module), named.join(", "))
    });
    let lines: Vec<_> = lines.collect();
    assert!(lines.is_empty(), "a circle:\n{}", lines.join("\n"));
}

#[test]
fn a_circle_is_found_however_it_is_written() {
    let module = |path: &str| -> Module {
        let parts = path.split("::").filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    };
    let all: BTreeMap<Module, String> = [
        (
            "",
            "mod list; // crate::view::leaf::x\nconst A: &str = \"crate::view::leaf\";",
        ),
        (
            "list",
            "mod row;\nuse super::{leaf::{self, B as C}, other};",
        ),
        ("list::row", "fn f() { crate::view::leaf::b(super::Item); }"),
        ("leaf", "use crate::runtime::list;"),
        ("other", "#[cfg(test)]\nmod tests {\nuse super::list;"),
    ]
    .map(|(path, text)| (module(path), text.to_owned()))
    .into();
    let arrows: BTreeMap<Module, BTreeSet<Module>> = all
        .iter()
        .map(|(path, text)| (path.clone(), named(path, text, &all)))
        .collect();
    let to = |path: &str| arrows.get(&module(path)).unwrap().clone();
    assert_eq!(to(""), [module("list")].into());
    let named = ["leaf", "list::row", "other"].map(module);
    assert_eq!(to("list"), named.into());
    assert_eq!(to("list::row"), [module("leaf"), module("list")].into());
    assert!(to("leaf").is_empty() && to("other").is_empty());
    let found: Vec<_> = circles(arrows).into_keys().collect();
    assert_eq!(found, [module(""), module("list"), module("list::row")]);
}
