//! What the shipped code must not contain: calls of dependencies that throw on outside data, which no lint sees; colours
//! that differ where a browser knows no pairs; and rules by which each row that changes costs a look at the whole panel.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Calls that throw through the WebAssembly, which is the end of every panel on the page, and what to write instead.
const THROWING: [(&str, &str); 9] = [
    ("unwrap_throw", "handle the error"),
    ("expect_throw", "handle the error"),
    (
        "gloo_net::http::Headers",
        "web_sys::Headers returns a Result",
    ),
    ("http::{Headers", "web_sys::Headers returns a Result"),
    (
        "Array::from(",
        "Array::try_from_iter, or Reflect: a host may give anything",
    ),
    ("Object::keys(", "Reflect::own_keys returns a Result"),
    ("Object::entries(", "Reflect::own_keys returns a Result"),
    ("Object::values(", "Reflect::own_keys returns a Result"),
    ("Object::assign(", "Reflect::set returns a Result"),
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

/// The style sheets of the panel, with their texts.
fn style_sheets() -> Vec<(PathBuf, String)> {
    let files = fs::read_dir(root().join("style")).unwrap();
    let sheets = files
        .map(|file| file.unwrap().path())
        .filter(|file| file.extension().is_some_and(|it| it == "css"));
    let sheets: Vec<_> = sheets
        .map(|file| (file.clone(), fs::read_to_string(&file).unwrap()))
        .collect();
    assert!(sheets.len() > 20, "the style sheets are elsewhere now");
    sheets
}

/// What is wrong with a line, if something is.
fn throws(line: &str) -> Option<&'static str> {
    let known = THROWING.iter().find(|(call, _)| line.contains(call));
    // `JsString` may hold what is no text: `JSON.stringify` answers `undefined` to some.
    let is_conversion = line
        .split("String::from(")
        .skip(1)
        .any(|argument| !argument.starts_with('"') && !argument.starts_with('\''));
    // The headers of a response of gloo.
    let asks_gloo = line.contains(".headers().") && !line.contains("as_raw()");
    match known {
        Some((_, instead)) => Some(instead),
        None if is_conversion => {
            Some("as_string() returns an Option, to_owned() is for Rust's own")
        }
        None if asks_gloo => Some("as_raw().headers() of the response returns Results"),
        None => None,
    }
}

#[test]
fn nothing_that_throws_on_outside_data_is_called() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    assert!(files.len() > 20, "the sources are elsewhere now");
    let mut found = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let shipped = text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default();
        for (number, line) in shipped.lines().enumerate() {
            let is_comment = line.trim_start().starts_with("//");
            if let (false, Some(instead)) = (is_comment, throws(line)) {
                let file = file.strip_prefix(root()).unwrap().display();
                found.push(format!(
                    "{file}:{}: {} — {instead}",
                    number + 1,
                    line.trim()
                ));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn what_throws_is_recognized() {
    for line in [
        "let text = value.as_string().unwrap_throw();",
        "use gloo_net::http::{Headers, Method};",
        "Ok(text) => String::from(text),",
        "for item in Array::from(&given).iter() {",
        "let token = response.headers().get(\"X\");",
    ] {
        assert!(throws(line).is_some(), "{line}");
    }
    for line in [
        "let text = String::from(\"x\");",
        "let headers = response.as_raw().headers().get(name);",
    ] {
        assert!(throws(line).is_none(), "{line}");
    }
}

#[test]
fn a_browser_without_pairs_of_colours_gets_the_light_one_of_each() {
    let css = fs::read_to_string(root().join("style/tokens.css")).unwrap();
    let (plain, pairs) = css.split_once("@supports").unwrap();
    let mut count = 0;
    for line in pairs
        .lines()
        .filter(|line| line.contains("light-dark(#") && line.contains("--sw-"))
    {
        let (before, pair) = line.trim().split_once("light-dark(").unwrap();
        let light = pair.split(',').next().unwrap();
        let wanted = [before, light, ";"].concat();
        assert!(plain.contains(&wanted), "{wanted}");
        count += 1;
    }
    assert!(count > 20, "the pairs are elsewhere now");
    assert!(!plain.contains("light-dark(#"));
    for (file, css) in style_sheets() {
        let may_pair = file.ends_with("tokens.css");
        assert!(
            may_pair || !css.contains("light-dark("),
            "{}",
            file.display()
        );
    }
}

/// What has all rows in it.
const AROUND_ROWS: [&str; 5] = [".root", ".layout", ".roster", ".grid", ".rows"];

/// The argument of the first `:has()` of a selector that looks for something at any depth in an element with all rows.
fn deep_look(selector: &str) -> Option<&str> {
    AROUND_ROWS.into_iter().find_map(|around| {
        let (_, rest) = selector.split_once(&[around, ":has("].concat())?;
        let argument = rest.split_once(") ").map_or(rest, |(argument, _)| argument);
        let is_child_by_child = argument.starts_with("> ")
            && argument.split("> ").all(|step| !step.trim().contains(' '));
        (!is_child_by_child).then_some(argument)
    })
}

#[test]
fn no_rule_looks_through_all_rows_whenever_one_changes() {
    for (file, css) in style_sheets() {
        let found: Vec<_> = css.lines().filter_map(deep_look).collect();
        assert!(found.is_empty(), "{}: {found:?}", file.display());
    }
}

#[test]
fn a_look_through_all_rows_is_recognized() {
    for selector in [
        ".layout:has(.notice) .grid {",
        ".layout:has(.grid[hidden]) > .notices {",
        ".roster:has(> .grid .row) {",
    ] {
        assert!(deep_look(selector).is_some(), "{selector}");
    }
    for selector in [
        ".layout:has(> .nothing) {",
        ".layout:has(> .notices > .notice) .grid {",
        ".toolbar:has(.cisco, .newest > .trouble) {",
    ] {
        assert!(deep_look(selector).is_none(), "{selector}");
    }
}
