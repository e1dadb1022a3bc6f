//! The element: `custom-elements.json`, the README and the declaration name what `element.js` and the style have.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::common::declaration::detail_of;
use crate::events::events;

const ELEMENT: &str = include_str!("../../../../src/element/element.js");
const DECLARATION: &str = include_str!("../../../../src/element/supervisor-widget.d.ts");
const MANIFEST: &str = include_str!("../../../../src/element/custom-elements.json");
const README: &str = include_str!("../../../../README.md");
const STYLE: &str = include_str!("../../../../style/tokens.css");

/// What an attribute says that is there for later.
const RESERVED: &str = "not read yet";

type Names = BTreeSet<String>;

fn names<'a>(all: impl IntoIterator<Item = &'a str>) -> Names {
    all.into_iter().map(str::to_owned).collect()
}

/// The part of a text between two others.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text
        .split_once(start)
        .unwrap_or_else(|| panic!("no {start}"));
    rest.split(end).next().unwrap()
}

fn quoted(text: &str) -> Vec<&str> {
    text.split('"').skip(1).step_by(2).collect()
}

fn manifest(list: &str) -> Vec<Value> {
    let manifest: Value = serde_json::from_str(MANIFEST).unwrap();
    let class = &manifest["modules"][0]["declarations"][0];
    class[list].as_array().unwrap().clone()
}

fn named(list: &[Value]) -> Names {
    names(list.iter().map(|entry| entry["name"].as_str().unwrap()))
}

/// The rows of the README's table with this head, cell by cell.
fn table(head: &str) -> Vec<Vec<&'static str>> {
    let start = ["| ", head, " |"].concat();
    let rows = README.lines().skip_while(|line| !line.starts_with(&start));
    let rows: Vec<_> = rows
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .collect();
    assert!(!rows.is_empty(), "the README has no table of each {head}");
    let cells = |row: &'static str| row.trim_matches('|').split(" | ").map(str::trim).collect();
    rows.into_iter().map(cells).collect()
}

/// What first cells name, without the arguments of a method.
fn first_cells(head: &str) -> Names {
    let rows = table(head);
    let code = rows
        .iter()
        .flat_map(|row| row[0].split('`').skip(1).step_by(2));
    names(code.map(|name| name.split('(').next().unwrap()))
}

/// What is declared of the element: methods when they have parentheses, else properties.
fn declared_members(methods: bool) -> Names {
    let body = between(
        DECLARATION,
        "interface SupervisorWidgetElement",
        "addEventListener",
    );
    let lines = body.lines().filter_map(|line| line.strip_prefix("  "));
    let members = lines.filter(|line| line.starts_with(char::is_alphabetic));
    let members = members.filter_map(|line| {
        let is_setter = line.starts_with("set ");
        let name = line.trim_start_matches("set ");
        let end = name.find(|c: char| !c.is_alphanumeric())?;
        let (name, rest) = name.split_at(end);
        (methods == (rest.starts_with('(') && !is_setter)).then_some(name)
    });
    names(members)
}

/// What the class has under names of its own.
fn class_methods() -> Names {
    let of_browsers = [
        "constructor",
        "connectedCallback",
        "disconnectedCallback",
        "adoptedCallback",
    ];
    let class = between(ELEMENT, "class SupervisorWidget", "\n  try {");
    let heads = class.lines().filter_map(|line| line.strip_prefix("    "));
    let heads = heads.filter(|line| line.starts_with(char::is_alphabetic) && line.contains(") {"));
    let methods = heads.filter_map(|line| line.trim_start_matches("async ").split_once('('));
    names(methods.map(|(name, _)| name).filter(|name| {
        let is_property = name.contains(' ');
        let is_of_browsers = of_browsers.contains(name) || name.ends_with("ChangedCallback");
        !is_property && !is_of_browsers && *name != "dispatchEvent"
    }))
}

#[test]
fn every_attribute_is_read_or_says_that_it_is_not() {
    let mut read = names(quoted(between(ELEMENT, "const ATTRIBUTES = [", "]")));
    read.extend(
        STYLE
            .split(":host([")
            .skip(1)
            .map(|rest| rest.split('=').next().unwrap().to_owned()),
    );
    let attributes = manifest("attributes");
    let in_readme = table("attribute");
    assert_eq!(named(&attributes), first_cells("attribute"));
    for attribute in attributes {
        let name = attribute["name"].as_str().unwrap();
        let row = in_readme
            .iter()
            .find(|row| row[0].contains(name))
            .unwrap()
            .join(" ");
        let said = attribute["description"].as_str().unwrap_or_default();
        let is_reserved = said.contains(RESERVED) && row.contains(RESERVED);
        assert_ne!(read.remove(name), is_reserved, "{name}");
        for word in quoted(attribute["type"]["text"].as_str().unwrap()) {
            assert!(row.contains(&format!("`{word}`")), "{name}: {word}");
        }
    }
    assert_eq!(read, Names::new(), "read and not declared");
}

#[test]
fn properties_are_the_same_everywhere() {
    let members = manifest("members");
    let (fields, _): (Vec<_>, Vec<_>) = members.into_iter().partition(|one| one["kind"] == "field");
    let known = names(quoted(between(ELEMENT, "const PROPERTIES = [", "]")));
    assert_eq!(named(&fields), known);
    assert_eq!(declared_members(false), known);
    assert_eq!(first_cells("property"), known);
}

#[test]
fn methods_are_the_same_everywhere() {
    let members = manifest("members");
    let methods: Vec<_> = members
        .into_iter()
        .filter(|one| one["kind"] == "method")
        .collect();
    let known = class_methods();
    assert_eq!(named(&methods), known);
    assert_eq!(declared_members(true), known);
    assert_eq!(first_cells("method"), known);
}

#[test]
fn events_and_their_details_are_the_same_everywhere() {
    let known = events();
    let all = names(known.iter().map(supervision::message::HostEvent::name));
    assert_eq!(named(&manifest("events")), all);
    assert_eq!(first_cells("event"), all);
    for row in table("event") {
        let name = row[0].trim_matches('`');
        let keys = detail_of(name).keys().iter();
        let keys = keys.map(|key| [&*key.name, if key.is_optional { "?" } else { "" }].concat());
        let written = row[1].trim_matches('`').trim_matches(['{', '}']);
        let written = written.split(", ").filter(|key| !key.is_empty());
        assert_eq!(
            written.collect::<Vec<_>>(),
            keys.collect::<Vec<_>>(),
            "{name}"
        );
    }
}

#[test]
fn parts_are_the_same_everywhere() {
    let sentence = between(README, "and the parts ", ".\n");
    let in_readme = names(sentence.split('`').skip(1).step_by(2));
    assert_eq!(named(&manifest("cssParts")), in_readme);
}
